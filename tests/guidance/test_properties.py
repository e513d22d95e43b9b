"""What holds for every way through today's procedure, whatever somebody does under stress."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.guidance.replaying import replay
from tests.guidance.walker import NOW, finish, full

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Event, Position
    from esafety_desktop.guidance.procedure import Step

TODAY = today_procedure()
ROUTES = tuple(route.id for route in TODAY.routes)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def draw_answer(draw: st.DrawFn, step: Step) -> machine.Answered:
    ways = ["done", "done", "done"]
    ways += ["not done"] if step.why_not else []
    ways += [] if step.required else ["not needed"]
    way = draw(st.sampled_from(ways))
    if way == "not done":
        return machine.Answered(step=step.id, outcome="not done", reason="it was closed")
    if way == "not needed":
        return machine.Answered(step=step.id, outcome="not needed")
    known = ROUTES if step.id == TODAY.trunk.triage else tuple(c.id for c in step.choices)
    many = step.many or step.id == TODAY.trunk.triage
    if not known:
        return full(step)
    most = 3 if many else 1
    chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=most, unique=True))
    quiet = [choice.id for choice in step.choices if not choice.opens]
    return full(step, *([c for c in chosen if c not in quiet] or chosen[:1]))


def draw_event(draw: st.DrawFn, position: Position) -> Event:
    triaged = TODAY.trunk.triage in position.answers
    if triaged and draw(st.integers(0, 9)) == 0:
        routes = draw(st.lists(st.sampled_from(ROUTES), min_size=1, max_size=3, unique=True))
        return machine.Rerouted(routes=tuple(routes), reason="worse than thought")
    offered = [*position.here, *position.here, *sorted(position.passed)]
    if not offered:
        offered = sorted(position.answers)
    return draw_answer(draw, TODAY.step(draw(st.sampled_from(offered))))


@st.composite
def walks(draw: st.DrawFn) -> list[Position]:
    """All positions of a walk of up to forty entries, corrections and re-routes among them."""
    position = machine.start(TODAY, draw(st.sampled_from([(), ("mandatory-reporting",)])))
    seen = [position]
    for _ in range(draw(st.integers(0, 40))):
        position = machine.take(TODAY, position, draw_event(draw, position))
        seen.append(position)
    return seen


@SLOW
@given(walks())
def test_from_every_position_an_end_can_be_reached(walk: list[Position]) -> None:
    ended = finish(TODAY, walk[-1])
    assert ended.here == ()
    assert machine.required_left(TODAY, ended) == ()
    assert TODAY.trunk.end in ended.passed


@SLOW
@given(walks())
def test_no_end_without_the_required_steps(walk: list[Position]) -> None:
    for position in (*walk, finish(TODAY, walk[-1])):
        if machine.can_close(TODAY, position):
            continue
        assert position.routes
        record = position.answered(TODAY.trunk.record)
        assert record is not None
        assert record.note
        minor = machine.minor_only(TODAY, position)
        for step in TODAY.steps:
            needed = step.required and step.route in position.routes and not step.switch
            day = step.id in TODAY.trunk.same_day and not (minor and step.batch)
            if needed or day:
                given_answer = position.answered(step.id)
                assert given_answer is not None
                assert given_answer.outcome == "done" or given_answer.reason
        told = machine.agencies_told(TODAY, position)
        if told & {"police", "care", "lado"}:
            assert TODAY.trunk.outcome in position.answers
        assert "ceop" not in told or told & {"police", "care"}


@SLOW
@given(walks())
def test_replaying_what_was_kept_gives_the_same_position(walk: list[Position]) -> None:
    kept = json.loads(json.dumps(walk[-1].to_dict()))
    assert replay(TODAY, kept) == walk[-1]


@SLOW
@given(walks())
def test_nothing_entered_is_ever_lost(walk: list[Position]) -> None:
    for before, after in pairwise(walk):
        assert after.events[:-1] == before.events
        for step in before.answers:
            assert after.history_of(step)
        assert set(before.routes) <= {*after.routes, *after.left}


@SLOW
@given(walks())
def test_the_open_steps_are_on_open_routes_most_serious_first(walk: list[Position]) -> None:
    for position in walk:
        ranks = [TODAY.seriousness[step_id] for step_id in position.here]
        assert ranks == sorted(ranks)
        for step in machine.options(TODAY, position):
            assert not step.route or step.route in position.routes
            assert step.id not in position.answers


@SLOW
@given(walks())
def test_the_chart_is_lit_whole_and_agrees_with_the_position(walk: list[Position]) -> None:
    position = walk[-1]
    lit = machine.lit(TODAY, position)
    assert set(lit.boxes) == {*TODAY.by_id, *TODAY.route_by_id}
    assert set(lit.edges) == set(machine.edges_of(TODAY))
    here = {box for box, light in lit.boxes.items() if light is machine.Light.HERE}
    assert here == set(position.here)


@SLOW
@given(walks(), st.data())
def test_several_steps_ticked_at_once_are_the_same_as_one_by_one(
    walk: list[Position], data: st.DataObject
) -> None:
    position = walk[-1]
    plain = [s.id for s in machine.options(TODAY, position) if not s.choices and s.id != "TF-5"]
    picked = data.draw(st.lists(st.sampled_from(plain), unique=True)) if plain else []
    at_once = machine.already_done(TODAY, position, picked, when=NOW, note="all before ten")
    assert set(picked) <= set(at_once.answers)
    assert len(at_once.events) == len(position.events) + len(picked)
