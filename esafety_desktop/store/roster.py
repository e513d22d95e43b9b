"""Judging a keyring: which of its accounts and sheets a cabinet knows, before anything is sealed.

The keyring can be written by whoever can write to the folder. Each account and sheet is held
against the pins of the cabinet that only those can write who may make it: leaders, governors and
the locked cabinet's sheet against the locked cabinet's, where that is open. An office account has
only the office cabinet's word for them, which every office account can write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.store import endorsing, keys, pins
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import SwappedKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet
    from esafety_desktop.store.store import Store, UnitOfWork

_NUMBER = "roster"


def must_be_ours(store: Store, ring: Keyring, but: str = "") -> None:
    """Refuse a keyring in which an account or a sheet stands that no cabinet knows.

    Args:
        store: Open.
        ring: What is about to be signed, or sealed to.
        but: The id of an account that is about to go, or to be given a new key.

    Raises:
        SwappedKey: one of them isn't what a cabinet vouches for.
    """
    for name in strangers(store, ring, but):
        raise SwappedKey(name)


def strangers(store: Store, ring: Keyring, but: str = "") -> tuple[str, ...]:
    """What the accounts and sheets are called that no open cabinet vouches for."""
    with store.read() as session:
        return tuple(_strangers(_Words(store, session), ring, but))


def _strangers(words: _Words, ring: Keyring, but: str) -> Iterator[str]:
    seen: set[object] = set()
    for account in ring.accounts:
        if account.id in seen or (account.id != but and not words.know(account)):
            yield account.name
        seen.add(account.id)
    for sheet in ring.sheets:
        if sheet.cabinet in seen or not words.know_sheet(sheet):
            yield f"the {sheet.cabinet.plain_name}’s recovery sheet"
        seen.add(sheet.cabinet)


def knows(store: Store, account: Account) -> bool:
    """Whether the cabinet that may vouch for an account knows its key."""
    with store.read() as session:
        return _Words(store, session).know(account)


def knows_sheet(store: Store, sheet: Sheet) -> bool:
    """The same of a recovery sheet."""
    with store.read() as session:
        return _Words(store, session).know_sheet(sheet)


def knows_of(store: Store, account: Account) -> bool:
    """Whether that cabinet knows of the account in that role, whatever its key."""
    with store.read() as session:
        return any(account.id in known for known in _Words(store, session).of(account.role))


class _Words:
    """What the open cabinets vouch for, each kind read once."""

    def __init__(self, store: Store, session: Session) -> None:
        self._store = store
        self._session = session
        self._read: dict[tuple[Cabinet, str], dict[str, bytes]] = {}

    def know(self, account: Account) -> bool:
        store = self._store
        if account.id == store.account.id:  # what is in the own hand settles it
            own = keys.pair_of(store.private_key()).public
            return (account.role, account.public) == (store.account.role, own)
        if account.role is Role.GOVERNOR and not store.is_leader:
            return True  # the leaders' business: the office gives and seals nothing to one
        return any(known.get(account.id) == account.public for known in self.of(account.role))

    def know_sheet(self, sheet: Sheet) -> bool:
        far = sheet.cabinet is Cabinet.LOCKED and not self._store.is_leader
        place = (Cabinet.OFFICE, pins.LOCKED_SHEET) if far else (sheet.cabinet, pins.SHEET)
        return self._pinned(*place).get(str(sheet.number)) == sheet.public

    def of(self, role: Role) -> tuple[dict[str, bytes], ...]:
        """Account id → public key, of those who have a role."""
        store = self._store
        if role is not Role.LEADER:
            seen = store.is_leader or role is Role.OFFICE
            return (self._pinned(role.keeper, pins.MEMBER),) if seen else ()
        where = role.keeper if store.is_leader else Cabinet.OFFICE
        return tuple(self._pinned(where, kind) for kind in (pins.ACCOUNT, pins.COMING))

    def _pinned(self, cabinet: Cabinet, kind: str) -> dict[str, bytes]:
        if (cabinet, kind) not in self._read:
            self._read[cabinet, kind] = pins.pinned(self._session, cabinet, kind)
        return self._read[cabinet, kind]


def save(unit: UnitOfWork, ring: Keyring) -> None:
    """Write a keyring whose accounts or sheets were judged and then changed; the caller commits.

    The cabinets remember how new it is: an earlier one that is put back by hand is told by that.

    Raises:
        KeyringChanged: another program wrote to it since it was read.
        NotSaved: the disk did not take it.
    """
    store = unit.store
    endorsing.save(store.folder, ring, store.cabinet_keys)
    remember(unit, ring)


def remember(unit: UnitOfWork, ring: Keyring) -> None:
    """Have the open cabinets remember how new a keyring is; the caller commits."""
    for cabinet in unit.store.cabinet_keys:
        number = endorsing.number_of(ring, cabinet).to_bytes(16, "big")
        pins.pin(unit, cabinet, _NUMBER, "", number)


def is_older(session: Session, ring: Keyring, cabinet: Cabinet) -> bool:
    """Whether a cabinet remembers a newer keyring of this school."""
    known = pins.pinned(session, cabinet, _NUMBER).get("", b"")
    return endorsing.number_of(ring, cabinet) < int.from_bytes(known, "big")
