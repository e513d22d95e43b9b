"""Who is in an incident, by the name they had that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.leader_rules import about_leader, leader_problem
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Pupil
from esafety_desktop.school.service import pupils
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.envelopes import readers_of
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_SUBJECT_ROLES = frozenset({"staff_subject", "initiator"})


def add_person(
    store: Store, incident_id: str, person: PersonRow, *, leader_account: bool | None = None
) -> Changed[str]:
    """Name somebody; gives the new id.

    Args:
        store: The open cabinets.
        incident_id: The incident.
        person: As chosen or typed; its id is not used.
        leader_account: For an adult of the school whom it is about: whether they sign in here as
            a leader. None means not sure, which counts as yes. Not asked in an envelope.

    Raises:
        Problem: no name; or it is about a leader who could read it (TFG-7, TFA-9).
    """
    name = plain(person.name)
    if not name:
        raise Problem("The name is missing.", "Write the full name, or: not known.")
    adult_subject = person.kind == "staff" and person.role in _SUBJECT_ROLES
    unsure = leader_account is not False and not store.is_envelope
    if adult_subject and (unsure or about_leader(name, _reader_names(store))):
        raise leader_problem()
    with store.write() as unit:
        incident = chronology.record(unit.session, incident_id)
        chronology.must_be_open(incident)
        record = IncidentPerson(
            incident_id=incident_id,
            kind=person.kind,
            role=person.role,
            name=name,
            class_name=plain(person.class_name),
            born=person.born,
            pupil_id=person.pupil_id,
            note=plain(person.note),
        )
        unit.session.add(record)
        unit.session.flush()
        entry = chronology.write_entry(unit, incident, "people", _line(record))
        chronology.keep(unit, incident, "incident.person", entry)
        made = record.id
    undo = Undo("naming somebody", lambda back: _unname(back, made, incident_id, person))
    return Changed(Area.INCIDENTS, made, f"{name} is named in this incident.", undo)


def _unname(store: Store, made: str, incident_id: str, person: PersonRow) -> Changed[None]:
    """Ctrl+Z right after somebody was named; the leader question was answered then."""
    result = remove_person(store, made, "Named by mistake; taken back at once.")
    again = Undo(
        "naming somebody",
        lambda to: add_person(to, incident_id, person, leader_account=False),
    )
    return replace(result, undo=again)


def remove_person(store: Store, person_id: str, reason: str) -> Changed[None]:
    """Take somebody out who was named by mistake; the chronology keeps both lines.

    Raises:
        Problem: no reason, taken out already, or the incident is closed.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("Say why this person is taken out.", "For example: wrong child chosen.")
    with store.write() as unit:
        named = select(IncidentPerson).where(IncidentPerson.id == person_id)
        record = unit.session.scalars(named.where(IncidentPerson.removed_at.is_(None))).first()
        if record is None:
            raise Problem(
                "This person is not named here any more.",
                "Nothing was changed. Look at the list again.",
            )
        incident = chronology.record(unit.session, record.incident_id)
        chronology.must_be_open(incident)
        record.removed_at = unit.now
        text = f"Taken out: {_line(record)}\nWhy: {reason}"
        entry = chronology.write_entry(unit, incident, "people", text)
        chronology.keep(unit, incident, "incident.person_out", entry)
    return Changed(Area.INCIDENTS, None, "Taken out; the chronology says why.")


def pupil_choices(store: Store) -> tuple[PersonRow, ...]:
    """The pupils on roll, by full name, class and date of birth (TFA-3)."""
    return tuple(
        PersonRow(
            row.id,
            "pupil",
            "affected",
            f"{row.forename} {row.surname}",
            row.class_name,
            row.born,
            row.id,
        )
        for row in pupils(store)
    )


def standing(incident: Incident) -> list[IncidentPerson]:
    """The people who are named now, without those taken out."""
    return [person for person in incident.people if person.removed_at is None]


def person_rows(
    people: Iterable[IncidentPerson], session: Session | None = None
) -> tuple[PersonRow, ...]:
    """People as they leave the room; with a session also what pupils are called today."""
    records = list(people)
    ids = {person.pupil_id for person in records if person.pupil_id}
    today = _names_today(session, ids) if session is not None and ids else {}
    return tuple(
        PersonRow(
            person.id,
            person.kind,
            person.role,
            person.name,
            person.class_name,
            person.born,
            person.pupil_id,
            name if (name := today.get(person.pupil_id, "")) != person.name else "",
            person.note,
        )
        for person in records
    )


def _names_today(session: Session, ids: set[str]) -> dict[str, str]:
    query = select(Pupil.id, Pupil.forename, Pupil.surname).where(Pupil.id.in_(ids))
    return {found: f"{forename} {surname}" for found, forename, surname in session.execute(query)}


def _reader_names(store: Store) -> tuple[str, ...]:
    """Who could read it: every leader, or the readers of a sealed envelope."""
    if store.is_envelope:
        return tuple(reader.name for reader in readers_of(store))
    return tuple(account.name for account in store.keyring().with_role(Role.LEADER))


def _line(person: IncidentPerson) -> str:
    role = kind_rules.label(kind_rules.ROLES, person.role)
    born = f", born {person.born:%d/%m/%Y}" if person.born else ""
    room = f", {person.class_name}" if person.class_name else ""
    note = f" ({person.note})" if person.note else ""
    return f"{role}: {person.name}{room}{born}{note}"
