"""The figures on the screen: the shapes that the paper has, in the colours of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from esafety_desktop.governors.picture_rules import Box, Picture
from esafety_desktop.widgets.drawn_parts import say_role
from esafety_desktop.widgets.focus_ring import FocusRing
from esafety_desktop.widgets.theme import tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from esafety_desktop.governors.picture_rules import Words

_BOXES = {"bar": "accent", "pale": "line", "before": "muted", "frame": "line"}
_INKS = {"ink": "text", "muted": "muted"}


class PictureView(QWidget):
    """Draws a picture as large as there is room, whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        FocusRing(self)
        say_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown = Picture((), "")

    def show_picture(self, shown: Picture) -> None:
        """Draw another picture, and say it."""
        self._shown = shown
        self.setAccessibleName("The figures of the page")
        self.setAccessibleDescription(shown.said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._shown.width * 1.2), round(self._shown.height * 1.2))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._shown.width * 0.9), round(self._shown.height * 0.9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / self._shown.width, self.height() / self._shown.height)
        painter.scale(scale, scale)
        for shape in self._shown.shapes:
            if isinstance(shape, Box):
                self._box(painter, shape)
            else:
                self._words(painter, shape)
        painter.end()

    def _box(self, painter: QPainter, box: Box) -> None:
        place = QRectF(box.x, box.y, box.width, box.height)
        colour = tone(_BOXES[box.tone])
        if box.tone == "frame":
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
        else:
            painter.fillRect(place, colour)

    def _words(self, painter: QPainter, words: Words) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(words.size * 4)))  # drawn small from a large face: even gaps
        font.setBold(words.bold)
        shrink = words.size / font.pixelSize()
        wide = QFontMetricsF(font).horizontalAdvance(words.text) * shrink
        if words.room and wide > words.room:
            shrink *= words.room / wide
            wide = words.room
        left = words.x - {"left": 0.0, "centre": wide / 2, "right": wide}[words.align]
        painter.save()
        painter.translate(left, words.y)
        painter.scale(shrink, shrink)
        painter.setFont(font)
        painter.setPen(tone(_INKS[words.tone]))
        painter.drawText(QPointF(0, 0), words.text)
        painter.restore()
