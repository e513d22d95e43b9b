"""What the parents were told: kept, put right, and answered at the step of the procedure too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.guidance import flow
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import procedure_service, replay_service
from esafety_desktop.incidents.agency_records import ParentContact
from esafety_desktop.incidents.agency_rules import (
    TOLD,
    ChildChoice,
    ParentRow,
    parent_line,
    parent_problem,
)
from esafety_desktop.incidents.moment_rules import AHEAD, WHEN_IT_WAS, is_ahead
from esafety_desktop.incidents.people_service import standing
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.text_rules import plain
from esafety_desktop.problem import Problem
from esafety_desktop.school.service import parents as parents_of
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_TEXTS = ("child", "parent", "by", "how", "response", "reason")
_COURT = "A court order is marked for this child: ask before anybody is told."


def children(store: Store, incident_id: str) -> tuple[ChildChoice, ...]:
    """The children of an incident, with their adults as the school has them today."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        named = [
            (person.name, person.pupil_id) for person in standing(record) if person.kind == "pupil"
        ]
    adults = parents_of(store, [pupil_id for _, pupil_id in named if pupil_id])
    found = []
    for name, pupil_id in dict(named).items():
        theirs = [adult for adult in adults if pupil_id and adult.pupil_id == pupil_id]
        words = tuple(
            f"{adult.name} ({adult.relationship})" if adult.relationship else adult.name
            for adult in theirs
        )
        caution = _COURT if any(adult.court_order for adult in theirs) else ""
        found.append(ChildChoice(name, words, caution))
    return tuple(found)


def save_parents(store: Store, incident_id: str, row: ParentRow) -> Changed[str]:
    """Keep what was decided about the parents; where the procedure still asks, that answers it.

    Returns:
        The id of what is kept.

    Raises:
        Problem: something is missing, the time lies ahead, or the incident is closed.
    """
    row = _plain(row)
    if wrong := parent_problem(row):
        raise Problem(wrong, "Nothing was kept yet.")
    if row.at and is_ahead(row.at, store.clock()):
        raise Problem(AHEAD, WHEN_IT_WAS)
    answered = _answer_step(store, incident_id, row)
    with store.write() as unit:
        incident = chronology.record(unit.session, incident_id)
        chronology.must_be_open(incident)
        query = select(ParentContact).where(ParentContact.id == row.id)
        record = unit.session.scalars(query).first() if row.id else None
        before = record.entry_id if record else ""
        record = record or ParentContact(incident_id=incident_id)
        record.decision, record.at = row.decision, row.at
        for name in _TEXTS:
            setattr(record, name, getattr(row, name))
        struck = {entry.strikes for entry in incident.entries if entry.strikes}
        entry = chronology.write_entry(
            unit,
            incident,
            "parents",
            parent_line(row),
            happened_at=row.at,
            strikes=before if before and before not in struck else None,
        )
        record.entry_id = entry.id
        unit.session.add(record)
        chronology.keep(unit, incident, "incident.parents", entry)
        made = record.id
    more = " The step of the procedure is answered too." if answered else ""
    return Changed(Area.INCIDENTS, made, f"{row.called}: kept.{more}")


def _plain(row: ParentRow) -> ParentRow:
    return replace(
        row,
        child=plain(row.child),
        parent=plain(row.parent),
        by=plain(row.by),
        how=plain(row.how),
        response=plain(row.response),
        reason=plain(row.reason),
    )


def _answer_step(store: Store, incident_id: str, row: ParentRow) -> bool:
    """Answer the step about the parents while it is open, or was only put off."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        chronology.must_be_open(record)
        procedure, position = replay_service.position(record, store.today())
    step_id = procedure.trunk.parents
    given = position.answered(step_id)
    put_off = given is not None and flow.pending(procedure.step(step_id), given)
    same = given is not None and row.decision in given.choices
    if (not put_off and step_id not in position.here) or same:
        return False
    words = row.response if row.decision == TOLD else row.reason
    answer = StepAnswer(
        choices=(row.decision,),
        who=row.parent or row.by or words.split("\n")[0],
        when=row.at,
        note=words,
    )
    procedure_service.take_step(store, incident_id, step_id, answer)
    return True
