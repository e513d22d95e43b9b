"""Getting back in with a recovery sheet, and making a new sheet (F19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import door, judging, making, vouching
from esafety_desktop.accounts.faults import WrongSheet
from esafety_desktop.accounts.rows import RecoverySheet, SheetRow
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.store import away, endorsing, keyring, keys, recovery_code
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.store import Store


def recover(
    folder: Path,
    code: str,
    name: str,
    password: str,
    clock: Callable[[], datetime] = utc_now,
) -> Store:
    """See `accounts.service.recover`."""
    pair = keys.pair_of_code(recovery_code.from_text(code))
    ring = keyring.load(folder)
    sheet = next((one for one in ring.sheets if one.public == pair.public), None)
    if sheet is None:
        raise WrongSheet
    making.must_be_strong(password, name)
    away.bring_back(ring, sheet, pair.private)
    now = clock()
    role = Role.LEADER if sheet.cabinet is Cabinet.LOCKED else Role.OFFICE
    held = {one: keys.unseal(pair.private, sealed) for one, sealed in sheet.cabinets.items()}
    account = ring.by_name(name)
    if account is None:
        tidy = making.must_be_free(ring, name)
        account, own = making.new_account(tidy, role, password, held, sheet=sheet, at=now)
        ring.accounts.append(account)
    else:
        _must_match(account, role)
        own = _own_pair(account, pair.private, held, sheet)
        making.set_password(account, own.private, password)
    sheet.used.append(keyring.SheetUse(now, account.name))
    who = door.unlocked(account, own.private)

    def first(store: Store) -> None:
        judging.must_be_strong(store, password, account.name)  # only now the school is known
        _vouch(store, ring, account)

    return door.open_store(folder, who, clock, first=first)


def names_by_code(folder: Path, code: str) -> tuple[str, ...]:
    """See `accounts.service.names_by_code`."""
    try:
        pair = keys.pair_of_code(recovery_code.from_text(code))
    except recovery_code.WrongCode:
        return ()
    ring = keyring.load(folder)
    sheet = next((one for one in ring.sheets if one.public == pair.public), None)
    if sheet is None:
        return ()
    away.bring_back(ring, sheet, pair.private)  # in memory only
    mine = (one for one in ring.accounts if making.home(one.role) is sheet.cabinet)
    return tuple(one.name for one in mine)


def _must_match(account: keyring.Account, role: Role) -> None:
    if account.role is not role:
        which = "an office" if account.role is Role.OFFICE else f"a {account.role.value}"
        raise Problem(
            f"“{account.name}” is {which} account; this sheet is not for it.",
            "Type the name of an account of this sheet's cabinet, or a new name.",
        )


def _own_pair(
    account: keyring.Account,
    sheet_private: bytes,
    held: dict[Cabinet, bytes],
    sheet: keyring.Sheet,
) -> keys.KeyPair:
    """The account's own pair out of its escrow, or a new one if the sheet is newer than that."""
    try:
        pair = keys.pair_of(keys.unseal(sheet_private, account.escrow))
    except keys.WrongKey:
        return making.give_new_pair(account, held, sheet)
    if pair.public != account.public:
        return making.give_new_pair(account, held, sheet)
    return pair


def _vouch(store: Store, ring: keyring.Keyring, account: keyring.Account) -> None:
    vouching.announce(store, account)
    with store.write() as unit:
        vouching.vouch(unit, account)
        endorsing.save(store.folder, ring, store.cabinet_keys)
        unit.commit("recovery sheet used", account.id, cabinet=making.home(account.role))


def sheets(store: Store) -> tuple[SheetRow, ...]:
    """See `accounts.service.sheets`."""
    return tuple(
        SheetRow(
            one.cabinet,
            one.number,
            one.made_at,
            tuple((use.at, use.account) for use in one.used),
        )
        for one in store.keyring().sheets
        if store.is_leader or one.cabinet is Cabinet.OFFICE
    )


def new_sheet(store: Store, cabinet: Cabinet, school: str = "") -> Changed[RecoverySheet]:
    """See `accounts.service.new_sheet`."""
    ring = store.keyring()
    old = ring.sheet(cabinet)
    number = old.number + 1 if old else 1
    held = {one: store.cabinet_key(one) for one in _opened_by(cabinet)}
    sheet, code = making.new_sheet(cabinet, number, held, store.clock())
    sheet.used = old.used if old else []
    ring.sheets = [one for one in ring.sheets if one.cabinet is not cabinet] + [sheet]
    account = making.known(ring, store.account.id)
    if making.home(account.role) is cabinet:
        account.escrow = keys.seal(sheet.public, store.private_key())
        account.escrow_sheet = number
    with store.write() as unit:
        vouching.vouch_for_sheet(unit, sheet)
        unit.commit("recovery sheet made", str(number), cabinet=cabinet)
    # Only now: a sheet that only the keyring has would be taken for a swapped one.
    endorsing.save(store.folder, ring, store.cabinet_keys)
    printed = RecoverySheet(cabinet, number, recovery_code.to_text(code), school, sheet.made_at)
    return Changed(Area.ACCOUNTS, printed, f"Sheet {number} is valid now; destroy earlier ones.")


def _opened_by(cabinet: Cabinet) -> tuple[Cabinet, ...]:
    return (Role.LEADER if cabinet is Cabinet.LOCKED else Role.OFFICE).cabinets
