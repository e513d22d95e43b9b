"""Which lines of Today may be put off, until when at the latest, and how a line is known again."""

from __future__ import annotations

import re
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.today.rows import DueLine

SAFEGUARDING_DAYS = 3
"""How long something about children that is overdue may be put off."""
FAULT_DAYS = 7
"""How long something that must be right, and is not, may be put off."""
LONGEST_DAYS = 92
"""How long anything else may be put off: a term."""

_NUMBERS = re.compile(r"\d+(?:/\d+)*")


def line_key(line: DueLine) -> str:
    """What a line is known by: numbers and days in it may change, what it is about may not."""
    words = _NUMBERS.sub("#", line.what)
    return sha256(f"{line.room}|{line.place}|{words}".encode()).hexdigest()


def latest(line: DueLine, today: date) -> date | None:
    """The last day until which a line may be put off; None when it can't wait at all."""
    if line.room == "Incidents" and line.overdue and line.on == today:
        return None
    if line.locked and line.overdue:
        return today + timedelta(days=SAFEGUARDING_DAYS)
    return today + timedelta(days=FAULT_DAYS if line.fault else LONGEST_DAYS)


def complaint(line: DueLine, until: date | None, reason: str, today: date) -> str:
    """Why a line can't be put off like that, in words; "" when it can."""
    last = latest(line, today)
    if last is None:
        return "This can't wait: it is about a child, and it is to be done now."
    if until is None:
        return "Put in the day on which it is to come back, like 24/11/2026."
    if until <= today:
        return "Choose a day that lies ahead."
    if until > last:
        return f"At the latest {british(last)}: {_why(line)}."
    return "" if reason.strip() else "Write why it can wait, in a few words."


def _why(line: DueLine) -> str:
    if line.locked and line.overdue:
        return "it is about a child, and overdue"
    return "something is wrong as long as it stands" if line.fault else "it must not be forgotten"
