"""One child by hand: a joiner at the desk, a corrected name, a family that wants to be rung."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from esafety_desktop.problem import Problem
from esafety_desktop.school import upn_rules
from esafety_desktop.school.records import Parent, Pupil, SchoolClass
from esafety_desktop.school.service import read_pupils
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from esafety_desktop.school.rows import PupilRow
    from esafety_desktop.store.store import Store

_FIELDS = (
    "surname",
    "forename",
    "known_as",
    "upn",
    "born",
    "class_id",
    "year_group",
    "joined_on",
    "left_on",
    "telephone_only",
    "ask_dsl_first",
)


def pupil(store: Store, pupil_id: str) -> PupilRow:
    """One child, at school or left.

    Raises:
        Problem: there is none with this id.
    """
    with store.read() as session:
        return _read(session, pupil_id)


def save_pupil(store: Store, row: PupilRow) -> Changed[PupilRow]:
    """Keep a child's details; a row without an id is a joiner.

    Raises:
        Problem: the name is not complete, or the number is wrong or somebody else's.
    """
    row = _tidy(row)
    with store.write() as unit:
        session = unit.session
        _check(session, row)
        before = _read(session, row.id) if row.id else None
        if row.class_id:
            year_group = session.scalar(
                select(SchoolClass.year_group).where(SchoolClass.id == row.class_id)
            )
            row = replace(row, year_group=year_group or row.year_group)
        if before is None:
            row = replace(row, id=new_id(), joined_on=row.joined_on or store.today())
            session.add(Pupil(id=row.id, **_values(row)))
        else:
            record = session.scalars(select(Pupil).where(Pupil.id == row.id)).one()
            for name, value in _values(row).items():
                setattr(record, name, value)
        session.flush()
        kept = _read(session, row.id)
        action = "pupil changed" if before else "pupil added"
        unit.commit(action, kept.id, {"fields": sorted(_values(row))})
    return Changed(Area.SCHOOL, kept, f"{kept.name} is kept.", _undo(kept, before))


def _undo(kept: PupilRow, before: PupilRow | None) -> Undo:
    if before is not None:
        return Undo(f"change of {kept.name}", lambda store: save_pupil(store, before))
    return Undo(f"adding of {kept.name}", lambda store: _take_out(store, kept))


def _take_out(store: Store, row: PupilRow) -> Changed[None]:
    """Take a child out again who was added by mistake just now."""
    with store.write() as unit:
        try:
            unit.session.execute(delete(Parent).where(Parent.pupil_id == row.id))
            unit.session.execute(delete(Pupil).where(Pupil.id == row.id))
            unit.session.flush()
        except IntegrityError as error:
            raise Problem(
                f"Something was recorded for {row.name} since.",
                "Write down the day of leaving instead.",
            ) from error
        unit.commit("pupil taken out", row.id)
    redo = Undo(f"adding of {row.name}", lambda again: save_pupil(again, replace(row, id="")))
    return Changed(Area.SCHOOL, None, f"{row.name} is taken out again.", redo)


def _tidy(row: PupilRow) -> PupilRow:
    return replace(
        row,
        surname=" ".join(row.surname.split()),
        forename=" ".join(row.forename.split()),
        known_as=" ".join(row.known_as.split()),
        upn=upn_rules.tidy(row.upn),
    )


def _check(session: Session, row: PupilRow) -> None:
    if not row.surname or not row.forename:
        raise Problem("The name is not complete.", "Type both surname and forename.")
    if row.left_on and row.joined_on and row.left_on < row.joined_on:
        raise Problem("The day of leaving lies before the day of joining.", "Put one right.")
    if not row.upn:
        return
    fault = upn_rules.fault(row.upn)
    if fault:
        raise Problem(f"The number {row.upn} can't be right.", fault)
    other = session.execute(
        select(Pupil.forename, Pupil.surname).where(Pupil.upn == row.upn, Pupil.id != row.id)
    ).first()
    if other:
        raise Problem(
            f"The number {row.upn} belongs to {other[0]} {other[1]}.",
            "Look at both numbers again; leave the field empty until you know.",
        )


def _read(session: Session, pupil_id: str) -> PupilRow:
    found = read_pupils(session, leavers=True, pupil_id=pupil_id)
    if not found:
        raise Problem("This child is not in the records any more.", "Close this and look again.")
    return found[0]


def _values(row: PupilRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in _FIELDS}
