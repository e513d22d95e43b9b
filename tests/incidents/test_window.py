"""The Incidents tab through its real widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.concerns import slot_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import closing_service, procedure_service, service
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.strips import Strip
from tests.conftest import unnamed_controls
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store


@pytest.fixture
def tab(desk: Desk, ways: Ways, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    yield made
    made.close()


def choose(dialog: ProcedureDialog, *options: str) -> None:
    assert dialog.panel.form is not None
    for option in options:
        dialog.panel.form.options[option].setChecked(True)


def step_of(dialog: ProcedureDialog) -> str:
    assert dialog.panel.step is not None
    return dialog.panel.step.id


def start(tab: IncidentsTab, words: str = "Threats in a game's chat.") -> ProcedureDialog:
    tab.ui.newIncident.click()
    dialog = opened(tab, ProcedureDialog)
    dialog.ui.whatHappened.setPlainText(words)
    dialog.ui.firstDone.click()
    return dialog


def to_triage(dialog: ProcedureDialog) -> None:
    dialog.ui.done.click()
    choose(dialog, "school-computer")
    dialog.ui.done.click()
    choose(dialog, "no")
    dialog.ui.done.click()
    assert dialog.panel.form is not None
    dialog.panel.form.who.setText("Mrs Okafor")
    dialog.ui.done.click()


def walk_to_the_end(dialog: ProcedureDialog) -> None:
    """Do, or give a reason for, whatever is asked until nothing is open."""
    for _ in range(60):
        if not dialog.isVisible():
            return
        step, form = dialog.panel.step, dialog.panel.form
        assert step is not None
        assert form is not None
        if step.why_not:
            dialog.ui.notDone.click()
            dialog.ui.ticksReason.setPlainText("Not needed this time.")
            dialog.ui.ticksOk.click()
            continue
        ids = list(form.options)
        if ids:
            choose(dialog, next((one for one in ("no", "told", "over") if one in ids), ids[-1]))
        form.who.setText("Mrs Okafor")
        form.reference.setText("7")
        form.note.setPlainText("Settled.")
        dialog.ui.done.click()
    raise AssertionError("the procedure does not end")


@pytest.mark.covers(
    "FLOW09-A", "FLOW09-B", "FLOW09-C", "FLOW09-K", "FLOW09-L", "FLOW09-M", "FLOW09-N"
)
def test_from_new_to_closed(tab: IncidentsTab, desk: Desk) -> None:
    dialog = start(tab)
    to_triage(dialog)
    assert step_of(dialog) == "TF-5"
    choose(dialog, "TF-A")
    dialog.ui.done.click()
    walk_to_the_end(dialog)
    closing = opened(tab, CloseDialog)
    assert not closing.ui.ok.isEnabled()
    jump = next(button for button in closing.jumps if "when it happened" in button.text())
    jump.click()
    facts = opened(tab, DetailsDialog)
    assert facts.ui.kind.currentData() == "unsuitable"
    facts.ui.occurred.setCurrentIndex(facts.ui.occurred.findData("about"))
    facts.ui.where.setCurrentIndex(facts.ui.where.findData("in"))
    facts.ui.ok.click()
    closing = opened(tab, CloseDialog)
    (jump,) = closing.jumps
    assert "Name who" in jump.text()
    jump.click()
    person = opened(tab, PersonDialog)
    person.ui.kind.setCurrentIndex(person.ui.kind.findData("other"))
    person.ui.name.setText("not known")
    person.ui.ok.click()
    closing = opened(tab, CloseDialog)
    assert closing.possible
    closing.outcomes["talk"].setChecked(True)
    closing.ui.reasons.setPlainText("The class was told to call an adult.")
    closing.ui.followUp.setPlainText("Look at the filter on Friday.")
    closing.ui.ok.click()
    (row,) = service.incidents(desk.store)
    assert row.status == "closed"
    assert not tab.ui.closeIncident.isVisible()
    tab.ui.reopen.click()
    reason = opened(tab, ReasonDialog)
    reason.ui.reason.setPlainText("A parent rang.")
    reason.ui.ok.click()
    assert service.incidents(desk.store)[0].status == "open"


def test_leave_close_sign_in_again_go_on(
    tab: IncidentsTab, desk: Desk, ways: Ways, qtbot: QtBot
) -> None:
    dialog = start(tab)
    to_triage(dialog)
    choose(dialog, "TF-I")
    dialog.ui.done.click()
    left_at = step_of(dialog)
    assert dialog.panel.form is not None
    dialog.panel.form.note.setPlainText("half a sen")
    dialog.ui.leave.click()
    folder = desk.store.folder
    tab.close()
    desk.store.close()
    again = sign_in(folder, "leader", "lantern under moss")
    second = tab_over(Desk(again, desk.jobs))
    qtbot.addWidget(second)
    second.show()
    second.ui.carryOn.click()
    dialog = opened(second, ProcedureDialog)
    assert step_of(dialog) == left_at
    assert dialog.panel.form is not None
    assert dialog.panel.form.note.toPlainText() == "half a sen"
    dialog.close()
    second.close()
    again.close()


def test_it_is_worse_than_we_thought(tab: IncidentsTab, desk: Desk) -> None:
    dialog = start(tab)
    assert not dialog.ui.worse.isEnabled()
    to_triage(dialog)
    choose(dialog, "TF-B")
    dialog.ui.done.click()
    dialog.ui.worse.click()
    dialog.ticks.boxes["TF-E"].setChecked(True)
    assert not dialog.ui.ticksOk.isEnabled()
    dialog.ui.ticksReason.setPlainText("The picture is of a child in Year 6.")
    dialog.ui.ticksOk.click()
    assert step_of(dialog).startswith("TF-E")
    box = dialog.state.chart.box("TF-E")
    assert box is not None
    assert box.light == "done"
    dialog.close()


def test_several_done_already(tab: IncidentsTab, desk: Desk) -> None:
    dialog = start(tab)
    dialog.ui.several.click()
    for step_id in ("TF-0", "TF-4"):
        dialog.ticks.boxes[step_id].setChecked(True)
    assert not dialog.ticks.choices
    assert not {"TF-1", "TF-2", "TF-K", "TF-N"} & set(dialog.ticks.boxes)
    assert not dialog.ui.ticksOk.isEnabled()
    assert "who did this" in dialog.ui.ticksWrong.text()
    dialog.ui.ticksWho.setText("Mrs Okafor")
    assert dialog.ui.ticksOk.isEnabled()
    dialog.ui.ticksWhen.setText("tomorrow")
    assert not dialog.ui.ticksOk.isEnabled()
    dialog.ui.ticksWhenNow.click()
    dialog.ui.ticksOk.click()
    assert step_of(dialog) == "TF-1"
    entries = service.incident(desk.store, dialog.incident_id).entries
    assert "Who: Mrs Okafor" in entries[-1].text
    dialog.close()


def test_the_chart_reads_back_by_keyboard_and_by_mouse(tab: IncidentsTab, qtbot: QtBot) -> None:
    dialog = start(tab)
    to_triage(dialog)
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Return)
    assert step_of(dialog) == "TF-4"
    assert "Mrs Okafor" in dialog.ui.chartSaid.text()
    assert dialog.ui.done.text() == "Correct &it"
    item = dialog.chart.items_by_id["TF-2"]
    at = dialog.chart.mapFromScene(item.sceneBoundingRect().center())
    qtbot.mouseClick(dialog.chart.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert step_of(dialog) == "TF-2"
    dialog.chart.opened.emit("TF-K")
    assert "later" in dialog.ui.chartSaid.text()
    dialog.close()


def test_one_rule_for_the_device_never_two(tab: IncidentsTab) -> None:
    dialog = start(tab)
    dialog.ui.done.click()

    def shown() -> str:
        return "\n".join(
            label.text() for label in dialog.panel.findChildren(QLabel) if label.isVisible()
        )

    choose(dialog, "own-device")
    assert "turn it off" in shown()
    assert "just as it is" not in shown()
    choose(dialog, "school-computer")
    assert "turn it off" not in shown()
    assert "just as it is" in shown()
    dialog.close()


def test_a_missing_number_leads_to_the_contact(tab: IncidentsTab, asked: list[str]) -> None:
    dialog = start(tab)
    dialog.ui.done.click()
    link = next(
        button
        for button in dialog.panel.findChildren(QPushButton)
        if button.text() == "Fill in contact"
    )
    link.click()
    assert asked == ["SAM-SCHOOL-5"]
    assert not dialog.isVisible()


def test_typing_is_sealed_within_two_seconds(tab: IncidentsTab, desk: Desk, qtbot: QtBot) -> None:
    tab.ui.newIncident.click()
    dialog = opened(tab, ProcedureDialog)
    with qtbot.waitSignal(dialog.first.kept, timeout=2000):
        dialog.ui.whatHappened.setPlainText("She said")
    assert desk.store.drafts.get(dialog.first.place) == {"text": "She said"}
    dialog.ui.whatHappened.setPlainText("She said that")
    tab.keep_draft()
    dialog.close()
    tab.ui.carryOn.click()
    again = opened(tab, ProcedureDialog)
    assert again.ui.whatHappened.toPlainText() == "She said that"
    again.close()


def test_a_note_draft_comes_back_and_the_note_is_kept(tab: IncidentsTab, desk: Desk) -> None:
    start(tab).close()
    tab.ui.addNote.click()
    note = opened(tab, NoteDialog)
    note.ui.text.setPlainText("Rang Mrs Ash")
    note.reject()
    tab.ui.addNote.click()
    note = opened(tab, NoteDialog)
    assert note.ui.text.toPlainText() == "Rang Mrs Ash"
    note.ui.ok.click()
    entries = service.incident(desk.store, tab.detail.incident_id).entries
    assert entries[-1].text == "Rang Mrs Ash"
    tab.detail.chronology.select_key(entries[-1].id)
    tab.ui.strike.click()
    reason = opened(tab, ReasonDialog)
    reason.ui.reason.setPlainText("It was Mr Ash.")
    reason.ui.ok.click()
    assert service.incident(desk.store, tab.detail.incident_id).entries[-2].struck_by
    tab.ui.verify.click()
    assert "holds" in tab.ui.seal.text()


@pytest.mark.covers("TFG-1", "BECTA09-INC-RULE-3")
def test_999_stands_on_every_incident_screen(tab: IncidentsTab, desk: Desk, ways: Ways) -> None:
    dialog = start(tab)
    screens: list[QDialog] = [dialog]
    incident_id = dialog.incident_id
    facts = service.incident(desk.store, incident_id).facts
    screens += [
        NoteDialog(desk, incident_id, tab),
        DetailsDialog(desk, incident_id, facts, tab),
        PersonDialog(desk, incident_id, tab),
        CloseDialog(desk, incident_id, tab),
        ConcernDialog(desk, tab),
        SlipsDialog(desk, tab),
    ]
    for screen in [tab, *screens]:
        strip = screen.findChild(Strip, "emergency")
        assert strip is not None, screen
        assert "999" in strip.label.text()
        assert not unnamed_controls(screen)
    for screen in screens:
        screen.close()


@pytest.mark.covers("TFG-2", "TFG-9")
def test_no_picture_can_come_in_and_nothing_claims_a_report(
    tab: IncidentsTab, desk: Desk, qtbot: QtBot
) -> None:
    dialog = start(tab)
    picture = QMimeData()
    picture.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    for field in dialog.findChildren(QPlainTextEdit):
        assert not field.canInsertFromMimeData(picture)
        assert not field.acceptDrops()
    words = " ".join(
        text.casefold()
        for text in (
            *(button.text() for button in dialog.findChildren(QPushButton)),
            *(label.text() for label in dialog.findChildren(QLabel)),
        )
    )
    assert "the program sends nothing" in words
    for forbidden in ("attach", "upload", "paste", "camera", "report sent", "we reported"):
        assert forbidden not in words
    QApplication.clipboard().clear()
    dialog.close()


def test_a_person_who_may_be_a_leader_goes_on_paper(tab: IncidentsTab, desk: Desk) -> None:
    start(tab).close()
    tab.ui.addPerson.click()
    person = opened(tab, PersonDialog)
    person.ui.role.setCurrentIndex(person.ui.role.findData("staff_subject"))
    person.ui.name.setText("Mr Reed")
    assert not person.ui.ok.isEnabled()
    person.ui.leaderUnsure.setChecked(True)
    assert "chair of governors" in person.ui.paper.text()
    assert not person.ui.ok.isEnabled()
    person.ui.leaderNo.setChecked(True)
    assert person.ui.ok.isEnabled()
    person.reject()


def test_pupils_are_picked_by_name_class_and_birth(tab: IncidentsTab, desk: Desk) -> None:
    from datetime import date

    from esafety_desktop.school.records import Pupil, SchoolClass

    with desk.store.write() as unit:
        room = SchoolClass(name="5B", year_group="5", academic_year=2026)
        unit.session.add(room)
        unit.session.flush()
        for forename in ("Zoë", "Adam"):
            unit.session.add(
                Pupil(
                    surname="Ashdown",
                    forename=forename,
                    born=date(2016, 3, 4),
                    class_id=room.id,
                    year_group="5",
                )
            )
        unit.commit("test")
    start(tab).close()
    tab.ui.addPerson.click()
    person = opened(tab, PersonDialog)
    person.filter.setText("zoë 5b")
    person.pupils.selectRow(0)
    person.ui.ok.click()
    (named,) = service.incident(desk.store, tab.detail.incident_id).people
    assert (named.name, named.class_name, named.born) == ("Zoë Ashdown", "5B", date(2016, 3, 4))
    assert tab.list.table.current_row().people == "ZA, 5B"  # type: ignore[union-attr]  # shown


def test_the_office_has_only_the_slot(office_store: Store, desk: Desk, qtbot: QtBot) -> None:
    folder = office_store.folder
    tab = tab_over(Desk(office_store, desk.jobs))
    qtbot.addWidget(tab)
    tab.show()
    assert tab.ui.pages.currentWidget() is tab.ui.officePage
    tab.new()
    slip = opened(tab, ConcernDialog)
    assert not slip.ui.writing.isVisible()
    slip.ui.aboutNo.setChecked(True)
    assert "Nobody is told until a leader signs in" in slip.ui.notTold.text()
    slip.ui.text.setPlainText("A child said a stranger writes to her.")
    slip.ui.told.setText("Mrs Okafor, in person")
    slip.ui.ok.click()
    assert tab.ui.officeCount.text() == "1 concern not collected"
    tab.close()
    office_store.close()
    desk.store.close()
    leader = sign_in(folder, "leader", "lantern under moss")
    second = tab_over(Desk(leader, desk.jobs))
    qtbot.addWidget(second)
    second.show()
    assert second.ui.slips.text() == "1 c&oncern to read"
    second.ui.slips.click()
    inbox = opened(second, SlipsDialog)
    assert "stranger" in inbox.ui.text.toPlainText()
    inbox.ui.toIncident.click()
    opened(second, ProcedureDialog).close()
    assert slot_service.waiting(leader) == 0
    assert service.incidents(leader)[0].reference.endswith("-001")
    second.close()
    leader.close()


def test_about_the_only_leader_nothing_can_be_typed(
    office_store: Store, desk: Desk, qtbot: QtBot
) -> None:
    dialog = ConcernDialog(Desk(office_store, desk.jobs))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.aboutYes.setChecked(True)
    for box in dialog.leaders.values():
        box.setChecked(True)
    assert not dialog.ui.writing.isVisible()
    assert "chair of governors" in dialog.ui.paper.text()
    assert not dialog.ui.ok.isEnabled()
    dialog.reject()


def test_filters_and_search(tab: IncidentsTab, desk: Desk) -> None:
    for _ in range(3):
        made = service.start_incident(desk.store).value
    facts = service.incident(desk.store, made).facts
    from esafety_desktop.value import replace

    service.save_facts(desk.store, made, replace(facts, kind="bullying"))
    tab.refresh()
    shown = tab.list.table.records
    assert len(shown.shown) == 3
    tab.ui.kind.setCurrentIndex(tab.ui.kind.findData("bullying"))
    assert [row.id for row in shown.shown] == [made]
    tab.ui.kind.setCurrentIndex(0)
    tab.list.filter.setText("001")
    tab.list.search()
    assert [row.reference[-3:] for row in shown.shown] == ["001"]
    tab.open_item(made)
    assert tab.detail.incident_id == made


def test_the_procedure_of_a_closed_incident_is_only_read(tab: IncidentsTab, desk: Desk) -> None:
    dialog = start(tab)
    incident_id = dialog.incident_id
    dialog.close()
    with desk.store.write() as unit:
        from esafety_desktop.incidents.chronology_service import record

        record(unit.session, incident_id).status = "closed"
        unit.commit("test")
    view = procedure_service.view(desk.store, incident_id)
    assert not view.editable
    tab.refresh()
    tab.ui.carryOn.click()
    dialog = opened(tab, ProcedureDialog)
    assert not dialog.ui.done.isEnabled()
    assert "only be read" in dialog.ui.wrong.text()
    dialog.close()


def test_a_reason_half_typed_comes_back(tab: IncidentsTab) -> None:
    dialog = start(tab)
    dialog.ui.notDone.click()
    dialog.ui.ticksReason.setPlainText("Nobody was")
    dialog.close()
    tab.ui.carryOn.click()
    again = opened(tab, ProcedureDialog)
    again.ui.notDone.click()
    assert again.ui.ticksReason.toPlainText() == "Nobody was"
    again.ui.ticksBack.click()
    again.ui.several.click()
    assert again.ui.ticksReason.toPlainText() == ""
    again.close()


def test_a_minor_accident_fits_on_one_screen(tab: IncidentsTab, desk: Desk) -> None:
    dialog = start(tab)
    to_triage(dialog)
    choose(dialog, "TF-A")
    dialog.ui.done.click()
    assert "one screen" in dialog.ui.several.text().replace("&", "")
    dialog.ui.several.click()
    for step_id, box in dialog.ticks.boxes.items():
        box.setChecked(True)
        combo = dialog.ticks.choices.get(step_id)
        if combo is not None:
            ids = [str(combo.itemData(n)) for n in range(combo.count())]
            wanted = next((one for one in ("no", "told", "over") if one in ids), ids[-1])
            combo.setCurrentIndex(ids.index(wanted))
    assert not dialog.ui.ticksOk.isEnabled()
    dialog.ui.ticksWho.setText("Mr Reed")
    dialog.ui.ticksReason.setPlainText("Board blanked, class reassured, filter provider told.")
    dialog.ui.ticksOk.click()
    missing = [
        place for _, place in closing_service.closing(desk.store, dialog.incident_id).missing
    ]
    assert not [place for place in missing if place.startswith("step/")]
    dialog.close()
    for left in tab.findChildren(CloseDialog):
        left.close()
