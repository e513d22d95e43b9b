"""The procedure drawn: boxes done, here and ahead by shape and word, the way gone lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from esafety_desktop.incidents.chart_rules import ACROSS, Chart
from esafety_desktop.incidents.chart_way_rules import corners, labelled
from esafety_desktop.incidents.flowchart_item_view import BoxItem, label_item, way_items
from esafety_desktop.widgets.drawn_parts import DrawnParts
from esafety_desktop.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

_MARGIN = 16.0
_LEAST, _MOST = 0.7, 1.2
_ZOOM = 1.25
_NEAREST, _FARTHEST = 3.0, 0.2


class FlowchartView(QGraphicsView):
    """The chart; click a box, or walk with the arrow keys and press Enter.

    Up and down walk along the way, left and right to the boxes beside; Ctrl and plus or minus make
    the chart larger or smaller, Ctrl+0 fits it again.

    Signals:
        opened: the id of a box.
        spoken: what the box under the keyboard says.

    Attributes:
        current: the id of the box under the keyboard, or "".
    """

    opened = Signal(str)
    spoken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart")
        self.setAccessibleName("Flowchart of the procedure: arrow keys walk, Enter opens a box")
        self.setToolTip("")
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        FocusRing(self)
        self.items_by_id: dict[str, BoxItem] = {}
        self.chart = Chart((), ())
        self.zoom = 1.0
        self.whole = False
        self._order: list[str] = []
        self.current = ""
        self.parts = DrawnParts(self, _Reading(self))

    def show_chart(self, chart: Chart, current: str) -> None:
        """Draw a chart with one box under the keyboard."""
        scene = self.scene()
        scene.clear()
        self.chart = chart
        self.items_by_id = {}
        boxes = {box.id: box for box in chart.boxes}
        self._order = [box.id for box in chart.boxes]
        for way in sorted(chart.ways, key=lambda way: way.lit):
            ends = boxes[way.source], boxes[way.target]
            for line in way_items(way, corners(*ends, chart.boxes, chart.gap, ACROSS)):
                scene.addItem(line)
        for way, left in labelled(chart.ways):
            ends = boxes[way.source], boxes[way.target]
            end = corners(*ends, chart.boxes, chart.gap, ACROSS)[-1]
            scene.addItem(label_item(way.label, end, left=left))
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
        self.current = box_id
        item = self.items_by_id[box_id]
        self.ensureVisible(item, 24, 90)
        self.setAccessibleDescription(item.box.spoken)
        self.parts.tell_focus()
        self.spoken.emit(item.box.spoken)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller than what fits; 0 fits it again."""
        self.whole = False
        wanted = self.zoom * factor if factor else 1.0
        self.zoom = max(_FARTHEST, min(_NEAREST, wanted))
        self._fit()
        self._keep_in_view()

    def show_whole(self) -> None:
        """All of the chart at once, however small; once more: in letters that can be read."""
        self.whole = not self.whole
        self.zoom = 1.0
        self._fit()
        self._keep_in_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current:
            self.opened.emit(self.current)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_by(_ZOOM)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_by(1 / _ZOOM)
        elif key == Qt.Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(0)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self._sideways(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, BoxItem) and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(item.box.id)
            self.opened.emit(item.box.id)
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        if self.current in self.items_by_id:
            self.ensureVisible(self.items_by_id[self.current], 24, 90)

    def _walk(self, by: int) -> None:
        if not self._order:
            return
        at = self._order.index(self.current) if self.current in self._order else 0
        self.go_to(self._order[max(0, min(at + by, len(self._order) - 1))])

    def _sideways(self, by: int) -> None:
        """To the next box on the same height; where none stands there, along the way."""
        here = self.items_by_id.get(self.current)
        if here is None:
            return
        level = [box for box in self.chart.boxes if (box.x - here.box.x) * by > 0]
        middle = here.box.y + here.box.height / 2
        level = [box for box in level if box.y <= middle <= box.y + box.height]
        if level:
            self.go_to(min(level, key=lambda box: abs(box.x - here.box.x)).id)
        else:
            self._walk(by)

    def _fit(self) -> None:
        width = self.scene().sceneRect().width()
        if width <= 0:
            return
        text = max(1.0, self.fontMetrics().height() / 17)
        fitting = (self.viewport().width() - 8) / width
        scale = max(_LEAST * text, min(_MOST * text, fitting)) * self.zoom
        if self.whole:
            height = self.scene().sceneRect().height()
            scale = min(scale, fitting, (self.viewport().height() - 8) / height)
        self.resetTransform()
        self.scale(scale, scale)


class _Reading:
    """The chart as a screen reader asks for it (`widgets.drawn_parts.Drawing`): box by box."""

    def __init__(self, view: FlowchartView) -> None:
        self._view = view

    @property
    def current(self) -> str:
        return self._view.current

    def is_picked(self, key: str) -> bool:
        return key == self._view.current

    def order(self) -> Sequence[str]:
        return list(self._view.items_by_id)

    def spoken(self, key: str) -> str:
        item = self._view.items_by_id.get(key)
        return item.box.spoken if item is not None else ""

    def rect_of(self, key: str) -> QRectF:
        item = self._view.items_by_id.get(key)
        return item.sceneBoundingRect() if item is not None else QRectF()

    def key_at(self, point: QPointF) -> str:
        for item in self._view.scene().items(point):
            if isinstance(item, BoxItem):
                return item.box.id
        return ""
