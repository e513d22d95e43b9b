"""Who has not returned, and how far the returns have got."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, literal_column, or_, select

from esafety_desktop.agreements.chase_rules import days_out
from esafety_desktop.agreements.records import Agreement, RegisterSlot
from esafety_desktop.agreements.rows import (
    ONCE,
    OutstandingRow,
    ReturnedCounts,
    Status,
)
from esafety_desktop.school.name_rules import sort_key
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.roll_service import ON_ROLL
from esafety_desktop.school.service import year_in_use, year_order

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import BindParameter, ColumnElement, Select
    from sqlalchemy.orm import Session

    from esafety_desktop.store.store import Store

NO_CLASS = "no class"


def class_seq_of(class_id: str | BindParameter[str]) -> ColumnElement[int]:
    """A class's number, as slots keep it."""
    return select(SchoolClass.seq).where(SchoolClass.id == class_id).scalar_subquery()


_SLOT, _PUPIL, _CLASS = RegisterSlot.__table__.c, Pupil.__table__.c, SchoolClass.__table__.c
_OWN = Agreement.__table__.c
GIVEN_OUT = or_(
    _SLOT.issued_on.is_not(None),
    _SLOT.child_on.is_not(None),
    _SLOT.parent_on.is_not(None),
    _SLOT.rung > 0,
)
"""Any trace of a slip says that the family has it; see ``CellRow.outstanding``."""
STILL_DUE = (
    select(
        _PUPIL.id,
        _PUPIL.surname,
        _PUPIL.forename,
        _PUPIL.known_as,
        _CLASS.id,
        _CLASS.name,
        _CLASS.year_group,
        _OWN.id,
        _OWN.title,
        _SLOT.issued_on,
        _SLOT.child_on,
        _SLOT.parent_on,
        _SLOT.rung,
        _SLOT.chased_on,
        _PUPIL.telephone_only,
        _PUPIL.ask_dsl_first,
        _PUPIL.seq,
        _OWN.position,
        _OWN.short,
        _PUPIL.year_group,
        _SLOT.talked_on,
        _SLOT.wait_until,
    )
    .select_from(RegisterSlot.__table__)
    .join(Pupil.__table__, _PUPIL.seq == _SLOT.pupil_seq)
    .join(Agreement.__table__, _OWN.seq == _SLOT.agreement_seq)
    .outerjoin(SchoolClass.__table__, _CLASS.seq == _SLOT.class_seq)
    .where(
        _SLOT.year.in_(bindparam("years", expanding=True)),
        _SLOT.status == literal_column("'due'"),  # as in the partial index, or it isn't used
        ON_ROLL,
        _OWN.in_use,
    )
)
"""The slots of some slot years that are due, with the child, class and agreement of each."""
STILL_OUT = STILL_DUE.where(GIVEN_OUT)
"""Those of them that were given out: what is outstanding."""
_STILL_OUT_IN_CLASS = STILL_OUT.where(_SLOT.class_seq == class_seq_of(bindparam("class_id")))
_GROUP = func.coalesce(func.nullif(_PUPIL.year_group, ""), _CLASS.year_group, "")
_OF_GROUP = _GROUP.is_not_distinct_from(bindparam("year_group"))
_ASKED = frozenset({Status.DUE, Status.DECLINED, *(one for one in Status if one.signed)})
_BY_STATUS = (
    select(_SLOT.status, _SLOT.rung > 0, GIVEN_OUT, _OWN.id, func.count())
    .join_from(RegisterSlot.__table__, Agreement.__table__, _OWN.seq == _SLOT.agreement_seq)
    .join(Pupil.__table__, _PUPIL.seq == _SLOT.pupil_seq)
    .outerjoin(SchoolClass.__table__, _CLASS.seq == _SLOT.class_seq)
    .where(_SLOT.year.in_(bindparam("years", expanding=True)), _OWN.in_use, ON_ROLL)
    .group_by(_SLOT.status, _SLOT.rung > 0, GIVEN_OUT, _OWN.id)
)
_BY_STATUS_IN_CLASS = _BY_STATUS.where(_SLOT.class_seq == class_seq_of(bindparam("class_id")))

_CLASSES_OUT = (
    select(_CLASS.id, func.max(or_(GIVEN_OUT, _SLOT.status != literal_column("'due'"))))
    .join_from(RegisterSlot.__table__, Agreement.__table__, _OWN.seq == _SLOT.agreement_seq)
    .join(Pupil.__table__, _PUPIL.seq == _SLOT.pupil_seq)
    .join(SchoolClass.__table__, _CLASS.seq == _SLOT.class_seq)
    .where(
        _SLOT.year.in_(bindparam("years", expanding=True)),
        _SLOT.status.in_([one.value for one in Status if one in _ASKED]),
        _OWN.in_use,
        ON_ROLL,
    )
    .group_by(_CLASS.id)
)


def slot_years(year: int, in_use: int) -> tuple[int, ...]:
    """The slot years that belong to an academic year: what is signed once counts in the present."""
    return (ONCE, year) if year == in_use else (year,)


def outstanding(
    store: Store, class_id: str | None = None, year: int | None = None
) -> tuple[OutstandingRow, ...]:
    """What was given out and has not come back, child by child, by classes and names.

    Args:
        store: The open cabinets.
        class_id: Only this class.
        year: The academic year; None means the one in use.
    """
    with store.read() as session:
        in_use = year_in_use(session, store)
        chosen = in_use if year is None else year
        query = STILL_OUT if class_id is None else _STILL_OUT_IN_CLASS
        values = {"years": slot_years(chosen, in_use), "class_id": class_id}
        return _read(session, query, values, store.today())


def read_due(
    session: Session, today: date, years: Sequence[int], *, given_out: bool
) -> tuple[OutstandingRow, ...]:
    """What is due, inside an open unit of work: given out alone, or all of it."""
    return _read(session, STILL_OUT if given_out else STILL_DUE, {"years": years}, today)


def _read(
    session: Session, query: Select[Any], values: dict[str, Any], today: date
) -> tuple[OutstandingRow, ...]:
    rows = session.execute(query, values | {"today": today})
    found = sorted(
        rows,
        key=lambda r: (year_order(r[6] or ""), r[5] or "", sort_key(r[1], r[2]), r[16], r[17]),
    )
    return tuple(
        OutstandingRow(
            pupil_id=r[0],
            pupil_name=", ".join(part for part in (r[1], r[3] or r[2]) if part),
            class_id=r[4] or "",
            class_name=r[5] or NO_CLASS,
            agreement_id=r[7],
            agreement_title=r[8],
            issued_on=r[9],
            days_out=days_out(r[9], today),
            half=_half(r[10], r[11]),
            rung=r[12],
            chased_on=r[13],
            telephone_only=r[14],
            ask_dsl_first=r[15],
            agreement_short=r[18],
            year_group=r[19] or r[6] or "",
            talked_on=r[20],
            wait_until=r[21],
        )
        for r in found
    )


def _half(child_on: date | None, parent_on: date | None) -> str:
    if bool(child_on) == bool(parent_on):
        return ""
    return "child" if child_on else "parent"


def returned_counts(
    store: Store,
    class_id: str | None = None,
    year: int | None = None,
    agreement_id: str | None = None,
    year_group: str = "",
) -> ReturnedCounts:
    """How many signatures are in, of how many that are asked for; leavers don't count.

    Args:
        store: The open cabinets.
        class_id: Only this class.
        year: The academic year; None means the one in use.
        agreement_id: Only this agreement.
        year_group: Only the children of this year group; "" for all.
    """
    with store.read() as session:
        in_use = year_in_use(session, store)
        years = slot_years(in_use if year is None else year, in_use)
        query = _BY_STATUS if class_id is None else _BY_STATUS_IN_CLASS
        if year_group:
            query = query.where(_OF_GROUP)
        values = {"years": years, "class_id": class_id, "today": store.today()}
        values["year_group"] = year_group
        found = session.execute(query, values).all()
    return count(
        [
            (Status(status), chased, out, number)
            for status, chased, out, of, number in found
            if agreement_id in {None, of}
        ]
    )


def classes_given_out(
    store: Store, agreement_ids: Collection[str] | None = None
) -> dict[str, bool]:
    """Class → whether anything went home there this year; classes that are asked for nothing lack.

    Args:
        store: The open cabinets.
        agreement_ids: Only these agreements; None for all that are in use.
    """
    with store.read() as session:
        in_use = year_in_use(session, store)
        query = _CLASSES_OUT
        if agreement_ids is not None:
            query = query.where(_OWN.id.in_(agreement_ids))
        values = {"years": slot_years(in_use, in_use), "today": store.today()}
        return {row[0]: bool(row[1]) for row in session.execute(query, values)}


def count(found: Sequence[tuple[Status, bool, bool, int]]) -> ReturnedCounts:
    """Add up (status, chased, given out, number): paper-only signatures count as returned."""
    total: dict[Status, int] = {}
    for status, _, _, number in found:
        total[status] = total.get(status, 0) + number
    returned = total.get(Status.RETURNED, 0) + total.get(Status.PAPER, 0)
    declined, due_now = total.get(Status.DECLINED, 0), total.get(Status.DUE, 0)
    due_slots = [row for row in found if row[0] is Status.DUE]
    here = sum(number for _, _, out, number in due_slots if not out)
    return ReturnedCounts(
        asked=returned + declined + due_now,
        returned=returned,
        declined=declined,
        exempt=total.get(Status.EXEMPT, 0),
        outstanding=due_now - here,
        chased=sum(number for _, chased, _, number in due_slots if chased),
        not_given_out=here,
    )
