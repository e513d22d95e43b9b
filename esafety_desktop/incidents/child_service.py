"""Which incidents are about a child: named there, or mentioned in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from esafety_desktop.incidents.records import ChronologyEntry, Incident, IncidentPerson
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

_TEXTS = (Incident.what_happened, Incident.own_words, Incident.outcome, Incident.follow_up)


def incidents_about(session: Session, pupil_id: str, names: Sequence[str]) -> tuple[str, ...]:
    """The ids of the incidents in which a child is named or mentioned, oldest first.

    Args:
        session: An open read of the cabinet.
        pupil_id: The child.
        names: Full names: "Zoë Ashdown"; a person typed by hand is known by them, accents and
            capitals aside. A mention in a text is found as it is written, capitals aside.
    """
    found = _named(session, pupil_id, names) | _mentioned(session, names)
    ordered = select(Incident.id).where(Incident.id.in_(found)).order_by(Incident.seq)
    return tuple(session.scalars(ordered))


def _named(session: Session, pupil_id: str, names: Sequence[str]) -> set[str]:
    wanted = {search_key(name) for name in names}
    query = select(IncidentPerson.incident_id, IncidentPerson.pupil_id, IncidentPerson.name)
    return {
        incident_id
        for incident_id, person_pupil, name in session.execute(query)
        if (person_pupil and person_pupil == pupil_id)
        or (not person_pupil and search_key(name) in wanted)
    }


def _mentioned(session: Session, names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        told = [column.icontains(name, autoescape=True) for column in _TEXTS]
        found.update(session.scalars(select(Incident.id).where(or_(*told))))
        line = ChronologyEntry.text.icontains(name, autoescape=True)
        found.update(session.scalars(select(ChronologyEntry.incident_id).where(line)))
    return found
