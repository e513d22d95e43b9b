"""What keeping and disposing of incidents has to know of them, read in slices."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from esafety_desktop.dates import to_london
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.records import Incident, IncidentPerson
from esafety_desktop.incidents.text_rules import reference
from esafety_desktop.school.records import Pupil
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.orm import Session


class Keeping(Value):
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


def perhaps_over(
    session: Session, born: date, kinds: Mapping[str, date], also: Collection[str]
) -> tuple[Keeping, ...]:
    """Those whose time may be over: a narrow search, after which each is worked out.

    Args:
        session: An open read of the cabinet.
        born: A child born on this day or before may have reached the age; so may one who is not
            known, in what was entered by then.
        kinds: Kind of incident to the day of entry from which on its time is not over.
        also: Ids that are looked at whatever their age.
    """
    told = (
        select(IncidentPerson.incident_id)
        .outerjoin(Pupil, and_(Pupil.id == IncidentPerson.pupil_id, IncidentPerson.pupil_id != ""))
        .where(IncidentPerson.kind == "pupil", IncidentPerson.removed_at.is_(None))
        .where(born >= _BORN)
    )
    by_kind = (
        and_(Incident.entered_at < _end_of(day), Incident.kind.contains(kind, autoescape=True))
        for kind, day in kinds.items()
    )
    old = or_(Incident.entered_at < _end_of(born), Incident.id.in_(told), *by_kind)
    waits = Incident.status.not_in((kind_rules.OPEN, kind_rules.DISPOSED))
    ids = [*also, *session.scalars(select(Incident.id).where(waits, old))]
    found = session.execute(_QUERY.where(Incident.id.in_(dict.fromkeys(ids)))) if ids else ()
    return tuple(_keeping(row) for row in found)


def _end_of(day: date) -> datetime:
    """A moment after a day is over in England."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)


def _keeping(row: Sequence[Any]) -> Keeping:
    seq, incident_id, year_start, number, status, kinds, entered, closed, born, unknown = row
    called = reference(year_start, number)
    return Keeping(seq, incident_id, called, status, kinds, entered, closed, born, unknown)
