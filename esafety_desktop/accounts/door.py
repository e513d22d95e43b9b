"""The door: a password opens an account's keys, the keys open its cabinets.

No database is imported before `open_store`.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from esafety_desktop.accounts import throttle_rules
from esafety_desktop.accounts.faults import NoPassword, Throttled, WrongPassword
from esafety_desktop.dates import utc_now
from esafety_desktop.store import bonds, keyring, keyring_shape, keys
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.problem import Problem
    from esafety_desktop.store.keyring_shape import Account, Keyring
    from esafety_desktop.store.store import Store


_UNWRITTEN: dict[tuple[Path, str], list[datetime]] = {}
"""Wrong tries that the disk did not take, by folder and account: they count all the same."""


class Unlocked(Value):
    """An account whose password was right: everything that is needed to open its cabinets."""

    account: AccountInfo
    private: bytes
    cabinet_keys: dict[Cabinet, bytes]

    def __repr__(self) -> str:
        return f"Unlocked({self.account.id})"


def unlock(
    folder: Path, name: str, password: str, clock: Callable[[], datetime] = utc_now
) -> Unlocked:
    """Try a password; the slow step of signing in. Touches only the keyring.

    Raises:
        WrongPassword: the two don't belong together.
        Throttled: too many were wrong.
        NoPassword: it came back from a back-up without passwords.
        KeyringFault: the keyring can't be read.
    """
    ring = keyring.load(folder)
    account = ring.by_name(name)
    now = clock()
    if account is None:
        raise WrongPassword(throttle_rules.MOST)
    unwritten = _UNWRITTEN.get((folder, account.id), [])
    until = throttle_rules.closed_until(sorted([*account.wrong, *unwritten]), now)
    if until:
        with contextlib.suppress(NotSaved):
            _count_anew(folder, account, now)
        raise Throttled(until)
    try:
        private = _private_key(account, password)
    except keys.WrongKey:
        raise _wrong_try(folder, account, now) from None
    if unwritten:
        with contextlib.suppress(NotSaved):
            _write_down(folder, account, now)
    return unlocked(ring, account, private)


def unlocked(ring: Keyring, account: Account, private: bytes) -> Unlocked:
    """Open the cabinet keys of an account's role with its private key.

    Raises:
        KeyringFault: they don't open, or aren't those that it was given (`store.bonds`).
    """
    opened = bonds.opened(ring, account, private)
    return Unlocked(AccountInfo(account.id, account.name, account.role), private, opened)


def _private_key(account: Account, password: str) -> bytes:
    if not account.private:
        raise NoPassword(account.name)
    cost = keys.KdfCost(account.memory_kib, account.passes)
    if not cost.bearable or len(account.salt) != len(keys.new_salt()):
        raise keyring_shape.damaged()
    return keys.unlock(keys.derive(password, account.salt, cost), account.private)


def _wrong_try(folder: Path, tried: Account, now: datetime) -> Problem:
    """Count a wrong password in the keyring as it is by now: a second was spent on the try."""
    unwritten = _UNWRITTEN.setdefault((folder, tried.id), [])
    unwritten.append(now)
    beside = ""
    try:
        wrong = _write_down(folder, tried, now)
    except NotSaved as problem:
        beside = f"{problem.message} {problem.advice}".strip()
        wrong = throttle_rules.recent(sorted([*tried.wrong, *unwritten]), now)
    until = throttle_rules.closed_until(wrong, now)
    if until:
        return Throttled(until, beside)
    return WrongPassword(throttle_rules.MOST - len(wrong), beside)


def _write_down(folder: Path, tried: Account, now: datetime) -> list[datetime]:
    """Put the wrong tries that are in no file yet into the keyring; those that count by now.

    Raises:
        NotSaved: the disk did not take them.
    """
    unwritten = _UNWRITTEN.get((folder, tried.id), [])
    with keyring.changing(folder) as ring:
        account = ring.by_id(tried.id) or tried
        every = sorted([*account.wrong, *unwritten])
        last = max(unwritten, default=now)  # it may have closed minutes ago, and is open again
        account.throttled += throttle_rules.closed_until(every, last) is not None
        account.wrong = throttle_rules.recent(every, now)
        account.wrong_since += len(unwritten)
    _UNWRITTEN.pop((folder, tried.id), None)
    return account.wrong


def _count_anew(folder: Path, tried: Account, now: datetime) -> None:
    """After the clock was put back, let the wait run from now on, not until that time comes."""
    if throttle_rules.recent(tried.wrong, now) == tried.wrong:
        return
    with keyring.changing(folder) as ring:
        account = ring.by_id(tried.id) or tried
        account.wrong = throttle_rules.recent(account.wrong, now)


def open_store(
    folder: Path,
    who: Unlocked,
    clock: Callable[[], datetime] = utc_now,
    *,
    first: Callable[[Store], object] | None = None,
) -> Store:
    """Open the cabinets of an unlocked account: versions, files, keys are checked, it is audited.

    Args:
        folder: The data folder.
        who: From `unlock`.
        clock: Tells the time in UTC.
        first: What has to be written before keys are checked (a recovery).

    Raises:
        CabinetFault: a cabinet is missing, damaged or newer than this program.
    """
    from sqlalchemy.exc import IntegrityError

    from esafety_desktop.accounts import arriving
    from esafety_desktop.store.faults import CabinetDamaged
    from esafety_desktop.store.opening import sweep
    from esafety_desktop.store.store import Store

    behind = bring_forward(folder, who)
    store = Store(folder, who.account, who.private, who.cabinet_keys, clock, behind=behind)
    try:
        store.settled = frozenset(
            drawer.cabinet for drawer in store.drawers() if _made_ready(drawer)
        )
        if first:
            first(store)
        arriving.arrive(store)
        if store.is_leader:
            sweep(folder)
        store.mark_open()
    except IntegrityError as error:  # an index that doesn't fit its table: an old page put back
        store.close()
        locked = f"{Cabinet.LOCKED.value}_" in str(error.orig)
        raise CabinetDamaged(Cabinet.LOCKED if locked else Cabinet.OFFICE) from error
    except BaseException:
        store.close()
        raise
    return store


def open_again(folder: Path, who: Unlocked, clock: Callable[[], datetime] = utc_now) -> Store:
    """The cabinets of somebody who had them open before they were closed for some work.

    The keys are those of the keyring as it is now: the work may have changed them.

    Raises:
        CabinetFault: as `open_store`.
        Problem: that account isn't there any more.
    """
    from esafety_desktop.accounts.making import known

    ring = keyring.load(folder)
    account = known(ring, who.account.id)
    return open_store(folder, unlocked(ring, account, who.private), clock)


@contextlib.contextmanager
def opened_beside(
    folder: Path, who: Unlocked, clock: Callable[[], datetime] = utc_now
) -> Iterator[Store]:
    """The cabinets open for work beside the window, without the entry of a sign-in.

    Raises:
        CabinetFault: a cabinet is missing or damaged.
    """
    from esafety_desktop.store.store import Store

    behind = bring_forward(folder, who)
    store = Store(folder, who.account, who.private, who.cabinet_keys, clock, behind=behind)
    try:
        yield store
    finally:
        store.close()


def bring_forward(folder: Path, who: Unlocked) -> dict[Cabinet, bytes]:
    """End a change of locks that was stopped; the keys of files that it could not reach."""
    from esafety_desktop.store import relock

    ring = keyring.load(folder)
    drawers = [Drawer(one, folder / one.file_name, key) for one, key in who.cabinet_keys.items()]
    found = {one.cabinet: relock.bring_forward(ring, one) for one in drawers}
    relock.tidy(folder)
    return {cabinet: key for cabinet, key in found.items() if key is not None}


def _made_ready(drawer: Drawer) -> bool:
    """Check a file that was left open, bring it up to date; whether neither was needed."""
    from esafety_desktop.store import checks
    from esafety_desktop.store.opening import bring_up_to_date

    left_open = checks.was_left_open(drawer)
    if left_open:
        checks.quick_check(drawer)
    return not bring_up_to_date(drawer) and not left_open
