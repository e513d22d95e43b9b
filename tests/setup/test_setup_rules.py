from __future__ import annotations

import pytest

from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.setup.setup_rules import (
    HALVES,
    HalfTerm,
    group_is_right,
    password_reason,
    strength_words,
    terms_reason,
    usual_terms,
)


@pytest.mark.parametrize("start", range(2020, 2040))
def test_usual_terms_are_school_weeks_in_order(start: int) -> None:
    dates = usual_terms(AcademicYear(start))
    lines = tuple(
        HalfTerm(name, british(first), british(last))
        for name, (first, last) in zip(HALVES, dates, strict=True)
    )
    assert terms_reason(lines) == ""
    assert all(day.weekday() < 5 for pair in dates for day in pair)
    days = sum((last - first).days * 5 // 7 for first, last in dates)
    assert 170 < days < 205


def test_terms_reason_names_the_line() -> None:
    good = HalfTerm("Autumn", "02/09/2026", "23/10/2026")
    assert "ends before" in terms_reason((HalfTerm("Autumn", "23/10/2026", "02/09/2026"),))
    assert "above it" in terms_reason((good, HalfTerm("Spring", "23/10/2026", "18/12/2026")))
    assert "both dates" in terms_reason((HalfTerm("Autumn", "02/09/2026", ""),))
    assert terms_reason((good, HalfTerm("Spring", "", ""))) == ""


def test_a_group_is_forgiving_about_capitals_and_look_alikes() -> None:
    assert group_is_right("ABCDE-10FGH", 2, "iofgh ")
    assert not group_is_right("ABCDE-10FGH", 1, "ABCDF")


def test_password_reasons_come_one_at_a_time() -> None:
    assert password_reason("", "", "") == "Type a password."
    assert password_reason("Too short.", "x", "x") == "Too short."
    assert "second time" in password_reason("", "long enough one", "")
    assert "not the same" in password_reason("", "long enough one", "another")
    assert password_reason("", "long enough one", "long enough one") == ""


def test_strength_is_told_in_words() -> None:
    assert strength_words("three small otters by 9 rivers") == "A strong password."
    assert "longer" in strength_words("abcdefgh")
