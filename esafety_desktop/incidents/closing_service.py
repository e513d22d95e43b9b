"""The end of an incident: what is missing, closing, opening again, moving it to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import object_session

from esafety_desktop.incidents import agency_service, kind_rules, procedure_service, service
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents.closing_rules import missing_facts, outcome_problem
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.records import Incident, IncidentPerson, ProcedureEvent
from esafety_desktop.incidents.rows import Closing
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from esafety_desktop.store.store import Store, UnitOfWork


def closing(store: Store, incident_id: str) -> Closing:
    """What is still missing before an incident can be closed."""
    with store.read() as session:
        return _closing(chronology.record(session, incident_id), store.today())


def agencies_of(store: Store, incident_id: str) -> tuple[str, ...]:
    """Police, social care or the LADO, where the route of an incident may go there (TFG-6)."""
    with store.read() as session:
        return procedure_service.agencies(chronology.record(session, incident_id), store.today())


def close_incident(
    store: Store,
    incident_id: str,
    outcomes: Iterable[str],
    reasons: str,
    follow_up: str,
) -> Changed[None]:
    """Close an incident with its outcome.

    Raises:
        Problem: a required step or fact is missing, or the outcome can't end this route.
    """
    ticked = tuple(outcomes)
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        chronology.must_be_open(record)
        missing = _closing(record, store.today()).missing
        if missing:
            raise Problem("This incident cannot be closed yet.", missing[0][0])
        reported = procedure_service.agencies(record, store.today())
        wrong = outcome_problem(ticked, reasons, reported)
        if wrong:
            raise Problem("This outcome cannot close the incident.", wrong)
        labels = ", ".join(kind_rules.label(kind_rules.OUTCOMES, one) for one in ticked)
        record.outcome = f"{labels}.\n{plain(reasons)}"
        record.follow_up = plain(follow_up)
        record.status, record.closed_at, record.waiting_until = kind_rules.CLOSED, unit.now, None
        record.next_step = ""
        later = record.follow_up or "nothing besides the steps above"
        text = f"Outcome: {record.outcome}\nFollow-up: {later}"
        entry = chronology.write_entry(unit, record, "closed", text)
        chronology.keep(unit, record, "incident.close", entry)
        called = reference(record.year_start, record.number)
    return Changed(Area.INCIDENTS, None, f"{called} is closed.")


def reopen_incident(store: Store, incident_id: str, reason: str) -> Changed[None]:
    """Open a closed incident again, with the reason.

    Raises:
        Problem: no reason, or it isn't closed.
    """
    reason = plain(reason)
    if not reason:
        raise Problem("Opening again needs a reason.", "Write what has come up.")
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        if record.status != kind_rules.CLOSED:
            raise Problem(
                "This incident is not closed.", "Nothing was changed, and nothing is left to do."
            )
        record.status, record.closed_at = kind_rules.OPEN, None
        procedure_service.note_position(record, store.today())
        entry = chronology.write_entry(unit, record, "reopened", reason)
        chronology.keep(unit, record, "incident.reopen", entry)
    return Changed(Area.INCIDENTS, None, "The incident is open again.")


def move_to_paper(
    store: Store,
    incident_id: str,
    where: str,
    disposers: Iterable[Callable[[UnitOfWork, str], None]] = (),
) -> Changed[None]:
    """Take every word of an incident out of the cabinet, because it belongs on paper (TFG-7).

    The number, the times and the digests stay, so that nobody can say that nothing was there.

    Args:
        store: The store in which it lives.
        incident_id: The incident.
        where: Where the paper is.
        disposers: What empties the words that other rooms keep of it (`wiring.DISPOSERS`).

    Raises:
        Problem: it isn't said where the paper is, or it is on paper already.
    """
    where = plain(where)
    if not where:
        raise Problem("Say where the paper is.", "For example: with the chair of governors.")
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        chronology.not_on_paper(record)
        for entry in record.entries:
            entry.text, entry.salt = None, ""
        for name in (*service.TEXTS, "kind", "intent", "risk", "four_c", "outcome", "follow_up"):
            setattr(record, name, "")
        for model in (IncidentPerson, ProcedureEvent):
            for row in unit.session.scalars(select(model).filter_by(incident_id=incident_id)):
                unit.session.delete(row)
        for dispose in disposers:
            dispose(unit, incident_id)
        record.status, record.next_step, record.waiting_until = kind_rules.WITHDRAWN, "", None
        entry = chronology.write_entry(unit, record, "withdrawn", f"Kept on paper: {where}")
        chronology.keep(unit, record, "incident.to_paper", entry)
    for place in store.drafts.places():
        if place.startswith(f"incidents/{incident_id}"):
            store.drafts.clear(place)
    return Changed(Area.INCIDENTS, None, "Every word of it is out of the cabinet.", final=True)


def _closing(record: Incident, today: date) -> Closing:
    facts = missing_facts(service.facts_of(record), len(standing(record)))
    session = object_session(record)
    told = agency_service.missing(record, session, today) if session else ()
    return Closing((*facts, *procedure_service.blockers(record, today), *told))
