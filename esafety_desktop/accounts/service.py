"""Who may open what: sign-in, new accounts, passwords. No database is imported before it is needed.

The sign-in window imports this module and calls `unlock` (the slow, pure step) on the worker
thread while the rest is imported, then `open_store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import making
from esafety_desktop.accounts.door import Unlocked, open_store, unlock, unlocked
from esafety_desktop.dates import utc_now
from esafety_desktop.store import folder as data_folder
from esafety_desktop.store import keyring, keyring_place
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.founding import NewSchool
    from esafety_desktop.accounts.recovering import DrawnSheet
    from esafety_desktop.accounts.relocking import Plan
    from esafety_desktop.accounts.rows import AccountRow, RecoverySheet, SheetRow
    from esafety_desktop.store.store import Store

__all__ = ["Cabinet", "Role", "Unlocked", "open_store", "unlock", "unlocked"]


def school_state(folder: Path) -> data_folder.FolderState:
    """What the folder holds; first finishes what a stopped program had begun there.

    Whoever calls it holds the lock of the folder: `folder.state` only looks.

    ``BROKEN`` means that a back-up has to be restored: it is never taken for a new school.
    """
    from esafety_desktop.store.restore import finish_restore
    from esafety_desktop.store.retiring import finish

    finish_restore(folder)  # first: half-way through one the folder has no keyring either
    finish(folder)
    data_folder.finish_making(folder)
    return data_folder.state(folder)


def accounts(folder: Path) -> tuple[AccountRow, ...]:
    """The accounts of the folder's school, oldest first; none when there is no school.

    Raises:
        KeyringFault: the keyring can't be read.
    """
    if not keyring_place.exists(folder):
        return ()
    return tuple(making.row(one) for one in keyring.load(folder).accounts)


def leaders(store: Store) -> tuple[AccountRow, ...]:
    """The accounts that open the locked cabinet."""
    return tuple(making.row(one) for one in store.keyring().with_role(Role.LEADER))


def has_locked_cabinet(folder: Path) -> bool:
    """Whether a leader has made the locked cabinet."""
    return keyring.load(folder).sheet(Cabinet.LOCKED) is not None


def sign_in(
    folder: Path, name: str, password: str, clock: Callable[[], datetime] = utc_now
) -> Store:
    """`unlock` and `open_store` in one go; for accounts that hold a cabinet key."""
    return open_store(folder, unlock(folder, name, password, clock), clock)


def health_steps(store: Store) -> Iterator[str]:
    """Check files and trails of the open cabinets in idle moments (F23): call `next` now and then.

    What is found goes into `Store.notices`, which Today shows.

    Yields:
        After each step of a few milliseconds the new sentence, or "".
    """
    from esafety_desktop.store import checks

    for said in checks.check_steps(store):
        if said and said not in store.notices:
            store.notices = (*store.notices, said)
        yield said


def add_account(store: Store, name: str, role: Role, password: str) -> Changed[AccountRow]:
    """Make another account; a leader's only by a leader.

    Raises:
        Problem: the name is taken, the password too weak.
        NotAllowed: an office account can't make leaders.
    """
    from esafety_desktop.accounts import changing

    return changing.add_account(store, name, role, password)


def change_password(store: Store, old: str, new: str) -> Changed[None]:
    """Give the signed-in account another password.

    Raises:
        WrongPassword: the old one isn't right (counted like any other try).
        Problem: the new one is too weak.
    """
    from esafety_desktop.accounts import judging

    unlock(store.folder, store.account.name, old, store.clock)
    judging.must_be_strong(store, new, store.account.name)
    lock = making.password_lock(store.private_key(), new)
    with keyring.changing(store.folder) as ring:
        lock.put_on(making.known(ring, store.account.id))
    with store.write() as unit:
        unit.commit("password changed", store.account.id)
    return Changed(Area.ACCOUNTS, None, "Your password is changed.")


def reset_password(store: Store, account_id: str, new: str) -> Changed[AccountRow]:
    """A deputy gives a colleague who forgot the password another one (F19).

    What was sealed to that account (its drafts, its copies of concern slips, any envelopes) can't
    be read by it any more; the recovery sheet is the way that keeps them. Another reader of an
    envelope can add the account again (`store.envelopes.add_reader`).

    Raises:
        NotAllowed: an office account can't do it for a leader.
        Problem: the password is too weak, it is one's own account, or the account says that it
            is a leader's and no leader made it.
    """
    from esafety_desktop.accounts import changing

    return changing.reset_password(store, account_id, new)


def before_reset(store: Store, account_id: str) -> str:
    """What a colleague who is to be given a new password loses by it, in a few sentences."""
    from esafety_desktop.accounts import changing

    return changing.before_reset(store, account_id)


def remove_account(store: Store, account_id: str) -> Changed[None]:
    """Take an account away; never the last of its kind, never one's own.

    Nothing here can know of sealed envelopes that only this account could open.

    Raises:
        NotAllowed: an office account can't remove a leader.
        Problem: it is the last one, or one's own.
    """
    from esafety_desktop.accounts import changing

    return changing.remove_account(store, account_id)


def who_may_leave(store: Store) -> tuple[AccountRow, ...]:
    """The accounts on whose leaving the signed-in account may change the locks; never the last."""
    ring = store.keyring()
    return tuple(
        making.row(one)
        for one in ring.accounts
        if one.id != store.account.id
        and one.role.cabinets
        and (store.is_leader or one.role is Role.OFFICE)
        and len(ring.with_role(one.role)) > 1
    )


def plan_new_locks(store: Store, leaver_id: str = "", school: str = "") -> Plan:
    """Make new keys and recovery sheets; nothing is changed before `closed_service.change_locks`.

    Raises:
        Problem: as `relocking.plan` says.
    """
    from esafety_desktop.accounts import relocking

    return relocking.plan(store, leaver_id, school)


def first_office_account(
    folder: Path,
    name: str,
    password: str,
    *,
    school: str = "",
    clock: Callable[[], datetime] = utc_now,
) -> NewSchool:
    """Make the office cabinet and its first account in an empty folder.

    Args:
        folder: The data folder.
        name: The sign-in name.
        password: The new password.
        school: The school's name, for the recovery sheet; the password must not be made of it.
        clock: Tells the time in UTC.

    Returns:
        The open store and the recovery sheet to print; its code is kept nowhere.

    Raises:
        Problem: there is a school already, or the name or password can't be used.
    """
    from esafety_desktop.accounts import founding

    return founding.first_office_account(folder, name, password, school=school, clock=clock)


def make_locked_cabinet(
    store: Store, name: str, password: str, *, school: str = ""
) -> RecoverySheet:
    """Make the locked cabinet with its first leader, who sits alone at the screen.

    The open store stays what it was; the leader signs in afterwards.

    Returns:
        The recovery sheet to print; its code is kept nowhere.

    Raises:
        Problem: there is one already, or the name or password can't be used.
    """
    from esafety_desktop.accounts import founding

    return founding.make_locked_cabinet(store, name, password, school=school)


def recover(
    folder: Path,
    code: str,
    name: str,
    password: str,
    clock: Callable[[], datetime] = utc_now,
) -> Store:
    """Get in with a recovery sheet: a new password for an account, or a new account.

    The use is recorded in the keyring and the trail; every leader is told at sign-in.

    Args:
        folder: The data folder.
        code: As typed; spaces, dashes and capitals don't matter.
        name: An account of the sheet's cabinet, or a new sign-in name.
        password: The new password.
        clock: Tells the time in UTC.

    Raises:
        recovery_code.WrongCode: mistyped; the group is named.
        WrongSheet: not a valid sheet of this school.
        Problem: name or password can't be used.
    """
    from esafety_desktop.accounts import recovering

    return recovering.recover(folder, code, name, password, clock)


def names_by_code(folder: Path, code: str) -> tuple[str, ...] | None:
    """The sign-in names that a recovery sheet looks after; None while its code is no sheet's.

    In a school that was put back from outside, only its code tells them (`store.away`).

    Raises:
        KeyringFault: the keyring can't be read.
    """
    from esafety_desktop.accounts import recovering

    return recovering.names_by_code(folder, code)


def sheets(store: Store) -> tuple[SheetRow, ...]:
    """The valid recovery sheets with each use; a leader sees both, the office its own."""
    from esafety_desktop.accounts import recovering

    return recovering.sheets(store)


def draw_sheet(store: Store, cabinet: Cabinet, school: str = "") -> DrawnSheet:
    """A new recovery sheet to be printed; the one before counts until this one is in force.

    Raises:
        NotAllowed: that cabinet isn't open.
    """
    from esafety_desktop.accounts import recovering

    return recovering.draw_sheet(store, cabinet, school)


def put_sheet_in_force(store: Store, drawn: DrawnSheet) -> Changed[RecoverySheet]:
    """Let a sheet that was drawn count; the one before opens only earlier back-ups from then on.

    Raises:
        Problem: another one was made meanwhile.
        NotSaved: the disk did not take it; the one before still counts.
    """
    from esafety_desktop.accounts import recovering

    return recovering.put_in_force(store, drawn)


def new_sheet(store: Store, cabinet: Cabinet, school: str = "") -> Changed[RecoverySheet]:
    """Make a new recovery sheet that counts at once.

    Raises:
        NotAllowed: that cabinet isn't open.
    """
    return put_sheet_in_force(store, draw_sheet(store, cabinet, school))
