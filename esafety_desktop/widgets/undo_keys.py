"""Ctrl+Z where a line of text has the caret: its own undo while it holds text, else the desk's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

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
        asked = event.type() == QEvent.Type.ShortcutOverride and not self._line.text()
        return asked and any(event.matches(key) for key in _KEYS)


def pass_undo(line: QLineEdit) -> None:
    """Let Ctrl+Z and Ctrl+Y of an empty line go to the menus.

    Without it Qt brings the emptied text back into the line, and the last use case stays done.
    """
    line.installEventFilter(_Passing(line))
