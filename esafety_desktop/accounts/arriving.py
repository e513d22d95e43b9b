"""What happens right after the cabinets are open: audit, checks of keys, what to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import lock_changes, making, new_keys, settling, told_service
from esafety_desktop.store import (
    bonds,
    checks,
    keyring,
    keys,
    makers,
    pins,
    remembered,
    roster,
)
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import DiskFull
from esafety_desktop.store.restore_note import drop_note, take_note, untold
from esafety_desktop.store.retiring import take_back
from esafety_desktop.store.signing import newest_key

if TYPE_CHECKING:
    from esafety_desktop.store.keyring_shape import Account, Keyring
    from esafety_desktop.store.store import Store


_FULL = (
    "The disk is full: nothing can be saved until there is space on it again. Everything can be"
    " read. This sign-in is not in the record of changes."
)

_BEHIND = (
    "A change of locks isn't finished: the disk did not take the new file. Everything can be read"
    " and written. Free some space, lock the screen and sign in again."
)

_EXCHANGED = (
    "The key of {} was exchanged outside the program. Don't rely on sealed concerns until the"
    " leaders have looked into it."
)


def arrive(store: Store) -> None:
    """Audit the sign-in with the wrong tries before it, and collect `Store.notices`.

    A full disk bars nobody from reading: whom to ring must be seen whatever the disk does.
    """
    ring = store.keyring()
    account = making.known(ring, store.account.id)
    full: tuple[str, ...] = (_BEHIND,) if store.behind else ()
    other_keys = _other_signing_keys(store)
    restored = _restored(store)
    lost = remembered.compare(store, restored=bool(take_note(store.folder)))
    heard: list[Account] = []
    locks: tuple[str, ...] = ()
    try:
        settling.vouch_anew(store, ring)
        locks = lock_changes.settle(store, ring)
        _audit(store, account)
        _settle_keys(store, ring)
        _vouch_for_myself(store, account)
        makers.announce_key(store)
        heard = _hear_governors(store, ring)
    except DiskFull:
        full = (_FULL,)
    stopped = take_back(store.folder, store.cabinet_keys)
    with store.read():
        told = (
            *restored,
            *locks,
            *((stopped,) if stopped else ()),
            *_wrong_tries(account),
            *(one.said for one in told_service.told(store)),
            *_swapped(store, ring),
            *other_keys,
            *lost,
        )
    store.notices = (*full, *told)
    if full:
        return
    remembered.remember(store)
    try:
        _bring_up_to_date(store, account, heard)
    except DiskFull:
        store.notices = (_FULL, *told)


def _restored(store: Store) -> tuple[str, ...]:
    """Who came back with a back-up that was put back; that it was is told by `told_service`."""
    note = untold(store.folder)
    if note is None or not store.is_leader:
        return ()
    told = []
    if note.back:
        told.append(
            f"With that back-up accounts came back that were removed since: {', '.join(note.back)}."
            " Remove them again, or change the locks."
        )
    if note.earlier:
        told.append(
            "With that back-up earlier passwords came back, and the later ones count no more:"
            f" {', '.join(note.earlier)}."
        )
    return tuple(told)


def _bring_up_to_date(store: Store, seen: Account, heard: list[Account]) -> None:
    """Have the keyring follow: what stands in the trail now need not stand there, seals are anew.

    Nothing is lost of what others write into it at the same moment: governors hold no lock.
    """
    ring = store.keyring()
    own = making.known(ring, store.account.id)
    if not (_renewed(store, ring, own) or heard or seen.wrong_since or seen.wrong):
        return
    with keyring.changing(store.folder) as now:
        own = making.known(now, store.account.id)
        _renewed(store, now, own)
        own.wrong, own.wrong_since, own.throttled = [], 0, 0
        for told in heard:
            one = now.by_id(told.id)
            if one is not None:
                one.visits = [visit for visit in one.visits if visit not in told.visits]
                one.wrong_since = max(one.wrong_since - told.wrong_since, 0)
                one.throttled = max(one.throttled - told.throttled, 0)


def _renewed(store: Store, ring: Keyring, own: Account) -> bool:
    """Whether the account's seals had to follow a new sheet or a change of locks."""
    tied = bonds.tied(ring.school, store.private_key(), store.cabinet_keys)
    behind, own.bonds = own.bonds != tied, tied
    return _renew_escrow(store, ring, own) or behind


def _audit(store: Store, account: Account) -> None:
    detail = {"wrong passwords": account.wrong_since, "throttled": account.throttled}
    restored = take_note(store.folder)
    if restored:
        with store.write() as unit:
            unit.commit("back-up restored", restored)
        drop_note(store.folder)
    with store.write() as unit:
        action = "signed in after a throttle" if account.throttled else "signed in"
        unit.commit(action, store.account.id, detail)


def _settle_keys(store: Store, ring: Keyring) -> None:
    """End what a stopped program left of a leader's new key (`vouching.announce`)."""
    if not store.is_leader:
        return
    with store.read() as session:
        coming = pins.pinned(session, Cabinet.LOCKED, pins.COMING)
        outside = pins.pinned(session, Cabinet.OFFICE, pins.COMING)
        leaving = pins.pinned(session, Cabinet.LOCKED, pins.LEAVING)
    if not (coming or outside or leaving):
        return
    here = {one.id for one in ring.accounts}
    with store.write() as unit:
        for cabinet in Cabinet:
            pins.unpin_all(unit.session, cabinet, pins.COMING)
            pins.unpin_all(unit.session, cabinet, pins.LEAVING)
            for gone in leaving.keys() - here:
                pins.unpin(unit.session, cabinet, pins.ACCOUNT, gone)
            for leader in ring.with_role(Role.LEADER):
                if coming.get(leader.id) == leader.public:
                    pins.pin(unit, cabinet, pins.ACCOUNT, leader.id, leader.public)
        unit.commit("new keys settled", store.account.id, cabinet=Cabinet.LOCKED)


def _other_signing_keys(store: Store) -> tuple[str, ...]:
    """A sentence for each trail whose newest entries in this name another key has signed.

    Only whoever has this account's private key can tell: a colleague who writes into the cabinet
    in this name has to bring a key of their own along (F23).
    """
    with store.read() as session:
        connection = session.connection()
        newest = {
            cabinet: newest_key(connection, cabinet, store.account.id)
            for cabinet in store.account.role.cabinets
        }
        given = new_keys.given(session, store.account)
    strange = {one: key for one, key in newest.items() if key and key != store.signer.public}
    if strange and given is not None:
        return new_keys.words(store.keyring(), given)
    return tuple(checks.other_key_words(cabinet.plain_name) for cabinet in strange)


def _vouch_for_myself(store: Store, account: Account) -> None:
    """An office account that has the cabinet open is none that was only written into a file."""
    if account.role is not Role.OFFICE:
        return
    own = keys.pair_of(store.private_key()).public
    with store.read() as session:
        known = pins.pinned(session, Cabinet.OFFICE, pins.MEMBER)
    if known.get(account.id) != own:
        with store.write() as unit:
            pins.pin(unit, Cabinet.OFFICE, pins.MEMBER, account.id, own)
            unit.commit("key vouched for", account.id)


def _hear_governors(store: Store, ring: Keyring) -> list[Account]:
    """Put into the trail what governors did, who can write in no cabinet."""
    if not store.is_leader:
        return []
    heard = [one for one in ring.with_role(Role.GOVERNOR) if one.visits or one.wrong_since]
    for one in heard:
        told = {
            "what": [f"{visit.at.isoformat()} {visit.action}" for visit in one.visits],
            "wrong passwords": one.wrong_since,
            "throttled": one.throttled,
        }
        with store.write() as unit:
            unit.commit("governor came", one.id, told, Cabinet.LOCKED)
    return heard


_MANY_WRONG = 5
"""More than somebody mistypes."""


def _wrong_tries(account: Account) -> tuple[str, ...]:
    if not account.throttled and account.wrong_since < _MANY_WRONG:
        return ()
    said = (
        f"Since you last signed in, {account.wrong_since} wrong passwords were typed for your"
        " account. If that wasn't you, tell the e-safety leader."
    )
    return (said,)


def _swapped(store: Store, ring: Keyring) -> tuple[str, ...]:
    """A sentence for each account or sheet whose public key isn't the one vouched for."""
    strange = set(roster.strangers(store, ring))
    if store.is_leader:
        strange |= _leaders_between(store, ring)
    return tuple(_EXCHANGED.format(name) for name in sorted(strange))


def _leaders_between(store: Store, ring: Keyring) -> set[str]:
    """The leaders for whom the two cabinets, the keyring and the own hand have different keys."""
    with store.read() as session:
        vouched = pins.pinned(session, Cabinet.LOCKED, pins.ACCOUNT)
        outside = pins.pinned(session, Cabinet.OFFICE, pins.ACCOUNT)
    here = {one.id: one.public for one in ring.with_role(Role.LEADER)}
    names = {one.id: one.name for one in ring.accounts}
    # What is in the own hand settles it, even against a colleague who can write in both cabinets.
    own = {store.account.id: keys.pair_of(store.private_key()).public}
    return {
        names.get(one, "a removed leader")
        for one in {*vouched, *here, *outside}
        if not vouched.get(one) == here.get(one) == outside.get(one) == own.get(one, here.get(one))
    }


def _renew_escrow(store: Store, ring: Keyring, account: Account) -> bool:
    """Seal the account's key to the newest sheet, if that sheet is vouched for."""
    sheet = ring.sheet(making.home(account.role))
    if sheet is None or sheet.number == account.escrow_sheet:
        return False
    if not roster.knows_sheet(store, sheet):
        return False
    account.escrow = keys.seal(sheet.public, store.private_key())
    account.escrow_sheet = sheet.number
    return True
