"""What holds for every way through every procedure, whatever somebody does under stress."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices, today_procedure
from esafety_desktop.guidance.replaying import replay
from esafety_desktop.guidance.sentences import harmless
from tests.guidance.walker import NOW, finish, full

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Event, Position
    from esafety_desktop.guidance.procedure import Procedure, Step

TODAY = today_procedure()
PACKS = tuple(procedure_by_id(choice.id) for choice in procedure_choices())
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
EACH = settings(SLOW, max_examples=20)
every_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)


def draw_answer(draw: st.DrawFn, pack: Procedure, step: Step) -> machine.Answered:
    ways = ["done", "done", "done"]
    ways += ["not done"] if step.why_not else []
    ways += [] if step.required else ["not needed"]
    way = draw(st.sampled_from(ways))
    if way == "not done":
        return machine.Answered(step=step.id, outcome="not done", reason="it was closed")
    if way == "not needed":
        return machine.Answered(step=step.id, outcome="not needed")
    triage = step.id == pack.trunk.triage
    known = tuple(pack.route_by_id) if triage else tuple(c.id for c in step.choices)
    many = step.many or triage
    if not known:
        return full(step)
    most = 3 if many else 1
    chosen = draw(st.lists(st.sampled_from(known), min_size=1, max_size=most, unique=True))
    quiet = [choice.id for choice in step.choices if not (choice.opens or choice.next)]
    return full(step, *([c for c in chosen if c not in quiet] or chosen[:1]))


def draw_event(draw: st.DrawFn, pack: Procedure, position: Position) -> Event:
    triaged = pack.trunk.triage in position.answers
    if triaged and draw(st.integers(0, 9)) == 0:
        known = st.sampled_from(tuple(pack.route_by_id))
        routes = draw(st.lists(known, min_size=1, max_size=3, unique=True))
        return machine.Rerouted(routes=tuple(routes), reason="worse than thought")
    offered = [*position.here, *position.here, *sorted(position.passed)]
    if not offered:
        offered = sorted(position.answers)
    return draw_answer(draw, pack, pack.step(draw(st.sampled_from(offered))))


@st.composite
def walks(draw: st.DrawFn, pack: Procedure = TODAY) -> list[Position]:
    """All positions of a walk of up to forty entries, corrections and re-routes among them."""
    position = machine.start(pack, draw(st.sampled_from([(), ("mandatory-reporting",)])))
    seen = [position]
    for _ in range(draw(st.integers(0, 40))):
        position = machine.take(pack, position, draw_event(draw, pack, position))
        seen.append(position)
    return seen


@every_pack
@EACH
@given(st.data())
def test_from_every_position_an_end_can_be_reached(pack: Procedure, data: st.DataObject) -> None:
    ended = finish(pack, data.draw(walks(pack))[-1])
    assert ended.here == ()
    assert machine.required_left(pack, ended) == ()
    assert pack.trunk.end in ended.passed
    where = {reason.step for reason in machine.can_close(pack, ended)}
    assert where <= {pack.trunk.wait, pack.trunk.outcome}


@every_pack
@EACH
@given(st.data())
@pytest.mark.covers("TFG-1", "TFG-6", "TFG-8")
def test_no_end_without_the_required_steps(pack: Procedure, data: st.DataObject) -> None:
    walk = data.draw(walks(pack))
    for position in (*walk, finish(pack, walk[-1])):
        if machine.can_close(pack, position):
            continue
        assert position.routes
        record = position.answered(pack.trunk.record)
        assert record is not None
        assert record.note
        assert_nothing_required_is_missing(pack, position)
        told = machine.agencies_told(pack, position)
        if told & {"police", "care", "lado"}:
            assert pack.trunk.outcome in position.answers
        assert "ceop" not in told or told & {"police", "care"}


def assert_nothing_required_is_missing(pack: Procedure, position: Position) -> None:
    minor = machine.minor_only(pack, position)
    sure_to_come = {step.id for route in position.routes for step in straight_on(pack, route)}
    for step in pack.steps:
        needed = step.required and step.id in sure_to_come and not step.switch
        day = step.id in pack.trunk.same_day and not (minor and step.batch)
        if needed or day:
            given_answer = position.answered(step.id)
            assert given_answer is not None
            assert given_answer.outcome == "done" or given_answer.reason


def straight_on(pack: Procedure, route: str) -> list[Step]:
    """The steps of a route up to the first that forks: whatever is answered, they are passed."""
    found = []
    step_id = pack.route_by_id[route].first
    while step_id and pack.step(step_id).route == route:
        step = pack.step(step_id)
        found.append(step)
        step_id = "" if any(choice.next or choice.again for choice in step.choices) else step.next
    return found


@every_pack
@EACH
@given(st.data())
def test_replaying_what_was_kept_gives_the_same_position(
    pack: Procedure, data: st.DataObject
) -> None:
    position = data.draw(walks(pack))[-1]
    kept = json.loads(json.dumps(position.to_dict()))
    assert replay(pack, kept) == position


@every_pack
@EACH
@given(st.data())
def test_nothing_entered_is_ever_lost(pack: Procedure, data: st.DataObject) -> None:
    for before, after in pairwise(data.draw(walks(pack))):
        assert after.events[:-1] == before.events
        for step in before.answers:
            assert after.history_of(step)
        assert set(before.routes) <= {*after.routes, *after.left}


@every_pack
@EACH
@given(st.data())
def test_the_open_steps_are_on_open_routes_most_serious_first(
    pack: Procedure, data: st.DataObject
) -> None:
    for position in data.draw(walks(pack)):
        ranks = [pack.seriousness[step_id] for step_id in position.here]
        assert ranks == sorted(ranks)
        for step in machine.options(pack, position):
            assert not step.route or step.route in position.routes
            assert step.id not in position.answers


@every_pack
@EACH
@given(st.data())
def test_the_chart_is_lit_whole_and_agrees_with_the_position(
    pack: Procedure, data: st.DataObject
) -> None:
    position = data.draw(walks(pack))[-1]
    lit = machine.lit(pack, position)
    assert set(lit.boxes) == set(pack.boxes)
    assert set(lit.edges) == set(machine.edges_of(pack))
    here = {box for box, light in lit.boxes.items() if light is machine.Light.HERE}
    assert here == set(position.here)


@every_pack
@EACH
@given(st.data())
def test_several_steps_ticked_at_once_are_the_same_as_one_by_one(
    pack: Procedure, data: st.DataObject
) -> None:
    position = data.draw(walks(pack))[-1]
    triage = pack.trunk.triage
    plain = [s.id for s in machine.options(pack, position) if not s.choices and s.id != triage]
    picked = data.draw(st.lists(st.sampled_from(plain), unique=True)) if plain else []
    at_once = machine.already_done(pack, position, picked, when=NOW, note="all before ten")
    assert set(picked) <= set(at_once.answers)
    assert len(at_once.events) == len(position.events) + len(picked)


@every_pack
@EACH
@given(st.data())
@pytest.mark.covers("TFG-3", "KN-CEOP-4", "KN-CEOP-5")
def test_what_would_spoil_evidence_is_only_said_when_nothing_may_be_illegal(
    pack: Procedure, data: st.DataObject
) -> None:
    for position in data.draw(walks(pack)):
        for step in machine.options(pack, position):
            said = " ".join(machine.wording(pack, position, step.id)[0]).lower()
            if "screenshot" in said:
                assert machine.pictures_ruled_out(pack, position)
            if "shut down" in said or "be shut" in said:
                assert harmless(pack, position)
