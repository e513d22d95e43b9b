"""A table as people read it: the words of each row that it points to, its identifiers at the end.

The words come with the row, from the same statement: nothing of other tables is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from esafety_desktop.everything.pointing_rules import (
    ACCOUNTS,
    HEADINGS,
    OWN,
    POINTS,
    Points,
    looks_like_one,
    pointer_title,
    words_title,
)
from esafety_desktop.everything.read_service import Joined
from esafety_desktop.everything.spoken_service import SPOKEN
from esafety_desktop.everything.table_service import tables
from esafety_desktop.store.cabinet import Cabinet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import FromClause

    from esafety_desktop.everything.rows import Cell, Column
    from esafety_desktop.everything.table_service import Described

    Told: TypeAlias = Callable[[Sequence[Any]], Any]


class PlainTable:
    """How a table is written for people.

    Attributes:
        headings: Of its columns.
        joined: What is read with each row.
    """

    def __init__(
        self,
        described: Described,
        cabinet: Cabinet,
        accounts: Mapping[str, str],
        shipped: Mapping[str, str],
    ) -> None:
        """Work it out.

        Args:
            described: The table.
            cabinet: Whose it is; one of the office's names nothing of the locked cabinet.
            accounts: Id → sign-in name.
            shipped: Id of an item that the program ships → its title.
        """
        places = (Cabinet.OFFICE,) if cabinet is Cabinet.OFFICE else tuple(Cabinet)
        self._known = {one.info.name: one for place in places for one in tables(place)}
        self._shipped = shipped
        self._columns = [described.table.c[one.name] for one in described.info.columns]
        self._source: Any = described.table
        first: list[tuple[str, Told]] = []
        last: list[tuple[str, Told]] = []
        for place, column in enumerate(described.info.columns):
            itself = _cell(place)
            points = pointer(described.info.name, column)
            if column.name in ACCOUNTS:
                first.append((words_title(column.name), _looked_up(itself, accounts)))
                last.append((column.title, itself))
            elif points is None:
                at_the_end = column.name in OWN or looks_like_one(column.name)
                (last if at_the_end else first).append((column.title, itself))
            else:
                beside = points.heading or words_title(column.name)
                first.append((beside, self._words(described.table, column.name, points)))
                last.append((pointer_title(column.title, beside), itself))
        self.headings = [heading for heading, _ in (*first, *last)]
        self._cells = [told for _, told in (*first, *last)]
        self.joined = Joined(self._columns, self._source)

    def rows(self, read: Iterable[Sequence[Any]]) -> Iterator[tuple[Cell, ...]]:
        """The rows that were read with `joined`, as they are written."""
        for row in read:
            yield tuple(told(row) for told in self._cells)

    def _words(self, holder: FromClause, column: str, points: Points) -> Told:
        """The words of what a column of a table points to; that table is read already."""
        told = [self._told(holder.c[column], target) for target in points.to]
        if points.or_itself:
            itself = self._read(holder.c[column])
            told += [_looked_up(itself, self._shipped), itself]
        return lambda row: next((words for one in told if (words := one(row))), "")

    def _told(self, held: Any, target: str) -> Told:
        name, _, key = target.partition(".")
        rule, described = SPOKEN[name], self._known[name]
        there = described.table.alias()
        self._source = self._source.outerjoin(there, there.c[key] == held)
        found = self._read(there.c[key])
        pointers = {one.name: pointer(name, one) for one in described.info.columns}
        parts = [
            self._words(there, one, points)
            if (points := pointers[one])
            else self._read(there.c[one])
            for one in rule.columns
        ]
        return lambda row: "" if found(row) is None else rule.say(*(part(row) for part in parts))

    def _read(self, column: Any) -> Told:
        self._columns.append(column)
        return _cell(len(self._columns) - 1)


def _cell(place: int) -> Told:
    return lambda row: row[place]


def _looked_up(held: Told, names: Mapping[str, str]) -> Told:
    return lambda row: names.get(held(row), "")


def pointer(table: str, column: Column) -> Points | None:
    """Where a column points; None for one that holds what it says."""
    if column.refers:
        return Points((column.refers,), HEADINGS.get(f"{table}.{column.name}", ""))
    return POINTS.get(f"{table}.{column.name}")
