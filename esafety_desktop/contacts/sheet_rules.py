"""Which number stands where on sheets and cards: by its hours, must-haves first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours
from esafety_desktop.contacts.contact_rules import is_stale, unchecked_words
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.contacts.rows import SlotRow

HOURS = (Hours.ALWAYS, Hours.OUT_OF_HOURS, Hours.DAY)
"""In which order they are printed: whoever always answers comes first."""


class SheetLine(Value):
    """One number, or one address, on a sheet or card.

    Attributes:
        whom: The slot, as it is called in a small box.
        who: Person, role and organisation, or what a national number is for.
        number: What is dialled or typed.
        days: On which days and when, or "".
        unchecked: That nobody has checked it for a year, in words; "" where somebody has.
        must_have: Whether everybody needs this one.
    """

    whom: str
    who: str
    number: str
    days: str = ""
    unchecked: str = ""
    must_have: bool = False


def by_hours(
    slots: Iterable[SlotRow], hours: Hours, today: date, *, emergency: bool = True
) -> tuple[SheetLine, ...]:
    """The telephone numbers of these hours, the school's must-haves first.

    Args:
        slots: The map's slots; those that are switched off are left out.
        hours: Which hours.
        today: The day in England, for what is unchecked.
        emergency: Whether 999 is among them, where the paper doesn't say it large.
    """
    return tuple(
        line
        for slot in _shown(slots)
        for line in (*_own(slot, hours, today), *_national(slot, hours))
        if emergency or line.number != "999"
    )


def online(slots: Iterable[SlotRow], today: date) -> tuple[SheetLine, ...]:
    """Where one reports online: the school's own addresses and the national ones."""
    found = []
    for slot in _shown(slots):
        found += [_line(slot, entry, entry.web, "", today) for entry in slot.entries if entry.web]
        found += [
            SheetLine(slot.short, one.use, one.text) for one in slot.national if one.kind == "web"
        ]
    return tuple(found)


def _own(slot: SlotRow, hours: Hours, today: date) -> Iterator[SheetLine]:
    for entry in slot.entries:
        for one in entry.working:
            if one.hours is hours:
                yield _line(slot, entry, one.number, one.days, today)
        if hours is Hours.DAY and not entry.working and entry.email:
            yield _line(slot, entry, entry.email, "", today)


def _line(slot: SlotRow, entry: EntryRow, number: str, days: str, today: date) -> SheetLine:
    parts = dict.fromkeys((entry.person, entry.role, entry.organisation))
    who = ", ".join(part for part in parts if part)
    old = unchecked_words(entry, today) if is_stale(entry, today) else ""
    return SheetLine(slot.short, who, number, days, old, slot.must_have)


def _national(slot: SlotRow, hours: Hours) -> Iterator[SheetLine]:
    for one in slot.national:
        if one.kind == "telephone" and hours is (Hours.ALWAYS if one.always else Hours.DAY):
            use = one.use if one.always else f"{one.use} (ask for its hours)"
            yield SheetLine(slot.short, use, one.text)


def _shown(slots: Iterable[SlotRow]) -> list[SlotRow]:
    """Must-haves first, then as they stand on the map."""
    return sorted((slot for slot in slots if slot.shown), key=lambda slot: not slot.must_have)
