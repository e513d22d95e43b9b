"""A moment as somebody types it in England: ``20/11/2026 10:40``, ``1/9/27 9.05``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from datetime import time as clock_time

from esafety_desktop.dates import Lean, from_london, london_today, parse_british
from esafety_desktop.words import in_brief

_CLOCK = re.compile(
    r"^\s*(?:at\s+)?(?P<hour>\d{1,2})(?:(?P<sign>[:.])(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?\s*$",
    re.IGNORECASE,
)
_TIME = re.compile(r"^(?P<day>.*[^\s,])(?:\s*,\s*|\s+)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s*$")
_SLACK = timedelta(minutes=2)

UNREADABLE = "“{}” is not a date and time like 20/11/2026 10:40."
AHEAD = "That time lies ahead."
WHEN_IT_WAS = "Put in when it was, or press Now."
LONG_AGO = "That is before the year 2000: look at the year again."


def parse_moment(text: str, now: datetime) -> datetime:
    """The moment in UTC; a day without a time is its first minute, one without a year has been.

    A time without a day is today's; from 1 to 6 it is the afternoon's, unless that lies ahead.

    Raises:
        ValueError: it is not a day and time of the calendar, day first.
    """
    if (clock := _today_at(text, now)) is not None:
        return clock
    found = _TIME.match(text)
    day = parse_british(found["day"] if found else text, london_today(now), Lean.PAST)
    time = clock_time(int(found["hour"]), int(found["minute"])) if found else clock_time()
    return from_london(datetime.combine(day, time))


def _today_at(text: str, now: datetime) -> datetime | None:
    """``1:45``, ``9am`` or ``2.15 pm``; "3.09" may be a day of September and is left to that."""
    found = _CLOCK.match(text)
    if found is None or not (found["half"] or found["sign"] == ":"):
        return None
    hour, half = int(found["hour"]), (found["half"] or "").casefold()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    time = clock_time(hour, int(found["minute"] or 0))
    moment = from_london(datetime.combine(london_today(now), time))
    later = moment + timedelta(hours=12)
    afternoon = not half and 1 <= hour <= 6 and not found["hour"].startswith("0")
    return later if afternoon and not is_ahead(later, now) else moment


def moment_problem(text: str, now: datetime) -> str:
    """Why a typed moment of the past can't be taken, in words; "" when it can."""
    try:
        moment = parse_moment(text, now)
    except ValueError:
        return UNREADABLE.format(in_brief(text))
    if moment.year < 2000:
        return LONG_AGO
    return f"{AHEAD} {WHEN_IT_WAS}" if is_ahead(moment, now) else ""


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Whether a moment lies ahead; two clocks may differ by two minutes."""
    return moment > now + _SLACK


def times_problem(start: datetime | None, end: datetime | None, reported: datetime | None) -> str:
    """Why the times of an incident contradict each other, in words; "" when they don't."""
    if start and end and end < start:
        return "It ends before it begins. Put the earlier time first."
    if start and reported and start > _whole(reported):
        return "It happened after it was reported. Look at both times again."
    return ""


def _whole(moment: datetime) -> datetime:
    return moment.replace(second=59, microsecond=999999)
