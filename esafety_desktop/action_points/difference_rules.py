"""What is other in one review than in an earlier one, field by field and row by row."""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from esafety_desktop.action_points.difference_rows import Difference, How
from esafety_desktop.action_points.review_rules import next_words
from esafety_desktop.dates import british

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.action_points.rows import (
        ColumnRow,
        ItemRow,
        PointRow,
        ReviewRow,
        TableRow,
    )


def differences(point: PointRow, old: ReviewRow, new: ReviewRow) -> tuple[Difference, ...]:
    """What a reader of ``new`` finds other than in ``old``; () where they say the same."""
    return (*_fields(point, old, new), *_tables(point, old, new))


def value_of(review: ReviewRow, field: str) -> str:
    """What a form's field holds, as text."""
    return {
        "actioned_by": review.actioned_by,
        "date": british(review.done_on),
        "last_reviewed": british(review.last_reviewed),
        "comments": review.comments,
        "next_due": british(review.next_due),
    }[field]


def cell_of(item: ItemRow, column: ColumnRow) -> str:
    """What a cell of a form's table holds, as text."""
    value = getattr(item, column.id)
    if column.kind == "tick":
        return "yes" if value else ""
    return british(value) if column.kind == "date" else str(value)


def _fields(point: PointRow, old: ReviewRow, new: ReviewRow) -> Iterator[Difference]:
    held = [(one.label, value_of(old, one.id), value_of(new, one.id)) for one in point.fields]
    if not point.has("next_due"):
        held.append(("Next review", next_words(point, old), next_words(point, new)))
    for label, before, after in held:
        if before != after:
            yield Difference(label, _how(before, after), before, after)


def _tables(point: PointRow, old: ReviewRow, new: ReviewRow) -> Iterator[Difference]:
    for table in point.tables:
        for before, after in _pairs(old.rows_of(table), new.rows_of(table)):
            yield from _rows(table, before, after)


def _pairs(
    old: Sequence[ItemRow], new: Sequence[ItemRow]
) -> Iterator[tuple[ItemRow | None, ItemRow | None]]:
    """Rows of one name belong together; of several of one name, in their order."""
    waiting: dict[str, list[ItemRow]] = defaultdict(list)
    for item in old:
        waiting[item.name.casefold()].append(item)
    fresh: dict[str, list[ItemRow]] = defaultdict(list)
    for item in new:
        fresh[item.name.casefold()].append(item)
    for name in dict.fromkeys((*fresh, *waiting)):
        yield from zip_longest(waiting[name], fresh[name])


def _rows(table: TableRow, before: ItemRow | None, after: ItemRow | None) -> Iterator[Difference]:
    if before is None or after is None:
        one = after or before
        if one is not None:
            text = _line(table, one)
            how = How.NEW if before is None else How.GONE
            yield Difference(_named(table, one), how, text if before else "", text if after else "")
        return
    for column in table.columns:
        was, now = cell_of(before, column), cell_of(after, column)
        if column.id != "name" and was != now:
            yield Difference(f"{_named(table, after)}: {column.label}", _how(was, now), was, now)


def _named(table: TableRow, item: ItemRow) -> str:
    return table.label_of(item.name) or f"A {table.row_word}"


def _line(table: TableRow, item: ItemRow) -> str:
    cells = (
        (column.label, cell_of(item, column)) for column in table.columns if column.id != "name"
    )
    return "; ".join(f"{label}: {text}" for label, text in cells if text)


def _how(before: str, after: str) -> How:
    if not before:
        return How.NEW
    return How.CHANGED if after else How.GONE
