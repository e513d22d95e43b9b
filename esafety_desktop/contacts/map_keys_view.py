"""The keyboard on the map: walking, choosing, moving; one move by keys is one gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence

from esafety_desktop.contacts.map_move_rules import places_after
from esafety_desktop.contacts.map_rules import GRID, following, neighbour

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from esafety_desktop.contacts.map_view import MapView

_ZOOM = 1.2
_PUSH = 48
_REST = 700
"""Milliseconds after which a move by keys counts as done although Ctrl is still held."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class MapKeys(QObject):
    """What the keys do on the map."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._by = (0.0, 0.0)
        self._moving: list[str] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.drop)

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; whether it is dealt with."""
        key, control = event.key(), bool(event.modifiers() & _CONTROL)
        if key in _ARROWS:
            self._arrow(event, *_ARROWS[Qt.Key(key)])
            return True
        if key != Qt.Key.Key_Control:
            self.drop()
        if key in _PAGES:
            view = self._view
            target = following(view.map.spots(), view.current, _PAGES[Qt.Key(key)])
            view.pick(target) if not view.line_from else view.go_to(target)
        elif key == Qt.Key.Key_Space:
            self._space(event, control=control)
        elif key in _ENTER:
            return self._enter()
        elif key == Qt.Key.Key_Delete:
            self._view.refused.emit()  # what can be removed is by the menu's action
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        else:
            return self._zooms(event) or self._letter(event)
        return True

    def release(self, event: QKeyEvent) -> bool:
        """A key came up; whether it is dealt with."""
        if event.key() == Qt.Key.Key_Control:
            self.drop()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._view.space = False
            return True
        return False

    def drop(self) -> None:
        """A move by keys is done: tell it, as one gesture."""
        self._rest.stop()
        by, keys, scene = self._by, self._moving, self._view.map
        self.forget()
        if keys and by != (0.0, 0.0) and scene.drawn is not None:
            places = places_after(scene.drawn, scene.boxes, dict.fromkeys(keys, by))
            if places:
                self._view.laid.emit(places)
            else:
                scene.put_down()

    def forget(self) -> None:
        """The map was drawn anew: nothing is on its way."""
        self._by, self._moving = (0.0, 0.0), []

    def _arrow(self, event: QKeyEvent, dx: int, dy: int) -> None:
        view = self._view
        if event.modifiers() & _ALT:
            view.push(-dx * _PUSH, -dy * _PUSH)
            return
        if event.modifiers() & _CONTROL:
            self._move(dx * GRID, dy * GRID)
            return
        self.drop()
        target = neighbour(view.map.spots(), view.current, dx, dy)
        if not target:
            return
        if event.modifiers() & _SHIFT:
            view.picked |= {view.current, target} - {""}
            view.go_to(target)
        elif view.line_from:
            view.go_to(target)
        else:
            view.pick(target)

    def _move(self, dx: float, dy: float) -> None:
        view = self._view
        keys = view.movable()
        if not keys or view.hand.busy:
            return
        self._moving = keys
        self._by = (self._by[0] + dx, self._by[1] + dy)
        view.map.shift(dict.fromkeys(keys, self._by))
        view.ensureVisible(view.map.rect_of(keys[0]), 24, 24)
        self._rest.start()

    def _space(self, event: QKeyEvent, *, control: bool) -> None:
        if control and self._view.current:
            self._view.pick(self._view.current, more=True)
        elif not event.isAutoRepeat():
            self._view.space = True

    def _enter(self) -> bool:
        view = self._view
        if view.connecting and view.current in view.map.boxes:
            if not view.line_from:
                view.begin_line(view.current)
            elif view.line_from != view.current:
                start = view.line_from
                view.stop_connecting()
                view.connected.emit(start, view.current)
        elif view.current:
            view.opened.emit(view.current)
        else:
            return False
        return True

    def _escape(self) -> bool:
        view = self._view
        if view.connecting:
            view.stop_connecting()
        elif view.hand.busy:
            view.hand.let_go()
        elif len(view.picked) > 1:
            view.pick(view.current)
        else:
            return False
        return True

    def _zooms(self, event: QKeyEvent) -> bool:
        view, control = self._view, event.modifiers() & _CONTROL
        if event.matches(QKeySequence.StandardKey.SelectAll):
            view.pick_all([slot.id for slot in view.map.drawn.visible] if view.map.drawn else [])
        elif control and event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            view.zoom(_ZOOM)
        elif control and event.key() == Qt.Key.Key_Minus:
            view.zoom(1 / _ZOOM)
        elif control and event.key() == Qt.Key.Key_0:
            view.fit()
        else:
            return False
        return True

    def _letter(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & (_CONTROL | _ALT):
            return False
        self._view.typed.emit(text)
        return True
