"""Agencies and parents of an incident: who was told, what they said, what was decided (I8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from esafety_desktop.incidents import agency_step_service as steps
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_records import AgencyContact, ParentContact
from esafety_desktop.incidents.agency_rules import (
    AgencyRow,
    ParentRow,
    ToldSheet,
    agency_line,
    agency_problem,
    missing_answers,
)
from esafety_desktop.incidents.moment_rules import AHEAD, WHEN_IT_WAS, is_ahead
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store, UnitOfWork

_TEXTS = ("person", "how", "reference", "advice", "outcome", "reason")


def told_sheet(store: Store, incident_id: str) -> ToldSheet:
    """Everybody who was told, and the decisions; from the steps and from what was added."""
    with store.read() as session:
        return read_told(session, incident_id, store.today())


def read_told(session: Session, incident_id: str, today: date) -> ToldSheet:
    """The same, inside an open session."""
    record = chronology.record(session, incident_id)
    if record.status in kind_rules.GONE:
        return ToldSheet()
    parents = parents_in(session, incident_id) or steps.parents_from_steps(record, today)
    return ToldSheet(
        _agencies(session, record, today),
        parents,
        steps.worker_words(record, today),
        steps.decisions(record, today),
    )


def agencies_in(session: Session, incident_id: str) -> tuple[AgencyRow, ...]:
    """The contacts that were entered beside the steps, oldest first."""
    query = select(AgencyContact).where(AgencyContact.incident_id == incident_id)
    return tuple(
        AgencyRow(
            record.agency,
            record.decided,
            record.person,
            record.at,
            record.how,
            record.reference,
            record.advice,
            record.outcome,
            record.outcome_at,
            record.reason,
            record.origin,
            record.id,
        )
        for record in session.scalars(query.order_by(AgencyContact.seq))
    )


def parents_in(session: Session, incident_id: str) -> tuple[ParentRow, ...]:
    """What was entered about the parents, oldest first."""
    query = select(ParentContact).where(ParentContact.incident_id == incident_id)
    return tuple(
        ParentRow(
            record.decision,
            record.child,
            record.parent,
            record.at,
            record.by,
            record.how,
            record.response,
            record.reason,
            record.id,
        )
        for record in session.scalars(query.order_by(ParentContact.seq))
    )


def save_agency(store: Store, incident_id: str, row: AgencyRow) -> Changed[str]:
    """Keep a contact: a new one, or one that is completed or put right; gives its id.

    The line that said it before is struck through by the new one.

    Raises:
        Problem: something is missing, a time lies ahead, or the incident is closed.
    """
    if wrong := agency_problem(row):
        raise Problem(wrong, "Nothing was kept yet.")
    with store.write() as unit:
        incident = chronology.record(unit.session, incident_id)
        chronology.must_be_open(incident)
        if any(moment and is_ahead(moment, unit.now) for moment in (row.at, row.outcome_at)):
            raise Problem(AHEAD, WHEN_IT_WAS)
        record = _contact(unit, incident_id, row)
        before = record.entry_id
        _put(record, row)
        entry = chronology.write_entry(
            unit,
            incident,
            "agency",
            agency_line(_tidy(record)),
            happened_at=row.at,
            strikes=before if before and not _struck(incident, before) else None,
        )
        record.entry_id = entry.id
        unit.session.add(record)
        chronology.keep(unit, incident, "incident.agency", entry)
        made = record.id
    return Changed(Area.INCIDENTS, made, f"{row.called}: kept. The program sends nothing.")


def missing(record: Incident, session: Session, today: date) -> tuple[tuple[str, str], ...]:
    """What agencies and parents still owe before an incident can be closed (TFG-6)."""
    return missing_answers(
        _agencies(session, record, today),
        parents_in(session, record.id),
    )


def forget(unit: UnitOfWork, incident_id: str) -> None:
    """Take what was kept of agencies and parents out of the cabinet."""
    for model in (AgencyContact, ParentContact):
        unit.session.execute(delete(model).where(model.incident_id == incident_id))


def _agencies(session: Session, record: Incident, today: date) -> tuple[AgencyRow, ...]:
    kept = agencies_in(session, record.id)
    done = {row.origin for row in kept if row.origin}
    derived = [row for row in steps.from_steps(record, today) if row.origin not in done]
    return tuple(steps.with_outcome((*derived, *kept), record, today))


def _contact(unit: UnitOfWork, incident_id: str, row: AgencyRow) -> AgencyContact:
    if not row.id:
        return AgencyContact(incident_id=incident_id, origin=row.origin, entry_id="")
    found = unit.session.scalars(select(AgencyContact).where(AgencyContact.id == row.id)).first()
    if found is None:
        raise Problem("This contact is not kept any more.", "Look at the list again.")
    return found


def _put(record: AgencyContact, row: AgencyRow) -> None:
    record.agency, record.decided = row.agency, row.decided
    record.at, record.outcome_at = row.at, row.outcome_at if row.outcome.strip() else None
    for name in _TEXTS:
        setattr(record, name, plain(getattr(row, name)))


def _tidy(record: AgencyContact) -> AgencyRow:
    return AgencyRow(
        record.agency,
        record.decided,
        record.person,
        record.at,
        record.how,
        record.reference,
        record.advice,
        record.outcome,
        record.outcome_at,
        record.reason,
    )


def _struck(incident: Incident, entry_id: str) -> bool:
    return any(entry.strikes == entry_id for entry in incident.entries)
