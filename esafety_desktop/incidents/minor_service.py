"""A minor accident put down and closed in one go: what the procedure asks for it, nothing less.

Only where the procedure itself calls one route minor (TF-A in today's): as soon as an answer leads
anywhere else, the incident is gone through step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.events import Answered
from esafety_desktop.incidents import (
    chronology_service,
    closing_service,
    people_service,
    procedure_service,
    replay_service,
    service,
    step_service,
)
from esafety_desktop.incidents.procedure_rules import StepAnswer, StepView
from esafety_desktop.incidents.rows import When
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.guidance.steps import Choice
    from esafety_desktop.incidents.rows import PersonRow
    from esafety_desktop.store.store import Store


class MinorStep(Value):
    """One step that a minor accident needs.

    Attributes:
        step: What its screen would say.
        plain: The answers with which the accident stays minor; () where nothing is asked.
    """

    step: StepView
    plain: tuple[str, ...] = ()


class Minor(Value):
    """A minor accident as it is put down.

    Attributes:
        person: Whom it is about.
        where: In or out of school (`kind_rules.WHERE_KINDS`).
        when: When it happened and the steps were done, UTC.
        who: Who did them.
        note: What was done, and why nothing more; also the reasons for closing.
        choices: The answer to each question, by step.
        outcomes: What came of it.
    """

    person: PersonRow
    where: str
    when: datetime
    who: str
    note: str
    choices: Mapping[str, str] = msgspec.field(default_factory=dict)
    outcomes: tuple[str, ...] = ()


def minor_steps(store: Store, incident_id: str) -> tuple[MinorStep, ...]:
    """What has to be answered or done; () where this procedure has no such short way."""
    with store.read() as session:
        record = chronology_service.record(session, incident_id)
        procedure, position = replay_service.position(record, store.today())
    route = _route(procedure)
    if not route or position.answers:
        return ()
    first = _to_triage(procedure)
    sorted_as = Answered(step=procedure.trunk.triage, choices=(route,))
    for step in first:
        position = machine.entered(procedure, position, _harmless(procedure, step))
    after = machine.entered(procedure, position, sorted_as)
    wanted = (*first, *machine.required_left(procedure, after))
    return tuple(
        MinorStep(
            step_service.step_view(procedure, position, step, (), ()),
            tuple(one.id for one in step.choices if _stays_minor(procedure, one)),
        )
        for step in wanted
        if step.id != procedure.trunk.triage
    )


def close_minor(store: Store, incident_id: str, minor: Minor) -> Changed[None]:
    """Put down facts, person and every step, then close; each is kept even if a later one isn't.

    Raises:
        Problem: something is missing or can't be taken; what was kept before stays.
    """
    steps = minor_steps(store, incident_id)
    known = service.incident(store, incident_id)
    facts = replace(
        known.facts, where=minor.where, occurred=When("about", minor.when), device=_device(minor)
    )
    service.save_facts(store, incident_id, facts)
    if minor.person.pupil_id not in {one.pupil_id for one in known.people}:
        people_service.add_person(store, incident_id, minor.person)
    if steps:
        procedure_service.already_done(store, incident_id, _answers(store, incident_id, minor))
    closed = closing_service.close_incident(store, incident_id, minor.outcomes, minor.note, "")
    return Changed(Area.INCIDENTS, None, closed.said)


def _answers(store: Store, incident_id: str, minor: Minor) -> dict[str, StepAnswer]:
    """Every answer in the order of the procedure, the sorting in its place."""
    with store.read() as session:
        record = chronology_service.record(session, incident_id)
        procedure, _ = replay_service.position(record, store.today())
    given: dict[str, StepAnswer] = {}
    trunk = {step.id for step in _to_triage(procedure)}
    triage = procedure.trunk.triage
    sorting = StepAnswer(choices=(_route(procedure),), when=minor.when)
    for one in minor_steps(store, incident_id):
        if one.step.id not in trunk:
            given.setdefault(triage, sorting)
        choice = minor.choices.get(one.step.id, "")
        given[one.step.id] = StepAnswer(
            choices=(choice,) if choice else (), who=minor.who, when=minor.when, note=minor.note
        )
    return given


def _device(minor: Minor) -> str:
    from esafety_desktop.incidents.kind_rules import DEVICES, known

    return next((one for one in minor.choices.values() if known(DEVICES, one)), "")


def _route(procedure: Procedure) -> str:
    """The one minor route; "" where there is none, or a choice between several."""
    minor = [route.id for route in procedure.triage_order if route.minor]
    return minor[0] if len(minor) == 1 else ""


def _to_triage(procedure: Procedure) -> tuple[Step, ...]:
    """The steps before the sorting, by the harmless answer to each question."""
    steps: list[Step] = []
    at = procedure.trunk.start
    while at and at != procedure.trunk.triage:
        step = procedure.step(at)
        steps.append(step)
        plain = next((one for one in step.choices if _stays_minor(procedure, one)), None)
        at = (plain.next if plain else "") or step.next
    return tuple(steps)


def _harmless(procedure: Procedure, step: Step) -> Answered:
    plain = [one.id for one in step.choices if _stays_minor(procedure, one)]
    return Answered(step=step.id, choices=tuple(plain[:1]))


def _stays_minor(procedure: Procedure, choice: Choice) -> bool:
    """Nothing opens, nobody has to be rung, nothing is put off."""
    after = procedure.step(choice.next) if choice.next else None
    rung = bool(after and after.agencies)
    return not (choice.opens or choice.again or choice.pending or rung)
