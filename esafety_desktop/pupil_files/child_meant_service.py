"""Which child is meant where a menu is opened on an incident, or on somebody in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.lookup_service import people_named, person_in
from esafety_desktop.pupil_files.history_service import key_of

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def child_meant(store: Store, item: str) -> str:
    """The key of the child that a menu is asked for; "" when there is none.

    Args:
        store: The ordinary store.
        item: Somebody in the people list of an incident, or an incident: its first child.
    """
    for one in store.stores:
        with one.read() as session:
            person = person_in(session, item)
        if person is not None:
            staff = person.kind == "staff"
            return first_child(store, person.incident_id) if staff else key_of(person)
    return first_child(store, item)


def first_child(store: Store, incident_id: str) -> str:
    """The key of the first child of an incident, those affected first; "" when there is none."""
    for one in store.stores:
        with one.read() as session:
            named = people_named(session)
        here = [person for person in named if person.incident_id == incident_id]
        here.sort(key=lambda person: (person.kind != "pupil", person.role != "affected"))
        if here:
            return key_of(here[0])
    return ""
