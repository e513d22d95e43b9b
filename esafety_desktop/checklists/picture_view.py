"""The picture of the levels on the screen, drawn by our own painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from esafety_desktop.checklists.picture_rules import Bar, Label, Rule, lay_out
from esafety_desktop.widgets.drawn_parts import say_role
from esafety_desktop.widgets.theme import colours, tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from esafety_desktop.checklists.level_rows import Picture
    from esafety_desktop.checklists.picture_rules import Shape

_EDGE = 8
_LETTERS_HIGH = 28
_LETTERS_WIDE = 38


class PictureView(QWidget):
    """Four rows of columns over the same terms; a screen reader is told them in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture")
        self.setAccessibleName("Levels of the four parts, term by term")
        say_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture: Picture | None = None

    def show_picture(self, picture: Picture) -> None:
        """Draw another picture."""
        self._picture = picture
        self.setAccessibleDescription(picture.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        letter = self.fontMetrics().ascent()
        return QSize(letter * _LETTERS_WIDE, letter * _LETTERS_HIGH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.7

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.translate(room.topLeft())
        if self._picture is not None:
            letter = float(self.fontMetrics().ascent())
            for shape in lay_out(self._picture, room.width(), room.height(), letter):
                self._draw(painter, shape)
        painter.end()

    def _draw(self, painter: QPainter, shape: Shape) -> None:
        now = colours()
        if isinstance(shape, Rule):
            painter.setPen(QPen(QColor(now.text if shape.firm else now.line), 1.0))
            painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.x + shape.width, shape.y))
        elif isinstance(shape, Bar):
            painter.setPen(QPen(QColor(now.text), 1.0))
            painter.setBrush(QColor(now.accent if shape.newest else now.line))
            painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))
        elif isinstance(shape, Label):
            font = self.font()
            font.setBold(shape.bold)
            painter.setFont(font)
            painter.setPen(tone("muted" if shape.faint else "text"))
            wide = painter.fontMetrics().horizontalAdvance(shape.text)
            left = shape.x - (wide / 2 if shape.middle else 0)
            painter.drawText(QPointF(left, shape.y), shape.text)
