"""What somebody gains who copied the keyring before the locks were changed (docs/security.md)."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

import pytest

from esafety_desktop.accounts import door, relocking, service
from esafety_desktop.store import keyring, keys, recovery_code
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.keyring_shape import Account, Sheet
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store

CLERK, HEAD, LEAVER = "clerk", "head", "leaver"
PASSWORDS = {
    OFFICE_NAME: OFFICE_PASSWORD,
    LEADER_NAME: LEADER_PASSWORD,
    CLERK: "four blue gates",
    HEAD: "walnut harbour tin",
    LEAVER: "orchard plume seven",
}
ROLES = {CLERK: Role.OFFICE, HEAD: Role.LEADER, LEAVER: Role.LEADER}


class Copied(NamedTuple):
    """A school, and what somebody took along: every keyring that ever lay in its folder."""

    folder: Path
    rings: list[Keyring]
    codes: list[bytes]

    def take(self) -> None:
        self.rings.append(keyring.load(self.folder))


@pytest.fixture
def copied(data_folder: Path) -> Copied:
    """The leaver copied the keyring, and photographed both recovery sheets of that day."""
    with contextlib.closing(service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)) as store:
        for name, role in ROLES.items():
            service.add_account(store, name, role, PASSWORDS[name])
        papers = [service.new_sheet(store, cabinet).value.code for cabinet in Cabinet]
    for name, password in PASSWORDS.items():  # each seals a key to the newest sheet
        service.sign_in(data_folder, name, password).close()
    made = Copied(data_folder, [], [recovery_code.from_text(code) for code in papers])
    made.take()
    return made


def grasped(rings: Iterable[Keyring], begun: Iterable[bytes]) -> set[bytes]:
    """Every private and cabinet key to be had from keyrings, beginning with some private keys."""
    every = list(rings)
    have: set[bytes] = set()
    new = set(begun)
    while new:
        have |= new
        new = {found for one in new for ring in every for found in _opened(ring, one)} - have
    return have


def _opened(ring: Keyring, secret: bytes) -> Iterator[bytes]:
    holders: list[Account | Sheet] = [*ring.accounts, *ring.sheets]
    for holder in holders:
        boxes = list(holder.cabinets.values())
        if isinstance(holder, Account):
            boxes.append(holder.escrow)
        for box in boxes:
            with contextlib.suppress(keys.WrongKey):
                yield keys.unseal(secret, box)
    for epoch in ring.epochs:
        with contextlib.suppress(keys.WrongKey):
            yield keys.unlock(secret, epoch.earlier)


def newest_keys(folder: Path, name: str, password: str) -> set[bytes]:
    return set(door.unlock(folder, name, password).cabinet_keys.values())


def of_the_leaver(copied: Copied) -> bytes:
    """The private key that the leaver's password opens in the oldest copy."""
    account = copied.rings[0].by_name(LEAVER)
    assert account
    cost = keys.KdfCost(account.memory_kib, account.passes)
    return keys.unlock(keys.derive(PASSWORDS[LEAVER], account.salt, cost), account.private)


def of_the_sheets(copied: Copied) -> list[bytes]:
    return [keys.pair_of_code(code).private for code in copied.codes]


def change_locks(copied: Copied, name: str, password: str, leaver: str = "") -> None:
    store = service.sign_in(copied.folder, name, password)
    gone = store.keyring().by_name(leaver)
    wanted = relocking.plan(store, gone.id if gone else "")
    store.close()
    relocking.change(copied.folder, wanted)
    copied.take()


def give_password(copied: Copied, store: Store, name: str) -> str:
    account = store.keyring().by_name(name)
    assert account
    new = f"{PASSWORDS[name]} anew"
    service.reset_password(store, account.id, new)
    copied.take()
    return new


@pytest.mark.fault("F21")
def test_f21_an_old_keyring_and_the_own_password_give_nothing_of_today(copied: Copied) -> None:
    """Nor a colleague's key, with which the keyring of today could be opened."""
    change_locks(copied, LEADER_NAME, LEADER_PASSWORD, LEAVER)
    for name in PASSWORDS.keys() - {LEAVER}:
        service.sign_in(copied.folder, name, PASSWORDS[name]).close()
        copied.take()
    have = grasped(copied.rings, [of_the_leaver(copied)])
    assert not have & newest_keys(copied.folder, HEAD, PASSWORDS[HEAD])
    people = {one.public for ring in copied.rings for one in ring.accounts if one.name != LEAVER}
    assert not people & {keys.pair_of(one).public for one in have}


@pytest.mark.fault("F21")
def test_f21_with_the_old_sheets_as_well_they_give_all_until_the_pairs_are_new(
    copied: Copied,
) -> None:
    """The one way in that a change of locks leaves, and the three steps that close it."""
    change_locks(copied, LEADER_NAME, LEADER_PASSWORD, LEAVER)
    begun = [of_the_leaver(copied), *of_the_sheets(copied)]
    now = newest_keys(copied.folder, HEAD, PASSWORDS[HEAD])
    assert now <= grasped(copied.rings, begun), "as docs/security.md says"
    with contextlib.closing(service.sign_in(copied.folder, LEADER_NAME, LEADER_PASSWORD)) as leader:
        new = {name: give_password(copied, leader, name) for name in (HEAD, CLERK, OFFICE_NAME)}
    with contextlib.closing(service.sign_in(copied.folder, HEAD, new[HEAD])) as head:
        new[LEADER_NAME] = give_password(copied, head, LEADER_NAME)
    now = newest_keys(copied.folder, HEAD, new[HEAD])
    assert now <= grasped(copied.rings, begun), "new passwords alone come too late"
    change_locks(copied, HEAD, new[HEAD])
    for name, password in new.items():
        service.sign_in(copied.folder, name, password).close()
        copied.take()
    have = grasped(copied.rings, begun)
    for name, password in new.items():
        assert not have & newest_keys(copied.folder, name, password)
