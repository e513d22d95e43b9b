"""Days by which a request or a complaint is answered (S29): counted on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from esafety_desktop.dates import british, months_later
from esafety_desktop.disclosure.rows import ACCESS

ACKNOWLEDGE_DAYS = 30
MOST_MONTHS = 3


def answer_by(kind: str, received: date, extended_to: date | None) -> date | None:
    """The last day for the answer; None for a complaint, which has only its acknowledgement.

    One month is the same day of the next month, or that month's last day (31/01 to 28/02).
    """
    if kind != ACCESS:
        return None
    return extended_to or months_later(received, 1)


def acknowledge_by(kind: str, received: date) -> date | None:
    """The last day for saying that a complaint has come: 30 days after the day it came."""
    return None if kind == ACCESS else received + timedelta(days=ACKNOWLEDGE_DAYS)


def extension_problem(received: date, wanted: date, today: date) -> str:
    """Why an answer can't be put off to a day, or ""."""
    first = months_later(received, 1)
    if today > first:
        return f"The first month ended on {british(first)}: it is too late to ask for longer."
    if wanted <= first:
        return f"That is not later than {british(first)}, the last day as it is."
    last = months_later(received, MOST_MONTHS)
    if wanted > last:
        return f"At most two months more: {british(last)}."
    return ""


def countdown(last: date, today: date) -> str:
    """``12 days left``, ``last day today``, ``3 days over``."""
    days = (last - today).days
    if days == 0:
        return "last day today"
    number = abs(days)
    unit = "day" if number == 1 else "days"
    return f"{number} {unit} left" if days > 0 else f"{number} {unit} over"
