"""Children who joined, and whether their former school was asked for the file."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import add_school_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from esafety_desktop.dates import TermSpan
    from esafety_desktop.pupil_files.rows import ChildRow

RECEIVED, NOTHING, FIRST = "received", "none", "first"
OUTCOMES = (
    ("", "Nothing has come yet"),
    (RECEIVED, "The file has come"),
    (NOTHING, "They say that there is none"),
    (FIRST, "This is the child’s first school"),
)
RECENT = timedelta(days=60)
ASK_WITHIN, CHASE_AFTER = 5, 5
"""School days from joining until somebody has asked, and from asking until it is asked again."""


def newcomers(children: Sequence[ChildRow], today: date) -> tuple[ChildRow, ...]:
    """Who joined in the last weeks.

    A day on which more than half of the school joined is the day of the first import, not of
    joining: nobody of that day counts.
    """
    here = [
        child
        for child in children
        if child.pupil_id and (child.left_on is None or child.left_on >= today)
    ]
    many = Counter(child.joined_on for child in here)
    return tuple(
        child
        for child in here
        if child.joined_on
        and timedelta(0) <= today - child.joined_on <= RECENT
        and (len(here) < 4 or many[child.joined_on] * 2 <= len(here))
    )


def next_step(
    joined_on: date | None, asked_on: date | None, outcome: str, terms: Iterable[TermSpan]
) -> tuple[str, date | None]:
    """What comes next for a joiner, and by when; ("", None) where nothing does."""
    if outcome:
        return "", None
    if asked_on:
        return "Ask the old school again", add_school_days(asked_on, CHASE_AFTER, terms)
    if joined_on is None:
        return "", None
    return "Ask the old school for the file", add_school_days(joined_on, ASK_WITHIN, terms)


def joiner_problem(
    old_school: str, asked_on: date | None, received_on: date | None, outcome: str, today: date
) -> str:
    """Why what was entered can't be; "" when it can."""
    if any(day and day > today for day in (asked_on, received_on)):
        return "That day lies ahead."
    if (asked_on or outcome == RECEIVED) and not old_school.strip():
        return "Write which school the child comes from."
    if outcome == RECEIVED and received_on is None:
        return "Put in when the file came."
    if asked_on and received_on and received_on < asked_on:
        return "The file can’t have come before it was asked for."
    return ""
