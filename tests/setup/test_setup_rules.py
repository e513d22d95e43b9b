from __future__ import annotations

from esafety_desktop.accounts.code_rules import group_is_right
from esafety_desktop.setup.setup_rules import strength_words


def test_a_group_is_forgiving_about_capitals_and_look_alikes() -> None:
    assert group_is_right("ABCDE-10FGH", 2, "iofgh ")
    assert not group_is_right("ABCDE-10FGH", 1, "ABCDF")


def test_strength_is_told_in_words() -> None:
    assert strength_words("three small otters by 9 rivers") == "A strong password."
    assert "longer" in strength_words("abcdefgh")
