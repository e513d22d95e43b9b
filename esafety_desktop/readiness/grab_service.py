"""The contact grab list: whom to ring by day, out of hours, at any hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_service import sheet
from esafety_desktop.contacts.rows import Hours
from esafety_desktop.contacts.sheet_rules import by_hours
from esafety_desktop.readiness.rows import GrabLine
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from esafety_desktop.contacts.sheet_rules import SheetLine
    from esafety_desktop.store.store import Store

_GROUPS = (
    (Hours.ALWAYS, "At any hour, every day"),
    (Hours.OUT_OF_HOURS, "Evenings, weekends and holidays"),
    (Hours.DAY, "By day"),
)


class Grab(Value):
    """The grab list.

    Attributes:
        groups: A title for the hours, and its lines.
        missing: Must-haves that nobody has entered, and contacts without a number.
    """

    groups: tuple[tuple[str, tuple[GrabLine, ...]], ...]
    missing: tuple[str, ...]


def grab_list(store: Store) -> Grab:
    """The school's own numbers with those that ship with the program, by their hours."""
    found = sheet(store)
    groups = tuple(
        (title, tuple(_line(one) for one in by_hours(found.map.slots, hours, found.made_on)))
        for hours, title in _GROUPS
    )
    missing = tuple(fault.wanted for fault in found.faults if fault.wanted)
    return Grab(groups, missing)


def _line(one: SheetLine) -> GrabLine:
    who = f"{one.who} [{one.unchecked}]" if one.unchecked else one.who
    days = f" ({one.days})" if one.days else ""
    return GrabLine(one.whom, who, f"{one.number}{days}")
