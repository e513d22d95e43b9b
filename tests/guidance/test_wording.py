"""What a step says hangs on what was answered before: sentences that would do harm stay away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance import machine
from tests.guidance.walker import give, on_routes, to_triage

if TYPE_CHECKING:
    from esafety_desktop.guidance.events import Position
    from esafety_desktop.guidance.procedure import Procedure


def said(today: Procedure, position: Position, step: str) -> str:
    do, never = machine.wording(today, position, step)
    return " ".join((*do, *(f"NEVER {one}" for one in never)))


@pytest.mark.covers("KN-SCEN-6-1")
@pytest.mark.parametrize("step", ["TF-D7", "TF-PAR"])
def test_nobody_talks_with_parents_while_advice_is_awaited(today: Procedure, step: str) -> None:
    position = on_routes(today, "TF-D")
    warned = "NEVER Nobody talks with the parents before"
    assert warned in said(today, give(today, position, "TF-D6", ["ask"]), step)
    assert warned not in said(today, give(today, position, "TF-D6", ["no"]), step)


@pytest.mark.covers("FLOW09-D2")
def test_no_adult_is_sanctioned_before_the_lado_and_nobody_checks_what_may_be_illegal(
    today: Procedure,
) -> None:
    position = on_routes(today, "TF-C")
    assert "checks the equipment" not in said(today, position, "TF-C4")
    illegal = said(today, give(today, position, "TF-C2", ["illegal"]), "TF-C4")
    assert "Somebody authorised" not in illegal
    assert "NEVER Nobody checks the equipment" in illegal
    risk = said(today, give(today, position, "TF-C2", ["risk"]), "TF-C4")
    assert "waits until the LADO" in risk
    neither = said(today, give(today, position, "TF-C2", ["no"]), "TF-C4")
    assert "Somebody authorised checks" in neither


def test_care_comes_before_the_sanction_of_a_child_that_may_be_harmed(today: Procedure) -> None:
    position = on_routes(today, "TF-B")
    worried = give(today, position, "TF-B2", ["risk"])
    assert "NEVER No sanction" in said(today, worried, "TF-B3")
    assert "NEVER No sanction" not in said(today, give(today, position, "TF-B2", ["no"]), "TF-B3")


@pytest.mark.covers("KN-CEOP-2")
@pytest.mark.parametrize(
    ("device", "off"), [("own-device", True), ("school-computer", False), ("none", False)]
)
def test_only_a_phone_is_switched_off(today: Procedure, device: str, *, off: bool) -> None:
    position = give(today, on_routes(today, "TF-E"), "TF-1", [device])
    assert ("switched off, locked away" in said(today, position, "TF-E8")) is off


@pytest.mark.covers("TFG-3")
def test_screenshots_are_spoken_of_only_when_nobody_thinks_of_pictures(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-I"), "TF-I1", ["no"])
    assert "screenshots of the words" in said(today, position, "TF-I2")
    reported = machine.reroute(today, position, ["TF-I", "TF-E"], "a picture was spoken of")
    assert not machine.pictures_ruled_out(today, reported)
    words = said(today, reported, "TF-I2")
    assert "screenshots" not in words
    assert "block the sender" not in words
    assert "NEVER No picture of the screen" in words


@pytest.mark.covers("TFG-3", "KN-CEOP-5")
def test_no_screenshot_while_the_route_for_illegal_content_is_open(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-I", "TF-F"), "TF-I1", ["no"])
    assert not machine.pictures_ruled_out(today, position)
    assert "screenshots" not in said(today, position, "TF-I2")
    left = machine.reroute(today, position, ["TF-I"], "it was nothing illegal")
    assert machine.pictures_ruled_out(today, left)


@pytest.mark.covers("TFG-6")
def test_an_answer_to_one_report_does_not_answer_the_next(today: Procedure) -> None:
    position = give(today, on_routes(today, "TF-D"), "TF-D2", ["told"])
    position = give(today, position, "TF-W", ["reply"])
    position = give(today, position, "TF-OUT", ["finished"])
    position = machine.reroute(today, position, ["TF-D", "TF-G"], "it is a teacher")
    position = give(today, position, "TF-G4", ["told"])
    assert "TF-W" in position.here
    assert "TF-OUT" in {reason.step for reason in machine.can_close(today, position)}


def test_whoever_holds_a_leader_account_is_kept_out_of_the_log(today: Procedure) -> None:
    words = said(today, to_triage(today), "TF-4")
    assert "sealed envelope" in words
    assert "on paper" in words
