"""How an answer to a procedure is kept: its event, its line in the chronology, what comes next."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import add_working_days, to_london
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.chase_rules import chase_day
from esafety_desktop.incidents.sorting_service import kinds_of
from esafety_desktop.incidents.text_rules import plain, wording_of
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from datetime import date, datetime

    from esafety_desktop.guidance.events import Answered, Event, Position
    from esafety_desktop.guidance.procedure import Procedure
    from esafety_desktop.incidents.procedure_rules import StepAnswer
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import UnitOfWork

_CLOCK_SLACK = timedelta(minutes=2)


def event_of(step_id: str, answer: StepAnswer, *, already: bool = False) -> Answered:
    """What was entered at a step, as the machine takes it."""
    from esafety_desktop.guidance.events import Answered

    return Answered(
        step=step_id,
        outcome=answer.outcome,  # type: ignore[arg-type]  # one of three words, checked on reading
        choices=answer.choices,
        who=plain(answer.who),
        when=answer.when,
        reference=plain(answer.reference),
        note=plain(answer.note),
        reason=plain(answer.reason),
        already=already,
    )


def keep_event(
    unit: UnitOfWork,
    record: Incident,
    procedure: Procedure,
    event: Event,
    strikes: str | None = None,
) -> None:
    """Keep an event with its line; a change of the wording since the last one is told before."""
    _tell_wording(unit, record, procedure)
    kind, step_id, text, when = replay_service.words(procedure, event)
    payload = json.dumps(machine.event_to_dict(event), ensure_ascii=False, default=str)
    kept = chronology.new_event(record, kind, step_id, payload)
    entry = chronology.write_entry(
        unit,
        record,
        kind,
        text,
        happened_at=when,
        step_id=step_id,
        strikes=strikes,
        answer=chronology.answer_of(kept),
    )
    kept.entry_id = entry.id
    record.events.append(kept)


def commit(
    unit: UnitOfWork, record: Incident, procedure: Procedure, before: Position, after: Position
) -> None:
    """Save what was kept, with the kind of the incident and what comes next."""
    today = unit.store.today()
    settle(record, procedure, after, today)
    sorted_as = kinds_of(procedure, after)
    if sorted_as and record.kind in {"", kinds_of(procedure, before), *_earlier(record, today)}:
        record.kind = sorted_as
    unit.session.flush()
    entry = record.events[-1].entry_id
    detail = {"entry": record.chain_head, "events": len(record.events), "last": entry}
    chronology.keep_head(unit, record, "incident.step", detail)


def _earlier(record: Incident, today: date) -> set[str]:
    """As what an incident was sorted under the procedures that it went by before."""
    if len(replay_service.packs_used(record)) == 1:
        return set()
    return {kinds_of(pack, stand) for pack, stand in replay_service.stands(record, today)[1:]}


def settle(record: Incident, procedure: Procedure, position: Position, today: date) -> None:
    """Write down for the list what comes next, and until when somebody waits."""
    leading = position.leading
    record.next_step = procedure.step(leading).title if leading else ""
    record.waiting_until = None
    waits = {procedure.trunk.wait, procedure.trunk.outcome} & set(position.here)
    told = [
        answered.when
        for step_id, answered in position.answers.items()
        if answered.when and HARD_AGENCIES & set(procedure.step(step_id).agencies)
    ]
    if waits and told:
        last = to_london(max(told)).date()
        record.waiting_until = add_working_days(last, 1)
    elif leading:
        given = position.answers.values()
        notes = (answered.note for answered in given if procedure.step(answered.step).batch)
        record.waiting_until = chase_day(notes, today)


def open_record(unit: UnitOfWork, incident_id: str) -> Incident:
    """The incident, to be changed.

    Raises:
        Problem: it is closed, or not there.
    """
    record = chronology.record(unit.session, incident_id)
    chronology.must_be_open(record)
    return record


def check_time(unit: UnitOfWork, moment: datetime | None) -> None:
    """Raises Problem when a time lies ahead."""
    if moment is not None and moment > unit.now + _CLOCK_SLACK:
        raise Problem("That time lies ahead.", "Put in when it was done, or press now.")


def _tell_wording(unit: UnitOfWork, record: Incident, procedure: Procedure) -> None:
    """Say in the chronology that the words of the procedure are others from here on."""
    if record.procedure_id == procedure.id and record.procedure_version == procedure.version:
        return
    words = wording_of(procedure.version)
    changed = procedure.id == record.procedure_id
    words += ", changed since the last answer" if changed else ""
    text = f"From here on by “{procedure.title}”, {words}."
    chronology.write_entry(unit, record, "procedure", text)
    record.procedure_id, record.procedure_version = procedure.id, procedure.version
