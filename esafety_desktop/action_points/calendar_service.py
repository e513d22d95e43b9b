"""A calendar file with reminders for Outlook and others; nobody's name is in it (P5)."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from esafety_desktop.action_points.date_rows import DateRow, Source
from esafety_desktop.dates import british, to_london
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import School
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from esafety_desktop.store.store import Store

SOURCES = (Source.REVIEW, Source.ROW, Source.DUTY, Source.ACTION)
_NAMESPACE = uuid.UUID("6f9f5a5e-6a8e-4d0b-8f43-3d2a9a3b8a10")
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_NINE = 9
_MORNING = timedelta(hours=_NINE)
_DAY = timedelta(days=1)
_TITLE = 66
"""Bytes of a title: with its name a line of the file, which some programs show cut (RFC 5545)."""
MOST_DAYS_BEFORE = 60


class CalendarChoice(Value):
    """What goes into the file.

    Attributes:
        sources: Which kinds of dates.
        days_before: When the reminder rings, at nine in the morning; 0 for the day itself.
        names: Whether what somebody typed (names of policies, words of actions) is written out.
    """

    sources: Collection[Source] = SOURCES
    days_before: int = 7
    names: bool = False


def calendar_file(store: Store, rows: Iterable[DateRow], choice: CalendarChoice) -> bytes:
    """The dates as an iCalendar file; the same date keeps its id, so a second import moves it.

    Args:
        store: The open store.
        rows: `due_service.dates`.
        choice: What goes in.

    Raises:
        Problem: nothing that was chosen has a date.
    """
    from icalendar import Calendar

    chosen = [row for row in rows if row.on and row.source in choice.sources]
    if not chosen:
        raise Problem("Nothing that you chose has a date.", "Tick something else, or set a date.")
    with store.read() as session:
        school = session.scalar(select(School.id)) or ""
    calendar = Calendar()
    calendar.add("prodid", "-//E-Safety Desktop//Action points//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Online safety")
    for row in chosen:
        calendar.add_component(_event(row, uid_of(row, school), store, choice))
    content: bytes = calendar.to_ical()
    return content


def uid_of(row: DateRow, school: str) -> str:
    """The same for the same thing of the same school, whatever its date."""
    return f"{uuid.uuid5(_NAMESPACE, f'{school}/{row.id}')}@e-safety-desktop.invalid"


def _title(words: str, late: str) -> str:
    """A title that fits a line of the file, cut between two words; the description has it whole."""
    for letters in range(len(words), 0, -1):
        title = f"Online safety: {shorten(words, letters, placeholder=' …')}{late}"
        if len(title.encode()) + sum(title.count(mark) for mark in ",;\\") <= _TITLE:
            return title
    return f"Online safety{late}"


def _rings(day: date, days_before: int, now: datetime) -> timedelta:
    """When the reminder rings, from the start of its day: at nine, never where that has passed."""
    first = now.date() + (_DAY if now.hour >= _NINE else timedelta(0))
    return _MORNING + max(-days_before * _DAY, first - day)


def _event(row: DateRow, uid: str, store: Store, choice: CalendarChoice) -> Any:
    from icalendar import Alarm, Event

    now, today = store.clock(), store.today()
    due = row.on or today
    day = max(due, today)
    late = f" (overdue since {british(due)})" if due < today else ""
    words = row.what if choice.names else row.neutral
    title = _title(words, late)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", int((now - _EPOCH).total_seconds() // 60))
    event.add("summary", title)
    told = f"{words}{late}. {row.kind}, {row.rhythm}."
    event.add("description", f"{told} Open E-Safety Desktop, Action points.")
    event.add("dtstart", day)
    event.add("dtend", day + _DAY)
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["Online safety"])
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _rings(day, choice.days_before, to_london(now)))
    event.add_component(alarm)
    return event
