"""What the turn of the academic year asks of the register, inside an open unit of work."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from sqlalchemy import and_, bindparam, delete, func, or_, select, update

from esafety_desktop.agreements.outstanding_service import GIVEN_OUT
from esafety_desktop.agreements.records import RegisterSlot
from esafety_desktop.agreements.rows import ONCE, Status
from esafety_desktop.school.records import Pupil, SchoolClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Table
    from sqlalchemy.orm import Session

_SLOT = RegisterSlot.__table__.c
_AT_ONCE = 500
_TOUCHED = or_(
    _SLOT.status.not_in((Status.DUE.value, Status.LEFT.value, Status.UNASKED.value)), GIVEN_OUT
)
Ladder = tuple[int, int, int, str | None]
"""Child, agreement, rung and the day of the last reminder of a form that is signed once."""


def touched_in(session: Session, year: int, pupil_seqs: Sequence[int]) -> int:
    """How many forms of these children were given out or marked in an academic year."""
    return sum(
        session.scalar(
            select(func.count()).where(
                RegisterSlot.year == year, RegisterSlot.pupil_seq.in_(part), _TOUCHED
            )
        )
        or 0
        for part in _parts(pupil_seqs)
    )


def drop_untouched(session: Session, year: int, pupil_seqs: Sequence[int]) -> None:
    """Take these children out of a year's register, as far as nothing was marked there."""
    for part in _parts(pupil_seqs):
        session.execute(
            delete(RegisterSlot).where(
                RegisterSlot.year == year, RegisterSlot.pupil_seq.in_(part), ~_TOUCHED
            )
        )


def restart_ladders(session: Session) -> list[Ladder]:
    """Reminders of what is signed once begin afresh; gives where they stood."""
    stood = session.execute(
        select(
            RegisterSlot.pupil_seq,
            RegisterSlot.agreement_seq,
            RegisterSlot.rung,
            RegisterSlot.chased_on,
        ).where(RegisterSlot.year == ONCE, RegisterSlot.status == Status.DUE, _SLOT.rung > 0)
    ).all()
    ladders = [(row[0], row[1], row[2], row[3].isoformat() if row[3] else None) for row in stood]
    for pupil, agreement, *_ in ladders:
        _set_ladder(session, pupil, agreement, 0, None)
    return ladders


def put_ladders_back(session: Session, ladders: Iterable[Ladder]) -> None:
    """The inverse, for what is still due and wasn't chased anew."""
    for pupil, agreement, rung, on in ladders:
        _set_ladder(session, pupil, agreement, rung, on and date.fromisoformat(on))


def _set_ladder(
    session: Session, pupil: int, agreement: int, rung: int, on: date | str | None
) -> None:
    session.execute(
        update(RegisterSlot)
        .where(
            and_(
                RegisterSlot.year == ONCE,
                RegisterSlot.pupil_seq == pupil,
                RegisterSlot.agreement_seq == agreement,
                RegisterSlot.status == Status.DUE.value,
            )
        )
        .values(rung=rung, chased_on=on)
    )


def place_once(session: Session, places: Sequence[tuple[int, int]]) -> None:
    """Put what children sign once under these classes (child, class)."""
    session.connection().execute(
        update(cast("Table", RegisterSlot.__table__))
        .where(_SLOT.year == ONCE, _SLOT.pupil_seq == bindparam("pupil"))
        .values(class_seq=bindparam("to")),
        [{"pupil": pupil, "to": to} for pupil, to in places],
    )


def class_uses(session: Session, class_seqs: Sequence[int]) -> frozenset[int]:
    """Those of these classes that stand in a register."""
    found = session.scalars(
        select(RegisterSlot.class_seq).where(RegisterSlot.class_seq.in_(class_seqs)).distinct()
    )
    return frozenset(seq for seq in found if seq is not None)


def places(session: Session, pupil_id: str) -> tuple[tuple[int, str], ...]:
    """The academic years in which a child stands in a register, with its class."""
    found = session.execute(
        select(SchoolClass.academic_year, SchoolClass.name)
        .join(RegisterSlot, RegisterSlot.class_seq == SchoolClass.seq)
        .join(Pupil, Pupil.seq == RegisterSlot.pupil_seq)
        .where(Pupil.id == pupil_id, RegisterSlot.year == SchoolClass.academic_year)
        .distinct()
    )
    return tuple((row[0], row[1]) for row in found)


def _parts(seqs: Sequence[int]) -> Iterable[Sequence[int]]:
    return (seqs[at : at + _AT_ONCE] for at in range(0, len(seqs), _AT_ONCE))
