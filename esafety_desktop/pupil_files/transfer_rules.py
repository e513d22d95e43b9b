"""Passing a child's records on: how they may go, by when, and what comes next.

Source: the record leaves with the child, for a move within the year within five school days, with a
receipt (TODAY-ADD-10); where the school keeps its child protection file is said on it (TFA-8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import add_school_days, british

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from esafety_desktop.dates import TermSpan

HOWS = (
    ("hand", "By hand, from lead to lead"),
    ("mail", "By secure mail"),
    ("post", "By recorded delivery"),
    ("system", "From one safeguarding system to another"),
)
MADE, SENT, RECEIVED, ENDED = "made", "sent", "received", "ended"
STATES = (
    (MADE, "Made ready"),
    (SENT, "Sent; receipt not back"),
    (RECEIVED, "Receipt is back"),
    (ENDED, "Given up"),
)
SEND_WITHIN = 5
"""School days from the day of leaving (TODAY-ADD-10)."""
RECEIPT_WITHIN = 5
"""School days from sending after which the receipt is asked for; our own choice."""
SUBJECTS = frozenset({"affected", "initiator"})
"""Roles whose incidents go with a child unless the leader chooses otherwise."""

NEVER = (
    "Passing the record on reports nothing to social care or the police. Where they are still "
    "involved, ring the child’s worker and say where the child has gone."
)
NAMES_GIVEN = (
    "Other children stand in it by name: give it to nobody but the safeguarding lead of the new "
    "school."
)
READ_IT = (
    "Other children are replaced by letters wherever their names are known here. A name that was "
    "misspelt, a nickname or a parent’s name is not found: read every page before it goes."
)


def how_words(how: str) -> str:
    """How records go, in words."""
    return dict(HOWS).get(how, how)


def due_on(left_on: date | None, terms: Iterable[TermSpan]) -> date | None:
    """The last day on which the records should have gone; None while nobody has left."""
    return add_school_days(left_on, SEND_WITHIN, terms) if left_on else None


def receipt_by(sent_on: date, terms: Iterable[TermSpan]) -> date:
    """The day on which a receipt that is not back is asked for."""
    return add_school_days(sent_on, RECEIPT_WITHIN, terms)


def days_left(today: date, last: date, terms: Iterable[TermSpan]) -> int:
    """School days from today to a day, that day counted; 0 on it and after it."""
    spans = tuple(terms)
    day, left = today, 0
    while day < last:
        day, left = add_school_days(day, 1, spans), left + 1
    return left


def days_words(today: date, last: date, terms: Iterable[TermSpan]) -> str:
    """``due in 3 school days (27/11/2026)``, ``due today``, ``was due on 20/11/2026``."""
    if last < today:
        return f"was due on {british(last)}"
    if last == today:
        return "due today"
    left = days_left(today, last, terms)
    many = "1 school day" if left == 1 else f"{left} school days"
    return f"due in {many} ({british(last)})"


def next_words(state: str, to_school: str) -> str:
    """What comes next, as a request."""
    return {
        MADE: f"Send the records to {to_school}, or hand them over",
        SENT: f"Ask {to_school} for the signed receipt",
    }.get(state, "")


def plan_problem(to_school: str, how: str, incidents: int, *, named: bool, why: str) -> str:
    """Why a transfer can't be made ready yet; "" when it can."""
    if not to_school.strip():
        return "Write which school the child goes to."
    if not how:
        return "Choose how the records go."
    if not incidents:
        return "Tick at least one incident."
    if named and not why.strip():
        return "Write why the new school needs the other children’s names."
    return ""
