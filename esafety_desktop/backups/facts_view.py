"""What is in a back-up beside what is here now, and the list of those that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.value import Value
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.backups.rows import Found, Inside

_EMPTY = (
    "No back-up was found on this PC. Plug in the stick with the back-ups and press “Look again”, "
    "or choose the file yourself."
)


_LETTERS = 42
"""How many letters of a place are shown; the whole stands in the tool tip."""
_HEAD = 12
_NAMES = 3
"""How many children are named before the rest is counted."""


class Fact(Value):
    """One line: what, in the back-up, here now."""

    what: str
    there: str
    here: str


def found_table() -> RecordTable[Found]:
    """The list of back-ups, newest on top."""
    return RecordTable(
        [
            Column("Made on", lambda row: row.when),
            Column("Where", _where, stretch=True, tooltip=_path),
            Column("Size", lambda row: row.megabytes, align="right"),
            Column("", _state, tone=lambda row: None if row.good else "danger"),
        ],
        "Back-ups that were found",
        key=_path,
        empty_text=_EMPTY,
    )


def facts_table() -> RecordTable[Fact]:
    """The comparison."""
    return RecordTable(
        [
            Column("What", lambda row: row.what, stretch=True),
            Column("In the back-up", lambda row: row.there),
            Column("Here now", lambda row: row.here),
        ],
        "What is in the back-up, and what is here now",
        key=lambda row: row.what,
    )


def _path(row: Found) -> str:
    return str(row.path)


def _where(row: Found) -> str:
    """The place; of a long path what tells it from the others, its two ends."""
    if len(row.where) <= _LETTERS:
        return row.where
    return f"{row.where[:_HEAD]}…{row.where[_HEAD + 1 - _LETTERS :]}"


def _state(row: Found) -> str:
    return row.state if row.ours else f"{row.state}; another school's"


def facts(there: Inside, here: Inside | None) -> list[Fact]:
    """The lines of the comparison; incidents are counted for leaders only."""

    def number(value: int | None) -> str:
        return "for leaders only" if value is None else f"{value:,}"

    lines = [
        ("School", there.school, here and here.school),
        ("Newest change", british_time(there.newest), here and british_time(here.newest)),
        ("Pupils", number(there.pupils), here and number(here.pupils)),
        ("Signed forms returned", number(there.signed), here and number(here.signed)),
        ("Incidents", number(there.incidents), here and number(here.incidents)),
    ]
    found = [Fact(what, first, second or "–") for what, first, second in lines]
    if here is not None:
        found += _only(there.children, here.children)
    return found


def _only(there: frozenset[str], here: frozenset[str]) -> list[Fact]:
    """Which children would come, and which would go: by name, for a number tells nobody."""
    lines = []
    if come := there - here:
        lines.append(Fact("Children only in the back-up", _some(come), "–"))
    if go := here - there:
        lines.append(Fact("Children only here: they would go", "–", _some(go)))
    return lines


def _some(names: frozenset[str]) -> str:
    first = sorted(names)[:_NAMES]
    more = len(names) - len(first)
    return ", ".join(first) + (f" and {more} more" if more else "")
