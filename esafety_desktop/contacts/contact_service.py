"""Who stands in the slots: contacts kept, checked, taken away; every change with its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.contacts import contact_rules
from esafety_desktop.contacts.map_change_service import Gesture, RowChange, change
from esafety_desktop.contacts.map_service import contacts_for, find_slot
from esafety_desktop.contacts.records import ContactEntry, ContactNumber
from esafety_desktop.contacts.slot_read_service import read_entry
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import as_dict, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.rows import EntryRow
    from esafety_desktop.store.store import Store, UnitOfWork

    _Entries = Mapping[str, EntryRow | None]


class Meanwhile(Problem):
    """Somebody changed a contact, or took it away, after its form was opened (fault F18).

    Attributes:
        entry: The contact as it stands now; None where it is gone.
    """

    def __init__(self, entry: EntryRow | None) -> None:
        if entry is None:
            super().__init__(
                "This contact was taken off the map meanwhile.",
                "What you typed is still here. Press OK to add it as a new contact.",
            )
        else:
            super().__init__(
                f"{entry.name} was changed meanwhile.",
                "What you typed is still here. Compare it with the map; OK keeps yours.",
            )
        self.entry = entry


def save_entry(store: Store, entry: EntryRow, known: str | None = None) -> Changed[str]:
    """Keep a contact, new (without an id) or changed; the value is its id.

    A new one with an origin is a suggested national number that somebody has rung or looked up.

    Args:
        store: The open store.
        entry: The contact.
        known: `contact_rules.mark_of` the contact as the person had seen it; None not to ask.

    Raises:
        Meanwhile: it was changed since, or is gone.
        Problem: the slot doesn't exist, the suggestion was taken over meanwhile, or the contact
            can't be kept as it is.
    """
    tidy = checked_entry(store, entry)
    if contact_rules.is_offered(tidy):
        _must_be_offered(store, tidy)
    if tidy.id:
        _must_stand(store, tidy.id, known)
    slot = find_slot(store, tidy.slot_id)
    said = f"{slot.label}: {tidy.name} kept."
    return _put(store, tidy.id or new_id(), tidy, said, f"change of {slot.label}")


def checked_entry(store: Store, entry: EntryRow) -> EntryRow:
    """A contact as it is kept.

    Raises:
        Problem: it can't be kept as it is.
    """
    find_slot(store, entry.slot_id)
    tidy = contact_rules.tidy(entry)
    if wrong := contact_rules.complaint(tidy):
        raise Problem(wrong, "Nothing was changed.")
    if entry.last_checked_on and entry.last_checked_on > store.today():
        raise Problem(
            "The day of the last check lies ahead.",
            "Nothing was changed. Put in the day on which it was checked.",
        )
    return tidy


def remove_entry(store: Store, entry_id: str) -> Changed[str]:
    """Take a contact off the map; the value is the id of its slot.

    Raises:
        Problem: it isn't there any more.
    """
    entry = _entry(store, entry_id)
    label = find_slot(store, entry.slot_id).label
    with store.read() as session:
        numbers = session.scalars(
            select(ContactNumber.id).where(ContactNumber.entry_id == entry_id)
        ).all()
    wanted = [RowChange(ContactNumber, one, None) for one in numbers]
    wanted.append(RowChange(ContactEntry, entry_id, None))
    said = f"{label}: {entry.name} removed."
    gesture = Gesture("contact removed", said, f"removal of {label}")
    return change(store, wanted, gesture, entry.slot_id)


def mark_checked_today(store: Store, entry_id: str, by: str = "") -> Changed[str]:
    """Write down that somebody has rung or looked up the numbers of a contact today.

    What was marked as not working works again.

    Args:
        store: The open store.
        entry_id: The contact.
        by: Who did; the signed-in account's name when empty.

    Raises:
        Problem: the contact isn't there any more.
    """
    entry = _entry(store, entry_id)
    checked = replace(
        entry,
        numbers=tuple(replace(one, dead_on=None) for one in entry.numbers),
        last_checked_on=store.today(),
        checked_by=by.strip() or store.account.name,
    )
    label = find_slot(store, entry.slot_id).label
    return _put(store, entry_id, checked, f"{label}: checked today.", f"check of {label}")


def mark_dead(store: Store, entry_id: str, numbers: Collection[str]) -> Changed[str]:
    """Write down that numbers of a contact don't work: they stay, crossed out, with the day.

    Args:
        store: The open store.
        entry_id: The contact; the value again.
        numbers: As they are kept.

    Raises:
        Problem: the contact isn't there any more, or none of the numbers.
    """
    entry = _entry(store, entry_id)
    after = contact_rules.marked_dead(entry, numbers, store.today())
    label = find_slot(store, entry.slot_id).label
    said = f"{label}: marked as not working. It is to be put right."
    return _put(store, entry_id, after, said, f"mark on {label}")


def _must_be_offered(store: Store, entry: EntryRow) -> None:
    rows = contacts_for(store, (entry.slot_id,))
    if not any(one.id == entry.origin for slot in rows for one in slot.suggestions):
        raise Problem(
            "This suggestion has been taken over already.",
            "Nothing is left to do: it is among the contacts.",
        )


def _must_stand(store: Store, entry_id: str, known: str | None) -> None:
    with store.read() as session:
        stands = read_entry(session, entry_id)
    if stands is None or (known is not None and known != contact_rules.mark_of(stands)):
        raise Meanwhile(stands)


def put_entries(
    store: Store,
    after: _Entries,
    action: str,
    said: str,
    label: str,
    *,
    stood: _Entries | None = None,
) -> Changed[tuple[str, ...]]:
    """Make several contacts what they shall be (None: gone) in one change, with one undo.

    Raises:
        Problem: they are other than they ``stood``; nothing was changed.
    """
    with store.write() as unit:
        before = _stand(unit, after, stood)
        for entry_id, entry in after.items():
            _make(unit, entry_id, entry)
        stands = _stand(unit, after)
        unit.commit(
            action, detail={entry_id: digestible(entry) for entry_id, entry in after.items()}
        )
    undo = Undo(
        label,
        lambda again: put_entries(again, before, action, f"Undone: {label}.", label, stood=stands),
    )
    return Changed(Area.CONTACTS, tuple(after), said, undo)


def digestible(entry: EntryRow | None) -> dict[str, object]:
    """A contact as the audit trail digests it."""
    if entry is None:
        return {}
    kept = as_dict(entry)
    kept["numbers"] = [
        [one.number, one.hours.value, one.days, str(one.dead_on or "")] for one in entry.numbers
    ]
    kept["last_checked_on"] = str(entry.last_checked_on or "")
    return kept


def _entry(store: Store, entry_id: str) -> EntryRow:
    with store.read() as session:
        entry = read_entry(session, entry_id)
    if entry is None:
        raise Problem(
            "That contact is no longer there.",
            "Somebody has removed it meanwhile. Look at the map again.",
        )
    return entry


def _put(
    store: Store,
    entry_id: str,
    after: EntryRow | None,
    said: str,
    label: str,
    *,
    stood: _Entries | None = None,
) -> Changed[str]:
    """Make a contact what it shall be (None: gone); undo makes it what it was."""
    with store.write() as unit:
        before = _stand(unit, (entry_id,), stood)
        _make(unit, entry_id, after)
        stands = _stand(unit, (entry_id,))
        unit.commit(_action(before[entry_id], after), entry_id, digestible(after))
    undo = Undo(
        label,
        lambda again: _put(
            again, entry_id, before[entry_id], f"Undone: {label}.", label, stood=stands
        ),
    )
    return Changed(Area.CONTACTS, entry_id, said, undo)


def _stand(unit: UnitOfWork, ids: Iterable[str], stood: _Entries | None = None) -> _Entries:
    """Contacts as they stand; an undo takes back no later change (fault F18)."""
    unit.session.flush()
    found = {entry_id: read_entry(unit.session, entry_id) for entry_id in ids}
    if stood is not None and found != stood:
        raise Problem(
            "This was changed again since.", "Nothing was changed now. Look at the map again."
        )
    return found


def _action(before: EntryRow | None, after: EntryRow | None) -> str:
    if after is None:
        return "contact removed"
    return "contact changed" if before else "contact added"


def _make(unit: UnitOfWork, entry_id: str, after: EntryRow | None) -> None:
    if after is None:
        unit.session.execute(delete(ContactNumber).where(ContactNumber.entry_id == entry_id))
        unit.session.execute(delete(ContactEntry).where(ContactEntry.id == entry_id))
    else:
        _write(unit.session, entry_id, after)


def _write(session: Session, entry_id: str, entry: EntryRow) -> None:
    record = session.scalar(select(ContactEntry).where(ContactEntry.id == entry_id))
    if record is None:
        record = ContactEntry(id=entry_id, slot_id=entry.slot_id)
        session.add(record)
    record.slot_id = entry.slot_id
    record.person, record.role = entry.person, entry.role
    record.organisation, record.email = entry.organisation, entry.email
    record.web, record.origin, record.notes = entry.web, entry.origin, entry.notes
    record.last_checked_on, record.checked_by = entry.last_checked_on, entry.checked_by
    session.flush()
    session.execute(delete(ContactNumber).where(ContactNumber.entry_id == entry_id))
    session.add_all(
        ContactNumber(
            entry_id=entry_id,
            number=one.number,
            hours=one.hours.value,
            days=one.days,
            dead_on=one.dead_on,
        )
        for one in entry.numbers
    )
