"""Minor accidents of a term, debriefed together with one note (TF-A, TF-K)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.dates import british, london_today
from esafety_desktop.follow_ups import keeping_service as keeping
from esafety_desktop.follow_ups import task_rules
from esafety_desktop.follow_ups.records import FollowUp
from esafety_desktop.follow_ups.rows import MinorRow
from esafety_desktop.follow_ups.standing_service import is_minor
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

    from sqlalchemy.orm import Session

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store

_BEFORE_THE_END = timedelta(days=14)
_WITHOUT_TERMS = timedelta(days=84)
PLACE = "incidents/minor-debrief"


def term_of(today: date, spans: Sequence[TermSpan]) -> tuple[date, date]:
    """First and last day of the half-term that a day lies in or follows.

    Without term dates: the twelve weeks up to the day.
    """
    begun = [span for span in spans if span.first <= today]
    if not begun:
        return today - _WITHOUT_TERMS, today
    return begun[-1].first, begun[-1].last


def minor_ones(store: Store) -> tuple[MinorRow, ...]:
    """Minor accidents entered since the term began, and older ones, not debriefed yet."""
    rows = []
    for one in store.stores:
        with one.read() as session:
            for incident_id in _undebriefed(session):
                incident = chronology.record(session, incident_id)
                if is_minor(incident, store.today()):
                    rows.append(_row(incident))
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
    count = len(minor_ones(store))
    if not count:
        return ()
    what = f"Debrief the minor accidents of the term together: {count} so far"
    return (Due(what, last, today > last, PLACE),)


def _debrief_in(store: Store, wanted: Collection[str], words: str, day: date) -> int:
    with store.read() as session:
        mine = [one for one in _undebriefed(session) if one in wanted]
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


def _undebriefed(session: Session) -> list[str]:
    """Incidents of this cabinet that were never debriefed; minor or not is for their procedure."""
    table = LockedBase.metadata.tables["incident"]
    debriefed = select(FollowUp.incident_id).where(FollowUp.kind == "debrief")
    query = select(table.c.id).where(
        table.c.id.not_in(debriefed), table.c.status.in_((kind_rules.OPEN, kind_rules.CLOSED))
    )
    return list(session.scalars(query.order_by(table.c.seq)))


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
