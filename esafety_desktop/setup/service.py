"""What the first start makes: accounts, cabinets, the school's details."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.problem import Problem
from esafety_desktop.setup import staging
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.rows import RecoverySheet
    from esafety_desktop.school.rows import SchoolRow, TermRow
    from esafety_desktop.store.store import Store


class Details(Value):
    """What the first start asks about the school.

    Attributes:
        school: Its letterhead.
        terms: Its half-terms; none when they are not known yet.
        child_file: Where the child protection file is kept (TFA-8): an id of
            ``incidents.settings_rules.CHILD_FILES``, "" when it is not decided yet.
    """

    school: SchoolRow
    terms: tuple[TermRow, ...] = ()
    child_file: str = ""


class Made(Value):
    """A school that is made and closed, on its way into place.

    Attributes:
        account_id: Who made it.
        private: That account's private key.
        clock: Tells the time in UTC.
    """

    account_id: str
    private: bytes
    clock: Callable[[], datetime]

    def __repr__(self) -> str:
        return f"Made({self.account_id})"


def make_office(folder: Path, name: str, password: str, school: str) -> tuple[Store, RecoverySheet]:
    """The office cabinet with its first account, not in place yet.

    Raises:
        Problem: the name or the password cannot be used, or a school lies in the folder.
    """
    from esafety_desktop.accounts.service import first_office_account
    from esafety_desktop.store.folder import FolderState, state

    if state(folder) is not FolderState.EMPTY:
        raise Problem("This folder holds a school already.", "Sign in, or restore a back-up.")

    new = first_office_account(staging.begin(folder), name, password, school=school)
    return new.store, new.sheet


def make_leader(store: Store, name: str, password: str, school: str) -> RecoverySheet:
    """The locked cabinet with its first leader.

    Raises:
        Problem: the name or the password cannot be used.
    """
    from esafety_desktop.accounts.service import make_locked_cabinet

    return make_locked_cabinet(store, name, password, school=school)


def open_office(
    folder: Path, name: str, password: str, school: str, *, sheet_too: bool
) -> tuple[Store, RecoverySheet | None]:
    """Go on with the office cabinet that an earlier start made.

    Args:
        folder: The data folder.
        name: Of the office's account.
        password: As typed.
        school: Its name, for the sheet.
        sheet_too: Whether a new recovery sheet takes the place of the first one.

    Raises:
        Problem: the password isn't right.
    """
    from esafety_desktop.accounts import service as accounts

    store = accounts.sign_in(folder / staging.NAME, name, password)
    if not sheet_too:
        return store, None
    try:
        return store, accounts.new_sheet(store, accounts.Cabinet.OFFICE, school).value
    except BaseException:
        store.close()
        raise


def sheet_of_leader(store: Store, name: str, password: str, school: str) -> RecoverySheet:
    """A new recovery sheet for the locked cabinet that an earlier start made.

    Args:
        store: The office cabinet.
        name: Of the leader's account.
        password: As typed.
        school: Its name, for the sheet.

    Raises:
        Problem: the password isn't right.
    """
    from esafety_desktop.accounts import service as accounts

    with contextlib.closing(accounts.sign_in(store.folder, name, password)) as leader:
        return accounts.new_sheet(leader, accounts.Cabinet.LOCKED, school).value


def keep_details(store: Store, details: Details) -> Made:
    """Keep the school's details and close the store: then `move_in` may be tried again and again.

    Raises:
        Problem: a term overlaps another, or the disk is full; the store is still open.
    """
    from esafety_desktop.accounts import in_hand_service
    from esafety_desktop.incidents.settings_service import CHILD_FILE
    from esafety_desktop.school import service as school
    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.settings import put_setting

    school.save_school(store, details.school)
    if details.terms:
        school.save_terms(store, details.terms)
    with store.write() as unit:
        put_setting(unit, CHILD_FILE, details.child_file)
        unit.commit("school set up", "school")
    in_hand_service.note(store, Cabinet.OFFICE)  # the pages let nobody past before
    if store.keyring().sheet(Cabinet.LOCKED) is not None:
        in_hand_service.note(store, Cabinet.LOCKED)
    made = Made(store.account.id, store.private_key(), store.clock)
    store.close()
    return made


def move_in(folder: Path, made: Made) -> Store:
    """Move the school that was made into place, and open it there.

    Raises:
        Problem: the disk did not take it, or can't be read; nothing is lost, try again.
    """
    from esafety_desktop.accounts import door
    from esafety_desktop.store import keyring

    staging.finish(folder)
    ring = keyring.load(folder)
    account = ring.by_id(made.account_id)
    assert account is not None  # noqa: S101 - it was made above
    return door.open_store(folder, door.unlocked(ring, account, made.private), made.clock)
