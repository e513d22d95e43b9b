"""What the map shows: the catalogue of slots joined with what the school has filled in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts import contact_rules, map_rules
from esafety_desktop.contacts.map_read_service import (
    group_settings,
    read_groups,
    read_links,
    read_places,
)
from esafety_desktop.contacts.map_rows import MapRow
from esafety_desktop.contacts.records import ContactEntry, ContactNumber, ContactSlotSetting
from esafety_desktop.contacts.rows import (
    DueRow,
    EntryRow,
    FaultRow,
    Hours,
    NationalRow,
    NumberRow,
    Place,
    Sheet,
    SlotRow,
    SuggestionRow,
)
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import read_school

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.map_read_service import KnownSlot
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
    slots = _read_slots(session, today)
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
    raise Problem("That place is no longer on the map.", "Somebody has removed it meanwhile.")


def contacts_for(store: Store, slot_ids: Sequence[str]) -> tuple[SlotRow, ...]:
    """The slots that a step of a procedure names, in the order named; unknown ids are left out."""
    with store.read() as session:
        by_id = {slot.id: slot for slot in _read_slots(session, store.today(), slot_ids)}
    return tuple(by_id[slot_id] for slot_id in dict.fromkeys(slot_ids) if slot_id in by_id)


def faults(store: Store, today: date | None = None) -> tuple[FaultRow, ...]:
    """Blank must-haves, then contacts that nobody has checked for a year."""
    day = today or store.today()
    with store.read() as session:
        return tuple(contact_rules.faults_of(_read_slots(session, day), day))


def due(store: Store, today: date | None = None) -> tuple[DueRow, ...]:
    """The faults as lines for Today: missing ones have no date, a check has the day it was due."""
    day = today or store.today()
    with store.read() as session:
        slots = _read_slots(session, day)
    missing = [
        DueRow(f"Contact missing: {slot.label}", None, overdue=True, place=f"contacts/{slot.id}")
        for slot in slots
        if slot.missing
    ]
    stale = [
        DueRow(
            f"Check contact: {slot.label}, {entry.name}",
            contact_rules.check_due_on(entry),
            overdue=True,
            place=f"contacts/{slot.id}",
        )
        for slot in slots
        if slot.shown
        for entry in slot.entries
        if contact_rules.is_stale(entry, day)
    ]
    return (*missing, *stale)


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


def read_entry(session: Session, entry_id: str) -> EntryRow | None:
    """One contact as it is kept now; None when there is none."""
    record = session.scalar(select(ContactEntry).where(ContactEntry.id == entry_id))
    if record is None:
        return None
    return _entry(record, _numbers(session, (entry_id,))[entry_id])


def _read_slots(
    session: Session, today: date, only: Iterable[str] | None = None
) -> tuple[SlotRow, ...]:
    entries = _entries(session, only)
    settings = {setting.slot_id: setting for setting in session.scalars(select(ContactSlotSetting))}
    wanted = None if only is None else frozenset(only)
    return tuple(
        _slot_row(known, entries.get(known.slot.id, ()), settings.get(known.slot.id), today)
        for known in read_places(session)
        if wanted is None or known.slot.id in wanted
    )


def _slot_row(
    known: KnownSlot,
    entries: tuple[EntryRow, ...],
    setting: ContactSlotSetting | None,
    today: date,
) -> SlotRow:
    slot = known.slot
    chosen = setting.shown if setting else None
    shown = chosen if chosen is not None else slot.default == "on" or bool(entries)
    own_label = setting.label if setting else ""
    suggestions = suggestions_of(slot, entries)
    state = contact_rules.state_of(
        entries,
        today,
        shown=shown,
        must_have=slot.must_have,
        built_in=bool(slot.national) and not slot.must_have,
        kept_elsewhere=slot.kept_elsewhere,
    )
    return SlotRow(
        id=slot.id,
        group_id=known.group_id,
        group_label=known.group_label,
        label=own_label or slot.label,
        short=own_label or slot.short or slot.label,
        then=slot.then,
        purpose=slot.purpose,
        hint=contact_rules.hint_of(slot.hint, entries, kept_elsewhere=slot.kept_elsewhere),
        default=slot.default,
        added=slot.added,
        must_have=slot.must_have,
        shown=shown,
        state=state,
        entries=entries,
        national=tuple(
            NationalRow(n.kind, n.text, n.use, n.always, n.seen_at, n.checked_on)
            for n in slot.national
        ),
        sources=slot.sources,
        moved=_moved(setting),
        own_label=own_label,
        suggestions=suggestions,
        ended=slot.ended,
        instead=slot.instead,
        own=known.own,
        urgent=slot.urgent,
    )


def _moved(setting: ContactSlotSetting | None) -> Place | None:
    """Where the school has dragged a slot; None for its own place."""
    if setting is None or setting.x is None or setting.y is None:
        return None
    return Place(setting.x, setting.y)


def suggestions_of(slot: Slot, entries: tuple[EntryRow, ...]) -> tuple[SuggestionRow, ...]:
    """The suggestions of a slot that nobody here has checked yet."""
    checked = {entry.origin for entry in entries}
    return tuple(
        SuggestionRow(
            one.id,
            slot.id,
            one.name,
            one.kind,
            one.text,
            one.use,
            one.seen_at,
            one.copy,
            one.checked_on,
            one.ask,
        )
        for one in slot.suggestions
        if one.id not in checked
    )


def _placed(slot: SlotRow, place: Place | None) -> SlotRow:
    return replace(slot, place=(slot.moved or place) if place else None)


def _entries(session: Session, only: Iterable[str] | None) -> Mapping[str, tuple[EntryRow, ...]]:
    query = select(ContactEntry).order_by(ContactEntry.seq)
    if only is not None:
        query = query.where(ContactEntry.slot_id.in_(list(only)))
    records = session.scalars(query).all()
    numbers = _numbers(session, [record.id for record in records])
    found: dict[str, list[EntryRow]] = defaultdict(list)
    for record in records:
        found[record.slot_id].append(_entry(record, numbers[record.id]))
    return {slot_id: tuple(rows) for slot_id, rows in found.items()}


def _numbers(session: Session, ids: Sequence[str]) -> Mapping[str, list[NumberRow]]:
    found: dict[str, list[NumberRow]] = defaultdict(list)
    query = select(ContactNumber).where(ContactNumber.entry_id.in_(ids)).order_by(ContactNumber.seq)
    for record in session.scalars(query):
        found[record.entry_id].append(NumberRow(record.number, Hours(record.hours), record.days))
    return found


def _entry(record: ContactEntry, numbers: Sequence[NumberRow]) -> EntryRow:
    return EntryRow(
        slot_id=record.slot_id,
        person=record.person,
        role=record.role,
        organisation=record.organisation,
        email=record.email,
        notes=record.notes,
        numbers=tuple(numbers),
        last_checked_on=record.last_checked_on,
        checked_by=record.checked_by,
        id=record.id,
        web=record.web,
        origin=record.origin,
    )
