"""What every source pack says: short, in today's words, safe, and mapped onto today's procedure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.loader import (
    known_step,
    procedure_by_id,
    procedure_choices,
    today_procedure,
)
from tests.guidance.test_today import all_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.guidance.procedure import Choice, Procedure, Step

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import Procedure

TODAY = today_procedure()
SOURCES = tuple(procedure_by_id(one.id) for one in procedure_choices() if one.id != TODAY.id)
every_source = pytest.mark.parametrize("pack", SOURCES, ids=lambda pack: pack.id)


def own_text(pack: Procedure) -> list[str]:
    """What stands in the pack's own file, but for the source's labels."""
    today = set(all_text(TODAY))
    now = [step.today for step in pack.steps if step.today]
    return [text for text in (*all_text(pack), *now, pack.note, pack.hint) if text not in today]


def test_todays_procedure_is_offered_first_and_by_default() -> None:
    choices = procedure_choices()
    assert [one.id for one in choices] == [
        "today",
        "becta-2009",
        "becta-2007",
        "knowsley-staff",
        "knowsley-children",
        "knowsley-scenarios",
    ]
    assert [one.year for one in choices[1:]] == [2009, 2007, 2009, 2009, 2009]
    assert all(one.title and one.hint for one in choices)
    assert procedure_by_id("a pack that is gone") is TODAY
    assert procedure_by_id("becta-2009") is procedure_by_id("becta-2009")
    assert known_step("TF-PAR") is TODAY.step("TF-PAR")
    assert known_step("FLOW07-K2") is procedure_by_id("becta-2007").step("FLOW07-K2")
    assert known_step("GONE") is None


@every_source
def test_the_pack_says_whose_it_is_and_that_todays_is_recommended(pack: Procedure) -> None:
    assert str(pack.year) in pack.note
    assert "historical" in pack.note
    assert pack.note.endswith("Today's procedure is recommended.")
    assert pack.always == TODAY.always
    assert pack.guidance_label == TODAY.guidance_label


@every_source
def test_sentences_are_short_enough_to_read_in_a_hurry(pack: Procedure) -> None:
    for text in own_text(pack):
        for sentence in re.split(r"(?<=[.?!:;])\s+", text):
            assert len(sentence.split()) <= 34, sentence
    for step in pack.steps:
        assert len(step.title) <= 30, step.title
        assert len(step.do) <= 6, step.id
        assert step.do, step.id


@every_source
@pytest.mark.covers("KN-SANCT-5")
def test_dead_numbers_and_gone_services_are_not_sent_to(pack: Procedure) -> None:
    for step in pack.steps:
        for text in (*step.do, *step.never, step.question):
            assert not re.search(r"Becta|0870|Thinkuknow|thinkuknow|Action Fraud|LGfL", text)
            assert "s.94" not in text


@every_source
@pytest.mark.covers("TFG-9")
def test_nothing_claims_that_the_program_reports(pack: Procedure) -> None:
    assert "makes no report" in pack.standing
    for text in own_text(pack):
        assert not re.search(r"(the program|we|this app) (reports?|tells?|sends?)\b", text)


@every_source
def test_what_stands_twice_is_taken_from_todays_procedure(pack: Procedure) -> None:
    for step in pack.steps:
        same = TODAY.by_id.get(step.id)
        if same is not None:
            assert (step.do, step.never, step.question) == (same.do, same.never, same.question)
            assert step.added
            assert (step.required, step.agencies, step.numbers) == (
                same.required,
                same.agencies,
                same.numbers,
            )


@every_source
def test_every_box_of_the_source_is_mapped_onto_boxes_of_today(pack: Procedure) -> None:
    boxes = {*TODAY.by_id, *TODAY.route_by_id}
    mapped = [step for step in pack.steps if step.same_as]
    assert mapped
    for step in mapped:
        assert set(step.same_as) <= boxes, step.id
    if pack.drawn:
        own = {step.id for step in pack.steps if not step.added}
        assert own - {step.id for step in mapped} == set()


@every_source
def test_every_route_of_the_source_is_about_a_route_of_today(pack: Procedure) -> None:
    for route in pack.routes:
        meant = pack.meant_by(route.id)
        assert meant
        assert set(meant) <= set(TODAY.route_by_id), route.id
        assert route.added == (meant == (route.id,))
    assert pack.meant_by("gone") == ("gone",)


@every_source
@pytest.mark.parametrize("step", ["TF-K", "TF-L", "TF-N", "TF-R", "TF-PAR", "TF-W", "TF-G4"])
def test_the_steps_that_others_wait_for_have_their_counterpart(pack: Procedure, step: str) -> None:
    found = pack.stands_for(step)
    assert found in pack.by_id
    assert found == step or step in pack.step(found).same_as
    assert pack.stands_for("TF-GONE") == ""
    assert TODAY.stands_for(step) == step


#: Where *no* to a step of today's is read as *no* here; each pair was compared by hand.
SAME_NO = {
    ("G1", "TF-D3"),
    ("G3", "TF-D4"),
    ("ADD-PICTURE", "TF-I1"),
    ("KN-STAFF-F-4", "TF-I4"),
    ("KN-CHILD-A-5", "TF-A5"),
    ("KN-CHILD-B-0", "TF-B2"),
    ("KN-CHILD-D-4", "TF-I4"),
    ("KN-CHILD-E-3", "TF-I4"),
    ("KN-SCEN-1-5", "TF-A5"),
    ("KN-SCEN-2-0", "TF-B2"),
    ("KN-SCEN-4-7", "TF-I4"),
    ("KN-SCEN-5-3", "TF-I4"),
}


def told_by(step: Step, choice: Choice) -> set[str]:
    """Whom an answer says was told."""
    return set(choice.tells or step.agencies) if choice.refers else set()


def carried(pack: Procedure) -> Iterator[tuple[Step, Choice, Step, Choice]]:
    """Every choice with the choice of today's procedure from which it can be taken over."""
    for step in pack.steps:
        for other in (TODAY.by_id[name] for name in step.same_as if name in TODAY.by_id):
            for choice in step.choices:
                if twin := other.choice(choice.id):
                    yield step, choice, other, twin


@every_source
def test_an_answer_carried_over_means_the_same(pack: Procedure) -> None:
    for step, choice, other, twin in carried(pack):
        assert told_by(step, choice) == told_by(other, twin), (step.id, choice.id)
        if choice.id == "no":
            short = re.sub(r"^FLOW0\d-", "", step.id)
            assert (short, other.id) in SAME_NO


@every_source
@pytest.mark.covers("TODAY-ADD-2", "TODAY-ADD-4", "TODAY-ADD-5", "TODAY-ADD-12", "TFG-1", "TFG-12")
def test_the_first_card_danger_and_the_dsl_come_before_everything(pack: Procedure) -> None:
    first = [step.id for step in pack.steps[:8]]
    assert first[:7] == ["TF-0", "TF-1", "TF-2", "TF-3", "TF-4", "ADD-PICTURE", "ADD-TELL"]
    assert first[7] == pack.trunk.triage
    assert pack.card == TODAY.card
    picture = pack.step("ADD-PICTURE")
    assert picture.default == "not-sure"
    assert {choice.opens for choice in picture.choices if choice.id != "no"} == {("TF-E",)}


@every_source
@pytest.mark.covers("KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3")
def test_each_trigger_opens_a_required_report_to_the_police(pack: Procedure) -> None:
    tell = pack.step("ADD-TELL")
    assert {"KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3"} <= set(tell.sources)
    assert tell.required
    assert not tell.why_not
    for trigger in ("indecent", "grooming", "obscene", "harm", "illegal"):
        choice = tell.choice(trigger)
        assert choice is not None
        assert any(
            step.required and "police" in step.agencies
            for route in choice.opens
            for step in pack.steps_of(route)
        )


@every_source
def test_every_hard_route_of_today_is_there_unchanged(pack: Procedure) -> None:
    left_out = {"TF-E11", "TF-F7"}
    for route in ("TF-D", "TF-E", "TF-F", "TF-G"):
        wanted = {step.id for step in TODAY.steps_of(route)} - left_out
        assert {step.id for step in pack.steps_of(route)} == wanted
        assert pack.route_by_id[route].added
