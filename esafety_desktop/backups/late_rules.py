"""When a back-up is late, and when one has to be tried out: over plain values (F26)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.backups.rows import DueRow, Kind
from esafety_desktop.dates import (
    AcademicYear,
    academic_year,
    add_school_days,
    british,
    british_time,
    term_by_dates,
    to_london,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from esafety_desktop.backups.rows import DrillRow, Place
    from esafety_desktop.dates import TermSpan

SCHOOL_DAYS = 3
"""After how many school days without a good back-up it is a fault (F26)."""
NOT_SEEN = timedelta(days=14)
"""After how long a place that wasn't there is told on Today."""
_CLOCK_MAY_DIFFER = timedelta(hours=1)
_TERMS = ("autumn", "spring", "summer")
_AFTER_BEGIN = timedelta(days=21)
"""How long after the beginning of a term its drill is due."""
BACK_UP_PLACE = "menu/back_up"
DRILL_PLACE = "menu/try_backup"


class Term(NamedTuple):
    """One term: its academic year's September, and 0 for autumn, 1 for spring, 2 for summer."""

    year: int
    number: int

    @property
    def words(self) -> str:
        return f"{_TERMS[self.number]} term"


def is_fresh(last: datetime | None, now: datetime) -> bool:
    """Whether a back-up can't be late whatever the school's terms are."""
    if last is None:
        return False
    return timedelta() <= now - last < timedelta(days=SCHOOL_DAYS)


def clock_words(now: datetime, last: datetime | None, newest: datetime | None) -> str:
    """What is said where this PC's clock has fallen back; "" where it hasn't, as far as is known.

    Args:
        now: The present moment, as the clock has it.
        last: When the newest good back-up says that it was made.
        newest: The latest time in the record of changes.
    """
    known = max((one for one in (last, newest) if one is not None), default=now)
    if known - now < _CLOCK_MAY_DIFFER:
        return ""
    return (
        f"This PC’s clock says {british_time(now)}, but something was done here on"
        f" {british_time(known)}, a day to come. If the clock is wrong now, put Windows’ clock"
        " right: until then no back-up of a later day is removed. If it was wrong then, back up"
        " now."
    )


def banner(
    last: datetime | None, begun: datetime | None, now: datetime, terms: Sequence[TermSpan]
) -> str:
    """What is wrong with the newest good back-up (F26); "" when nothing is.

    Args:
        last: When it was made; None for never.
        begun: When the school was set up.
        now: The present moment.
        terms: The school's terms.
    """
    since = last or begun
    if since is None:
        return ""
    made, today = to_london(since).date(), to_london(now).date()
    if add_school_days(made, SCHOOL_DAYS, terms) >= today:
        return ""
    if last is None:
        return "There is no back-up yet: make one now."
    return (
        f"The last good back-up is of {british(made)}, more than {SCHOOL_DAYS} school days ago:"
        " back up now."
    )


def late_places(places: Iterable[Place], now: datetime) -> tuple[DueRow, ...]:
    """A line for each place outside this PC that has had no back-up for a fortnight."""
    return tuple(
        DueRow(said, None, overdue=False, place=BACK_UP_PLACE, fault=True)
        for place in places
        if (said := _late(place, now))
    )


def _late(place: Place, now: datetime) -> str:
    since = max(place.made_at or place.added_at, place.added_at)
    if place.kind is Kind.PC or now - since < NOT_SEEN:
        return _lacking(place)
    if place.seen_at is None or now - place.seen_at >= NOT_SEEN:
        seen = f"since {british(to_london(place.seen_at).date())}" if place.seen_at else "yet"
        return (
            f"No back-up on {place.name} for a fortnight: it has not been there {seen}."
            " Put it in, or choose another place"
        )
    return f"No back-up on {place.name} for a fortnight: make one now"


def _lacking(place: Place) -> str:
    """What a place lacks, that the last back-up could not put there."""
    if place.fault:
        return f"No back-up on {place.name}: {place.fault}"
    if place.kind is Kind.PC:
        return ""
    if place.made_at is None:
        return f"No back-up on {place.name} yet: put it in, then back up now"
    if place.absent_at is None or place.made_at >= place.absent_at:
        return ""
    return (
        f"{begin(place.name)} lacks the newest changes: it wasn't there on"
        f" {british_time(place.absent_at)}. Put it in, then back up now"
    )


def begin(name: str) -> str:
    """A name at the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def without_today(places: Iterable[Place], today: date) -> tuple[Place, ...]:
    """The places that have no back-up of a day."""
    return tuple(
        one for one in places if one.made_at is None or to_london(one.made_at).date() != today
    )


def lacking_words(places: Iterable[Place], today: date) -> tuple[str, str]:
    """Which places have no back-up of a day: in a few words, and in a sentence; "" for none."""
    found = without_today(places, today)
    if not found:
        return "", ""
    few = {Kind.PC: "not on this PC", Kind.STICK: "not on the stick"}
    words = few.get(found[0].kind, "not in the folder") if len(found) == 1 else "not everywhere"
    names = ", ".join(one.name for one in found)
    return words, f"No back-up of today on {names}."


def none_outside(places: Iterable[Place]) -> tuple[DueRow, ...]:
    """A line while every place is on this PC: a fire or a thief would take them all."""
    kept = tuple(places)
    if any(place.is_outside for place in kept):
        return ()
    along = " (a folder is on the same disk)" if any(one.goes_along for one in kept) else ""
    said = f"No back-up is kept outside this PC{along}: add a stick, or a folder on another disk"
    return (DueRow(said, None, overdue=False, place=BACK_UP_PLACE, fault=True),)


def bad_drills(
    drills: Sequence[DrillRow], made: Mapping[str, datetime | None]
) -> tuple[DueRow, ...]:
    """A line for each place with a back-up that was found bad, until it has a good one.

    Args:
        drills: Every trying out, the newest first.
        made: When the newest good back-up of each place was made, by what the place is called.
    """
    newest: dict[str, DrillRow] = {}
    for drill in drills:
        if drill.where in made or not newest:  # of a place that is none any more only the last
            newest.setdefault(drill.where, drill)
    return tuple(
        DueRow(_bad(one), None, overdue=False, place=BACK_UP_PLACE, fault=True)
        for one in newest.values()
        if not one.good and not _since(made.get(one.where), one.at)
    )


def _since(made: datetime | None, at: datetime) -> bool:
    return made is not None and made > at


def _bad(drill: DrillRow) -> str:
    on = british(to_london(drill.at).date())
    return f"A back-up was found bad on {on} ({drill.where}): make a new one there now"


def term_of(day: date, terms: Iterable[TermSpan]) -> Term:
    """The term of a day by the school's dates, else by the month."""
    number = term_by_dates(day, terms)
    if number is None:
        number = 0 if day.month >= 9 else 1 if day.month <= 3 else 2
    return Term(academic_year(day).start, number)


def drill_due(
    last: date | None, today: date, terms: Sequence[TermSpan], begun: date | None = None
) -> DueRow | None:
    """The drill of this term; None when it was done.

    Args:
        last: When a back-up was last tried out and found good.
        today: The day in England.
        terms: The school's terms.
        begun: When the school was set up: nothing is overdue from before.
    """
    term = term_of(today, terms)
    if last is not None and term_of(last, terms) >= term:
        return None
    first = _begin_of(term, terms)
    on = max(first, begun or first) + _AFTER_BEGIN
    said = f"Try out a back-up: the drill of the {term.words}"
    return DueRow(said, on, overdue=on < today, place=DRILL_PLACE)


def _begin_of(term: Term, terms: Sequence[TermSpan]) -> date:
    inside = [one.first for one in terms if term_of(one.first, terms) == term]
    year = AcademicYear(term.year)
    usual = (
        year.first_day,
        year.first_day.replace(year=term.year + 1, month=1, day=6),
        year.first_day.replace(year=term.year + 1, month=4, day=15),
    )
    return min(inside, default=usual[term.number])
