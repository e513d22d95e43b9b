"""Drills: today's procedure walked through for practice, in memory only (TFG-14, I13).

Nothing here opens a unit of work: a drill makes no incident, no draft and no audit entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.scenarios import drill_scenarios
from esafety_desktop.incidents import replay_service, settings_service, step_service
from esafety_desktop.incidents.procedure_rules import ProcedureView
from esafety_desktop.readiness.drill_rules import DrillReport, ScenarioRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.guidance.scenarios import Scenario
    from esafety_desktop.incidents.procedure_rules import Given, StepAnswer
    from esafety_desktop.store.store import Store

LEFT_OUT = "Left out in the drill."


def scenarios() -> tuple[ScenarioRow, ...]:
    """The stories that can be practised."""
    return tuple(_row(one) for one in drill_scenarios())


class Drill:
    """One drill; gone when its dialog is closed.

    Args:
        store: Read for the contacts and settings, never written to.
        scenario_id: The story.
    """

    def __init__(self, store: Store, scenario_id: str) -> None:
        self._store = store
        self._scenario = next(one for one in drill_scenarios() if one.id == scenario_id)
        self._procedure = today_procedure()
        self._kept = settings_service.settings(store)
        on = self._kept.duty_on(store.today())
        switches = (settings_service.MANDATORY_REPORTING,) if on else ()
        self._position = machine.start(self._procedure, switches)
        self._history: dict[str, list[Given]] = {}

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
        self._position = machine.take(self._procedure, self._position, given)
        number = sum(len(one) for one in self._history.values()) + 1
        row = replay_service.given(self._procedure, given, "the drill", now, number)
        self._history.setdefault(step_id, []).append(row)

    def report(self) -> DrillReport:
        """What was done, left out and missed."""
        procedure, position = self._procedure, self._position
        answers = position.answers
        done = [name for name, given in answers.items() if given.outcome == "done"]
        left_out = [name for name, given in answers.items() if given.outcome != "done"]
        trunk = procedure.trunk
        needed = (trunk.card, *self._scenario.wanted, trunk.record, trunk.parents)
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

    def _titles(self, names: Iterable[str]) -> tuple[str, ...]:
        steps = (self._procedure.step(name) for name in names)
        return tuple(step.title for step in steps)

    def _routes(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._procedure.route_by_id[name].title for name in names)


def _row(scenario: Scenario) -> ScenarioRow:
    return ScenarioRow(
        scenario.id, scenario.title, scenario.story, scenario.questions, scenario.changed
    )
