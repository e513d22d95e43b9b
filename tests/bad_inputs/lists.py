"""A list with no row, with one and with ten thousand different ones."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from dataclasses import replace as replaced
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from esafety_desktop.value import Value, names, replace
from tests.bad_inputs.fields import CTRL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from esafety_desktop.widgets.table import RecordTable

MANY = 10_000
_FAR = 1_000_003
"""Further than the numbers of the rows of one list lie apart."""


def different(rows: list[Any], count: int, key: Callable[[Any], str]) -> list[Any]:
    """So many rows like these, no two with one key: what a school of that size would have."""
    made: list[Any] = []
    for number in range(count):
        row = rows[number % len(rows)]
        made.append(_like(row, number, key) if number >= len(rows) else row)
    return made


@contextmanager
def own_again(table: RecordTable[Any]) -> Iterator[None]:
    """Afterwards a list has its own rows again, and the one that was chosen is chosen.

    The room hears nothing of it: it knows only its own rows, and others stand in no cabinet.
    """
    rows, chosen = list(table.records.shown), table.current_row()
    before = table.blockSignals(True)
    try:
        yield
    finally:
        if isValid(table):
            table.set_rows(rows)
            if chosen is not None:
                table.selectRow(next(n for n, row in enumerate(rows) if row is chosen))
            table.blockSignals(before)


def faults_of(table: RecordTable[Any], rows: list[Any]) -> list[str]:
    """Show, sort, filter, mark and copy these rows as hands do; what is wrong then."""
    found = []
    records = table.records
    table.set_rows(rows)
    table.grab()
    for column in range(records.columnCount()):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    if records.rowCount() != len(rows):
        found.append(f"sorted, {records.rowCount()} are left")
    if [id(row) for row in records.shown] != [id(row) for row in rows]:
        found.append("they are not back in their order")
    table.filter_text("a word that is nowhere")
    if records.rowCount():
        found.append("a word that is nowhere finds some")
    table.filter_text("")
    table.setFocus()
    for letter in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(table, letter, CTRL)
    table.clearSelection()
    if rows and (key := records.key(rows[-1])):
        table.select_key(key)
        if table.current_row() is not rows[-1]:
            found.append("the last one can't be chosen by its key")
    return found


def _like(row: Any, number: int, key: Callable[[Any], str]) -> Any:
    """A row like this with a key of its own; where rows have no key, with another word."""
    other = None
    for one in _others(row, number):
        if key(one) != key(row):
            return one
        other = one if other is None else other
    return row if other is None else other


def _others(held: Any, number: int) -> Iterator[Any]:
    """What is held with one leaf of it changed, each leaf in turn."""
    if isinstance(held, str):
        yield f"{held}-{number}"
    elif type(held) is int:
        yield held + (number + 1) * _FAR
    elif isinstance(held, PurePath):
        yield held.with_name(f"{number}-{held.name}")
    elif isinstance(held, tuple):
        for place, part in enumerate(held):
            for one in _others(part, number):
                parts = (*held[:place], one, *held[place + 1 :])
                yield held._make(parts) if hasattr(held, "_make") else parts
    else:
        change, named = _changing(held)
        for name in sorted(named, key=lambda one: "id" not in one):
            for one in _others(getattr(held, name), number):
                yield change(held, **{name: one})


def _changing(held: Any) -> tuple[Callable[..., Any], tuple[str, ...]]:
    """How a value's copy is made, and the names of its fields; none where it has no fields."""
    if isinstance(held, Value):
        return replace, names(held)
    if is_dataclass(held):
        return replaced, tuple(field.name for field in fields(held))
    return replaced, ()
