"""Which keys count after a back-up was put back beside a keyring that is newer (F21, F25)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import vouching
from esafety_desktop.store import endorsing, pins, roster
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.restore_note import leave_to_leaders, must_be_vouched_for, settled

if TYPE_CHECKING:
    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store, UnitOfWork


def vouch_anew(store: Store, ring: Keyring) -> None:
    """Let the cabinets that were put back vouch for the accounts and sheets of today.

    Only for what somebody with the cabinet's key wrote into the keyring; anything else stays
    unknown to them, and is told as exchanged.
    """
    if not must_be_vouched_for(store.folder):
        return
    for cabinet, key in store.cabinet_keys.items():
        if _counts(store, ring, cabinet, key):
            with store.write() as unit:
                _pin(unit, ring, cabinet)
                roster.remember(unit, ring)
                unit.commit("keys vouched for after a restore", cabinet=cabinet)
    if store.is_leader:
        settled(store.folder)
    elif ring.with_role(Role.LEADER):
        leave_to_leaders(store.folder)


def _counts(store: Store, ring: Keyring, cabinet: Cabinet, key: bytes) -> bool:
    """Whether somebody with its key wrote the keyring, and no newer one since."""
    with store.read() as session:
        older = roster.is_older(session, ring, cabinet)
    return not older and endorsing.holds(ring, cabinet, key)


def _pin(unit: UnitOfWork, ring: Keyring, cabinet: Cabinet) -> None:
    sheet = ring.sheet(cabinet)
    if sheet is not None:
        vouching.vouch_for_sheet(unit, sheet)
    if cabinet is Cabinet.OFFICE:
        for account in ring.with_role(Role.OFFICE):
            pins.pin(unit, cabinet, pins.MEMBER, account.id, account.public)
        return
    for one in Cabinet:
        for kind in (pins.ACCOUNT, pins.COMING, pins.LEAVING):
            pins.unpin_all(unit.session, one, kind)
    for account in ring.with_role(Role.LEADER):
        vouching.vouch(unit, account)
    for account in ring.with_role(Role.GOVERNOR):
        pins.pin(unit, cabinet, pins.MEMBER, account.id, account.public)
