"""The windows of the room: paper sheets, keying in, training log, the card's sizes."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import service
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.readiness import card_service, paper_service, training_service
from esafety_desktop.readiness.card_dialog import CardDialog
from esafety_desktop.readiness.card_pages import render_card
from esafety_desktop.readiness.drill_dialog import DrillDialog
from esafety_desktop.readiness.keyed_dialog import KeyedDialog
from esafety_desktop.readiness.outage_pages import render_pack
from esafety_desktop.readiness.rows import TrainingForm
from esafety_desktop.readiness.sheets_dialog import SheetsDialog
from esafety_desktop.readiness.training_dialog import TrainingDialog
from esafety_desktop.readiness.training_log_dialog import TrainingLogDialog
from esafety_desktop.readiness.training_pages import render_log, render_signatures
from esafety_desktop.readiness.wallet_pages import render_wallet
from esafety_desktop.school.records import StaffMember
from tests.conftest import unnamed_controls
from tests.incident_kit import menu_line, opened, tab_over
from tests.readiness.test_card import fill
from tests.readiness.test_drill import kept
from tests.readiness.test_paper import out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = tab_over(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    for left in made.findChildren(QDialog):
        left.close()
    made.close()


def choose(tab: IncidentsTab, words: str) -> None:
    """A line of the More menu."""
    menu_line(tab, words).trigger()


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def staff(store: Store, *names: str) -> None:
    with store.write() as unit:
        unit.session.add_all(StaffMember(name=name, role="Teacher") for name in names)
        unit.commit("staff")


@pytest.mark.covers("BECTA09-INC-ATTR-1", "BECTA09-INC-ATTR-2", "TF-1", "TFG-12")
def test_the_outage_pack_holds_card_numbers_and_sheets(leader_store: Store) -> None:
    fill(leader_store, "SAM-SCHOOL-5", "Mrs Okafor", "0151 496 0123")
    numbers = paper_service.number_sheets(leader_store, 2).value
    card, grab, *sheets = pages(render_pack(*paper_service.pack(leader_store, numbers)))
    assert "999" in card[:40]
    assert "Whom to ring" in grab
    assert "Mrs Okafor" in grab
    assert "Deputy designated safeguarding lead (DSL)" in grab[: grab.index("At any hour")]
    for title in ("At any hour", "Evenings, weekends", "By day"):
        assert title in grab
    assert len(sheets) == 4
    front, back = sheets[2:]
    assert "999" in front[:40]
    assert "P-002" in front
    assert "P-002" in back
    order = ["First five minutes", "It happened on", "It was reported on", "begun on",
             "What happened", "own words", "Place", "People"]  # fmt: skip
    places = [front.index(words) for words in order]
    assert places == sorted(places)
    for words in ("Chronology", "Agencies", "Reference", "Parents", "Signature of the DSL",
                  "Keyed in as incident", "Bullying", "By accident", "Commerce"):  # fmt: skip
        assert words in back
    assert "KCSIE" in front


def test_sheets_are_out_once_they_are_printed(tab: IncidentsTab, desk: Desk, qtbot: QtBot) -> None:
    choose(tab, "Blank incident sheets")
    dialog = opened(tab, SheetsDialog)
    assert not unnamed_controls(dialog)
    dialog.ui.count.setValue(2)
    dialog.ui.print.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(PreviewDialog)), timeout=10_000)
    (preview,) = dialog.findChildren(PreviewDialog)
    assert {row.state for row in paper_service.sheets(desk.store)} == {"made"}
    assert dialog.table.records.rowCount() == 0
    preview.taken.emit()
    preview.close()
    assert {row.state for row in paper_service.sheets(desk.store)} == {"out"}
    assert dialog.table.records.rowCount() == 2
    assert dialog.ui.counted.text() == "2 out"
    dialog.table.select_key("2")
    dialog.ui.spoilt.click()
    why = opened(dialog, ReasonDialog)
    why.ui.reason.setPlainText("Coffee over it")
    why.ui.ok.click()
    assert dialog.table.records.rowCount() == 1
    dialog.ui.show.setCurrentIndex(dialog.ui.show.findData("spoilt"))
    row = dialog.table.current_row()
    assert row is not None
    assert "Coffee over it" in row.settled
    assert not dialog.ui.keyIn.isEnabled()


def test_a_paper_sheet_is_keyed_in_from_the_menu(
    tab: IncidentsTab, desk: Desk, qtbot: QtBot
) -> None:
    (number,) = out(desk.store, 1)
    now = desk.store.clock()
    choose(tab, "Key in a paper sheet")
    dialog = opened(tab, KeyedDialog)
    ui = dialog.ui
    assert not unnamed_controls(dialog)
    assert ui.number.currentData() == number
    assert not ui.ok.isEnabled()
    assert "Written on" in ui.wrong.text()
    ui.written.setText(british_time(now - timedelta(days=1)))
    ui.writer.setText("Mrs Reed")
    ui.occurredFrom.setText(british_time(now - timedelta(days=1, hours=2)))
    ui.reported.setText(british_time(now - timedelta(days=1, hours=1)))
    ui.whatHappened.setPlainText("A rude picture on the board")
    assert ui.ok.isEnabled()
    for hours, words in ((3, "Rang the provider"), (20, "Screen off")):
        ui.lineAt.setText(british_time(now - timedelta(hours=hours)))
        ui.lineAuthor.setText("Mr Shah")
        ui.lineText.setPlainText(words)
        assert not ui.ok.isEnabled()
        ui.addLine.click()
    assert [line.text for line in dialog.lines.rows] == ["Screen off", "Rang the provider"]
    wanted: list[str] = []
    desk.place_wanted.connect(wanted.append)
    with qtbot.waitSignal(dialog.kept) as kept_one:
        ui.ok.click()
    made = kept_one.args[0]
    assert wanted == [f"incidents/{made}"]
    detail = service.incident(desk.store, made)
    assert [entry.kind for entry in detail.entries] == ["opened", "facts", "note", "note"]
    assert desk.store.drafts.places() == ()


def test_plain_paper_is_keyed_in_where_no_sheet_is_out(
    tab: IncidentsTab, desk: Desk, qtbot: QtBot
) -> None:
    now = desk.store.clock()
    choose(tab, "Key in a paper sheet")
    dialog = opened(tab, KeyedDialog)
    ui = dialog.ui
    assert ui.number.currentText().startswith("No number")
    assert "No numbered sheet is out" in ui.lead.text()
    ui.written.setText(british_time(now - timedelta(days=1)))
    ui.writer.setText("Mrs Reed")
    ui.occurred.setCurrentIndex(ui.occurred.findData("unknown"))
    ui.reported.setText(british_time(now - timedelta(days=1, hours=1)))
    ui.whatHappened.setPlainText("A rude picture on the board")
    assert "without a number" in ui.wrong.text()
    said: list[str] = []
    desk.said.connect(said.append)
    with qtbot.waitSignal(dialog.kept) as kept_one:
        ui.ok.click()
    opening = service.incident(desk.store, kept_one.args[0]).entries[0]
    assert "from a handwritten sheet without a number, written by Mrs Reed" in opening.text
    assert "Write that on the paper" in said[-1]
    assert paper_service.sheets(desk.store) == ()


def test_a_sheet_that_is_out_goes_before_plain_paper(tab: IncidentsTab, desk: Desk) -> None:
    out(desk.store, 1)
    paper_service.number_sheets(desk.store, 1)
    dialog = KeyedDialog(desk, tab)
    number = dialog.ui.number
    assert [number.itemData(at) for at in range(number.count())] == [1, 0, 2]
    assert "No numbered sheet" not in dialog.ui.lead.text()
    number.setCurrentIndex(1)
    dialog.ui.whatHappened.setPlainText("Half a sentence")
    dialog.keep_draft()
    dialog.close()
    again = KeyedDialog(desk, tab)
    assert again.ui.number.currentData() == 0
    again.close()


def test_what_was_typed_of_a_sheet_survives(tab: IncidentsTab, desk: Desk) -> None:
    out(desk.store, 2)
    choose(tab, "Key in a paper sheet")
    dialog = opened(tab, KeyedDialog)
    dialog.ui.number.setCurrentIndex(1)
    dialog.ui.whatHappened.setPlainText("Half a sentence")
    dialog.ui.lineAt.setText(british_time(desk.store.clock()))
    dialog.ui.lineText.setPlainText("A line")
    dialog.ui.addLine.click()
    dialog.ui.lineText.setPlainText("Another that is not add")
    dialog.keep_draft()
    dialog.close()
    (place,) = desk.store.drafts.places()
    tab.open_item(place.removeprefix("incidents/"))
    again = opened(tab, KeyedDialog)
    assert again.ui.number.currentData() == 2
    assert again.ui.whatHappened.toPlainText() == "Half a sentence"
    assert [line.text for line in again.lines.rows] == ["A line"]
    assert again.ui.lineText.toPlainText() == "Another that is not add"


def test_a_draft_of_a_sheet_that_is_gone_becomes_no_other(tab: IncidentsTab, desk: Desk) -> None:
    out(desk.store, 2)
    dialog = KeyedDialog(desk, tab)
    dialog.ui.number.setCurrentIndex(1)
    dialog.ui.whatHappened.setPlainText("Half a sentence")
    dialog.keep_draft()
    dialog.close()
    paper_service.mark_spoilt(desk.store, [2], "Torn.")
    again = KeyedDialog(desk, tab)
    assert again.ui.whatHappened.toPlainText() == "Half a sentence"
    assert again.ui.number.currentData() is None
    assert again.ui.wrong.text().startswith("Choose the number")
    assert not again.ui.ok.isEnabled()
    again.ui.number.setCurrentIndex(0)
    assert not again.ui.wrong.text().startswith("Choose the number")
    again.close()


@pytest.mark.covers("BECTA09-INC-RULE-1", "TFG-14")
def test_all_present_except_goes_into_the_log(tab: IncidentsTab, desk: Desk) -> None:
    staff(desk.store, "Mrs Reed", "Mr Shah", "Ms Lee")
    choose(tab, "Practise a scenario")
    drill = opened(tab, DrillDialog)
    drill.ui.scenarios.setCurrentRow(5)
    drill.ui.begin.click()
    drill.ui.finish.click()
    before = kept(desk.store)
    drill.ui.attendance.click()
    dialog = opened(drill, TrainingDialog)
    assert not unnamed_controls(dialog)
    assert dialog.ui.title.text() == "A friend nobody has met"
    assert dialog.ui.counted.text() == "3 there"
    away = dialog.ui.staff.findItems("Mr Shah", Qt.MatchFlag.MatchStartsWith)[0]
    away.setCheckState(Qt.CheckState.Unchecked)
    dialog.ui.others.setPlainText("A visitor\nMr Park")
    dialog.ui.months.setValue(6)
    dialog.ui.ok.click()
    (row,) = training_service.trainings(desk.store)
    assert row.counted == "4 of 5"
    assert [one.name for one in row.away] == ["Mr Shah"]
    assert row.topic == "KN-SCEN-6"
    changed = {name for name, rows in kept(desk.store).items() if before[name] != rows}
    assert changed == {"office.training_entry", "office.training_person", "office.office_audit"}


def test_the_log_shows_who_was_there_and_takes_out(tab: IncidentsTab, desk: Desk) -> None:
    staff(desk.store, "Mrs Reed")
    tab.open_item(training_service.PLACE.removeprefix("incidents/"))
    opened(tab, TrainingLogDialog).close()
    choose(tab, "Training log")
    log = opened(tab, TrainingLogDialog)
    assert not unnamed_controls(log)
    log.ui.record.click()
    dialog = opened(log, TrainingDialog)
    assert not dialog.ui.ok.isEnabled()
    assert "what the training was about" in dialog.ui.wrong.text()
    dialog.ui.title.setText("Phones on trips")
    dialog.ui.nobody.click()
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.everybody.click()
    dialog.ui.ok.click()
    assert log.table.records.rowCount() == 1
    assert "There: Mrs Reed" in log.ui.detail.text()
    log.ui.takeOut.click()
    assert log.table.records.rowCount() == 0
    desk.undo()
    assert len(training_service.trainings(desk.store)) == 1


def test_what_was_typed_of_a_training_survives(tab: IncidentsTab, desk: Desk) -> None:
    staff(desk.store, "Mrs Reed", "Mr Shah")
    tab.open_item("training/new")
    dialog = opened(tab, TrainingDialog)
    dialog.ui.title.setText("Half a")
    dialog.ui.staff.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.reject()
    tab.open_item("training/new")
    again = opened(tab, TrainingDialog)
    assert again.ui.title.text() == "Half a"
    assert again.ui.counted.text() == "1 there"


def test_log_and_signature_sheet_on_paper(leader_store: Store) -> None:
    staff(leader_store, "Mrs Reed", "Mr Shah")
    form = TrainingForm(
        "Phones on trips", leader_store.today(), training_service.staff_list(leader_store)
    )
    training_service.record_training(leader_store, form)
    log = " ".join(pages(render_log(training_service.log_sheet(leader_store))))
    assert "Mr Shah, Mrs Reed" in log or "Mrs Reed, Mr Shah" in log
    signing = training_service.signature_sheet(leader_store, "Phones on trips")
    (page, *_) = pages(render_signatures(signing))
    for words in ("Signature", "Mrs Reed", "Mr Shah", "Phones on trips"):
        assert words in page


@pytest.mark.covers("TFG-12", "TFG-5")
def test_the_card_in_three_sizes_says_what_is_missing(
    tab: IncidentsTab, desk: Desk, qtbot: QtBot
) -> None:
    fill(desk.store, "SAM-SCHOOL-5", "Mrs Okafor", "0151 496 0123")
    choose(tab, "Card as poster")
    dialog = opened(tab, CardDialog)
    assert "Deputy DSL" in dialog.ui.missing.text()
    assert "Safeguarding lead" not in dialog.ui.missing.text()
    dialog.ui.wallet.setChecked(True)
    dialog.ui.ok.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(PreviewDialog)), timeout=10_000)
    (preview,) = dialog.findChildren(PreviewDialog)
    assert "Wallet" in preview.windowTitle()
    preview.close()
    wanted: list[str] = []
    desk.place_wanted.connect(wanted.append)
    dialog.ui.fillIn.click()
    assert wanted == ["contacts/SLOT26-DEPUTY"]


@pytest.mark.covers("TFG-12")
def test_poster_and_wallet_cards(leader_store: Store) -> None:
    fill(leader_store, "SAM-SCHOOL-5", "Mrs Okafor", "0151 496 0123")
    sheet = card_service.card_sheet(leader_store)
    (poster,) = PdfReader(io.BytesIO(render_card(sheet, poster=True))).pages
    assert round(float(poster.mediabox.width) / 72 * 25.4) == 297
    assert round(float(poster.mediabox.height) / 72 * 25.4) == 420
    assert "Mrs Okafor" in poster.extract_text()
    (wallet,) = pages(render_wallet(sheet))
    assert wallet.count("Ring 999") == 8
    assert wallet.count("0151 496 0123") == 8
    assert wallet.count("Deputy DSL") == 8
