"""Frozen values about dates: how often something comes round, and what is due when."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.action_points.rows import Stand


class Every(enum.StrEnum):
    """The kinds of rhythm that a school year has."""

    MONTHS = "months"
    WEEKS = "weeks"
    HALF_TERM = "half-term"
    TERM = "term"
    YEAR = "year"
    MONTH = "month"
    SCHOOL_DAYS = "school-days"


class After(enum.StrEnum):
    """From where school days are counted."""

    NOTHING = ""
    LAST = "last"
    TERM = "term"
    YEAR = "year"


class Cycle(Value):
    """How often something comes round.

    Attributes:
        every: The kind of rhythm.
        n: How many months, weeks or school days.
        month: Of YEAR ("by 31 October of each school year") and MONTH ("every September").
        day: Of YEAR.
        after: Of SCHOOL_DAYS.
    """

    every: Every
    n: int = 1
    month: int = 0
    day: int = 0
    after: After = After.NOTHING


class Source(enum.StrEnum):
    """Where a date of the list comes from."""

    REVIEW = "review"
    ROW = "row"
    DUTY = "duty"
    ACTION = "action"
    CHECKLIST = "checklist"


class DateRow(Value):
    """One line of what is due.

    Attributes:
        id: Stays the same from year to year, so that a calendar knows it again.
        kind: In a word: "Action point", "Policy".
        what: What is to be done; no person's name in it.
        on: By when; None where nobody has said, or nothing was done yet.
        last: When it was done last.
        rhythm: How often, in words.
        place: Where in the program it is done.
        neutral: What a calendar may say where ``what`` was typed by somebody.
    """

    id: str
    source: Source
    kind: str
    what: str
    on: date | None
    last: date | None
    stand: Stand
    state: str
    rhythm: str
    place: str
    neutral: str


class Dated(Value):
    """Something of a checklist that is to be there by a day.

    Attributes:
        place: Where in the program it stands.
    """

    what: str
    on: date
    place: str


class DutyRow(Value):
    """One regular task and how it stands.

    Attributes:
        kept: "here", or the part of the program that holds when it was done.
        known: Whether when it was done can be told here (the diary is the leaders').
        off: Whether the school has switched it off.
    """

    id: str
    what: str
    then: str
    note: str
    who: str
    cycle: Cycle
    usual_cycle: Cycle
    rhythm: str
    kept: str
    opens: str
    off: bool
    known: bool
    last: date | None
    last_by: str
    next_due: date | None
    stand: Stand
    state: str
    sources: tuple[str, ...] = ()


class DoneRow(Value):
    """That a regular task was done."""

    id: str
    duty_id: str
    done_on: date
    by: str
    note: str
    recorded_by: str
