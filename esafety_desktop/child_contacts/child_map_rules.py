"""What a child's map shows, and how its numbers are kept; pure decisions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.contacts.contact_rows import Hours, NumberRow
from esafety_desktop.contacts.contact_rules import state_of
from esafety_desktop.contacts.map_overlap_rules import apart
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.contacts.rows import SlotRow

USUAL = ("SAM-HEALTH-1", "SAM-HEALTH-2", "SAM-FAMILY-1", "SAM-SCHOOL-3", "SAM-LA-3", "SAM-SCHOOL-7")
"""Slots that a child's map always shows: GP, nurse, family, class teacher, social worker."""
FAMILY = "SAM-FAMILY-1"
"""The slot of parents and carers, whose numbers the pupil list holds."""
ELSEWHERE = "SAM-SCHOOL-4"
"""The pastoral team's slot: who stood in a slot that is gone is shown there."""
MONTHS_AFTER_LEAVING = 1
_BAR = " | "


def to_text(numbers: Sequence[NumberRow]) -> str:
    """Numbers as they are kept: a line for each, readable as it is."""
    return "\n".join(
        _BAR.join(
            (
                _plain(one.number),
                one.hours.value,
                _plain(one.days),
                *([one.dead_on.isoformat()] if one.dead_on else []),
            )
        )
        for one in numbers
    )


def from_text(text: str) -> tuple[NumberRow, ...]:
    """The same again."""
    found = []
    for line in text.splitlines():
        number, hours, days, dead = (part.strip() for part in f"{line}|||".split("|")[:4])
        found.append(
            NumberRow(number, Hours(hours), days, date.fromisoformat(dead) if dead else None)
        )
    return tuple(found)


def beside_each_other(drawn: MapRow) -> MapRow:
    """The map with no box on another: here nobody can draw them apart by hand.

    A child's map shows places that the school has switched off; what the school laid by hand may
    lie where those come.
    """
    places = apart(drawn)
    moved = tuple(replace(one, place=places.get(one.id, one.place)) for one in drawn.slots)
    return replace(drawn, slots=moved)


def overlaid(
    drawn: MapRow,
    entries: Mapping[str, tuple[EntryRow, ...]],
    name: str,
    today: date,
    family: tuple[EntryRow, ...] = (),
) -> MapRow:
    """The school's map with one child in its middle and the child's people in its slots.

    Args:
        drawn: The school's map.
        entries: The child's people, by slot.
        name: The child's.
        today: The day in England.
        family: The adults of the child as the pupil list has them.
    """
    slots = tuple(
        _with(
            replace(slot, listed=family) if slot.id == FAMILY else slot,
            entries.get(slot.id, ()),
            today,
        )
        for slot in drawn.slots
    )
    first = name.split(maxsplit=1)[0]
    return replace(drawn, title=f"Contacts for {name}", centre=first, slots=slots)


def _with(slot: SlotRow, own: tuple[EntryRow, ...], today: date) -> SlotRow:
    if not own:
        return slot
    entries = (*own, *slot.entries)
    state = state_of(
        entries,
        today,
        shown=True,
        must_have=slot.must_have,
        built_in=bool(slot.national),
        kept_elsewhere=False,
    )
    return replace(slot, entries=entries, shown=True, state=state)


def _plain(text: str) -> str:
    return text.replace("|", "/")
