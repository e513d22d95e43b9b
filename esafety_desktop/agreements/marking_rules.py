"""What a slip that comes back means, and how it is said: pure decisions and sentences."""

from datetime import date, datetime

from esafety_desktop.agreements.code_rules import shown
from esafety_desktop.agreements.rows import ONCE, Outcome, Status
from esafety_desktop.dates import AcademicYear, british, london_today, to_london
from esafety_desktop.value import Value

HINT = " · answers: type them on Photographs"
"""Beside a slip whose boxes are yes or no: nothing is asked at the scan line, whose pace counts."""


class SlipFacts(Value):
    """What is known about the slip of a code.

    Attributes:
        year: The slip's year; 0 for an agreement that is signed once.
        reissued_on: When a slip with a newer wording took its place.
        status: The slot's status, None when the register has no such slot.
        marked_at: When somebody marked it, and ``marked_by`` who.
        overtaken: Whether the family was asked to sign newer words since, which it was not given
            yet.
        asks: Whether it carries boxes with answers that are typed elsewhere (image consent).
        of_adult: Whether an adult signs it for themselves.
    """

    year: int
    version: int
    title: str
    left_on: date | None
    superseded: bool
    reissued_on: date | None
    status: Status | None
    returned_on: date | None
    marked_at: datetime | None = None
    marked_by: str = ""
    asks: bool = False
    overtaken: bool = False
    of_adult: bool = False


class Child(Value):
    """How a child is named in a sentence at the screen: enough to find, little to overhear."""

    class_name: str
    number: int
    called: str
    surname: str

    @property
    def short(self) -> str:
        """The child as ``5B, no. 14, Amira K``, with a full stop after the initial."""
        name = f"{self.called} {self.surname[:1]}." if self.surname else self.called
        parts = [self.class_name, f"no. {self.number}" if self.number else "", name]
        return ", ".join(part for part in parts if part)

    @property
    def place(self) -> str:
        """``5B, no. 14``, without a name."""
        return ", ".join(
            part for part in (self.class_name, f"no. {self.number}" if self.number else "") if part
        )


class Adult(Value):
    """How an adult is named in a sentence at the screen."""

    name: str
    role: str

    @property
    def short(self) -> str:
        """``Mr Tom Teach, Teacher of 5B``."""
        return ", ".join(part for part in (self.name, self.role) if part)


def judge(slip: SlipFacts, year_in_use: int) -> Outcome:
    """What becomes of a slip whose code is known."""
    if slip.left_on is not None:
        return Outcome.LEFT
    if slip.year not in {ONCE, year_in_use}:
        return Outcome.OTHER_YEAR
    if slip.superseded or slip.overtaken:
        return Outcome.SUPERSEDED
    if slip.status is None:
        return Outcome.UNKNOWN
    return Outcome.ALREADY if slip.status.signed else Outcome.RETURNED


def unknown_sentence(code: str) -> str:
    """For a sound code that no slip of this school has."""
    return f"No slip of this school has the code {shown(code)}. Put it aside."


def _when(slip: SlipFacts, today: date | None) -> str:
    """When a slip came back and who marked it: ``, today 10:42 by office``."""
    if slip.returned_on is None or slip.marked_at is None:
        return f" on {british(slip.returned_on)}" if slip.returned_on else ""
    clock = f"{to_london(slip.marked_at):%H:%M} by {slip.marked_by}"
    marked = london_today(slip.marked_at)
    if marked != slip.returned_on:
        return f" on {british(slip.returned_on)}, marked {british(marked)} {clock}"
    return f", today {clock}" if marked == today else f" on {british(marked)} {clock}"


def sentence(
    outcome: Outcome,
    slip: SlipFacts,
    whose: Child | Adult,
    year_in_use: int,
    today: date | None = None,
) -> str:
    """What happened, plainly, and what to do with the paper."""
    who = whose.short
    if outcome is Outcome.RETURNED:
        before = f" (was {slip.status.value})" if slip.status not in {None, Status.DUE} else ""
        return f"Returned: {who}{before}{HINT if slip.asks else ''} · Ctrl+Z undoes"
    ended = who.removesuffix(".") + "."
    if outcome is Outcome.ALREADY:
        return f"Already returned{_when(slip, today)}: {ended} Nothing was changed."
    if outcome is Outcome.SUPERSEDED:
        return _old_slip(slip, ended)
    if outcome is Outcome.LEFT:
        return f"{who} left on {british(slip.left_on)}. Nothing was marked."
    if outcome is Outcome.OTHER_YEAR:
        return (
            f"Slip of another year: {who}, {AcademicYear(slip.year).label}. The register in use "
            f"is {AcademicYear(year_in_use).label}. Nothing was marked."
        )
    return f"The register asks nothing of {who} for {slip.title}. Nothing was marked."


def _old_slip(slip: SlipFacts, who: str) -> str:
    """What is said of a slip about an earlier wording."""
    old = f"Old slip: {who} It is about version {slip.version} of {slip.title}"
    if slip.overtaken:
        who = "person" if slip.of_adult else "family"
        return (
            f"{old}; the newer wording is to be signed, and this {who} was not given it yet. "
            "Print it for them."
        )
    since = f" on {british(slip.reissued_on)}" if slip.reissued_on else ""
    return f"{old}; a slip with newer wording was given out{since}. Ask for that one."
