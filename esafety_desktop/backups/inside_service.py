"""Looking inside a back-up before it is put back: in a temporary folder, changing nothing."""

from __future__ import annotations

import contextlib
import shutil
import uuid
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from esafety_desktop.accounts import service as accounts
from esafety_desktop.agreements import service as agreements
from esafety_desktop.backups.rows import Inside
from esafety_desktop.backups.service import newest_written
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.store import keyring, keys, recovery_code
from esafety_desktop.store.cabinet import AccountInfo, Cabinet, Drawer, Role
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.manifest import Manifest, inspect
from esafety_desktop.store.opening import bring_up_to_date
from esafety_desktop.store.slots import FOLDER
from esafety_desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Progress = Callable[[int, int], None]

LOOKING = "looking-inside"


@dataclass(frozen=True, slots=True)
class Key:
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
        with zipfile.ZipFile(file) as box:
            for item in manifest.files:
                progress(total, total * 2)
                with box.open(item.name) as source, (place / item.name).open("wb") as copy:
                    shutil.copyfileobj(source, copy, 1 << 20)
        yield place, manifest
    except OSError as error:
        raise NotSaved(
            f"The back-up could not be unpacked: {error.strerror or 'the disk failed'}.",
            "Nothing was changed. Free some space and try again.",
        ) from error
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def names(file: Path) -> tuple[str, ...]:
    """The sign-in names in a back-up; none in one that only a recovery sheet opens.

    Raises:
        KeyringFault: its keyring can't be read.
    """
    try:
        with zipfile.ZipFile(file) as box:
            ring = keyring.decode(box.read(keyring.FILE_NAME))
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError) as error:
        raise keyring.damaged() from error
    return tuple(account.name for account in ring.accounts)


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
    with unpacked(data, file, progress) as (place, _manifest), opened(place, key) as store:
        return count(store, locked_waits=_has_locked(place) and not store.is_leader)


def _has_locked(place: Path) -> bool:
    return (place / Cabinet.LOCKED.file_name).exists()


@contextlib.contextmanager
def opened(place: Path, key: Key) -> Iterator[Store]:
    """A back-up's cabinets in a temporary folder, as the holder of a key would open them.

    Raises:
        Problem: the key doesn't fit, or a cabinet is damaged or newer.
    """
    if key.code:
        who, private, held = _by_code(place, key.code)
    else:
        found = accounts.unlock(place, key.name, key.password)
        who, private, held = found.account, found.private, found.cabinet_keys
    with opened_with(place, who, private, held) as store:
        yield store


@contextlib.contextmanager
def opened_with(
    place: Path, who: AccountInfo, private: bytes, held: Mapping[Cabinet, bytes]
) -> Iterator[Store]:
    """The same with cabinet keys that are known already."""
    for cabinet, secret in held.items():
        bring_up_to_date(Drawer(cabinet, place / cabinet.file_name, secret))
    store = Store(place, who, private, held)
    try:
        yield store
    finally:
        store.close()


def _by_code(place: Path, code: str) -> tuple[AccountInfo, bytes, dict[Cabinet, bytes]]:
    pair = keys.pair_of_code(recovery_code.from_text(code))
    ring = keyring.load(place)
    sheet = next((one for one in ring.sheets if one.public == pair.public), None)
    if sheet is None:
        raise Problem(
            "This recovery sheet doesn't open that back-up.",
            "Look for the sheet that was valid when it was made, or choose another back-up.",
        )
    held = {one: keys.unseal(pair.private, sealed) for one, sealed in sheet.cabinets.items()}
    role = Role.LEADER if sheet.cabinet is Cabinet.LOCKED else Role.OFFICE
    return AccountInfo("", "", role), pair.private, held


def count(store: Store, *, locked_waits: bool = False) -> Inside:
    """What lies in open cabinets; sealed envelopes are left out."""
    signed = agreements.returned_counts(store).returned
    today = store.today()
    with store.read() as session:
        on_roll = text("SELECT count(*) FROM pupil WHERE left_on IS NULL OR left_on >= :today")
        pupils = session.scalar(on_roll, {"today": today.isoformat()})
        incidents = None
        if store.is_leader:
            incidents = session.scalar(text("SELECT count(*) FROM incident"))
    return Inside(
        school.school(store).name,
        int(pupils or 0),
        signed,
        incidents,
        newest_written(store),
        locked_waits,
    )
