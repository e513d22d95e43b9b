"""Old answers in a newer pack: nothing raises, nothing is lost, nothing is passed over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.replaying import gone, replay
from esafety_desktop.problem import Problem
from tests.guidance.test_properties import SLOW, TODAY, walks
from tests.guidance.walker import finish, give, on_routes

if TYPE_CHECKING:
    from collections.abc import Collection

    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Choice, Procedure, Step

TRUNK = {
    value
    for value in (getattr(TODAY.trunk, name) for name in TODAY.trunk.__struct_fields__)
    if isinstance(value, str)
} | set(TODAY.trunk.same_day)
HEADS = {route.first for route in TODAY.routes}
DELETABLE = sorted(step.id for step in TODAY.steps if step.id not in TRUNK | HEADS)
CHOICES = sorted((step.id, choice.id) for step in TODAY.steps for choice in step.choices)


def without(
    procedure: Procedure,
    steps: Collection[str] = (),
    choices: Collection[tuple[str, str]] = (),
    routes: Collection[str] = (),
) -> Procedure:
    """A pack that has lost these; what led to a lost step leads to what came after it."""
    lost = {*steps, *(s.id for r in routes for s in procedure.steps_of(r))}

    def onward(step_id: str) -> str:
        while step_id in lost:
            step_id = procedure.step(step_id).next
        return step_id

    def kept(target: str) -> bool:
        return target not in lost and target not in routes

    def choice_left(choice: Choice) -> Choice:
        return replace(
            choice,
            next=onward(choice.next),
            opens=tuple(target for target in choice.opens if kept(target)),
            again=choice.again if kept(choice.again) else "",
            clears=tuple(target for target in choice.clears if kept(target)),
        )

    def step_left(step: Step) -> Step:
        left = [c for c in step.choices if (step.id, c.id) not in choices] or step.choices[:1]
        return replace(
            step,
            next=onward(step.next),
            choices=tuple(choice_left(choice) for choice in left),
            when_answered=tuple(one for one in step.when_answered if kept(one.step)),
        )

    return replace(
        procedure,
        steps=tuple(step_left(step) for step in procedure.steps if step.id not in lost),
        routes=tuple(route for route in procedure.routes if route.id not in routes),
    )


def stricter(procedure: Procedure, steps: Collection[str]) -> Procedure:
    """A pack that asks everything at these steps, and lets nobody leave them out."""
    everything = ("who", "when", "reference", "note")
    return replace(
        procedure,
        steps=tuple(
            replace(step, required=True, why_not=False, asks=everything)
            if step.id in steps
            else step
            for step in procedure.steps
        ),
    )


@st.composite
def newer_packs(draw: st.DrawFn) -> Procedure:
    """Next September's pack."""
    steps = draw(st.sets(st.sampled_from(DELETABLE), max_size=12))
    choices = draw(st.sets(st.sampled_from(CHOICES), max_size=12))
    routes = draw(st.sets(st.sampled_from([r.id for r in TODAY.routes]), max_size=5))
    newer = without(TODAY, steps, choices, routes)
    return stricter(newer, draw(st.sets(st.sampled_from([s.id for s in newer.steps]), max_size=9)))


def kept(position: Position) -> dict[str, object]:
    plain: dict[str, object] = json.loads(json.dumps(position.to_dict()))
    return plain


@SLOW
@given(walks(), newer_packs())
def test_an_old_incident_is_drawn_and_goes_on_in_a_newer_pack(
    walk: list[Position], newer: Procedure
) -> None:
    old = walk[-1]
    position = replay(newer, kept(old))
    assert position.events == old.events
    machine.can_close(newer, position)
    left = machine.required_left(newer, position)
    lit = machine.lit(newer, position)
    assert set(lit.boxes) == {*newer.by_id, *newer.route_by_id}
    for step in (*left, *machine.options(newer, position)):
        machine.wording(newer, position, step.id)
    for step_id, taken in position.answers.items():
        step = newer.step(step_id)
        asked = step.choices and taken.outcome == "done"
        assert not asked or any(step.choice(choice) for choice in taken.choices)
        assert not step.route or step.route in (*position.routes, *position.left)
    assert replay(newer, kept(position)) == position


@SLOW
@given(walks(), st.sets(st.sampled_from([step.id for step in TODAY.steps]), max_size=20))
def test_what_was_validly_taken_stays_taken(walk: list[Position], steps: set[str]) -> None:
    old, newer = walk[-1], stricter(TODAY, steps)
    position = replay(newer, kept(old))
    assert (position.answers, position.routes, position.here) == (old.answers, old.routes, old.here)


def test_a_step_that_is_gone_stays_in_the_history_and_moves_nothing(today: Procedure) -> None:
    old = on_routes(today, "TF-A")
    for step in ("TF-A1", "TF-A2", "TF-A3"):
        old = give(today, old, step)
    newer = without(today, ["TF-A2"])
    position = replay(newer, kept(old))
    assert position.leading == "TF-A4"
    assert [gone(newer, event) for event in position.events[-3:]] == [False, True, False]
    assert position.history_of("TF-A2")


def test_a_question_whose_answer_is_gone_is_asked_again(today: Procedure) -> None:
    old = give(today, on_routes(today, "TF-D"), "TF-D1", ["no"])
    assert old.leading == "TF-D2"
    position = replay(without(today, choices=[("TF-D1", "no")]), kept(old))
    assert position.leading == "TF-D1"
    assert position.history_of("TF-D1")


def test_a_kind_of_incident_that_is_gone_is_sorted_anew(today: Procedure) -> None:
    old = machine.reroute(today, on_routes(today, "TF-P"), ["TF-I"], "it is bullying")
    newer = without(today, routes=["TF-I"])
    position = replay(newer, kept(old))
    assert "TF-5" in position.here
    assert position.routes == ("TF-P",)
    assert machine.can_close(newer, finish(newer, position)) == ()


def test_each_event_keeps_the_pack_under_which_it_was_taken(today: Procedure) -> None:
    old = on_routes(today, "TF-P")
    newer = without(today, ["TF-A2"])
    assert newer.version != today.version
    after = give(newer, replay(newer, kept(old)), "TF-P1")
    assert [event.version for event in after.events] == [
        *[today.version] * len(old.events),
        newer.version,
    ]
    assert {event.pack for event in after.events} == {"today"}


def test_events_of_another_procedure_can_be_read_and_move_nothing(today: Procedure) -> None:
    old = kept(on_routes(today, "TF-P"))
    other = replace(today, id="becta-2009")
    position = replay(other, old)
    assert len(position.events) == 5
    assert position.here == ("TF-0",)
    unstamped = {"procedure": "becta-2009", "events": [{"type": "answered", "step": "TF-0"}]}
    assert replay(today, unstamped).here == ("TF-0",)


def test_damaged_text_is_refused(today: Procedure) -> None:
    plain = machine.start(today).to_dict()
    with pytest.raises(Problem, match="can't be read"):
        replay(today, plain | {"events": [{"type": "answered", "stop": 1}]})
