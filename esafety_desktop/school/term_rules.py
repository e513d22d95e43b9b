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


class TermFault(ValueError):
    """What is wrong with a term that was typed, in plain words.

    Args:
        words: What is wrong.
        name: The term.
        first: Whether it is its first day.
        last: Whether it is its last day.
    """

    def __init__(self, words: str, name: str, *, first: bool = False, last: bool = False) -> None:
        super().__init__(words)
        self.name, self.first, self.last = name, first, last


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
        TermFault: what is wrong with which line, in plain words.
    """
    rows: list[TermRow] = []
    for name, first, last in lines:
        if not (first.strip() or last.strip()):
            continue
        begins, ends = _day(first, year), _day(last, year)
        if begins is None or ends is None:
            words = f"{name}: write both days like 03/09/2026, or leave both empty."
            raise TermFault(words, name, first=begins is None, last=ends is None)
        if ends < begins:
            raise TermFault(f"{name} ends before it begins.", name, last=True)
        if rows and begins <= rows[-1].last:
            raise TermFault(f"{name} begins before {rows[-1].name} ends.", name, first=True)
        rows.append(TermRow(name, begins, ends))
    return tuple(rows)


def _day(text: str, year: AcademicYear) -> date | None:
    try:
        return parse_in_year(text, year)
    except ValueError:
        return None
