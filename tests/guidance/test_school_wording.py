"""The school's own sentences: only what to do changes, and never what keeps somebody safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from esafety_desktop.guidance.loader import today_procedure
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
    assert changed.do == ("Ring 999. Say who, where and what.", "Tell the office.")
    own = ("Ring 999 from the red telephone.",)
    assert with_wording(today, {"TF-3": own}).step("TF-3").do == own


@pytest.mark.parametrize("text", ["Shut down the laptop.", "Make a screenshot for the file."])
def test_what_may_spoil_evidence_is_refused(today: Procedure, text: str) -> None:
    with pytest.raises(Problem, match="must not say"):
        check_wording(today, "TF-A1", (text,))
    check_wording(today, "TF-A1", ("Say thank you first.",))
