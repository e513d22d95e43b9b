"""Accounts that come, go, or need another password, once a school is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import judging, making
from esafety_desktop.accounts.governor_service import leaders_keys
from esafety_desktop.accounts.rows import NOT_OLDER
from esafety_desktop.accounts.vouching import (
    announce,
    forget_pins,
    say_leaving,
    sheet_is_vouched_for,
    vouch,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store import endorsing, keyring, pins, published
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotAllowed, SwappedKey

if TYPE_CHECKING:
    from esafety_desktop.accounts.rows import AccountRow
    from esafety_desktop.store.keys import KeyPair
    from esafety_desktop.store.store import Store


def add_account(store: Store, name: str, role: Role, password: str) -> Changed[AccountRow]:
    """See `accounts.service.add_account`."""
    _may(store, role)
    ring = store.keyring()
    tidy = making.must_be_free(ring, name)
    judging.must_be_strong(store, password, tidy)
    held = {cabinet: store.cabinet_key(cabinet) for cabinet in role.cabinets}
    account, pair = making.new_account(
        tidy, role, password, held, sheet=_sheet(store, ring, role), at=store.clock()
    )
    _say_whom_to_believe(store, account, pair)
    ring.accounts.append(account)
    announce(store, account)
    with store.write() as unit:
        vouch(unit, account)
        endorsing.save(store.folder, ring, store.cabinet_keys)
        unit.commit("account made", account.id, {"role": role.value}, making.home(role))
    row = making.row(account)
    said = f"{tidy} can sign in now."
    return Changed(Area.ACCOUNTS, row, f"{said} {NOT_OLDER}" if role is Role.LEADER else said)


def reset_password(store: Store, account_id: str, new: str) -> Changed[AccountRow]:
    """See `accounts.service.reset_password`."""
    if account_id == store.account.id:
        raise Problem("This is your own account.", "Choose “Change my password” instead.")
    ring = store.keyring()
    account = making.known(ring, account_id)
    _may(store, account.role)
    _must_be_ours(store, account)
    judging.must_be_strong(store, new, account.name)
    held = {cabinet: store.cabinet_key(cabinet) for cabinet in account.role.cabinets}
    pair = making.give_new_pair(account, held, _sheet(store, ring, account.role))
    making.set_password(account, pair.private, new)
    _say_whom_to_believe(store, account, pair)
    announce(store, account)
    with store.write() as unit:
        vouch(unit, account)
        endorsing.save(store.folder, ring, store.cabinet_keys)
        unit.commit("password given by a deputy", account.id, cabinet=making.home(account.role))
    row = making.row(account)
    said = (
        f"{account.name} has a new password; drafts, slips and any envelopes that were sealed to"
        " the account before it stay closed."
    )
    return Changed(Area.ACCOUNTS, row, said)


def remove_account(store: Store, account_id: str) -> Changed[None]:
    """See `accounts.service.remove_account`."""
    ring = store.keyring()
    account = may_go(store, ring, account_id)
    ring.accounts.remove(account)
    say_leaving(store, account)
    with store.write() as unit:
        forget_pins(unit, account)
        endorsing.save(store.folder, ring, store.cabinet_keys)
        unit.commit("account removed", account.id, cabinet=making.home(account.role))
    return Changed(Area.ACCOUNTS, None, f"{account.name} can't sign in any more.")


def may_go(store: Store, ring: keyring.Keyring, account_id: str) -> keyring.Account:
    """The account, if it may be removed by who is signed in.

    Raises:
        NotAllowed: an office account can't remove a leader or a governor.
        Problem: it is the last of its kind, one's own, or gone already.
    """
    if account_id == store.account.id:
        raise Problem("You can't remove your own account.", "Ask a colleague to do it.")
    account = making.known(ring, account_id)
    _may(store, account.role)
    if account.role is not Role.GOVERNOR and len(ring.with_role(account.role)) == 1:
        who = "e-safety leader" if account.role is Role.LEADER else "office account"
        raise Problem(f"{account.name} is the last {who}.", "Make another one first.")
    return account


def _say_whom_to_believe(store: Store, account: keyring.Account, pair: KeyPair) -> None:
    """Give a governor's account the leaders' signing keys: only now is its private key at hand."""
    if account.role is Role.GOVERNOR:
        account.trusts = published.trusting(pair.private, leaders_keys(store))


def _may(store: Store, role: Role) -> None:
    if role is not Role.OFFICE and not store.is_leader:
        raise NotAllowed("A leader's account" if role is Role.LEADER else "A governor's account")


def _must_be_ours(store: Store, account: keyring.Account) -> None:
    """Refuse a leader whom no leader made: somebody wrote that role into the keyring file.

    Raises:
        Problem: the locked cabinet doesn't know the account.
    """
    if account.role is not Role.LEADER:
        return
    with store.read() as session:
        vouched = pins.pinned(session, Cabinet.LOCKED, pins.ACCOUNT)
    if account.id not in vouched:
        raise Problem(
            f"{account.name} was made a leader outside the program.",
            "Nothing was changed. Remove the account, and make it anew if it should be one.",
        )


def _sheet(store: Store, ring: keyring.Keyring, role: Role) -> keyring.Sheet | None:
    """The valid sheet of a role's cabinet, if the cabinet vouches for it; a governor has none.

    Raises:
        Problem: there is none.
        SwappedKey: somebody exchanged it in the keyring file.
    """
    if role is Role.GOVERNOR:
        return None
    sheet = ring.sheet(making.home(role))
    if sheet is None:
        raise Problem("There is no locked cabinet yet.", "Make it first.")
    if not sheet_is_vouched_for(store, sheet):
        raise SwappedKey(f"the {sheet.cabinet.plain_name}’s recovery sheet")
    return sheet
