"""When something is due again; pure decisions over the terms of the school.

Sources: KN-CYCLE-1 to -7, BECTA09-CYCLE-1 to -5.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from esafety_desktop.action_points.date_rows import After, Cycle, Every
from esafety_desktop.dates import (
    TermSpan,
    academic_year,
    add_school_days,
    counts_as_school_day,
    months_later,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from esafety_desktop.dates import AcademicYear

OFF = "off"
MOST = {Every.MONTHS: 60, Every.WEEKS: 52, Every.SCHOOL_DAYS: 190}
_DAY = timedelta(days=1)
_FAR = 400
_TERMS = {12: 0, 1: 1, 2: 1, 3: 1}


def next_day(cycle: Cycle, last: date, terms: Sequence[TermSpan]) -> date:
    """The day by which it is due again.

    What was done in a school year counts for that year: "every September", done on 20 August, is
    due the coming September; done on 3 September, it is due a year later.

    Args:
        cycle: How often.
        last: When it was done.
        terms: The half-terms of the school, as far ahead as anybody knows or proposes them.
    """
    if cycle.every is Every.MONTHS:
        return months_later(last, cycle.n)
    if cycle.every is Every.WEEKS:
        return _school_day(last + timedelta(weeks=cycle.n), terms)
    return _in_school_year(cycle, last, terms)


def _in_school_year(cycle: Cycle, last: date, terms: Sequence[TermSpan]) -> date:
    match cycle.every:
        case Every.HALF_TERM:
            return _span_after(last, terms).last
        case Every.TERM:
            return _whole_term_after(last, terms)[-1].last
        case Every.YEAR:
            return _day_in(academic_year(last).next, cycle.month, cycle.day)
        case Every.MONTH:
            return _end_of_month(academic_year(last).next, cycle.month, terms)
        case _:
            return add_school_days(_counted_from(cycle, last, terms), cycle.n, terms)


def words(cycle: Cycle) -> str:
    """How often, in words: "every half-term"."""
    n = cycle.n
    match cycle.every:
        case Every.MONTHS:
            return {1: "every month", 12: "every year", 24: "every 2 years"}.get(
                n, f"every {n} months"
            )
        case Every.WEEKS:
            return "every week" if n == 1 else f"every {n} weeks"
        case Every.HALF_TERM | Every.TERM:
            return f"every {cycle.every}"
        case Every.YEAR:
            return f"each school year by {cycle.day} {calendar.month_name[cycle.month]}"
        case Every.MONTH:
            return f"every {calendar.month_name[cycle.month]}"
        case Every.SCHOOL_DAYS:
            days = "1 school day" if n == 1 else f"{n} school days"
            after = {
                After.TERM: "the start of each term",
                After.YEAR: "the start of the school year",
            }
            return f"{days} after {after.get(cycle.after, 'the last time')}"


def complaint(cycle: Cycle) -> str:
    """Why a rhythm can't be; "" when it can."""
    most = MOST.get(cycle.every)
    if most is not None and not 1 <= cycle.n <= most:
        return f"Put in a number from 1 to {most}."
    if cycle.every in {Every.YEAR, Every.MONTH} and not 1 <= cycle.month <= 12:
        return "Choose a month."
    if (
        cycle.every is Every.YEAR
        and not 1 <= cycle.day <= calendar.monthrange(2024, cycle.month)[1]
    ):
        return f"{calendar.month_name[cycle.month]} has no such day."
    if cycle.every is Every.SCHOOL_DAYS and cycle.after is After.NOTHING:
        return "Say from when the school days are counted."
    return ""


def to_text(cycle: Cycle) -> str:
    """As it is kept: ``school-days:10:0:0:term``."""
    return f"{cycle.every}:{cycle.n}:{cycle.month}:{cycle.day}:{cycle.after}"


def from_text(text: str) -> Cycle | None:
    """What was kept; None where nobody can read it (a newer program wrote it)."""
    try:
        every, n, month, day, after = text.split(":")
        cycle = Cycle(Every(every), int(n), int(month), int(day), After(after))
    except ValueError:
        return None
    return None if complaint(cycle) else cycle


def _school_day(day: date, terms: Sequence[TermSpan]) -> date:
    """That day, or the first school day after it: nothing weekly falls due in the holidays."""
    for _ in range(_FAR):
        if counts_as_school_day(day, terms):
            return day
        day += _DAY
    return day


def _span_after(last: date, terms: Sequence[TermSpan]) -> TermSpan:
    """The first half-term that begins after a day."""
    return next(span for span in _spans(terms) if span.first > last)


def _whole_term_after(last: date, terms: Sequence[TermSpan]) -> tuple[TermSpan, ...]:
    """The half-terms of the first term that begins after a day."""
    for _key, spans in groupby(_spans(terms), key=_term_of):
        whole = tuple(spans)
        if whole[0].first > last:
            return whole
    raise AssertionError  # pragma: no cover - _spans never ends


def _term_of(span: TermSpan) -> tuple[AcademicYear, int]:
    """Autumn, spring or summer of which year, by the month in which a half-term begins."""
    month = span.first.month
    third = 0 if month >= 9 else _TERMS.get(month, 2)
    return academic_year(span.first), third


def _spans(terms: Sequence[TermSpan]) -> Iterator[TermSpan]:
    """The half-terms that are known, then thirds of the years that nobody has put in yet."""
    known = sorted(terms, key=lambda span: span.first)
    yield from known
    year = academic_year(known[-1].last).start + 1 if known else 1990
    while True:
        yield TermSpan(date(year, 9, 1), date(year, 12, 20))
        yield TermSpan(date(year + 1, 1, 5), date(year + 1, 3, 31))
        yield TermSpan(date(year + 1, 4, 15), date(year + 1, 7, 20))
        year += 1


def _day_in(year: AcademicYear, month: int, day: int) -> date:
    calendar_year = year.start if month >= 9 else year.start + 1
    last = calendar.monthrange(calendar_year, month)[1]
    return date(calendar_year, month, min(day, last))


def _end_of_month(year: AcademicYear, month: int, terms: Sequence[TermSpan]) -> date:
    """The last school day of a month; in the holidays the month's last day."""
    end = _day_in(year, month, 31)
    day = end
    while day.month == month:
        if counts_as_school_day(day, terms):
            return day
        day -= _DAY
    return end


def _counted_from(cycle: Cycle, last: date, terms: Sequence[TermSpan]) -> date:
    if cycle.after is After.TERM:
        return _whole_term_after(last, terms)[0].first
    if cycle.after is After.YEAR:
        first = academic_year(last).next.first_day
        return next(span.first for span in _spans(terms) if span.first >= first)
    return last
