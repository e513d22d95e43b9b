"""What stands in a slot's box on the wall: who it is, and what to dial.

A number is never dropped in silence: what has no room is counted, and numbers that answer out of
hours are the last to go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.contact_rules import is_stale
from esafety_desktop.contacts.rows import GRAB_SHEET, State
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from esafety_desktop.contacts.contact_rows import EntryRow, NumberRow
    from esafety_desktop.contacts.rows import SlotRow

    Inside = tuple[list[str], int]

STAR = " *"
"""Stands behind what nobody has checked for a year."""
ELSEWHERE = "Look in the pupil list"
_NEVER = 99


class _Way(Value):
    """One way to somebody, or only the name of somebody without one.

    Attributes:
        keep: The lower, the longer it stays where the box has no room for all.
        place: Its entry, counted from 0.
    """

    text: str
    keep: int
    place: int


def inside(slot: SlotRow, today: date | None = None, rest: str = GRAB_SHEET) -> Iterator[Inside]:
    """What may stand below a slot's name, all of it first, then less and less.

    Args:
        slot: The slot.
        today: The day in England, to mark what is unchecked; None marks nothing.
        rest: The paper on which everybody stands, for what is left out here.

    Yields:
        The lines, and from which of them on it is a number to dial.
    """
    national = [one.text for one in slot.national if one.kind == "telephone"]
    always = [" · ".join(national)] if national else []
    if slot.entries or slot.listed:
        for lines, strong in _people(slot, today, rest):
            yield [*always, *lines], strong
    elif slot.national:
        web = [one.text for one in slot.national if one.kind == "web"]
        yield [*always, *web], 0 if always else _NEVER
        yield [*always, *web[: 3 - len(always)]], 0 if always else _NEVER
    elif slot.state is State.ELSEWHERE:
        yield [ELSEWHERE], _NEVER
    else:
        yield (["Missing: find out and write it here"] if slot.missing else []), _NEVER


def _people(slot: SlotRow, today: date | None, rest: str) -> Iterator[Inside]:
    everybody = (*slot.entries, *slot.listed)
    own = len(slot.entries)
    ways = [
        way
        for place, entry in enumerate(everybody)
        for way in _ways(place, entry, today if place < own else None)
    ]
    order = sorted(range(len(ways)), key=lambda at: (ways[at].keep, at))
    alone = len(everybody) == 1
    mark = [ELSEWHERE] if slot.kept_elsewhere else []
    for kept in range(len(ways), -1, -1):
        shown = [ways[at] for at in sorted(order[:kept])]
        more = len(ways) - kept
        tail = [*([f"+{more} more: see {rest}"] if more else []), *mark]
        if alone:
            texts = [way.text for way in shown if way.text]
            yield [everybody[0].name, *texts, *tail], 1
        else:
            yield [*_named(everybody, shown), *tail], _NEVER


def _named(entries: tuple[EntryRow, ...], shown: list[_Way]) -> Iterator[str]:
    """The name of each before the first of the ways to them."""
    before = -1
    for way in shown:
        name = "" if way.place == before else entries[way.place].name
        before = way.place
        yield ": ".join(part for part in (name, way.text) if part)


def _ways(place: int, entry: EntryRow, today: date | None) -> Iterator[_Way]:
    star = STAR if today and is_stale(entry, today) else ""
    if not entry.working:
        written = f"{entry.email}{star}" if entry.email else ""
        yield _Way(written or ("" if entry.web or entry.numbers else "no number yet"), 3, place)
    numbers = sorted(entry.numbers, key=lambda one: one.dead_on is not None)
    for at, number in enumerate(numbers):
        always = number.hours is not Hours.DAY
        keep = 4 if number.dead_on else 0 if always else 2 if at else 1
        yield _Way(_dialled(number, star), keep, place)


def _dialled(number: NumberRow, star: str) -> str:
    said = "" if number.hours is Hours.DAY else number.when.partition(",")[0]
    dead = "not working" if number.dead_on else ""
    when = ", ".join(part for part in (said, number.days, dead) if part)
    return f"{number.number}{star} ({when})" if when else f"{number.number}{star}"
