"""What can be done with the contact map: one function per use case, each with its undo."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.contacts import contact_rules
from esafety_desktop.contacts.map_service import (
    contact_map,
    contacts_for,
    due,
    faults,
    read_entry,
    read_map,
    sheet,
)
from esafety_desktop.contacts.records import ContactEntry, ContactNumber, ContactSlotSetting
from esafety_desktop.contacts.rows import EntryRow, NumberRow, Place
from esafety_desktop.guidance.slots import slot_catalogue
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.guidance.slots import Slot
    from esafety_desktop.store.store import Store

__all__ = (
    "contact_map",
    "contacts_for",
    "due",
    "faults",
    "mark_checked_today",
    "move_slot",
    "put_all_back",
    "read_map",
    "remove_entry",
    "rename_slot",
    "save_entry",
    "sheet",
    "show_slot",
)


@dataclass(frozen=True, slots=True)
class _Look:
    """What the school may change about a slot itself."""

    shown: bool | None = None
    x: float | None = None
    y: float | None = None
    label: str = ""


def save_entry(store: Store, entry: EntryRow) -> Changed[str]:
    """Keep a contact, new (without an id) or changed; the value is its id.

    Raises:
        Problem: the slot doesn't exist, or the contact can't be kept as it is.
    """
    tidy = _tidy(entry)
    slot = _slot(tidy.slot_id)
    if wrong := contact_rules.complaint(tidy):
        raise Problem(wrong, "Nothing was changed.")
    if tidy.last_checked_on and tidy.last_checked_on > store.today():
        raise Problem("The day of the last check lies ahead.", "Nothing was changed.")
    said = f"{slot.label}: {tidy.name} kept."
    return _put(store, tidy.id or new_id(), tidy, said, f"change of {slot.label}")


def remove_entry(store: Store, entry_id: str) -> Changed[str]:
    """Take a contact off the map; the value is the id of its slot.

    Raises:
        Problem: it isn't there any more.
    """
    entry = _entry(store, entry_id)
    label = _slot(entry.slot_id).label
    changed = _put(store, entry_id, None, f"{label}: {entry.name} removed.", f"removal of {label}")
    return replace(changed, value=entry.slot_id)


def mark_checked_today(store: Store, entry_id: str, by: str = "") -> Changed[str]:
    """Write down that somebody has rung or looked up the numbers of a contact today.

    Args:
        store: The open store.
        entry_id: The contact.
        by: Who did; the signed-in account's name when empty.

    Raises:
        Problem: the contact isn't there any more.
    """
    entry = _entry(store, entry_id)
    checked = replace(
        entry, last_checked_on=store.today(), checked_by=by.strip() or store.account.name
    )
    label = _slot(entry.slot_id).label
    return _put(store, entry_id, checked, f"{label}: checked today.", f"check of {label}")


def show_slot(store: Store, slot_id: str, *, shown: bool) -> Changed[str]:
    """Put a slot on the map or switch it off; what is in it is kept."""
    slot = _slot(slot_id)
    if slot.must_have and not shown:
        raise Problem(f"{slot.label} has to stay on the map.", "A procedure sends people there.")
    how = "on the map" if shown else "switched off"
    look = replace(_look(store, slot_id), shown=shown)
    return _dress(store, slot_id, look, f"{slot.label} is {how}.", f"{slot.label} {how}")


def move_slot(store: Store, slot_id: str, place: Place | None) -> Changed[str]:
    """Lay a slot's box somewhere else on the map; None puts it back to its own place."""
    slot = _slot(slot_id)
    look = replace(
        _look(store, slot_id), x=place.x if place else None, y=place.y if place else None
    )
    return _dress(store, slot_id, look, f"{slot.label} moved.", f"move of {slot.label}")


def rename_slot(store: Store, slot_id: str, label: str) -> Changed[str]:
    """Call a slot what the council calls it; "" goes back to its own name."""
    slot = _slot(slot_id)
    new = " ".join(label.split())[:80]
    look = replace(_look(store, slot_id), label="" if new == slot.label else new)
    return _dress(store, slot_id, look, f"Now called {new or slot.label}.", f"name of {slot.label}")


def put_all_back(store: Store) -> Changed[int]:
    """Lay every box back to its own place; the value is how many had been moved."""
    with store.write() as unit:
        moved = unit.session.scalars(
            select(ContactSlotSetting).where(ContactSlotSetting.x.is_not(None))
        ).all()
        before = {one.slot_id: Place(one.x or 0, one.y or 0) for one in moved}
        for setting in moved:
            setting.x = setting.y = None
        unit.commit("contact map put in order", detail={"slots": sorted(before)})
    undo = Undo("tidying of the map", lambda again: _lay(again, before)) if before else None
    return Changed(Area.CONTACTS, len(before), "Every box is back in its own place.", undo)


def _lay(store: Store, places: dict[str, Place]) -> Changed[int]:
    with store.write() as unit:
        for slot_id, place in places.items():
            setting = _setting(unit.session, slot_id)
            setting.x, setting.y = place.x, place.y
        unit.commit("contact map laid out again", detail={"slots": sorted(places)})
    return Changed(
        Area.CONTACTS,
        len(places),
        "The map is as it was.",
        Undo("tidying of the map", put_all_back),
    )


def _slot(slot_id: str) -> Slot:
    for _, slot in slot_catalogue().slots():
        if slot.id == slot_id:
            return slot
    raise Problem(f"The map has no place called {slot_id}.")


def _entry(store: Store, entry_id: str) -> EntryRow:
    with store.read() as session:
        entry = read_entry(session, entry_id)
    if entry is None:
        raise Problem("That contact is no longer there.", "Somebody has removed it meanwhile.")
    return entry


def _put(
    store: Store, entry_id: str, after: EntryRow | None, said: str, label: str
) -> Changed[str]:
    """Make a contact what it shall be (None: gone); undo makes it what it was."""
    with store.write() as unit:
        before = read_entry(unit.session, entry_id)
        if after is None:
            _drop(unit.session, entry_id)
        else:
            _write(unit.session, entry_id, after)
        unit.commit(_action(before, after), entry_id, _digestible(after))
    undo = Undo(label, lambda again: _put(again, entry_id, before, f"Undone: {label}.", label))
    return Changed(Area.CONTACTS, entry_id, said, undo)


def _action(before: EntryRow | None, after: EntryRow | None) -> str:
    if after is None:
        return "contact removed"
    return "contact changed" if before else "contact added"


def _write(session: Session, entry_id: str, entry: EntryRow) -> None:
    record = session.scalar(select(ContactEntry).where(ContactEntry.id == entry_id))
    if record is None:
        record = ContactEntry(id=entry_id, slot_id=entry.slot_id)
        session.add(record)
    record.person, record.role = entry.person, entry.role
    record.organisation, record.email = entry.organisation, entry.email
    record.notes = entry.notes
    record.last_checked_on, record.checked_by = entry.last_checked_on, entry.checked_by
    session.flush()
    session.execute(delete(ContactNumber).where(ContactNumber.entry_id == entry_id))
    session.add_all(
        ContactNumber(entry_id=entry_id, number=one.number, hours=one.hours.value, days=one.days)
        for one in entry.numbers
    )


def _drop(session: Session, entry_id: str) -> None:
    session.execute(delete(ContactNumber).where(ContactNumber.entry_id == entry_id))
    session.execute(delete(ContactEntry).where(ContactEntry.id == entry_id))


def _dress(store: Store, slot_id: str, after: _Look, said: str, label: str) -> Changed[str]:
    """Give a slot another look; undo gives it the one it had."""
    with store.write() as unit:
        setting = _setting(unit.session, slot_id)
        before = _Look(setting.shown, setting.x, setting.y, setting.label)
        setting.shown, setting.x, setting.y = after.shown, after.x, after.y
        setting.label = after.label
        unit.commit("contact slot changed", slot_id, asdict(after))
    undo = Undo(label, lambda again: _dress(again, slot_id, before, f"Undone: {label}.", label))
    return Changed(Area.CONTACTS, slot_id, said, undo)


def _look(store: Store, slot_id: str) -> _Look:
    with store.read() as session:
        found = session.scalar(
            select(ContactSlotSetting).where(ContactSlotSetting.slot_id == slot_id)
        )
    return _Look(found.shown, found.x, found.y, found.label) if found else _Look()


def _setting(session: Session, slot_id: str) -> ContactSlotSetting:
    setting = session.scalar(
        select(ContactSlotSetting).where(ContactSlotSetting.slot_id == slot_id)
    )
    if setting is None:
        setting = ContactSlotSetting(slot_id=slot_id)
        session.add(setting)
        session.flush()
    return setting


def _tidy(entry: EntryRow) -> EntryRow:
    """The same contact without stray spaces and empty numbers."""
    numbers = tuple(
        NumberRow(" ".join(one.number.split()), one.hours, one.days.strip())
        for one in entry.numbers
        if one.number.strip()
    )
    return replace(
        entry,
        person=entry.person.strip(),
        role=entry.role.strip(),
        organisation=entry.organisation.strip(),
        email=entry.email.strip(),
        notes=entry.notes.strip(),
        checked_by=entry.checked_by.strip(),
        numbers=numbers,
    )


def _digestible(entry: EntryRow | None) -> dict[str, object]:
    if entry is None:
        return {}
    kept = asdict(entry)
    kept["numbers"] = [[one.number, one.hours.value, one.days] for one in entry.numbers]
    kept["last_checked_on"] = str(entry.last_checked_on or "")
    return kept
