"""Takes every word of an incident out of the cabinet; numbers, times and digests stay (TF-RET)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, or_, select, update

from esafety_desktop.incidents.records import (
    ChronologyEntry,
    Incident,
    IncidentPerson,
    ProcedureEvent,
)
from esafety_desktop.store.drafts import LockedDraft

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import UnitOfWork

_WORDS = (
    "what_happened",
    "own_words",
    "kind",
    "intent",
    "risk",
    "four_c",
    "where_kind",
    "place",
    "device",
    "device_note",
    "site",
    "outcome",
    "follow_up",
    "next_step",
)


def empty(unit: UnitOfWork, record: Incident) -> None:
    """Empty the words that this room keeps of an incident, inside an open unit of work.

    The chronology keeps its lines with their digests, so that the seal can still be verified. The
    caller empties what other rooms keep (`wiring.DISPOSERS`), writes a last line and commits.
    """
    session = unit.session
    session.flush()
    session.execute(
        update(ChronologyEntry)
        .where(ChronologyEntry.incident_id == record.id)
        .values(text=None, salt="")
    )
    for name in _WORDS:
        setattr(record, name, "")
    record.waiting_until = None
    for model in (IncidentPerson, ProcedureEvent):
        session.execute(delete(model).where(model.incident_id == record.id))
    _forget_drafts(session, record.id)
    session.flush()
    session.expire(record, ["people", "entries", "events"])


def words_kept(session: Session, incident_id: str) -> dict[str, int]:
    """How much this room keeps of an incident: what, in plain words, and how many."""
    counted = {
        "lines of the chronology": select(func.count())
        .select_from(ChronologyEntry)
        .where(ChronologyEntry.incident_id == incident_id, ChronologyEntry.text.is_not(None)),
        "people": select(func.count())
        .select_from(IncidentPerson)
        .where(IncidentPerson.incident_id == incident_id),
        "answers to the procedure": select(func.count())
        .select_from(ProcedureEvent)
        .where(ProcedureEvent.incident_id == incident_id),
    }
    return {what: session.scalar(query) or 0 for what, query in counted.items()}


def _forget_drafts(session: Session, incident_id: str) -> None:
    """Everybody's unfinished texts about it; nobody but their author could read them."""
    places = (f"incidents/{incident_id}", f"incidents/{incident_id}/%")
    session.execute(
        delete(LockedDraft).where(
            or_(LockedDraft.place == places[0], LockedDraft.place.like(places[1]))
        )
    )
