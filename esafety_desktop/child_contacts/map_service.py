"""The map of one child: read from every cabinet that this person can open; leaders only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.child_contacts.child_map_rules import (
    ELSEWHERE,
    FAMILY,
    USUAL,
    beside_each_other,
    from_text,
    overlaid,
)
from esafety_desktop.child_contacts.records import IncidentChildContact
from esafety_desktop.child_contacts.rows import (
    ChildContact,
    ChildFound,
    ChildMap,
    ChildSheet,
    KeepPlace,
)
from esafety_desktop.contacts.contact_rows import EntryRow, NumberRow
from esafety_desktop.contacts.map_service import contact_map
from esafety_desktop.dates import british, british_time
from esafety_desktop.incidents.lookup_service import in_cabinet, people_named
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.problem import Problem
from esafety_desktop.pupil_files.child_meant_service import child_meant
from esafety_desktop.pupil_files.history_service import children, key_of
from esafety_desktop.pupil_files.rows import ChildRow
from esafety_desktop.school.service import parents, school
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.value import replace
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_COURT = "court order on file: ask the DSL first"
WITH_CHILD = "With the child: every leader reads it, until the map is taken away"
NOT_FOR_OFFICE = Problem(
    "Contacts of a child lie in the locked cabinet.", "Ask a leader: leaders can open them."
)


def key_meant(store: Store, item: str) -> str:
    """The child's key for somebody in an incident, an incident, or a key itself.

    Raises:
        Problem: nobody is meant.
    """
    if not store.is_leader:
        raise NOT_FOR_OFFICE
    found = child_meant(store, item) or item
    if not found:
        raise Problem("Choose a child first.", "Open the child's history, or an incident.")
    return found


def to_choose(store: Store) -> list[ChildRow]:
    """Every child whose map can be opened, by name.

    Raises:
        Problem: it isn't a leader who asks; or there is no child.
    """
    if not store.is_leader:
        raise NOT_FOR_OFFICE
    found = sorted(children(store), key=lambda row: (row.name.casefold(), str(row.born)))
    if not found:
        raise Problem("No child is in the records yet.", "Import the pupils first.")
    return found


def child_map(store: Store, key: str) -> ChildMap:
    """The school's map with the people of one child in it.

    Args:
        store: The ordinary store of a leader.
        key: Under which the child's history is found.

    Raises:
        Problem: nobody is known by this key, or it isn't a leader who asks.
    """
    if not store.is_leader:
        raise NOT_FOR_OFFICE
    everywhere = {slot.id for slot in contact_map(store).slots}
    contacts = tuple(
        _on_map(one, everywhere) for cabinet in store.stores for one in _contacts(cabinet, key)
    )
    known = next((row for row in children(store) if row.key == key), None)
    if known is None and not contacts:
        raise Problem("This child is not in the records any more.", "Choose another one.")
    whom = known or _lost(key)
    slots = dict.fromkeys((*USUAL, *(one.entry.slot_id for one in contacts)))
    entries = {
        slot: tuple(one.entry for one in contacts if one.entry.slot_id == slot) for slot in slots
    }
    drawn = beside_each_other(contact_map(store, also=frozenset(slots)))
    return ChildMap(
        key,
        whom.name,
        _about(whom) if known else "Named in no list and no incident any more",
        overlaid(drawn, entries, whom.name, store.today(), _family(store, whom.pupil_id)),
        contacts,
        tuple(_places(store, whom)) if known else (),
    )


def sheet(store: Store, key: str) -> ChildSheet:
    """A child's map, frozen for paper; each cabinet's audit trail tells of the printing."""
    found = child_map(store, key)
    note(store, key, "child_contacts.print")
    return ChildSheet(
        school(store).name,
        found.name,
        found.about,
        store.today(),
        found.drawn,
        found.contacts,
        store.account.name,
        british_time(store.clock()),
    )


def note(store: Store, key: str, action: str, words: str = "") -> None:
    """Put reading or printing into the trail of each cabinet that holds some of it; no names."""
    for one in store.stores:
        ids = [contact.id for contact in _contacts(one, key)]
        if ids:
            with one.write() as unit:
                unit.commit(action, words, {"contacts": ids}, cabinet=Cabinet.LOCKED)


def search(store: Store, words: str) -> tuple[ChildFound, ...]:
    """The children's people whose names fit; only for a search from within Incidents."""
    if not store.is_leader:
        return ()
    wanted = search_key(words).split()
    known: dict[str, str] = {}
    found = []
    for one in store.stores:
        with one.read() as session:
            rows = session.scalars(select(IncidentChildContact)).all()
            fits = [row for row in rows if _fits(row, wanted)]
        if fits and not known:
            known = {row.key: row.name for row in children(store)}
        found += [
            ChildFound(
                row.person or row.organisation or row.role,
                f"for {known.get(row.child, 'a child')}",
                f"incidents/child-contacts/{row.child}",
            )
            for row in fits
        ]
    return tuple(found)


def _fits(row: IncidentChildContact, wanted: list[str]) -> bool:
    text = search_key(f" {row.person} {row.role} {row.organisation}")
    return bool(wanted) and all(f" {word}" in text for word in wanted)


def row_of(record: IncidentChildContact) -> EntryRow:
    """A record as any contact of the map."""
    return EntryRow(
        record.slot_id,
        record.person,
        record.role,
        record.organisation,
        record.email,
        record.notes,
        from_text(record.numbers),
        record.last_checked_on,
        record.checked_by,
        record.id,
        record.web,
    )


def _contacts(one: Store, key: str) -> list[ChildContact]:
    with one.read() as session:
        query = select(IncidentChildContact).where(IncidentChildContact.child == key)
        records = session.scalars(query.order_by(IncidentChildContact.seq)).all()
        called = _called(session, {row.incident_id for row in records} - {None}, one)
        return [
            ChildContact(row_of(row), called.get(row.incident_id or "", KeepPlace("", WITH_CHILD)))
            for row in records
        ]


def _places(store: Store, whom: ChildRow) -> Iterator[KeepPlace]:
    """With the child itself first, unless something about the child lies in an envelope.

    Whoever is known from an envelope alone has nothing kept outside of it.
    """
    found: list[KeepPlace] = []
    for one in store.stores:
        with one.read() as session:
            named = people_named(session, whom.pupil_id)
            ids = {person.incident_id for person in named if key_of(person) == whom.key}
            found += _called(session, ids, one).values()
    sealed = [place for place in found if place.sealed]
    opened = [place for place in found if not place.sealed]
    own = [KeepPlace("", WITH_CHILD)] if whom.pupil_id or opened else []
    yield from (*sealed, *own, *opened) if sealed else (*own, *opened)


def _called(session: Session, ids: set[str | None] | set[str], one: Store) -> dict[str, KeepPlace]:
    apart = ", in its sealed envelope" if one.is_envelope else ""
    how = "goes where it goes, and when it goes"
    return {
        record.id: KeepPlace(
            record.id,
            f"With incident {reference(record.year_start, record.number)}{apart}: {how}",
            one.is_envelope,
        )
        for record in in_cabinet(session, [one for one in ids if one])
    }


def _on_map(one: ChildContact, slots: set[str]) -> ChildContact:
    """A contact; where the school took its own slot off the map, it is shown in another one."""
    if one.entry.slot_id in slots:
        return one
    return replace(one, entry=replace(one.entry, slot_id=ELSEWHERE))


def _lost(key: str) -> ChildRow:
    """Whoever is named nowhere any more: the name was put right, or taken out, since."""
    kept, _, _born = key.removeprefix("name:").partition("|")
    return ChildRow(key, kept.title() if key.startswith("name:") else "A former pupil")


def _family(store: Store, pupil_id: str | None) -> tuple[EntryRow, ...]:
    """The child's adults with their numbers, as the pupil list has them now."""
    if not pupil_id:
        return ()
    rows = sorted(parents(store, [pupil_id]), key=lambda one: one.priority)
    return tuple(
        EntryRow(
            FAMILY,
            one.name,
            one.relationship,
            email=one.email,
            numbers=tuple(
                NumberRow(part, days=_COURT if one.court_order else "")
                for part in (one.telephone.strip(),)
                if part
            ),
        )
        for one in rows
    )


def _about(whom: ChildRow) -> str:
    born = f"born {british(whom.born)}" if whom.born else ""
    return " · ".join(part for part in (whom.class_name, born, whom.state) if part)
