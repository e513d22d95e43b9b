"""The machine by example: what a leader meets on today's procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from tests.guidance.walker import NOW, closing_choice, finish, give, on_routes, to_triage

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure


def sentences(procedure: Procedure, position: Position) -> str:
    return " ".join(reason.sentence for reason in machine.can_close(procedure, position))


def through(procedure: Procedure, position: Position, route: str) -> Position:
    """Answer every step of a route without opening another."""
    for step in procedure.steps_of(route):
        if step.id not in position.answers and not step.switch:
            position = give(procedure, position, step.id, closing_choice(step))
    return position


def test_a_new_incident_stands_at_the_first_box(today: Procedure) -> None:
    position = machine.start(today)
    assert position.here == ("TF-0",)
    assert machine.options(today, position)[0].title == "Something happened"


@pytest.mark.covers("FLOW09-A", "FLOW09-C", "BECTA09-INC-RULE-3")
def test_danger_comes_before_any_sorting(today: Procedure) -> None:
    position = machine.start(today)
    position = give(today, position, "TF-0")
    position = give(today, position, "TF-1", ["school-computer"])
    danger = give(today, position, "TF-2", ["yes"])
    assert danger.here == ("TF-3",)
    assert give(today, danger, "TF-3").here == ("TF-4", "TF-W")
    assert give(today, position, "TF-2", ["no"]).here == ("TF-4",)


def test_several_routes_run_at_once_and_the_most_serious_leads(today: Procedure) -> None:
    position = on_routes(today, "TF-A", "TF-I", "TF-D")
    assert position.here[:3] == ("TF-D1", "TF-I1", "TF-A1")
    assert set(position.here[3:]) == {"TF-SW", "TF-R", "TF-PAR", "TF-SUP"}


@pytest.mark.covers("TFA-1")
def test_child_on_child_violence_comes_before_bullying(today: Procedure) -> None:
    ids = [route.id for route in today.triage_order]
    assert ids.index("TF-S") < ids.index("TF-I")
    assert on_routes(today, "TF-I", "TF-S").leading == "TF-S1"


def test_a_jump_opens_a_route_beside_and_the_old_one_goes_on(today: Procedure) -> None:
    position = on_routes(today, "TF-A")
    for step in ("TF-A1", "TF-A2", "TF-A3", "TF-A4"):
        position = give(today, position, step)
    position = give(today, position, "TF-A5", ["self-harm", "extremist"])
    assert set(position.routes) == {"TF-A", "TF-Q", "TF-H"}
    assert position.here[:3] == ("TF-Q1", "TF-H1", "TF-A6")


def test_what_the_step_asks_must_be_given(today: Procedure) -> None:
    position = on_routes(today, "TF-G")
    with pytest.raises(machine.AnswerProblem, match="who it was"):
        machine.answer(today, position, "TF-G1", when=NOW)
    with pytest.raises(machine.AnswerProblem, match="when"):
        machine.answer(today, position, "TF-G1", who="Mr Ames")
    assert machine.answer(today, position, "TF-G1", who="Mr Ames", when=NOW).leading == "TF-G2"


def test_a_choice_can_ask_for_less_or_for_reasons(today: Procedure) -> None:
    position = on_routes(today, "TF-D")
    assert machine.answer(today, position, "TF-D1", choices=["no"]).leading == "TF-D2"
    position = machine.answer(today, position, "TF-D1", choices=["no"])
    with pytest.raises(machine.AnswerProblem, match="a note"):
        machine.answer(today, position, "TF-D2", choices=["no"])


def test_why_not_is_asked_and_some_steps_cannot_be_left_out(today: Procedure) -> None:
    position = on_routes(today, "TF-DB")
    with pytest.raises(machine.AnswerProblem, match="reason"):
        machine.answer(today, position, "TF-DB1", "not done")
    after = machine.answer(today, position, "TF-DB1", "not done", reason="the head is the lead")
    assert after.leading == "TF-DB2"
    with pytest.raises(machine.AnswerProblem, match="can't be left out"):
        machine.answer(today, position, "TF-R", "not done", reason="no time")


def test_only_an_optional_step_can_be_not_needed(today: Procedure) -> None:
    position = on_routes(today, "TF-O")
    position = give(today, position, "TF-O1", ["no"])
    assert machine.answer(today, position, "TF-O2", "not needed").leading == "TF-O3"
    with pytest.raises(machine.AnswerProblem, match="required"):
        machine.answer(today, position, "TF-PAR", "not needed")


def test_one_answer_where_one_is_asked(today: Procedure) -> None:
    position = to_triage(today)
    with pytest.raises(machine.AnswerProblem, match="only one"):
        give(today, position, "TF-2", ["yes", "no"])
    with pytest.raises(machine.AnswerProblem, match="offered"):
        give(today, position, "TF-2", ["maybe"])
    with pytest.raises(machine.AnswerProblem, match="an answer"):
        give(today, position, "TF-5")
    with pytest.raises(machine.AnswerProblem, match="nothing to choose"):
        give(today, position, "TF-4", ["yes"])


def test_none_of_these_stands_alone(today: Procedure) -> None:
    position = on_routes(today, "TF-C")
    with pytest.raises(machine.AnswerProblem, match="together"):
        give(today, position, "TF-C2", ["risk", "no"])
    assert give(today, position, "TF-C2", ["risk", "illegal"]).leading == "TF-G1"


def test_a_step_of_a_closed_route_or_no_step_at_all(today: Procedure) -> None:
    position = on_routes(today, "TF-A")
    with pytest.raises(machine.AnswerProblem, match="not on a route"):
        give(today, position, "TF-D2", ["told"])
    with pytest.raises(machine.AnswerProblem, match="no such step"):
        machine.answer(today, position, "TF-Z9")


def test_going_back_is_a_new_entry_and_the_old_one_stays(today: Procedure) -> None:
    position = to_triage(today)
    corrected = give(today, position, "TF-2", ["yes"])
    assert corrected.here == ("TF-3",)
    assert [given.choices for given in corrected.history_of("TF-2")] == [("no",), ("yes",)]
    assert corrected.events[: len(position.events)] == position.events


def test_a_reroute_keeps_the_old_path_readable(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-I"), "TF-I1", ["no"])
    worse = machine.reroute(today, position, ["TF-D"], "the sender is an adult")
    assert worse.routes == ("TF-D",)
    assert worse.left == ("TF-I",)
    assert worse.leading == "TF-D1"
    assert worse.history_of("TF-I1")
    boxes = machine.lit(today, worse).boxes
    assert boxes["TF-I"] is machine.Light.LEFT_BEHIND
    assert boxes["TF-I1"] is machine.Light.LEFT_BEHIND
    back = machine.reroute(today, worse, ["TF-D", "TF-I"], "bullying as well")
    assert "TF-I2" in back.here
    assert back.left == ()


def test_a_reroute_needs_triage_a_route_and_a_reason(today: Procedure) -> None:
    position = on_routes(today, "TF-I")
    with pytest.raises(machine.AnswerProblem, match="why the routes change"):
        machine.reroute(today, position, ["TF-D"], " ")
    with pytest.raises(machine.AnswerProblem, match="at least one"):
        machine.reroute(today, position, [], "over")
    with pytest.raises(machine.AnswerProblem, match="at least one"):
        machine.reroute(today, position, ["TF-NO"], "over")
    with pytest.raises(machine.AnswerProblem, match="not been asked"):
        machine.reroute(today, machine.start(today), ["TF-D"], "worse")


@pytest.mark.covers("TFA-2")
def test_parents_and_record_are_asked_again_when_it_gets_worse(today: Procedure) -> None:
    position = on_routes(today, "TF-A")
    position = give(today, position, "TF-PAR", ["told"])
    position = give(today, position, "TF-R")
    assert "TF-PAR" not in position.here
    worse = machine.reroute(today, position, ["TF-A", "TF-D"], "a stranger wrote back")
    assert {"TF-PAR", "TF-R"} <= set(worse.here)
    assert len(worse.history_of("TF-PAR")) == 1


@pytest.mark.covers("KN-SANCT-4", "KN-SCEN-1")
def test_a_minor_accident_closes_on_one_screen(today: Procedure) -> None:
    position = on_routes(today, "TF-A")
    steps = [step.id for step in machine.quick_steps(today, position)]
    assert steps[0] == "TF-A1"
    assert {"TF-R", "TF-PAR"} <= set(steps)
    closed = machine.already_done(
        today,
        position,
        steps,
        when=NOW,
        note="pop-up on a recipe page, blocked",
        choices={"TF-A5": ["no"], "TF-A6": ["no"], "TF-SW": ["no"], "TF-PAR": ["not"]},
    )
    assert machine.can_close(today, closed) == ()
    assert {closed.answers[step].when for step in steps} == {NOW}


def test_a_serious_incident_has_no_quick_way(today: Procedure) -> None:
    assert machine.quick_steps(today, on_routes(today, "TF-A", "TF-D")) == ()


def test_already_done_still_wants_the_question_answered(today: Procedure) -> None:
    with pytest.raises(machine.AnswerProblem, match="an answer"):
        machine.already_done(today, on_routes(today, "TF-A"), ["TF-A5"], when=NOW)


def test_a_step_done_ahead_is_passed_when_its_turn_comes(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-D"), "TF-D3", ["101"])
    assert position.leading == "TF-D1"
    position = give(today, position, "TF-D1", ["no"])
    assert give(today, position, "TF-D2", ["told"]).leading == "TF-D4"


@pytest.mark.covers("FLOW09-I", "FLOW09-J1", "FLOW09-J2")
def test_a_referral_is_awaited_chased_and_has_an_outcome(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-DB", "TF-D"), "TF-D1", ["no"])
    assert "TF-W" not in position.here
    position = give(today, position, "TF-D2", ["told"])
    assert "TF-W" in position.here
    position = give(today, position, "TF-W", ["chased"])
    assert "TF-W" in position.here
    position = give(today, position, "TF-W", ["reply"])
    assert "TF-OUT" in position.here
    position = give(today, position, "TF-OUT", ["illegal"])
    assert "TF-W" in position.here
    assert "TF-OUT" not in position.here
    assert len(position.history_of("TF-W")) == 2


def test_a_referral_is_awaited_even_when_its_route_was_left(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-D"), "TF-D1", ["yes"])
    position = machine.reroute(today, position, ["TF-P"], "another child, a false alarm")
    assert "TF-W" in position.here
    assert "what came of it" in sentences(today, position)


@pytest.mark.covers("FLOW09-K", "FLOW09-L", "FLOW09-M", "FLOW09-N")
def test_the_debrief_waits_for_everything_else(today: Procedure) -> None:
    position = through(today, on_routes(today, "TF-P"), "TF-P")
    for step, choices in (("TF-SW", ["no"]), ("TF-R", []), ("TF-PAR", ["told"])):
        position = give(today, position, step, choices)
        assert "TF-K" not in position.here
    position = give(today, position, "TF-SUP")
    assert position.here == ("TF-K",)
    for step in ("TF-K", "TF-L", "TF-M"):
        position = give(today, position, step)
    assert position.here == ("TF-N",)
    assert give(today, position, "TF-N", ["over"]).here == ("TF-RET",)


def test_something_new_goes_back_to_triage_without_losing_the_routes(today: Procedure) -> None:
    position = finish(today, on_routes(today, "TF-P"))
    again = give(today, position, "TF-N", ["new"])
    assert again.leading == "TF-5"
    assert again.routes == ("TF-P",)
    assert {"TF-R", "TF-PAR"} <= set(again.here)
    after = give(today, again, "TF-5", ["TF-Q"])
    assert after.leading == "TF-Q1"
    assert machine.can_close(today, finish(today, after)) == ()


def test_a_filter_that_failed_is_reviewed_at_once(today: Procedure) -> None:
    position = on_routes(today, "TF-F")
    position = give(today, position, "TF-F8", ["yes"])
    assert "TF-L" in position.here
    assert machine.can_close(today, finish(today, position)) == ()


@pytest.mark.covers("KN-SCEN-6-3", "TFG-8")
def test_the_ceop_form_is_never_the_only_report(today: Procedure) -> None:
    position = on_routes(today, "TF-D")
    for step in ("TF-D2", "TF-D3"):
        position = machine.answer(today, position, step, choices=["no"], note="it was a game")
    position = give(today, position, "TF-D4", ["sent"])
    position = finish(today, position)
    assert position.here == ()
    assert "CEOP form alone" in sentences(today, position)
    told = give(today, position, "TF-D3", ["101"])
    assert "CEOP form alone" not in sentences(today, told)


@pytest.mark.covers("KN-POLICE-1", "KN-POLICE-2", "KN-POLICE-3", "TFG-6")
def test_no_sanction_closes_a_route_with_police_or_social_care(today: Procedure) -> None:
    position = on_routes(today, "TF-S")
    position = give(today, position, "TF-S5")
    words = sentences(today, position)
    assert "Social care and police" in words
    assert "The decision and its reasons are not written down." in words


def test_closing_is_blocked_until_required_steps_are_done_or_reasoned(today: Procedure) -> None:
    position = on_routes(today, "TF-DB")
    left = {step.id for step in machine.required_left(today, position)}
    assert {"TF-DB1", "TF-DB6", "TF-R", "TF-K", "TF-N"} <= left
    assert "TF-DB4" not in left
    assert machine.can_close(today, finish(today, position)) == ()


@pytest.mark.covers("TFA-2")
def test_parents_put_off_are_decided_before_closing(today: Procedure) -> None:
    position = finish(today, on_routes(today, "TF-P"))
    assert machine.parents_decided(today, position)
    assert machine.can_close(today, position) == ()
    put_off = give(today, position, "TF-PAR", ["wait"])
    assert not machine.parents_decided(today, put_off)
    assert [step.id for step in machine.required_left(today, put_off)] == ["TF-PAR"]
    assert "for the time being" in sentences(today, put_off)
    assert not machine.parents_decided(today, on_routes(today, "TF-P"))


def test_a_choice_tells_only_those_it_names(today: Procedure) -> None:
    position = on_routes(today, "TF-S", "TF-F")
    one = give(today, position, "TF-S2", ["police"])
    assert machine.agencies_told(today, one) == {"police"}
    chance = give(today, position, "TF-F1", ["iwf"])
    assert machine.agencies_told(today, chance) == {"iwf"}
    assert "TF-W" not in chance.here


@pytest.mark.covers("TFG-3", "TFA-7")
def test_screenshots_are_spoken_of_only_after_a_no(today: Procedure) -> None:
    position = on_routes(today, "TF-I")
    assert not machine.pictures_ruled_out(today, position)
    assert "screenshot" not in " ".join(sum(machine.wording(today, position, "TF-I2"), ()))
    unsure = give(today, position, "TF-I1", ["not-sure"])
    assert "TF-E" in unsure.routes
    assert not machine.pictures_ruled_out(today, unsure)
    assert any("No picture of the screen" in t for t in machine.wording(today, unsure, "TF-I2")[1])
    ruled_out = give(today, position, "TF-I1", ["no"])
    assert machine.pictures_ruled_out(today, ruled_out)
    assert any("screenshots" in text for text in machine.wording(today, ruled_out, "TF-I2")[0])


@pytest.mark.covers("TFG-13", "TODAY-ADD-11")
def test_the_reporting_duty_is_off_until_switched_on(today: Procedure) -> None:
    off = finish(today, on_routes(today, "TF-D"))
    assert not off.history_of("TF-D9")
    on = machine.start(today, ["mandatory-reporting"])
    for event in on_routes(today, "TF-D").events:
        on = machine.take(today, on, event)
    assert finish(today, on).history_of("TF-D9")


def test_agencies_told_are_counted_only_when_somebody_told_them(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-D"), "TF-D1", ["no"])
    assert machine.agencies_told(today, position) == frozenset()
    assert machine.agencies_told(today, give(today, position, "TF-D2", ["told"])) == {"care"}


def test_the_way_taken_is_lit(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-P"), "TF-P1")
    lit = machine.lit(today, position)
    assert lit.boxes["TF-0"] is machine.Light.DONE
    assert lit.boxes["TF-3"] is machine.Light.ELSEWHERE
    assert lit.boxes["TF-R"] is machine.Light.HERE
    assert lit.boxes["TF-K"] is machine.Light.AHEAD
    assert lit.boxes["TF-D1"] is machine.Light.ELSEWHERE
    by_ends = {(edge.source, edge.target): light for edge, light in lit.edges.items()}
    assert by_ends["TF-2", "TF-4"] is machine.Light.DONE
    assert by_ends["TF-2", "TF-3"] is machine.Light.ELSEWHERE
    assert by_ends["TF-5", "TF-P"] is machine.Light.DONE
    assert by_ends["TF-5", "TF-D"] is machine.Light.ELSEWHERE
    assert by_ends["TF-P1", "TF-R"] is machine.Light.DONE
    assert by_ends["TF-K", "TF-L"] is machine.Light.AHEAD


def test_a_reasoned_step_is_lit_as_not_done(today: Procedure) -> None:
    position = machine.answer(
        today, on_routes(today, "TF-DB"), "TF-DB1", "not done", reason="told already"
    )
    assert machine.lit(today, position).boxes["TF-DB1"] is machine.Light.NOT_DONE
