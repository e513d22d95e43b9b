"""How long a record is kept: pure decisions over birth dates, days and the school's periods."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from esafety_desktop.dates import british, months_later
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.retention.rows import Period

DEFAULT_PERIOD = "child-protection"
OLDEST_AGE = 130


class Children(Value):
    """What is known of the children of an incident.

    Attributes:
        youngest: The latest birth date known, or None.
        unknown: How many children's birth dates are not known.
    """

    youngest: date | None
    unknown: int


class Kept(Value):
    """Until when, and why: ``until`` is None while no day can be given."""

    until: date | None
    why: str


def years_later(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February."""
    return months_later(day, years * 12)


def started_by(today: date, years: int) -> date:
    """A day after which nothing can have begun of which so many years are over."""
    return months_later(today, -12 * years) + timedelta(days=1)


def keep_until(period: Period, children: Children, entered: date) -> Kept:
    """The first day on which a record may be looked at for disposal.

    The youngest child counts: a record that names several children is needed until the last of
    them has reached the age. Where a birth date is not known, the day it was entered stands for
    it: no child named was born later, so nothing goes too early.
    """
    if period.counted == "hold":
        return Kept(None, f"{period.label}: no day is given. {period.note}")
    if period.counted != "birth":
        until = years_later(entered, period.years)
        return Kept(
            until, f"Entered {british(entered)} + {_years(period.years)}: {british(until)}."
        )
    return _from_birth(period, children, entered)


def _from_birth(period: Period, children: Children, entered: date) -> Kept:
    if children.youngest is None or children.unknown:
        until = years_later(entered, period.years)
        who = "No child is named" if not children.unknown else "A child's birth date is not known"
        return Kept(
            until,
            f"{who}, so the day it was entered stands for the birth: {british(entered)} + "
            f"{_years(period.years)} = {british(until)}. That is later than it need be, never too "
            "early.",
        )
    until = years_later(children.youngest, period.years)
    return Kept(
        until,
        f"The youngest child named was born {british(children.youngest)}: + "
        f"{_years(period.years)} = {british(until)}. The youngest counts, so that the record is "
        "there until the last child named has reached that age.",
    )


def after_review(kept: Kept, until: date | None) -> Kept:
    """The day of the last review takes the place of one that was worked out and lies before it."""
    if until is None or (kept.until is not None and kept.until >= until):
        return kept
    return Kept(until, f"At the last review: keep until {british(until)}. Before: {kept.why}")


def period_for(kinds: str, periods: Sequence[Period]) -> str:
    """The period offered for an incident of these kinds (parted by commas); the longest wins."""
    named = {kind for kind in kinds.split(",") if kind}
    fitting = [period for period in periods if named & set(period.kinds)]
    if any(period.counted == "hold" for period in fitting):
        return next(period.id for period in fitting if period.counted == "hold")
    all_named = {kind for period in fitting for kind in period.kinds}
    if fitting and named <= all_named:
        return max(fitting, key=lambda period: period.years).id
    return DEFAULT_PERIOD


def state_of(
    status: str, until: date | None, today: date, *, held: bool, decided: bool, gone: bool
) -> str:
    """Where a record stands: gone, hold, decided, open, due or kept."""
    if gone:
        return "gone"
    if held:
        return "hold"
    if decided:
        return "decided"
    if status == "open":
        return "open"
    return "due" if until is not None and until <= today else "kept"


def years_problem(years: int) -> str:
    """Why a number of years can't be a period, or ""."""
    if 1 <= years <= OLDEST_AGE:
        return ""
    return f"A period is between 1 and {OLDEST_AGE} years."


def _years(years: int) -> str:
    return f"{years} year{'' if years == 1 else 's'}"
