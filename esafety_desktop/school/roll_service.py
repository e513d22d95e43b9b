"""Who is on the roll: a child stays on every list until the leaving day has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, bindparam, or_

from esafety_desktop.school.records import Pupil

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import BindParameter, ColumnElement

_LEFT_ON = Pupil.__table__.c.left_on


def on_roll(day: date | BindParameter[Any]) -> ColumnElement[bool]:
    """The children who have not left before a day: with no leaving day, or one that isn't past."""
    return or_(_LEFT_ON.is_(None), day <= _LEFT_ON)


def has_left(day: date | BindParameter[Any]) -> ColumnElement[bool]:
    """The children whose leaving day lies before a day."""
    return and_(_LEFT_ON.is_not(None), day > _LEFT_ON)


ON_ROLL = on_roll(bindparam("today", type_=Date))
"""For statements that are built once: hand in ``today``."""
