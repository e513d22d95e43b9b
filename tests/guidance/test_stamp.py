"""The guidance stamp and its September prompt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.guidance.stamp import Stamp, stamp_of

if TYPE_CHECKING:
    from esafety_desktop.guidance.procedure import Procedure


def test_the_stamp_says_of_which_year_and_whether_anybody_checked(today: Procedure) -> None:
    stamp = stamp_of(today)
    assert stamp.text == "Guidance: KCSIE 2026, written 21/11/2026, not checked here yet"
    checked = stamp_of(today, date(2026, 12, 1))
    assert checked.text == "Guidance: KCSIE 2026, checked 01/12/2026"


@pytest.mark.covers("TFG-11", "TODAY-ADD-13")
def test_it_prompts_from_the_first_of_september_until_it_was_checked() -> None:
    stamp = Stamp("KCSIE 2026", date(2026, 11, 21))
    assert stamp.prompt(date(2027, 8, 31)) == ""
    assert "KCSIE 2026" in stamp.prompt(date(2027, 9, 1))
    assert Stamp("KCSIE 2026", date(2026, 11, 21), date(2027, 9, 2)).prompt(date(2027, 9, 3)) == ""
