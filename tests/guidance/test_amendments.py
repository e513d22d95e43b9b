"""The amendments after review that are neither a screen's nor a setting's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.procedure import HARD_AGENCIES
from tests.guidance.walker import NOW, finish, give, on_routes

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import Procedure


@pytest.mark.covers("TFA-1", "TF-S")
def test_harassment_between_children_comes_before_bullying(today: Procedure) -> None:
    ranks = {route.id: route.rank for route in today.routes}
    assert ranks["TF-S"] < ranks["TF-I"]
    text = " ".join(t for step in today.steps_of("TF-S") for t in (*step.do, *step.never))
    assert "banter" in text
    assert any("care" in step.agencies for step in today.steps_of("TF-S"))
    assert any("police" in step.agencies for step in today.steps_of("TF-S"))


@pytest.mark.covers("TFA-4", "TF-F1")
def test_a_chance_find_on_a_school_computer_asks_the_police_or_a_reason(today: Procedure) -> None:
    step = today.step("TF-F1")
    iwf_only = step.choice("iwf")
    both = step.choice("both")
    assert iwf_only is not None
    assert both is not None
    assert "note" in (iwf_only.asks or ())
    position = on_routes(today, "TF-F")
    with pytest.raises(machine.AnswerProblem, match="note"):
        machine.answer(today, position, "TF-F1", choices=["iwf"], when=NOW)
    assert "police" in machine.agencies_told(today, give(today, position, "TF-F1", ["both"]))
    assert "101" in step.numbers


@pytest.mark.covers("TFA-5", "TF-G4")
def test_before_the_lado_only_basic_facts_and_never_an_interview(today: Procedure) -> None:
    step = today.step("TF-G4")
    assert "basic facts that local procedures allow" in " ".join(step.do)
    assert "Check locally" in " ".join(step.do)
    assert "no interview" in " ".join(step.never)


@pytest.mark.covers("TFA-6", "TF-5")
def test_every_route_asks_for_a_social_worker(today: Procedure) -> None:
    for route in today.routes:
        position = on_routes(today, route.id)
        assert "TF-SW" in position.here, route.id
        if not route.minor:
            left = {step.id for step in machine.required_left(today, position)}
            assert "TF-SW" in left, route.id
    rung = today.step("TF-SW").choice("rung")
    assert rung is not None
    assert rung.asks == ("who", "when")


@pytest.mark.covers("TFA-7")
def test_papers_may_be_listed_on_every_route_and_pictures_never(today: Procedure) -> None:
    text = " ".join(today.step(today.trunk.record).do)
    assert "Letters, minutes and forms may be listed" in text
    assert "or you are not sure, it stays on paper" in text


@pytest.mark.covers("TFA-10", "BECTA07-INC-1")
def test_a_find_is_looked_behind(today: Procedure) -> None:
    text = " ".join(t for step in today.steps_of("TF-F") for t in step.do)
    assert "signs of wider abuse behind the find" in text


@pytest.mark.covers("TFG-6")
def test_no_route_that_may_go_to_an_agency_ends_in_a_sanction(today: Procedure) -> None:
    for route in today.routes:
        hard = any(HARD_AGENCIES & set(step.agencies) for step in today.steps_of(route.id))
        position = finish(today, on_routes(today, route.id))
        assert not hard or today.trunk.record in position.answers
        if machine.agencies_told(today, position) & HARD_AGENCIES:
            assert today.trunk.outcome in position.answers, route.id


@pytest.mark.covers("TFG-8")
def test_ceop_is_never_the_only_thing_to_tick(today: Procedure) -> None:
    for route in today.routes:
        told = {agency for step in today.steps_of(route.id) for agency in step.agencies}
        assert "ceop" not in told or {"police", "care"} <= told, route.id
    step = today.step("TF-D4")
    assert "never in their place" in " ".join(step.do)
    assert today.seriousness["TF-D3"] < today.seriousness["TF-D4"]
