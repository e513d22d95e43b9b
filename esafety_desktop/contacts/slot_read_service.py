"""Slots as they stand: a place of the catalogue with the contacts that the school gave it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.contacts import contact_rules
from esafety_desktop.contacts.map_read_service import read_places
from esafety_desktop.contacts.records import ContactEntry, ContactNumber, ContactSlotSetting
from esafety_desktop.contacts.rows import (
    EntryRow,
    Hours,
    NationalRow,
    NumberRow,
    Place,
    SlotRow,
    SuggestionRow,
)
from esafety_desktop.store.reads import read_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.map_read_service import KnownSlot
    from esafety_desktop.guidance.slots import Slot


def read_slots(
    session: Session, today: date, only: Iterable[str] | None = None
) -> tuple[SlotRow, ...]:
    """The slots with what stands in them, inside an open session.

    Args:
        session: The open session.
        today: The day by which contacts are old.
        only: Ids of slots; None: all of them.
    """
    wanted = None if only is None else frozenset(only)
    return read_once(session, (SlotRow, today, wanted), lambda: _read_slots(session, today, wanted))


def _read_slots(
    session: Session, today: date, wanted: frozenset[str] | None
) -> tuple[SlotRow, ...]:
    entries = _entries(session, wanted)
    settings = {setting.slot_id: setting for setting in session.scalars(select(ContactSlotSetting))}
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
        national=_national(slot),
        sources=slot.sources,
        moved=_moved(setting),
        own_label=own_label,
        suggestions=_suggestions(slot, entries),
        ended=slot.ended,
        instead=slot.instead,
        own=known.own,
        urgent=slot.urgent,
        kept_elsewhere=slot.kept_elsewhere,
        found_by=f"{slot.label} {slot.short} {slot.then} {slot.words}",
    )


def _national(slot: Slot) -> tuple[NationalRow, ...]:
    return tuple(
        NationalRow(n.kind, n.text, n.use, n.always, n.seen_at, n.checked_on) for n in slot.national
    )


def _moved(setting: ContactSlotSetting | None) -> Place | None:
    """Where the school has dragged a slot; None for its own place."""
    if setting is None or setting.x is None or setting.y is None:
        return None
    return Place(setting.x, setting.y)


def _suggestions(slot: Slot, entries: tuple[EntryRow, ...]) -> tuple[SuggestionRow, ...]:
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
        found[record.entry_id].append(
            NumberRow(record.number, Hours(record.hours), record.days, record.dead_on)
        )
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


def read_entry(session: Session, entry_id: str) -> EntryRow | None:
    """One contact as it is kept now; None when there is none."""
    record = session.scalar(select(ContactEntry).where(ContactEntry.id == entry_id))
    if record is None:
        return None
    return _entry(record, _numbers(session, (entry_id,))[entry_id])
