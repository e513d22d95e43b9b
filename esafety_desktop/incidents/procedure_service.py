"""The guided procedure of an incident: where it stands, answers, other routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from esafety_desktop.guidance.stamp import stamp_of
from esafety_desktop.incidents import chronology_service as chronology
from esafety_desktop.incidents import (
    kind_rules,
    left_open_service,
    replay_service,
    step_people_service,
    step_service,
    wording_service,
)
from esafety_desktop.incidents import procedure_keep_service as keeping
from esafety_desktop.incidents.procedure_rules import Given, ProcedureView, StepAnswer, StepView
from esafety_desktop.incidents.settings_service import read_settings, switches
from esafety_desktop.incidents.text_rules import plain, reference
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure, Step
    from esafety_desktop.incidents.records import Incident
    from esafety_desktop.incidents.settings_rules import ProcedureSettings
    from esafety_desktop.incidents.wording_rules import StepCheck
    from esafety_desktop.store.store import Store

_AGENCY_WORDS = {
    "police": "the police",
    "care": "children's social care",
    "lado": "the LADO",
}


def begin(record: Incident, today: date) -> None:
    """Give a new incident today's procedure; inside an open unit of work."""
    procedure = replay_service.procedure_of(record)
    record.procedure_id = procedure.id
    record.procedure_version = procedure.version
    keeping.settle(record, procedure, machine.start(procedure, switches(record, today)), today)


class _Standing(Value):
    """What is read of an incident to show where it stands.

    Attributes:
        called: Its reference.
        history: The answers of each step that was ever answered.
        gone: Steps that were answered and that the procedure hasn't got.
        settled: What this school settled about the procedure; ``checks``: compared by whom.
        used: The titles of all procedures that it went by.
    """

    called: str
    editable: bool
    procedure: Procedure
    position: Position
    history: dict[str, list[Given]]
    gone: dict[str, replay_service.Gone]
    in_doubt: bool
    settled: ProcedureSettings
    checks: Mapping[str, StepCheck]
    used: tuple[str, ...]
    who: step_people_service.Named

    @property
    def steps(self) -> list[Step]:
        """Every step of the procedure that is open or was answered."""
        shown = dict.fromkeys((*self.position.here, *self.history))
        return [self.procedure.step(step_id) for step_id in shown if step_id not in self.gone]


def view(store: Store, incident_id: str) -> ProcedureView:
    """Where an incident stands, worked out from everything entered."""
    stands = _standing(store, incident_id)
    procedure, position = stands.procedure, stands.position
    apart = step_people_service.sealed_from(store)
    names = step_people_service.names_for(store, stands.who.doers)
    stamp = stamp_of(procedure, stands.settled.checked_on)
    return ProcedureView(
        incident_id,
        stands.called,
        procedure.title,
        procedure.always,
        stamp.text,
        position.here,
        _step_views(store, stands, apart, names),
        step_service.chart(procedure, position, stands.history, stands.gone),
        step_service.routes_of(procedure),
        position.routes,
        can_reroute=procedure.trunk.triage in position.answers,
        editable=stands.editable,
        quick=tuple(step.id for step in machine.quick_steps(procedure, position)),
        reminder=stamp.prompt(store.today()),
        procedure_id=procedure.id,
        note=procedure.note,
        version=procedure.version,
        used=stands.used,
        ways=step_service.open_ways(procedure, position),
        sealed_from=apart,
        names=names,
    )


def _standing(store: Store, incident_id: str) -> _Standing:
    with store.read() as session:
        record = chronology.record(session, incident_id)
        procedure, position = replay_service.position(record, store.today())
        return _Standing(
            reference(record.year_start, record.number),
            record.status == kind_rules.OPEN,
            procedure,
            position,
            replay_service.history(record, procedure, position),
            replay_service.titles_gone(record, procedure),
            left_open_service.in_doubt(record, store.today()),
            read_settings(session),
            wording_service.checks(session, procedure.id),
            tuple(procedure_by_id(pack).title for pack in replay_service.packs_used(record)),
            step_people_service.named(record),
        )


def _step_views(
    store: Store, stands: _Standing, apart: tuple[str, ...], names: tuple[str, ...]
) -> dict[str, StepView]:
    """Every step that is open or was answered, by id, with whom to ring and who may do it."""
    procedure, steps, gone = stands.procedure, stands.steps, stands.gone
    family = step_people_service.family_calls(store, stands.who.children)
    calls = step_service.calls_for(store, procedure, steps, family)
    shown = {}
    for step in steps:
        told = step_service.step_view(
            procedure,
            stands.position,
            step,
            stands.history.get(step.id, ()),
            step_people_service.marked(calls[step.id], apart),
            settled=stands.settled,
            check=stands.checks.get(step.id),
            today=store.today(),
            in_doubt=stands.in_doubt,
        )
        opens = step.id == procedure.trunk.start
        charged = step_people_service.in_charge(step.by, told.calls)
        shown[step.id] = step_people_service.peopled(
            told, stands.who, names, opens=opens, charged=charged
        )
    past = {name: step_service.gone_view(name, gone[name], stands.history[name]) for name in gone}
    return shown | past


def tickable(store: Store, incident_id: str) -> tuple[StepView, ...]:
    """The steps that may have been done already: open ones and those that surely follow.

    Only plain actions: a question wants its own answer, and what ends an incident its own time.
    A minor accident is another thing: all of it stands on one screen.
    """
    with store.read() as session:
        procedure, position = replay_service.position(
            chronology.record(session, incident_id), store.today()
        )
    quick = machine.quick_steps(procedure, position)
    steps = {step.id: step for step in (*machine.options(procedure, position), *quick)}
    for route in position.routes:
        steps |= {step.id: step for step in procedure.steps_of(route)}
    if not quick:
        first = procedure.steps_of("")
        cut = first.index(procedure.step(procedure.trunk.triage))
        steps |= {step.id: step for step in first[:cut]}
    steps |= {step.id: step for step in machine.required_left(procedure, position)}
    ordered = sorted(steps.values(), key=lambda step: procedure.seriousness[step.id])
    return tuple(
        step_service.step_view(procedure, position, step, (), ())
        for step in ordered
        if step.id not in position.answers
        and step.id != procedure.trunk.triage
        and (quick or _plain_action(step))
    )


def _plain_action(step: Step) -> bool:
    ends = step.joins or step.batch or step.kind in {"wait", "end"}
    words = {"reference", "note"} & set(step.asks)
    return not step.choices and not ends and not words


def take_step(
    store: Store, incident_id: str, step_id: str, answer: StepAnswer
) -> Changed[tuple[str, ...]]:
    """Enter one step; gives the steps that are open afterwards.

    A step that was answered before is corrected: the old line is struck through.

    Raises:
        Problem: something the step asks is missing, its time lies ahead, or the incident is closed.
    """
    with store.write() as unit:
        record = keeping.open_record(unit, incident_id)
        procedure, position = replay_service.position(record, store.today())
        keeping.check_time(unit, answer.when)
        given = keeping.event_of(step_id, answer)
        known = position.answered(step_id) is not None
        before = replay_service.entry_of(record, step_id) if known else None
        after = machine.take(procedure, position, given)
        keeping.keep_event(unit, record, procedure, after.events[-1], strikes=before)
        if step_id == procedure.trunk.card and not record.device:
            record.device = "".join(answer.choices[:1])
        keeping.commit(unit, record, procedure, position, after)
        here = after.here
    title = procedure.step(step_id).title
    word = "is put down as done" if answer.outcome == "done" else "is put down with its reason"
    return Changed(Area.INCIDENTS, here, f"“{title}” {word}. The program sends nothing.")


def already_done(
    store: Store,
    incident_id: str,
    answers: Mapping[str, StepAnswer],
) -> Changed[tuple[str, ...]]:
    """Tick several steps at once, in the order given; gives the steps that are open afterwards.

    Raises:
        Problem: a step lacks its time or its choice, or isn't on an open route.
    """
    with store.write() as unit:
        record = keeping.open_record(unit, incident_id)
        procedure, before = replay_service.position(record, store.today())
        position = before
        for step_id, answer in answers.items():
            keeping.check_time(unit, answer.when)
            given = keeping.event_of(step_id, answer, already=True)
            position = machine.take(procedure, position, given)
            keeping.keep_event(unit, record, procedure, position.events[-1])
        keeping.commit(unit, record, procedure, before, position)
    return Changed(Area.INCIDENTS, position.here, f"{len(answers)} steps are put down as done.")


def reroute(
    store: Store, incident_id: str, routes: Sequence[str], reason: str
) -> Changed[tuple[str, ...]]:
    """Set the open routes anew ("it is worse than we thought").

    Raises:
        Problem: no route, no reason, or nothing was sorted yet.
    """
    from esafety_desktop.guidance.events import Rerouted

    with store.write() as unit:
        record = keeping.open_record(unit, incident_id)
        procedure, position = replay_service.position(record, store.today())
        event = Rerouted(routes=tuple(routes), reason=plain(reason))
        after = machine.take(procedure, position, event)
        keeping.keep_event(unit, record, procedure, after.events[-1])
        keeping.commit(unit, record, procedure, position, after)
    return Changed(Area.INCIDENTS, after.here, "The incident is on another route now.")


def blockers(record: Incident, today: date) -> tuple[tuple[str, str], ...]:
    """What the procedure still wants before closing: a sentence and the step to jump to."""
    procedure, position = replay_service.position(record, today)
    reasons = (*machine.can_close(procedure, position), *left_open_service.left_open(record, today))
    return tuple((reason.sentence, f"step/{reason.step}") for reason in dict.fromkeys(reasons))


def agencies(record: Incident, today: date) -> tuple[str, ...]:
    """Police, social care or LADO, where a route taken may go there or they were told (TFG-6).

    Under every procedure that the incident went by: none is shaken off by changing to another.
    """
    named: set[str] = set()
    for procedure, position in replay_service.stands(record, today):
        named.update(machine.agencies_told(procedure, position))
        for route_id in position.routes:
            for step in procedure.steps_of(route_id):
                named.update(step.agencies)
    return tuple(words for agency, words in _AGENCY_WORDS.items() if agency in named)


def note_position(record: Incident, today: date) -> None:
    """Write down for the list what comes next; inside an open unit of work."""
    procedure, position = replay_service.position(record, today)
    keeping.settle(record, procedure, position, today)
