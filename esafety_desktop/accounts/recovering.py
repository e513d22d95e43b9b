"""Getting back in with a recovery sheet, and making a new sheet (F19)."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.accounts import (
    door,
    in_hand_service,
    judging,
    making,
    settling,
    vouching,
)
from esafety_desktop.accounts.faults import WrongSheet
from esafety_desktop.accounts.rows import RecoverySheet, SheetRow
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    away,
    bonds,
    endorsing,
    keyring,
    keyring_shape,
    keys,
    recovery_code,
    roster,
)
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotAllowed, NotSaved
from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet, SheetUse
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.store import Store


class DrawnSheet(Value):
    """A recovery sheet that nobody has on paper yet; it opens nothing before it is in force.

    Attributes:
        sheet: What the keyring will hold of it.
        paper: What is printed.
        replaces: The public key of the sheet that counts until then; empty for none.
    """

    sheet: Sheet
    paper: RecoverySheet
    replaces: bytes


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
    sheet = _sheet_of(ring, pair)
    if sheet is None:
        raise WrongSheet
    making.must_be_strong(password, name)
    held = bonds.opened(ring, sheet, pair.private)
    away.bring_back(ring, sheet, pair.private, held)
    as_it_was = keyring_shape.decode(keyring_shape.encode(ring))
    now = clock()
    account, own = _account(ring, sheet, name, (pair.private, held), now)
    making.give_pair(account, own, held, school=ring.school, sheet=sheet)
    making.password_lock(own.private, password).put_on(account)
    sheet.used.append(SheetUse(now, account.name))
    who = door.unlocked(ring, account, own.private)

    def first(store: Store) -> None:
        judging.must_be_strong(store, password, account.name)  # only now the school is known
        settling.vouch_anew(store, as_it_was)
        _vouch(store, ring, account)

    return door.open_store(folder, who, clock, first=first)


def names_by_code(folder: Path, code: str) -> tuple[str, ...] | None:
    """See `accounts.service.names_by_code`."""
    try:
        pair = keys.pair_of_code(recovery_code.from_text(code))
    except recovery_code.WrongCode:
        return None
    ring = keyring.load(folder)
    sheet = _sheet_of(ring, pair)
    if sheet is None:
        return None
    held = bonds.opened(ring, sheet, pair.private)
    away.bring_back(ring, sheet, pair.private, held)  # in memory only
    return tuple(one.name for one in ring.with_role(_role(sheet)))


def _sheet_of(ring: Keyring, pair: keys.KeyPair) -> Sheet | None:
    return next((one for one in ring.sheets if one.public == pair.public), None)


def _role(sheet: Sheet) -> Role:
    return Role.LEADER if sheet.cabinet is Cabinet.LOCKED else Role.OFFICE


def _account(
    ring: Keyring,
    sheet: Sheet,
    name: str,
    opened: tuple[bytes, Mapping[Cabinet, bytes]],
    at: datetime,
) -> tuple[Account, keys.KeyPair]:
    """The account with that name and its own pair out of its escrow, or else new ones.

    Args:
        ring: A new account is put into it.
        sheet: Whose code was typed.
        name: As typed.
        opened: The private key of the code, and the cabinet keys that the sheet was given.
        at: When.

    Raises:
        Problem: it is no account of the sheet's cabinet, or the name can't be used.
    """
    account = ring.by_name(name)
    if account is not None:
        _must_match(account, _role(sheet))
        return account, _own_pair(ring, account, *opened)
    account = making.nobody_yet(making.must_be_free(ring, name), _role(sheet), at)
    ring.accounts.append(account)
    return account, keys.new_pair()


def _must_match(account: Account, role: Role) -> None:
    if account.role is not role:
        which = "an office" if account.role is Role.OFFICE else f"a {account.role.value}"
        raise Problem(
            f"“{account.name}” is {which} account; this sheet is not for it.",
            "Type the name of an account of this sheet's cabinet, or a new name.",
        )


def _own_pair(
    ring: Keyring,
    account: Account,
    code: bytes,
    held: Mapping[Cabinet, bytes],
) -> keys.KeyPair:
    """The account's own pair out of its escrow, or a new one if that isn't to be had.

    The sheet may be newer; or somebody sealed a pair of theirs to the sheet.
    """
    try:
        pair = keys.pair_of(keys.unseal(code, account.escrow))
    except keys.WrongKey:
        return keys.new_pair()
    home = account.role.keeper
    mine = bonds.was_given(ring, account, pair.private, home, held[home])
    return pair if mine and pair.public == account.public else keys.new_pair()


def _vouch(store: Store, ring: Keyring, account: Account) -> None:
    vouching.announce(store, account)
    strange = roster.strangers(store, ring, but=account.id)
    with store.write() as unit:
        vouching.vouch(unit, account)
        if strange:  # nobody is kept out by them; they stay unsigned, and are told at sign-in
            keyring.save(store.folder, ring)
        else:
            roster.save(unit, ring)
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


def draw_sheet(store: Store, cabinet: Cabinet, school: str = "") -> DrawnSheet:
    """See `accounts.service.draw_sheet`."""
    if cabinet not in store.cabinet_keys:
        raise NotAllowed
    ring = store.keyring()
    roster.must_be_ours(store, ring)  # before anything is printed
    old = ring.sheet(cabinet)
    number = in_hand_service.next_number(store, ring, cabinet)
    sheet, code = making.new_sheet(cabinet, number, store.cabinet_keys, store.clock(), ring.school)
    paper = RecoverySheet(
        cabinet, number, recovery_code.to_text(code), school, sheet.made_at, before=_number(old)
    )
    return DrawnSheet(sheet, paper, old.public if old else b"")


def _number(sheet: Sheet | None) -> int:
    return sheet.number if sheet else 0


def put_in_force(store: Store, drawn: DrawnSheet) -> Changed[RecoverySheet]:
    """See `accounts.service.put_sheet_in_force`."""
    sheet = drawn.sheet
    cabinet, number = sheet.cabinet, sheet.number
    ring = store.keyring()
    old = ring.sheet(cabinet)
    said = f"Sheet no. {number} counts now.{_earlier(drawn.paper.before)}"
    if old is not None and old.public == sheet.public:  # it was written, and not seen to be
        _forget_earlier(store, ring, sheet)
        return Changed(Area.ACCOUNTS, drawn.paper, said)
    if (old.public if old else b"") != drawn.replaces:
        raise Problem(
            f"Another recovery sheet of the {cabinet.plain_name} was made meanwhile.",
            f"No. {number} opens nothing: tear it up. No. {_number(old)} counts.",
        )
    ring.sheets = [one for one in ring.sheets if one.cabinet is not cabinet]
    roster.must_be_ours(store, ring)
    sheet.used = old.used if old else []
    ring.sheets.append(sheet)
    account = making.known(ring, store.account.id)
    if making.home(account.role) is cabinet:
        account.escrow = keys.seal(sheet.public, store.private_key())
        account.escrow_sheet = number
    with store.write() as unit:
        vouching.vouch_for_sheet(unit, sheet)
        unit.commit("recovery sheet made", str(number), cabinet=cabinet)
    # Only now: a sheet that only the keyring has would be taken for a swapped one.
    endorsing.save(store.folder, ring, store.cabinet_keys)
    with contextlib.suppress(NotSaved):  # the new sheet counts
        _forget_earlier(store, ring, sheet)
    return Changed(Area.ACCOUNTS, drawn.paper, said)


def _earlier(number: int) -> str:
    if not number:
        return ""
    return f" Keep no. {number} only for back-ups on a stick that were made before."


def _forget_earlier(store: Store, ring: Keyring, sheet: Sheet) -> None:
    """An earlier sheet that somebody writes into the keyring again is a strange one from now on."""
    with store.write() as unit:
        vouching.forget_earlier_sheets(unit, sheet)
        roster.remember(unit, ring)
        unit.commit("earlier recovery sheets forgotten", str(sheet.number), cabinet=sheet.cabinet)
