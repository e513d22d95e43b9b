from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from esafety_desktop import dates
from esafety_desktop.bank_holidays import bank_holidays
from esafety_desktop.dates import AcademicYear, Lean, TermSpan

AUTUMN = (
    TermSpan(date(2026, 9, 2), date(2026, 10, 23)),
    TermSpan(date(2026, 11, 2), date(2026, 12, 18)),
    TermSpan(date(2027, 1, 4), date(2027, 2, 12)),
)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_exactly_its_academic_year(day: date) -> None:
    year = dates.academic_year(day)
    assert year.first_day <= day <= year.last_day
    assert year.next.previous == year


def test_an_academic_year_is_named_by_both_years() -> None:
    assert dates.academic_year(date(2026, 8, 31)).label == "2025-26"
    assert dates.academic_year(date(2026, 9, 1)) == AcademicYear(2026)
    assert AcademicYear(1999).label == "1999-00"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_what_is_shown_can_be_typed(day: date) -> None:
    assert dates.parse_british(dates.british(day)) == day


@pytest.mark.parametrize("typed", ["31/02/2026", "2026-11-24", "24/13/2026", "today", "", "1/1/1"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month"):
        dates.parse_british(typed)


@pytest.mark.parametrize(
    ("typed", "today", "past", "due", "near"),
    [
        ("24/11", (2026, 11, 20), (2025, 11, 24), (2026, 11, 24), (2026, 11, 24)),
        (" 3.9 ", (2026, 11, 20), (2026, 9, 3), (2027, 9, 3), (2026, 9, 3)),
        ("20-11", (2026, 11, 20), (2026, 11, 20), (2026, 11, 20), (2026, 11, 20)),
        ("30/12", (2027, 1, 4), (2026, 12, 30), (2027, 12, 30), (2026, 12, 30)),
        ("4/1", (2026, 12, 18), (2026, 1, 4), (2027, 1, 4), (2027, 1, 4)),
    ],
)
def test_the_year_may_be_left_out_and_is_the_nearest_sensible_one(
    typed: str,
    today: tuple[int, int, int],
    past: tuple[int, int, int],
    due: tuple[int, int, int],
    near: tuple[int, int, int],
) -> None:
    read = [dates.parse_british(typed, date(*today), lean) for lean in Lean]
    assert read == [date(*past), date(*due), date(*near)]


def test_without_today_and_where_there_is_no_such_day_the_year_is_wanted() -> None:
    today = date(2026, 11, 20)
    assert dates.parse_british("24/11/2025", today) == date(2025, 11, 24)
    for typed in ("31/02", "24/13", "29/2", "24"):
        with pytest.raises(ValueError, match=r"date|day|month"):
            dates.parse_british(typed, today)
    with pytest.raises(ValueError, match="not a date"):
        dates.parse_british("24/11")
    assert dates.parse_british("29/2", date(2028, 2, 1), Lean.DUE) == date(2028, 2, 29)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31))
)
def test_a_lean_is_kept_within_a_year(day: date, today: date) -> None:
    assume((day.day, day.month) != (29, 2))
    typed = f"{day.day}/{day.month}"
    past, due, near = (dates.parse_british(typed, today, lean) for lean in Lean)
    assert past <= today <= due
    assert near in {past, due}
    assert (today - past).days <= 366
    assert abs(near - today).days <= 183


def test_terms_without_a_year_lie_in_their_academic_year() -> None:
    year = dates.AcademicYear(2026)
    assert dates.parse_in_year("3/9", year) == date(2026, 9, 3)
    assert dates.parse_in_year("21/7", year) == date(2027, 7, 21)
    assert dates.parse_in_year("21/7/2028", year) == date(2028, 7, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("22 oct 2026", date(2026, 10, 22)),
        ("22nd October 2026", date(2026, 10, 22)),
        ("Thursday, 22 October 2026", date(2026, 10, 22)),
        ("1 Sept. 26", date(2026, 9, 1)),
        ("3-May-2027", date(2027, 5, 3)),
        ("21st of Dec", date(2026, 12, 21)),
        ("4 jan", date(2027, 1, 4)),
    ],
)
def test_the_month_may_be_named(typed: str, day: date) -> None:
    assert dates.parse_british(typed, date(2026, 11, 23)) == day
    assert dates.parse_in_year(typed, AcademicYear(2026)) == day


@pytest.mark.parametrize("typed", ["22 octember 2026", "22 ma 2026", "oct 2026", "31 june 2026"])
def test_a_name_that_is_no_month_is_no_date(typed: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        dates.parse_british(typed, date(2026, 11, 23))


def test_days_come_first() -> None:
    assert dates.parse_british(" 3.4.26 ") == date(2026, 4, 3)


def test_times_are_shown_as_in_england() -> None:
    assert dates.british_time(datetime(2026, 7, 1, 11, 30, tzinfo=UTC)) == "01/07/2026 12:30"
    assert dates.british_time(datetime(2026, 1, 1, 11, 30, tzinfo=UTC)) == "01/01/2026 11:30"
    wall = datetime(2026, 7, 1, 12, 30)  # noqa: DTZ001 - a wall clock has no zone
    assert dates.from_london(wall) == datetime(2026, 7, 1, 11, 30, tzinfo=UTC)


def test_school_days_leave_out_weekends_and_holidays() -> None:
    assert dates.add_school_days(date(2026, 10, 22), 2, AUTUMN) == date(2026, 11, 2)
    assert dates.add_school_days(date(2026, 12, 18), 1, AUTUMN) == date(2027, 1, 4)


def test_a_deadline_past_the_known_terms_still_ends() -> None:
    assert dates.add_school_days(date(2027, 2, 12), 5, AUTUMN) == date(2027, 2, 19)


def test_a_deadline_before_the_first_known_term_does_not_wait_for_it() -> None:
    next_year = [dates.TermSpan(date(2027, 9, 6), date(2027, 12, 17))]
    assert dates.add_school_days(date(2026, 11, 20), 2, next_year) == date(2026, 11, 24)


def test_a_year_left_out_between_two_known_ones_has_weekdays() -> None:
    around = [*AUTUMN, dates.TermSpan(date(2028, 9, 4), date(2028, 12, 15))]
    assert dates.add_school_days(date(2027, 11, 19), 1, around) == date(2027, 11, 22)
    assert dates.add_school_days(date(2026, 10, 22), 2, around) == date(2026, 11, 2)


def test_a_weekday_is_the_coming_one_or_the_last_one() -> None:
    tuesday = date(2026, 11, 24)
    for typed in ("Friday", "fri", "on friday", " this Fri. "):
        assert dates.parse_british(typed, tuesday, dates.Lean.DUE) == date(2026, 11, 27)
        assert dates.parse_british(typed, tuesday) == date(2026, 11, 27)
        assert dates.parse_british(typed, tuesday, dates.Lean.PAST) == date(2026, 11, 20)
    assert dates.parse_british("Tuesday", tuesday, dates.Lean.DUE) == tuesday
    assert dates.parse_british("tomorrow", tuesday) == date(2026, 11, 25)
    assert dates.parse_british("yesterday", tuesday) == date(2026, 11, 23)
    assert dates.in_words(date(2026, 11, 27)) == "Friday 27/11/2026"
    for typed, today in (("Friday", None), ("Fridge", tuesday), ("frida", tuesday)):
        with pytest.raises(ValueError, match="is not a date like"):
            dates.parse_british(typed, today)


def test_working_days_take_no_notice_of_terms() -> None:
    assert dates.add_working_days(date(2026, 12, 18), 1) == date(2026, 12, 21)


def test_bank_holidays_are_no_working_days() -> None:
    assert dates.add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 29)
    assert dates.add_working_days(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert dates.add_school_days(date(2027, 4, 30), 1, ()) == date(2027, 5, 4)
    assert sorted(day.isoformat() for day in bank_holidays(2027)) == [
        "2027-01-01",
        "2027-03-26",
        "2027-03-29",
        "2027-05-03",
        "2027-05-31",
        "2027-08-30",
        "2027-12-27",
        "2027-12-28",
    ]
    assert date(2023, 1, 2) in bank_holidays(2023)
    assert {date(2022, 12, 26), date(2022, 12, 27)} < bank_holidays(2022)
    assert {date(2024, 3, 29), date(2025, 4, 21)} < (bank_holidays(2024) | bank_holidays(2025))
