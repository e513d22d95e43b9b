"""What families had answered by a day, this year or in an earlier one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, func, select

from esafety_desktop.agreements.records import Agreement, RegisterSlot
from esafety_desktop.agreements.rows import ONCE, Status
from esafety_desktop.dates import academic_year
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store


class AnswerRow(Value):
    """One slot of a child who was at school on the day.

    Attributes:
        class_name: The child's class in that year, or "".
        agreement: The agreement's short title.
        status: As it is now; what was answered later had not come yet.
        given_on: The first trace of its having gone home.
    """

    class_name: str
    year_group: str
    agreement: str
    status: Status
    answered_on: date | None
    given_on: date | None


def _query() -> Any:
    slot, pupil, klass, own = (
        cast("Any", one.__table__).c for one in (RegisterSlot, Pupil, SchoolClass, Agreement)
    )
    return (
        select(
            slot.year,
            slot.pupil_seq,
            klass.name,
            klass.year_group,
            klass.academic_year,
            own.short,
            slot.status,
            slot.returned_on,
            slot.issued_on,
            slot.child_on,
            slot.parent_on,
            slot.chased_on,
        )
        .select_from(RegisterSlot.__table__)
        .join(Pupil.__table__, pupil.seq == slot.pupil_seq)
        .join(Agreement.__table__, own.seq == slot.agreement_seq)
        .outerjoin(SchoolClass.__table__, klass.seq == slot.class_seq)
        .where(
            slot.year.in_(bindparam("years", expanding=True)),
            own.in_use,
            func.coalesce(pupil.joined_on, date.min) <= bindparam("on"),
            func.coalesce(pupil.left_on, date.max) >= bindparam("on"),
        )
        .order_by(own.position)
    )


_AT_SCHOOL = _query()


def answers_on(
    session: Session, year: int, on: date, *, all_of_them: bool
) -> tuple[AnswerRow, ...]:
    """The slots of children who were at school on a day, with what is signed once among them.

    Args:
        session: An open read.
        year: The academic year.
        on: The day.
        all_of_them: False counts those children only who have slots of that year's own, as it
            has to be for an earlier year.
    """
    rows = session.execute(_AT_SCHOOL, {"years": (ONCE, year), "on": on}).all()
    classes = {row[1]: (row[2], row[3]) for row in rows if row[4] == year}
    own = {row[1] for row in rows if row[0] == year}
    return tuple(
        AnswerRow(
            *classes.get(row[1], ("", "")),
            row[5],
            Status(row[6]),
            row[7],
            min((day for day in row[8:12] if day is not None), default=None),
        )
        for row in rows
        if all_of_them or row[1] in own
    )


def last_returned(store: Store) -> date | None:
    """When a family's signed form came back last, this school year or the one before."""
    start = academic_year(store.today()).start
    slot = RegisterSlot.__table__.c
    query = select(func.max(slot.returned_on)).where(slot.year.in_((start, start - 1)))
    with store.read() as session:
        found: date | None = session.scalar(query)
    return found
