"""Mapped incidents and people inside an open session, for the services of the rooms around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.records import Incident, IncidentPerson

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.orm import Session


def people_named(session: Session, pupil_id: str = "") -> Sequence[IncidentPerson]:
    """Everybody who is named in an incident now, staff left out, in the order of naming.

    Args:
        session: Of the cabinet.
        pupil_id: Only this pupil.
    """
    query = select(IncidentPerson).where(
        IncidentPerson.removed_at.is_(None), IncidentPerson.kind != "staff"
    )
    if pupil_id:
        query = query.where(IncidentPerson.pupil_id == pupil_id)
    return session.scalars(query.order_by(IncidentPerson.seq)).all()


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
