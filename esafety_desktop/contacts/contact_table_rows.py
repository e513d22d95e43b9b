"""Frozen values of a table of contacts: its rows as they came, and what each would do (C5)."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from esafety_desktop.contacts.contact_column_rules import Holds
    from esafety_desktop.contacts.contact_rows import EntryRow


class Kind(enum.StrEnum):
    """What a row of the table would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "unchanged"
    OUT = "left out"
    PLACE = "without a place"
    ASIDE = "put aside"


class GivenRow(Value):
    """One row of the table: its cells by what they hold.

    Attributes:
        checked_on: The day in it; None where there is none.
        fault: Why its day can't be read, or "".
    """

    line: int
    cells: Mapping[Holds, str]
    checked_on: date | None = None
    fault: str = ""


class TableLine(Value):
    """What one row would do.

    Attributes:
        text: The differences, or why it is put aside.
        after: The contact as it would be; None where nothing would change.
        before: The contact as it is; None for a new one.
        parts: The differences one by one. ``asks``: what looks odd about its new numbers.
    """

    line: int
    kind: Kind
    place: str
    name: str
    text: str
    after: EntryRow | None = None
    before: EntryRow | None = None
    parts: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """By which the table, and what somebody decided, finds it again."""
        return str(self.line)


class TablePreview(Value):
    """What the whole table would do.

    Attributes:
        untouched: How many contacts of the school the table doesn't name; they stay.
        lost_zeros: How many rows hold a number whose first 0 a spreadsheet took away.
    """

    lines: tuple[TableLine, ...]
    untouched: int
    notes: tuple[str, ...] = ()
    lost_zeros: int = 0

    @property
    def to_keep(self) -> tuple[TableLine, ...]:
        """The lines that would change something."""
        return tuple(one for one in self.lines if one.kind in {Kind.NEW, Kind.CHANGED})

    def count(self, kind: Kind) -> int:
        """How many lines are of a kind."""
        return sum(one.kind is kind for one in self.lines)
