"""Frozen values that leave the follow-up services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, british_time
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class Draft(Value):
    """A follow-up as somebody enters it.

    Attributes:
        who: The agency or person that is waited for, or who does it.
        due_at: UTC; only where a minute counts.
    """

    kind: str
    what: str
    who: str = ""
    due_on: date | None = None
    due_at: datetime | None = None
    remind_on: date | None = None


class FollowUpRow(Value):
    """One follow-up.

    Attributes:
        state: "open", "done" or "given up".
        due_words: When it is due, in words: "overdue since 24/11/2026", "in 5 hours".
        tone: "danger", "warn", "ok" or "muted"; the words say the same.
        advice: What to do when there is still no answer, or "".
        result: What came of it, or why it was given up.
        step_id: The step of the procedure that it comes from, or "".
    """

    id: str
    incident_id: str
    kind: str
    kind_label: str
    state: str
    state_label: str
    what: str
    who: str
    due_on: date | None
    due_at: datetime | None
    remind_on: date | None
    due_words: str
    tone: str
    chased: int = 0
    advice: str = ""
    result: str = ""
    step_id: str = ""
    term_id: str = ""
    agency: str = ""
    overdue: bool = False

    @property
    def when(self) -> str:
        """The minute where one counts, else the day."""
        return british_time(self.due_at) if self.due_at else british(self.due_on)

    @property
    def draft(self) -> Draft:
        """What can be changed of it."""
        return Draft(self.kind, self.what, self.who, self.due_on, self.due_at, self.remind_on)


class TermRow(Value):
    """How long something may take.

    Attributes:
        amount: What counts in this school.
        original: What the program proposes, or what is published.
        fixed: A published limit that nobody changes.
    """

    id: str
    label: str
    hint: str
    amount: int
    original: int
    unit: str
    fixed: bool
    sources: tuple[str, ...]
    confidence: str

    @property
    def words(self) -> str:
        """``2 weeks``."""
        unit = self.unit.removesuffix("s") if self.amount == 1 else self.unit
        return f"{self.amount} {unit}"


class MinorRow(Value):
    """A minor accident of a term that was not debriefed yet."""

    id: str
    reference: str
    kind_label: str
    happened: str
    people: str
    status: str
