"""Strips of words that must not be missed, and the filter line above a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

PASSING = "passing"
"""The property of a line into which nothing of a record is typed: it filters, or takes a code."""
OWN_CODE = "takes codes of its own"
"""The property of a field for codes that are no slips', such as a recovery sheet's."""

EMERGENCY = "emergency"
"""The object name of the line about 999."""


class Strip(QFrame):
    """One sentence over a screen, with at most one thing to press.

    Args:
        text: The sentence.
        kind: "danger", "warn" or "ok".
        button: What to press, with what it does.
        parent: The screen.
    """

    def __init__(
        self,
        text: str,
        kind: str = "warn",
        button: tuple[str, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, f"{kind}-strip")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        self.label = QLabel(text, self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.label, kind)
        line.addWidget(self.label, 1)
        self.button: QPushButton | None = None
        if button:
            self.button = QPushButton(button[0], self)
            self.button.clicked.connect(lambda: button[1]())
            line.addWidget(self.button)

    def say(self, text: str) -> None:
        """Another sentence; "" hides the strip."""
        self.label.setText(text)
        self.setVisible(bool(text))


def emergency_strip(parent: QWidget | None = None) -> Strip:
    """The line that stands on every incident screen (TFG-1)."""
    strip = Strip("If a child or anyone is in danger now: ring 999.", "danger", parent=parent)
    strip.setObjectName(EMERGENCY)
    strip.setAccessibleName("If a child or anyone is in danger now, ring 999")
    return strip


class FilterLine(QLineEdit):
    """A line that filters the list below it.

    Escape empties it; only from an empty one does Escape go on to the window, which may close.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(PASSING, True)

    def event(self, event: QEvent) -> bool:
        """What is typed is let go before a shortcut of the window has the key."""
        if event.type() == QEvent.Type.ShortcutOverride and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._empties(event):
            self.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return escape and bool(self.text())


def filter_line(placeholder: str, changed: Callable[[str], object]) -> FilterLine:
    """A line to type into that filters the list below it; Escape empties it."""
    line = FilterLine()
    line.setObjectName("filter")
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(placeholder)
    line.setClearButtonEnabled(True)
    line.textChanged.connect(changed)
    return line
