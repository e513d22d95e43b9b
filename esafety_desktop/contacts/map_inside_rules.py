"""What stands in a slot's box on the wall: who it is, and what to dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.contact_rules import is_stale
from esafety_desktop.contacts.rows import State

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.contacts.contact_rows import EntryRow, NumberRow
    from esafety_desktop.contacts.rows import SlotRow

_LINES = 3


STAR = " *"
"""Stands behind what nobody has checked for a year."""


def inside(slot: SlotRow, today: date | None = None) -> tuple[list[str], int]:
    """What stands below a slot's name, and from which line on it is a number to dial.

    Args:
        slot: The slot.
        today: The day in England, to mark what is unchecked; None marks nothing.
    """
    national = [one.text for one in slot.national if one.kind == "telephone"]
    web = [one.text for one in slot.national if one.kind == "web"]
    always = [" · ".join(national)] if national else []
    if len(slot.entries) == 1:
        (only,) = slot.entries
        return [*always, only.name, *_numbers(only, _LINES - 1 - len(always), today)], 1
    if slot.entries:
        room = _LINES - len(always)
        shown = slot.entries if len(slot.entries) <= room else slot.entries[: room - 1]
        lines = [*always, *(_first(entry, today) for entry in shown)]
        more = len(slot.entries) - len(shown)
        return [*lines, f"and {more} more"] if more else lines, 99
    if slot.national:
        return [*always, *web[: _LINES - len(always)]], 0 if always else 99
    if slot.state is State.ELSEWHERE:
        return ["Look in the pupil list"], 99
    return (["Missing: find out and write it here"] if slot.missing else []), 99


def _star(entry: EntryRow, today: date | None) -> str:
    return STAR if today and is_stale(entry, today) else ""


def _numbers(entry: EntryRow, room: int, today: date | None) -> list[str]:
    star = _star(entry, today)
    dialled = [_dialled(one, star) for one in entry.numbers]
    if not dialled:
        return [f"{entry.email}{star}"] if entry.email else []
    if len(dialled) <= room:
        return dialled
    more = len(dialled) - room + 1
    return [*dialled[: room - 1], f"and {more} more numbers"]


def _first(entry: EntryRow, today: date | None) -> str:
    number = entry.numbers[0].number if entry.numbers else entry.email
    return f"{entry.name}: {number}{_star(entry, today)}" if number else entry.name


def _dialled(number: NumberRow, star: str) -> str:
    said = "" if number.hours is Hours.DAY else number.when.partition(",")[0]
    when = ", ".join(part for part in (said, number.days) if part)
    return f"{number.number}{star} ({when})" if when else f"{number.number}{star}"
