"""A tired leader and an old procedure: nothing in a source pack may lead them astray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from tests.guidance.walker import give

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure

PACKS = ("becta-2009", "becta-2007", "knowsley-staff", "knowsley-children", "knowsley-scenarios")
TICKS = ("indecent", "grooming", "obscene", "harm", "adult", "illegal")
#: The steps at which a source tells the parents.
PARENTS = {
    "knowsley-children": ("KN-CHILD-B-4", "KN-CHILD-D-2"),
    "knowsley-scenarios": ("KN-SCEN-1-2", "KN-SCEN-2-2", "KN-SCEN-4-5"),
}


def told(pack: Procedure, *ticks: str) -> Position:
    """At the sorting, with these ticked at the question of who must be told."""
    position = machine.start(pack)
    for step, choices in (("TF-0", []), ("TF-1", ["none"]), ("TF-2", ["no"]), ("TF-4", [])):
        position = give(pack, position, step, choices)
    position = give(pack, position, "ADD-PICTURE", ["no"])
    return give(pack, position, "ADD-TELL", ticks)


@pytest.mark.covers("TFG-6")
@pytest.mark.parametrize("tick", TICKS)
@pytest.mark.parametrize("name", PACKS)
def test_no_sanction_is_spoken_of_without_the_word_to_wait(name: str, tick: str) -> None:
    pack = procedure_by_id(name)
    before = told(pack, tick)
    for step in (one for one in pack.steps if one.sanction and not one.added):
        never = " ".join(machine.wording(pack, before, step.id)[1])
        assert "o sanction before" in never or "no sanction before" in never, step.id


@pytest.mark.covers("TFA-2")
@pytest.mark.parametrize("tick", TICKS)
@pytest.mark.parametrize(("name", "steps"), PARENTS.items())
def test_parents_wait_for_advice_once_somebody_must_be_told(
    name: str, steps: tuple[str, ...], tick: str
) -> None:
    pack = procedure_by_id(name)
    for step in steps:
        assert any(
            "before social care or the police" in line
            for line in machine.wording(pack, told(pack, tick), step)[1]
        ), step
        calm = machine.wording(pack, told(pack, "no"), step)[1]
        assert not any("before social care" in line for line in calm), step


def test_no_sentence_is_said_twice_for_two_reasons() -> None:
    pack = procedure_by_id("knowsley-children")
    position = give(pack, told(pack, "harm"), "TF-5", ["KN-CHILD-B"])
    position = give(pack, position, "KN-CHILD-B-0", ["risk"])
    never = machine.wording(pack, position, "KN-CHILD-B-4")[1]
    assert len(never) == len(set(never)) == 1


def test_an_innocent_message_of_an_adult_is_no_sanction_without_the_lado() -> None:
    step = procedure_by_id("knowsley-staff").step("KN-STAFF-E-4")
    assert any("LADO" in line for line in step.never)


@pytest.mark.parametrize("name", PACKS)
def test_self_harm_and_violence_between_children_have_their_route(name: str) -> None:
    pack = procedure_by_id(name)
    assert told(pack, "self-harm").routes == ("TF-Q",)
    assert told(pack, "children").routes == ("TF-S",)
    position = told(pack, "self-harm")
    assert {"TF-Q1", "TF-R"} <= {step.id for step in machine.required_left(pack, position)}


def test_what_an_adult_saw_by_accident_may_be_illegal_too() -> None:
    pack = procedure_by_id("knowsley-staff")
    step = pack.step("KN-STAFF-A-5")
    assert step.required
    assert not step.why_not
    assert pack.step("KN-STAFF-A-4").next == step.id
    opened = [route for choice in step.choices for route in choice.opens]
    assert opened == ["TF-D", "TF-F"]


@pytest.mark.parametrize("name", ["becta-2009", "becta-2007"])
def test_an_adult_of_the_school_on_the_right_branch_leads_to_the_lado(name: str) -> None:
    pack = procedure_by_id(name)
    short = "FLOW09" if name == "becta-2009" else "FLOW07"
    position = give(pack, told(pack, "no"), f"{short}-A", [f"{short}-RIGHT"])
    position = give(pack, position, f"{short}-E", ["adult"])
    assert "TF-G" in position.routes
    assert f"{short}-F1" in position.here


@pytest.mark.parametrize("name", PACKS)
def test_noting_something_is_never_telling_somebody(name: str) -> None:
    """What is proposed as done on a change: not “Tell …” for an answer that told nobody."""
    noted = {"TF-A2", "TF-B1", "TF-D5", "TF-E8", "TF-I6", "TF-S1"}
    for step in procedure_by_id(name).steps:
        if not step.added and step.title.startswith(("Tell", "Head", "Secure", "If a child")):
            assert not noted & set(step.same_as), step.id
