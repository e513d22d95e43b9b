"""Which back-ups may go: the last of a day, one a day, a week, a month are kept (pure)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.dates import to_london

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date, datetime

HELD_FOR = timedelta(weeks=8)
OF_LAST_DAY = 3
DAYS = 14
WEEKS = 8
MONTHS = 24


class Copy(NamedTuple):
    """A back-up file in a place.

    Attributes:
        name: Its file name.
        made_at: When it was made, as it says itself.
        ours: Whether this school's program made it; else it is nobody's business here.
        good: Whether it is whole and was never found bad.
        read: Whether every cabinet in it was opened when it was made, none copied closed.
        held: Whether it is kept for a reason of its own.
        head: The number of the newest entry in it of the office's trail: of two of one moment the
            one with the higher number is newer.
    """

    name: str
    made_at: datetime
    ours: bool = True
    good: bool = True
    read: bool = True
    head: int = 0
    held: bool = False


def superfluous(
    copies: Iterable[Copy], now: datetime | None = None, made: str = ""
) -> tuple[str, ...]:
    """The names of those that may be removed, oldest first.

    Kept are the newest of each of the last fourteen days on which one was made, of eight such
    weeks and 24 such months; of the last day its last three, for whoever wants back what was
    undone that morning; whatever comes, the newest, and the newest whose cabinets were all
    read. What isn't ours, or isn't good, is left to people; so is what says that it was made after
    now, for then the clock is wrong, or was.

    Args:
        copies: What lies there.
        now: The moment of this run; None where it doesn't matter.
        made: The name of the one that this run made, which stays whatever its clock says.
    """
    known = sorted(
        (one for one in copies if one.ours and one.good and not (now and one.made_at > now)),
        key=_age,
    )
    kept = {made, *(one.name for one in known if one.held), *(one.name for one in known[-1:])}
    kept |= {one.name for one in [one for one in known if one.read][-1:]}
    if known:
        last_day = to_london(known[-1].made_at).date()
        kept |= {
            one.name for one in known[-OF_LAST_DAY:] if to_london(one.made_at).date() == last_day
        }
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= _newest_of_each(known, span, most)
    return tuple(one.name for one in known if one.name not in kept)


def _age(one: Copy) -> tuple[datetime, int, str]:
    return one.made_at, one.head, one.name


def _newest_of_each(known: list[Copy], span: Callable[[date], Hashable], most: int) -> set[str]:
    newest: dict[Hashable, str] = {}
    for one in known:  # oldest first: the last one of a span stays
        key = span(to_london(one.made_at).date())
        newest.pop(key, None)
        newest[key] = one.name
    return set(list(newest.values())[-most:])


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
