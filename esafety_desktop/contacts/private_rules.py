"""Which numbers and addresses are somebody's own, so that a file may leave without them.

Somebody's own are all ways to reach a named person of the school or of a family, and the mobile
number of any other named person. A service that everybody must be able to reach (front door, duty
team, LADO) keeps its numbers whoever is named there; so do contacts without a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts.number_rules import is_mobile
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.contacts.rows import EntryRow, SlotRow

_PEOPLE = frozenset({"SAM-SCHOOL", "SAM-FAMILY"})
RULE = (
    "Numbers and e-mail addresses of named people of the school and of families, and mobile "
    "numbers of other named people. The numbers of social care, the emergency duty team, the LADO "
    "and of contacts without a person stay, and so do names."
)


class PrivateRow(Value):
    """What is left out of one contact: who it is, and the numbers and addresses."""

    name: str
    place: str
    ways: tuple[str, ...]

    @property
    def text(self) -> str:
        """``Priya Nair (DSL): 07700 900123, priya@school.example``."""
        return f"{self.name} ({self.place}): {', '.join(self.ways)}"


def private(slots: Iterable[SlotRow]) -> tuple[PrivateRow, ...]:
    """All that would be left out, in the order of the map."""
    return tuple(
        PrivateRow(entry.name, slot.short, ways)
        for slot in slots
        for entry in slot.entries
        if (ways := _ways(slot, entry))
    )


def bare_map(drawn: MapRow) -> MapRow:
    """The same map without what is somebody's own."""
    slots = tuple(
        replace(slot, entries=tuple(bare(slot, entry) for entry in slot.entries))
        for slot in drawn.slots
    )
    return replace(drawn, slots=slots)


def bare(slot: SlotRow, entry: EntryRow) -> EntryRow:
    """A contact without what is the person's own."""
    out = _ways(slot, entry)
    numbers = tuple(one for one in entry.numbers if one.number not in out)
    return replace(entry, numbers=numbers, email="" if entry.email in out else entry.email)


def _ways(slot: SlotRow, entry: EntryRow) -> tuple[str, ...]:
    numbers = tuple(one.number for one in entry.numbers)
    if not entry.person:
        return ()
    if slot.group_id in _PEOPLE:
        return (*numbers, *filter(None, (entry.email,)))
    return () if slot.must_have else tuple(one for one in numbers if is_mobile(one))
