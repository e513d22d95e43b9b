"""When a training is due again, and what is wrong with one that is entered."""

from __future__ import annotations

import calendar
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from esafety_desktop.readiness.rows import Attendee, TrainingForm, TrainingRow

MONTHS = 12
MOST_MONTHS = 60
AHEAD = timedelta(days=28)
"""How long before its day a refresh comes up on Today."""


def months_after(day: date, months: int) -> date | None:
    """The same day so many months later, or the last of a shorter month; None for 0 months."""
    if not months:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def form_problem(form: TrainingForm, today: date) -> str:
    """Why a training can't be kept yet, in words; "" when it can."""
    if not form.title.strip():
        return "Write what the training was about."
    if form.held_on > today:
        return "That day lies ahead. Record a training once it was held."
    if not any(one.present for one in form.people):
        return "Tick or type at least one person who was there."
    return "" if 0 <= form.months <= MOST_MONTHS else "A refresh is due within five years."


def typed_names(text: str) -> tuple[str, ...]:
    """Names that were typed, one a line or with commas between; each once."""
    lines = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(dict.fromkeys(part for part in lines if part))


def newest(rows: Sequence[TrainingRow]) -> tuple[TrainingRow, ...]:
    """Of each topic the training that was held last; rows come newest first."""
    found: dict[str, TrainingRow] = {}
    for row in rows:
        found.setdefault(row.topic or row.title.casefold(), row)
    return tuple(found.values())


def names(people: Iterable[Attendee]) -> str:
    """Names in a row."""
    return ", ".join(one.name for one in people)


_UPDATE_WORDS = ("safeguarding", "child protection", "kcsie", "online safety", "e-safety")


def is_update(row: TrainingRow) -> bool:
    """Whether a training counts as the yearly safeguarding update of all staff."""
    return any(word in row.title.casefold() for word in _UPDATE_WORDS)
