"""A small school with three children, one of whom left, and incidents about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from esafety_desktop.incidents import chronology_service, people_service, service
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.school.people_service import save_pupil
from esafety_desktop.school.records import School, SchoolClass
from esafety_desktop.school.rows import PupilRow, TermRow
from esafety_desktop.school.service import save_terms

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """Ids of the children and of their incidents."""

    zoe: str
    ben: str
    left: str
    chat: str
    photo: str


def at(store: Store, *moment: int) -> None:
    """Set the clock of the store, in UTC."""
    when = datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type, misc]  # year to minute
    for one in store.stores:
        one.clock = lambda: when


def pupil(store: Store, forename: str, surname: str, class_id: str, **values: object) -> str:
    row = PupilRow("", surname, forename, class_id=class_id, **values)  # type: ignore[arg-type]  # as PupilRow takes them
    return save_pupil(store, row).value.id


def name(store: Store, incident: str, who: PupilRow | str, role: str = "affected") -> None:
    """Name a pupil by id, or somebody by name."""
    if isinstance(who, str):
        person = PersonRow("", "other", role, who)
    else:
        full = f"{who.forename} {who.surname}"
        person = PersonRow("", "pupil", role, full, who.class_name, who.born, who.id)
    people_service.add_person(store, incident, person)


def row_of(store: Store, pupil_id: str) -> PupilRow:
    from esafety_desktop.school.people_service import pupil as read

    return read(store, pupil_id)


def make(store: Store) -> Made:
    """Zoë and Ben at school, Łucja who left on 20/11/2026; two incidents of this term."""
    at(store, 2026, 10, 5, 9, 0)
    with store.write() as unit:
        unit.session.add(School(name="Seabrook Primary School", address="Shore Road\nSX1 2AB"))
        record = SchoolClass(name="5B", year_group="5", academic_year=2026)
        unit.session.add(record)
        unit.session.flush()
        class_id = record.id
        unit.commit("test school")
    save_terms(
        store,
        (
            TermRow("Autumn 1", date(2026, 9, 2), date(2026, 10, 23)),
            TermRow("Autumn 2", date(2026, 11, 2), date(2026, 12, 18)),
            TermRow("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
        ),
    )
    old = {"joined_on": date(2022, 9, 5)}
    zoe = pupil(store, "Zoë", "Ashdown", class_id, born=date(2016, 3, 4), **old)
    ben = pupil(store, "Ben", "Okoro", class_id, born=date(2016, 5, 6), **old)
    left = pupil(store, "Łucja", "Nowak", class_id, left_on=date(2026, 11, 20), **old)
    chat = service.start_incident(store, "Ben Okoro threatened Zoë in a game's chat.").value
    name(store, chat, row_of(store, zoe))
    name(store, chat, row_of(store, ben), "initiator")
    chronology_service.add_note(store, chat, "Zoë cried; Ben was sent home.")
    at(store, 2026, 11, 12, 14, 0)
    photo = service.start_incident(store, "Łucja's picture went round the class.").value
    name(store, photo, row_of(store, left))
    name(store, photo, row_of(store, zoe), "witness")
    chronology_service.add_note(store, photo, "Rang the council: they take it on.", "call")
    at(store, 2026, 11, 24, 10, 0)
    return Made(zoe, ben, left, chat, photo)
