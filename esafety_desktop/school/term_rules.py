"""Term dates that most schools in England come near to, to be put right by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import parse_in_year
from esafety_desktop.school.rows import TermRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.dates import AcademicYear

NAMES = (
    "Autumn, first half",
    "Autumn, second half",
    "Spring, first half",
    "Spring, second half",
    "Summer, first half",
    "Summer, second half",
)


def proposed(year: AcademicYear) -> tuple[TermRow, ...]:
    """Six half-terms: a week off in late October, mid-February and at the end of May."""
    autumn, spring = date(year.start, 9, 2), year.start + 1
    first = autumn if autumn.weekday() < 5 else _monday(autumn)
    october = _monday(date(year.start, 10, 24))
    february = _monday(date(spring, 2, 13))
    easter = _monday(date(spring, 3, 29))
    may = _monday(date(spring, 5, 25))
    week, friday = timedelta(days=7), timedelta(days=3)
    days = (
        (first, october - friday),
        (october + week, _monday(date(year.start, 12, 19)) - friday),
        (_monday(date(spring, 1, 4)), february - friday),
        (february + week, easter - friday),
        (easter + 2 * week, may - friday),
        (may + week, _monday(date(spring, 7, 18)) + timedelta(days=1)),
    )
    return tuple(
        TermRow(name, begins, ends) for name, (begins, ends) in zip(NAMES, days, strict=True)
    )


def _monday(day: date) -> date:
    """The Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % 7)


def read_terms(lines: Iterable[tuple[str, str, str]], year: AcademicYear) -> tuple[TermRow, ...]:
    """The terms that were typed: name, first and last day; a line without dates is left out.

    A day without its year is one of the academic year.

    Raises:
        ValueError: what is wrong with which line, in plain words.
    """
    rows: list[TermRow] = []
    for name, first, last in lines:
        if not (first.strip() or last.strip()):
            continue
        try:
            row = TermRow(name, parse_in_year(first, year), parse_in_year(last, year))
        except ValueError:
            raise ValueError(
                f"{name}: write both days like 03/09/2026, or leave both empty."
            ) from None
        if row.last < row.first:
            raise ValueError(f"{name} ends before it begins.")
        if rows and row.first <= rows[-1].last:
            raise ValueError(f"{name} begins before {rows[-1].name} ends.")
        rows.append(row)
    return tuple(rows)
