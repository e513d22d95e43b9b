"""The lines of the map: to the child, to a stray's group, those the school drew; and guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from esafety_desktop.contacts.map_line_rules import Stroke
from esafety_desktop.contacts.map_type_view import font_of, measure
from esafety_desktop.contacts.map_words_rules import cut
from esafety_desktop.contacts.rows import Place
from esafety_desktop.widgets.theme import colours
from esafety_desktop.widgets.tips import plain_tip

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_rows import LinkRow

_DOT = 4.5
_LABEL = 12.0
_LABEL_ROOM = 180.0
_GRASP = 12.0


class StrokeItem(QGraphicsItem):
    """A line; ``kind`` is "ray" (to the child), "stray" (dotted), "guide" (dashed) or "link"."""

    def __init__(self, kind: str, stroke: Stroke | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.stroke = Stroke(Place(0, 0), Place(0, 0))
        self.path = QPainterPath()
        self.setZValue({"ray": 0, "stray": 1, "link": 3.5, "guide": 9}[kind])
        if stroke is not None:
            self.set_stroke(stroke)

    def set_stroke(self, stroke: Stroke) -> None:
        """Lay it elsewhere."""
        self.prepareGeometryChange()
        self.stroke = stroke
        first, *others = stroke.points
        self.path = QPainterPath(QPointF(first.x, first.y))
        for place in others:
            self.path.lineTo(place.x, place.y)
        self.update()

    def boundingRect(self) -> QRectF:
        return self.path.boundingRect().adjusted(-_GRASP, -_GRASP, _GRASP, _GRASP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now = colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.kind == "ray":
            painter.setPen(QPen(QColor(now.muted), 2.0))
            painter.drawPath(self.path)
            painter.setBrush(QColor(now.muted))
            painter.drawEllipse(self.path.currentPosition(), _DOT, _DOT)
            return
        colour, style = {
            "stray": (now.muted, Qt.PenStyle.DotLine),
            "guide": (now.accent, Qt.PenStyle.DashLine),
        }[self.kind]
        pen = QPen(QColor(colour), 1.5, style)
        pen.setCosmetic(self.kind == "guide")
        painter.setPen(pen)
        painter.drawPath(self.path)


class LinkItem(StrokeItem):
    """A line that the school drew; it goes round other boxes, its label lies before them."""

    def __init__(self, link: LinkRow, stroke: Stroke) -> None:
        self.label = LinkLabel(link)
        super().__init__("link", stroke)
        self.link = link
        self.key = link.id
        self.current = False
        self.setToolTip(plain_tip(link.spoken))

    def set_stroke(self, stroke: Stroke) -> None:
        super().set_stroke(stroke)
        middle = stroke.middle
        self.label.setPos(middle.x, middle.y)

    def mark(self, *, current: bool) -> None:
        """Draw it as the one that the keyboard is on, or not."""
        if current != self.current:
            self.current = self.label.current = current
            self.update()
            self.label.update()

    def shape(self) -> QPainterPath:
        wide = QPainterPathStroker()
        wide.setWidth(_GRASP)
        return wide.createStroke(self.path)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        accent = QColor(colours().accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 4.0 if self.current else 2.0))
        painter.drawPath(self.path)
        painter.setBrush(accent)
        painter.setPen(Qt.PenStyle.NoPen)
        for end in (self.stroke.start, self.stroke.end):
            painter.drawEllipse(QPointF(end.x, end.y), _DOT, _DOT)


class LinkLabel(QGraphicsItem):
    """What stands on a line; nothing where it has no name."""

    def __init__(self, link: LinkRow) -> None:
        super().__init__()
        self.key = link.id
        self.current = False
        self._text = cut(link.label, _LABEL_ROOM, lambda text: measure(text, _LABEL))
        wide = measure(self._text, _LABEL) + 12
        self._box = QRectF(-wide / 2, -10, wide, 20) if link.label else QRectF()
        self.setZValue(6)
        self.setToolTip(plain_tip(link.spoken))

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-2, -2, 2, 2) if self._text else QRectF()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        if not self._text:
            return
        now = colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(now.base))
        painter.setPen(QPen(QColor(now.accent), 2.5 if self.current else 1.0))
        painter.drawRoundedRect(self._box, 4, 4)
        painter.setPen(QColor(now.text))
        painter.setFont(font_of(_LABEL))
        painter.drawText(self._box, Qt.AlignmentFlag.AlignCenter, self._text)
