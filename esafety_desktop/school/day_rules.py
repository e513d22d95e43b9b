"""Days as they stand in exports: day first, ISO, with month names, Excel's serial numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from esafety_desktop.dates import Lean, parse_british
from esafety_desktop.words import in_brief

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm])?Z?$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$")
_DAY_MONTH = re.compile(r"^\s*\d{1,2}\s*[/.\-]\s*\d{1,2}\s*$")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$")
_NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]([A-Za-z]{3,9})\.?,?[ \-/.](\d{4}|\d{2})$")
_SERIAL = re.compile(r"^\d{5}(\.\d+)?$")
_EXCEL_DAY_0 = date(1899, 12, 30)
_WEEKDAY = re.compile(r"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? ", re.IGNORECASE)


def read_day(text: str, today: date) -> date:
    """Read a day, day first.

    Args:
        text: The cell.
        today: Parts the centuries of two-figure years: none lies more than a year ahead.

    Raises:
        ValueError: it is not a day; the message says why in plain words.
    """
    plain = _WEEKDAY.sub("", _TIME.sub("", text.strip()))
    if _SERIAL.match(plain):
        return _EXCEL_DAY_0 + timedelta(days=int(float(plain)))
    if match := _DAY_FIRST.match(plain):
        day, month, year = match.groups()
        return _made(text, int(day), int(month), _century(year, today))
    if match := _YEAR_FIRST.match(plain):
        year, month, day = match.groups()
        return _made(text, int(day), int(month), int(year))
    if match := _NAMED.match(plain):
        day, name, year = match.groups()
        if name[:3].casefold() in _MONTHS:
            month_number = _MONTHS.index(name[:3].casefold()) + 1
            return _made(text, int(day), month_number, _century(year, today))
    raise ValueError(f"“{in_brief(text)}” is not a date like 24/11/2016.")


def read_near_day(text: str, today: date, lean: Lean = Lean.NEAR) -> date:
    """As `read_day`; where the year is left out it is the nearest sensible one.

    Raises:
        ValueError: it is not a day.
    """
    if _DAY_MONTH.match(text):
        return parse_british(text, today, lean)
    return read_day(text, today)


def read_birthday(text: str, today: date) -> date:
    """Read a pupil's date of birth.

    Raises:
        ValueError: not a day, or not one on which a pupil of any school can have been born.
    """
    day = read_day(text, today)
    if not today.year - 21 <= day.year <= today.year or day > today:
        raise ValueError(
            f"“{in_brief(text)}” can't be a pupil's date of birth (the year would be {day.year})."
        )
    return day


def read_past_day(text: str, today: date) -> date:
    """Read a day on which something was done; without a year it is the last such day.

    Raises:
        ValueError: not a day, or outside the last 25 and the coming 2 years.
    """
    return read_school_day(text, today, Lean.PAST)


def read_school_day(text: str, today: date, lean: Lean = Lean.NEAR, back: int = 25) -> date:
    """Read a day of joining or leaving; the year may be left out.

    Args:
        text: The cell.
        today: Today.
        lean: Which year is meant where none is given.
        back: How many years ago it may have been at most.

    Raises:
        ValueError: not a day, or outside those and the coming 2 years.
    """
    day = read_near_day(text, today, lean)
    if not today.year - back <= day.year <= today.year + 2:
        raise ValueError(f"“{in_brief(text)}” can't be right (the year would be {day.year}).")
    return day


def _century(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    number = today.year // 100 * 100 + int(year)
    return number if number <= today.year + 1 else number - 100


def _made(text: str, day: int, month: int, year: int) -> date:
    if month > 12:
        raise ValueError(f"“{in_brief(text)}” has no such month; dates are read day first.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"“{in_brief(text)}” is not in the calendar.") from None
