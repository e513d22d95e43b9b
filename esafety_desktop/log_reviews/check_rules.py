"""What the diary knows, and when the next check is due.

Sources: BECTA09-LOG-1 (management reads the log), KN-MON-2 to -5 (who monitors), S4 (filtering and
monitoring standards: checked and recorded).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class CheckKind(Value):
    """One kind of line.

    Attributes:
        subject: What the second field is called, or "" where there is none.
        reason: Whether its text must be filled in.
        usual: What is offered for the text; nobody is given it unasked.
    """

    id: str
    label: str
    subject: str = ""
    reason: bool = False
    usual: str = ""
    sources: tuple[str, ...] = ()


ALERTS = "alerts"
KINDS = (
    CheckKind(
        ALERTS,
        "Alerts of the filter and the monitoring read",
        usual="Nothing that needs action.",
        sources=("KN-MON-2", "BECTA09-CYCLE-3"),
    ),
    CheckKind("block", "A site or app was blocked", "Site or app", reason=True),
    CheckKind("unblock", "A site or app was unblocked", "Site or app", reason=True),
    CheckKind(
        "test",
        "The filter was tested (testfiltering.com only)",
        usual="All tests passed.",
        sources=("TF-F8",),
    ),
    CheckKind("told", "Staff and children told that monitoring is in place", "Who was told"),
    CheckKind("other", "Something else about filter or monitoring", reason=True),
)

HEAD, PARTNERS, GOVERNORS = "head", "partners", "governors"
READINGS = (
    (HEAD, "The head has read the log"),
    (PARTNERS, "Report to the safeguarding partners"),
    (GOVERNORS, "Report to the governors"),
)

WEEK = timedelta(days=7)
LEAST_SHOWN = 3
"""A count below this is not printed as a number where a table has no names."""
TOGETHER = "All others together"


class Rhythm(Value):
    """How often; weeks and months that the school may change.

    Attributes:
        alerts_weeks: How many weeks lie between two readings of the alerts.
        head_months: How many months lie between two readings of the log by the head.
        partners_months: The same for the report to the partners; 0 when they want none.
        partners_want: What the partners want reported, as they said it.
    """

    alerts_weeks: int = 1
    head_months: int = 3
    partners_months: int = 0
    partners_want: str = ""


def kind_of(kind: str) -> CheckKind:
    """The kind with this id.

    Raises:
        StopIteration: there is none.
    """
    return next(one for one in KINDS if one.id == kind)


def reading_label(kind: str) -> str:
    """What a reading is called."""
    return dict(READINGS).get(kind, kind)


def next_alerts(last: date | None, today: date, weeks: int) -> date:
    """When the alerts are to be read next; at once when they never were."""
    return today if last is None else last + WEEK * weeks


def shown(count: int) -> str:
    """A count as a table without names shows it."""
    return str(count) if count == 0 or count >= LEAST_SHOWN else f"fewer than {LEAST_SHOWN}"


def gathered(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Counts, the largest first; small ones are added up under one line without their names.

    With the total beside it one hidden count could be worked out, so the line holds at least two
    of them and comes to `LEAST_SHOWN` or more; nothing is left where that can't be.
    """
    big = sorted(((n, label) for label, n in counts.items() if n >= LEAST_SHOWN), reverse=True)
    small = sum(n for n in counts.values() if n < LEAST_SHOWN)
    while 0 < small < LEAST_SHOWN and big:
        small += big.pop()[0]
    lines = sorted(((label, n) for n, label in big), key=lambda one: (-one[1], one[0]))
    if 0 < small < LEAST_SHOWN:
        return ()
    return (*lines, (TOGETHER, small)) if small else tuple(lines)


def check_problem(kind: CheckKind, subject: str, text: str, day: date | None, today: date) -> str:
    """What is missing before a line can be put down; "" when nothing is."""
    if day is None:
        return "Put in the day, like 24/11/2026."
    if day > today:
        return "That day lies ahead."
    if kind.subject and not subject.strip():
        return f"Put in: {kind.subject.casefold()}."
    if kind.reason and not text.strip():
        return "Write why, in a few words."
    return ""
