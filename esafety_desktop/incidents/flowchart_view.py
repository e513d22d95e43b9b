"""The procedure drawn: boxes done, here and ahead by shape and word, the way gone lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from esafety_desktop.incidents.procedure_rules import LIGHT_SIGNS, Chart
from esafety_desktop.widgets.theme import colours

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem

    from esafety_desktop.incidents.procedure_rules import Box, Way

_MARGIN = 16.0
_LEAST, _MOST = 0.7, 1.2
_TEXT = 13


class BoxItem(QGraphicsItem):
    """One box: rounded for a route, slanted corners for a question, else square."""

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
        painter.setPen(_pen(light))
        painter.drawPath(_outline(room, self.box))
        if self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.accent), 2, Qt.PenStyle.DotLine))
            painter.drawRect(room.adjusted(-3, -3, 3, 3))
        strong = light in {"done", "here", "not done"}
        painter.setPen(QColor(now.text if strong else now.muted))
        font = painter.font()
        font.setPixelSize(_TEXT)
        font.setBold(light == "here")
        painter.setFont(font)
        painter.drawText(
            room.adjusted(8, 4, -8, -4),
            int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
            f"{LIGHT_SIGNS[light]} {self.box.title}",
        )


class FlowchartView(QGraphicsView):
    """The chart; click a box, or walk with the arrow keys and press Enter.

    Signals:
        opened: the id of a box.
        spoken: what the box under the keyboard says.
    """

    opened = Signal(str)
    spoken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart")
        self.setAccessibleName("Flowchart of the procedure: arrow keys walk, Enter opens a box")
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.items_by_id: dict[str, BoxItem] = {}
        self._order: list[str] = []
        self._current = ""

    def show_chart(self, chart: Chart, current: str) -> None:
        """Draw a chart with one box under the keyboard."""
        scene = self.scene()
        scene.clear()
        self.items_by_id = {}
        boxes = {box.id: box for box in chart.boxes}
        self._order = [box.id for box in chart.boxes]
        for way in sorted(chart.ways, key=lambda way: way.lit):
            scene.addItem(_way_item(way, boxes[way.source], boxes[way.target]))
        for box in chart.boxes:
            item = BoxItem(box)
            self.items_by_id[box.id] = item
            scene.addItem(item)
        scene.setSceneRect(scene.itemsBoundingRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self._fit()
        self.go_to(current)

    def go_to(self, box_id: str) -> None:
        """Put the keyboard on a box and bring it into view."""
        if box_id not in self.items_by_id:
            return
        for key, item in self.items_by_id.items():
            item.current = key == box_id
            item.update()
        self._current = box_id
        item = self.items_by_id[box_id]
        self.ensureVisible(item, 24, 90)
        self.setAccessibleDescription(item.box.spoken)
        self.spoken.emit(item.box.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._current:
            self.opened.emit(self._current)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
            self._walk(1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self._walk(-1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, BoxItem) and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(item.box.id)
            self.opened.emit(item.box.id)
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._current:
            self.ensureVisible(self.items_by_id[self._current], 24, 90)

    def _walk(self, by: int) -> None:
        if not self._order:
            return
        at = self._order.index(self._current) if self._current in self._order else 0
        self.go_to(self._order[max(0, min(at + by, len(self._order) - 1))])

    def _fit(self) -> None:
        width = self.scene().sceneRect().width()
        if width <= 0:
            return
        text = max(1.0, self.fontMetrics().height() / 17)
        fitting = (self.viewport().width() - 8) / width
        scale = max(_LEAST * text, min(_MOST * text, fitting))
        self.resetTransform()
        self.scale(scale, scale)


def _way_item(way: Way, source: Box, target: Box) -> QGraphicsPathItem:
    path = _way_path(source, target)
    item = QGraphicsPathItem(path)
    now = colours()
    colour, width = (now.accent, 3.0) if way.lit else (now.line, 1.5)
    item.setPen(QPen(QColor(colour), width))
    item.setZValue(-1)
    return item


def _way_path(source: Box, target: Box) -> QPainterPath:
    start = QPointF(source.x + source.width / 2, source.y + source.height)
    end = QPointF(target.x + target.width / 2, target.y)
    path = QPainterPath(start)
    if end.y() < start.y() or (start.x() == end.x() and end.y() - start.y() > source.height):
        side = max(source.x + source.width, target.x + target.width) + 10
        path.moveTo(source.x + source.width, source.y + source.height / 2)
        path.lineTo(side, source.y + source.height / 2)
        path.lineTo(side, target.y + target.height / 2)
        path.lineTo(target.x + target.width, target.y + target.height / 2)
        return path
    bend = end.y() - 10 if end.y() - start.y() > 24 else (start.y() + end.y()) / 2
    path.lineTo(start.x(), bend)
    path.lineTo(end.x(), bend)
    path.lineTo(end)
    return path


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


def _pen(light: str) -> QPen:
    now = colours()
    if light == "here":
        return QPen(QColor(now.accent), 3)
    if light in {"done", "not done"}:
        return QPen(QColor(now.ok if light == "done" else now.warn), 1.5)
    style = Qt.PenStyle.SolidLine if light == "ahead" else Qt.PenStyle.DashLine
    return QPen(QColor(now.line), 1.2, style)
