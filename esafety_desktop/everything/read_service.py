"""Rows of any table, in order of their key, however many there are: a few hundred at a time."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from esafety_desktop.everything.names_rules import OWN_TO_A_SCHOOL
from esafety_desktop.everything.rows import FileRef, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from esafety_desktop.everything.rows import Cell
    from esafety_desktop.everything.table_service import Described

SLICE = 500
_FEW = 20
"""Rows with a scanned page in each."""


class Joined(NamedTuple):
    """What is read of a table, with what it points to.

    Attributes:
        columns: Its own in their order, then those of the others.
        source: The table, the others joined to it, each by a key of its own: a row stays one row.
    """

    columns: Sequence[Any]
    source: Any


def statement(table: Described, joined: Joined | None = None) -> Select[Any]:
    """What asks for the rows of a table, oldest first."""
    mapped = table.table
    columns, source = joined or ([mapped.c[one.name] for one in table.info.columns], mapped)
    query = select(*columns).select_from(source).order_by(*mapped.primary_key.columns)
    if "name" in mapped.primary_key.columns:
        query = query.where(mapped.c.name.not_in(OWN_TO_A_SCHOOL))
    return query


def rows(
    session: Session,
    table: Described,
    keep: Callable[[str, bytes], object] = lambda _digest, _content: None,
    joined: Joined | None = None,
) -> Generator[tuple[Cell | FileRef, ...]]:
    """The rows of a table, oldest first.

    Args:
        session: Of a read that stays open meanwhile.
        table: Which.
        keep: Told the SHA-256 and the content of each file; the row only has its name.
        joined: What is read beside its own columns; None for nothing.
    """
    query = statement(table, joined)
    files = [place for place, one in enumerate(table.info.columns) if one.kind is Kind.BYTES]
    size = _FEW if files else SLICE
    with session.connection().execute(query, execution_options={"yield_per": size}) as found:
        for row in found:
            yield _with_names(tuple(row), files, keep) if files else tuple(row)


def _with_names(
    row: tuple[Cell, ...], files: list[int], keep: Callable[[str, bytes], object]
) -> tuple[Cell | FileRef, ...]:
    cells: list[Cell | FileRef] = list(row)
    for place in files:
        content = row[place]
        if isinstance(content, bytes):
            digest = hashlib.sha256(content).hexdigest()
            keep(digest, content)
            cells[place] = FileRef(digest, len(content))
    return tuple(cells)
