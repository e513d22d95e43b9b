"""The school's own sentences: only what to do changes, and never what keeps somebody safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from esafety_desktop.guidance.loader import procedure_by_id, today_procedure
from esafety_desktop.guidance.wording import check_wording, with_wording
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import Procedure

TODAY = today_procedure()


def test_the_schools_sentences_stand_and_the_shipped_ones_are_kept(today: Procedure) -> None:
    own = ("Ask Ms Dent in the office which filter it was.",)
    changed = with_wording(today, {"TF-A3": own})
    assert changed.step("TF-A3").do == own
    assert changed.step("TF-A3").as_shipped == today.step("TF-A3").do
    assert changed.version != today.version
    assert with_wording(today, {}).version == today.version
    assert with_wording(today, {"GONE": own}).version == today.version
    assert with_wording(today, {"TF-A3": ()}).step("TF-A3") == today.step("TF-A3")


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(st.sampled_from(sorted(TODAY.by_id)), st.just(("Our own words.",))))
def test_nothing_but_the_sentences_can_change(own: dict[str, tuple[str, ...]]) -> None:
    changed = with_wording(TODAY, own)
    for before, after in zip(TODAY.steps, changed.steps, strict=True):
        assert replace(after, do=before.do, as_shipped=()) == before


def test_a_number_to_ring_stays_whatever_is_written(today: Procedure) -> None:
    changed = with_wording(today, {"TF-3": ("Tell the office.",)}).step("TF-3")
    assert changed.do == (*today.step("TF-3").do, "Tell the office.")
    own = ("Ring 999 from the red telephone.",)
    assert with_wording(today, {"TF-3": own}).step("TF-3").do == (*today.step("TF-3").do[1:], *own)


@pytest.mark.parametrize(
    ("pack", "step", "kept"),
    [
        ("today", "TF-D6", "ask social care or the police before"),
        ("today", "TF-E3", "social care and the police, at once"),
        ("today", "TF-F1", "Screen off"),
        ("today", "TF-G4", "before any step towards the adult"),
        ("knowsley-children", "KN-CHILD-C-3", "Nobody opens it"),
        ("knowsley-staff", "KN-STAFF-B-3", "Tell the head at once"),
        ("becta-2009", "FLOW09-E", "nobody opens, copies"),
    ],
)
def test_a_sentence_that_guards_somebody_stays(pack: str, step: str, kept: str) -> None:
    procedure = procedure_by_id(pack)
    changed = with_wording(procedure, {step: ("See the yellow folder.",)}).step(step)
    assert kept in " ".join(changed.do)
    assert changed.do[-1] == "See the yellow folder."


def test_a_sentence_that_was_left_in_does_not_stand_twice(today: Procedure) -> None:
    own = (*today.step("TF-F1").do, "The filter is run by Ms Dent.")
    assert with_wording(today, {"TF-F1": own}).step("TF-F1").do == own


@pytest.mark.parametrize(
    "text",
    [
        "Shut down the laptop.",
        "Make a screenshot for the file.",
        "Turn the computer off and lock the room.",
        "Switch off the tablet.",
        "Thank her. Then power down.",
        "Take a photo of the screen with the office telephone.",
        "Ask the child to send it to you.",
        "Look at the picture with the deputy.",
        "Forward it to Ms Dent.",
        "Delete the picture.",
        "Interview the adult with the deputy.",
        "Tell the parents first.",
    ],
)
def test_what_may_spoil_evidence_is_refused(today: Procedure, text: str) -> None:
    with pytest.raises(Problem, match="must not say"):
        check_wording(today, "TF-A1", (text,))
    check_wording(today, "TF-A1", ("Say thank you first.",))


@pytest.mark.parametrize(
    "text",
    [
        "Turn the screen off.",
        "Switch off the projector.",
        "Nobody may look at the picture.",
        "Don’t forward it.",
        "Never ask a child to show it.",
        "Ask the child what would help.",
        "Print the letter and file it.",
        "Fill in the form, print it and e-mail it to the front door.",
        "Question 4 of the form is for the DSL.",
    ],
)
def test_plain_advice_is_not_refused(today: Procedure, text: str) -> None:
    check_wording(today, "TF-A1", (text,))
