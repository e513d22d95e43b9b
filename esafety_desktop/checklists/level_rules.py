"""Which term a day belongs to, which terms the picture shows, and why a level can't be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.checklists.level_rows import Picture, Series, TermKey
from esafety_desktop.dates import academic_year, term_by_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from esafety_desktop.checklists.level_rows import PartRow
    from esafety_desktop.dates import TermSpan

STEPS = 5
MOST_TERMS = 9
"""Three years: more bars would be too narrow to read."""
LEAST_TERMS = 3
_OFFERED = 6


def term_of(day: date, spans: Iterable[TermSpan] = ()) -> TermKey:
    """The term of a day by the school's dates, else by month: spring to March, then summer."""
    term = term_by_dates(day, spans)
    if term is None:
        term = 0 if day.month >= 9 else 1 if day.month <= 3 else 2
    return TermKey(academic_year(day).start, term)


def told_by(today: date, spans: Iterable[TermSpan]) -> str:
    """How it is known which term it is, in a sentence."""
    if term_by_dates(today, spans) is not None:
        return "Which term it is goes by the school’s term dates."
    year = academic_year(today).label
    return (
        "Which term it is goes by the month, spring from January and summer from April: "
        f"the term dates of {year} are not entered."
    )


def offered(now: TermKey) -> tuple[TermKey, ...]:
    """The terms for which somebody may judge: this one first, then two years back."""
    found = [now]
    while len(found) < _OFFERED:
        found.append(found[-1].previous)
    return tuple(found)


def picture(parts: Sequence[PartRow], today: date, spans: Iterable[TermSpan] = ()) -> Picture:
    """All terms from the first that was judged to now, at most the latest nine."""
    known = tuple(spans)
    last = max([term_of(today, known), *_judged(parts)])
    first = min([last, *_judged(parts)])
    terms = [last]
    while len(terms) < LEAST_TERMS or (terms[0] > first and len(terms) < MOST_TERMS):
        terms.insert(0, terms[0].previous)
    return Picture(
        tuple(terms),
        tuple(
            Series(
                part.short,
                tuple({row.when: row.level for row in part.judged}.get(term) for term in terms),
            )
            for part in parts
        ),
        told_by(today, known),
    )


def complaint(level: int, who: str, evidence: str, day: date, today: date) -> str:
    """Why a level can't be kept, in words; "" when it can."""
    if not 1 <= level <= STEPS:
        return "Choose a level from 1 to 5."
    if not who.strip():
        return "Write who judged it."
    if not evidence.strip():
        return "Write one sentence that says how you can tell."
    return "The day can't lie in the future." if day > today else ""


def _judged(parts: Iterable[PartRow]) -> list[TermKey]:
    return [row.when for part in parts for row in part.judged]
