"""The people around one child: kept, checked, taken away; each change audited where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.child_contacts.child_map_rules import to_text
from esafety_desktop.child_contacts.map_service import NOT_FOR_OFFICE, child_map, row_of
from esafety_desktop.child_contacts.records import IncidentChildContact
from esafety_desktop.contacts.contact_rules import mark_of, marked_dead
from esafety_desktop.contacts.contact_service import Meanwhile, checked_entry
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.lookup_service import in_cabinet
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files.history_service import child
from esafety_desktop.store.base import new_id
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from esafety_desktop.contacts.contact_rows import EntryRow
    from esafety_desktop.store.store import Store, UnitOfWork

_GONE = Problem(
    "This contact is no longer there.",
    "Somebody has taken it away meanwhile. Look at the map again.",
)


class _Kept(Value):
    """One contact as it is kept: the entry, the child, and the incident it is kept with."""

    entry: EntryRow
    key: str
    pupil_id: str
    incident_id: str


def save(
    store: Store, key: str, entry: EntryRow, incident_id: str = "", known: str | None = None
) -> Changed[str]:
    """Keep somebody around a child, new (without an id) or changed; gives the id.

    Args:
        store: The ordinary store of a leader.
        key: The child.
        entry: The contact.
        incident_id: The incident with which it is kept; "" with the child itself.
        known: `contact_rules.mark_of` the contact as the person had seen it; None not to ask.

    Raises:
        Meanwhile: it was changed since, or is gone.
        Problem: the contact can't be kept as it is, or not in this place.
    """
    if not store.is_leader:
        raise NOT_FOR_OFFICE
    tidy = checked_entry(store, replace(entry, origin=""))
    whom = child(store, key)
    if incident_id not in {one.incident_id for one in child_map(store, key).places}:
        raise Problem("The contact can't be kept there.", "Choose again what it is kept with.")
    where = home_of(store, incident_id) if incident_id else store
    if tidy.id:
        _must_stand(store, where, tidy, known)
    kept = _Kept(replace(tidy, id=tidy.id or new_id()), key, whom.pupil_id, incident_id)
    return _put(where, kept.entry.id, kept, f"{tidy.name} is kept for {whom.name}.")


def _must_stand(store: Store, where: Store, entry: EntryRow, known: str | None) -> None:
    try:
        lies = _where(store, entry.id)
    except Problem:
        if known is None:
            raise
        raise Meanwhile(None) from None
    if where is not lies:
        raise Problem(
            "A contact can't be moved into another cabinet.", "Take it away and add it there anew."
        )
    stands = _read_in(where, entry.id).entry
    shown = replace(stands, slot_id=entry.slot_id)  # its own slot may be gone from the map
    if known is not None and mark_of(shown) != known:
        raise Meanwhile(stands)


def mark_checked(store: Store, contact_id: str) -> Changed[str]:
    """Write down that somebody has rung or looked up a child's contact today.

    Raises:
        Problem: it isn't there any more.
    """
    where = _where(store, contact_id)
    kept = _read_in(where, contact_id)
    entry = replace(kept.entry, last_checked_on=store.today(), checked_by=store.account.name)
    after = _Kept(entry, kept.key, kept.pupil_id, kept.incident_id)
    return _put(where, contact_id, after, f"{entry.name}: checked today.")


def mark_dead(store: Store, contact_id: str, numbers: Collection[str]) -> Changed[str]:
    """Write down that numbers of a child's contact don't work: they stay, with the day.

    Raises:
        Problem: the contact isn't there any more, or none of the numbers.
    """
    where = _where(store, contact_id)
    kept = _read_in(where, contact_id)
    entry = marked_dead(kept.entry, numbers, store.today())
    after = _Kept(entry, kept.key, kept.pupil_id, kept.incident_id)
    return _put(where, contact_id, after, f"{entry.name}: marked as not working. Put it right.")


def remove(store: Store, contact_id: str) -> Changed[str]:
    """Take somebody off a child's map.

    Raises:
        Problem: it isn't there any more.
    """
    where = _where(store, contact_id)
    name = _read_in(where, contact_id).entry.name
    return _put(where, contact_id, None, f"{name} is taken off the map.")


def take_away(store: Store, key: str) -> Changed[int]:
    """Take the whole map of a child out of every cabinet that is open, for good; gives how many.

    Raises:
        Problem: there is nothing to take away.
    """
    count = 0
    for one in store.stores:
        with one.write() as unit:
            found = list(
                unit.session.scalars(
                    select(IncidentChildContact.id).where(IncidentChildContact.child == key)
                )
            )
            if not found:
                continue
            unit.session.execute(
                delete(IncidentChildContact).where(IncidentChildContact.id.in_(found))
            )
            unit.commit(
                "child_contacts.disposed", detail={"contacts": found}, cabinet=Cabinet.LOCKED
            )
            count += len(found)
    if not count:
        raise Problem("This child has no contacts of its own.", "Nothing is left to do.")
    return Changed(Area.INCIDENTS, count, "The child's map is taken away.", final=True)


def _where(store: Store, contact_id: str) -> Store:
    """The cabinet in which a contact lies."""
    for one in store.stores if store.is_leader else ():
        with one.read() as session:
            query = select(IncidentChildContact.id).where(IncidentChildContact.id == contact_id)
            if session.scalar(query):
                return one
    raise _GONE


def _read_in(where: Store, contact_id: str) -> _Kept:
    with where.read() as session:
        kept = _in_session(session, contact_id)
    if kept is None:
        raise _GONE
    return kept


def _as_kept(record: IncidentChildContact) -> _Kept:
    return _Kept(row_of(record), record.child, record.pupil_id, record.incident_id or "")


def _put(where: Store, contact_id: str, after: _Kept | None, said: str) -> Changed[str]:
    """Make a contact what it shall be (None: gone); undo makes it what it was, where it lay."""
    with where.write() as unit:
        before = _in_session(unit.session, contact_id)
        stands = _make(unit, contact_id, before, after)
    return _changed(where, contact_id, (before, stands), said)


def _put_back(
    where: Store, contact_id: str, stood: _Kept | None, after: _Kept | None
) -> Changed[str]:
    """Undo or redo; nothing comes back of what was changed, taken away or disposed of since."""
    with where.write() as unit:
        before = _in_session(unit.session, contact_id)
        lost = after is not None and not _has_home(unit.session, after.incident_id)
        if before != stood or lost:
            raise Problem(
                "This contact was changed or taken away since.",
                "Nothing was changed now. Look at the map again.",
            )
        stands = _make(unit, contact_id, before, after)
    return _changed(where, contact_id, (before, stands), "The child's contact is as it was.")


def _changed(
    where: Store, contact_id: str, steps: tuple[_Kept | None, _Kept | None], said: str
) -> Changed[str]:
    before, stands = steps
    undo = Undo(
        "the change of a child's contact",
        lambda _back: _put_back(where, contact_id, stands, before),
    )
    return Changed(Area.INCIDENTS, contact_id, said, undo)


def _in_session(session: Session, contact_id: str) -> _Kept | None:
    query = select(IncidentChildContact).where(IncidentChildContact.id == contact_id)
    record = session.scalars(query).first()
    return _as_kept(record) if record else None


def _has_home(session: Session, incident_id: str) -> bool:
    """Whether what a contact is kept with still stands in this cabinet."""
    return not incident_id or bool(in_cabinet(session, [incident_id]))


def _make(
    unit: UnitOfWork, contact_id: str, before: _Kept | None, after: _Kept | None
) -> _Kept | None:
    """Write a contact down, or take it out, and commit; gives what stands then."""
    one = after or before
    if one is None:
        raise _GONE
    query = select(IncidentChildContact).where(IncidentChildContact.id == contact_id)
    record = unit.session.scalars(query).first()
    if after is not None:
        _write(unit, record, after)
    elif record is not None:
        unit.session.delete(record)
    unit.session.flush()
    stands = _in_session(unit.session, contact_id)
    action = "removed" if after is None else "changed" if before else "added"
    detail = {"slot": one.entry.slot_id}
    unit.commit(f"child_contacts.{action}", contact_id, detail, cabinet=Cabinet.LOCKED)
    return stands


def _write(unit: UnitOfWork, record: IncidentChildContact | None, after: _Kept) -> None:
    entry = after.entry
    if record is None:
        record = IncidentChildContact(
            id=entry.id, child=after.key, added_at=unit.now, added_by=unit.account.name
        )
        unit.session.add(record)
    record.pupil_id, record.incident_id = after.pupil_id, after.incident_id or None
    record.slot_id, record.numbers = entry.slot_id, to_text(entry.numbers)
    for name in ("person", "role", "organisation", "email", "web", "notes", "checked_by"):
        setattr(record, name, getattr(entry, name))
    record.last_checked_on = entry.last_checked_on
