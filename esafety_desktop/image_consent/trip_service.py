"""Trips: whose pictures may be shown among the children who go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from esafety_desktop.image_consent.records import ImageTrip, ImageTripPupil
from esafety_desktop.image_consent.rows import TripRow
from esafety_desktop.problem import Problem, fitting
from esafety_desktop.school.records import Pupil
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_LONGEST = 120
_MOST_SHOWN = 100
_TRIP, _GOES = ImageTrip.__table__.c, ImageTripPupil.__table__.c
_PUPIL = Pupil.__table__.c


def trips(store: Store) -> tuple[TripRow, ...]:
    """The kept trips, newest first."""
    with store.read() as session:
        query = select(_TRIP.id, _TRIP.title, _TRIP.on).where(_TRIP.removed_at.is_(None))
        query = query.order_by(_TRIP.on.desc(), _TRIP.seq.desc()).limit(_MOST_SHOWN)
        found = session.execute(query).all()
        going = _children(session, [row[0] for row in found])
    return tuple(TripRow(*row, tuple(going.get(row[0], ()))) for row in found)


def _children(session: Session, ids: Collection[str]) -> dict[str, list[str]]:
    query = (
        select(_GOES.trip_id, _PUPIL.id)
        .join_from(ImageTripPupil.__table__, Pupil.__table__, _PUPIL.seq == _GOES.pupil_seq)
        .where(_GOES.trip_id.in_(ids))
    )
    going: dict[str, list[str]] = {}
    for trip_id, pupil_id in session.execute(query):
        going.setdefault(trip_id, []).append(pupil_id)
    return going


def save_trip(
    store: Store, trip_id: str, title: str, on: date, pupil_ids: Collection[str]
) -> Changed[str]:
    """Keep a trip with its children; ``trip_id`` "" for a new one. Gives its id.

    Raises:
        Problem: it has no title, too long a one, or no children.
    """
    words = fitting(" ".join(title.split()), _LONGEST, "The title")
    if not words:
        raise Problem("Give the trip a title.", "For example: 5B to the museum.")
    if not pupil_ids:
        raise Problem("Nobody goes on this trip yet.", "Choose a class or tick the children.")
    after = TripRow(trip_id, words, on, tuple(sorted(pupil_ids)))
    with store.write() as unit:
        before = _read(unit.session, trip_id) if trip_id else None
        if trip_id and before is None:
            raise Problem("This trip is gone.", "Make a new one.")
        if not trip_id:
            record = ImageTrip(title=words, on=on)
            unit.session.add(record)
            unit.session.flush()
            after = TripRow(record.id, words, on, after.pupil_ids)
        _write(unit.session, after)
        unit.commit("trip kept", after.id, {"children": len(after.pupil_ids)})
    undo = _undo(after.id, after, before)
    return Changed(Area.AGREEMENTS, after.id, f"Trip kept: {words}.", undo)


def remove_trip(store: Store, trip_id: str) -> Changed[str]:
    """Take a trip off the list."""
    with store.write() as unit:
        before = _read(unit.session, trip_id)
        if before is None:
            raise Problem("This trip is gone.", "Look at the list again.")
        _hide(unit.session, trip_id, unit.now)
        unit.commit("trip taken off the list", trip_id)
    return Changed(
        Area.AGREEMENTS, trip_id, f"Taken off: {before.title}.", _undo(trip_id, None, before)
    )


def _read(session: Session, trip_id: str) -> TripRow | None:
    query = select(_TRIP.id, _TRIP.title, _TRIP.on)
    row = session.execute(query.where(_TRIP.id == trip_id, _TRIP.removed_at.is_(None))).first()
    return TripRow(*row, tuple(_children(session, [trip_id]).get(trip_id, ()))) if row else None


def _write(session: Session, trip: TripRow) -> None:
    values = {"title": trip.title, "on": trip.on, "removed_at": None}
    session.execute(update(ImageTrip).where(ImageTrip.id == trip.id).values(values))
    session.execute(delete(ImageTripPupil).where(ImageTripPupil.trip_id == trip.id))
    seqs = session.scalars(select(Pupil.seq).where(Pupil.id.in_(trip.pupil_ids)))
    rows = [{"trip_id": trip.id, "pupil_seq": seq} for seq in seqs]
    if rows:
        session.execute(insert(ImageTripPupil), rows)


def _hide(session: Session, trip_id: str, when: object) -> None:
    session.execute(update(ImageTrip).where(ImageTrip.id == trip_id).values(removed_at=when))


def _undo(trip_id: str, now: TripRow | None, before: TripRow | None) -> Undo:
    shown = before or now
    label = f"trip {shown.title}" if shown else "trip"

    def run(store: Store) -> Changed[str]:
        with store.write() as unit:
            if before is None:
                _hide(unit.session, trip_id, unit.now)
            else:
                _write(unit.session, before)
            unit.commit("change of a trip taken back", trip_id)
        said = f"Taken back: {label}."
        return Changed(Area.AGREEMENTS, trip_id, said, _undo(trip_id, before, now))

    return Undo(label, run)
