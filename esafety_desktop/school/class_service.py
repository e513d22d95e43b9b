"""Classes that somebody makes by hand, inside a unit of work that the caller opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, select

from esafety_desktop.problem import Problem
from esafety_desktop.school import name_rules
from esafety_desktop.school.child_rules import year_of_class
from esafety_desktop.school.records import Pupil, SchoolClass
from esafety_desktop.school.year_service import year_in_use
from esafety_desktop.store.base import new_id

if TYPE_CHECKING:
    from esafety_desktop.store.store import UnitOfWork

LONGEST = 20


def class_for(
    unit: UnitOfWork, name: str, year_group: str = "", again: str | None = None
) -> tuple[str, bool]:
    """The class of this name in the year in use, made where there is none yet.

    Args:
        unit: The open unit of work.
        name: "5b" and "Class 5B" are the same class.
        year_group: Of a new class; "" takes the one that its name begins with.
        again: The id that it had before it was taken out; None for a new one.

    Returns:
        The class's id, and whether it was made.

    Raises:
        Problem: the name is empty or far too long.
    """
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST:
        advice = f"Type a name of at most {LONGEST} letters, such as 5B."
        raise Problem("The class needs a name.", advice)
    year = year_in_use(unit.session, unit.store)
    found = unit.session.execute(
        select(SchoolClass.id, SchoolClass.name).where(SchoolClass.academic_year == year)
    )
    key = name_rules.class_key(plain)
    for class_id, known in found:
        if name_rules.class_key(known) == key:
            return class_id, False
    record = SchoolClass(
        id=again or new_id(),
        name=plain,
        year_group=year_group or year_of_class(plain),
        academic_year=year,
    )
    unit.session.add(record)
    unit.session.flush()
    return record.id, True


def drop_empty(unit: UnitOfWork, class_id: str | None) -> bool:
    """Take out a class in which there is no child; whether it was."""
    if class_id is None:
        return False
    taken = select(exists().where(Pupil.class_id == class_id))
    if unit.session.scalar(taken):
        return False
    unit.session.execute(delete(SchoolClass).where(SchoolClass.id == class_id))
    return True
