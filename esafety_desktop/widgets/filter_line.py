"""The line above a list that filters it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PASSING = "passing"
"""The property of a line into which nothing of a record is typed: it filters, or takes a code."""


class FilterLine(QLineEdit):
    """A line that filters the list below it.

    Escape empties it; only from an empty one does Escape go on to the window, which may close.

    Signals:
        emptied: by Escape.
    """

    emptied = Signal()

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
            self.emptied.emit()
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
