"""The first office account with its cabinet, and the locked cabinet with its first leader."""

from __future__ import annotations

import contextlib
import uuid
from typing import TYPE_CHECKING

from esafety_desktop.accounts import judging, making
from esafety_desktop.accounts.rows import RecoverySheet
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    audit,
    endorsing,
    keys,
    pins,
    recovery_code,
    roster,
)
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer, Role
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.faults import NotSaved, SwappedKey, in_plain_words, plain_reason
from esafety_desktop.store.files import put_in_place, sync_folder
from esafety_desktop.store.folder import FolderState, new_file, state
from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet
from esafety_desktop.store.opening import create_cabinet
from esafety_desktop.store.signing import Signer
from esafety_desktop.store.store import Store
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path


class NewSchool(Value):
    """What the first start gives: the open store, and the sheet to print.

    Attributes:
        store: Open for the new office account.
        sheet: The recovery sheet of the office cabinet; its code is kept nowhere.
    """

    store: Store
    sheet: RecoverySheet


def first_office_account(
    folder: Path,
    name: str,
    password: str,
    *,
    school: str = "",
    clock: Callable[[], datetime] = utc_now,
) -> NewSchool:
    """See `accounts.service.first_office_account`."""
    if state(folder) is not FolderState.EMPTY:
        raise Problem("This folder holds a school already.", "Sign in, or restore a back-up.")
    tidy = making.must_be_free(None, name)
    making.must_be_strong(password, tidy, school)
    now, login, school_id = clock(), making.new_login(password), str(uuid.uuid4())
    cabinet_keys = {Cabinet.OFFICE: keys.new_key()}
    sheet, code = making.new_sheet(Cabinet.OFFICE, 1, cabinet_keys, now, school_id)
    account = making.new_account(
        tidy, Role.OFFICE, login, cabinet_keys, school=school_id, sheet=sheet, at=now
    )
    made = _make_file(
        Drawer(Cabinet.OFFICE, new_file(folder, Cabinet.OFFICE), cabinet_keys[Cabinet.OFFICE]),
        account,
        sheet,
        login.pair,
    )
    ring = Keyring(school=school_id, accounts=[account], sheets=[sheet])
    endorsing.save(folder, ring, cabinet_keys)
    with _plainly():
        _place(folder, made)
    info = AccountInfo(account.id, account.name, account.role)
    store = Store(folder, info, login.pair.private, cabinet_keys, clock)
    return NewSchool(store, _printed(sheet, code, school))


def make_locked_cabinet(
    store: Store, name: str, password: str, *, school: str = ""
) -> RecoverySheet:
    """See `accounts.service.make_locked_cabinet`."""
    tidy = making.must_be_free(_without_locked(store), name)
    making.must_be_strong(password, tidy, school or judging.school_of(store))
    now, login = store.clock(), making.new_login(password)
    ring = _without_locked(store)
    cabinet_keys = {
        Cabinet.OFFICE: store.cabinet_key(Cabinet.OFFICE),
        Cabinet.LOCKED: keys.new_key(),
    }
    sheet, code = making.new_sheet(Cabinet.LOCKED, 1, cabinet_keys, now, ring.school)
    account = making.new_account(
        tidy, Role.LEADER, login, cabinet_keys, school=ring.school, sheet=sheet, at=now
    )
    made = _make_file(
        Drawer(
            Cabinet.LOCKED, new_file(store.folder, Cabinet.LOCKED), cabinet_keys[Cabinet.LOCKED]
        ),
        account,
        sheet,
        login.pair,
    )
    with store.write() as unit:
        # There is no other leader yet: what an attempt that was stopped has pinned is void.
        pins.unpin_all(unit.session, Cabinet.OFFICE, pins.ACCOUNT)
        pins.pin(unit, Cabinet.OFFICE, pins.ACCOUNT, account.id, account.public)
        pins.pin(unit, Cabinet.OFFICE, pins.LOCKED_SHEET, str(sheet.number), sheet.public)
        unit.commit("locked cabinet made", account.id)
    ring.accounts.append(account)
    ring.sheets.append(sheet)
    endorsing.save(store.folder, ring, cabinet_keys)
    with contextlib.suppress(OSError):  # it counts already; the next start puts it in its place
        _place(store.folder, made)
    return _printed(sheet, code, school)


def _without_locked(store: Store) -> Keyring:
    """The keyring of a school that has no locked cabinet yet, and nobody who could open one.

    Raises:
        Problem: it has.
        SwappedKey: somebody wrote an account into the file.
    """
    ring = store.keyring()
    if ring.sheet(Cabinet.LOCKED):
        raise Problem(
            "The locked cabinet is there already.",
            "Nothing is left to do. Ask a leader if you need a leader’s account.",
        )
    roster.must_be_ours(store, ring)
    for account in endorsing.accounts_of(ring, Cabinet.LOCKED):
        raise SwappedKey(account.name)
    return ring


def _make_file(drawer: Drawer, account: Account, sheet: Sheet, pair: keys.KeyPair) -> Path:
    """A cabinet with its tables, its pins and its first entry, before any keyring knows of it.

    So whatever moment the program is stopped at, a cabinet that is in its place vouches for the
    keys that belong to it.
    """
    from sqlalchemy.orm import Session

    with _plainly():
        drawer.path.unlink(missing_ok=True)
        create_cabinet(drawer)
        vouched = [(pins.SHEET, str(sheet.number), sheet.public)]
        kind = pins.ACCOUNT if drawer.cabinet is Cabinet.LOCKED else pins.MEMBER
        vouched.append((kind, account.id, account.public))
        engine = make_engine(drawer)
        try:
            with Session(engine) as session:
                for kind, ref, public in vouched:
                    pins.pin_in(session, drawer.cabinet, kind, ref, public, at=account.made_at)
                audit.append(
                    session.connection(),
                    drawer.cabinet,
                    at=account.made_at,
                    signer=Signer(account.id, pair.private),
                    action=f"{drawer.cabinet.plain_name} made",
                    subject=account.id,
                )
                session.commit()
        finally:
            engine.dispose()
        drawer.path.with_name(f"{drawer.path.name}-journal").unlink(missing_ok=True)
    return drawer.path


@contextlib.contextmanager
def _plainly() -> Iterator[None]:
    """Let a fault of the disk come out as a `NotSaved`."""
    try:
        with in_plain_words():
            yield
    except OSError as error:
        raise NotSaved(
            f"The cabinet could not be made: {plain_reason(error)}.",
            "Free some space or look whether the folder is read-only, then try again.",
        ) from error


def _place(folder: Path, made: Path) -> None:
    put_in_place(made, made.with_suffix(""))
    sync_folder(folder)


def _printed(sheet: Sheet, code: bytes, school: str) -> RecoverySheet:
    return RecoverySheet(
        sheet.cabinet, sheet.number, recovery_code.to_text(code), school, sheet.made_at
    )
