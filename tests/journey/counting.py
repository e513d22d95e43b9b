"""Hands that count each key and each click, as a person would who has to come far in little time.

A key pressed together with Ctrl or Alt is one. Letters typed to find something are keys. Words that
go into a record, and passwords, are not counted: nobody can spare them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from esafety_desktop.printing.preview import PreviewDialog
from tests.journey.hands import touch_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from tests.journey.hands import Hands

_OPENS_MS = 20


class Counting:
    """Presses and clicks, and how many of them.

    Attributes:
        count: Keys and clicks so far.
        pressed: What they were.
    """

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.count = 0
        self.pressed: list[str] = []

    def keys(self, *keys: str) -> None:
        """Press each of these in the window in front."""
        for one in keys:
            self.count += 1
            self.pressed.append(one)
            self.hands.press(one)
            self.hands.qtbot.wait(0)

    def click(self, widget: QWidget | None) -> None:
        """One click on something that needn't be scrolled to."""
        assert widget is not None

        def is_seen_whole() -> None:
            seen = widget.visibleRegion().boundingRect()
            assert seen == widget.rect(), f"{widget} is not seen whole: {seen} of {widget.rect()}"

        self.hands.qtbot.waitUntil(is_seen_whole)  # a window that has just come lays itself out
        self.count += 1
        self.pressed.append("click")
        self.hands.click(widget)

    def find(self, letters: str) -> None:
        """Letters typed where the caret stands, to find something."""
        self.count += len(letters)
        self.pressed.append(f"“{letters}”")
        self.words(letters)

    def choose(self, letters: str) -> None:
        """Letters typed in a list of choices that has the keyboard, until it stands there."""
        self.count += len(letters)
        self.pressed.append(f"“{letters}”")
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox), f"the keyboard is in {box}"
        QTest.keyClicks(box, letters)

    def words(self, text: str) -> None:
        """Words for the record, typed where the caret stands; not counted."""
        window = QApplication.activeModalWidget() or self.hands.journey.program.frame
        window.activateWindow()  # without a screen no window manager brings it forward
        self.hands.until(lambda: window.isActiveWindow() and QApplication.focusWidget())
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit | QPlainTextEdit), f"the caret is in {field}"
        assert field.isVisible()
        assert field.isEnabled()
        touch_window(field)
        QTest.keyClicks(field, text)

    def line_of_menu(self, button: QPushButton, key: str, *letters: str) -> None:
        """Open a button's menu by its key, and press the letter of a line (and of one below)."""
        assert button.isVisible()
        assert button.isEnabled()
        self.count += 1 + len(letters)
        self.pressed += [key, *letters]
        left = list(letters)

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                QTest.keyClicks(menu, left.pop(0))
            if left:
                QTimer.singleShot(_OPENS_MS, button, choose)

        QTimer.singleShot(_OPENS_MS, button, choose)
        self.hands.press(key)
        self.hands.until(lambda: not left)

    def until_pages(self) -> PreviewDialog:
        """Wait until the preview shows pages."""
        preview = self.hands.dialog(PreviewDialog)
        assert preview.document.pageCount() > 0
        return preview
