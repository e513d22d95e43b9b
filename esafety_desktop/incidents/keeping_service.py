"""What keeping and disposing of incidents has to know of them, read in slices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from esafety_desktop.dates import to_london
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.school.records import Pupil

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Keeping:
    """An incident without a word of what it says.

    Attributes:
        seq: Its place in the order in which incidents were entered; asks for the next slice.
        youngest: The latest birth date of the children named, or None.
        unknown: How many of them have no birth date anywhere.
    """

    seq: int
    id: str
    reference: str
    status: str
    kinds: str
    entered_at: datetime
    closed_at: datetime | None
    youngest: date | None
    unknown: int

    @property
    def entered_on(self) -> date:
        """The day in England on which it was entered."""
        return to_london(self.entered_at).date()


_BORN = func.coalesce(IncidentPerson.born, Pupil.born)
_QUERY = (
    select(
        Incident.seq,
        Incident.id,
        Incident.year_start,
        Incident.number,
        Incident.status,
        Incident.kind,
        Incident.entered_at,
        Incident.closed_at,
        func.max(_BORN),
        func.count(IncidentPerson.id) - func.count(_BORN),
    )
    .outerjoin(
        IncidentPerson,
        and_(
            IncidentPerson.incident_id == Incident.id,
            IncidentPerson.kind == "pupil",
            IncidentPerson.removed_at.is_(None),
        ),
    )
    .outerjoin(Pupil, and_(Pupil.id == IncidentPerson.pupil_id, IncidentPerson.pupil_id != ""))
    .group_by(Incident.seq)
    .order_by(Incident.seq)
)


def keepings(session: Session, after: int = 0, limit: int = 200) -> tuple[Keeping, ...]:
    """The next incidents behind ``after``, in the order in which they were entered."""
    found = session.execute(_QUERY.where(Incident.seq > after).limit(limit))
    return tuple(_keeping(row) for row in found)


def keeping(session: Session, incident_id: str) -> Keeping | None:
    """One incident; None when it isn't in this cabinet."""
    row = session.execute(_QUERY.where(Incident.id == incident_id)).first()
    return _keeping(row) if row else None


def oldest(session: Session) -> tuple[date | None, date | None]:
    """The day the oldest incident was entered, and the earliest birth date there is; or None.

    Nothing of this cabinet is older: a bound that costs next to nothing.
    """
    entered = session.scalar(select(func.min(Incident.entered_at)))
    births = (session.scalar(select(func.min(born))) for born in (IncidentPerson.born, Pupil.born))
    return to_london(entered).date() if entered else None, min(filter(None, births), default=None)


def _keeping(row: Sequence[Any]) -> Keeping:
    seq, incident_id, year_start, number, status, kinds, entered, closed, born, unknown = row
    called = reference(year_start, number)
    return Keeping(seq, incident_id, called, status, kinds, entered, closed, born, unknown)
