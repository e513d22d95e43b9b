"""The evidence page of an incident, through its real widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox

from esafety_desktop.evidence import intake_service as intake
from esafety_desktop.evidence import service
from esafety_desktop.evidence.hand_over_dialog import HandOverDialog
from esafety_desktop.evidence.item_dialog import ItemDialog
from esafety_desktop.evidence.pages_dialog import PagesDialog
from esafety_desktop.evidence.register_view import EvidencePart
from esafety_desktop.evidence.rows import Description, HandOver
from esafety_desktop.incidents import closing_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.printing.locked_view import PRINTED, Handled, LockedPreview
from esafety_desktop.scans import reading
from tests.conftest import unnamed_controls
from tests.evidence import files
from tests.evidence.conftest import NOW, no_picture, sorted_as
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def part(desk: Desk, started: str, qtbot: QtBot) -> Iterator[EvidencePart]:
    made = EvidencePart()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_for(desk, started)
    yield made
    made.close()


@pytest.fixture
def shown(part: EvidencePart, desk: Desk, started: str, letter: str) -> str:
    """E1, a letter, chosen in the list."""
    part.show_for(desk, started)
    return letter


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(combo: object, value: str) -> None:
    combo.setCurrentIndex(combo.findData(value))  # type: ignore[attr-defined]  # a QComboBox


def tablet(store: Store, incident_id: str) -> str:
    given = Description(
        "device", "Tablet", "Safe", "Mrs Khan", device="school-portable", state="as-found"
    )
    return service.register(store, incident_id, given).value


def test_an_empty_register_says_what_to_do_first(part: EvidencePart) -> None:
    assert "Nothing is in the register yet" in part.things.empty_text
    ui = part.ui
    for button in (ui.handOver, ui.addPages, ui.showPages, ui.correct, ui.strike, ui.printRegister):
        assert not button.isEnabled(), button.text()
    assert ui.add.isEnabled()


@pytest.mark.covers("TF-1-3")
def test_a_device_is_added_with_its_one_rule(
    part: EvidencePart, started: str, leader_store: Store, qtbot: QtBot
) -> None:
    press(qtbot, part.ui.add)
    dialog = opened(part, ItemDialog)
    ui = dialog.ui
    assert not ui.ok.isEnabled()
    assert ui.wrong.text() == "Choose which device it is."
    assert ui.advice.text() == ""
    choose(ui.device, "school-computer")
    assert ui.wrong.text() == "Write what it is."
    assert "leave the school's device just as it is" in ui.advice.text()
    choose(ui.device, "own-device")
    assert "turn it off" in ui.advice.text()
    assert "leave the school's device" not in ui.advice.text()
    qtbot.keyClicks(ui.what, "Telephone, black")
    qtbot.keyClicks(ui.holder, "Mrs Khan")
    qtbot.keyClicks(ui.keptWhere, "Head's safe")
    choose(ui.state, "off")
    press(qtbot, ui.ok)
    (row,) = service.evidence(leader_store, started)
    assert row.description is not None
    assert (row.description.device, row.description.state) == ("own-device", "off")
    assert part.things.current_row() == row
    assert "E1 · Telephone, black" in part.ui.chainHeading.text()
    assert "never copied" in part.ui.why.text()
    assert not part.ui.addPages.isEnabled()


def test_a_letter_hides_what_is_asked_of_a_device(part: EvidencePart, qtbot: QtBot) -> None:
    press(qtbot, part.ui.add)
    dialog = opened(part, ItemDialog)
    choose(dialog.ui.kind, "letter")
    for widget in (dialog.ui.device, dialog.ui.state, dialog.ui.advice):
        assert not widget.isVisible()
    qtbot.keyClicks(dialog.ui.handedInAt, "32/13/2026")
    assert "is not a date" in dialog.ui.wrong.text()
    dialog.draft.clear()
    dialog.close()


def test_a_hand_over_to_the_police(
    part: EvidencePart, desk: Desk, started: str, leader_store: Store, qtbot: QtBot
) -> None:
    made = tablet(leader_store, started)
    part.show_for(desk, started)
    press(qtbot, part.ui.handOver)
    ui = opened(part, HandOverDialog).ui
    assert ui.givenBy.text() == "Mrs Khan"
    assert ui.takenBy.hasFocus() or ui.takenBy.focusPolicy()
    qtbot.keyClicks(ui.takenBy, "PC Jones")
    assert ui.wrong.text() == "Write why."
    qtbot.keyClicks(ui.why, "Investigation")
    qtbot.keyClicks(ui.officerNumber, "4471")
    qtbot.keyClicks(ui.reference, "CR/26/991")
    qtbot.keyClick(ui.reference, Qt.Key.Key_Return)
    row = service.thing(leader_store, made)
    assert row.holder == "PC Jones"
    shown = part.lines.records.shown
    assert [line.kind for line in shown] == ["description", "hand_over"]
    assert part.things.current_row() == row


@pytest.mark.fault("F18")
def test_f18_two_dialogs_over_one_thing(
    part: EvidencePart,
    desk: Desk,
    started: str,
    leader_store: Store,
    qtbot: QtBot,
) -> None:
    made = tablet(leader_store, started)
    part.show_for(desk, started)
    row = service.thing(leader_store, made)
    first, second = HandOverDialog(desk, row, part), HandOverDialog(desk, row, part)
    for dialog, taker in ((first, "PC Jones"), (second, "Mr Ali")):
        dialog.open()
        dialog.ui.takenBy.setText(taker)
        dialog.ui.why.setText("To lock it away")
    press(qtbot, first.ui.ok)
    press(qtbot, second.ui.ok)
    (box,) = (one for one in second.findChildren(QMessageBox) if one.isVisible())
    assert "changed meanwhile by leader" in box.text()
    box.close()
    assert second.isVisible()
    second.reject()
    assert service.thing(leader_store, made).holder == "PC Jones"
    again = HandOverDialog(desk, service.thing(leader_store, made), part)
    qtbot.addWidget(again)
    assert again.ui.takenBy.text() == "Mr Ali", "what was typed is kept"
    again.draft.clear()


def test_a_hand_over_is_corrected_and_a_line_struck(
    part: EvidencePart, desk: Desk, started: str, leader_store: Store, qtbot: QtBot
) -> None:
    made = tablet(leader_store, started)
    to_police = HandOver("Mrs Khan", "PC Jones", NOW, "Investigation")
    line = service.hand_over(leader_store, made, to_police, known=1).value
    part.show_for(desk, started)
    part.lines.select_key(line)
    press(qtbot, part.ui.correct)
    dialog = opened(part, HandOverDialog)
    assert dialog.ui.takenBy.text() == "PC Jones"
    assert dialog.ui.wrong.text() == "Write what was wrong."
    dialog.ui.takenBy.setText("PC Janes")
    dialog.ui.correction.setText("Misspelt")
    press(qtbot, dialog.ui.ok)
    assert service.thing(leader_store, made).holder == "PC Janes"
    part.lines.select_key(line)
    assert not part.ui.strike.isEnabled(), "struck already"
    part.lines.selectRow(2)
    press(qtbot, part.ui.strike)
    reason = opened(part, ReasonDialog)
    reason.ui.reason.setPlainText("It never left")
    press(qtbot, reason.ui.ok)
    assert service.thing(leader_store, made).holder == "Mrs Khan"


def test_striking_pages_says_that_they_leave_for_good(
    part: EvidencePart, desk: Desk, shown: str, qtbot: QtBot
) -> None:
    scan = reading.scan(files.saved(files.page_of_text()))
    made = intake.add_pages(desk.store, shown, scan, "l.png", answer="no", known=1).value
    part.show_for(desk, service.thing(desk.store, shown).incident_id)
    part.lines.select_key(made)
    press(qtbot, part.ui.strike)
    reason = opened(part, ReasonDialog)
    assert "leave the cabinet for good" in reason.ui.question.text()
    reason.ui.reason.setPlainText("A child can be seen")
    press(qtbot, reason.ui.ok)
    assert service.thing(desk.store, shown).pages == 0
    assert not part.ui.showPages.isEnabled()


def test_nothing_is_offered_once_the_incident_is_on_paper(
    part: EvidencePart, desk: Desk, shown: str
) -> None:
    incident_id = service.thing(desk.store, shown).incident_id
    closing_service.move_to_paper(desk.store, incident_id, "Chair", [service.dispose])
    part.show_for(desk, incident_id)
    ui = part.ui
    for button in (ui.add, ui.handOver, ui.addPages, ui.correct, ui.strike, ui.showPages):
        assert not button.isEnabled(), button.text()
    assert "No word of this incident" in ui.why.text()
    assert part.things.records.shown[0].disposed


def test_enter_on_a_thing_corrects_it(
    part: EvidencePart, desk: Desk, started: str, leader_store: Store, qtbot: QtBot
) -> None:
    made = tablet(leader_store, started)
    part.show_for(desk, started)
    part.things.setFocus()
    qtbot.keyClick(part.things, Qt.Key.Key_Return)
    dialog = opened(part, ItemDialog)
    assert dialog.ui.what.text() == "Tablet"
    dialog.ui.identification.setText("serial 9")
    assert dialog.ui.wrong.text() == "Write why it is corrected."
    dialog.ui.reason.setText("Read now")
    press(qtbot, dialog.ui.ok)
    found = service.thing(leader_store, made).description
    assert found is not None
    assert found.identification == "serial 9"


# ── pages ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.covers("TFA-7")
def test_not_sure_is_chosen_and_keeps_it_on_paper(
    part: EvidencePart, desk: Desk, shown: str, qtbot: QtBot
) -> None:
    press(qtbot, part.ui.addPages)
    dialog = opened(part, PagesDialog)
    ui = dialog.ui
    assert ui.question.title() == "Could any page show a child?"
    assert ui.notSure.isChecked()
    assert not ui.choose.isVisible()
    assert ui.wrong.text() == "Write where the paper is kept."
    qtbot.keyClicks(ui.where, "Sealed, head's safe")
    press(qtbot, ui.ok)
    row = service.thing(desk.store, shown)
    assert row.lines[-1].kind == "on_paper"
    assert row.pages == 0


def test_pages_of_a_letter_come_in_and_are_shown(
    part: EvidencePart,
    desk: Desk,
    shown: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "Brief für Zoë.pdf"
    path.write_bytes(files.scanned_pdf(files.page_of_text(), files.noisy(files.page_of_text(), 30)))
    press(qtbot, part.ui.addPages)
    dialog = opened(part, PagesDialog)
    dialog.ui.no.setChecked(True)
    assert dialog.ui.choose.isVisible()
    assert not dialog.ui.ok.isEnabled()
    dialog.read(str(path))
    qtbot.waitUntil(lambda: dialog.ui.ok.isEnabled(), timeout=20_000)
    assert "2 pages were read, in black and white" in dialog.ui.file.text()
    press(qtbot, dialog.ui.ok)
    assert service.thing(desk.store, shown).pages == 2
    press(qtbot, part.ui.showPages)
    qtbot.waitUntil(lambda: bool(part.findChildren(LockedPreview)), timeout=20_000)
    preview = opened(part, LockedPreview)
    assert preview.document.pageCount() == 2
    preview.handled.emit(Handled(PRINTED, 2, "Office"))
    preview.close()
    last = (
        incidents.incident(desk.store, service.thing(desk.store, shown).incident_id)
        .entries[-1]
        .text
    )
    assert last == "E1, scanned pages: 2 pages printed on Office; all of them in hand."


@pytest.mark.fault("B21")
def test_b21_a_photograph_is_refused_where_it_was_chosen(
    part: EvidencePart,
    desk: Desk,
    shown: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(files.saved(files.photograph(), "JPEG"))
    press(qtbot, part.ui.addPages)
    dialog = opened(part, PagesDialog)
    dialog.ui.no.setChecked(True)
    dialog.read(str(path))
    qtbot.waitUntil(lambda: "photograph" in dialog.ui.file.text(), timeout=20_000)
    assert "black-and-white text page" in dialog.ui.file.text()
    assert not dialog.ui.ok.isEnabled()
    dialog.close()
    assert service.thing(desk.store, shown).pages == 0


def test_a_changed_page_is_told_not_shown(
    part: EvidencePart, desk: Desk, shown: str, qtbot: QtBot
) -> None:
    from sqlalchemy import text as sql

    scan = reading.scan(files.saved(files.page_of_text()))
    intake.add_pages(desk.store, shown, scan, "l.png", answer="no", known=1)
    with desk.store.write() as unit:
        unit.session.execute(sql("DROP TRIGGER incident_evidence_page_not_changed"))
        unit.session.execute(sql("UPDATE incident_evidence_page SET packed = x'00'"))
        unit.commit_unaudited()
    part.show_for(desk, service.thing(desk.store, shown).incident_id)
    press(qtbot, part.ui.showPages)
    (box,) = (one for one in part.findChildren(QMessageBox) if one.isVisible())
    assert "do not match" in box.text()
    box.close()
    assert not part.findChildren(LockedPreview)


@pytest.mark.covers("TFG-2", "TFG-3", "TFA-7")
def test_the_file_control_is_not_offered_where_a_picture_may_show_a_child(
    part: EvidencePart, desk: Desk, started: str, leader_store: Store
) -> None:
    printout = Description("printout", "Printed chat", "File 3", "Mrs Khan")
    service.register(leader_store, started, printout)
    part.show_for(desk, started)
    assert part.ui.addPages.isVisible()
    assert not part.ui.addPages.isEnabled()
    assert "the answer was no" in part.ui.why.text()
    sorted_as(leader_store, started, "TF-E", "TF-I")
    part.show_for(desk, started)
    assert not part.ui.addPages.isVisible()
    assert "only letters, minutes and forms" in part.ui.why.text()


def test_after_a_no_the_printout_may_be_scanned(
    part: EvidencePart, desk: Desk, started: str, leader_store: Store
) -> None:
    service.register(leader_store, started, Description("printout", "Chat", "File 3", "Mrs Khan"))
    no_picture(leader_store, started)
    part.show_for(desk, started)
    assert part.ui.addPages.isEnabled()
    assert part.ui.why.text() == ""


# ── the whole ───────────────────────────────────────────────────────────────────────────────────


def dialogs(part: EvidencePart, desk: Desk, item_id: str) -> list[QWidget]:
    row = service.thing(desk.store, item_id)
    return [
        ItemDialog(desk, row.incident_id, part),
        ItemDialog(desk, row.incident_id, part, row),
        HandOverDialog(desk, row, part),
        PagesDialog(desk, row, part),
    ]


@pytest.mark.covers("TFG-1", "TFG-2")
def test_every_dialog_names_its_controls_and_takes_no_picture(
    part: EvidencePart, desk: Desk, letter: str, started: str
) -> None:
    part.show_for(desk, started)
    assert unnamed_controls(part) == []
    for dialog in dialogs(part, desk, letter):
        dialog.show()
        assert unnamed_controls(dialog) == []
        words = " ".join(one.text() for one in dialog.findChildren(QLabel))
        assert "ring 999" in words
        buttons = " ".join(one.text() for one in dialog.findChildren(QAbstractButton)).lower()
        for never in ("paste", "camera", "screenshot", "photo", "drop"):
            assert never not in buttons
        for widget in dialog.findChildren(QLabel):
            assert not widget.acceptDrops()
        assert not dialog.acceptDrops()
        dialog.close()


def test_the_tab_key_goes_from_top_to_bottom(
    part: EvidencePart, desk: Desk, shown: str, qtbot: QtBot
) -> None:
    line = service.thing(desk.store, shown).lines[0]
    part.lines.select_key(line.id)
    part.things.setFocus()
    ui = part.ui
    order = [ui.add, ui.handOver, ui.addPages, part.lines, ui.correct, ui.strike, ui.printRegister]
    for wanted in order:
        qtbot.keyClick(part.focusWidget(), Qt.Key.Key_Tab)
        assert part.focusWidget() is wanted, wanted.objectName()


def test_keys_do_not_clash(part: EvidencePart, desk: Desk, letter: str) -> None:
    for window in dialogs(part, desk, letter):
        window.show()
        found: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
        found += window.findChildren(QAbstractButton)
        texts = [one.text() for one in found if one.isVisibleTo(window)]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) == len(set(keys)), f"{window}: {sorted(keys)}"
        window.close()


def test_a_draft_survives_and_is_opened_by_its_place(
    desk: Desk, started: str, leader_store: Store, qtbot: QtBot
) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(f"{started}/evidence/new")
    dialog = opened(tab, ItemDialog)
    qtbot.keyClicks(dialog.ui.what, "Stick, red")
    tab.keep_draft()
    dialog.close()
    place = f"incidents/{started}/evidence/new"
    assert place in leader_store.drafts.places()
    tab.open_item(place.removeprefix("incidents/"))
    again = opened(tab, ItemDialog)
    assert again.ui.what.text() == "Stick, red"
    choose(again.ui.device, "storage")
    again.ui.holder.setText("Mrs Khan")
    again.ui.keptWhere.setText("Safe")
    press(qtbot, again.ui.ok)
    assert place not in leader_store.drafts.places()
    (part,) = tab.findChildren(EvidencePart)
    assert [row.called for row in part.things.records.shown] == ["E1"]
    tab.close()


def test_the_register_is_printed_for_signing(
    part: EvidencePart, desk: Desk, started: str, letter: str, qtbot: QtBot
) -> None:
    part.show_for(desk, started)
    press(qtbot, part.ui.printRegister)
    qtbot.waitUntil(lambda: bool(part.findChildren(LockedPreview)), timeout=20_000)
    preview = opened(part, LockedPreview)
    assert preview.document.pageCount() == 2
    preview.close()
