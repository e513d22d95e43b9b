"""Looking inside a back-up before it is put back: in a temporary folder, changing nothing."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from typing import TYPE_CHECKING

from sqlalchemy import text

from esafety_desktop.accounts import service as accounts
from esafety_desktop.agreements import service as agreements
from esafety_desktop.backups.after_service import after, has_locked
from esafety_desktop.backups.rows import After, Inside
from esafety_desktop.backups.service import newest_written
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.store import (
    bonds,
    cipher,
    endorsing,
    epochs,
    keyring,
    keyring_shape,
    keys,
    recovery_code,
    torn_change,
)
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer, Role
from esafety_desktop.store.faults import KeyringFault, NotSaved, plain_reason
from esafety_desktop.store.manifest import (
    BackupRefused,
    Manifest,
    box_of,
    inspect,
    keyring_in,
    unpack,
)
from esafety_desktop.store.opening import bring_up_to_date
from esafety_desktop.store.slots import FOLDER
from esafety_desktop.store.store import Store
from esafety_desktop.store.workplace import LOOKING
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring

    Progress = Callable[[int, int], None]


class Key(Value):
    """What opens a back-up: a name and password of its time, or the code of a recovery sheet."""

    name: str = ""
    password: str = ""
    code: str = ""

    def __repr__(self) -> str:
        return "Key(code)" if self.code else f"Key({self.name})"


@contextlib.contextmanager
def unpacked(data: Path, file: Path, progress: Progress) -> Iterator[tuple[Path, Manifest]]:
    """A back-up's files in a temporary folder of the data folder; gone without a trace afterwards.

    Raises:
        BackupRefused: it isn't a whole back-up.
        NotSaved: there is no room for it.
    """
    room = data / LOOKING
    shutil.rmtree(room, ignore_errors=True)
    total, done = max(_size(file), 1), 0

    def told(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total * 2)

    manifest = inspect(file, told)
    try:
        place = room / uuid.uuid4().hex
        (place / FOLDER).mkdir(parents=True)
        with box_of(file) as box:
            for item in manifest.files:
                progress(total, total * 2)
                unpack(box, item, place / item.name)
        torn_change.settle(place)
        yield place, manifest
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be unpacked: {plain_reason(error)}.",
            "Nothing was changed. Free some space and try again.",
        ) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def names(data: Path, file: Path) -> tuple[str, ...]:
    """The sign-in names that open a back-up; none where only a recovery sheet does.

    Raises:
        KeyringFault: its keyring can't be read.
    """
    try:
        theirs = keyring_shape.decode(keyring_in(file))
    except BackupRefused as error:
        raise keyring_shape.damaged() from error
    return tuple(account.name for account in _in_force(data, theirs).accounts)


def _in_force(data: Path, theirs: Keyring) -> Keyring:
    """The keyring that would count once the back-up were put back (`store.epochs.which`)."""
    try:
        return epochs.which(keyring.load(data), theirs)
    except KeyringFault:
        return theirs


def look_inside(data: Path, file: Path, key: Key, progress: Progress) -> Inside:
    """Check a back-up to the last byte, open it, and count.

    Args:
        data: The data folder, in which a temporary one is made.
        file: The back-up.
        key: What opens it.
        progress: Told (done, in all); may raise to cancel.

    Raises:
        BackupRefused: it isn't a whole back-up.
        Problem: the password or code doesn't open it; a cabinet in it is damaged or newer.
    """
    with unpacked(data, file, progress) as (place, _manifest):
        theirs = keyring.load(place)
        ring = _in_force(data, theirs)
        keyring.lay(place, ring)
        who, private, newest = _by_code(ring, key.code) if key.code else _by_password(place, key)
        held = _fitting_keys(place, ring, newest)
        then = _after(data, theirs, ring, who, newest)
        with opened(place, who, private, held) as store:
            waits = _has_locked(place) and not store.is_leader
            return count(store, locked_waits=waits)._replace(after=then)


def _after(
    data: Path,
    theirs: Keyring,
    ring: Keyring,
    who: AccountInfo,
    newest: Mapping[Cabinet, bytes],
) -> After:
    """What putting it back would do; a keyring of here that isn't ours is not kept."""
    mine = None
    with contextlib.suppress(KeyringFault):
        mine = keyring.load(data)
    return after(
        mine,
        theirs,
        by=who.id or ("sheet locked" if who.role is Role.LEADER else "sheet office"),
        leader=who.role is Role.LEADER,
        keeps=ring is not theirs and all(endorsing.holds(ring, *one) for one in newest.items()),
        locked_here=has_locked(mine) or (data / Cabinet.LOCKED.file_name).exists(),
    )


def fitting(place: Path, cabinet: Cabinet, candidates: Sequence[bytes]) -> bytes:
    """Which of a cabinet's keys, the newest first, opens its file; the newest if none does."""
    path = place / cabinet.file_name
    fits = (one for one in candidates if cipher.fits(Drawer(cabinet, path, one)))
    return next(fits, candidates[0])


def _fitting_keys(
    place: Path, ring: Keyring, newest: Mapping[Cabinet, bytes]
) -> dict[Cabinet, bytes]:
    return {one: fitting(place, one, epochs.keys_of(ring, one, key)) for one, key in newest.items()}


def _has_locked(place: Path) -> bool:
    return (place / Cabinet.LOCKED.file_name).exists()


@contextlib.contextmanager
def opened(
    place: Path, who: AccountInfo, private: bytes, held: Mapping[Cabinet, bytes]
) -> Iterator[Store]:
    """The cabinets of a back-up in a temporary folder; older ones are brought up to date there.

    Raises:
        CabinetFault: a cabinet is damaged, newer, or has another key.
    """
    for cabinet, secret in held.items():
        bring_up_to_date(Drawer(cabinet, place / cabinet.file_name, secret))
    store = Store(place, who, private, held)
    try:
        yield store
    finally:
        store.close()


def _by_password(place: Path, key: Key) -> tuple[AccountInfo, bytes, dict[Cabinet, bytes]]:
    found = accounts.unlock(place, key.name, key.password)
    return found.account, found.private, found.cabinet_keys


def _by_code(ring: Keyring, code: str) -> tuple[AccountInfo, bytes, dict[Cabinet, bytes]]:
    pair = keys.pair_of_code(recovery_code.from_text(code))
    sheet = next((one for one in ring.sheets if one.public == pair.public), None)
    if sheet is None:
        raise Problem(
            "This recovery sheet doesn't open that back-up.",
            f"It opens with {_wanted(ring)}. The number stands on the sheet.",
        )
    held = bonds.opened(ring, sheet, pair.private)
    role = Role.LEADER if sheet.cabinet is Cabinet.LOCKED else Role.OFFICE
    return AccountInfo("", "", role), pair.private, held


def _wanted(ring: Keyring) -> str:
    """The sheets that open a back-up, as they are numbered."""
    named = [f"sheet no. {one.number} of the {one.cabinet.plain_name}" for one in ring.sheets]
    return " or ".join(named) or "no recovery sheet, only a password"


def keys_by_code(data: Path, place: Path, code: str) -> dict[Cabinet, bytes]:
    """The keys with which a recovery sheet opens the files of a back-up.

    Raises:
        Problem: the code is mistyped, or belongs to another sheet.
    """
    ring = _in_force(data, keyring.load(place))
    _who, _private, newest = _by_code(ring, code)
    return _fitting_keys(place, ring, newest)


def count(store: Store, *, locked_waits: bool = False) -> Inside:
    """What lies in open cabinets; sealed envelopes are left out."""
    signed = agreements.returned_counts(store).returned
    today = store.today()
    with store.read() as session:
        on_roll = text(
            "SELECT forename || ' ' || surname FROM pupil"
            " WHERE left_on IS NULL OR left_on >= :today"
        )
        pupils = list(session.scalars(on_roll, {"today": today.isoformat()}))
        incidents = None
        if store.is_leader:
            incidents = session.scalar(text("SELECT count(*) FROM incident"))
    return Inside(
        school.school(store).name,
        len(pupils),
        signed,
        incidents,
        newest_written(store),
        locked_waits,
        frozenset(pupils),
    )
