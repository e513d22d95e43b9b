"""When a back-up is late, a place is late, and the drill of the term is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from esafety_desktop.backups.late_rules import banner, clock_words, drill_due, late_places, term_of
from esafety_desktop.backups.rows import Kind, Place
from esafety_desktop.dates import TermSpan

NOW = datetime(2026, 11, 20, 16, tzinfo=UTC)
BEGUN = datetime(2026, 9, 1, 8, tzinfo=UTC)
TERMS = (
    TermSpan(date(2026, 9, 2), date(2026, 12, 18)),
    TermSpan(date(2027, 1, 5), date(2027, 3, 26)),
    TermSpan(date(2027, 4, 12), date(2027, 7, 21)),
)


@pytest.mark.fault("F26")
@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, "no back-up yet"),
        (datetime(2026, 11, 17, 16, tzinfo=UTC), ""),
        (datetime(2026, 11, 16, 16, tzinfo=UTC), "16/11/2026"),
    ],
)
def test_f26_older_than_three_school_days(last: datetime | None, said: str) -> None:
    found = banner(last, BEGUN, NOW, TERMS)
    assert said in found
    assert bool(said) == bool(found)


@pytest.mark.fault("F26")
@pytest.mark.parametrize("last", [None, NOW - timedelta(days=1), datetime(2031, 1, 1, tzinfo=UTC)])
@pytest.mark.parametrize("newest", [None, NOW, datetime(2030, 1, 1, tzinfo=UTC)])
def test_f26_a_clock_that_fell_back_is_told(last: datetime | None, newest: datetime | None) -> None:
    fallen = any(one is not None and one > NOW for one in (last, newest))
    assert ("a day to come" in clock_words(NOW, last, newest)) == fallen
    assert bool(clock_words(NOW, last, newest)) == fallen


def test_holidays_don_t_count_and_a_new_school_has_three_days_too() -> None:
    in_january = datetime(2027, 1, 6, 9, tzinfo=UTC)
    assert banner(datetime(2026, 12, 17, 9, tzinfo=UTC), BEGUN, in_january, TERMS) == ""
    assert banner(datetime(2026, 12, 17, 9, tzinfo=UTC), BEGUN, in_january, ()) != ""
    assert banner(None, NOW - timedelta(days=1), NOW, TERMS) == ""
    assert banner(None, None, NOW, TERMS) == ""


def stick(**known: object) -> Place:
    return Place("x", Kind.STICK, Path("/media/KEY/E-Safety back-ups"), BEGUN, **known)  # type: ignore[arg-type]


def test_each_place_is_late_by_itself() -> None:
    fresh = stick(made_at=NOW - timedelta(days=3), seen_at=NOW)
    assert late_places((fresh,), NOW) == ()
    away = stick(made_at=NOW - timedelta(days=20), seen_at=NOW - timedelta(days=20))
    (row,) = late_places((away,), NOW)
    assert "it has not been there since 31/10/2026" in row.what
    there = stick(made_at=NOW - timedelta(days=20), seen_at=NOW)
    assert "make one now" in late_places((there,), NOW)[0].what
    never = stick()
    assert "not been there yet" in late_places((never,), NOW)[0].what
    broken = stick(made_at=NOW, seen_at=NOW, fault="The disk is full.")
    assert "The disk is full" in late_places((broken,), NOW)[0].what
    pc = Place("pc", Kind.PC, Path("/x"), BEGUN, made_at=NOW - timedelta(days=40))
    assert late_places((pc,), NOW) == (), "the banner says so"


def test_the_drill_comes_due_once_a_term() -> None:
    autumn, spring = date(2026, 11, 20), date(2027, 1, 10)
    row = drill_due(None, autumn, TERMS)
    assert row is not None
    assert row.on == date(2026, 9, 23)
    assert row.overdue
    assert "autumn term" in row.what
    assert drill_due(date(2026, 9, 5), autumn, TERMS) is None
    again = drill_due(date(2026, 11, 20), spring, TERMS)
    assert again is not None
    assert again.on == date(2027, 1, 26)
    assert not again.overdue
    assert "spring term" in again.what


def test_no_drill_is_overdue_from_before_the_school_was_set_up() -> None:
    today = date(2026, 11, 20)
    row = drill_due(None, today, TERMS, begun=today)
    assert row is not None
    assert not row.overdue
    assert row.on == date(2026, 12, 11)
    earlier = drill_due(None, today, TERMS, begun=date(2026, 6, 1))
    assert earlier == drill_due(None, today, TERMS)


def test_without_term_dates_the_months_say_which_term_it_is() -> None:
    assert term_of(date(2027, 4, 1), ()).words == "summer term"
    row = drill_due(None, date(2027, 4, 20), ())
    assert row is not None
    assert row.on == date(2027, 5, 6)
