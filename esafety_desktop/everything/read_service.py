"""Rows of any table, in order of their key, however many there are: a few hundred at a time."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.everything.names_rules import OWN_TO_A_SCHOOL
from esafety_desktop.everything.rows import FileRef, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from sqlalchemy.orm import Session

    from esafety_desktop.everything.rows import Cell
    from esafety_desktop.everything.table_service import Described

SLICE = 500
_FEW = 20
"""Rows with a scanned page in each."""


def rows(
    session: Session,
    table: Described,
    keep: Callable[[str, bytes], object] = lambda _digest, _content: None,
) -> Generator[tuple[Cell | FileRef, ...]]:
    """The rows of a table, oldest first.

    Args:
        session: Of a read that stays open meanwhile.
        table: Which.
        keep: Told the SHA-256 and the content of each file; the row only has its name.
    """
    mapped = table.table
    wanted = [mapped.c[one.name] for one in table.info.columns]
    query = select(*wanted).order_by(*mapped.primary_key.columns)
    if "name" in mapped.primary_key.columns:
        query = query.where(mapped.c.name.not_in(OWN_TO_A_SCHOOL))
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
