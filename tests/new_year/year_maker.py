"""A school at the end of an academic year, for the tests of the turn."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from esafety_desktop.agreements import service as register
from esafety_desktop.new_year import choice_rules, service
from esafety_desktop.new_year.rows import Choices, Destination
from esafety_desktop.school.records import Pupil, SchoolClass
from tests.agreements.school_maker import Made, make_school, set_clock

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

AUGUST = datetime(2027, 8, 25, 10, 0, tzinfo=UTC)
SEPTEMBER = datetime(2027, 9, 6, 10, 0, tzinfo=UTC)
LEAVING = date(2027, 7, 21)
CLASSES = {"RA": "R", "1A": "1", "5B": "5", "6B": "6"}


def a_school(store: Store, moment: datetime = AUGUST, size: int = 3) -> Made:
    """Four classes of 2026-27 whose forms are due, on a day at the turn of the year."""
    made = make_school(store, CLASSES, size)
    register.bring_up_to_date(store)
    set_clock(store, moment)
    return made


def move(
    store: Store,
    lines: dict[str, Destination] | None = None,
    children: dict[str, Destination] | None = None,
) -> str:
    """Move up as proposed, save for some classes (by name) or children (by id)."""
    plan = service.plan(store)
    ids = {line.class_name: line.id for line in plan.lines}
    choices = Choices(
        tuple((ids[name], to) for name, to in (lines or {}).items()),
        tuple((children or {}).items()),
    )
    ways = choice_rules.moves(plan, choices)
    return service.move_up(store, plan.year, ways, LEAVING).value


def state(store: Store) -> list[tuple[str, str, str, int, bool, str]]:
    """Surname, forename, class, its year, left, year group: of everybody."""
    with store.read() as session:
        found = session.execute(
            select(
                Pupil.surname,
                Pupil.forename,
                SchoolClass.name,
                SchoolClass.academic_year,
                Pupil.left_on.is_not(None),
                Pupil.year_group,
            )
            .outerjoin(SchoolClass, SchoolClass.id == Pupil.class_id)
            .order_by(Pupil.seq)
        )
        return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in found]


def slots(store: Store) -> list[tuple[object, ...]]:
    """The whole register, word for word."""
    from esafety_desktop.agreements.records import RegisterSlot

    table = RegisterSlot.__table__
    with store.read() as session:
        found = session.execute(select(*table.c).order_by(*table.c))
        return [tuple(row) for row in found]
