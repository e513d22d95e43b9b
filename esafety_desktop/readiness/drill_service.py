"""Drills: a procedure walked through for practice, in memory only (TFG-14, I13).

Nothing here opens a unit of work: a drill makes no incident, no draft and no audit entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices, today_procedure
from esafety_desktop.guidance.scenarios import Scenario, drill_scenarios
from esafety_desktop.incidents import replay_service, settings_service, step_service
from esafety_desktop.incidents.procedure_rules import ProcedureView
from esafety_desktop.readiness.drill_rules import (
    MAKE_ONE_UP,
    ROUTE_QUESTIONS,
    DrillReport,
    ScenarioRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.guidance.machine import Position
    from esafety_desktop.guidance.procedure import Procedure, Route
    from esafety_desktop.incidents.procedure_rules import Given, StepAnswer
    from esafety_desktop.store.store import Store

LEFT_OUT = "Left out in the drill."


def scenarios() -> tuple[ScenarioRow, ...]:
    """The stories that can be practised."""
    return tuple(_row(one) for one in drill_scenarios())


def packs() -> tuple[tuple[str, str], ...]:
    """The procedures whose routes can be practised: id and title, today's first."""
    return tuple((choice.id, choice.title) for choice in procedure_choices())


def routes(procedure_id: str) -> tuple[ScenarioRow, ...]:
    """Every route of a procedure as something to practise; the story is the group's own."""
    procedure = procedure_by_id(procedure_id)
    return tuple(_row(_route_scenario(procedure, one)) for one in procedure.triage_order)


class Drill:
    """One drill; gone when its dialog is closed.

    Args:
        store: Read for the contacts and settings, never written to.
        topic: The id of a story, or ``<procedure>/<route>``.
    """

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._procedure, self._scenario = _topic(topic)
        self._kept = settings_service.settings(store)
        on = self._kept.duty_on(store.today())
        switches = (settings_service.MANDATORY_REPORTING,) if on else ()
        self._position = machine.start(self._procedure, switches)
        self._history: dict[str, list[Given]] = {}
        self._past: list[tuple[Position, dict[str, list[Given]]]] = []

    @property
    def scenario(self) -> ScenarioRow:
        """The story."""
        return _row(self._scenario)

    @property
    def over(self) -> bool:
        """Whether no step is open any more."""
        return not self._position.here

    def view(self) -> ProcedureView:
        """Where the drill stands, as the screens of an incident show it."""
        procedure, position, history = self._procedure, self._position, self._history
        shown = [procedure.step(name) for name in dict.fromkeys((*position.here, *history))]
        calls = step_service.calls_for(self._store, procedure, shown)
        stamp = settings_service.stamp(procedure, self._kept)
        return ProcedureView(
            "",
            "Drill",
            self._scenario.title,
            procedure.always,
            stamp.text,
            position.here,
            {
                step.id: step_service.step_view(
                    procedure, position, step, history.get(step.id, ()), calls[step.id]
                )
                for step in shown
            },
            step_service.chart(procedure, position, history),
            step_service.routes_of(procedure),
            position.routes,
            can_reroute=False,
            editable=True,
            reminder=stamp.prompt(self._store.today()),
        )

    def take(self, step_id: str, answer: StepAnswer) -> None:
        """Answer a step. Nothing need be written: in a drill people say who and when aloud.

        Raises:
            Problem: a question has no answer.
        """
        now = self._store.clock()
        given = machine.Answered(
            step=step_id,
            outcome="done" if answer.outcome == "done" else "not done",
            choices=answer.choices,
            who=answer.who.strip(),
            when=answer.when or now,
            reference=answer.reference.strip(),
            note=answer.note.strip(),
            reason="" if answer.outcome == "done" else answer.reason or LEFT_OUT,
            already=True,
        )
        before = (self._position, {name: [*one] for name, one in self._history.items()})
        self._position = machine.take(self._procedure, self._position, given)
        self._past.append(before)
        number = sum(len(one) for one in self._history.values()) + 1
        row = replay_service.given(self._procedure, given, "the drill", now, number)
        self._history.setdefault(step_id, []).append(row)

    def take_back(self) -> bool:
        """Take the last answer back; gives whether there was one."""
        if not self._past:
            return False
        self._position, self._history = self._past.pop()
        return True

    def report(self) -> DrillReport:
        """What was done, left out and missed."""
        procedure, position = self._procedure, self._position
        answers = position.answers
        done = [name for name, given in answers.items() if given.outcome == "done"]
        left_out = [name for name, given in answers.items() if given.outcome != "done"]
        trunk = procedure.trunk
        needed = (trunk.card, *self._wanted(), trunk.record, trunk.parents)
        missed = [name for name in dict.fromkeys(needed) if name not in done]
        wanted = self._scenario.routes
        return DrillReport(
            self.scenario,
            self._titles(done),
            self._titles(left_out),
            self._titles(missed),
            self._routes(route for route in wanted if route not in position.routes),
            self._routes(route for route in position.routes if route not in wanted),
        )

    def _wanted(self) -> tuple[str, ...]:
        """What must be done: as the story says, or the required steps that the group came to."""
        if "/" not in self._scenario.id:
            return self._scenario.wanted
        met = {*self._position.here, *self._position.answers}
        return tuple(name for name in self._scenario.wanted if name in met)

    def _titles(self, names: Iterable[str]) -> tuple[str, ...]:
        steps = (self._procedure.step(name) for name in names)
        return tuple(step.title for step in steps)

    def _routes(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._procedure.route_by_id[name].title for name in names)


def _topic(topic: str) -> tuple[Procedure, Scenario]:
    """The procedure and the story of a topic.

    Raises:
        KeyError: there is no such topic.
    """
    name, slash, route = topic.partition("/")
    if slash:
        procedure = procedure_by_id(name)
        return procedure, _route_scenario(procedure, procedure.route_by_id[route])
    stories = {one.id: one for one in drill_scenarios()}
    return today_procedure(), stories[topic]


def _route_scenario(procedure: Procedure, route: Route) -> Scenario:
    """A route as a story without words: the group makes up what happened."""
    steps = procedure.steps_of(route.id)
    changed = [f"{step.title}: {step.today}" for step in steps if step.today]
    return Scenario(
        id=f"{procedure.id}/{route.id}",
        title=route.title,
        story=(
            MAKE_ONE_UP,
            *((route.hint,) if route.hint else ()),
        ),
        device="",
        routes=(route.id,),
        wanted=tuple(step.id for step in steps if step.required),
        questions=ROUTE_QUESTIONS,
        changed="\n".join(changed),
        sources=route.sources,
    )


def _row(scenario: Scenario) -> ScenarioRow:
    return ScenarioRow(
        scenario.id, scenario.title, scenario.story, scenario.questions, scenario.changed
    )
