"""A list comes back as it was left on this PC: drawn widths, order of columns, sorting."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from esafety_desktop.widgets import kept_looks

if TYPE_CHECKING:
    from esafety_desktop.widgets.table import RecordTable

_FALLING = Qt.SortOrder.DescendingOrder


class KeptList:
    """The look of one list.

    Args:
        table: Which; `put` when it is first shown, `keep` whenever it is left.
    """

    def __init__(self, table: RecordTable[Any]) -> None:
        self._table = table
        self._at_first: tuple[int, bool] | None = None

    def put(self) -> None:
        """Put the list as it was left; what is missing or odd is passed over."""
        if self._at_first is not None:
            return
        self._at_first = self._sorting()
        if (kept := kept_looks.looks()) is None:
            return
        left = kept.of(self._name())
        count = len(self._table.records.columns)
        if not self._table.horizontalHeader().isHidden():  # else nobody could have drawn them
            _put_widths(self._table, left.get("drawn"), count)
        self._put_places(left.get("places"))
        order = left.get("order")
        if self._table.isSortingEnabled() and isinstance(order, int) and -1 <= order < count:
            way = _FALLING if left.get("falling") is True else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(order, way)

    def keep(self) -> None:
        """Write down what somebody changed about the list."""
        if self._at_first is not None and (kept := kept_looks.looks()) is not None:
            kept.keep(self._name(), self._now())

    @property
    def changed(self) -> bool:
        """Whether somebody drew, moved or sorted a column."""
        return bool(self._now())

    def undo(self) -> None:
        """Show the columns as the program does by itself."""
        order, falling = self._at_first or (-1, False)
        self._table.room.drawn.clear()
        self._put_places(list(range(len(self._table.records.columns))))
        way = _FALLING if falling else Qt.SortOrder.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(order, way)
        self._table.room.lay_out()

    def _now(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if drawn := self._table.room.drawn:
            found["drawn"] = {str(number): width for number, width in sorted(drawn.items())}
        if (places := self._places()) != sorted(places):
            found["places"] = places
        if (sorting := self._sorting()) != (self._at_first or (-1, False)):
            found["order"], found["falling"] = sorting
        return found

    def _sorting(self) -> tuple[int, bool]:
        header = self._table.horizontalHeader()
        order = header.sortIndicatorSection() if self._table.isSortingEnabled() else -1
        return order, order >= 0 and header.sortIndicatorOrder() == _FALLING

    def _places(self) -> list[int]:
        header = self._table.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _put_places(self, places: object) -> None:
        if not isinstance(places, list) or not all(_is_number(one) for one in places):
            return
        header = self._table.horizontalHeader()
        if sorted(places) == list(range(header.count())) and header.sectionsMovable():
            for place, number in enumerate(places):
                header.moveSection(header.visualIndex(number), place)

    def _name(self) -> str:
        headings = "\n".join(column.title for column in self._table.records.columns)
        digest = hashlib.blake2b(headings.encode(), digest_size=6).hexdigest()
        return f"{kept_looks.view_of(self._table)} list {digest}"


def _put_widths(table: RecordTable[Any], drawn: object, count: int) -> None:
    for number, width in drawn.items() if isinstance(drawn, dict) else ():
        if number.isdecimal() and int(number) < count and _is_number(width) and width > 0:
            table.room.drawn[int(number)] = width


def _is_number(one: object) -> bool:
    return isinstance(one, int) and not isinstance(one, bool)
