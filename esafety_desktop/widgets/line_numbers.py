"""Numbers beside the lines of a text, so that two texts can be read line against line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QPlainTextEdit

_GAP = 6


class LineNumbers(QWidget):
    """The strip with the numbers at the left of a text.

    Args:
        edit: The text; its own margin makes room for the strip.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.blockCountChanged.connect(self._make_room)
        edit.updateRequest.connect(self._follow)
        edit.installEventFilter(self)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange}:
            self._make_room()
        return super().eventFilter(watched, event)

    def numbers(self) -> tuple[int, ...]:
        """The numbers that are on the screen now."""
        return tuple(number for number, _top, _height in self._lines())

    def _make_room(self, _blocks: int = 0) -> None:
        edit = self._edit
        digits = max(2, len(str(edit.blockCount())))
        wide = edit.fontMetrics().horizontalAdvance("9") * digits + 2 * _GAP
        edit.setViewportMargins(wide, 0, 0, 0)
        inside = edit.contentsRect()
        self.setGeometry(QRect(inside.left(), inside.top(), wide, inside.height()))

    def _follow(self, _rect: QRect, _down: int) -> None:
        self.update()

    def _lines(self) -> list[tuple[int, int, int]]:
        """Number, top and height of each line on the screen, in pixels."""
        edit, found = self._edit, []
        block = edit.firstVisibleBlock()
        while block.isValid():
            place = edit.blockBoundingGeometry(block).translated(edit.contentOffset())
            if place.top() > edit.viewport().height():
                break
            height = edit.fontMetrics().height()
            found.append((block.blockNumber() + 1, round(place.top()), height))
            block = block.next()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(self._edit.font())
        for number, top, height in self._lines():
            line = QRect(0, top, self.width() - _GAP, height)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(number))
        painter.end()
