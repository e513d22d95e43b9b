"""Follow-ups inside an open unit of work: every change becomes a line of the chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british, british_time
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.due_rules import due_words, is_overdue, tone
from esafety_desktop.follow_ups.records import FollowUp, FollowUpChange
from esafety_desktop.follow_ups.rows import FollowUpRow
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import new_id

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.records import ChronologyEntry, Incident
    from esafety_desktop.store.store import UnitOfWork

ENTRY = "follow_up"


def found(session: Session, follow_up_id: str) -> FollowUp:
    """The mapped follow-up.

    Raises:
        Problem: it isn't in this cabinet.
    """
    record = session.scalars(select(FollowUp).where(FollowUp.id == follow_up_id)).first()
    if record is None:
        raise Problem("This follow-up is not in the cabinet.", "Choose another one from the list.")
    return record


def must_be_open(record: FollowUp) -> None:
    """Raises Problem when it was settled meanwhile."""
    if record.state != task_rules.OPEN:
        raise Problem("This follow-up is settled already.", "Nothing is left to do.")


def made(unit: UnitOfWork, incident: Incident, **values: object) -> FollowUp:
    """A new open follow-up of an incident; its line is still to be written."""
    record = FollowUp(
        id=new_id(),
        incident_id=incident.id,
        state=task_rules.OPEN,
        made_at=unit.now,
        chased=0,
        **values,
    )
    unit.session.add(record)
    unit.session.flush()
    return record


def write(
    unit: UnitOfWork,
    incident: Incident,
    record: FollowUp,
    text: str,
    *,
    kind: str = ENTRY,
    happened_at: datetime | None = None,
    strikes: str | None = None,
) -> ChronologyEntry:
    """A line of the chronology that belongs to the history of a follow-up."""
    entry = chronology.write_entry(
        unit, incident, kind, text, happened_at=happened_at, strikes=strikes
    )
    unit.session.add(
        FollowUpChange(incident_id=incident.id, follow_up_id=record.id, entry_id=entry.id)
    )
    unit.session.flush()
    return entry


def settle(
    unit: UnitOfWork, incident: Incident, record: FollowUp, state: str, result: str
) -> ChronologyEntry:
    """Done or given up, with what came of it or why."""
    record.state, record.result, record.settled_at = state, result, unit.now
    word = task_rules.STATES[state]
    text = f"{word}: {summary(record)}"
    if result:
        text += f"\n{'Why' if state == task_rules.GIVEN_UP else 'What came of it'}: {result}"
    return write(unit, incident, record, text)


def summary(record: FollowUp) -> str:
    """``Waiting for: an answer (PC Reed), by 24/11/2026``."""
    kind = task_rules.KINDS.get(record.kind, record.kind)
    what = record.what if record.what != kind else ""
    who = f" ({record.who})" if record.who else ""
    head = f"{kind}: {what}{who}" if what else f"{kind}{who}"
    return f"{head}, {by(record.due_on, record.due_at)}"


def by(due_on: date | None, due_at: datetime | None) -> str:
    """``by 24/11/2026``, with the clock where hours count."""
    if due_at:
        return f"by {british_time(due_at)}"
    return f"by {british(due_on)}" if due_on else "no day set"


def row_of(record: FollowUp, now: datetime) -> FollowUpRow:
    """A follow-up as it leaves the room."""
    is_open = record.state == task_rules.OPEN
    overdue = is_open and is_overdue(record.due_on, record.due_at, now)
    return FollowUpRow(
        record.id,
        record.incident_id,
        record.kind,
        task_rules.KINDS.get(record.kind, record.kind),
        record.state,
        task_rules.STATES.get(record.state, record.state),
        record.what,
        record.who,
        record.due_on,
        record.due_at,
        record.remind_on,
        due_words(record.due_on, record.due_at, now) if is_open else "",
        tone(record.due_on, record.due_at, now) if is_open else "muted",
        record.chased,
        task_rules.escalation(record.kind, record.chased, overdue=overdue),
        record.result,
        record.step_id,
        record.term_id,
        record.agency,
        overdue,
    )
