"""A scan reaches the register from wherever the keyboard is, and leaves nothing there (S3)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
)

from esafety_desktop.agreements import burst_rules, service
from esafety_desktop.agreements.burst_rules import seems_cut
from esafety_desktop.agreements.rows import Outcome, Status
from esafety_desktop.agreements.scans_view import Scans, scans_of
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.problem import Problem
from esafety_desktop.shell import scan_note, settings
from esafety_desktop.shell.scan_door import ScanDoor
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store.changes import Area, Changed, Undo
from tests.agreements.scanner import burst, by_hand, codes_of, press, rest
from tests.agreements.school_maker import Made, make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.journey.hands import Hands


class Office:
    """A signed-in office with slips that were given out."""

    def __init__(self, hands: Hands, made: Made, codes: list[str]) -> None:
        self.hands, self.made, self.codes = hands, made, codes
        self.children = made.pupils["5B"]

    @property
    def frame(self) -> QWidget:
        return self.hands.journey.program.frame

    @property
    def scans(self) -> Scans:
        return scans_of(self.hands.desk.desk)

    @property
    def door(self) -> ScanDoor:
        door = self.hands.journey.program.findChild(ScanDoor)
        assert door is not None
        return door

    def clear_piece(self, length: int) -> tuple[int, str]:
        """A code whose beginning is told from a word, and whose it is."""
        return next((n, one) for n, one in enumerate(self.codes) if seems_cut(one[:length]))

    def status(self, place: int) -> Status | None:
        asked = next(r.id for r in service.agreements(self.hands.desk.store) if r.key == "ks2")
        rows = service.class_grid(self.hands.desk.store).rows
        row = next(row for row in rows if row.pupil_id == self.children[place])
        return next(cell.status for cell in row.cells if cell.agreement_id == asked)

    def returned(self) -> list[int]:
        places = range(len(self.children))
        return [place for place in places if self.status(place) is Status.RETURNED]


@pytest.fixture
def office(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Office]:
    from esafety_desktop.accounts.service import sign_in

    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    made = make_school(store, {"5B": "5"}, size=30)
    store.clock = usual
    service.bring_up_to_date(store)
    codes = codes_of(store, made.pupils["5B"])
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        yield Office(hands, made, codes)


@pytest.mark.parametrize("end", ["\r", "\t", "\r\n", ""])
def test_thirty_slips_in_one_go_from_today(office: Office, end: str) -> None:
    burst(office.frame, "".join(code + end for code in office.codes))
    assert office.returned() == list(range(30))
    assert office.scans.words == "30 scanned: 30 returned"
    assert [scan.row.code for scan in office.scans.all if scan.row] == office.codes
    assert office.door.note.last.startswith(
        "✓ Returned: 5B, no. 30" if end else "✓ 30 scanned: 30 returned."
    )
    (label,) = [office.door.note.label]
    assert label is not None
    assert label.isVisible()
    assert label.accessibleName() == label.text() == office.door.note.last


@pytest.mark.parametrize("tab", ["Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"])
def test_whatever_tab_is_in_front(office: Office, tab: str) -> None:
    office.hands.press(tab)
    before = {line: line.text() for line in office.frame.findChildren(QLineEdit)}
    burst(office.frame, office.codes[0] + "\r")
    assert office.returned() == [0]
    assert {line: line.text() for line in office.frame.findChildren(QLineEdit)} == before
    assert QApplication.activeModalWidget() is None


def test_in_the_search_box_what_was_typed_stays(office: Office) -> None:
    office.hands.press("Ctrl+K")
    by_hand(office.frame, "as")
    burst(office.frame, office.codes[1] + "\r")
    assert office.hands.desk.view.search.text() == "as"
    assert office.returned() == [1]


def test_in_the_grid_and_its_menu_no_letter_marks(office: Office) -> None:
    tab = office.hands.tab("Ctrl+3", SignedFormsTab)
    tab.grid.setFocus()
    tab.grid.show_cell(office.children[7], "")
    burst(office.frame, "]Q1" + office.codes[2] + "\r")
    assert office.returned() == [2]
    cell = tab.grid.visualRect(tab.grid.currentIndex()).center()
    at = tab.grid.viewport().mapTo(office.frame, cell)
    handle = office.frame.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    office.hands.until(QApplication.activePopupWidget)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    burst(office.frame, office.codes[3] + "\r")
    assert office.returned() == [2, 3]
    menu.close()
    tab.grid.setFocus()
    tab.grid.show_cell(office.children[7], "")
    by_hand(office.frame, "d")
    assert office.status(7) is Status.DECLINED


def test_in_a_dialog_nothing_of_it_stays_and_nothing_is_pressed(
    qtbot: QtBot, office: Office
) -> None:
    dialog = QDialog(office.frame)
    lines = QVBoxLayout(dialog)
    note, number, box = QPlainTextEdit("He said: "), QSpinBox(), QComboBox()
    number.setRange(0, 9_999)
    box.addItems(["Nothing", "2 days", "K"])
    for widget in (note, number, box):
        widget.setAccessibleName("x")
        lines.addWidget(widget)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    office.hands.until(dialog.isActiveWindow)
    fields: tuple[QWidget, ...] = (note, number, box)
    for place, field in enumerate(fields):
        field.setFocus()
        if field is note:
            note.selectAll()
        burst(dialog, office.codes[place] + "\r")
        assert office.status(place) is Status.RETURNED
    assert note.toPlainText() == "He said: "
    assert note.textCursor().selectedText() == "He said: "
    assert number.value() == 0
    assert box.currentText() == "Nothing"
    assert dialog.isVisible()
    assert office.door.note.label is not None
    assert office.door.note.label.parentWidget() is dialog
    number.setFocus()
    number.selectAll()
    by_hand(dialog, "7")
    assert number.value() == 7
    dialog.close()
    dialog.deleteLater()


def test_two_stuck_together_are_both_marked_and_both_told(office: Office) -> None:
    burst(office.frame, office.codes[4] + office.codes[5] + "\r")
    assert office.returned() == [4, 5]
    assert office.door.note.last.startswith("2 slips at once. ✓ Returned: 5B, no. 13, Kid5 E.")
    assert "Kid6" in office.door.note.last


def test_one_cut_short_is_told_kept_and_answered_by_the_whole_one(office: Office) -> None:
    place, code = office.clear_piece(5)
    burst(office.frame, code[:5])
    assert office.returned() == []
    assert [row.typed for row in service.unmatched(office.hands.desk.store)] == [code[:5]]
    assert office.scans.words == "1 scanned: 1 to settle"
    burst(office.frame, code + "\r")
    assert office.returned() == [place]
    assert service.unmatched(office.hands.desk.store) == ()
    assert office.scans.words == "1 scanned: 1 returned"


def test_one_that_comes_in_two_pieces_is_whole(office: Office) -> None:
    place, code = office.clear_piece(6)
    office.hands.press("Ctrl+K")
    burst(office.frame, code[:6])
    assert office.scans.words == "1 scanned: 1 to settle"
    burst(office.frame, code[6:] + "\r")
    assert office.returned() == [place]
    assert office.scans.words == "1 scanned: 1 returned"
    assert office.hands.desk.view.search.text() == ""


def test_twice_old_and_strange_ones_are_told_apart(office: Office) -> None:
    from esafety_desktop.agreements.code_rules import new_code

    for typed in (office.codes[0], office.codes[0], new_code()):
        burst(office.frame, typed + "\r")
    outcomes = [scan.row.outcome for scan in office.scans.all if scan.row]
    assert outcomes == [Outcome.RETURNED, Outcome.ALREADY, Outcome.UNKNOWN]
    assert "Already returned, today" in office.scans.all[1].sentence
    assert "by office" in office.scans.all[1].sentence
    assert {scan.shape for scan in office.scans.all} == {"✓", "=", "!"}
    assert office.scans.words == "3 scanned: 1 returned, 1 in already, 1 to settle"


def test_number_pad_without_num_lock(office: Office) -> None:
    arrows = {"0": "Insert", "1": "End", "2": "Down", "3": "PageDown", "4": "Left", "5": "Clear",
              "6": "Right", "7": "Home", "8": "Up", "9": "PageUp"}  # fmt: skip
    handle = office.frame.windowHandle()
    assert handle is not None
    office.hands.tab("Ctrl+3", SignedFormsTab)
    for letter in office.codes[8]:
        if letter in arrows:
            key = getattr(Qt.Key, f"Key_{arrows[letter]}")
            QTest.keyClick(handle, key, Qt.KeyboardModifier.KeypadModifier)
        else:
            press(office.frame, letter)
    press(office.frame, "\r")
    rest()
    assert office.returned() == [8]


def test_behind_the_curtain_and_the_lock_nothing_is_taken_or_shown(office: Office) -> None:
    office.hands.press("F9")
    burst(office.frame, office.codes[9] + "\r")
    assert office.door.note.last.startswith("! Not marked: everything is hidden")
    office.hands.desk.curtain.lift()
    assert office.returned() == []
    program = office.hands.journey.program
    program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    office.hands.until(page.ui.account.count)
    page.ui.password.setFocus()
    for code in office.codes[:12]:
        burst(office.frame, code + "\r")
    assert page.ui.password.text() == office.codes[11]  # it might have been the password
    assert page.ui.password.selectedText() == office.codes[11]  # the next key replaces it
    assert page.ui.message.text() == ""  # but none was tried
    assert office.door.note.last.startswith("! Not marked: nobody is signed in")
    assert office.codes[11] not in office.door.note.last
    office.hands.sign_in(OFFICE_NAME, OFFICE_PASSWORD)  # no password was tried, none is throttled
    assert office.returned() == []
    burst(office.frame, office.codes[9] + "\r")
    assert office.returned() == [9], office.door.note.last


def test_a_password_that_looks_like_a_code_opens_on_the_second_enter(office: Office) -> None:
    program = office.hands.journey.program
    program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    office.hands.until(page.ui.account.count)
    page.ui.password.setFocus()
    tried: list[str] = []
    page.wanted.disconnect()
    page.wanted.connect(lambda _name, password: tried.append(password))
    looks_so = office.codes[0]
    burst(office.frame, looks_so + "\r")
    assert tried == []
    time.sleep(burst_rules.AFTER_MS / 1000)
    press(office.frame, "\r")
    assert tried == [looks_so]
    page.ui.password.clear()
    for other in ("aB3dE5fG7h", "correct horse " + looks_so, "Tr0ub4dor&3x", OFFICE_PASSWORD):
        burst(office.frame, other + "\r")
        assert tried[-1] == other
        page.ui.password.clear()


def test_stx_opens_no_back_up_and_etx_copies_nothing(office: Office) -> None:
    from esafety_desktop.backups.backup_dialog import BackupDialog

    handle = office.frame.windowHandle()
    assert handle is not None
    control = Qt.KeyboardModifier.ControlModifier
    clipboard = QApplication.clipboard()
    clipboard.setText("kept")
    for place in (0, 1):
        QTest.keyClick(handle, Qt.Key.Key_B, control)
        for letter in office.codes[place]:
            press(office.frame, letter)
        QTest.keyClick(handle, Qt.Key.Key_C, control)
        rest()
    assert office.returned() == [0, 1]
    assert QApplication.activeModalWidget() is None
    assert clipboard.text() == "kept"
    time.sleep(burst_rules.AFTER_MS / 1000)
    QTest.keyClick(handle, Qt.Key.Key_B, control)
    office.hands.dialog(BackupDialog).reject()


def test_more_slips_than_can_be_undone_are_still_returned(office: Office) -> None:
    scans, desk = office.scans, office.hands.desk.desk
    scans.take_typed(office.codes[0])
    first = scans.all[0]
    nothing = Changed(Area(0), 0)
    for number in range(101):
        desk.done(Changed(Area(0), 0, "", Undo(f"x{number}", lambda _s: nothing, object())), desk)
    assert not scans.all[0].taken_back
    assert scans.words == "1 scanned: 1 returned"
    with pytest.raises(Problem, match="Too much was done since"):
        scans.take_back(first)
    scans.take_typed(office.codes[1])
    scans.take_back(scans.all[1])
    scans.take_typed(office.codes[2])
    assert scans.words == "3 scanned: 2 returned, 1 taken back"


def test_the_running_list_takes_one_back_whatever_came_after(office: Office) -> None:
    tab = office.hands.tab("Ctrl+3", SignedFormsTab)
    assert not tab.scan_card.recent.isVisible()
    for code in office.codes[:12]:
        burst(office.frame, code + "\r")
    recent = tab.scan_card.recent
    assert recent.isVisible()
    assert recent.ui.tally.text() == "12 scanned: 12 returned"
    assert recent.table.records.rowCount() == 10
    recent.table.setFocus()
    recent.table.selectRow(9)
    row = recent.table.current_row()
    assert row is not None
    assert "Kid3" in row.sentence
    QTest.keyClick(recent.table, Qt.Key.Key_Delete)
    assert 2 not in office.returned()
    assert len(office.returned()) == 11
    assert recent.ui.tally.text() == "12 scanned: 11 returned, 1 taken back"
    office.hands.press("Ctrl+Z")
    assert 11 not in office.returned()
    office.hands.press("Ctrl+Y")
    assert 11 in office.returned()
    assert recent.ui.tally.text() == "12 scanned: 11 returned, 1 taken back"
    office.hands.click(recent.ui.new_pile)
    assert not recent.isVisible()


def test_the_large_view_says_each_slip(office: Office) -> None:
    from esafety_desktop.agreements.pile_dialog import PileDialog
    from tests.conftest import unnamed_controls

    tab = office.hands.tab("Ctrl+3", SignedFormsTab)
    burst(office.frame, office.codes[0] + "\r")
    office.hands.click(tab.scan_card.recent.ui.large)
    dialog = office.hands.dialog(PileDialog)
    assert unnamed_controls(dialog) == []
    dialog.activateWindow()
    office.hands.until(dialog.isActiveWindow)
    burst(dialog, office.codes[1] + "\r")
    assert "Kid2" in dialog.ui.last.text()
    assert office.door.note.label is None  # said large already
    office.hands.type_in(dialog.ui.code, office.codes[2])
    QTest.keyClick(dialog.ui.code, Qt.Key.Key_Return)
    assert office.returned() == [0, 1, 2]
    assert [scan.row for scan in office.scans.all][-1] is not None
    assert dialog.isVisible()
    dialog.reject()


def test_a_screen_reader_is_told_and_sounds_can_be_off(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    rung: list[bool] = []
    monkeypatch.setattr(scan_note, "announce", lambda _w, words, **_n: told.append(words))
    monkeypatch.setattr(scan_note, "ring", lambda *, well: rung.append(well))
    burst(office.frame, office.codes[0] + "\r")
    burst(office.frame, office.codes[0] + "\r")
    assert [words[0] for words in told] == ["✓", "="]
    assert rung == [True, False]
    folder = office.hands.desk.store.folder
    settings.write(folder, settings.Settings(scan_sound=False))
    burst(office.frame, office.codes[1] + "\r")
    assert len(told) == 3
    assert len(rung) == 2


def test_a_wrong_code_in_the_search_box_waits_with_those_that_could_not_be_marked(
    office: Office,
) -> None:
    search = office.hands.desk.view.search
    code = office.codes[0]
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    search.setFocus()
    search.setText(wrong)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert not search.text()
    assert not search.list.isVisible()
    assert [row.typed for row in service.unmatched(office.hands.desk.store)] == [wrong]
    search.setText("Zebra 2")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert search.text() == "Zebra 2"
