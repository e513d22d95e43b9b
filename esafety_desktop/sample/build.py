"""Makes the made-up school in an empty folder, through the same services that a person uses."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event, insert, update

from esafety_desktop.accounts import making
from esafety_desktop.accounts import service as accounts
from esafety_desktop.dates import academic_year, utc_now
from esafety_desktop.sample import (
    backing_up,
    chasing,
    checklists,
    child_people,
    first_hour,
    governor,
    home_letters,
    incidents,
    looking,
    made_up,
    map_and_reviews,
    minor_year,
    own_map,
    people,
    pictures,
    printing,
    scanned_copies,
    signed_forms,
    staff_room,
    wordings,
)
from esafety_desktop.sample.diary import Diary
from esafety_desktop.school import import_service, term_rules
from esafety_desktop.school import service as school
from esafety_desktop.school.child_rules import Gathered
from esafety_desktop.school.difference_rules import compare
from esafety_desktop.school.records import Pupil, StaffMember
from esafety_desktop.store import keys
from esafety_desktop.store.base import new_id
from esafety_desktop.store.made_up import say_made_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from esafety_desktop.store.store import Store

CHEAP = keys.KdfCost(memory_kib=8, passes=1)


def build(
    folder: Path,
    clock: Callable[[], datetime] = utc_now,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Make the whole school: people, forms, contacts, reviews, incidents.

    Args:
        folder: An empty data folder.
        clock: Everything is dated relative to this moment, so that some things are overdue.
        progress: Told how many days' entries of how many are made; may raise `Cancelled`.

    Raises:
        Problem: the folder holds a school already.
    """
    with _unhurried_by_the_disk(folder), _open_passwords():
        _build(folder, clock, progress)


def _build(
    folder: Path, clock: Callable[[], datetime], progress: Callable[[int, int], None]
) -> None:
    new = accounts.first_office_account(
        folder,
        made_up.OFFICE,
        made_up.OFFICE_PASSWORD,
        school=made_up.SCHOOL.name,
        clock=clock,
    )
    accounts.make_locked_cabinet(
        new.store, made_up.LEADER, made_up.LEADER_PASSWORD, school=made_up.SCHOOL.name
    )
    leader = accounts.sign_in(folder, made_up.LEADER, made_up.LEADER_PASSWORD, clock)
    try:
        with new.store.write() as unit:
            say_made_up(unit)
            unit.commit("made-up school", "school")
        furnish(new.store, leader, progress)
    finally:
        leader.close()
        new.store.close()


def furnish(office: Store, leader: Store, progress: Callable[[int, int], None]) -> None:
    """Fill an empty school that both accounts have open: its people first, then its year."""
    make_school(office)
    diary = Diary(office, leader)
    map_and_reviews.write_contacts(diary)
    own_map.write(diary)
    map_and_reviews.write_reviews(diary)
    checklists.write(diary)
    wordings.write(diary)
    signed_forms.write(diary)
    chasing.write(diary)
    pictures.write(diary)
    printing.write(diary)
    scanned_copies.write(diary)
    home_letters.write(diary)
    staff_room.write(diary)
    incidents.write(diary)
    minor_year.write(diary)
    diary.live(progress)
    child_people.write(leader)
    looking.write(leader)
    governor.write(leader)
    backing_up.write(leader)
    first_hour.write(office, leader)


def make_school(store: Store) -> None:
    """The school itself, its terms, classes, children, parents and staff."""
    year = academic_year(store.today())
    school.save_school(store, made_up.SCHOOL)
    school.save_terms(store, (*term_rules.proposed(year.previous), *term_rules.proposed(year)))
    made = people.children(year.start)
    differences = compare(
        import_service.known_school(store), Gathered(tuple(item.child for item in made), ())
    )
    import_service.apply_import(store, differences)
    with store.write() as unit:
        for flag in ("telephone_only", "ask_dsl_first"):
            numbers = [item.child.upn for item in made if getattr(item, flag)]
            unit.session.execute(update(Pupil).where(Pupil.upn.in_(numbers)).values({flag: True}))
        unit.session.execute(
            insert(StaffMember),
            [
                {
                    "id": new_id(),
                    "name": name,
                    "role": role,
                    "email": people.staff_email(name),
                    "joined_on": year.previous.first_day,
                }
                for name, role in people.STAFF
            ],
        )
        unit.commit("made-up staff", "school", {"staff": len(people.STAFF)})


@contextmanager
def _unhurried_by_the_disk(folder: Path) -> Iterator[None]:
    """Four hundred days' entries wait for the disk once, at the end, not four hundred times.

    A made-up school that is cut off while it is made is made again; nobody's word is lost.
    """

    def loose(connection: Any, _record: object) -> None:
        for _, schema, file in connection.execute("PRAGMA database_list").fetchall():
            if file and folder.resolve() in Path(file).resolve().parents:
                connection.execute(f"PRAGMA {schema}.synchronous=OFF")

    event.listen(Engine, "connect", loose)
    try:
        yield
    finally:
        event.remove(Engine, "connect", loose)
        for path in folder.rglob("*.db"):
            with path.open("rb+") as file:
                os.fsync(file.fileno())


@contextmanager
def _open_passwords() -> Iterator[None]:
    """These passwords stand on the sign-in screen, so guessing them need not cost anything."""
    usual, making.password_cost = making.password_cost, lambda: CHEAP
    try:
        yield
    finally:
        making.password_cost = usual
