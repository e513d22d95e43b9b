"""Changing the locks when somebody leaves (F21): new cabinet keys and recovery sheets, no way back.

`plan` is made and its sheets are printed while the cabinets are open; nothing has changed yet.
`change` then works on closed cabinets, in an order that may be stopped anywhere (`store.relock`).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.accounts import (
    changing,
    door,
    in_hand_service,
    lock_changes,
    making,
    vouching,
)
from esafety_desktop.accounts.lock_changes import InDoubt
from esafety_desktop.accounts.rows import RecoverySheet
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    bonds,
    endorsing,
    epochs,
    keyring,
    keys,
    recovery_code,
    relock,
    roster,
)
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.faults import KeyringChanged, NotAllowed, NotSaved
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.accounts.door import Unlocked
    from esafety_desktop.store.keyring_shape import Account, Keyring, Sheet
    from esafety_desktop.store.store import Store

_TRIES = 5


class Plan(Value):
    """A change of locks that is ready to be made.

    Attributes:
        who: Who makes it, with the keys of today.
        leaver: The id of the account that goes; "" where nobody does.
        roll: Who was there when it was made, all of them judged (`store.endorsing.roll`).
        cabinets: Whose locks change.
        new_keys: Their keys from then on.
        sheets: The new recovery sheets for the keyring.
        papers: The same for the printer; they are valid once the change is made.
    """

    who: Unlocked
    leaver: str
    roll: bytes
    cabinets: tuple[Cabinet, ...]
    new_keys: dict[Cabinet, bytes]
    sheets: tuple[Sheet, ...]
    papers: tuple[RecoverySheet, ...]

    def __repr__(self) -> str:
        return f"Plan({self.leaver!r}, {[one.value for one in self.cabinets]})"


def cabinets_of(store: Store, leaver: Account | None) -> tuple[Cabinet, ...]:
    """Whose locks have to change when somebody leaves; all that are open when nobody is named.

    Raises:
        NotAllowed: an office account can't change the locks of a leader's cabinet.
    """
    wanted = leaver.role.cabinets if leaver else store.account.role.cabinets
    if Cabinet.LOCKED in wanted and not store.is_leader:
        raise NotAllowed("A leader's account")
    return wanted


def plan(store: Store, leaver_id: str = "", school: str = "") -> Plan:
    """Make new keys and sheets; nothing is changed before `change`.

    Args:
        store: Open.
        leaver_id: The account that goes, "" for none.
        school: The school's name, for the sheets.

    Raises:
        NotAllowed: a leader's account, or a governor's, asked for by the office.
        Problem: it is the last of its kind, one's own, or a governor's, which holds no key.
        SwappedKey: the key of somebody who stays isn't the one that a cabinet vouches for.
    """
    ring = store.keyring()
    leaver = changing.may_go(store, ring, leaver_id) if leaver_id else None
    if leaver and not leaver.role.cabinets:
        raise Problem("A governor has no key to any cabinet.", "Remove the account: that is all.")
    cabinets = cabinets_of(store, leaver)
    new_keys = {one: keys.new_key() for one in cabinets}
    held = {one: store.cabinet_key(one) for one in store.account.role.cabinets} | new_keys
    who = door.Unlocked(
        store.account,
        store.private_key(),
        {one: store.cabinet_key(one) for one in store.account.role.cabinets},
    )
    roster.must_be_ours(store, ring, but=leaver_id)
    sheets, papers = [], []
    for cabinet in cabinets:
        number = in_hand_service.next_number(store, ring, cabinet)
        sheet, code = _new_sheet(ring, cabinet, number, held, store.clock())
        sheets.append(sheet)
        text = recovery_code.to_text(code)
        papers.append(RecoverySheet(cabinet, sheet.number, text, school, sheet.made_at))
    roll = endorsing.roll(ring)
    return Plan(who, leaver_id, roll, cabinets, new_keys, tuple(sheets), tuple(papers))


def _new_sheet(
    ring: Keyring, cabinet: Cabinet, number: int, held: dict[Cabinet, bytes], at: datetime
) -> tuple[Sheet, bytes]:
    old = ring.sheet(cabinet)
    sheet, code = making.new_sheet(cabinet, number, held, at, ring.school)
    sheet.used = list(old.used) if old else []
    return sheet, code


def change(
    folder: Path,
    wanted: Plan,
    clock: Callable[[], datetime] = utc_now,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Unlocked:
    """Change the locks; the cabinets are closed, and nobody else may open them meanwhile.

    Stopped before the keyring is written, everything is as it was; stopped after it, the next
    sign-in ends it. What is open of a sealed envelope follows at its readers' sign-ins.

    Args:
        folder: The data folder.
        wanted: From `plan`.
        clock: Tells the time in UTC.
        progress: Told (steps done, steps in all).

    Returns:
        Who made it, with the keys of now.

    Raises:
        NotSaved: the disk did not take it; everything is as it was.
        InDoubt: the disk failed in the step that counts.
        Problem: somebody changed the accounts meanwhile.
    """
    total = len(wanted.cabinets) * 2 + 3
    steps = iter(range(1, total + 1))

    def step() -> None:
        progress(next(steps), total)

    progress(0, total)
    _announce(folder, wanted, clock)
    step()
    drawers = [
        Drawer(one, folder / one.file_name, wanted.who.cabinet_keys[one]) for one in wanted.cabinets
    ]
    try:
        for drawer in drawers:
            relock.prepare(drawer, wanted.new_keys[drawer.cabinet])
            step()
        ring = _turned(folder, wanted, clock())
    except BaseException:
        relock.tidy(folder)
        raise
    step()
    mine = making.known(ring, wanted.who.account.id)
    who = door.unlocked(ring, mine, wanted.who.private)
    # From here on it counts: what can't be done now is done at the next sign-in, and said there.
    for drawer in drawers:
        try:
            relock.put(drawer)
        except Problem:
            relock.tidy(folder)
        step()
    with contextlib.suppress(Problem, OSError, DatabaseError, SQLAlchemyError):
        _settle(folder, who, clock)
    progress(total, total)
    return who


def _save(folder: Path, ring: Keyring, wanted: Plan) -> None:
    """Write the keyring that has the new keys: the step that counts.

    Raises:
        NotSaved: it was not taken; the one of before is in force.
        InDoubt: it was put in place, and the disk does not say that it lasts.
    """
    held = {**wanted.who.cabinet_keys, **wanted.new_keys}
    try:
        endorsing.save(folder, ring, held)
    except NotSaved:
        try:
            turned = lock_changes.has_turned(keyring.load(folder), wanted.new_keys)
            if turned:
                endorsing.save(folder, ring, held)
                return
        except Problem as error:
            raise InDoubt from error
        raise


def _announce(folder: Path, wanted: Plan, clock: Callable[[], datetime]) -> None:
    """Let the cabinets know of the new sheets and of who goes, before the keyring does."""
    with door.opened_beside(folder, wanted.who, clock) as store:
        ring = store.keyring()
        _must_be_same(ring, wanted)
        roster.must_be_ours(store, ring, but=wanted.leaver)
        leaver = ring.by_id(wanted.leaver)
        if leaver:
            vouching.say_leaving(store, leaver)
        with store.write() as unit:
            for sheet in wanted.sheets:
                vouching.vouch_for_sheet(unit, sheet)
            lock_changes.note_begun(unit, wanted.new_keys, wanted.leaver)
            unit.commit("change of locks begun", wanted.leaver)


def _must_be_same(ring: Keyring, wanted: Plan) -> None:
    """Refuse a keyring in which others stand than those who were judged, for whom sheets lie ready.

    Raises:
        Problem: an account or a sheet came, went or was changed since.
    """
    if endorsing.roll(ring) != wanted.roll:
        raise Problem(
            "The accounts or recovery sheets were changed while the new sheets were made.",
            "Nothing was changed. Look at the list of accounts, then begin again.",
        )


def _turned(folder: Path, wanted: Plan, now: datetime) -> Keyring:
    """Give the keyring the new keys, and save it: what was looked at is what is turned.

    Raises:
        Problem: others stand in it than were judged.
        NotSaved: the disk did not take it, or somebody keeps on writing to it.
    """
    for tries_left in reversed(range(_TRIES)):
        ring = keyring.load(folder)
        _must_be_same(ring, wanted)
        _turn(ring, wanted, now)
        try:
            _save(folder, ring, wanted)
        except KeyringChanged:  # a governor signed in at this moment
            if not tries_left:
                raise
        else:
            break
    return ring


def _turn(ring: Keyring, wanted: Plan, now: datetime) -> None:
    """Give a keyring the new keys: sealed to those who stay and to the new sheets alone."""
    for cabinet in wanted.cabinets:
        new = wanted.new_keys[cabinet]
        epochs.begin(ring, cabinet, wanted.who.cabinet_keys[cabinet], new, now)
    ring.accounts = [one for one in ring.accounts if one.id != wanted.leaver]
    new_sheets = {one.cabinet: one for one in wanted.sheets}
    ring.sheets = [new_sheets.get(one.cabinet, one) for one in ring.sheets]
    held = {**wanted.who.cabinet_keys, **wanted.new_keys}
    holders: list[Account | Sheet] = [*ring.accounts, *ring.sheets]
    for holder in holders:
        bonds.give(holder, held)
    mine = making.known(ring, wanted.who.account.id)
    mine.bonds = bonds.tied(ring.school, wanted.who.private, held)
    for account in ring.accounts:
        sheet = new_sheets.get(making.home(account.role))
        if sheet is None or account.role is Role.GOVERNOR:
            continue
        # A colleague's key can only be sealed to the new sheet when the colleague signs in.
        own = account is mine
        account.escrow = keys.seal(sheet.public, wanted.who.private) if own else b""
        account.escrow_sheet = sheet.number if own else 0


def _settle(folder: Path, who: Unlocked, clock: Callable[[], datetime]) -> None:
    """Put the change into the trails; envelopes are given new keys as far as they can be opened."""
    with door.opened_beside(folder, who, clock) as store:
        lock_changes.settle(store, store.keyring())
        if store.is_leader:
            store.shelf()
