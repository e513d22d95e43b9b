"""Frozen values that leave the retention services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Period(Value):
    """How long one kind of record is kept.

    Attributes:
        counted: "birth", "entered", "left" or "hold".
        years: What the school settled, or what is suggested.
        suggested: The suggestion.
        then: What is done when the time is over.
        kinds: Kinds of incident that it is offered for.
        confidence: H, M or O: how sure the suggestion is.
        settled_on: When the school settled it; None while it is only a suggestion.
    """

    id: str
    label: str
    counted: str
    years: int
    suggested: int
    then: str
    kinds: tuple[str, ...]
    confidence: str
    note: str
    settled_on: date | None = None

    @property
    def rule(self) -> str:
        """``date of birth + 25 years``."""
        starts = {
            "birth": "date of birth",
            "entered": "the day it was entered",
            "left": "the day the person leaves",
        }
        if self.counted == "hold":
            return f"keep for now ({self.years} years were proposed)"
        return f"{starts[self.counted]} + {self.years} year{'' if self.years == 1 else 's'}"

    @property
    def state(self) -> str:
        """Whether the school has settled it."""
        if self.settled_on:
            return f"settled by the school on {british(self.settled_on)}"
        return "a suggestion: check it before use"


class Hold(Value):
    """A legal hold, standing or lifted."""

    id: str
    reason: str
    set_at: datetime
    set_by: str
    lifted_at: datetime | None = None
    lifted_by: str = ""
    lift_reason: str = ""


class Review(Value):
    """A decision at a review: "keep" or "dispose"."""

    id: str
    decision: str
    reason: str
    keep_until: date | None
    at: datetime
    author: str


class DisposalRow(Value):
    """What is kept of a disposal; the certificate prints it.

    Attributes:
        second: The second leader who agreed; "" where there is only one leader.
        lines: How many lines the chronology has.
    """

    incident_id: str
    reference: str
    entered_at: datetime
    closed_at: datetime | None
    at: datetime
    decided_at: datetime
    decided_by: str
    author: str
    second: str
    period: str
    due_on: date | None
    reason: str
    lines: int
    seal_before: str
    seal_after: str


class KeepRow(Value):
    """One incident in the list of what is kept and for how long.

    Attributes:
        keep_until: The first day on which it may go; None while it is kept without a day.
        state: "hold", "decided", "due", "kept", "open" or "gone".
    """

    id: str
    reference: str
    status: str
    period_id: str
    period: str
    keep_until: date | None
    state: str
    entered_at: datetime

    @property
    def state_words(self) -> str:
        """The state as a word."""
        return {
            "hold": "Legal hold",
            "decided": "To be disposed of",
            "due": "Due for review",
            "kept": "Kept",
            "open": "Open",
            "gone": "Disposed of",
        }[self.state]


class KeepPage(Value):
    """A part of the list.

    Attributes:
        after: Asks for the next part (store and place in its order); None when there is none.
    """

    rows: tuple[KeepRow, ...]
    after: tuple[int, int] | None


class KeepDetail(Value):
    """All that is known about keeping one incident.

    Attributes:
        why: How the day was worked out, in a sentence or two.
        holds: Newest first; the standing ones among them have no ``lifted_at``.
        decision: The standing decision to dispose of it, or None.
        asked_for: Whether somebody waits for a copy of it.
        about: What kind it is and whose initials stand in it, so that no wrong one is taken.
    """

    row: KeepRow
    why: str
    holds: tuple[Hold, ...]
    reviews: tuple[Review, ...]
    decision: Review | None
    disposal: DisposalRow | None
    asked_for: bool = False
    about: str = ""

    @property
    def held(self) -> bool:
        """Whether a legal hold stands."""
        return any(hold.lifted_at is None for hold in self.holds)


class Certificate(Value):
    """What the certificate of a disposal prints."""

    school: str
    row: DisposalRow
    verified: str
    printed_by: str
    printed_at: str


class Schedule(Value):
    """The school's schedule of periods, for print."""

    school: str
    periods: tuple[Period, ...]
    printed_at: str
