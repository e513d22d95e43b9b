"""The room's front: what is due of the children's maps, and what goes with an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.child_contacts.child_map_rules import MONTHS_AFTER_LEAVING
from esafety_desktop.child_contacts.contact_service import (
    mark_checked,
    mark_dead,
    remove,
    save,
    take_away,
)
from esafety_desktop.child_contacts.map_service import (
    child_map,
    key_meant,
    note,
    search,
    sheet,
    to_choose,
)
from esafety_desktop.child_contacts.records import IncidentChildContact
from esafety_desktop.child_contacts.rows import DueRow
from esafety_desktop.contacts.contact_service import Meanwhile
from esafety_desktop.dates import months_later
from esafety_desktop.incidents.lookup_service import ever_named, people_named
from esafety_desktop.pupil_files.history_service import key_of, named_keys, pupils_of_school

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork

__all__ = (
    "Meanwhile",
    "child_map",
    "due",
    "forget",
    "key_meant",
    "mark_checked",
    "mark_dead",
    "note",
    "remove",
    "save",
    "search",
    "sheet",
    "take_away",
    "to_choose",
)


_LOST = (
    "Contacts of a child whose name was changed or taken out: note them down, then take them away"
)


def due(store: Store, today: date) -> tuple[DueRow, ...]:
    """Maps of children who left more than a month ago; leaders only, initials only.

    Also what was kept under a name that stands in no incident any more, since it was put right.
    """
    if not store.is_leader:
        return ()
    with store.read() as session:
        keys = set(session.scalars(select(IncidentChildContact.child).distinct()))
    if not keys:
        return ()
    pupils = pupils_of_school(store)
    others = keys - {child.key for child in pupils}
    rows = [
        DueRow(_LOST, None, overdue=True, place=f"incidents/child-contacts/{key}")
        for key in sorted(others - named_keys(store) if others else others)
    ]
    for child in pupils:
        if child.key in keys and child.left_on:
            on = months_later(child.left_on, MONTHS_AFTER_LEAVING)
            if on <= today:
                what = f"{child.initials} has left: pass the contacts on, then take them away"
                place = f"incidents/child-contacts/{child.key}"
                rows.append(DueRow(what, on, on < today, place))
    return tuple(rows)


def forget(unit: UnitOfWork, incident_id: str) -> None:
    """Take out what is kept with an incident whose words leave the cabinet.

    Of a child who is in no list and in no other incident of the cabinet everything goes: nobody
    could find it any more, and nothing may tell that there was an incident.
    """
    here = {key_of(person) for person in ever_named(unit.session, incident_id)}
    named = people_named(unit.session)
    elsewhere = {key_of(person) for person in named if person.incident_id != incident_id}
    lost = [key for key in here - elsewhere if key.startswith("name:")]
    table = IncidentChildContact
    unit.session.execute(delete(table).where(table.incident_id == incident_id))
    unit.session.execute(delete(table).where(table.child.in_(lost)))
