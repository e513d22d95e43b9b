"""What stands in a slot's box on the wall: who it is, and what to dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.rows import State

if TYPE_CHECKING:
    from esafety_desktop.contacts.contact_rows import EntryRow, NumberRow
    from esafety_desktop.contacts.rows import SlotRow

_LINES = 3


def inside(slot: SlotRow) -> tuple[list[str], int]:
    """What stands below a slot's name, and from which line on it is a number to dial."""
    national = [one.text for one in slot.national if one.kind == "telephone"]
    web = [one.text for one in slot.national if one.kind == "web"]
    always = [" · ".join(national)] if national else []
    if len(slot.entries) == 1:
        (only,) = slot.entries
        return [*always, only.name, *_numbers(only, _LINES - 1 - len(always))], 1
    if slot.entries:
        room = _LINES - len(always)
        shown = slot.entries if len(slot.entries) <= room else slot.entries[: room - 1]
        lines = [*always, *(_first(entry) for entry in shown)]
        more = len(slot.entries) - len(shown)
        return [*lines, f"and {more} more"] if more else lines, 99
    if slot.national:
        return [*always, *web[: _LINES - len(always)]], 0 if always else 99
    if slot.state is State.ELSEWHERE:
        return ["Look in the pupil list"], 99
    return (["Missing: find out and write it here"] if slot.missing else []), 99


def _numbers(entry: EntryRow, room: int) -> list[str]:
    dialled = [_dialled(one) for one in entry.numbers]
    if not dialled:
        return [entry.email] if entry.email else []
    if len(dialled) <= room:
        return dialled
    more = len(dialled) - room + 1
    return [*dialled[: room - 1], f"and {more} more numbers"]


def _first(entry: EntryRow) -> str:
    number = entry.numbers[0].number if entry.numbers else entry.email
    return f"{entry.name}: {number}" if number else entry.name


def _dialled(number: NumberRow) -> str:
    said = "" if number.hours is Hours.DAY else number.when.partition(",")[0]
    when = ", ".join(part for part in (said, number.days) if part)
    return f"{number.number} ({when})" if when else number.number
