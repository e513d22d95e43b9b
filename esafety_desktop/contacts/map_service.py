"""What the map shows: the catalogue of slots joined with what the school has filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.contacts import contact_rules, map_rules
from esafety_desktop.contacts.map_read_service import (
    group_settings,
    read_groups,
    read_links,
    read_places,
)
from esafety_desktop.contacts.map_rows import MapRow
from esafety_desktop.contacts.rows import DueRow, FaultRow, Place, Sheet, SlotRow
from esafety_desktop.contacts.slot_read_service import read_slots
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import read_school
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.slots import Slot
    from esafety_desktop.store.store import Store


def contact_map(
    store: Store, *, everything: bool = False, also: frozenset[str] = frozenset()
) -> MapRow:
    """The whole map.

    Args:
        store: The open store.
        everything: Give the slots that are switched off a place on the map too.
        also: Give these slots a place, whether they are switched off or not.
    """
    with store.read() as session:
        return read_map(session, store.today(), everything=everything, also=also)


def read_map(
    session: Session,
    today: date,
    *,
    everything: bool = False,
    also: frozenset[str] = frozenset(),
) -> MapRow:
    """The map inside an open session."""
    slots = read_slots(session, today)
    catalogue = slot_catalogue()
    on_map = [s for s in slots if s.shown or s.missing or everything or s.id in also]
    groups = read_groups(session)
    settings = group_settings(session)
    layout = map_rules.lay_out(
        {group.id: [s.id for s in on_map if s.group_id == group.id] for group in groups},
        {key: place for key, one in settings.items() if (place := one.place)},
    )
    placed = tuple(_placed(slot, layout.boxes.get(slot.id)) for slot in slots)
    drawn = tuple(
        replace(group, place=block.place, width=block.width, height=block.height)
        for group in groups
        for block in (layout.blocks[group.id],)
    )
    return MapRow(
        title=catalogue.title,
        centre=catalogue.centre.label,
        rule=catalogue.rule.text,
        groups=drawn,
        slots=placed,
        width=layout.width,
        height=layout.height,
        centre_place=layout.centre,
        links=read_links(session, placed, drawn),
    )


def find_slot(store: Store, slot_id: str) -> Slot:
    """A slot of the map, shipped or own, as it is before the school fills it in.

    Raises:
        Problem: there is none.
    """
    with store.read() as session:
        for known in read_places(session):
            if known.slot.id == slot_id:
                return known.slot
    raise Problem(
        "That place is no longer on the map.",
        "Somebody has removed it meanwhile. Look at the map again.",
    )


def contacts_for(store: Store, slot_ids: Sequence[str]) -> tuple[SlotRow, ...]:
    """The slots that a step of a procedure names, in the order named; unknown ids are left out."""
    with store.read() as session:
        by_id = {slot.id: slot for slot in read_slots(session, store.today(), slot_ids)}
    return tuple(by_id[slot_id] for slot_id in dict.fromkeys(slot_ids) if slot_id in by_id)


def faults(store: Store, today: date | None = None) -> tuple[FaultRow, ...]:
    """Blank must-haves, then contacts that nobody has checked for a year."""
    day = today or store.today()
    with store.read() as session:
        return tuple(contact_rules.faults_of(read_slots(session, day), day))


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """The faults as lines for Today: only a check has a day, the one on which it was due."""
    day = today or store.today()
    with store.read() as session:
        slots = read_slots(session, day)
    missing = [
        DueRow(
            f"Contact missing: {slot.label}",
            None,
            overdue=True,
            place=f"contacts/{slot.id}",
            urgent=True,
            alike="missing",
        )
        for slot, _ in contact_rules.blanks(slots)
    ]
    wrong = [
        DueRow(
            f"Put right: {slot.label}, {entry.name} {contact_rules.why_wrong(entry)}",
            None,
            overdue=True,
            place=f"contacts/{slot.id}",
            urgent=slot.must_have,
            alike="put_right_now" if slot.must_have else "put_right",
        )
        for slot, entry in contact_rules.to_put_right(slots)
    ]
    stale = [
        DueRow(
            f"Check contact: {slot.label}, {entry.name}",
            contact_rules.check_due_on(entry),
            overdue=True,
            place=f"contacts/{slot.id}",
            alike="check",
        )
        for slot, entry in contact_rules.to_be_checked(slots, day)
    ]
    return (*missing, *wrong, *stale)


def sheet(store: Store) -> Sheet:
    """All that the printed sheet and map need."""
    today = store.today()
    with store.read() as session:
        drawn = read_map(session, today)
        school = read_school(session)
    return Sheet(
        school=school.name,
        telephone=school.telephone,
        made_on=today,
        map=drawn,
        faults=tuple(contact_rules.faults_of(drawn.slots, today)),
    )


def maps(store: Store) -> tuple[str, ...]:
    """The school's one map, where anybody stands on it; none before."""
    with store.read() as session:
        slots = read_map(session, store.today()).slots
    return ("",) if any(slot.entries for slot in slots) else ()


def one_map(store: Store, _name: str) -> Sheet:
    """The map frozen for paper."""
    return sheet(store)


def _placed(slot: SlotRow, place: Place | None) -> SlotRow:
    return replace(slot, place=(slot.moved or place) if place else None)
