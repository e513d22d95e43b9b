"""When something is due: terms counted from a moment, and how that is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import (
    add_school_days,
    add_working_days,
    british,
    british_time,
    counts_as_school_day,
    to_london,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.dates import TermSpan

SOON = timedelta(days=2)


def due_after(
    start: datetime, amount: int, unit: str, terms: Sequence[TermSpan]
) -> tuple[date, datetime | None]:
    """The day by which something is due, and the minute where it is counted in hours.

    Args:
        start: From when it counts, in UTC.
        amount: How many units.
        unit: "hours" run on over nights, weekends and holidays; "days" too; "working days" are
            Monday to Friday, no bank holidays; "school days" lie in term; "weeks" end on a school
            day, or on the last one before, so that nothing waits until after a holiday.
        terms: The school's terms and half-terms, oldest first; none: every weekday counts.
    """
    if unit == "hours":
        due = start.astimezone(UTC) + timedelta(hours=amount)
        return to_london(due).date(), due
    day = to_london(start).date()
    if unit == "school days":
        return add_school_days(day, amount, terms), None
    if unit == "working days":
        return add_working_days(day, amount), None
    if unit == "weeks":
        return _school_day_by(day, day + timedelta(weeks=amount), terms), None
    return day + timedelta(days=amount), None


def _school_day_by(start: date, wanted: date, terms: Sequence[TermSpan]) -> date:
    day = wanted
    while day > start and not counts_as_school_day(day, terms):
        day -= timedelta(days=1)
    return day if day > start else add_school_days(start, 1, terms)


def is_overdue(due_on: date | None, due_at: datetime | None, now: datetime) -> bool:
    """Whether the minute, or else the day, has passed."""
    if due_at is not None:
        return due_at < now
    return due_on is not None and due_on < to_london(now).date()


def due_words(due_on: date | None, due_at: datetime | None, now: datetime) -> str:
    """When it is due, as one says it; hours are said as hours and with the clock."""
    if due_at is not None:
        return _hours(due_at, now)
    if due_on is None:
        return "no day set"
    days = (due_on - to_london(now).date()).days
    if days < 0:
        return "overdue since yesterday" if days == -1 else f"overdue since {british(due_on)}"
    if days < 2:
        return ("today", "tomorrow")[days]
    return f"by {due_on:%A} {british(due_on)}"


def tone(due_on: date | None, due_at: datetime | None, now: datetime) -> str:
    """The colour that goes with the words."""
    if is_overdue(due_on, due_at, now):
        return "danger"
    if due_on is None:
        return "muted"
    near = due_at - now <= SOON if due_at else due_on - to_london(now).date() <= SOON
    return "warn" if near else "ok"


def _hours(due_at: datetime, now: datetime) -> str:
    if due_at < now:
        return f"overdue since {british_time(due_at)}"
    whole = int(round((due_at - now).total_seconds() / 3600, 1))
    said = "less than an hour" if whole < 1 else f"{whole} hour" + ("s" if whole > 1 else "")
    return f"{said} left: {to_london(due_at):%A} {british_time(due_at)}"
