"""The map for a screen reader: a list whose entries are the groups, slots and lines.

Qt describes a drawing as one blank area. Here each thing that is drawn has an object of its own,
so that Qt's cache forgets the description when the thing goes (a description without an object
stays in the cache and ends the program).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.contacts.map_view import MapView

#: Descriptions that Qt holds: Python must not take them away before Qt does.
_HELD: list[QAccessibleInterface] = []
#: Qt takes None for "there is none", which its stubs don't say.
_NOTHING = cast("QAccessibleInterface", None)


class MapPart(QObject):
    """Something that is drawn, for the screen reader.

    Attributes:
        key: Its id on the map.
    """

    def __init__(self, view: MapView, key: str) -> None:
        super().__init__(view)
        self.key = key

    @property
    def view(self) -> MapView:
        return cast("MapView", self.parent())


class MapParts:
    """The parts of one map; made when somebody first asks for them."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._parts: dict[str, MapPart] = {}

    def all(self) -> Sequence[MapPart]:
        """One for each thing that can be reached, in its order."""
        order = self._view.map.order()
        for key in set(self._parts).difference(order):
            self._parts.pop(key).deleteLater()
        return [self.part(key) for key in order]

    def part(self, key: str) -> MapPart:
        """The one of that id."""
        if key not in self._parts:
            self._parts[key] = MapPart(self._view, key)
        return self._parts[key]

    def tell_focus(self) -> None:
        """The keyboard is on something else now."""
        view = self._view
        if QAccessible.isActive() and view.hasFocus() and view.current in view.map.spots():
            focus = QAccessible.Event.Focus
            QAccessible.updateAccessibility(QAccessibleEvent(self.part(view.current), focus))


class _PartAccess(QAccessibleObject):
    @property
    def _part(self) -> MapPart:
        return cast("MapPart", self.object())

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._part.view)

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002 - Qt's signature
        return _NOTHING

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002 - Qt's signature
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, what: QAccessible.Text) -> str:
        part = self._part
        return part.view.map.spoken(part.key) if what == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        view = self._part.view
        seen = view.mapFromScene(view.map.rect_of(self._part.key)).boundingRect()
        return QRect(view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def state(self) -> QAccessible.State:
        part = self._part
        state = QAccessible.State()
        mine = part.key == part.view.current
        for name, value in (
            ("focusable", True),
            ("selectable", True),
            ("multiSelectable", True),
            ("selected", mine or part.key in part.view.picked),
            ("focused", mine and part.view.hasFocus()),
        ):
            setattr(state, name, value)
        return state

    def window(self) -> QWindow:
        return self._part.view.window().windowHandle()


class _MapAccess(QAccessibleWidget):
    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List)

    @property
    def _view(self) -> MapView:
        return cast("MapView", self.object())

    def childCount(self) -> int:
        return len(self._view.parts.all())

    def child(self, index: int) -> QAccessibleInterface:
        parts = self._view.parts.all()
        if not 0 <= index < len(parts):
            return _NOTHING
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        part = child.object()
        order = self._view.map.order()
        return order.index(part.key) if isinstance(part, MapPart) and part.key in order else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        view = self._view
        at = view.viewport().mapFromGlobal(QRect(x, y, 0, 0).topLeft())
        key = view.map.key_at(view.mapToScene(at))
        return QAccessible.queryAccessibleInterface(view.parts.part(key)) if key else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        view = self._view
        if view.current not in view.map.spots():
            return _NOTHING
        return QAccessible.queryAccessibleInterface(view.parts.part(view.current))


class _Once:
    done = False


def describe_maps(kind: type[MapView]) -> None:
    """From now on Qt describes maps so; once is enough."""
    if _Once.done:
        return
    _Once.done = True

    def factory(_name: str, thing: QObject) -> QAccessibleInterface | None:
        made: QAccessibleInterface | None = None
        if isinstance(thing, kind):
            made = _MapAccess(thing)
        elif isinstance(thing, MapPart):
            made = _PartAccess(thing)
        if made is not None:
            _HELD[:] = [one for one in _HELD if isValid(one)]
            _HELD.append(made)
        return made

    QAccessible.installFactory(factory)
