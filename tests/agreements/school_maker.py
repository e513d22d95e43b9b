"""A small invented school for the tests of the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from esafety_desktop.school.records import Parent, Pupil, SchoolClass

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
SURNAMES = ("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper")


@dataclass(frozen=True)
class Made:
    """Ids by class name; pupils in the order of the class list."""

    classes: dict[str, str]
    pupils: dict[str, list[str]]


def set_clock(store: Store, moment: datetime = TODAY) -> None:
    store.clock = lambda: moment


def make_school(
    store: Store, classes: dict[str, str] | None = None, size: int = 4, year: int = 2026
) -> Made:
    """Classes (name → year group) of some pupils each, in one unit of work."""
    set_clock(store)
    made = Made({}, {})
    with store.write() as unit:
        for name, group in (classes or {"5B": "5", "1A": "1"}).items():
            record = SchoolClass(name=name, year_group=group, academic_year=year)
            unit.session.add(record)
            unit.session.flush()
            pupils = [
                Pupil(
                    surname=SURNAMES[n % len(SURNAMES)] + "x" * (n // len(SURNAMES)),
                    forename=f"Kid{n + 1}",
                    class_id=record.id,
                    year_group=group,
                )
                for n in range(size)
            ]
            unit.session.add_all(pupils)
            unit.session.flush()
            unit.session.add_all(
                Parent(pupil_id=pupil.id, salutation=f"Mrs {pupil.surname}") for pupil in pupils
            )
            made.classes[name] = record.id
            made.pupils[name] = [pupil.id for pupil in pupils]
        unit.commit("test school")
    return made


def change_pupil(store: Store, pupil_id: str, **values: object) -> None:
    from sqlalchemy import update

    with store.write() as unit:
        unit.session.execute(update(Pupil).where(Pupil.id == pupil_id).values(**values))
        unit.commit("test change")
