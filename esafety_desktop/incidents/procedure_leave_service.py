"""Several steps left out together with one reason; never one that tells an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import procedure_keep_service as keeping
from esafety_desktop.incidents import replay_service, step_service
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.procedure_rules import StepView
    from esafety_desktop.store.store import Store


def leavable(store: Store, incident_id: str) -> tuple[StepView, ...]:
    """The open steps and those to come on the open routes that may be left out together.

    Never a step that can't be left out, one by which the police, social care or the LADO are told,
    the card, triage, the record, the parents, a question that may open more, or what ends an
    incident: each of those wants a decision of its own.

    Raises:
        Problem: there is no such incident.
    """
    with store.read() as session:
        procedure, position = replay_service.position(
            chronology.record(session, incident_id), store.today()
        )
    steps = {step.id: step for step in machine.options(procedure, position)}
    for route in position.routes:
        steps |= {step.id: step for step in procedure.steps_of(route)}
    ordered = sorted(steps.values(), key=lambda step: procedure.seriousness[step.id])
    return tuple(
        step_service.step_view(procedure, position, step, (), ())
        for step in ordered
        if _may_go(procedure, position, step)
    )


def leave_out(
    store: Store, incident_id: str, steps: Sequence[str], reason: str
) -> Changed[tuple[str, ...]]:
    """Put several steps down as not done with one reason; gives the steps that are open afterwards.

    Raises:
        Problem: no reason, a step that can't be left out in a batch, or the incident is closed.
    """
    with store.write() as unit:
        record = keeping.open_record(unit, incident_id)
        procedure, before = replay_service.position(record, store.today())
        position = before
        for step_id in steps:
            if not _may_go(procedure, before, procedure.step(step_id)):
                raise Problem(
                    f"“{procedure.step(step_id).title}” is not left out together with others.",
                    "Nothing was put down. Open that step and decide about it by itself.",
                )
            given = keeping.event_of(step_id, StepAnswer("not done", reason=reason))
            position = machine.take(procedure, position, given)
            keeping.keep_event(unit, record, procedure, position.events[-1])
        keeping.commit(unit, record, procedure, before, position)
    said = f"{len(steps)} steps are put down as not needed, each with its reason."
    return Changed(Area.INCIDENTS, position.here, said)


def _may_go(procedure: Procedure, position: Position, step: Step) -> bool:
    trunk = procedure.trunk
    alone = {trunk.card, trunk.triage, trunk.record, trunk.parents}
    ends = step.joins or step.kind in {"wait", "end"} or step.id in alone
    further = any(choice.refers or choice.opens for choice in step.choices)
    hard = further or bool(HARD_AGENCIES & set(step.agencies))
    return step.why_not and not hard and not ends and step.id not in position.answers
