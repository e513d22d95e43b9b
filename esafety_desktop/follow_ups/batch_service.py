"""Minor accidents of a term, debriefed together with one note (TF-A, TF-K)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import and_, false, or_, select

from esafety_desktop.dates import british, from_london, london_today
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.records import FollowUp
from esafety_desktop.follow_ups.rows import MinorRow
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.people_service import person_rows, standing
from esafety_desktop.incidents.rows import Due, When
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import terms
from esafety_desktop.store.base import LockedBase
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, FromClause
    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store

_BEFORE_THE_END = timedelta(days=14)
_WITHOUT_TERMS = timedelta(days=84)
PLACE = "incidents/minor-debrief"
_known: WeakKeyDictionary[Store, dict[str, tuple[int, bool]]] = WeakKeyDictionary()


def term_of(today: date, spans: Sequence[TermSpan]) -> tuple[date, date]:
    """First and last day of the half-term that a day lies in or follows.

    Without term dates: the twelve weeks up to the day.
    """
    begun = [span for span in spans if span.first <= today]
    if not begun:
        return today - _WITHOUT_TERMS, today
    return begun[-1].first, begun[-1].last


def minor_ones(store: Store) -> tuple[MinorRow, ...]:
    """Minor accidents entered since the last half-term but one began, not debriefed yet."""
    since = _since(store)
    rows: list[MinorRow] = []
    for one in store.stores:
        with one.read() as session:
            found = _minor(one, session, since)
            rows += [_row(chronology.record(session, incident_id)) for incident_id in found]
    return tuple(sorted(rows, key=lambda row: row.reference))


def debrief_together(
    store: Store, incident_ids: Collection[str], note: str, at: date | None = None
) -> Changed[int]:
    """One note for several minor accidents: each gets it as its debrief; gives how many.

    Raises:
        Problem: nothing is ticked, no note, or the day lies ahead.
    """
    words = plain(note)
    if not incident_ids:
        raise Problem("Tick at least one accident.", "Nothing was kept yet.")
    if not words:
        raise Problem("Write what came of the debrief.", "One note is enough for all of them.")
    if at and at > store.today():
        raise Problem("That day lies ahead.", "Put in the day on which you met.")
    day = at or store.today()
    count = sum(_debrief_in(one, incident_ids, words, day) for one in store.stores)
    said = f"{count} minor accidents are debriefed." if count != 1 else "It is debriefed."
    return Changed(Area.INCIDENTS, count, said)


def batch_due(store: Store, today: date) -> tuple[Due, ...]:
    """In the last two weeks of a half-term, and after it: the accidents still to be debriefed."""
    spans = terms(store)
    _, last = term_of(today, spans)
    if not spans or today < last - _BEFORE_THE_END:
        return ()
    since = _since(store)
    count = 0
    for one in store.stores:
        with one.read() as session:
            count += len(_minor(one, session, since))
    if not count:
        return ()
    what = f"Debrief the minor accidents of the term together: {count} so far"
    return (Due(what, last, today > last, PLACE),)


def _debrief_in(store: Store, wanted: Collection[str], words: str, day: date) -> int:
    since = _since(store)
    with store.read() as session:
        mine = [one for one in _minor(store, session, since) if one in wanted]
    if not mine:
        return 0
    with store.write() as unit:
        entries = []
        for incident_id in mine:
            incident = chronology.record(unit.session, incident_id)
            record = keeping.made(
                unit,
                incident,
                kind="debrief",
                what="Debrief with the other minor accidents of the term",
                origin="batch/1",
                due_on=day,
                by_hand=True,
            )
            record.state, record.result, record.settled_at = task_rules.DONE, words, unit.now
            text = f"Debriefed on {british(day)} with the minor accidents of the term: {words}"
            entries.append(keeping.write(unit, incident, record, text).hash)
        unit.commit("follow_up.batch", "", {"entries": entries}, cabinet=Cabinet.LOCKED)
    return len(mine)


def _since(store: Store) -> datetime:
    """The first day of the half-term before this one: what was forgotten then is still offered."""
    spans = [span for span in terms(store) if span.first <= store.today()]
    if not spans:
        first, _ = term_of(store.today(), ())
    else:
        first = spans[-2].first if len(spans) > 1 else spans[-1].first
    return from_london(datetime.combine(first, datetime.min.time()))


def _minor(store: Store, session: Session, since: datetime) -> list[str]:
    """Incidents of a cabinet that are minor by their procedure and were never debriefed.

    Each is worked out once for each length of its chronology: every change makes it longer. Only
    those that ever came near a minor route are: replaying all of a term would hold Today up.
    """
    table = LockedBase.metadata.tables["incident"]
    debriefed = select(FollowUp.incident_id).where(FollowUp.kind == "debrief")
    of_term = (
        table.c.entered_at >= since,
        table.c.id.not_in(debriefed),
        table.c.status.in_((kind_rules.OPEN, kind_rules.CLOSED)),
    )
    query = select(table.c.id, table.c.chain_length).where(*of_term).order_by(table.c.seq)
    names = session.scalars(select(table.c.procedure_id).where(*of_term).distinct()).all()
    near = or_(false(), *(_comes_near(table, name) for name in names))
    known = _known.setdefault(store, {})
    found = session.execute(query.where(near)).all() if names else []
    for incident_id, length in found:
        if known.get(incident_id, (0, False))[0] != length:
            from esafety_desktop.follow_ups.standing_service import is_minor  # seldom, on Today

            incident = chronology.record(session, incident_id)
            known[incident_id] = (length, is_minor(incident, store.today()))
    return [incident_id for incident_id, _ in found if known[incident_id][1]]


def _comes_near(table: FromClause, name: str) -> ColumnElement[bool]:
    """That an incident of a procedure has an answer that may have opened a minor route."""
    procedure = procedure_by_id(name)
    minor = {route_id for route_id, route in procedure.route_by_id.items() if route.minor}
    choices = (choice for step in procedure.steps for choice in step.choices)
    words = minor | {choice.id for choice in choices if minor & set(choice.opens)}
    steps = [step.id for step in procedure.steps if step.route in minor]
    event = LockedBase.metadata.tables["incident_event"].c
    said = or_(event.step_id.in_(steps), *(event.payload.contains(f'"{one}"') for one in words))
    answered = select(event.incident_id).where(said)
    return and_(table.c.procedure_id == name, table.c.id.in_(answered))


def _row(incident: Incident) -> MinorRow:
    when = When(incident.occurred_how, incident.occurred_from, incident.occurred_to)
    return MinorRow(
        incident.id,
        reference(incident.year_start, incident.number),
        kind_rules.kind_label(incident.kind) or "Kind not decided yet",
        when.text or british(london_today(incident.entered_at)),
        ", ".join(person.short for person in person_rows(standing(incident))),
        kind_rules.label(kind_rules.STATES, incident.status),
    )
