"""The parents of one child as a whole: written with the child, inside its unit of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Parent
from esafety_desktop.store.base import new_id
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from esafety_desktop.school.rows import ParentRow

_FIELDS = (
    "name",
    "relationship",
    "salutation",
    "addressee",
    "telephone",
    "email",
    "priority",
    "parental_responsibility",
    "court_order",
)


def write(session: Session, pupil_id: str, rows: Sequence[ParentRow]) -> tuple[ParentRow, ...]:
    """Put these in place of a child's parents; gives them with their ids, to be put back.

    Raises:
        Problem: one has neither name nor addressee.
    """
    if any(not (row.name or row.addressee) for row in rows):
        raise Problem("A parent or carer has no name.", "Type the name, or take them off.")
    kept = tuple(replace(row, id=row.id or new_id(), pupil_id=pupil_id) for row in rows)
    there = set(session.scalars(select(Parent.id).where(Parent.pupil_id == pupil_id)))
    gone = there - {row.id for row in kept}
    if gone:
        session.execute(delete(Parent).where(Parent.id.in_(gone)))
    for row in kept:
        values: dict[str, object] = {name: getattr(row, name) for name in _FIELDS}
        values["address"] = "\n".join(row.address)
        if row.id in there:
            session.execute(update(Parent).where(Parent.id == row.id).values(values))
        else:
            session.execute(insert(Parent).values(id=row.id, pupil_id=pupil_id, **values))
    return kept
