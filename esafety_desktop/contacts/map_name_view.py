"""A name written where it stands: a line over a box, a heading or a drawn line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

LONGEST = 80
_LEAST_WIDTH = 24


class NameLine(QLineEdit):
    """The line; Enter keeps what it says, Escape leaves things as they are.

    Args:
        parent: Over which it stands.
        back: What gets the keyboard afterwards.

    Signals:
        named: id of what was named, and the name.
    """

    named = Signal(str, str)

    def __init__(self, parent: QWidget, back: QWidget) -> None:
        super().__init__(parent)
        self._back = back
        self.setObjectName("mapName")
        self.setAccessibleName("Name")
        self.setMaxLength(LONGEST)
        self.key = ""
        self._was = ""
        self.hide()

    def begin(self, key: str, what: str, text: str, place: QRect) -> None:
        """Ask for a name.

        Args:
            key: Id of what is named.
            what: What it is, for a screen reader: "LADO", "the line from A to B".
            text: Its present name.
            place: Where it stands, in pixels of the parent.
        """
        self.key, self._was = key, text
        self.setAccessibleName(f"Name of {what}")
        self.setPlaceholderText("Its own name" if text else "What the line stands for")
        self.setText(text)
        self.selectAll()
        letter = self.fontMetrics().averageCharWidth()
        size = self.sizeHint()
        wide = max(place.width(), letter * _LEAST_WIDTH)
        box = QRect(0, 0, wide, size.height())
        box.moveCenter(place.center())
        room = self.parentWidget().rect()  # type: ignore[union-attr] # it always has one
        box.moveLeft(max(0, min(box.left(), room.width() - wide)))
        box.moveTop(max(0, min(box.top(), room.height() - box.height())))
        self.setGeometry(box)
        self.show()
        self.raise_()
        self.setFocus()

    def finish(self, *, keep: bool) -> None:
        """Close the line; tell the name if it is to be kept and is another one."""
        if not self.key:
            return
        key, text = self.key, self.text()
        self.key = ""
        if self.hasFocus():
            self._back.setFocus()
        self.hide()
        if keep and text.strip() != self._was:
            self.named.emit(key, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self.finish(keep=True)
