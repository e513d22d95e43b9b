"""The contact grab list: whom to ring by day, out of hours, at any hour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_service import sheet
from esafety_desktop.contacts.rows import Hours
from esafety_desktop.readiness.rows import GrabLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.contacts.rows import SlotRow
    from esafety_desktop.store.store import Store

_GROUPS = (
    (Hours.ALWAYS, "At any hour, every day"),
    (Hours.OUT_OF_HOURS, "Evenings, weekends and holidays"),
    (Hours.DAY, "By day"),
)


@dataclass(frozen=True, slots=True)
class Grab:
    """The grab list.

    Attributes:
        groups: A title for the hours, and its lines.
        missing: Must-have contacts that nobody has entered.
    """

    groups: tuple[tuple[str, tuple[GrabLine, ...]], ...]
    missing: tuple[str, ...]


def grab_list(store: Store) -> Grab:
    """The school's own numbers with those that ship with the program, by their hours."""
    found = sheet(store)
    shown = [slot for slot in found.map.slots if slot.shown]
    slots = sorted(shown, key=lambda slot: not slot.must_have)
    groups = ((title, tuple(_lines(slots, hours))) for hours, title in _GROUPS)
    missing = tuple(fault.label for fault in found.faults if fault.kind == "missing")
    return Grab(tuple(groups), missing)


def _lines(slots: Sequence[SlotRow], hours: Hours) -> Iterator[GrabLine]:
    for slot in slots:
        for entry in slot.entries:
            who = ", ".join(part for part in (entry.person, entry.organisation) if part)
            for one in entry.numbers:
                if one.hours is hours:
                    days = f" ({one.days})" if one.days else ""
                    yield GrabLine(slot.short, who, f"{one.number}{days}")
        for national in slot.national:
            fits = hours is (Hours.ALWAYS if national.always else Hours.DAY)
            if fits and national.kind == "telephone":
                yield GrabLine(slot.short, national.use, national.text)
