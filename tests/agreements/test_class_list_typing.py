"""Typing while a class list hangs open finds the class: real window, scanner watch and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.letters.options_view import OptionsView
from esafety_desktop.school.service import classes
from esafety_desktop.shell.application import application
from esafety_desktop.widgets.typed_choice import find
from tests.agreements.scanner import by_hand, rest
from tests.agreements.school_maker import make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def tab(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[SignedFormsTab]:
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    make_school(store, {"1A": "1", "5A": "5", "5B": "5", "Kestrel": "6", "Kite": "6"}, size=2)
    store.clock = usual
    service.bring_up_to_date(store)
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        hands.desk.desk.open_place("agreements/children")
        found = hands.journey.program.frame.findChild(SignedFormsTab)
        assert found is not None
        yield found
    application()  # the program's own pause again


ONE_FINGER_MS = 1_000
"""What it takes to find the next key with one finger."""


@pytest.mark.parametrize(
    ("typed", "pause", "found"),
    [("5b", 0, "5B"), ("5", 0, "5A"), ("ki", 0, "Kite"), ("5b", 1, "5A")],
    ids=["two letters", "one letter", "no number", "each letter by itself"],
)
def test_letters_find_the_class_while_the_list_hangs_open(
    qtbot: QtBot, tab: SignedFormsTab, typed: str, pause: int, found: str
) -> None:
    """The program's own pause (0) leaves time for one finger; with a shorter one "b" is alone."""
    assert QApplication.keyboardInputInterval() >= ONE_FINGER_MS
    if pause:
        QApplication.setKeyboardInputInterval(pause)
    box: QComboBox = tab.ui.school_class
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    by_hand(popup, typed)
    assert box.view().currentIndex().data() == found
    by_hand(popup, "\r")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert box.currentText() == found


@pytest.mark.parametrize("hangs_open", [True, False], ids=["list open", "box closed"])
def test_a_forename_finds_the_child(qtbot: QtBot, tab: SignedFormsTab, *, hangs_open: bool) -> None:
    """The list of children says "Surname, Forename"; the office thinks of forenames."""
    desk, frame = tab.desk, tab.window()
    five_b = next(row for row in classes(desk.store) if row.name == "5B")
    desk.open_place(f"letters/{five_b.id}")
    options = frame.findChild(OptionsView)
    assert options is not None
    box = options.ui.child
    qtbot.waitUntil(lambda: box.isEnabled() and box.count() > 2)
    forename = box.itemText(2).partition(", ")[2]
    rest()  # the page takes the keyboard when it comes
    box.setFocus()
    where = frame
    if hangs_open:
        QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        where = popup
    by_hand(where, forename.lower())
    if hangs_open:
        by_hand(where, "\r")
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert box.currentText() == box.itemText(2)
    assert options.child_id


def test_entries_are_found_by_any_word_whatever_its_accents() -> None:
    entries = ["Everybody", "Łukasik, Maja", "Marsh, Ada", "Ng, Éva"]
    assert find(entries, "ma", 0) == 2  # the beginning of the entry goes before that of a word
    assert find(entries, "maj", 0) == 1
    assert find(entries, "luk", 0) == 1
    assert find(entries, "ev", 3) == 0
    assert find(entries, "eva", 0) == 3
    assert find(entries, "zz", 0) is None
    assert find(["5A", "5B", "6A"], "5", 0) == 1
    assert find(["5A", "5B", "6A"], "55", 1) == 0
