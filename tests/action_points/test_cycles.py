"""When something is due again: months, terms, half-terms, every September, school days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.date_rows import After, Cycle, Every
from esafety_desktop.dates import AcademicYear, TermSpan, is_school_day
from esafety_desktop.guidance.duties import duty_list
from esafety_desktop.guidance.points import point_catalogue
from esafety_desktop.school import term_rules

TERMS = tuple(
    TermSpan(row.first, row.last)
    for start in range(2025, 2032)
    for row in term_rules.proposed(AcademicYear(start))
)
SEPTEMBER = Cycle(Every.MONTH, month=9)
BY_OCTOBER = Cycle(Every.YEAR, month=10, day=31)
HALF_TERM, TERM = Cycle(Every.HALF_TERM), Cycle(Every.TERM)


@pytest.mark.parametrize(
    ("cycle", "last", "due"),
    [
        (Cycle(Every.MONTHS, 12), date(2026, 11, 24), date(2027, 11, 24)),
        (Cycle(Every.MONTHS, 6), date(2026, 8, 31), date(2027, 2, 28)),
        (Cycle(Every.WEEKS, 1), date(2026, 11, 24), date(2026, 12, 1)),
        (Cycle(Every.WEEKS, 1), date(2026, 12, 16), date(2027, 1, 4)),
        (HALF_TERM, date(2026, 11, 24), date(2027, 2, 12)),
        (HALF_TERM, date(2026, 10, 27), date(2026, 12, 18)),
        (TERM, date(2026, 9, 10), date(2027, 3, 26)),
        (TERM, date(2026, 12, 24), date(2027, 3, 26)),
        (TERM, date(2027, 6, 1), date(2027, 12, 17)),
        (SEPTEMBER, date(2026, 9, 3), date(2027, 9, 30)),
        (SEPTEMBER, date(2026, 8, 20), date(2026, 9, 30)),
        (SEPTEMBER, date(2027, 3, 1), date(2027, 9, 30)),
        (BY_OCTOBER, date(2026, 10, 10), date(2027, 10, 31)),
        (BY_OCTOBER, date(2026, 6, 20), date(2026, 10, 31)),
        (Cycle(Every.YEAR, month=2, day=29), date(2026, 1, 9), date(2027, 2, 28)),
        (Cycle(Every.YEAR, month=2, day=29), date(2027, 1, 9), date(2028, 2, 29)),
        (Cycle(Every.SCHOOL_DAYS, 5, after=After.LAST), date(2026, 12, 16), date(2027, 1, 6)),
        (Cycle(Every.SCHOOL_DAYS, 10, after=After.TERM), date(2026, 11, 24), date(2027, 1, 18)),
        (Cycle(Every.SCHOOL_DAYS, 3, after=After.YEAR), date(2026, 11, 24), date(2027, 9, 7)),
    ],
)
@pytest.mark.covers("BECTA09-CYCLE-2", "KN-CYCLE-1", "KN-CYCLE-2", "KN-CYCLE-3")
def test_the_next_day_follows_from_the_rhythm(cycle: Cycle, last: date, due: date) -> None:
    assert cycle_rules.next_day(cycle, last, TERMS) == due


@pytest.mark.parametrize(
    ("cycle", "words"),
    [
        (Cycle(Every.MONTHS, 1), "every month"),
        (Cycle(Every.MONTHS, 12), "every year"),
        (Cycle(Every.MONTHS, 18), "every 18 months"),
        (Cycle(Every.WEEKS, 1), "every week"),
        (Cycle(Every.WEEKS, 2), "every 2 weeks"),
        (HALF_TERM, "every half-term"),
        (TERM, "every term"),
        (SEPTEMBER, "every September"),
        (BY_OCTOBER, "each school year by 31 October"),
        (Cycle(Every.SCHOOL_DAYS, 10, after=After.TERM),
         "10 school days after the start of each term"),
    ],
)  # fmt: skip
def test_a_rhythm_is_said_in_words(cycle: Cycle, words: str) -> None:
    assert cycle_rules.words(cycle) == words
    assert cycle_rules.from_text(cycle_rules.to_text(cycle)) == cycle


@pytest.mark.parametrize(
    "text", ["", "off", "on", "months:0:0:0:", "months:x:0:0:", "moon:1:0:0:", "year:1:2:30:"]
)
def test_what_nobody_can_read_is_no_rhythm(text: str) -> None:
    assert cycle_rules.from_text(text) is None


cycles = st.one_of(
    st.builds(Cycle, st.just(Every.MONTHS), st.integers(1, 60)),
    st.builds(Cycle, st.just(Every.WEEKS), st.integers(1, 52)),
    st.sampled_from([HALF_TERM, TERM]),
    st.builds(lambda month: Cycle(Every.MONTH, month=month), st.integers(1, 12)),
    st.builds(
        lambda month, day: Cycle(Every.YEAR, month=month, day=day),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
    st.builds(
        lambda n, after: Cycle(Every.SCHOOL_DAYS, n, after=after),
        st.integers(1, 190),
        st.sampled_from([After.LAST, After.TERM, After.YEAR]),
    ),
)


@settings(max_examples=200, deadline=None)
@given(cycle=cycles, last=st.dates(date(2025, 9, 1), date(2028, 8, 31)), known=st.booleans())
def test_what_is_due_lies_ahead_and_follows_the_last_time(
    cycle: Cycle, last: date, *, known: bool
) -> None:
    terms = TERMS if known else ()
    due = cycle_rules.next_day(cycle, last, terms)
    assert last < due <= last + timedelta(days=5 * 366 + 1)
    later = cycle_rules.next_day(cycle, last + timedelta(days=400), terms)
    assert later > due or cycle.every is Every.MONTHS
    if cycle.every is Every.SCHOOL_DAYS and known:
        assert is_school_day(due, TERMS)


@pytest.mark.covers(
    *(f"KN-CYCLE-{number}" for number in range(1, 8)),
    *(f"BECTA09-CYCLE-{number}" for number in range(1, 6)),
)
def test_every_rhythm_of_the_sources_is_kept_with_the_task_that_it_belongs_to() -> None:
    tasks = {duty.id: duty for duty in duty_list().duties}
    rhythm = {key: cycle_rules.words(Cycle(Every(one.cycle.every), one.cycle.n, one.cycle.month,
              one.cycle.day, After(one.cycle.after))) for key, one in tasks.items()}  # fmt: skip
    by_source = {
        source: {rhythm[duty.id] for duty in tasks.values() if source in duty.sources}
        for source in duty_list().sources
    }
    assert by_source["KN-CYCLE-1"] == {"every year"}
    assert by_source["KN-CYCLE-2"] == {"every September"}
    assert "first entry" in tasks["rules-agreed"].then
    assert by_source["KN-CYCLE-3"] == {"each school year by 31 March"}
    assert "Year 6" in tasks["pupil-training"].what
    assert by_source["KN-CYCLE-4"] == {"every week"}
    assert by_source["KN-CYCLE-5"] == {"every week"}
    assert "Never whoever runs the network alone" in tasks["alerts"].note
    assert by_source["KN-CYCLE-6"] == {"every term"}
    assert {tasks[one].what.split()[0] for one in ("logs-read", "report-governors")} == {
        "The", "Report"
    }  # fmt: skip
    assert by_source["KN-CYCLE-7"] == {"every half-term"}
    assert "serious incident" in tasks["aup-review"].note
    assert by_source["BECTA09-CYCLE-1"] == {"every year"}
    assert by_source["BECTA09-CYCLE-3"] == {"every week", "every half-term"}
    assert by_source["BECTA09-CYCLE-4"] == {"every term"}
    evaluation = point_catalogue().point("BECTA09-AP-06")
    assert "BECTA09-CYCLE-5" in evaluation.sources
    assert (evaluation.cycle.every, evaluation.cycle.n) == ("months", 6)
    dated = [point for point in point_catalogue().points if point.cycle.n]
    assert len(dated) == 8
