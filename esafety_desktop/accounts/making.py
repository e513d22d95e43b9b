"""Making the values of the keyring: accounts, sealed keys, sheets (no database)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from esafety_desktop.accounts.password_rules import weakness
from esafety_desktop.accounts.rows import AccountRow
from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring, keys, recovery_code
from esafety_desktop.store.cabinet import Cabinet, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

password_cost: Callable[[], keys.KdfCost] = keys.calibrate
"""What a guess of a new password is to cost; tests make it cheap."""


def row(account: keyring.Account) -> AccountRow:
    """What the windows may know of an account."""
    return AccountRow(account.id, account.name, account.role)


def home(role: Role) -> Cabinet:
    """The cabinet in whose trail an account's changes stand, and whose sheet looks after it."""
    return Cabinet.LOCKED if role is Role.LEADER else Cabinet.OFFICE


def known(ring: keyring.Keyring, account_id: str) -> keyring.Account:
    """The account with that id.

    Raises:
        Problem: somebody removed it meanwhile.
    """
    account = ring.by_id(account_id)
    if account is None:
        raise Problem("That account isn't there any more.", "Look at the list of accounts again.")
    return account


def must_be_strong(password: str, name: str, school: str = "") -> None:
    """Refuse a weak password; `judging` does it where a cabinet is open that names the school.

    Raises:
        Problem: with the reason.
    """
    why = weakness(password, name, school)
    if why:
        raise Problem(why, "Nothing was kept yet. Choose another password.")


def must_be_free(ring: keyring.Keyring | None, name: str) -> str:
    """The sign-in name as it is kept.

    Raises:
        Problem: empty, too long, or taken.
    """
    tidy = " ".join(name.split())
    if not tidy or not tidy.isprintable():
        raise Problem(
            "A sign-in name is needed.", "Type one, for example: office, or your initials."
        )
    if len(tidy) > 40:
        raise Problem("A sign-in name has at most 40 characters.", "Use a shorter one.")
    if ring and ring.by_name(tidy):
        raise Problem(f"The sign-in name “{tidy}” is taken.", "Use another one.")
    return tidy


def new_sheet(
    cabinet: Cabinet, number: int, cabinet_keys: Mapping[Cabinet, bytes], at: datetime
) -> tuple[keyring.Sheet, bytes]:
    """A recovery sheet's public part for the keyring, and its code, which is kept nowhere."""
    code = recovery_code.new_code()
    public = keys.pair_of_code(code).public
    opens = Role.LEADER.cabinets if cabinet is Cabinet.LOCKED else Role.OFFICE.cabinets
    sealed = {one: keys.seal(public, cabinet_keys[one]) for one in opens}
    sheet = keyring.Sheet(
        cabinet=cabinet, number=number, public=public, cabinets=sealed, made_at=at
    )
    return sheet, code


def new_account(
    name: str,
    role: Role,
    password: str,
    cabinet_keys: Mapping[Cabinet, bytes],
    *,
    sheet: keyring.Sheet | None,
    at: datetime,
) -> tuple[keyring.Account, keys.KeyPair]:
    """An account with a fresh key pair, holding the keys of its role's cabinets.

    Its private key is sealed to the sheet that looks after it; a governor's is sealed to none.
    """
    pair = keys.new_pair()
    account = keyring.Account(
        id=str(uuid.uuid4()),
        name=name,
        role=role,
        salt=b"",
        memory_kib=0,
        passes=0,
        public=pair.public,
        private=b"",
        escrow=keys.seal(sheet.public, pair.private) if sheet else b"",
        escrow_sheet=sheet.number if sheet else 0,
        cabinets={},
        made_at=at,
    )
    give_keys(account, cabinet_keys)
    set_password(account, pair.private, password)
    return account, pair


def give_new_pair(
    account: keyring.Account, cabinet_keys: Mapping[Cabinet, bytes], sheet: keyring.Sheet | None
) -> keys.KeyPair:
    """Exchange an account's key pair, for want of the old private key."""
    pair = keys.new_pair()
    account.public = pair.public
    account.escrow = keys.seal(sheet.public, pair.private) if sheet else b""
    account.escrow_sheet = sheet.number if sheet else 0
    give_keys(account, cabinet_keys)
    return pair


def give_keys(account: keyring.Account, cabinet_keys: Mapping[Cabinet, bytes]) -> None:
    """Seal the keys of its role's cabinets to an account."""
    account.cabinets = {
        one: keys.seal(account.public, cabinet_keys[one]) for one in account.role.cabinets
    }


def set_password(account: keyring.Account, private: bytes, password: str) -> None:
    """Lock an account's private key under a password, at the cost that suits this PC."""
    cost = password_cost()
    account.salt = keys.new_salt()
    account.memory_kib, account.passes = cost.memory_kib, cost.passes
    account.private = keys.lock(keys.derive(password, account.salt, cost), private)
    account.wrong = []
