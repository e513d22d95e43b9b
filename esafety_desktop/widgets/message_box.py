"""The message box of this program: a plain letter that was typed for the page presses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_HELD = (
    Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
)


class MessageBox(QMessageBox):
    """Qt's own takes a bare “b” for Alt+B: whoever is in the midst of a word answers unawares."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & _HELD:
            return
        super().keyPressEvent(event)
