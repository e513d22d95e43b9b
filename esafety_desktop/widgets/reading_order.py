"""Tab goes through a window as one reads it: as its layouts stand, line by line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayoutItem

_BACKWARDS = (QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.RightToLeft)
_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)


def in_reading_order(window: QWidget) -> None:
    """Set the order of Tab anew.

    What code puts into a window after its form was laid out stands last in Qt's order, wherever it
    is seen.

    Args:
        window: With its layouts filled.
    """
    for one, following in pairwise(_stops(window)):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for inner in _inside(widget):
        yield from _stops(inner)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        yield from _pages(widget)
    elif isinstance(widget, QStackedWidget | QSplitter):
        yield from _pages(widget)
    elif isinstance(widget, QScrollArea):
        if (page := widget.widget()) is not None:
            yield page
    elif (layout := widget.layout()) is not None:
        yield from _laid(layout)


def _pages(of: QTabWidget | QStackedWidget | QSplitter) -> Iterator[QWidget]:
    for number in range(of.count()):
        if (page := of.widget(number)) is not None:
            yield page


def _laid(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        grid = layout
        places = sorted(places, key=lambda place: _row_and_column(grid, place))  # type: ignore[assignment] # both are gone through once
    elif isinstance(layout, QBoxLayout) and layout.direction() in _BACKWARDS:
        places = places[::-1]
    for place in places:
        item: QLayoutItem | None = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)


def _row_and_column(grid: QGridLayout, place: int) -> tuple[int, int]:
    place_of: Any = grid.getItemPosition(place)  # its stub says object; it gives four numbers
    return place_of[0], place_of[1]
