"""Cells of a form's table as they are typed: text until the form is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from esafety_desktop.action_points.rows import ColumnRow, ItemRow

Cells = dict[str, str]
_DEPTH = 200


def texts_of(item: ItemRow) -> Cells:
    """A row as text, cell by cell."""
    return {
        "name": item.name,
        "owner": item.owner,
        "comments": item.comments,
        "location": item.location,
        "applies": "yes" if item.applies else "",
        "last_reviewed": british(item.last_reviewed),
        "next_due": british(item.next_due),
    }


def sorted_rows(
    rows: Sequence[Cells],
    column: ColumnRow,
    day: Callable[[str, str], date | None],
    *,
    falling: bool,
) -> list[Cells]:
    """Rows by one column, days as days, empty cells first (last when falling)."""

    def key(cells: Cells) -> tuple[bool, str]:
        text = cells[column.id].strip()
        found = day(column.id, text) if column.kind == "date" else None
        return (bool(text), found.isoformat() if found else text.casefold())

    return sorted(rows, key=key, reverse=falling)


class Steps:
    """The tables before each change, so that it can be taken back, and done again."""

    def __init__(self) -> None:
        self._past: list[list[Cells]] = []
        self._ahead: list[list[Cells]] = []

    def keep(self, rows: Sequence[Cells]) -> None:
        """The table as it is before a change."""
        self._past = [*self._past[-_DEPTH + 1 :], _copied(rows)]
        self._ahead.clear()

    def back(self, rows: Sequence[Cells]) -> list[Cells] | None:
        """The table before the last change; None where there is none."""
        return _moved(self._past, self._ahead, rows)

    def forth(self, rows: Sequence[Cells]) -> list[Cells] | None:
        """The table after what was taken back last."""
        return _moved(self._ahead, self._past, rows)

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._past.clear()
        self._ahead.clear()


def _copied(rows: Sequence[Cells]) -> list[Cells]:
    return [dict(cells) for cells in rows]


def _moved(
    source: list[list[Cells]], target: list[list[Cells]], rows: Sequence[Cells]
) -> list[Cells] | None:
    if not source:
        return None
    target.append(_copied(rows))
    return source.pop()
