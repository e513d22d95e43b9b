"""The drawn map: zoom, drag, and every slot within reach of the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from esafety_desktop.contacts.map_item_view import ChildItem, GroupItem, SlotItem
from esafety_desktop.contacts.map_rules import BOX_HEIGHT, BOX_WIDTH, following, neighbour
from esafety_desktop.contacts.rows import Place
from esafety_desktop.widgets.theme import colours

if TYPE_CHECKING:
    from esafety_desktop.contacts.map_rows import GroupRow, MapRow
    from esafety_desktop.contacts.rows import SlotRow

_MARGIN = 16.0
_STEP = 20.0
_ZOOM = 1.2
_LEAST, _MOST = 0.25, 4.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MapView(QGraphicsView):
    """The child in the middle, seven groups around, a box for each slot.

    Arrow keys go from box to box, Page Up and Page Down through all of them, Enter opens one,
    Ctrl with an arrow moves the box itself.

    Signals:
        chosen: the id of the slot that is current now.
        opened: the id of a slot, by Enter or double click.
        moved: a slot's id and the `Place` where it was laid.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactMap")
        self.setAccessibleName("Contact map")
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._items: dict[str, SlotItem] = {}
        self._current = ""
        self._fitting = True

    @property
    def current(self) -> str:
        """The id of the slot that has the focus, or ""."""
        return self._current

    def set_map(self, drawn: MapRow) -> None:
        """Draw the map anew; the current slot stays current."""
        scene = self.scene()
        self._items.clear()
        scene.clear()
        self.setBackgroundBrush(QColor(colours().base))
        centre = QPointF(drawn.centre_place.x, drawn.centre_place.y)
        for group in drawn.groups:
            self._line(centre, _near(group, centre))
            scene.addItem(GroupItem(group))
        scene.addItem(ChildItem(drawn.centre, drawn.centre_place))
        by_group = {group.id: group for group in drawn.groups}
        for slot in drawn.visible:
            self._tie(slot, by_group[slot.group_id])
            item = SlotItem(slot, self.moved.emit, self.opened.emit)
            scene.addItem(item)
            self._items[slot.id] = item
        scene.setSceneRect(scene.itemsBoundingRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self._mark(self._current)
        if self._fitting:
            self.fit()

    def choose(self, slot_id: str) -> None:
        """Make a slot current and bring it into view."""
        self._mark(slot_id)
        item = self._items.get(slot_id)
        if item is not None:
            self.ensureVisible(item, 24, 24)

    def highlight(self, found: frozenset[str] | None) -> None:
        """Let all but these slots step back; None shows all alike."""
        for slot_id, item in self._items.items():
            item.set_dimmed(dimmed=found is not None and slot_id not in found)

    def fit(self) -> None:
        """Show the whole map, also after the window has changed."""
        self._fitting = True
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, factor: float) -> None:
        """Draw larger or smaller, within reason."""
        now = self.transform().m11()
        wanted = min(_MOST, max(_LEAST, now * factor))
        self._fitting = False
        self.scale(wanted / now, wanted / now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, SlotItem):
            self._go_to(item.slot.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _ARROWS:
            (self._shift if control else self._walk)(*_ARROWS[Qt.Key(key)])
        elif key in _PAGES:
            self._bring(following(self._boxes(), self._current, _PAGES[Qt.Key(key)]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current in self._items:
            self.opened.emit(self._current)
        elif control and key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_ZOOM)
        elif control and key == Qt.Key.Key_Minus:
            self.zoom(1 / _ZOOM)
        elif control and key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def _boxes(self) -> dict[str, Place]:
        return {slot_id: item.slot.place or Place(0, 0) for slot_id, item in self._items.items()}

    def _walk(self, dx: int, dy: int) -> None:
        self._bring(neighbour(self._boxes(), self._current, dx, dy))

    def _bring(self, target: str) -> None:
        if target:
            self._go_to(target)
            self.ensureVisible(self._items[target], 24, 24)

    def _shift(self, dx: int, dy: int) -> None:
        item = self._items.get(self._current)
        if item is not None:
            place = item.slot.place or Place(0, 0)
            self.moved.emit(self._current, Place(place.x + dx * _STEP, place.y + dy * _STEP))

    def _go_to(self, slot_id: str) -> None:
        self._mark(slot_id)
        self.chosen.emit(slot_id)

    def _mark(self, slot_id: str) -> None:
        self._current = slot_id
        for key, item in self._items.items():
            if item.current != (key == slot_id):
                item.set_current(current=key == slot_id)
        chosen = self._items.get(slot_id)
        self.setAccessibleDescription(chosen.slot.spoken if chosen else "No slot chosen")

    def _line(self, start: QPointF, end: QPointF, *, thin: bool = False) -> None:
        pen = QPen(QColor(colours().line), 1.5 if thin else 3.0)
        if thin:
            pen.setStyle(Qt.PenStyle.DotLine)
        self.scene().addLine(start.x(), start.y(), end.x(), end.y(), pen).setZValue(0)

    def _tie(self, slot: SlotRow, group: GroupRow) -> None:
        """A box that was dragged out of its block keeps a line to it."""
        if slot.moved is None or slot.place is None:
            return
        box = QRectF(slot.place.x, slot.place.y, BOX_WIDTH, BOX_HEIGHT)
        block = QRectF(group.place.x, group.place.y, group.width, group.height)
        if not block.contains(box):
            self._line(box.center(), _near(group, box.center()), thin=True)


def _near(group: GroupRow, point: QPointF) -> QPointF:
    """The point of a block's edge that is nearest to another point."""
    x = min(max(point.x(), group.place.x), group.place.x + group.width)
    y = min(max(point.y(), group.place.y), group.place.y + group.height)
    return QPointF(x, y)
