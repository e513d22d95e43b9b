"""Where the Children page says that Ctrl+Z undoes, it does: through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.agreements.tab import SignedFormsTab
from tests.agreements.scanner import burst, by_hand, codes_of
from tests.agreements.school_maker import make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.journey.hands import Hands

WRONG = "K7M2-9QXX"


class Office:
    """The Children page, opened by the office, whose slips were given out."""

    def __init__(self, hands: Hands, children: list[str], codes: list[str]) -> None:
        self.hands, self.children, self.codes = hands, children, codes
        self.tab = hands.tab("Ctrl+3", SignedFormsTab)
        self.store = hands.desk.store
        self.asked = next(r.id for r in service.agreements(self.store) if r.key == "ks2")

    @property
    def frame(self) -> QWidget:
        return self.hands.journey.program.frame

    @property
    def said(self) -> str:
        return self.tab.ui.answer.text()

    def returned(self) -> list[int]:
        rows = {row.pupil_id: row for row in service.class_grid(self.store).rows}
        return [
            place
            for place, child in enumerate(self.children)
            for cell in rows[child].cells
            if cell.agreement_id == self.asked and cell.status is Status.RETURNED
        ]

    def mark(self, *places: int) -> None:
        """By the key R, in the grid."""
        model = self.tab.grid.grid
        column = model.column_of(self.asked)
        cells = [(model.number_of(self.children[place]), column) for place in places]
        self.tab.grid.clearSelection()
        self.tab.grid.choose_again(cells)
        self.tab.grid.setFocus()
        by_hand(self.hands.journey.program.frame, "r")


@pytest.fixture
def office(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Office]:
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    made = make_school(store, {"5B": "5"}, size=6)
    store.clock = usual
    service.bring_up_to_date(store)
    codes = codes_of(store, made.pupils["5B"])
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        yield Office(hands, made.pupils["5B"], codes)


def test_after_a_misread_code_the_next_scan_empties_the_line_and_is_undone(office: Office) -> None:
    line = office.tab.scan_line
    line.setFocus()
    by_hand(office.frame, WRONG + "\r")
    assert line.text() == WRONG
    burst(office.frame, office.codes[0] + "\r")
    assert line.text() == ""
    assert office.said.endswith("Ctrl+Z undoes")
    office.hands.press("Ctrl+Z")
    assert (line.text(), office.returned()) == ("", [])


def test_a_misread_code_in_the_line_does_not_bar_the_way_to_undo(office: Office) -> None:
    line = office.tab.scan_line
    burst(office.frame, office.codes[0] + "\r")
    line.setFocus()
    by_hand(office.frame, WRONG + "\r")
    assert line.text() == WRONG
    office.hands.press("Ctrl+Z")
    assert office.returned() == []
    burst(office.frame, office.codes[1] + "\r")
    line.setFocus()
    by_hand(office.frame, "7k")
    office.hands.press("Ctrl+Z")  # of what was typed
    assert office.returned() == [1]


def test_the_line_is_empty_after_scans_taken_on_another_tab(office: Office) -> None:
    line = office.tab.scan_line
    line.setFocus()
    by_hand(office.frame, WRONG + "\r")
    office.hands.press("Ctrl+1")
    burst(office.frame, office.codes[2] + "\r")
    office.hands.press("Ctrl+3")
    assert line.text() == ""
    office.hands.press("Ctrl+Z")
    assert office.returned() == []


def test_what_was_taken_back_or_is_not_the_last_any_more_promises_nothing(office: Office) -> None:
    office.mark(0, 1, 2)
    assert office.said.endswith("· Ctrl+Z undoes")
    keys = [SlotKey(office.children[4], office.asked)]
    office.hands.desk.desk.done(service.mark(office.store, keys, Status.RETURNED), None)
    office.tab.scan_card.answer("3 signatures returned · Ctrl+Z undoes", "ok")
    office.hands.press("Ctrl+1")
    keys = [SlotKey(office.children[5], office.asked)]
    office.hands.desk.desk.done(service.mark(office.store, keys, Status.RETURNED), None)
    assert office.said == "3 signatures returned"
    office.hands.desk.desk.undo()
    assert office.said.endswith("Ctrl+Z undoes"), "it is the last again"
    office.hands.desk.desk.undo()
    assert office.said == "Taken back: 3 signatures returned"
    office.hands.desk.desk.redo()
    assert office.said.endswith("Ctrl+Z undoes")


def test_the_status_bar_takes_its_promise_back_as_well(office: Office) -> None:
    office.mark(0)
    assert "Ctrl+Z" in office.hands.spoken
    burst(office.frame, office.codes[3] + "\r")
    assert "Ctrl+Z" not in office.hands.spoken


@pytest.mark.parametrize("first", ["grid", "scan", "both"])
def test_redo_brings_back_first_what_was_undone_last(office: Office, first: str) -> None:
    for place in (0, 1, 2):
        if first == "grid" or (first == "both" and place == 1):
            office.mark(place)
        else:
            burst(office.frame, office.codes[place] + "\r")
    office.hands.press("Ctrl+Z")
    office.hands.press("Ctrl+Z")
    assert office.returned() == [0]
    office.hands.press("Ctrl+Y")
    assert office.returned() == [0, 1]
    QApplication.processEvents()
    office.hands.press("Ctrl+Y")
    assert office.returned() == [0, 1, 2]


def test_one_taken_back_from_the_running_list_is_redone_in_its_turn(office: Office) -> None:
    for place in (0, 1, 2):
        burst(office.frame, office.codes[place] + "\r")
    scans = office.tab.scan_card.scans
    scans.take_back(scans.all[0])
    office.hands.press("Ctrl+Z")
    assert office.returned() == [1]
    office.hands.press("Ctrl+Y")
    assert office.returned() == [1, 2]
    office.hands.press("Ctrl+Y")
    assert office.returned() == [0, 1, 2]
    office.hands.press("Ctrl+Z")
    assert office.returned() == [1, 2]
