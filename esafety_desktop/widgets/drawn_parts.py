"""Drawings for a screen reader: each is a list whose entries are the things drawn in it.

Qt describes a drawing as one blank area. Here each thing that is drawn has an object of its own,
so that Qt's cache forgets the description when the thing goes (a description without an object
stays in the cache and ends the program).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF

#: Descriptions that Qt holds: Python must not take them away before Qt does.
_HELD: list[QAccessibleInterface] = []
#: Qt takes None for "there is none", which its stubs don't say.
_NOTHING = cast("QAccessibleInterface", None)
_ROLE = "reader_role"


class Drawing(Protocol):
    """What a reader asks of a drawing; things in it are known by their keys."""

    @property
    def current(self) -> str:
        """What the keyboard is on, or ""."""
        ...

    def is_picked(self, key: str) -> bool:
        """Whether it is chosen."""
        ...

    def order(self) -> Sequence[str]:
        """What can be reached, in its order."""
        ...

    def spoken(self, key: str) -> str:
        """What is read out."""
        ...

    def rect_of(self, key: str) -> QRectF:
        """Where it lies in the scene."""
        ...

    def key_at(self, point: QPointF) -> str:
        """What lies uppermost at a point of the scene, or ""."""
        ...


class DrawnPart(QObject):
    """Something that is drawn, for the screen reader.

    Attributes:
        key: Its id in the drawing.
        parts: All of the drawing.
    """

    def __init__(self, parts: DrawnParts, key: str) -> None:
        super().__init__(parts.view)
        self.key = key
        self.parts = parts


class DrawnParts(QObject):
    """The parts of one drawing; made when somebody first asks for them.

    Args:
        view: Shows the drawing.
        drawing: Answers for it.
    """

    def __init__(self, view: QGraphicsView, drawing: Drawing) -> None:
        super().__init__(view)
        self.view = view
        self.drawing = drawing
        self._parts: dict[str, DrawnPart] = {}
        _describe()

    def all(self) -> Sequence[DrawnPart]:
        """One for each thing that can be reached, in its order."""
        order = self.drawing.order()
        for key in set(self._parts).difference(order):
            self._parts.pop(key).deleteLater()
        return [self.part(key) for key in order]

    def part(self, key: str) -> DrawnPart:
        """The one of that id."""
        if key not in self._parts:
            self._parts[key] = DrawnPart(self, key)
        return self._parts[key]

    def tell_focus(self) -> None:
        """The keyboard is on something else now."""
        here = self.drawing.current
        if QAccessible.isActive() and self.view.hasFocus() and here in self.drawing.order():
            focus = QAccessible.Event.Focus
            QAccessible.updateAccessibility(QAccessibleEvent(self.part(here), focus))


def say_role(widget: QWidget, role: QAccessible.Role) -> None:
    """What a widget of our own is for a reader: Qt calls every drawn area a blank one."""
    widget.setProperty(_ROLE, role)
    _describe()


class _PartAccess(QAccessibleObject):
    @property
    def _part(self) -> DrawnPart:
        return cast("DrawnPart", self.object())

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._part.parts.view)

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
        return part.parts.drawing.spoken(part.key) if what == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        part = self._part
        view = part.parts.view
        seen = view.mapFromScene(part.parts.drawing.rect_of(part.key)).boundingRect()
        return QRect(view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def state(self) -> QAccessible.State:
        part = self._part
        drawing = part.parts.drawing
        state = QAccessible.State()
        mine = part.key == drawing.current
        for name, value in (
            ("focusable", True),
            ("selectable", True),
            ("multiSelectable", True),
            ("selected", mine or drawing.is_picked(part.key)),
            ("focused", mine and part.parts.view.hasFocus()),
        ):
            setattr(state, name, value)
        return state

    def window(self) -> QWindow:
        return self._part.parts.view.window().windowHandle()


class _DrawingAccess(QAccessibleWidget):
    def __init__(self, view: QGraphicsView, parts: DrawnParts) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._parts = parts

    def childCount(self) -> int:
        return len(self._parts.all())

    def child(self, index: int) -> QAccessibleInterface:
        parts = self._parts.all()
        if not 0 <= index < len(parts):
            return _NOTHING
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        part = child.object()
        order = list(self._parts.drawing.order())
        return order.index(part.key) if isinstance(part, DrawnPart) and part.key in order else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        view = self._parts.view
        at = view.viewport().mapFromGlobal(QPoint(x, y))
        key = self._parts.drawing.key_at(view.mapToScene(at))
        return QAccessible.queryAccessibleInterface(self._parts.part(key)) if key else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        drawing = self._parts.drawing
        if drawing.current not in drawing.order():
            return _NOTHING
        return QAccessible.queryAccessibleInterface(self._parts.part(drawing.current))


class _Once:
    done = False


def _describe() -> None:
    """From now on Qt describes drawings so; once is enough."""
    if _Once.done:
        return
    _Once.done = True
    QAccessible.installFactory(_factory)


def _factory(_name: str, thing: QObject) -> QAccessibleInterface | None:
    made: QAccessibleInterface | None = None
    if isinstance(thing, DrawnPart):
        made = _PartAccess(thing)
    elif isinstance(thing, QGraphicsView):
        parts = thing.findChild(DrawnParts)
        made = _DrawingAccess(thing, parts) if parts is not None else None
    elif isinstance(thing, QWidget) and (role := thing.property(_ROLE)) is not None:
        made = QAccessibleWidget(thing, role)
    if made is not None:
        _HELD[:] = [one for one in _HELD if isValid(one)]
        _HELD.append(made)
    return made
