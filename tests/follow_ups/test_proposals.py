"""What the procedure calls for, over plain values: nothing twice, nothing lost."""

from __future__ import annotations

from datetime import timedelta

from esafety_desktop.follow_ups.proposal_rules import (
    Add,
    Kept,
    Move,
    Settle,
    Stand,
    StepStand,
    Told,
    decide,
)
from esafety_desktop.value import replace
from tests.follow_ups.conftest import NOW

HOUR = timedelta(hours=1)
TOLD = Told("care", "event-1", 4, NOW, "Ms Hale", "TF-D2")
WAITS = Kept("w", TOLD.origin, "care", "open", NOW)
DEBRIEF = StepStand("debrief", "TF-K", 0, wanted=True, lapses=False, start=NOW)


def test_a_call_noted_by_hand_outlives_a_correction_of_who_was_told() -> None:
    corrected = replace(TOLD, event="event-2", who="Mr Cole")
    chased = replace(WAITS, start=NOW + 3 * HOUR, chased=1)
    (step,) = decide(Stand(told=(corrected,)), [chased])
    assert step == Move("w", NOW + 3 * HOUR, origin=corrected.origin, who="Mr Cole")


def test_given_up_after_a_call_stays_so_when_the_step_is_corrected() -> None:
    corrected = replace(TOLD, event="event-2", who="Mr Cole")
    over = replace(WAITS, state="given up", start=NOW + 3 * HOUR, chased=1)
    assert decide(Stand(told=(corrected,)), [over]) == ()
    again = replace(corrected, at=NOW + 5 * HOUR)
    (step,) = decide(Stand(told=(again,)), [over])
    assert isinstance(step, Add)


def test_a_procedure_with_fewer_answers_settles_nothing_by_itself() -> None:
    """Another procedure begins to count at nought; what was open stays open, once."""
    second = Kept("d2", "debrief/1", "", "open", NOW)
    first = Kept("d1", "debrief/0", "", "done", NOW)
    assert decide(Stand(steps=(DEBRIEF,)), [first, second]) == ()
    later = replace(DEBRIEF, answered=2, wanted=False, result="All went well.")
    assert decide(Stand(steps=(later,)), [first, second]) == (
        Settle("d2", "done", "All went well."),
    )


def test_a_step_asked_again_is_settled_and_made_anew() -> None:
    kept = Kept("d1", "debrief/0", "", "open", NOW)
    again = replace(DEBRIEF, answered=1, result="First talk.")
    steps = decide(Stand(steps=(again,)), [kept])
    assert [type(step) for step in steps] == [Settle, Add]
