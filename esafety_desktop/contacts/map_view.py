"""The drawn map: zoom, push, choose, and everything within reach of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from esafety_desktop.contacts.map_access_view import MapReading
from esafety_desktop.contacts.map_hand_view import Hand
from esafety_desktop.contacts.map_keys_view import MapKeys
from esafety_desktop.contacts.map_name_view import NameLine
from esafety_desktop.contacts.map_scene_view import MapScene
from esafety_desktop.contacts.map_size_view import MapSize
from esafety_desktop.widgets.drawn_parts import DrawnParts
from esafety_desktop.widgets.focus_ring import FocusRing
from esafety_desktop.widgets.theme import colours

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QFocusEvent, QShowEvent

    from esafety_desktop.contacts.map_rows import MapRow

_ZOOM = 1.2


class MapView(QGraphicsView):
    """The child in the middle, groups around, a box for each slot, lines between them.

    Arrow keys go from one to the next, Page Up and Page Down through all of them, Enter opens one;
    Ctrl with an arrow moves what is chosen, Shift chooses more.

    Signals:
        chosen: the id of what is current now, "" for nothing.
        opened: the id of a slot, by Enter or double click.
        laid: the new `Place` of each slot and group that was moved, by id.
        named: the id of a slot, group or line, and what it shall be called.
        connected: the ids of the two ends of a new line.
        marked: what is current or chosen is something else, or was drawn anew.
        menu_wanted: where the context menu should open, on the screen.
        typed: a letter that begins a search.
        refused: Del was pressed on something that stays.

    Attributes:
        current: Id of what the keyboard is on, or "".
        picked: Ids of what is moved together.
        snapping: Whether a drag keeps to the grid and to what lies near.
        connecting: Whether a line is being drawn; ``line_from``: where it begins, "" not yet.
        space: Whether the space bar is held, so that the mouse pushes the map.
    """

    chosen = Signal(str)
    opened = Signal(str)
    laid = Signal(object)
    named = Signal(str, str)
    connected = Signal(str, str)
    marked = Signal()
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactMap")
        self.setAccessibleName("Contact map")
        self.current = ""
        self.picked: set[str] = set()
        self.snapping = True
        self.connecting = False
        self.line_from = ""
        self.space = False
        self._hits: Collection[str] | None = None
        self.extent = MapSize(self)
        self.map = MapScene(self)
        self.parts = DrawnParts(self, MapReading(self))
        self.setScene(self.map)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.hand = Hand(self)
        self.hand.laid.connect(self.laid)
        self.hand.connected.connect(self.connected)
        self.keys = MapKeys(self)
        FocusRing(self)
        self.name_line = NameLine(self.viewport(), self)
        self.name_line.named.connect(self.named)

    def set_map(self, drawn: MapRow) -> None:
        """Draw the map anew; what is chosen stays chosen, as far as it is still there."""
        self.hand.let_go()
        self.keys.forget()
        self.setBackgroundBrush(QColor(colours().base))
        group = self.map.group_of(self.current)
        self.map.show_map(drawn)
        there = self.map.items_by_key.keys() | self.map.links.keys()
        self.picked &= there
        if self.current not in there:
            self.current = group if group in there else ""
        if self.line_from and self.line_from not in self.map.boxes:
            self.stop_connecting()
        self._mark()
        self.extent.keep()

    def choose(self, key: str) -> None:
        """Make something current and bring it into view."""
        self.current = key
        self.picked = {key} if key else set()
        self._mark()
        self.bring(key)
        self.chosen.emit(key)

    def go_to(self, key: str) -> None:
        """Put the keyboard on something, without letting go of what is chosen."""
        self.current = key
        self._mark()
        self.bring(key)
        if self.line_from:
            self.hand.stretch_to(key)
        self.chosen.emit(key)

    def pick(self, key: str, *, more: bool = False) -> None:
        """Choose one thing, or with ``more`` one more or one less."""
        if more and key:
            self.picked ^= {key}
        else:
            self.picked = {key} if key else set()
        self.go_to(key)

    def pick_all(self, keys: Collection[str], *, more: bool = False) -> None:
        """Choose several at once."""
        self.picked = (self.picked if more else set()) | set(keys)
        order = [key for key in self.map.order() if key in self.picked]
        self.go_to(order[0] if order else "")

    def movable(self) -> list[str]:
        """The slots and groups that a move is about."""
        keys = self.picked or {self.current}
        return [key for key in self.map.items_by_key if key in keys]

    def highlight(self, found: Collection[str] | None) -> None:
        """Let all but these slots step back; None shows all alike."""
        self._hits = found
        self._mark()

    def rename(self) -> None:
        """Write the name of what is current where it stands."""
        drawn = self.map.drawn
        found = drawn.find(self.current) if drawn else None
        if found is None:
            return
        self.bring(self.current)
        place = self.mapFromScene(self.map.rect_of(self.current)).boundingRect()
        if self.current in self.map.links:
            what = self.map.spoken(self.current)
        else:
            what = found.label
            place.setHeight(min(place.height(), self.fontMetrics().height() * 3))
        self.name_line.begin(self.current, what, found.label, QRect(place))

    def begin_line(self, key: str = "") -> None:
        """Draw a line: from there, or from what is clicked next."""
        self.connecting, self.line_from = True, key if key in self.map.boxes else ""
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        if self.line_from:
            self.hand.begin_line(self.line_from)

    def stop_connecting(self) -> None:
        """No line after all, or the line is drawn."""
        self.connecting, self.line_from = False, ""
        self.hand.let_go()

    def fit(self) -> None:
        """The whole map, however small; once more: in letters that can be read."""
        self.extent.turn()

    def zoom(self, factor: float) -> None:
        """Draw larger or smaller, within reason."""
        self.extent.zoom(factor)

    def push(self, dx: int, dy: int) -> None:
        """Push the map about, in pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - dx)
        down.setValue(down.value() - dy)

    def finish(self) -> None:
        """Keep what is on its way: a move by keys, a name; a drag is let go."""
        self.hand.let_go()
        self.keys.drop()
        self.name_line.finish(keep=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.extent.keep()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.extent.begin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.name_line.finish(keep=True)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keys.drop()
        self.setFocus()
        if not self.hand.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.hand.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.hand.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self.map.key_at(self.mapToScene(event.position().toPoint()))
        self.hand.let_go()
        if key:
            self.pick(key)
            self.opened.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.current:
            place = self.mapFromScene(self.map.rect_of(self.current)).boundingRect()
            point = self.viewport().mapToGlobal(place.center())
        self.menu_wanted.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.parts.tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.space = False
        self.keys.drop()

    def _mark(self) -> None:
        self.map.mark(self.current, self.picked if len(self.picked) > 1 else (), self._hits)
        spoken = self.map.spoken(self.current)
        if len(self.picked) > 1:
            spoken = f"{len(self.picked)} chosen. {spoken}"
        self.setAccessibleDescription(spoken or "Nothing chosen")
        self.parts.tell_focus()
        self.marked.emit()

    def bring(self, key: str) -> None:
        """Push the map until something is seen."""
        if key:
            self.ensureVisible(self.map.rect_of(key), 24, 24)
