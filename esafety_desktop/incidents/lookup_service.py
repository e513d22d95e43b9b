"""Mapped incidents and people inside an open session, for the services of the rooms around."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.records import Incident, IncidentPerson

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session


class Named(NamedTuple):
    """Somebody in an incident, as much as lists need."""

    incident_id: str
    kind: str
    role: str
    name: str
    class_name: str
    born: date | None
    pupil_id: str


_PERSON = IncidentPerson.__table__.c
_NAMED = (
    select(*(_PERSON[name] for name in Named._fields))
    .join(Incident.__table__, Incident.__table__.c.id == _PERSON.incident_id)
    .where(
        _PERSON.removed_at.is_(None),
        _PERSON.kind != "staff",
        Incident.__table__.c.status.not_in(kind_rules.GONE),
    )
    .order_by(_PERSON.seq)
)


def people_named(session: Session, pupil_id: str = "") -> tuple[Named, ...]:
    """Everybody who is named in an incident now, staff left out, in the order of naming.

    Args:
        session: Of the cabinet.
        pupil_id: Only this pupil.
    """
    query = _NAMED.where(_PERSON.pupil_id == pupil_id) if pupil_id else _NAMED
    return tuple(Named(*row) for row in session.execute(query))


def ever_named(session: Session, incident_id: str) -> tuple[Named, ...]:
    """Everybody who is or was named in one incident: who was struck out too, staff left out."""
    query = select(*(_PERSON[name] for name in Named._fields)).where(
        _PERSON.incident_id == incident_id, _PERSON.kind != "staff"
    )
    return tuple(Named(*row) for row in session.execute(query))


def person_in(session: Session, person_id: str) -> Named | None:
    """Somebody in the people list of an incident, staff too; None when nobody has this id.

    Args:
        session: Of the cabinet.
        person_id: Id of the line in the list.
    """
    columns = (_PERSON[name] for name in Named._fields)
    row = session.execute(select(*columns).where(_PERSON.id == person_id)).first()
    return Named(*row) if row else None


def pupils_in(session: Session, roles: Collection[str]) -> frozenset[str]:
    """The ids of the pupils who are in an incident in one of these roles."""
    wanted = _NAMED.with_only_columns(_PERSON.pupil_id).where(_PERSON.role.in_(roles))
    return frozenset(session.scalars(wanted)) - {""}


def numbers_of(session: Session, ids: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Id → year and number of those incidents whose words are in the cabinet."""
    query = select(Incident.id, Incident.year_start, Incident.number).where(
        Incident.id.in_(list(ids)), Incident.status.not_in(kind_rules.GONE)
    )
    return {key: (year, number) for key, year, number in session.execute(query)}


def in_cabinet(session: Session, ids: Iterable[str] | None = None) -> Sequence[Incident]:
    """The incidents whose words are in the cabinet, newest first.

    Args:
        session: Of the cabinet.
        ids: Only these; those that are elsewhere, on paper or disposed of are left out.
    """
    query = select(Incident).where(Incident.status.not_in(kind_rules.GONE))
    if ids is not None:
        query = query.where(Incident.id.in_(list(ids)))
    return session.scalars(query.order_by(Incident.seq.desc())).all()
