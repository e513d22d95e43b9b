"""The procedure of an incident: today's unless another is chosen; changed later with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import procedure_keep_service as keeping
from esafety_desktop.incidents import replay_service
from esafety_desktop.incidents.pack_rules import PackRow, Proposal, SwitchPlan
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.text_rules import plain, wording_of
from esafety_desktop.incidents.wording_service import worded
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from esafety_desktop.guidance.events import Answered, Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.store.store import Store, UnitOfWork


def packs(current: str = "") -> tuple[PackRow, ...]:
    """The procedures to choose from, today's first; ``current`` is marked."""
    return tuple(
        PackRow(
            choice.id,
            choice.title,
            choice.hint,
            procedure_by_id(choice.id).note,
            choice.year,
            current=choice.id == current,
            recommended=number == 0,
        )
        for number, choice in enumerate(procedure_choices())
    )


def packs_for(store: Store, incident_id: str) -> tuple[PackRow, ...]:
    """The same, with the one that an incident goes by."""
    with store.read() as session:
        record = chronology.record(session, incident_id)
        return packs(worded(session, record.procedure_id).id)


def plan(store: Store, incident_id: str, pack_id: str) -> SwitchPlan:
    """What a change to another procedure would take along; nothing is done yet.

    Raises:
        Problem: there is no such procedure.
    """
    with store.read() as session:
        record = chronology.record(session, incident_id)
        procedure, position = replay_service.position(record, store.today())
        target = _known(worded(session, pack_id), pack_id)
        begun = bool(replay_service.answers(record))
        found = _proposals(record, (procedure, position), target, store.today())
    taken = {proposal.step_id for proposal in found}
    again = [procedure.route_by_id[route].title for route in position.routes]
    again += [
        procedure.step(step_id).title
        for step_id in position.answers
        if step_id not in taken and step_id != procedure.trunk.triage
    ]
    row = next(row for row in packs(procedure.id) if row.id == target.id)
    return SwitchPlan(row, found, tuple(dict.fromkeys(again)), begun)


def switch(
    store: Store, incident_id: str, pack_id: str, reason: str = "", ticks: Sequence[str] = ()
) -> Changed[str]:
    """Go by another procedure from here on; gives the id of the step that leads there.

    What was entered stays as it was. Of the steps proposed by `plan` those in ``ticks`` are put
    down in the new one, with who and when as they were entered before.

    Raises:
        Problem: no reason though something was entered, the same procedure, or a closed incident.
    """
    reason = plain(reason)
    with store.write() as unit:
        record = keeping.open_record(unit, incident_id)
        procedure, before = replay_service.position(record, store.today())
        target = _known(worded(unit.session, pack_id), pack_id)
        if target.id == procedure.id:
            raise Problem("The incident goes by this procedure already.", "Choose another one.")
        if replay_service.answers(record) and not reason:
            raise Problem(
                "A change of the procedure needs its reason.", "Write why, in a few words."
            )
        found = _proposals(record, (procedure, before), target, store.today())
        _keep_switch(unit, record, procedure, target, reason)
        _, begun = replay_service.position(record, store.today())
        after = begun
        for proposal in found:
            if proposal.step_id in ticks:
                event = keeping.event_of(proposal.step_id, proposal.answer, already=True)
                after = machine.take(target, after, event)
                keeping.keep_event(unit, record, target, after.events[-1])
        keeping.commit(unit, record, target, begun, after)
    old = procedure.id
    undo = Undo(
        "the change of the procedure",
        lambda back: switch(back, incident_id, old, "Taken back by whoever changed it."),
    )
    said = f"From here on by “{target.title}”. What was entered before can be read."
    return Changed(Area.INCIDENTS, after.leading or "", said, undo)


def _known(procedure: Procedure, pack_id: str) -> Procedure:
    if procedure.id != pack_id:
        raise Problem("There is no such procedure.", "Choose one from the list.")
    return procedure


def _keep_switch(
    unit: UnitOfWork, record: Incident, old: Procedure, new: Procedure, reason: str
) -> None:
    payload = {"from": old.id, "to": new.id, "version": new.version, "reason": reason}
    kept = chronology.new_event(
        record, replay_service.SWITCHED, "", json.dumps(payload, ensure_ascii=False)
    )
    why = f"\nWhy: {reason}" if reason else ""
    text = (
        f"From here on by “{new.title}”, {wording_of(new.version)}; before by “{old.title}”, "
        f"{wording_of(record.procedure_version)}.{why}"
    )
    answer = chronology.answer_of(kept)
    kept.entry_id = chronology.write_entry(unit, record, "procedure", text, answer=answer).id
    record.events.append(kept)
    record.procedure_id, record.procedure_version = new.id, new.version


def _proposals(
    record: Incident, now: tuple[Procedure, Position], target: Procedure, today: date
) -> tuple[Proposal, ...]:
    """Each step of the target that was done already and can be put down there at once."""
    procedure, position = now
    stand = replay_service.stand_in(record, target, today)
    written = {event.step_id: event.entry_id for event in replay_service.answers(record)}
    times = {entry.id: entry.at for entry in record.entries}
    found = []
    for step in target.steps:
        given = _given_before(step, procedure, position)
        if given is None or stand.answered(step.id) is not None or step.id == target.trunk.triage:
            continue
        when = given.when or times[written[given.step]]
        answer = StepAnswer(
            given.outcome, given.choices, given.who, when, given.reference, given.note, given.reason
        )
        try:
            stand = machine.take(target, stand, keeping.event_of(step.id, answer, already=True))
        except machine.AnswerProblem:
            continue
        words = (given.who, british_time(when), given.reference, given.reason or given.note)
        labels = [choice.label for choice in step.choices if choice.id in given.choices]
        line = " · ".join(part for part in (*labels, *words) if part)
        same = given.step == step.id
        found.append(Proposal(step.id, step.title, line, answer, same=same))
    return tuple(found)


def _given_before(step: Step, procedure: Procedure, position: Position) -> Answered | None:
    """The answer under the old procedure to a step that is the same as this one."""
    for step_id in _same(step, procedure, position):
        given = position.answered(step_id)
        if given is None:
            continue
        fits = all(step.choice(choice) is not None for choice in given.choices)
        if fits and bool(given.choices) == (bool(step.choices) and given.outcome == "done"):
            return given
    return None


def _same(step: Step, procedure: Procedure, position: Position) -> Iterator[str]:
    if step.id in procedure.by_id:
        yield step.id
    meant = {step.id, *step.same_as}
    for step_id in position.answers:
        if meant & {step_id, *procedure.step(step_id).same_as}:
            yield step_id
