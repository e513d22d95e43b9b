"""Ctrl+Z where a line of text has the caret: its own undo while it holds what a person typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

PLACED = "placed"
"""The property of a line that tells what the program wrote into it: that is nobody's typing."""

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _Passing(QObject):
    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._passes(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _passes(self, event: QKeyEvent) -> bool:
        nobodys = self._line.text() in {"", self._line.property(PLACED)}
        asked = event.type() == QEvent.Type.ShortcutOverride
        return asked and nobodys and any(event.matches(key) for key in _KEYS)


def place_text(line: QLineEdit, text: str) -> None:
    """Write a text into a line for the person, and choose it: the next key replaces it."""
    line.setProperty(PLACED, text)
    line.setText(text)
    line.selectAll()


def pass_undo(line: QLineEdit) -> None:
    """Let Ctrl+Z and Ctrl+Y of a line in which nobody typed anything go to the menus.

    Without it Qt brings the emptied text back into the line, and the last use case stays done.
    """
    line.installEventFilter(_Passing(line))
