"""The end of a school on this PC: its back-ups here, then the keys, then what the program wrote.

The step that decides is the renaming of the keyring and its spare. Stopped before it, the school
still opens, and nothing goes on by itself; stopped after it, the next start removes what is left
in the data folder. What lies outside of that folder goes before, while somebody with the keys is
there to ask for it: a file in the folder, which others may write too, never says what to remove.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import stat
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keyring, keyring_place, workplace
from esafety_desktop.store.faults import NotSaved, plain_reason
from esafety_desktop.store.files import put_away, put_in_place, sync_folder, write_whole
from esafety_desktop.store.folder import STAGED_NAME
from esafety_desktop.store.manifest import glance
from esafety_desktop.value import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from esafety_desktop.store.cabinet import Cabinet

MARK = "retiring"
_GOING = ".going"
_SUFFIX = ".esafety-backup"
_MOST = 4096
_LOCK = "open.lock"
"""The lock of the folder (`shell.lock_file`), held by whoever retires the PC."""
_OURS = (
    "keyring*", "office.*", "locked.*", "envelopes", "governors.pages*", "heads.json*",
    "restored.*", "restoring*", "before restore *", "backing-up", "looking-inside",
    "backups.json*", "being-set-up*", "settings.json*", "views.json*", "window.place", _LOCK,
    "open-by.json", "probe-*.tmp", "made-up",
)  # fmt: skip


class Mark(msgspec.Struct, frozen=True):
    """Says that a school is being removed from its folder.

    Attributes:
        school: Its random id.
        at: When that was begun.
        proofs: By cabinet, that whoever began it had the cabinet's key.
    """

    school: str
    at: datetime
    proofs: dict[str, bytes]


def mark(school: str, at: datetime, held: Mapping[Cabinet, bytes]) -> Mark:
    """The mark of a retirement, by somebody who holds the keys."""
    return Mark(school, at, {one.value: _proof(school, at, key) for one, key in held.items()})


def destroy(
    folder: Path,
    begun: Mark,
    others: Iterable[Path] = (),
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Remove a school from its PC; nobody may have it open.

    Args:
        folder: The data folder; files in it that aren't ours stay.
        begun: From `mark`.
        others: Back-ups elsewhere on this PC, which hold keys too. Only those that are this
            school's go.
        progress: Told (files done, files in all).

    Raises:
        NotSaved: the disk or another program keeps a file. The message says whether the school is
            still there.
    """
    wanted = [path for path in others if is_of(path, begun.school)]
    try:
        write_whole(folder / MARK, msgspec.json.encode(begun))
        _remove_others(folder, wanted, progress)
        with keyring.alone(folder):
            for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
                if (path := folder / name).exists():
                    put_in_place(path, folder / f"{name}{_GOING}")
            sync_folder(folder)
    except OSError as error:
        raise NotSaved(
            f"Something could not be removed: {plain_reason(error)}.",
            _HALF if not keyring_place.exists(folder) else _HERE,
        ) from error
    _go_on(folder, progress, len(wanted))


def is_begun(folder: Path) -> bool:
    """Whether the keys of a retired school are gone and the rest of it is not.

    The mark alone says nothing: half-way through a restore a school has no keyring for a moment.
    What `destroy` put aside in its deciding step has to lie there, and nothing that is restored.
    """
    return (
        _read(folder) is not None
        and not keyring_place.exists(folder)
        and not os.path.lexists(folder / STAGED_NAME)
        and bool(_going(folder))
    )


def _going(folder: Path) -> list[Path]:
    """What was the keyring and its spare before the deciding step."""
    names = (keyring_place.FILE_NAME, keyring_place.SPARE_NAME)
    return [path for name in names if os.path.lexists(path := folder / f"{name}{_GOING}")]


def finish(folder: Path) -> None:
    """Go on where a retirement was stopped after its keys went; does nothing else.

    Whoever calls it holds the lock of the folder.

    Raises:
        NotSaved: something could not be removed; it goes on at the next start.
    """
    if is_begun(folder):
        _go_on(folder, lambda _done, _total: None)
    elif _read(folder) is not None and all(path.name == _LOCK for path in _found(folder)):
        with contextlib.suppress(OSError):  # stopped before the very last step
            (folder / MARK).unlink()


def take_back(folder: Path, held: Mapping[Cabinet, bytes]) -> str:
    """Remove the mark of a retirement that never came to the keys; gives what to tell, or "".

    Args:
        folder: The data folder, whose cabinets are open.
        held: The keys of the open cabinets, to see who laid the mark there.
    """
    if not os.path.lexists(folder / MARK):
        return ""
    found = _read(folder)
    with contextlib.suppress(OSError):
        for path in _going(folder):  # the spare took its place
            _overwrite(path)
            path.unlink()
        (folder / MARK).unlink()
    if found is not None and _is_proved(found, held):
        return (
            "A retirement of this PC was stopped before the keys went. The school is still here;"
            " some of its back-ups on this PC may be gone: make one now, or retire the PC again."
        )
    return (
        "A file in the data folder said that this PC is being retired, and nobody who holds the"
        " keys wrote it. It was removed, and nothing else. Ask who can write to that folder."
    )


def _read(folder: Path) -> Mark | None:
    path = folder / MARK
    try:
        if not stat.S_ISREG(path.lstat().st_mode) or path.lstat().st_size > _MOST:
            return None
        found = msgspec.json.decode(path.read_bytes(), type=Mark)
    except UNREADABLE:
        return None
    return found if found.school and found.proofs else None


def _proof(school: str, at: datetime, key: bytes) -> bytes:
    words = msgspec.json.encode([school, at])
    return hashlib.blake2b(words, key=key, digest_size=32, person=b"esafety-retire").digest()


def _is_proved(found: Mark, held: Mapping[Cabinet, bytes]) -> bool:
    return all(
        hmac.compare_digest(found.proofs.get(one.value, b""), _proof(found.school, found.at, key))
        for one, key in held.items()
    )


_HERE = "The school is still here. Close other programs, then retire this PC again."
_HALF = "Close other programs and start this one again: it goes on where it stopped."


def is_of(path: Path, school: str) -> bool:
    """Whether a path is a file that says that it is a back-up of this school."""
    try:
        plain = path.name.endswith(_SUFFIX) and stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
    found = glance(path) if plain else None
    return found is not None and found.manifest.school == school


def _remove_others(folder: Path, wanted: list[Path], progress: Callable[[int, int], None]) -> None:
    workplace.sweep_taken_out(folder)
    for done, path in enumerate(wanted):
        progress(done, len(wanted) + len(_found(folder)))
        path.unlink(missing_ok=True)
    for place in {one.parent for one in wanted}:
        workplace.sweep(workplace.beside(folder, place))
        sync_folder(place)
        with contextlib.suppress(OSError):  # something else lies in it
            place.rmdir()


def _go_on(folder: Path, progress: Callable[[int, int], None], before: int = 0) -> None:
    try:
        for path in _keyrings(folder):
            _overwrite(path)
        _remove(folder, progress, before)
    except OSError as error:
        raise NotSaved(f"Something could not be removed: {plain_reason(error)}.", _HALF) from error


def _keyrings(folder: Path) -> Iterator[Path]:
    """What was the keyring and its spare, and those that a restore put aside."""
    yield from _going(folder)
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        for one in folder.glob(f"*/{name}"):
            if workplace.is_own_folder(one.parent) and _is_ours(folder, one.parent):
                yield one


def _is_ours(folder: Path, path: Path) -> bool:
    return any(path in folder.glob(pattern) for pattern in _OURS)


def _overwrite(path: Path) -> None:
    """Write over a file before it goes. On many disks old sectors live on: see the guide.

    What is a link, or has another name elsewhere, is not written to.
    """
    seen = path.lstat()
    if stat.S_ISREG(seen.st_mode) and seen.st_nlink == 1:
        with path.open("rb+") as file:
            file.write(os.urandom(max(seen.st_size, 1)))
            file.flush()
            os.fsync(file.fileno())


def _found(folder: Path) -> list[Path]:
    return [path for pattern in _OURS for path in sorted(folder.glob(pattern))]


def _remove(folder: Path, progress: Callable[[int, int], None], before: int = 0) -> None:
    going = _going(folder)  # last: without them the next start would not go on
    wanted = [path for path in _found(folder) if path not in going]
    for done, path in enumerate(wanted):
        progress(before + done, before + len(wanted))
        if workplace.is_own_folder(path):
            put_away(path)
        elif path.name == _LOCK:
            with contextlib.suppress(PermissionError):  # Windows: it is held, and goes with that
                path.unlink(missing_ok=True)
        elif path.is_symlink() or not path.is_dir():
            put_away(path)
    sync_folder(folder)  # nothing of it may come back once the keys and the mark are gone
    for path in going:
        path.unlink(missing_ok=True)
    sync_folder(folder)
    (folder / MARK).unlink()
    sync_folder(folder)
