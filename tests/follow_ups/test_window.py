"""The follow-ups page and its dialogs through their real widgets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from esafety_desktop import furnishing
from esafety_desktop.action_points import service as action_points
from esafety_desktop.follow_ups import service, terms_service
from esafety_desktop.follow_ups.batch_dialog import BatchDialog
from esafety_desktop.follow_ups.chase_dialog import ChaseDialog
from esafety_desktop.follow_ups.done_dialog import DoneDialog
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.share_dialog import ShareDialog
from esafety_desktop.follow_ups.task_dialog import TaskDialog
from esafety_desktop.follow_ups.tasks_view import FollowUpsPart
from esafety_desktop.follow_ups.terms_dialog import TermsDialog
from esafety_desktop.follow_ups.upkeep_service import bring_up_to_date
from esafety_desktop.incidents import people_service, procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_dialog import AgencyDialog
from esafety_desktop.incidents.agency_rules import AgencyRow, ParentRow
from esafety_desktop.incidents.parents_dialog import ParentsDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.store.changes import Area
from esafety_desktop.value import replace
from tests.conftest import unnamed_controls
from tests.follow_ups.conftest import NOW, Log
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.widgets.desk import Desk

ACTION = Draft("action", "Ask the provider for the log", "Mr Reed", date(2026, 11, 27))


@pytest.fixture
def tab(desk: Desk, log: Log, qtbot: QtBot) -> Iterator[IncidentsTab]:
    window = QWidget()
    furnishing.furnish(desk, window)
    made = tab_over(desk)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    yield made
    made.close()
    window.deleteLater()


def twice(window: QWidget) -> list[str]:
    """The letters that stand for two controls in view."""
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    keys = [QKeySequence.mnemonic(text).toString() for text in (*buttons, *labels)]
    return sorted({key for key in keys if key and keys.count(key) > 1})


def page(tab: IncidentsTab, incident_id: str) -> FollowUpsPart:
    tab.refresh()
    tab.open_item(f"{incident_id}/follow-ups")
    part = tab.findChild(FollowUpsPart)
    assert part is not None
    assert part.isVisibleTo(tab)
    return part


def kinds(part: FollowUpsPart) -> list[str]:
    return [row.kind for row in part.table.records.shown]


def test_an_empty_page_says_what_to_do_and_no_empty_box_takes_the_keyboard(
    tab: IncidentsTab, desk: Desk
) -> None:
    made = incidents.start_incident(desk.store, "x").value
    part = page(tab, made)
    assert kinds(part) == []
    assert "“Add…”" in part.table.empty_text
    assert part.ui.story.isHidden()
    assert part.table.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert part.window().focusWidget() is part.ui.add
    service.add(desk.store, made, ACTION)
    part = page(tab, made)
    assert part.window().focusWidget() is part.table
    part.table.selectRow(0)
    assert not part.ui.story.isHidden()


@pytest.mark.covers("TF-W", "TF-T10")
def test_a_step_that_tells_the_police_is_on_the_page_at_once(
    tab: IncidentsTab, desk: Desk, log: Log, qtbot: QtBot
) -> None:
    made = log.start(["TF-D"])
    part = page(tab, made)
    assert kinds(part) == []
    for step_id, choices in (("TF-D1", ("no",)), ("TF-D3", ("101",))):
        answer = StepAnswer(choices=choices, who="PC Patel", when=log.now)
        desk.done(procedure_service.take_step(desk.store, made, step_id, answer), None)
    assert kinds(part) == ["waiting"]
    log.now = NOW + timedelta(days=3)
    tab.refresh()
    part.table.selectRow(0)
    (row,) = part.table.records.shown
    assert row.tone == "danger"
    assert "No answer: ring again." in part.ui.story.toPlainText()
    before = len(incidents.incident(desk.store, made).entries)
    part.ui.chased.click()
    dialog = opened(part, ChaseDialog)
    assert not unnamed_controls(dialog)
    assert len(incidents.incident(desk.store, made).entries) == before
    assert "Chase again by 30/11/2026" in dialog.ui.next.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (row,) = part.table.records.shown
    assert (row.chased, row.due_on) == (1, date(2026, 11, 30))
    assert "Chased again" in part.ui.story.toPlainText()
    assert "Rung again: 1." in part.ui.story.toPlainText()


@pytest.mark.covers("TF-T10")
def test_what_they_said_when_chased_is_kept_and_a_lock_loses_nothing(
    tab: IncidentsTab, desk: Desk, log: Log, qtbot: QtBot
) -> None:
    made = log.start(["TF-I"])
    day = date(2026, 11, 27)
    task = service.add(desk.store, made, Draft("waiting", "Answer of the host", "Ms Hale", day))
    log.now = NOW + timedelta(hours=2)
    part = page(tab, made)
    part.table.selectRow(0)
    tab.activateWindow()
    part.table.setFocus()
    qtbot.waitUntil(part.table.hasFocus)
    qtbot.keyClick(part.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(part, ChaseDialog)
    assert dialog.ui.whom.text() == "Ms Hale"
    dialog.ui.when.setText("25/11/2026 10:00")
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.when.setText("24/11/2026 11:30")
    dialog.ui.how.setCurrentIndex(dialog.ui.how.findData("email"))
    dialog.ui.said.setPlainText("They look into it.")
    tab.keep_draft()
    dialog.close()
    tab.open_item(f"{made}/follow-ups/{task.value}/chase")
    dialog = opened(part, ChaseDialog)
    assert dialog.ui.said.toPlainText() == "They look into it."
    dialog.ui.ok.click()
    line = incidents.incident(desk.store, made).entries[-1]
    assert line.kind == "follow_up"
    assert "Chased again" in line.text
    assert "By e-mail: Ms Hale\nThey look into it." in line.text
    assert line.happened_at == datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    assert not [place for place in desk.store.drafts.places() if place.endswith("/chase")]
    desk.undo()
    assert service.follow_up(desk.store, task.value).chased == 0


def test_add_change_and_give_up(tab: IncidentsTab, desk: Desk, log: Log) -> None:
    made = log.start(["TF-I"])
    part = page(tab, made)
    part.ui.add.click()
    dialog = opened(part, TaskDialog)
    assert not unnamed_controls(dialog)
    assert not dialog.ui.ok.isEnabled()
    assert dialog.ui.wrong.text() == "Write what is to be done."
    dialog.ui.what.setPlainText("Ask the provider for the log")
    dialog.ui.who.setText("Mr Reed")
    dialog.ui.due.setDate(QDate(2026, 11, 27))
    dialog.ui.reminded.setChecked(True)
    dialog.ui.remind.setDate(QDate(2026, 11, 28))
    assert "after" in dialog.ui.wrong.text()
    dialog.ui.remind.setDate(QDate(2026, 11, 26))
    dialog.ui.ok.click()
    (row,) = part.table.records.shown
    assert (row.due_on, row.remind_on) == (date(2026, 11, 27), date(2026, 11, 26))
    part.table.selectRow(0)
    part.table.opened.emit(row)
    dialog = opened(part, TaskDialog)
    dialog.ui.who.setText("Mrs Bell")
    dialog.ui.ok.click()
    assert part.table.records.shown[0].who == "Mrs Bell"
    assert "struck through" in part.ui.story.toPlainText()
    part.ui.giveUp.click()
    reason = opened(part, ReasonDialog)
    reason.ui.reason.setPlainText("The log is gone.")
    reason.ui.ok.click()
    assert part.table.records.shown[0].state == "given up"
    assert not part.ui.done.isEnabled()


def test_all_by_keyboard(tab: IncidentsTab, desk: Desk, log: Log, qtbot: QtBot) -> None:
    made = log.start(["TF-I"])
    service.add(desk.store, made, ACTION)
    part = page(tab, made)
    part.table.selectRow(0)
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    dialog = opened(part, TaskDialog)
    dialog.reject()
    for button in (part.ui.add, part.ui.giveUp, part.ui.share):
        assert "&" in button.text()
    tab.activateWindow()
    part.table.setFocus()
    qtbot.waitUntil(part.table.hasFocus)
    qtbot.keyClick(part.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    opened(part, DoneDialog).reject()


def test_what_is_typed_survives_the_lock(tab: IncidentsTab, desk: Desk, log: Log) -> None:
    made = log.start(["TF-I"])
    part = page(tab, made)
    part.ui.add.click()
    dialog = opened(part, TaskDialog)
    dialog.ui.what.setPlainText("half a sen")
    tab.keep_draft()
    dialog.close()
    assert f"incidents/{made}/follow-ups/new" in desk.store.drafts.places()
    tab.open_item(f"{made}/follow-ups/new")
    again = opened(part, TaskDialog)
    assert again.ui.what.toPlainText() == "half a sen"
    again.reject()


@pytest.mark.covers("TF-K", "TF-L")
def test_done_answers_the_step_and_shows_the_next(tab: IncidentsTab, desk: Desk, log: Log) -> None:
    made = log.start(["TF-I"])
    log.walk(made, "TF-K")
    part = page(tab, made)
    part.table.selectRow(0)
    part.ui.done.click()
    dialog = opened(part, DoneDialog)
    assert not unnamed_controls(dialog)
    assert dialog.ui.stepHint.isVisible()
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.result.setPlainText("Everybody knew what to do.")
    dialog.ui.ok.click()
    assert kinds(part)[0] == "review"
    assert tab.detail.incident_id == made
    assert incidents.incident(desk.store, made).row.next_step == "Review and share"


def test_a_debrief_by_hand_proposes_the_review(tab: IncidentsTab, desk: Desk, log: Log) -> None:
    made = log.start(["TF-I"])
    draft = Draft("debrief", "Debrief with the lunchtime staff", "", date(2026, 12, 1))
    service.add(desk.store, made, draft)
    part = page(tab, made)
    part.table.selectRow(0)
    part.ui.done.click()
    dialog = opened(part, DoneDialog)
    assert not dialog.ui.stepHint.isVisible()
    dialog.ui.result.setPlainText("Fine.")
    dialog.ui.ok.click()
    following = opened(part, TaskDialog)
    assert following.ui.kind.currentData() == "review"
    following.reject()


def test_the_minute_of_the_72_hours_can_be_put_right(
    tab: IncidentsTab, desk: Desk, log: Log
) -> None:
    log.now = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
    made = log.start(["TF-DB"])
    part = page(tab, made)
    part.table.selectRow(0)
    assert "72 hours left" in part.table.records.shown[0].due_words
    part.ui.change.click()
    dialog = opened(part, TaskDialog)
    assert dialog.ui.due.text() == "30/11/2026 15:30"
    assert dialog.ui.wrong.text() == "Write who does it."
    dialog.ui.who.setText("Mr Reed")
    dialog.ui.due.setDateTime(dialog.ui.due.dateTime().addSecs(-3600))
    dialog.ui.ok.click()
    (row,) = part.table.records.shown
    assert row.due_at == datetime(2026, 11, 30, 14, 30, tzinfo=UTC)
    log.take(made, "TF-DB1", who="Mr Reed")
    assert service.follow_up(desk.store, row.id).due_at == row.due_at


def test_naming_somebody_leaves_the_72_hours_to_the_procedure(
    tab: IncidentsTab, desk: Desk, log: Log
) -> None:
    log.now = datetime(2026, 11, 27, 15, 30, 27, tzinfo=UTC)
    made = log.start(["TF-DB"])
    part = page(tab, made)
    part.table.selectRow(0)
    part.ui.change.click()
    dialog = opened(part, TaskDialog)
    dialog.ui.who.setText("Mr Reed")
    dialog.ui.ok.click()
    (row,) = part.table.records.shown
    assert (row.who, row.due_at) == ("Mr Reed", datetime(2026, 11, 30, 15, 30, 27, tzinfo=UTC))
    earlier = log.now - timedelta(hours=5)
    facts = incidents.incident(desk.store, made).facts
    incidents.save_facts(desk.store, made, replace(facts, reported_at=earlier))
    bring_up_to_date(desk.store, made)
    assert service.follow_up(desk.store, row.id).due_at == earlier + timedelta(hours=72)


@pytest.mark.covers("TF-M")
def test_only_new_neutral_words_go_to_the_action_points(
    tab: IncidentsTab, desk: Desk, log: Log
) -> None:
    made = log.start(["TF-I"])
    person = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
    people_service.add_person(desk.store, made, person)
    service.add(desk.store, made, ACTION)
    part = page(tab, made)
    part.table.selectRow(0)
    part.ui.share.click()
    dialog = opened(part, ShareDialog)
    assert not unnamed_controls(dialog)
    assert dialog.ui.wording.toPlainText() == ""
    dialog.ui.owner.setText("Mrs Bell")
    dialog.ui.wording.setPlainText("Help Zoë")
    dialog.ui.confirmed.setChecked(True)
    assert "name in this incident" in dialog.ui.wrong.text()
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.wording.setPlainText("Teach safe chat in the spring")
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.confirmed.setChecked(True)
    dialog.ui.ok.click()
    (action,) = action_points.actions(desk.store)
    assert action.what == "Teach safe chat in the spring"


@pytest.mark.covers("TF-A")
def test_minor_accidents_are_debriefed_on_one_screen(
    tab: IncidentsTab, desk: Desk, log: Log
) -> None:
    minor = [log.start(["TF-A"], f"Pop-up {n}.") for n in range(2)]
    tab.refresh()
    tab.open_item("minor-debrief")
    dialog = opened(tab, BatchDialog)
    assert not unnamed_controls(dialog)
    assert dialog.ticked() == minor
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.ui.note.setPlainText("The filter let adverts through.")
    dialog.ui.ok.click()
    rows = service.follow_ups(desk.store, minor[0])
    assert [(row.kind, row.state) for row in rows] == [("debrief", "done")]
    assert not service.follow_ups(desk.store, minor[1])


def test_times_are_set_beside_the_original(tab: IncidentsTab, desk: Desk) -> None:
    heard: list[Area] = []
    desk.changed.connect(lambda areas, _origin: heard.append(areas))
    tab.open_item("follow-up-times")
    dialog = opened(tab, TermsDialog)
    assert not unnamed_controls(dialog)
    assert "ico-report" not in dialog.amounts
    assert not dialog.ui.ok.isEnabled()
    dialog.amounts["debrief"].setValue(3)
    dialog.ui.ok.click()
    found = {row.id: row.amount for row in terms_service.terms(desk.store)}
    assert found["debrief"] == 3
    assert any(areas & Area.SETTINGS for areas in heard)
    tab.open_item("follow-up-times")
    dialog = opened(tab, TermsDialog)
    dialog.ui.originals.click()
    dialog.ui.ok.click()
    found = {row.id: row.amount for row in terms_service.terms(desk.store)}
    assert found["debrief"] == 2


def test_no_letter_stands_for_two_controls(
    tab: IncidentsTab, desk: Desk, log: Log, qtbot: QtBot
) -> None:
    made = log.start(["TF-I"])
    task = service.add(desk.store, made, ACTION).value
    row = service.follow_up(desk.store, task)
    dialogs: list[QDialog] = [
        TaskDialog(desk, made, None, tab),
        TaskDialog(desk, made, None, tab, kind="waiting"),
        DoneDialog(desk, row, tab),
        ChaseDialog(desk, row, tab),
        ShareDialog(desk, row, tab),
        TermsDialog(desk, tab),
        BatchDialog(desk, tab),
        AgencyDialog(desk, made, None, tab),
        AgencyDialog(desk, made, AgencyRow("police", "against"), tab),
        ParentsDialog(desk, made, None, tab),
        ParentsDialog(desk, made, ParentRow("wait"), tab),
        ParentsDialog(desk, made, ParentRow("not"), tab),
    ]
    for dialog in dialogs:
        dialog.show()
        assert not twice(dialog), type(dialog).__name__
        dialog.close()
