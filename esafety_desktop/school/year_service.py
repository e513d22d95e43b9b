"""Which academic year is in use: the calendar says it, or a school that moved up early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, or_, select

from esafety_desktop.dates import academic_year
from esafety_desktop.school.records import School, SchoolClass
from esafety_desktop.store.reads import read_once

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

_YEARS = SchoolClass.__table__.c.academic_year
_MOVED_ON = select(func.max(School.__table__.c.academic_year)).scalar_subquery()
_LATEST_YEAR = select(func.max(_YEARS)).where(
    or_(bindparam("this_year") >= _YEARS, _MOVED_ON >= _YEARS)
)


def year_in_use(session: Session, store: Store) -> int:
    """The academic year whose classes are in use, by the calendar year of its September.

    That is this one, the one that the school has moved on to in the summer before it, or the last
    that has classes.
    """
    this_year = academic_year(store.today()).start
    latest = read_once(
        session,
        ("year in use", this_year),
        lambda: session.execute(_LATEST_YEAR, {"this_year": this_year}).scalar(),
    )
    return int(latest) if latest is not None else this_year


def year_of_lists(session: Session, store: Store) -> int:
    """The academic year that a list of children is about today: never one before the calendar's.

    From August on it is the coming one, once the school has moved on to it.
    """
    moved_on = session.execute(select(_MOVED_ON)).scalar()
    return max(academic_year(store.today()).start, int(moved_on or 0))


def class_years(store: Store) -> tuple[int, ...]:
    """The academic years that have classes, newest first."""
    with store.read() as session:
        found = session.scalars(select(SchoolClass.academic_year).distinct())
        return tuple(sorted(found, reverse=True))
