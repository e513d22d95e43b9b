"""Making the values of the keyring: accounts, sealed keys, sheets (no database)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from esafety_desktop.accounts.password_rules import weakness
from esafety_desktop.accounts.rows import AccountRow
from esafety_desktop.problem import Problem
from esafety_desktop.store import bonds, keys, recovery_code
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

password_cost: Callable[[], keys.KdfCost] = keys.calibrate
"""What a guess of a new password is to cost; tests make it cheap."""


def row(account: Account) -> AccountRow:
    """What the windows may know of an account."""
    return AccountRow(account.id, account.name, account.role, bool(account.private))


def home(role: Role) -> Cabinet:
    """The cabinet in whose trail an account's changes stand, and whose sheet looks after it."""
    return Cabinet.LOCKED if role is Role.LEADER else Cabinet.OFFICE


def known(ring: Keyring, account_id: str) -> Account:
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


def must_be_free(ring: Keyring | None, name: str) -> str:
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
    cabinet: Cabinet, number: int, held: Mapping[Cabinet, bytes], at: datetime, school: str
) -> tuple[Sheet, bytes]:
    """A recovery sheet's public part for the keyring, and its code, which is kept nowhere.

    Args:
        cabinet: Which one it is for.
        number: The next one.
        held: The cabinet keys in the hands of who makes it.
        at: When.
        school: The keyring's id of the school.
    """
    code = recovery_code.new_code()
    pair = keys.pair_of_code(code)
    sheet = Sheet(cabinet=cabinet, number=number, public=pair.public, cabinets={}, made_at=at)
    _give(sheet, pair, held, school)
    return sheet, code


class PasswordLock(Value):
    """A private key locked under a password, at the cost that suits this PC."""

    salt: bytes
    cost: keys.KdfCost
    locked: bytes

    def put_on(self, account: Account) -> None:
        """Let it be the account's; wrong passwords before are forgotten."""
        account.salt, account.private = self.salt, self.locked
        account.memory_kib, account.passes = self.cost.memory_kib, self.cost.passes
        account.wrong = []


def password_lock(private: bytes, password: str) -> PasswordLock:
    """The slow step, to be done before the keyring is read: nobody may write to it meanwhile."""
    cost, salt = password_cost(), keys.new_salt()
    return PasswordLock(salt, cost, keys.lock(keys.derive(password, salt, cost), private))


class Login(Value):
    """A fresh key pair with its password."""

    pair: keys.KeyPair
    lock: PasswordLock


def new_login(password: str) -> Login:
    """A fresh key pair, locked under a password; the slow step."""
    pair = keys.new_pair()
    return Login(pair, password_lock(pair.private, password))


def new_account(
    name: str,
    role: Role,
    login: Login,
    held: Mapping[Cabinet, bytes],
    *,
    school: str,
    sheet: Sheet | None,
    at: datetime,
) -> Account:
    """An account, holding the keys of its role's cabinets.

    Its private key is sealed to the sheet that looks after it; a governor's is sealed to none.
    """
    account = nobody_yet(name, role, at)
    give_pair(account, login.pair, held, school=school, sheet=sheet)
    login.lock.put_on(account)
    return account


def nobody_yet(name: str, role: Role, at: datetime) -> Account:
    """An account without keys and password; `give_pair` and a `PasswordLock` make it one."""
    return Account(
        id=str(uuid.uuid4()),
        name=name,
        role=role,
        salt=b"",
        memory_kib=0,
        passes=0,
        public=b"",
        private=b"",
        escrow=b"",
        escrow_sheet=0,
        cabinets={},
        made_at=at,
    )


def give_pair(
    account: Account,
    pair: keys.KeyPair,
    held: Mapping[Cabinet, bytes],
    *,
    school: str,
    sheet: Sheet | None,
) -> None:
    """Give an account a key pair, and with it the keys of its role's cabinets.

    Args:
        account: Changed.
        pair: Its own from now on.
        held: The cabinet keys in the hands of who gives.
        school: The keyring's id of the school.
        sheet: The one that looks after it; judged.
    """
    account.public = pair.public
    account.escrow = keys.seal(sheet.public, pair.private) if sheet else b""
    account.escrow_sheet = sheet.number if sheet else 0
    _give(account, pair, held, school)


def _give(
    holder: Account | Sheet,
    pair: keys.KeyPair,
    held: Mapping[Cabinet, bytes],
    school: str,
) -> None:
    holder.cabinets = {}
    bonds.give(holder, held)
    given = {one: held[one] for one in bonds.opens(holder)}
    holder.bonds = bonds.tied(school, pair.private, given)
