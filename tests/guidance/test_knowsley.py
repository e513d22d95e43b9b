"""Knowsley's procedures, walked letter by letter and number by number against the inventory."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from esafety_desktop.guidance.loader import procedure_by_id
from tests.guidance.walker import finish, give

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure

DATA = Path(__file__).parent.parent / "data"
STAFF, CHILDREN, SCENARIOS = "knowsley-staff", "knowsley-children", "knowsley-scenarios"
#: How many steps the source gives to each procedure.
STEPS = {
    STAFF: {"A": 4, "B": 4, "C": 4, "D": 1, "E": 6, "F": 4, "G": 1},
    CHILDREN: {"A": 4, "B": 5, "C": 5, "D": 4, "E": 2},
    SCENARIOS: {"1": 4, "2": 4, "3": 4, "4": 8, "5": 6, "6": 6},
}
FAMILY = {STAFF: "KN-STAFF-", CHILDREN: "KN-CHILD-", SCENARIOS: "KN-SCEN-"}
MALICIOUS = (
    (STAFF, "KN-STAFF-F-4"),
    (CHILDREN, "KN-CHILD-D-4"),
    (SCENARIOS, "KN-SCEN-5-3"),
)


def inventory(pattern: str) -> set[str]:
    with (DATA / "source_items.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file) if re.fullmatch(pattern, row["id"])}


def begun(pack: Procedure, *routes: str, picture: str = "no") -> Position:
    """On these routes, with nothing found that others must be told."""
    position = machine.start(pack)
    position = give(pack, position, "TF-0")
    position = give(pack, position, "TF-1", ["school-computer"])
    position = give(pack, position, "TF-2", ["no"])
    position = give(pack, position, "TF-4")
    position = give(pack, position, "ADD-PICTURE", [picture])
    position = give(pack, position, "ADD-TELL", ["no"])
    return give(pack, position, "TF-5", routes)


def words(pack: Procedure, position: Position, step: str) -> str:
    do, never = machine.wording(pack, position, step)
    return " ".join((*do, *(f"NEVER {text}" for text in never)))


@pytest.mark.covers(*(f"KN-STAFF-{letter}" for letter in "ABCDEFG"))
@pytest.mark.covers(*(f"KN-CHILD-{letter}" for letter in "ABCDE"))
@pytest.mark.covers(*(f"KN-SCEN-{n}" for n in range(1, 7)))
@pytest.mark.parametrize("name", [STAFF, CHILDREN, SCENARIOS])
def test_every_procedure_stands_with_all_its_steps(name: str) -> None:
    pack, family = procedure_by_id(name), FAMILY[name]
    own = [route for route in pack.routes if not route.added]
    assert {route.id for route in own} == inventory(family + r"[A-G1-6]")
    steps = Counter(step.route for step in pack.steps if step.route and not step.added)
    assert steps == {family + key: count for key, count in STEPS[name].items()}
    for step in pack.steps:
        if not step.added and step.id != pack.trunk.triage:
            assert step.said, step.id
            assert any(source.startswith(family) for source in step.sources), step.id


@pytest.mark.covers(
    *(f"KN-SCEN-{s}-{n}" for s, most in STEPS[SCENARIOS].items() for n in range(1, most + 1))
)
def test_every_numbered_step_of_the_scenarios_stands_in_its_order() -> None:
    pack = procedure_by_id(SCENARIOS)
    numbered = inventory(r"KN-SCEN-\d-\d")
    assert {step.id for step in pack.steps if not step.added} & numbered == numbered
    for step_id in numbered:
        step = pack.step(step_id)
        assert step_id in step.sources
        number = step_id.rsplit("-", 1)[1]
        assert step.said.startswith(f"{number}. ") or step_id == "KN-SCEN-5-6"
    for n in range(1, 7):
        lane = [step.id for step in pack.steps_of(f"KN-SCEN-{n}") if not step.added]
        assert lane == sorted(lane)


@pytest.mark.covers("KN-SCEN-ALL-1", "KN-SCEN-ALL-2", "KN-SCEN-ALL-3")
def test_the_rules_after_the_scenarios_hold() -> None:
    pack = procedure_by_id(SCENARIOS)
    told = pack.step("TF-4")
    assert "KN-SCEN-ALL-1" in told.sources
    assert told.required
    assert any("KN-SCEN-ALL-2" in line.sources for line in pack.card)
    assert "The diagram" in pack.note
    assert "missing from every copy" in pack.note


@pytest.mark.covers("KN-STAFF-B", "KN-CEOP-1", "KN-CEOP-2", "KN-CEOP-3", "KN-CEOP-4")
def test_shutting_down_is_only_spoken_of_where_it_is_surely_not_illegal() -> None:
    pack = procedure_by_id(STAFF)
    position = begun(pack, "KN-STAFF-B")
    assert "shut down" not in words(pack, position, "KN-STAFF-B-1")
    sure = give(pack, position, "KN-STAFF-B-0", ["no"])
    assert "shut down" in words(pack, sure, "KN-STAFF-B-1")
    doubt = give(pack, position, "KN-STAFF-B-0", ["not-sure"])
    assert "shut down" not in words(pack, doubt, "KN-STAFF-B-1")
    assert "NEVER It stays on" in words(pack, doubt, "KN-STAFF-B-1")
    assert "TF-F" in doubt.routes
    picture = give(pack, begun(pack, "KN-STAFF-B", picture="not-sure"), "KN-STAFF-B-0", ["no"])
    assert "shut down" not in words(pack, picture, "KN-STAFF-B-1")
    worse = machine.reroute(pack, sure, ["KN-STAFF-B", "TF-D"], "a child was spoken of")
    assert "shut down" not in words(pack, worse, "KN-STAFF-B-1")


@pytest.mark.covers("KN-STAFF-F", "KN-CHILD-D", "KN-SCEN-5-3", "KN-CEOP-7")
@pytest.mark.parametrize(("name", "step_id"), MALICIOUS)
def test_malicious_comments_do_not_go_to_ceop(name: str, step_id: str) -> None:
    step = procedure_by_id(name).step(step_id)
    assert step.struck
    assert "CEOP" in step.said
    assert "CEOP doesn't take this" in step.today
    assert step.agencies == ("police",)
    assert "101" in step.numbers
    assert "ceop" not in step.numbers


@pytest.mark.covers("KN-SCEN-3-1", "KN-SCEN-3-3", "KN-STAFF-C", "KN-SCEN-5-4", "KN-CEOP-8")
def test_nobody_is_made_to_look_again_or_to_trace() -> None:
    pack = procedure_by_id(SCENARIOS)
    assert pack.step("KN-SCEN-3-1").struck
    assert pack.step("KN-SCEN-5-4").struck
    for step_id in ("KN-SCEN-3-1", "KN-SCEN-3-3"):
        assert any(text.startswith("Nobody looks") for text in pack.step(step_id).never)
    for name in FAMILY:
        for step in procedure_by_id(name).steps:
            sentences = " ".join(step.do)
            assert not re.search(
                r"[Vv]iew it|[Oo]pen it again|[Ll]ook at the (material|page)", sentences
            )
    log = procedure_by_id(STAFF).step("KN-STAFF-C-3")
    assert "who, when, which device and where" in " ".join(log.do)


@pytest.mark.covers("KN-SCEN-4-3", "KN-SCEN-5-2", "TFG-3", "KN-CEOP-5", "KN-CEOP-6")
@pytest.mark.parametrize(
    ("name", "route", "step"),
    [
        (SCENARIOS, "KN-SCEN-4", "KN-SCEN-4-3"),
        (SCENARIOS, "KN-SCEN-5", "KN-SCEN-5-2"),
        (STAFF, "KN-STAFF-F", "KN-STAFF-F-1"),
        (CHILDREN, "KN-CHILD-D", "KN-CHILD-D-1"),
        (CHILDREN, "KN-CHILD-E", "KN-CHILD-E-1"),
    ],
)
def test_screenshots_are_spoken_of_only_after_the_picture_question(
    name: str, route: str, step: str
) -> None:
    pack = procedure_by_id(name)
    assert "screenshots" in words(pack, begun(pack, route), step)
    for answer in ("yes", "not-sure"):
        said = words(pack, begun(pack, route, picture=answer), step)
        assert "screenshot" not in said
        assert "NEVER No picture of the screen" in said


@pytest.mark.covers("KN-SCEN-6-1", "KN-SCEN-6-3", "KN-SCEN-6-4", "TFG-8")
@pytest.mark.parametrize("who", ["unknown", "school", "child"])
def test_grooming_always_opens_social_care_and_police(who: str) -> None:
    pack = procedure_by_id(SCENARIOS)
    position = give(pack, begun(pack, "KN-SCEN-6"), "KN-SCEN-6-1", [who])
    assert "TF-D" in position.routes
    assert ("TF-G" in position.routes) is (who == "school")
    left = {step.id for step in machine.required_left(pack, position)}
    assert {"TF-D1", "TF-D2", "TF-D3", "KN-SCEN-6-2"} <= left
    assert {"TF-D2", "TF-D3"} <= finish(pack, position).passed


@pytest.mark.covers("KN-STAFF-E", "KN-CHILD-C", "TODAY-ADD-3", "TFG-6")
def test_an_adult_and_a_child_always_lead_to_the_lado() -> None:
    staff = procedure_by_id(STAFF)
    position = give(staff, begun(staff, "KN-STAFF-E"), "KN-STAFF-E-1")
    position = give(staff, position, "KN-STAFF-E-2", ["head"])
    assert "TF-G" in position.routes
    children = procedure_by_id(CHILDREN)
    position = give(children, begun(children, "KN-CHILD-C"), "KN-CHILD-C-1")
    position = give(children, position, "KN-CHILD-C-2")
    assert {"TF-D", "TF-G"} <= set(give(children, position, "KN-CHILD-C-3", ["adult"]).routes)
    assert children.step("KN-CHILD-C-3").default == "not-sure"
    assert "TF-D" in give(children, position, "KN-CHILD-C-3", ["not-sure"]).routes


@pytest.mark.covers("KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3")
@pytest.mark.parametrize("name", [STAFF, CHILDREN, SCENARIOS])
@pytest.mark.parametrize("tick", ["indecent", "grooming", "obscene"])
def test_the_three_triggers_are_asked_before_any_sorting(name: str, tick: str) -> None:
    pack = procedure_by_id(name)
    position = begun(pack, pack.triage_order[-1].id)
    position = machine.answer(pack, position, "ADD-TELL", choices=[tick])
    asked = {step.id for step in pack.steps if step.required and "police" in step.agencies}
    opened = {step.route for step in pack.steps if step.id in asked} & set(position.routes)
    assert opened
    assert machine.can_close(pack, position)


@pytest.mark.covers("KN-CHILD-B", "KN-SANCT-3", "KN-SCEN-2-1")
def test_a_worry_for_the_child_comes_before_the_sanction() -> None:
    for name, question, sanction in (
        (CHILDREN, "KN-CHILD-B-0", "KN-CHILD-B-3"),
        (SCENARIOS, "KN-SCEN-2-0", "KN-SCEN-2-1"),
    ):
        pack = procedure_by_id(name)
        position = begun(pack, pack.step(question).route)
        assert position.leading == question
        worried = give(pack, position, question, ["risk"])
        assert "NEVER No sanction" in words(pack, worried, sanction)
        calm = give(pack, position, question, ["no"])
        assert "NEVER No sanction" not in words(pack, calm, sanction)


@pytest.mark.covers("KN-CHILD-A", "KN-STAFF-A", "KN-SCEN-1", "KN-SANCT-4")
@pytest.mark.parametrize(
    ("name", "route"),
    [(STAFF, "KN-STAFF-A"), (CHILDREN, "KN-CHILD-A"), (SCENARIOS, "KN-SCEN-1")],
)
def test_an_accident_is_minor_and_has_no_sanction(name: str, route: str) -> None:
    pack = procedure_by_id(name)
    assert machine.minor_only(pack, begun(pack, route))
    assert not any(step.sanction for step in pack.steps_of(route))
    assert {step.id for step in pack.steps_of(route) if step.required} <= {
        step.id for step in machine.quick_steps(pack, begun(pack, route))
    }
