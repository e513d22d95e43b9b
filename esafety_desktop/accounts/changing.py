"""Accounts that come, go, or need another password, once a school is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import judging, making
from esafety_desktop.accounts.governor_service import leaders_keys, moment
from esafety_desktop.accounts.rows import NOT_OLDER
from esafety_desktop.accounts.vouching import (
    announce,
    forget_pins,
    say_leaving,
    vouch,
)
from esafety_desktop.problem import Problem
from esafety_desktop.store import published, roster
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.store.faults import NotAllowed, NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import AccountRow
    from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet
    from esafety_desktop.store.keys import KeyPair
    from esafety_desktop.store.store import Store, UnitOfWork

_NOT_IN_THE_TRAIL = (
    " The disk did not take the entry in the record of changes: write down on paper who did this"
    " and when."
)

_GOVERNOR = (
    "{} loses nothing by it: the governors’ pages are sealed anew. Tell the person the new"
    " password yourself."
)


def add_account(store: Store, name: str, role: Role, password: str) -> Changed[AccountRow]:
    """See `accounts.service.add_account`."""
    _may(store, role)
    tidy = making.must_be_free(store.keyring(), name)
    judging.must_be_strong(store, password, tidy)
    login = making.new_login(password)
    ring = store.keyring()
    tidy = making.must_be_free(ring, name)
    roster.must_be_ours(store, ring)
    account = making.new_account(
        tidy,
        role,
        login,
        store.cabinet_keys,
        school=ring.school,
        sheet=_sheet(ring, role),
        at=store.clock(),
    )
    _say_whom_to_believe(store, account, login.pair)
    ring.accounts.append(account)
    announce(store, account)
    detail: dict[str, object] = {"role": role.value}
    note = _keep(store, ring, account, vouch, "account made", detail=detail)
    row = making.row(account)
    said = f"{tidy} can sign in now.{note}"
    return Changed(Area.ACCOUNTS, row, f"{said} {NOT_OLDER}" if role is Role.LEADER else said)


def reset_password(store: Store, account_id: str, new: str) -> Changed[AccountRow]:
    """See `accounts.service.reset_password`."""
    if account_id == store.account.id:
        raise Problem("This is your own account.", "Choose “Change my password” instead.")
    judging.must_be_strong(store, new, making.known(store.keyring(), account_id).name)
    login = making.new_login(new)
    ring = store.keyring()
    account = making.known(ring, account_id)
    _may(store, account.role)
    _must_be_known(store, account)
    roster.must_be_ours(store, ring, but=account.id)
    sheet = _sheet(ring, account.role)
    making.give_pair(account, login.pair, store.cabinet_keys, school=ring.school, sheet=sheet)
    login.lock.put_on(account)
    _say_whom_to_believe(store, account, login.pair)
    announce(store, account)
    note = _keep(store, ring, account, vouch, "password given by a deputy")
    row = making.row(account)
    said = (
        f"{account.name} has a new password; drafts, slips and any envelopes that were sealed to"
        f" the account before it stay closed.{note}"
    )
    return Changed(Area.ACCOUNTS, row, said)


def before_reset(store: Store, account_id: str) -> str:
    """See `accounts.service.before_reset`."""
    account = making.known(store.keyring(), account_id)
    if not account.role.cabinets:
        return _GOVERNOR.format(account.name)
    same = (account.role is Role.LEADER) == store.is_leader
    number = store.drafts.left_by(account_id) if same else 0
    left = "unfinished text" if number == 1 else "unfinished texts"
    sealed = "unfinished texts"
    if account.role is Role.LEADER:
        sealed += ", concerns not read yet, sealed envelopes"
    sentences = [
        f"After this nobody can open what was sealed to {account.name}: {sealed}.",
        f"{account.name} has left {number} {left}." if number else "",
        (
            f"With the recovery sheet nothing is lost: {account.name} chooses “I have forgotten my"
            " password” instead."
        ),
        "If you go on, tell the person the new password yourself.",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def remove_account(store: Store, account_id: str) -> Changed[None]:
    """See `accounts.service.remove_account`."""
    ring = store.keyring()
    account = may_go(store, ring, account_id)
    ring.accounts.remove(account)
    roster.must_be_ours(store, ring)
    say_leaving(store, account)
    note = _keep(store, ring, account, forget_pins, "account removed")
    return Changed(Area.ACCOUNTS, None, f"{account.name} can't sign in any more.{note}")


def _keep(
    store: Store,
    ring: Keyring,
    account: Account,
    pin: Callable[[UnitOfWork, Account], None],
    action: str,
    *,
    detail: dict[str, object] | None = None,
) -> str:
    """Write the keyring, then the cabinets; gives what has to be added to what is said.

    Once the keyring is written the change counts, so nothing after it comes out as a failure. What
    the cabinets have not got then, they get at the next leader's sign-in (`arriving`).

    Raises:
        NotSaved: the keyring was not written; nothing was changed.
    """
    written = False
    try:
        with store.write() as unit:
            pin(unit, account)
            roster.save(unit, ring)
            written = True
            unit.commit(action, account.id, detail, making.home(account.role))
    except NotSaved:
        if not written:
            raise
        return _NOT_IN_THE_TRAIL
    return ""


def may_go(store: Store, ring: Keyring, account_id: str) -> Account:
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


def _say_whom_to_believe(store: Store, account: Account, pair: KeyPair) -> None:
    """Give a governor's account the leaders' signing keys: only now is its private key at hand."""
    if account.role is Role.GOVERNOR:
        account.trusts = published.trusting(
            pair.private, published.Trust(leaders_keys(store), moment(store))
        )


def _may(store: Store, role: Role) -> None:
    if role is not Role.OFFICE and not store.is_leader:
        raise NotAllowed("A leader's account" if role is Role.LEADER else "A governor's account")


def _must_be_known(store: Store, account: Account) -> None:
    """Refuse a password to somebody whose role only stands in the keyring file.

    Raises:
        Problem: the cabinets know of no such account.
    """
    if roster.knows_of(store, account):
        return
    made = {Role.LEADER: " a leader", Role.GOVERNOR: " a governor"}.get(account.role, "")
    raise Problem(
        f"{account.name} was made{made} outside the program.",
        "Nothing was changed. Remove the account, and make it anew if it should be one.",
    )


def _sheet(ring: Keyring, role: Role) -> Sheet | None:
    """The valid sheet of a role's cabinet in a judged keyring; a governor has none.

    Raises:
        Problem: there is none.
    """
    if role is Role.GOVERNOR:
        return None
    sheet = ring.sheet(making.home(role))
    if sheet is None:
        raise Problem("There is no locked cabinet yet.", "Make it first.")
    return sheet
