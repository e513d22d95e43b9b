"""Governors' accounts: the way in for everybody, who reads what is published, and sealing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import making
from esafety_desktop.accounts.door import open_store, unlock
from esafety_desktop.dates import utc_now
from esafety_desktop.store.cabinet import Cabinet, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.rows import AccountRow
    from esafety_desktop.accounts.visiting import Visitor
    from esafety_desktop.store.store import Store


def come_in(
    folder: Path, name: str, password: str, clock: Callable[[], datetime] = utc_now
) -> Store | Visitor:
    """Sign in, whoever it is: a governor gets no store, for no cabinet opens."""
    who = unlock(folder, name, password, clock)
    if who.account.role.cabinets:
        return open_store(folder, who, clock)
    from esafety_desktop.accounts.visiting import Visitor

    return Visitor(folder, who, clock)


def governors(store: Store) -> tuple[AccountRow, ...]:
    """Who will see a page that a leader publishes."""
    return tuple(making.row(one) for one in store.keyring().with_role(Role.GOVERNOR))


def seal_to_governors(store: Store, pages: Mapping[str, str]) -> None:
    """Lay out the published pages, each sealed to the governors' own keys, signed by this leader.

    Args:
        store: A leader's.
        pages: Page id → what it shows, the newest first.

    Raises:
        SwappedKey: a governor's key in the keyring isn't the one that a leader made.
        NotSaved: the disk did not take it.
    """
    from esafety_desktop.store import published, roster
    from esafety_desktop.store.faults import SwappedKey

    readers = store.keyring().with_role(Role.GOVERNOR)
    for one in readers:
        if not roster.knows(store, one):
            raise SwappedKey(one.name)
    if not (readers or (store.folder / published.FILE_NAME).exists()):
        return
    announce_key(store)
    sealed_to = {one.id: one.public for one in readers}
    published.write(
        store.folder, pages, sealed_to, leaders_keys(store), store.signer, number=moment(store)
    )


def moment(store: Store) -> int:
    """The time as governors' files are numbered: no earlier file is believed after it."""
    return int(store.clock().timestamp())


def announce_key(store: Store) -> None:
    """Have the locked cabinet's trail tell of this leader's signing key, where no office can write.

    Raises:
        NotSaved: the disk did not take it.
    """
    from esafety_desktop.store.signing import newest_key

    with store.read() as session:
        known = newest_key(session.connection(), Cabinet.LOCKED, store.account.id)
    if known != store.signer.public:
        with store.write() as unit:
            unit.commit("signing key told", store.account.id, cabinet=Cabinet.LOCKED)


def leaders_keys(store: Store) -> frozenset[str]:
    """The signing keys of today's leaders, as far as the locked cabinet knows them; the own one."""
    from esafety_desktop.store.signing import newest_key

    with store.read() as session:
        connection = session.connection()
        told = {
            newest_key(connection, Cabinet.LOCKED, one.id)
            for one in store.keyring().with_role(Role.LEADER)
            if one.id != store.account.id
        }
    return frozenset({*told, store.signer.public} - {""})
