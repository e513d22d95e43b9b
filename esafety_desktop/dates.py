"""Dates as a school in England uses them: dd/mm/yyyy, academic years, school days, local time.

Times are kept as UTC and shown as Europe/London. An academic year runs from 1 September to
31 August and is named by both calendar years, ``2026-27``.
"""

import enum
import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from esafety_desktop.bank_holidays import bank_holidays
from esafety_desktop.value import Value
from esafety_desktop.words import in_brief

_BRITISH = re.compile(r"^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\s*$")

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NAMED_MONTH = re.compile(
    r"^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?"
    r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.\-]*([a-z]{3,9})\.?[\s,\-]*(\d{4}|\d{2})?\s*$",
    re.IGNORECASE,
)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(
    r"^\s*(?:on |this )?(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|"
    + "|".join(_WEEKDAYS)
    + r")\.?\s*$",
    re.IGNORECASE,
)
_WITHOUT_YEAR = re.compile(r"^\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*$")


class Lean(enum.Enum):
    """Which year a day and month without one are given.

    PAST for what has happened: the latest such day that isn't still to come. DUE for what is
    waited for: the first that hasn't passed. NEAR for either: the one nearest to today.
    """

    PAST = enum.auto()
    DUE = enum.auto()
    NEAR = enum.auto()


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)


@lru_cache(maxsize=1)
def _london() -> ZoneInfo:
    return ZoneInfo("Europe/London")


def to_london(moment: datetime) -> datetime:
    """The same moment on a clock in England; a naive value counts as UTC."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(_london())


def from_london(local: datetime) -> datetime:
    """UTC of a wall-clock time in England (naive in, aware out)."""
    return local.replace(tzinfo=_london()).astimezone(UTC)


def from_london_midnight(day: date, days: int = 0) -> datetime:
    """UTC of the first moment of a day in England, or of a day some days later."""
    return from_london(datetime.combine(day + timedelta(days=days), time()))


def london_today(moment: datetime | None = None) -> date:
    """Today's date in England."""
    return to_london(moment or utc_now()).date()


def british(day: date | None) -> str:
    """``24/11/2026``; nothing for None."""
    return day.strftime("%d/%m/%Y") if day else ""


def day_in_words(day: date) -> str:
    """``1 September 2027``."""
    return f"{day.day} {day:%B} {day.year}"


def british_time(moment: datetime | None) -> str:
    """``24/11/2026 09:05`` on a clock in England; nothing for None."""
    return to_london(moment).strftime("%d/%m/%Y %H:%M") if moment else ""


def parse_british(text: str, today: date | None = None, lean: Lean = Lean.NEAR) -> date:
    """Read a date as written in England, day first.

    Args:
        text: What was typed, like 24/11/2026 or 24 Nov 2026.
        today: Lets the year be left out, as in 24/11, and lets the day be a weekday's name, today
            or tomorrow. None where the year has to be there.
        lean: Which year that is then, or whether the last Friday is meant or the coming one.

    Raises:
        ValueError: it is not a day of the calendar, or not written day first.
    """
    text = _in_figures(text)
    if today is not None and (short := _WITHOUT_YEAR.match(text)):
        return _nearest(int(short[1]), int(short[2]), today, lean)
    if today is not None and (spoken := _spoken(text, today, lean)) is not None:
        return spoken
    match = _BRITISH.match(text)
    if not match:
        raise ValueError(f"{in_brief(text)!r} is not a date like 24/11/2026")
    day, month, year = (int(part) for part in match.groups())
    if year < 100:
        year += 2000
    return date(year, month, day)


def _in_figures(text: str) -> str:
    """``22 oct 2026`` as 22/10/2026, ``22nd October`` as 22/10; anything else as it stands."""
    found = _NAMED_MONTH.match(text)
    if found is None:
        return text
    named = found[2].casefold()
    month = next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(named)), 0)
    if named == "sept":
        month = 9
    if not month:
        return text
    return "/".join((found[1], str(month), *((found[3],) if found[3] else ())))


def _spoken(text: str, today: date, lean: Lean) -> date | None:
    """The day of "Friday", "today", "tomorrow" or "yesterday"; a weekday may be today itself."""
    plain = text.strip().casefold()
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if plain in near:
        return today + timedelta(days=near[plain])
    named = _WEEKDAY.match(plain)
    if named is None:
        return None
    wanted = next(at for at, name in enumerate(_WEEKDAYS) if name.startswith(named[1][:3]))
    if lean is Lean.PAST:
        return today - timedelta(days=(today.weekday() - wanted) % 7)
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def in_words(day: date) -> str:
    """``Friday 27/11/2026``, so that nobody has to look the weekday up."""
    return f"{_WEEKDAYS[day.weekday()].capitalize()} {british(day)}"


def parse_in_year(text: str, year: "AcademicYear") -> date:
    """As `parse_british`; without a year it is the day of an academic year.

    Raises:
        ValueError: it is not a day of the calendar, or not written day first.
    """
    text = _in_figures(text)
    short = _WITHOUT_YEAR.match(text)
    if not short:
        return parse_british(text)
    day, month = int(short[1]), int(short[2])
    return date(year.start if month >= 9 else year.start + 1, month, day)


def _nearest(day: int, month: int, today: date, lean: Lean) -> date:
    """The day and month in the year that is meant.

    Raises:
        ValueError: there is no such day in any of the years round about.
    """
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        if month == 2 and day == 29 and monthrange(year, 2)[1] == 28:
            continue
        found.append(date(year, month, day))
    if lean is Lean.PAST:
        found = [one for one in found if one <= today]
    elif lean is Lean.DUE:
        found = [one for one in found if one >= today]
    if not found:
        raise ValueError(f"{day}/{month} is no day of this year: write the year as well")
    return min(found, key=lambda one: abs(one - today))


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class AcademicYear(Value, order=True):
    """September to August, known by the calendar year of its September."""

    start: int

    @property
    def label(self) -> str:
        """``2026-27``."""
        return f"{self.start}-{(self.start + 1) % 100:02d}"

    @property
    def first_day(self) -> date:
        return date(self.start, 9, 1)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, 8, 31)

    @property
    def next(self) -> "AcademicYear":
        return AcademicYear(self.start + 1)

    @property
    def previous(self) -> "AcademicYear":
        return AcademicYear(self.start - 1)


def academic_year(day: date) -> AcademicYear:
    """The academic year in which a day lies."""
    return AcademicYear(day.year if day.month >= 9 else day.year - 1)


class TermSpan(Value):
    """First and last school day of a term (half-terms are two spans)."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def term_by_dates(day: date, terms: Iterable[TermSpan]) -> int | None:
    """Which term a day belongs to by these dates: 0 for autumn, 1 for spring, 2 for summer.

    A holiday belongs to the term before it, the days before the first term to that one. None where
    its academic year has neither three terms nor six half-terms here.
    """
    year = academic_year(day)
    starts = sorted(one.first for one in terms if academic_year(one.first) == year)
    if len(starts) not in {3, 6}:
        return None
    begun = sum(first <= day for first in starts)
    return max(begun - 1, 0) * 3 // len(starts)


def is_school_day(day: date, terms: Iterable[TermSpan]) -> bool:
    """A weekday within a term, no bank holiday; without term dates every such weekday counts."""
    spans = tuple(terms)
    if day.weekday() > 4 or day in bank_holidays(day.year):
        return False
    return not spans or any(span.holds(day) for span in spans)


def counts_as_school_day(day: date, terms: Iterable[TermSpan]) -> bool:
    """As `is_school_day`; where no terms are known each weekday counts.

    That is before the first term, after the last, and in a year left out.
    """
    spans = tuple(terms)
    if not spans:
        return is_school_day(day, ())
    known_from, known_to, years = _reach(spans)
    known = known_from <= day <= known_to and academic_year(day) in years
    return is_school_day(day, spans if known else ())


@lru_cache(maxsize=32)
def _reach(spans: tuple[TermSpan, ...]) -> tuple[date, date, frozenset[AcademicYear]]:
    """From when to when terms are known, and of which years; a deadline asks for each day."""
    years = frozenset(academic_year(span.first) for span in spans)
    return min(span.first for span in spans), max(span.last for span in spans), years


def add_school_days(start: date, days: int, terms: Iterable[TermSpan]) -> date:
    """The day that lies ``days`` school days after ``start``.

    Where no terms are known (before the first, after the last, in a year left out) weekdays are
    counted, so that a deadline is never lost for want of that year's dates.
    """
    spans = tuple(terms)
    day, left = start, days
    while left > 0:
        day += timedelta(days=1)
        left -= counts_as_school_day(day, spans)
    return day


def add_working_days(start: date, days: int) -> date:
    """The day that lies ``days`` weekdays after ``start``, term or not, no bank holiday (LADO)."""
    return add_school_days(start, days, ())
