"""Describes every table of a cabinet from what the rooms have mapped: nothing is listed by hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Boolean, Date, Float, Integer, LargeBinary, String, Table

from esafety_desktop.everything.names_rules import LEFT_OUT, TITLES, column_title
from esafety_desktop.everything.rows import Column, Kind, TableInfo
from esafety_desktop.store.base import UtcTime, metadata_of
from esafety_desktop.store.metadata import load_records

if TYPE_CHECKING:
    from sqlalchemy import Column as Mapped

    from esafety_desktop.store.cabinet import Cabinet

_KINDS = (
    (UtcTime, Kind.MOMENT),
    (Boolean, Kind.YES_NO),
    (Date, Kind.DAY),
    (Integer, Kind.NUMBER),
    (Float, Kind.DECIMAL),
    (LargeBinary, Kind.BYTES),
    (String, Kind.TEXT),
)


class Described(NamedTuple):
    """A table and its description."""

    table: Table
    info: TableInfo


@lru_cache(maxsize=2)
def tables(cabinet: Cabinet) -> tuple[Described, ...]:
    """Every table of a cabinet, those that others point to first."""
    load_records()
    return tuple(
        Described(table, _described(table)) for table in metadata_of(cabinet).sorted_tables
    )


def carried(cabinet: Cabinet) -> tuple[Described, ...]:
    """Those that are in the JSON and come back in from it."""
    return tuple(one for one in tables(cabinet) if not one.info.left_out)


def _described(table: Table) -> TableInfo:
    name = str(table.name)
    left_out = LEFT_OUT.get(name, "")
    columns = tuple(_column(one) for one in table.columns)
    if left_out:  # written to be read, if at all: signatures say nothing to a person
        columns = tuple(one for one in columns if one.kind is not Kind.BYTES)
    return TableInfo(name, TITLES.get(name, column_title(name)), columns, left_out)


def _column(column: Mapped[object]) -> Column:
    target = next((key.target_fullname for key in column.foreign_keys), "")
    return Column(
        str(column.name),
        column_title(str(column.name)),
        _kind(column),
        bool(column.nullable),
        target,
    )


def _kind(column: Mapped[object]) -> Kind:
    for type_, kind in _KINDS:
        if isinstance(column.type, type_):
            return kind
    raise TypeError(f"{column}: say in everything.table_service how {column.type!r} goes out")
