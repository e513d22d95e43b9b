"""“A letter home” from Today: within ten keys and clicks, prose not counted (features.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.home_letters import log_service
from esafety_desktop.home_letters.editor_view import LetterText
from esafety_desktop.home_letters.tab import HomeLettersTab
from esafety_desktop.home_letters.write_dialog import WriteDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.today.tab import TodayTab
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.journey.at_work import at_work
from tests.journey.counting import Counting
from tests.journey.hands import Hands, shown
from tests.journey.keystrokes import OFFICE, within
from tests.letters.letter_school import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

MOST = OFFICE["a letter home"].most


@pytest.fixture
def hands(qtbot: QtBot, data_folder: Path, tmp_path: Path) -> Iterator[Hands]:
    """Hands over the real window; the office has just signed in and looks at Today."""
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    fill(store)
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as made:
        assert isinstance(made.desk.view.current, TodayTab)
        yield made


def prose(hands: Hands, words: str) -> None:
    """The letter's own words, typed where the caret stands; not counted."""
    (dialog,) = shown(WriteDialog)
    dialog.activateWindow()
    hands.until(dialog.isActiveWindow)
    field = QApplication.focusWidget()
    assert isinstance(field, LetterText), f"the caret is in {field}"
    QTest.keyClicks(field, words)


def printed(hands: Hands, counting: Counting) -> None:
    """Save the pages of the preview, close it; the letter is in the log."""
    preview = counting.until_pages()
    assert preview.save_to(str(hands.journey.shelf / "letter.pdf"))
    preview.close()
    hands.until(lambda: not shown(WriteDialog))
    (row,) = log_service.log(hands.desk.store)[0]
    assert row.audience == "Zoë Ashdown"


def test_to_one_child_in_ones_own_words(hands: Hands) -> None:
    counting = Counting(hands)
    counting.keys("Ctrl+Shift+H")
    hands.dialog(WriteDialog)
    counting.find("ash")
    counting.keys("Return", "Alt+X")
    prose(hands, "The coat is in the office.")
    counting.keys("Ctrl+P")
    assert counting.until_pages().document.pageCount() == 1
    within(counting, "a letter home")
    printed(hands, counting)


def test_by_way_of_the_page(hands: Hands) -> None:
    counting = Counting(hands)
    counting.keys("Ctrl+6", "Ctrl+PgDown")
    assert isinstance(hands.desk.view.current, HomeLettersTab)
    counting.keys("Ctrl+N")
    counting.find("ash")
    counting.keys("Return", "Alt+X")
    prose(hands, "The coat is in the office.")
    counting.keys("Ctrl+P")
    assert counting.until_pages().document.pageCount() == 1
    assert counting.count == 9 <= MOST
    printed(hands, counting)


def test_by_way_of_the_child(hands: Hands) -> None:
    counting = Counting(hands)
    counting.keys("Ctrl+K")
    counting.find("ashd")  # “ash” would find MASH first
    search = hands.desk.view.search
    hands.until(search.list.isVisible)
    QTest.keyClick(search, Qt.Key.Key_Return)
    counting.count += 1
    hands.until(lambda: isinstance(hands.desk.view.current, SignedFormsTab))
    counting.keys("Return")
    hands.dialog(PupilDialog)
    counting.keys("Alt+W")
    hands.dialog(WriteDialog)
    prose(hands, "The coat is in the office.")
    counting.keys("Ctrl+P")
    assert counting.until_pages().document.pageCount() == 1
    assert counting.count == 9 <= MOST
    printed(hands, counting)
