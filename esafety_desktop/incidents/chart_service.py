"""A procedure and a position as a drawing: today's lanes, a source's own chart, or a poster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.guidance import machine
from esafety_desktop.guidance.edges import edges_of
from esafety_desktop.incidents.chart_place_rules import beside, draw, grid
from esafety_desktop.incidents.chart_rules import (
    HEIGHT,
    ROUTE_HEIGHT,
    WIDTH,
    Box,
    Chart,
    Link,
)
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Edge, Procedure, Route, Step
    from esafety_desktop.incidents.procedure_rules import Given
    from esafety_desktop.incidents.replay_service import Gone

LIGHTS = {
    machine.Light.DONE: "done",
    machine.Light.NOT_DONE: "not done",
    machine.Light.HERE: "here",
    machine.Light.AHEAD: "ahead",
    machine.Light.LEFT_BEHIND: "left",
    machine.Light.ELSEWHERE: "elsewhere",
}
_DRAWN = frozenset({"next", "opens", "referral"})
_UNSEEN = frozenset({"ahead", "elsewhere"})


def chart(
    procedure: Procedure,
    position: Position,
    history: Mapping[str, Sequence[Given]],
    gone: Mapping[str, Gone] | None = None,
    *,
    paper: bool = False,
) -> Chart:
    """The drawing: before triage every route is a box, afterwards the open ones are lanes.

    A source's procedure is drawn as its source drew it. Below all stand the answered steps that
    the procedure hasn't got (any more): id → title.

    Args:
        procedure: The pack.
        position: Where the incident stands in it.
        history: Every answer, by step.
        gone: Steps of another pack, or of an older one.
        paper: Side by side, for a printed page.
    """
    return _Drawing(procedure, position, history, gone or {}).chart(paper=paper)


def poster_chart(procedure: Procedure) -> Chart:
    """The whole procedure with nothing lit, for the wall."""
    if procedure.drawn:
        return _source_poster(procedure)
    before, after = _trunk(procedure)
    lanes = [
        [_plain(route.id, route.title, detail=_steps_said(procedure, route), added=route.added)]
        for route in procedure.triage_order
    ]
    ends = [[_plain(step.id, step.title, step) for step in part] for part in (before, after)]
    links = (Link(edge.source, edge.target, taken=False) for edge in _strong(procedure))
    return beside(ends[0], lanes, ends[1], links, across=3)


def _source_poster(procedure: Procedure) -> Chart:
    before, own, after = _parts(procedure)
    heads = [
        _plain(route.id, route.title, detail=_steps_said(procedure, route), added=route.added)
        for route in procedure.triage_order
        if route.added and not route.boxless
    ]
    left, middle, right = (
        [_plain(step.id, step.title, step) for step in part] for part in (before, own, after)
    )
    links = (
        Link(edge.source, edge.target, taken=False, label=edge.label)
        for edge in _strong(procedure)
        if _of_the_chart(procedure, edge)
    )
    return grid((left, middle, [[*heads, *right]]), _places(procedure), links)


def _plain(
    box_id: str, title: str, step: Step | None = None, detail: str = "", *, added: bool = False
) -> Box:
    return Box(
        box_id,
        title,
        "",
        0,
        0,
        WIDTH,
        HEIGHT,
        route=step is None,
        question=bool(step and step.choices),
        detail=detail,
        added=added or bool(step and step.added),
    )


def _steps_said(procedure: Procedure, route: Route) -> str:
    steps = procedure.steps_of(route.id)
    return " · ".join(f"{n}\u00a0{step.title}" for n, step in enumerate(steps, 1))


def _strong(procedure: Procedure) -> Iterator[Edge]:
    return (edge for edge in edges_of(procedure) if edge.kind in {"next", "opens"})


def _of_the_chart(procedure: Procedure, edge: Edge) -> bool:
    """Whether a way is always drawn: those around a source's chart only where they were gone."""
    if edge.kind not in {"next", "opens"}:
        return False
    source, target = (procedure.by_id.get(name) for name in (edge.source, edge.target))
    if not procedure.drawn or source is None or target is None:
        return not procedure.drawn or edge.kind == "next"
    inside = bool(edge.id)
    chain = source.added and target.added and source.route == target.route
    starts = source.added and not source.route and target.id == procedure.trunk.triage
    return inside or chain or starts


def _places(procedure: Procedure) -> dict[str, tuple[int, int]]:
    return {step.id: step.at for step in procedure.steps if step.at is not None}


def _trunk(procedure: Procedure) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The trunk up to triage, and what comes after the routes."""
    trunk = procedure.steps_of("")
    triage = procedure.trunk.triage
    cut = next((n for n, step in enumerate(trunk, 1) if step.id == triage), len(trunk))
    return trunk[:cut], trunk[cut:]


def _parts(
    procedure: Procedure,
) -> tuple[tuple[Step, ...], tuple[Step, ...], tuple[Step, ...]]:
    """A source pack's added trunk before its chart, the chart's own boxes, the trunk after it."""
    own = [n for n, step in enumerate(procedure.steps) if not step.added]
    trunk = [(n, step) for n, step in enumerate(procedure.steps) if step.added and not step.route]
    before = tuple(step for n, step in trunk if n < own[0])
    after = tuple(step for n, step in trunk if n > own[0])
    return before, tuple(procedure.steps[n] for n in own), after


class _Drawing:
    """One drawing of one position."""

    def __init__(
        self,
        procedure: Procedure,
        position: Position,
        history: Mapping[str, Sequence[Given]],
        gone: Mapping[str, Gone],
    ) -> None:
        self._procedure = procedure
        self._position = position
        self._history = history
        self._gone = gone
        lights = machine.lit(procedure, position)
        self._lights = {box_id: LIGHTS[light] for box_id, light in lights.boxes.items()}
        self._edges = lights.edges

    def chart(self, *, paper: bool) -> Chart:
        """All of it; an answer given under another procedure has a box in any case."""
        gone = [
            replace(self._box(box_id, one.title), light="before" if one.procedure else "gone")
            for box_id, one in self._gone.items()
        ]
        drawn = self._laid(gone, paper=paper)
        known = self._procedure.by_id
        missed = [name for name in self._history if name in known and drawn.box(name) is None]
        if not missed:
            return drawn
        apart = [self._step(known[step_id]) for step_id in missed]
        return self._laid([*apart, *gone], paper=paper)

    def _laid(self, gone: list[Box], *, paper: bool) -> Chart:
        if self._procedure.drawn:
            return self._as_its_source(gone)
        before, after = _trunk(self._procedure)
        lay = beside if paper else draw
        return lay(
            [self._step(step) for step in before],
            self._lanes(),
            [*(self._step(step) for step in after), *gone],
            self._links(),
        )

    def _as_its_source(self, gone: list[Box]) -> Chart:
        before, own, after = _parts(self._procedure)
        left, middle, right = ([self._step(s) for s in part] for part in (before, own, after))
        beside_it = [r for r in self._procedure.triage_order if r.added and not r.boxless]
        begun = {*self._position.routes, *self._position.left}
        heads = [self._route(route) for route in beside_it if route.id not in begun]
        lanes = [self._lane(route) for route in beside_it if route.id in begun]
        columns = (left, middle, [*lanes, [*heads, *right], gone])
        return grid(columns, _places(self._procedure), self._links())

    def _lanes(self) -> list[list[Box]]:
        procedure, position = self._procedure, self._position
        every = procedure.triage_order
        shown = [r for r in every if r.id in (*position.routes, *position.left)]
        if not shown:
            return [[self._route(route)] for route in every]
        return [self._lane(route) for route in shown]

    def _lane(self, route: Route) -> list[Box]:
        steps = [self._step(step) for step in self._procedure.steps_of(route.id)]
        return steps if route.boxless else [self._route(route), *steps]

    def _links(self) -> Iterator[Link]:
        for edge, light in self._edges.items():
            if edge.kind in _DRAWN:
                yield Link(
                    edge.source,
                    edge.target,
                    light is machine.Light.DONE,
                    strong=_of_the_chart(self._procedure, edge),
                    label=edge.label,
                    left=self._was_left(edge, light),
                )

    def _was_left(self, edge: Edge, light: machine.Light) -> bool:
        ends = {self._lights[edge.source], self._lights[edge.target]}
        return light is machine.Light.LEFT_BEHIND and not ends & _UNSEEN

    def _route(self, route: Route) -> Box:
        return self._box(route.id, route.title, route=True, added=route.added)

    def _step(self, step: Step) -> Box:
        return self._box(step.id, step.title, question=bool(step.choices), added=step.added)

    def _box(
        self,
        box_id: str,
        title: str,
        *,
        route: bool = False,
        question: bool = False,
        added: bool = False,
    ) -> Box:
        given = next((g for g in reversed(self._history.get(box_id, ())) if g.counts), None)
        return Box(
            box_id,
            title,
            self._lights.get(box_id, "gone"),
            0,
            0,
            WIDTH,
            ROUTE_HEIGHT if route else HEIGHT,
            route,
            question,
            _detail(given) if given else "",
            added,
        )


def _detail(given: Given) -> str:
    parts = (
        ", ".join(given.choices),
        given.who,
        british_time(given.when),
        f"because: {given.reason}" if given.reason else "",
    )
    return " · ".join(part for part in parts if part)
