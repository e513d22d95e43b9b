"""One child by hand: a joiner at the desk, a corrected name, a family that wants to be rung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from esafety_desktop.problem import Problem
from esafety_desktop.school import apply_service, class_service, parent_service, upn_rules
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.service import read_parents, read_pupils
from esafety_desktop.store.base import new_id
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.school.rows import ParentRow, PupilRow
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


def save_pupil(
    store: Store,
    row: PupilRow,
    new_class: tuple[str, str] | None = None,
    parents: Sequence[ParentRow] | None = None,
) -> Changed[PupilRow]:
    """Keep a child's details; a row without an id is a joiner.

    Args:
        store: The open cabinets.
        row: The child.
        new_class: Name and year group of a class that may not exist yet; the child goes into it.
        parents: In place of the parents there are; None leaves them alone.

    Raises:
        Problem: the name is not complete, the number is wrong or somebody else's, or the class or
            the child is gone.
    """
    return _keep(store, row, new_class, parents, joins=not row.id)


def _keep(
    store: Store,
    row: PupilRow,
    new_class: tuple[str, str] | None,
    parents: Sequence[ParentRow] | None,
    *,
    joins: bool,
    again: bool = False,
) -> Changed[PupilRow]:
    """The same; done ``again`` after undo, child and class have the ids that they had."""
    row = _tidy(row)
    with store.write() as unit:
        session = unit.session
        _check(session, row)
        before = None if joins else _read(session, row.id)
        is_new = False
        if new_class is not None:
            had = row.class_id if again else None
            class_id, is_new = class_service.class_for(unit, *new_class, again=had)
            row = replace(row, class_id=class_id)
        row = _in_class(session, row)
        if joins:
            row = replace(row, id=row.id or new_id(), joined_on=row.joined_on or store.today())
            session.add(Pupil(id=row.id, **_values(row)))
        else:
            record = session.scalars(select(Pupil).where(Pupil.id == row.id)).one()
            for name, value in _values(row).items():
                setattr(record, name, value)
        session.flush()
        adults = _Adults(read_parents(session, [row.id]), parents)
        if parents is not None:
            adults = replace(adults, after=parent_service.write(session, row.id, parents))
        kept = _read(session, row.id)
        action = "pupil added" if joins else "pupil changed"
        unit.commit(action, kept.id, {"fields": sorted(_values(row))})
    undo = _undo(kept, before, new_class if is_new else None, adults)
    return Changed(Area.SCHOOL, kept, f"Saved: {kept.name}.", undo)


def _in_class(session: Session, row: PupilRow) -> PupilRow:
    """The child with the year group of the class, where it says one."""
    if not row.class_id:
        return row
    query = select(SchoolClass.year_group).where(SchoolClass.id == row.class_id)
    found = session.execute(query).first()
    if found is None:
        raise Problem("This class is not there any more.", "Choose the class of the child again.")
    return replace(row, year_group=found[0] or row.year_group)


class _Adults(Value):
    """A child's parents before and after; ``after`` None: they were left alone."""

    before: tuple[ParentRow, ...]
    after: Sequence[ParentRow] | None

    @property
    def to_put_back(self) -> tuple[ParentRow, ...] | None:
        return None if self.after is None else self.before


def _undo(
    kept: PupilRow, before: PupilRow | None, made: tuple[str, str] | None, adults: _Adults
) -> Undo:
    """The way back; ``made``: the class that came with the child and goes with it."""
    if before is None:
        return Undo(
            f"adding of {kept.name}", lambda store: _take_out(store, kept, made, adults.after)
        )

    def put_back(store: Store) -> Changed[PupilRow]:
        return save_pupil(store, before, parents=adults.to_put_back)

    if made is None:
        return Undo(f"change of {kept.name}", put_back)

    def back(store: Store) -> Changed[PupilRow]:
        result = put_back(store)
        _drop_class(store, kept.class_id)

        def redo(store: Store) -> Changed[PupilRow]:
            return _keep(store, kept, made, adults.after, joins=False, again=True)

        return replace(result, undo=Undo(f"change of {kept.name}", redo))

    return Undo(f"change of {kept.name}", back)


def _drop_class(store: Store, class_id: str | None) -> None:
    with store.write() as unit:
        if class_service.drop_empty(unit, class_id):
            unit.commit("class taken out", class_id or "")


def _take_out(
    store: Store,
    row: PupilRow,
    made: tuple[str, str] | None,
    parents: Sequence[ParentRow] | None,
) -> Changed[None]:
    """Take a child out again who was added by mistake just now, and the class made for it."""
    with store.write() as unit:
        try:
            apply_service.take_out(unit.session, [row.id])
            if made is not None:
                class_service.drop_empty(unit, row.class_id)
            unit.session.flush()
        except IntegrityError as error:
            raise Problem(
                f"Something was recorded for {row.name} since.",
                "Write down the day of leaving instead.",
            ) from error
        unit.commit("pupil taken out", row.id)

    def redo(store: Store) -> Changed[PupilRow]:
        return _keep(store, row, made, parents, joins=True, again=True)

    said = f"{row.name} is taken out again."
    return Changed(Area.SCHOOL, None, said, Undo(f"adding of {row.name}", redo))


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
    found = read_pupils(session, today=None, pupil_id=pupil_id)
    if not found:
        raise Problem("This child is not in the records any more.", "Close this and look again.")
    return found[0]


def _values(row: PupilRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in _FIELDS}
