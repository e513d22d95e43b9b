"""Which back-ups stay: whatever lies there, never the newest goes, never what isn't ours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.backups.rotation_rules import (
    DAYS,
    MONTHS,
    OF_LAST_DAY,
    WEEKS,
    Copy,
    superfluous,
)
from esafety_desktop.dates import to_london

if TYPE_CHECKING:
    from datetime import date

BEGIN = datetime(2024, 1, 1, tzinfo=UTC)

#: Minutes after the beginning of 2024, over more than three years; many on one day.
MOMENTS = st.one_of(
    st.integers(0, 1200 * 24 * 60), st.integers(0, 60).map(lambda day: day * 24 * 60 + day)
)


@st.composite
def shelves(draw: st.DrawFn) -> list[Copy]:
    """A folder of back-ups, some of them foreign, torn, or with the locked cabinet closed."""
    moments = draw(st.lists(MOMENTS, max_size=120))
    flags = st.sampled_from([True, True, True, False])
    return [
        Copy(
            f"{number}.esafety-backup",
            BEGIN + timedelta(minutes=minutes),
            ours=draw(flags),
            good=draw(flags),
            read=draw(flags),
        )
        for number, minutes in enumerate(moments)
    ]


def every_day(count: int) -> list[Copy]:
    return [Copy(f"{n}", BEGIN + timedelta(days=n, hours=9)) for n in range(count)]


def _days(copies: list[Copy]) -> set[date]:
    return {to_london(one.made_at).date() for one in copies}


def _weeks(copies: list[Copy]) -> set[tuple[int, int]]:
    return {day.isocalendar()[:2] for day in _days(copies)}


def _months(copies: list[Copy]) -> set[tuple[int, int]]:
    return {(day.year, day.month) for day in _days(copies)}


@settings(max_examples=300)
@given(shelves())
def test_nothing_goes_that_isnt_ours_and_good_and_never_the_newest(shelf: list[Copy]) -> None:
    gone = set(superfluous(shelf))
    ours = [one for one in shelf if one.ours and one.good]
    assert gone <= {one.name for one in ours}
    if ours:
        newest = max(ours, key=lambda one: (one.made_at, one.name))
        assert newest.name not in gone
    read = [one for one in ours if one.read]
    if read:
        assert max(read, key=lambda one: (one.made_at, one.name)).name not in gone


@settings(max_examples=300)
@given(shelves())
def test_the_counts_are_kept_while_there_are_enough(shelf: list[Copy]) -> None:
    gone = set(superfluous(shelf))
    ours = [one for one in shelf if one.ours and one.good]
    kept = [one for one in ours if one.name not in gone]
    for spans, most in ((_days, DAYS), (_weeks, WEEKS), (_months, MONTHS)):
        newest = sorted(spans(ours))[-most:]
        assert set(newest) <= spans(kept)
    assert len(kept) <= DAYS + WEEKS + MONTHS + OF_LAST_DAY


@settings(max_examples=100)
@given(shelves())
def test_a_second_look_finds_nothing_more_to_remove(shelf: list[Copy]) -> None:
    gone = set(superfluous(shelf))
    assert superfluous([one for one in shelf if one.name not in gone]) == ()


def test_three_years_of_days_leave_fourteen_days_eight_weeks_and_two_years_of_months() -> None:
    shelf = every_day(3 * 365)
    gone = set(superfluous(shelf))
    kept = [one for one in shelf if one.name not in gone]
    days = sorted(_days(kept), reverse=True)
    assert days[:DAYS] == [days[0] - timedelta(days=n) for n in range(DAYS)]
    assert len(_weeks(kept)) >= WEEKS
    assert len(_months(kept)) == MONTHS
    assert len(kept) < 45


def test_of_the_last_day_the_last_three_stay_and_of_a_day_before_the_last() -> None:
    shelf = [Copy(f"{n}", BEGIN + timedelta(hours=n)) for n in range(9, 17)]
    assert superfluous(shelf) == tuple(f"{n}" for n in range(9, 14))
    tomorrow = Copy("tomorrow", BEGIN + timedelta(days=1, hours=9))
    assert superfluous([*shelf, tomorrow]) == tuple(f"{n}" for n in range(9, 16))


def test_what_was_just_made_stays_whatever_the_clock_says() -> None:
    shelf = [Copy(f"m{n}", BEGIN + timedelta(days=31 * n)) for n in range(26)]
    fallen = datetime(2009, 1, 1, 0, 5, tzinfo=UTC)
    assert superfluous([*shelf, Copy("new", fallen)], fallen, "new") == ()
    assert "new" not in superfluous([*shelf, Copy("new", fallen)], made="new")


@given(shelves(), MOMENTS)
def test_nothing_of_a_time_to_come_goes(shelf: list[Copy], minutes: int) -> None:
    now = BEGIN + timedelta(minutes=minutes)
    made = Copy("new", now)
    gone = set(superfluous([*shelf, made], now, made.name))
    assert made.name not in gone
    assert not gone & {one.name for one in shelf if one.made_at > now}


def test_of_one_moment_the_one_with_more_entries_stays() -> None:
    shelf = [Copy("b", BEGIN, head=10), Copy("a", BEGIN, head=11)]
    later = Copy("later", BEGIN + timedelta(days=1))
    assert superfluous([*shelf, later]) == ("b",)
