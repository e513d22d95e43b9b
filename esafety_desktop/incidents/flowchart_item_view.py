"""Boxes and ways of the drawn chart: state by shape and word first, by colour second."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPolygonItem,
    QGraphicsSimpleTextItem,
    QWidget,
)

from esafety_desktop.incidents.chart_way_rules import label_lines
from esafety_desktop.widgets.theme import colours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem

    from esafety_desktop.incidents.chart_rules import Box, Way
    from esafety_desktop.incidents.chart_way_rules import Point

_TEXT, _LABEL, _LEAST = 13, 11, 8
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_HEAD = 7.0


class BoxItem(QGraphicsItem):
    """One box: rounded for a route, slanted corners for a question, dashed for one added since."""

    def __init__(self, box: Box) -> None:
        super().__init__()
        self.box = box
        self.current = False
        self.setPos(box.x, box.y)
        self.setToolTip(box.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, self.box.width + 8, self.box.height + 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002 - Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002 - Qt's signature
    ) -> None:
        now, light = colours(), self.box.light
        room = QRectF(0, 0, self.box.width, self.box.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QBrush(QColor(_back(light))))
        painter.setPen(_pen(self.box))
        painter.drawPath(_outline(room, self.box))
        if self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.accent), 2, Qt.PenStyle.DotLine))
            painter.drawRect(room.adjusted(-3, -3, 3, 3))
        strong = light in {"done", "here", "not done"}
        painter.setPen(QColor(now.text if strong else now.muted))
        inside = room.adjusted(6, 3, -6, -3)
        painter.setFont(fitting(self.box.label, painter.font(), inside, bold=light == "here"))
        painter.drawText(inside, _CENTRED, self.box.label)


def fitting(text: str, font: QFont, room: QRectF, *, bold: bool) -> QFont:
    """The largest letters in which every word of a text stands whole in its room."""
    made = QFont(font)
    made.setBold(bold)
    for size in range(_TEXT, _LEAST - 1, -1):
        made.setPixelSize(size)
        needed = QFontMetricsF(made).boundingRect(room, _CENTRED, text)
        if needed.width() <= room.width() and needed.height() <= room.height():
            break
    return made


def way_items(way: Way, points: Sequence[Point]) -> list[QGraphicsItem]:
    """A way with its head."""
    now = colours()
    strong = way.lit or way.left
    colour = QColor(now.accent if way.lit else now.muted if way.left else now.line)
    pen = QPen(colour, 3.0 if way.lit else 2.0 if strong else 1.5)
    if way.left:
        pen.setStyle(Qt.PenStyle.DashLine)
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    line = QGraphicsPathItem(path)
    line.setPen(pen)
    line.setZValue(-1 if way.lit else -2)
    head = QGraphicsPolygonItem(_head(points[-2], points[-1]))
    head.setBrush(QBrush(colour))
    head.setPen(QPen(Qt.PenStyle.NoPen))
    head.setZValue(-1)
    return [line, head]


def label_item(text: str, end: Point, *, left: bool) -> QGraphicsItem:
    """The answer that takes a way, beside its head."""
    now = colours()
    words = QGraphicsSimpleTextItem("\n".join(label_lines(text)))
    words.setToolTip(text)
    font = QFont()
    font.setPixelSize(_LABEL)
    words.setFont(font)
    words.setBrush(QBrush(QColor(now.text)))
    room = words.boundingRect()
    words.setPos(end[0] - room.width() - 6 if left else end[0] + 6, end[1] - room.height() - 1)
    return words


def _head(before: Point, end: Point) -> QPolygonF:
    """A small arrow head at the end of a way."""
    turn = math.atan2(end[1] - before[1], end[0] - before[0])
    corners = [
        QPointF(end[0] - _HEAD * math.cos(turn + by), end[1] - _HEAD * math.sin(turn + by))
        for by in (0.45, -0.45)
    ]
    return QPolygonF([QPointF(*end), *corners])


def _outline(room: QRectF, box: Box) -> QPainterPath:
    path = QPainterPath()
    if box.route:
        path.addRoundedRect(room, 18, 18)
    elif box.question:
        path.addRoundedRect(room, 8, 8)
    else:
        path.addRect(room)
    return path


def _back(light: str) -> str:
    now = colours()
    backs = {"done": now.ok_back, "not done": now.warn_back, "here": now.base, "ahead": now.base}
    return backs.get(light, now.window)


def _pen(box: Box) -> QPen:
    now = colours()
    pen = QPen(QColor(now.line), 1.2)
    if box.light == "here":
        pen = QPen(QColor(now.accent), 3)
    elif box.light in {"done", "not done"}:
        pen = QPen(QColor(now.ok if box.light == "done" else now.warn), 1.5)
    elif box.light != "ahead":
        pen.setStyle(Qt.PenStyle.DotLine)
    if box.added:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
