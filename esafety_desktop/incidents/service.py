"""Incidents: list, start, describe, close, open again, move to paper."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from esafety_desktop.dates import AcademicYear, academic_year, british, to_london
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.chain_rules import short_seal
from esafety_desktop.incidents.facts_rules import together
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.incidents.moment_rules import AHEAD, WHEN_IT_WAS, is_ahead, times_problem
from esafety_desktop.incidents.people_service import person_rows, standing
from esafety_desktop.incidents.records import Incident
from esafety_desktop.incidents.rows import (
    Due,
    Facts,
    IncidentDetail,
    IncidentRow,
    When,
)
from esafety_desktop.incidents.search_service import everything
from esafety_desktop.incidents.text_rules import (
    SEALED_FROM,
    SEALED_NUMBERS,
    changed_facts,
    plain,
    reference,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.store.store import Store, UnitOfWork

TEXTS = ("what_happened", "own_words", "place", "device_note", "site")
_PLAIN = ("kind", "intent", "risk", "device", "reported_at")


def incidents(store: Store) -> tuple[IncidentRow, ...]:
    """All incidents that this person can read, newest first; none for an office account."""
    return everything(store)


def incident(store: Store, incident_id: str) -> IncidentDetail:
    """All of one incident.

    Raises:
        Problem: there is no such incident in this cabinet.
    """
    with store.read() as session:
        record = chronology.record(session, incident_id)
        people = person_rows(standing(record), session)
        return IncidentDetail(
            replace(_row(record, people), sealed=store.is_envelope),
            facts_of(record),
            people,
            chronology.entry_rows(record.entries),
            record.entered_by,
            short_seal(record.chain_head),
            record.outcome,
            record.follow_up,
            record.closed_at,
        )


def start_incident(store: Store, what_happened: str = "") -> Changed[str]:
    """Number and keep an incident before a word is typed; gives its id."""
    with store.write() as unit:
        record = new_record(unit, what_happened)
        opened = f"Opened by {unit.account.name}."
        if record.what_happened:
            opened += f"\nWhat happened: {record.what_happened}"
        entry = chronology.write_entry(unit, record, "opened", opened)
        chronology.keep(unit, record, "incident.start", entry)
        made, called = record.id, reference(record.year_start, record.number)
    return Changed(Area.INCIDENTS, made, f"Incident {called} is saved. The program sends nothing.")


def new_record(unit: UnitOfWork, what_happened: str, slip_id: str | None = None) -> Incident:
    """A numbered incident inside an open unit of work; for the services of this room only."""
    year = academic_year(to_london(unit.now).date()).start
    record = Incident(
        year_start=year,
        number=_new_number(unit, year),
        status=kind_rules.OPEN,
        entered_at=unit.now,
        entered_by=unit.account.name,
        what_happened=plain(what_happened),
        reported_at=unit.now,
        slip_id=slip_id,
        chain_head="",
        chain_length=0,
    )
    unit.session.add(record)
    unit.session.flush()
    from esafety_desktop.incidents import procedure_service  # for a new incident alone

    procedure_service.begin(record, unit.store.today())
    return record


def _new_number(unit: UnitOfWork, year: int) -> int:
    """The next of the year; in a sealed envelope one by chance, so that no series has a gap."""
    this_year = Incident.year_start == year
    if not unit.store.is_envelope:
        return (unit.session.scalar(select(func.max(Incident.number)).where(this_year)) or 0) + 1
    used = set(unit.session.scalars(select(Incident.number).where(this_year)))
    free = [one for one in range(SEALED_FROM, SEALED_FROM + SEALED_NUMBERS) if one not in used]
    return secrets.choice(free)


def save_facts(
    store: Store, incident_id: str, facts: Facts, seen: Facts | None = None
) -> Changed[bool]:
    """Keep what is known now; what was known before stays readable in the chronology.

    Args:
        store: The store in which it lives.
        incident_id: The incident.
        facts: As they are to be.
        seen: As they stood when somebody began to change them: what was changed elsewhere
            meanwhile is left alone (F18). None: all of them are put in.

    Raises:
        Problem: the incident is closed, its times contradict each other, or the same was changed
            elsewhere meanwhile.
    """
    with store.write() as unit:
        record = chronology.record(unit.session, incident_id)
        chronology.must_be_open(record)
        before = facts_of(record)
        if seen is not None:
            facts = together(seen, before, facts)
        _check_times(facts, before, unit.now)
        for name in TEXTS:
            setattr(record, name, plain(getattr(facts, name)))
        for name in _PLAIN:
            setattr(record, name, getattr(facts, name))
        record.where_kind, record.four_c = facts.where, ",".join(facts.four_c)
        when = facts.occurred
        record.occurred_how, record.occurred_from = when.how, when.start
        record.occurred_to = when.end
        text = changed_facts(before, facts_of(record))
        if not text:
            return Changed(Area(0), value=False)
        entry = chronology.write_entry(unit, record, "facts", text)
        chronology.keep(unit, record, "incident.facts", entry)
    return Changed(Area.INCIDENTS, value=True, said="The facts are saved.")


def save_what_happened(store: Store, incident_id: str, text: str) -> Changed[bool]:
    """Keep only what happened: the one thing that is asked at first.

    Raises:
        Problem: the incident is closed.
    """
    facts = replace(incident(store, incident_id).facts, what_happened=text)
    return save_facts(store, incident_id, facts)


def due(store: Store, today: date) -> tuple[Due, ...]:
    """The open incidents with their next step; nothing for the office."""
    if not store.is_leader:
        return ()
    rows = everything(store, Filters(status=kind_rules.OPEN))
    return tuple(_due(row, today) for row in rows)


def facts_of(record: Incident) -> Facts:
    """The facts of a mapped incident; for the services of this room only."""
    return Facts(
        record.what_happened,
        record.own_words,
        record.kind,
        record.intent,
        record.risk,
        tuple(record.four_c.split(",")) if record.four_c else (),
        When(record.occurred_how, record.occurred_from, record.occurred_to),
        record.reported_at,
        record.where_kind,
        record.place,
        record.device,
        record.device_note,
        record.site,
    )


def _check_times(facts: Facts, before: Facts, now: datetime) -> None:
    """Raises Problem for times that can't be; those that were kept before are left alone."""
    when = facts.occurred
    if when.how in {"exact", "about", "between"} and when.start is None:
        raise Problem("The day and time it happened are missing.", "Or choose: nobody knows.")
    if when.how == "between" and when.end is None:
        raise Problem("The day and time it ended are missing.", "Or choose: about.")
    if (when, facts.reported_at) == (before.occurred, before.reported_at):
        return
    wrong = times_problem(when.start, when.end, facts.reported_at)
    ahead = [one for one in (when.start, when.end, facts.reported_at) if one and is_ahead(one, now)]
    if wrong or ahead:
        raise Problem(wrong or AHEAD, WHEN_IT_WAS)


def _due(row: IncidentRow, today: date) -> Due:
    on = row.waiting_until
    what = f"{row.title}: {row.next_step or 'close it'}"
    if on:
        what += f" (chase by {british(on)})"
    waits = on is not None and on >= today
    return Due(what, on, on is not None and on < today, f"incidents/{row.id}", waits=waits)


def _row(record: Incident, people: Iterable[PersonRow]) -> IncidentRow:
    return IncidentRow(
        record.id,
        reference(record.year_start, record.number),
        AcademicYear(record.year_start),
        record.status,
        record.kind,
        kind_rules.kind_label(record.kind) or "Kind not decided yet",
        _who(tuple(people)),
        record.next_step,
        record.waiting_until,
        record.entered_at,
    )


def _who(people: tuple[PersonRow, ...]) -> str:
    """``ZA, 5B +2``: those it is about first, the others counted."""
    first = sorted(people, key=lambda person: person.role != "affected")
    more = f" +{len(people) - 1}" if len(people) > 1 else ""
    return f"{first[0].short}{more}" if first else ""
