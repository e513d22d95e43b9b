"""The way of the Tab key through a window: all of it, in a sensible order, seen at each stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QTabBar,
    QWidget,
)

from tests.accessibility.names import focusable, shown_inside
from tests.accessibility.pixels import changed, picture

if TYPE_CHECKING:
    from PIL import Image

_MOST = 400
_AROUND = 5
_LINE = 8
_INSIDE = 80
"""How often Tab may stay in one control: a date has parts, words have links."""
_SHARE = 0.35
"""How much of its own outline the mark of the keyboard changes at least."""


class Walk:
    """One round of Tab through a window.

    Attributes:
        stops: The widgets in their order.
        faint: Those at which nobody sees where the keyboard is, with the changed pixels.
        trapped: Where the key was held.
    """

    def __init__(self, window: QWidget, known: set[str]) -> None:
        self.window = window
        self.stops: list[QWidget] = []
        self.faint: list[tuple[QWidget, str]] = []
        self.looked = 0
        self.trapped: QWidget | None = None
        self._known = known

    def go(self) -> Walk:
        """Press Tab until the first stop comes again."""
        begun = QApplication.focusWidget()
        seen: dict[int, int] = {}
        for _press in range(_MOST):
            here = self._here()
            if here is None or id(here) in seen:
                break
            seen[id(here)] = 1
            self.stops.append(here)
            self._step(here)
            if self._here() is here:
                self.trapped = here
                break
        if begun is not None:
            begun.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.processEvents()
        return self

    def _here(self) -> QWidget | None:
        here = QApplication.focusWidget()
        if here is None:
            press(self.window, Qt.Key.Key_Tab)
            here = QApplication.focusWidget()
        return here if here is not None and here.window() is self.window else None

    def _step(self, here: QWidget) -> None:
        place = self._place(here)
        fresh = key_of(here) not in self._known and not place.isEmpty()
        with_it = picture(self.window, place) if fresh else None
        for _press in range(_INSIDE):
            press(here, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not here:
                break
        if with_it is not None and QApplication.focusWidget() is not here:
            self._known.add(key_of(here))
            self._compare(here, with_it, picture(self.window, place))

    def _place(self, here: QWidget) -> QRect:
        room = outer(here)
        place = QRect(room.mapTo(self.window, QPoint()), room.size())
        wider = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return wider.intersected(self.window.rect())

    def _compare(self, here: QWidget, with_it: Image.Image, without: Image.Image) -> None:
        self.looked += 1
        pixels = changed(without, with_it)
        room = outer(here)
        outline = 2 * (min(room.width(), 200) + min(room.height(), 40))
        if isinstance(here, QTabBar):
            outline = 80
        if pixels < outline * _SHARE:
            self.faint.append((here, f"{pixels} of {outline} pixels"))


def press(widget: QWidget, key: Qt.Key) -> None:
    """A key goes down and up at a widget, with all that hangs on it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()


def outer(widget: QWidget) -> QWidget:
    """The control that an inner field belongs to."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QComboBox | QAbstractSpinBox) else widget


def key_of(widget: QWidget) -> str:
    """The same for the same control in two windows of one kind."""
    steps: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(steps) < 4:
        steps.append(f"{type(at).__name__}.{at.objectName()}")
        at = at.parentWidget()
    return "/".join(steps)


def missed(window: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """What takes Tab and isn't on the way."""
    reached = {id(outer(one)) for one in stops} | {id(one) for one in stops}
    return [
        one
        for one in shown_inside(window)
        if focusable(one)
        and id(outer(one)) not in reached
        and id(one) not in reached
        and not _rests(one)
    ]


def _rests(widget: QWidget) -> bool:
    """Areas that only take Tab from the mouse; a drawing's inner parts."""
    empty = isinstance(widget, QAbstractScrollArea) and widget.viewport().height() < 2
    return empty or widget.objectName().startswith("qt_")


def leaps(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Steps that go back against the way one reads; once a round it has to be."""
    first = min((_first(_seen_at(one, window)) for one in stops), default=(0, 0))
    found: list[tuple[bool, int, str]] = []
    for one, other in zip(stops, stops[1:] + stops[:1], strict=True):
        here, there = _places(one, other, window)
        above = there.bottom() <= here.top()
        beside = there.left() >= here.right()
        same_line = min(here.bottom(), there.bottom()) - max(here.top(), there.top()) > _LINE
        if (above and not beside) or (same_line and there.right() <= here.left()):
            back = here.top() - there.top() + (here.left() - there.left()) // _LINE
            begins = _first(_seen_at(other, window)) == first
            found.append((begins, back, f"from {said(one)} back to {said(other)}"))
    return [told for *_, told in sorted(found)[:-1]]


def _places(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where two controls stand: on the page that both scroll with, else as they are seen."""
    page = next((area.widget() for area in _areas(one, window) if area.isAncestorOf(other)), None)
    if page is None:
        return _seen_at(one, window), _seen_at(other, window)
    return _seen_at(one, page), _seen_at(other, page)


def _seen_at(stop: QWidget, within: QWidget) -> QRect:
    """Where a control stands; what is scrolled out of its page counts as at the page's edge."""
    place = QRect(outer(stop).mapTo(within, QPoint()), outer(stop).size())
    for area in _areas(stop, within):
        port = area.viewport()
        seen = QRect(port.mapTo(within, QPoint()), port.size())
        if place.top() < seen.top():
            place.moveTop(seen.top())
        elif place.top() >= seen.bottom():
            place.moveTop(seen.bottom() - 1)
        place.setBottom(max(place.top(), min(place.bottom(), seen.bottom())))
    return place


def _areas(stop: QWidget, within: QWidget) -> list[QScrollArea]:
    """The pages that scroll, from the innermost that a control stands in outwards."""
    found = []
    around = stop.parentWidget()
    while around is not None and around is not within:
        if isinstance(around, QScrollArea):
            found.append(around)
        around = around.parentWidget()
    return found


def _first(place: QRect) -> tuple[int, int]:
    return place.top() // 24, place.left()


def said(widget: QWidget) -> str:
    """A widget in a line of a report."""
    return f"{type(widget).__name__} {widget.objectName() or '(no name in the code)'}"
