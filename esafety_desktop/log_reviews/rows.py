"""Frozen values that leave the services of the reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from datetime import date, datetime


class CheckRow(Value):
    """One line of the diary.

    Attributes:
        struck: Whether a later line strikes it through.
        strikes: Id of the line that it strikes through, or "".
    """

    id: str
    kind: str
    label: str
    day: date
    who: str
    subject: str
    text: str
    written_at: datetime
    written_by: str
    struck: bool = False
    strikes: str = ""

    @property
    def state(self) -> str:
        """A word beside the line, for eyes and screen readers."""
        return "struck through" if self.struck else "correction" if self.strikes else ""


class ReadingRow(Value):
    """That somebody read the log."""

    id: str
    label: str
    day: date
    who: str
    first: date
    last: date
    incidents: int
    text: str


class Counted(Value):
    """A line of the nameless report: a word, and how many."""

    label: str
    count: str


class Figure(Value):
    """One kind of check, how often it was put down, and when last."""

    label: str
    count: int
    last: date | None


class LogReport(Value):
    """The log without names, for the head, governors or the safeguarding partners.

    Attributes:
        wanted: What the partners want reported, as the school put it down.
        groups: Heading and counted lines; no line where all counts are too small to be shown.
        checks: What was checked in the same time, how often, and when last.
        heads: Each record of changes with the code of its newest entry, to be filed (F23).
    """

    school: str
    first: date
    last: date
    incidents: str
    groups: tuple[tuple[str, tuple[Counted, ...]], ...]
    checks: tuple[tuple[str, str, str], ...]
    wanted: str
    printed_by: str
    printed_at: str
    heads: tuple[tuple[str, str], ...] = ()
