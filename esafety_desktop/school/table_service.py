"""Tables that other rooms take in, read as carefully as a list of pupils (B1–B12)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem
from esafety_desktop.school import reading
from esafety_desktop.school.column_rules import fingerprint
from esafety_desktop.school.table_rules import mend
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from esafety_desktop.school.table_rules import Table

__all__ = ["ReadTable", "mend", "read_other"]

_AGAIN = "Download the answers again as CSV or Excel (.xlsx), and choose that file."


class ReadTable(Value):
    """A table that was read.

    Attributes:
        name: The file's name.
        digest: SHA-256 of its content: the same file is known again under any name.
        fingerprint: By which a file with the same headings is known again.
    """

    name: str
    digest: str
    fingerprint: str
    table: Table


def read_other(
    path: Path,
    what: str,
    headings_at: Callable[[Sequence[Sequence[str]]], int | None],
    again: str = _AGAIN,
) -> ReadTable:
    """Read a chosen table of something else than pupils; nothing is changed.

    Args:
        path: The file.
        what: What its rows are, for messages: "replies".
        headings_at: Which of the first rows holds the headings, if any does.
        again: What to do where it holds none, or nothing below them.

    Raises:
        Problem: it can't be read; the message says what it is and what to do.
    """
    data = reading.read_bytes(path)
    wanted = reading.Wanted(
        headings_at,
        Problem(f"No headings for {what} were found in this file.", again),
        Problem(f"This file holds headings and no {what} below them.", again),
    )
    table = reading.read_table(data, path.name, wanted)
    digest = hashlib.sha256(data).hexdigest()
    return ReadTable(path.name, digest, fingerprint(table.headings), table)
