"""Follow-ups that the procedure calls for: made, moved and settled by what was answered there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.proposal_rules import Add, Kept, Move, Settle, decide, waiting_words
from esafety_desktop.follow_ups.records import FollowUp
from esafety_desktop.follow_ups.standing_service import ADVICE, stand_of
from esafety_desktop.follow_ups.terms_service import Calendar, calendar
from esafety_desktop.guidance.terms import shipped_terms
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.agency_service import agencies_in
from esafety_desktop.problem import Problem
from esafety_desktop.store.base import LockedBase
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotSaved

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.follow_ups.proposal_rules import Step
    from esafety_desktop.guidance.terms import Term
    from esafety_desktop.incidents.records import ChronologyEntry, Incident
    from esafety_desktop.store.store import Store, UnitOfWork

_seen: WeakKeyDictionary[Store, dict[str, int]] = WeakKeyDictionary()
"""How long each chronology was when it was last looked at; every change makes it longer."""


def bring_next_up_to_date(store: Store) -> Changed[bool]:
    """Bring one of the open incidents up to date that changed since, in whatever envelope it is.

    After sign-in nothing is known of any; the last changed comes first. One that can't be read is
    said, and left out until it changes.

    Returns:
        Whether there are others, to be asked for again.

    Raises:
        NotSaved: the disk did not take it; it is tried again with the next change.
    """
    homes = store.stores if store.is_leader else ()
    stale = [(home, incident_id) for home in homes for incident_id in _stale(home)]
    said = ""
    for number, (home, incident_id) in enumerate(stale, start=1):
        try:
            behind = bring_up_to_date(home, incident_id)
        except NotSaved:
            raise
        except Problem as unread:
            said = f"The follow-ups of an incident can't be made. {unread.message}"
            continue
        return Changed(behind.areas, number < len(stale), said)
    return Changed(Area(0), value=False, said=said)


def _stale(store: Store) -> list[str]:
    seen = _seen.setdefault(store, {})
    return [name for name, length in _open_incidents(store) if seen.get(name) != length]


def bring_up_to_date(store: Store, incident_id: str) -> Changed[int]:
    """Make, move and settle the follow-ups of an incident as its procedure says.

    Done again it changes nothing. A step tells of an agency, of the ICO's 72 hours, of the debrief:
    each becomes one follow-up, with a line in the chronology.

    Returns:
        How many follow-ups were touched.

    Raises:
        Problem: there is no such incident in this cabinet.
    """
    seen = _seen.setdefault(store, {})
    with store.read() as session:
        record = chronology.record(session, incident_id)
        length = seen[incident_id] = record.chain_length
        is_open = record.status == kind_rules.OPEN
        contacts = agencies_in(session, incident_id)
        stand = stand_of(record, store.today(), contacts)
        steps = decide(stand, _kept(session, incident_id))
    if steps and is_open:
        del seen[incident_id]  # until the disk has taken them
        length = _take(store, incident_id, steps)
    seen[incident_id] = length
    return Changed(Area.INCIDENTS if steps else Area(0), len(steps) if is_open else 0)


def _take(store: Store, incident_id: str, steps: tuple[Step, ...]) -> int:
    counting = calendar(store)
    with store.write() as unit:
        incident = chronology.record(unit.session, incident_id)
        entries = [_one(unit, incident, counting, step) for step in steps]
        _note_day(unit.session, incident)
        chronology.keep(unit, incident, "follow_up.procedure", entries[-1])
        return incident.chain_length


def _one(unit: UnitOfWork, incident: Incident, counting: Calendar, step: Step) -> ChronologyEntry:
    if isinstance(step, Add):
        return _add(unit, incident, counting, step)
    record = keeping.found(unit.session, step.id)
    if isinstance(step, Settle):
        return keeping.settle(unit, incident, record, step.state, step.result)
    return _move(unit, incident, counting, record, step)


def _add(unit: UnitOfWork, incident: Incident, counting: Calendar, step: Add) -> ChronologyEntry:
    term = _term(step.term_id, step.agency)
    due_on, due_at = counting.due(term, step.start)
    record = keeping.made(
        unit,
        incident,
        kind=term.kind,
        what=_what(step, term),
        who=step.who,
        agency=step.agency,
        term_id=step.term_id or term.id,
        step_id=step.step_id,
        origin=step.origin,
        starts_at=step.start,
        due_on=due_on,
        due_at=due_at,
    )
    text = f"New, from the procedure: {keeping.summary(record)}"
    return keeping.write(unit, incident, record, text)


def _move(
    unit: UnitOfWork, incident: Incident, counting: Calendar, record: FollowUp, step: Move
) -> ChronologyEntry:
    record.starts_at = step.start
    if step.chased or not record.by_hand:
        term = _term(record.term_id, record.agency)
        record.due_on, record.due_at = counting.due(term, step.start)
    if step.origin:
        record.origin, record.who = step.origin, step.who or record.who
    if step.chased:
        record.chased, record.chased_event = record.chased + 1, step.chased
    word = "Chased again" if step.chased else "Moved, as the procedure says"
    return keeping.write(unit, incident, record, f"{word}: {keeping.summary(record)}")


def _what(step: Add, term: Term) -> str:
    if step.term_id == ADVICE:
        return "advice on what the parents are told"
    return waiting_words(step.agency) if step.agency else term.label


def _term(term_id: str, agency: str) -> Term:
    if agency or term_id == ADVICE:
        return shipped_terms().for_agency(agency or "care")
    return shipped_terms().term(term_id)


def _note_day(session: Session, incident: Incident) -> None:
    """While others look into it, the list shows the first day to chase them."""
    if incident.waiting_until is None:
        return
    open_ones = select(FollowUp.due_on).where(
        FollowUp.incident_id == incident.id,
        FollowUp.state == task_rules.OPEN,
        FollowUp.agency.in_(task_rules.HARD),
        FollowUp.due_on.is_not(None),
    )
    first = session.scalar(open_ones.order_by(FollowUp.due_on).limit(1))
    if first is not None:
        incident.waiting_until = first


def _kept(session: Session, incident_id: str) -> tuple[Kept, ...]:
    query = select(FollowUp).where(
        FollowUp.incident_id == incident_id, FollowUp.origin.is_not(None)
    )
    return tuple(
        Kept(
            record.id,
            record.origin or "",
            record.agency,
            record.state,
            record.starts_at,
            record.chased_event,
            record.by_hand,
            record.chased,
        )
        for record in session.scalars(query)
    )


def _open_incidents(store: Store) -> list[tuple[str, int]]:
    table = LockedBase.metadata.tables["incident"]
    entries = LockedBase.metadata.tables["incident_entry"]
    last = select(func.max(entries.c.seq)).where(entries.c.incident_id == table.c.id)
    query = (
        select(table.c.id, table.c.chain_length)
        .where(table.c.status == kind_rules.OPEN)
        .order_by(last.scalar_subquery().desc())
    )
    with store.read() as session:
        return [(incident_id, length) for incident_id, length in session.execute(query)]
