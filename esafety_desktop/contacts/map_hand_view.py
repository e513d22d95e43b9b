"""The hand on the map: drags, rubber band, drawing a line, pushing the whole map about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QRubberBand

from esafety_desktop.contacts.map_line_item_view import StrokeItem
from esafety_desktop.contacts.map_line_rules import Stroke, edge
from esafety_desktop.contacts.map_move_rules import Snap, carried, places_after, snap
from esafety_desktop.contacts.rows import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from esafety_desktop.contacts.map_line_rules import Box
    from esafety_desktop.contacts.map_view import MapView

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Hand(QObject):
    """What the mouse does; the drop is told, the way there is only shown.

    Signals:
        laid: the new `Place` of each slot and group that a drag moved, by id.
        connected: ids of both ends of a line that was drawn.
    """

    laid = Signal(object)
    connected = Signal(str, str)

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._held = ""
        self._from = QPoint()
        self._dragging = False
        self._by = (0.0, 0.0)
        self._panning = False
        self._banding = False
        self._line: StrokeItem | None = None

    @property
    def busy(self) -> bool:
        """Whether something is held."""
        return self._dragging or self._banding or self._panning or self._line is not None

    def press(self, event: QMouseEvent) -> bool:
        """A button went down; whether it is dealt with."""
        view, here = self._view, event.position().toPoint()
        self._from = here
        if event.button() == Qt.MouseButton.MiddleButton or (
            view.space and event.button() == Qt.MouseButton.LeftButton
        ):
            self._panning = True
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return True
        key = view.map.key_at(view.mapToScene(here))
        if event.button() == Qt.MouseButton.RightButton:
            if key and key not in view.picked:
                view.pick(key)
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._take(key, event)
        return True

    def _take(self, key: str, event: QMouseEvent) -> None:
        view = self._view
        if view.connecting:
            self._end_or_begin_line(key)
        elif not key:
            self._banding = True
            if not event.modifiers() & _CONTROL:
                view.pick("")
        elif event.modifiers() & _CONTROL:
            view.pick(key, more=True)
        else:
            if key not in view.picked:
                view.pick(key)
            else:
                view.go_to(key)
            self._held = key

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved; whether it is dealt with."""
        view, here = self._view, event.position().toPoint()
        if self._panning:
            by = here - self._from
            self._from = here
            view.push(by.x(), by.y())
        elif self._line is not None:
            self._stretch(view.mapToScene(here))
        elif self._banding:
            self._band.setGeometry(QRect(self._from, here).normalized())
            self._band.show()
        elif self._held:
            self._drag(event)
        else:
            return False
        return True

    def release(self, event: QMouseEvent) -> bool:
        """The button went up; whether it is dealt with."""
        view, here = self._view, event.position().toPoint()
        if self._panning:
            self.let_go()
        elif self._line is not None:
            key = view.map.key_at(view.mapToScene(here))
            if key and key != view.current:
                self._end_or_begin_line(key)
        elif self._banding:
            if self._band.isVisible():
                area = view.mapToScene(self._band.geometry()).boundingRect()
                view.pick_all(view.map.slots_in(area), more=bool(event.modifiers() & _CONTROL))
            self.let_go()
        elif self._held:
            self._drop()
        else:
            return False
        return True

    def let_go(self) -> None:
        """Put everything back where it lies; nothing is told."""
        if self._dragging:
            self._view.map.put_down()
        if self._line is not None:
            self._view.scene().removeItem(self._line)
            self._line = None
        self._band.hide()
        self._held, self._by = "", (0.0, 0.0)
        self._dragging = self._panning = self._banding = False
        self._view.viewport().unsetCursor()

    def begin_line(self, key: str) -> None:
        """A line hangs on the mouse or the keyboard from here."""
        if key not in self._view.map.boxes:
            return
        self.let_go()
        middle = self._view.map.boxes[key].middle
        self._line = StrokeItem("guide", Stroke(middle, middle))
        self._line.setZValue(8)
        self._view.scene().addItem(self._line)

    def stretch_to(self, key: str) -> None:
        """The line's loose end goes to what the keyboard is on."""
        if self._line is not None and key in self._view.map.boxes:
            middle = self._view.map.boxes[key].middle
            self._stretch(QPointF(middle.x, middle.y))

    def _end_or_begin_line(self, key: str) -> None:
        view = self._view
        if key not in view.map.boxes:
            view.stop_connecting()
        elif view.line_from and key != view.line_from:
            start = view.line_from
            view.stop_connecting()
            self.connected.emit(start, key)
        elif not view.line_from:
            view.begin_line(key)

    def _stretch(self, point: QPointF) -> None:
        start = self._view.map.boxes.get(self._view.line_from)
        if self._line is not None and start is not None:
            end = Place(point.x(), point.y())
            self._line.set_stroke(Stroke(edge(start, end), end))

    def _drag(self, event: QMouseEvent) -> None:
        view, here = self._view, event.position().toPoint()
        far = (here - self._from).manhattanLength()
        if self._held in view.map.links or (
            not self._dragging and far < QApplication.startDragDistance()
        ):
            return
        self._dragging = True
        by = view.mapToScene(here) - view.mapToScene(self._from)
        free = bool(event.modifiers() & _ALT) or not view.snapping
        done = Snap(by.x(), by.y()) if free else self._snapped(by)
        self._by = (done.dx, done.dy)
        view.map.shift(dict.fromkeys(view.movable(), self._on_pixels()), done)

    def _on_pixels(self) -> tuple[float, float]:
        """What is held moves by whole pixels: Qt then needn't draw it anew at each step."""
        scale = self._view.transform().m11()
        return round(self._by[0] * scale) / scale, round(self._by[1] * scale) / scale

    def _snapped(self, by: QPointF) -> Snap:
        scene = self._view.map
        box = scene.boxes[self._held]
        moving = carried(scene.drawn, self._view.movable()) if scene.drawn else {}
        groups = {group.id for group in scene.drawn.groups} if scene.drawn else set()
        like = self._held in groups
        others: list[Box] = [
            other
            for key, other in scene.boxes.items()
            if key not in moving and (key in groups) == like
        ]
        return snap(box, others, by.x(), by.y())

    def _drop(self) -> None:
        scene, by, dragged = self._view.map, self._by, self._dragging
        keys, held = self._view.movable(), self._held
        if dragged and scene.drawn is not None:
            places = places_after(scene.drawn, scene.boxes, dict.fromkeys(keys, by))
            self._held, self._dragging = "", False
            if places:
                self.laid.emit(places)
                return
        self.let_go()
        if not dragged and len(self._view.picked) > 1:
            self._view.pick(held)
