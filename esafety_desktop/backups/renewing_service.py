"""Old back-ups after a change of locks: whoever left is taken out of their keyrings (F21).

The cabinets in them stay what they are, byte by byte; the keyring of today opens them with the keys
before the newest (`store.epochs`). A copy that can't be reached now stays as it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from esafety_desktop.backups import found_service
from esafety_desktop.problem import Problem
from esafety_desktop.store import epochs, keyring, keyring_place, keyring_shape
from esafety_desktop.store.away import without_accounts
from esafety_desktop.store.boxes import ODD
from esafety_desktop.store.faults import KeyringFault, NotSaved
from esafety_desktop.store.files import forget_cached, put_in_place, sync_file, sync_folder
from esafety_desktop.store.manifest import (
    MANIFEST,
    BackupRefused,
    Item,
    Manifest,
    box_of,
    inspect,
    keyring_in,
    seal,
)
from esafety_desktop.store.workplace import is_own_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring


class WithinReach(NamedTuple):
    """Back-ups within reach that may let in somebody who left.

    Attributes:
        old: Those whose keyring is older than the last change of locks.
        unread: Those that could not be looked into, or are damaged: nobody knows what keys they
            hold.
    """

    old: tuple[Path, ...]
    unread: tuple[Path, ...]


def within_reach(data: Path, now: datetime) -> WithinReach:
    """Look through the back-ups within reach for keyrings of before the last change of locks.

    Also the folders in which a restore kept what was there before: they hold the keyring of then.
    """
    ring = keyring.load(data)
    files = [row.path for row in found_service.found(data, now) if row.ours]
    kept = [path for path in kept_before(data) if keyring_place.exists(path)]
    old = {path: _is_old(path, ring) for path in (*files, *kept)}
    return WithinReach(
        tuple(path for path, is_old in old.items() if is_old),
        tuple(path for path, is_old in old.items() if is_old is None),
    )


def _is_old(path: Path, ring: Keyring) -> bool | None:
    """None where it can't be told."""
    try:
        kept = is_own_folder(path)
        theirs = keyring.load(path) if kept else keyring_shape.decode(keyring_in(path))
    except (BackupRefused, KeyringFault, NotSaved):
        return None
    return epochs.is_ahead(ring, theirs)


def renew(
    data: Path, paths: tuple[Path, ...], progress: Callable[[int, int], None]
) -> tuple[Path, ...]:
    """Give back-ups the keyring of today; each is written anew beside itself and read again.

    Args:
        data: The data folder.
        paths: From `within_reach`.
        progress: Told (files done, files in all); may raise to cancel.

    Returns:
        Those that could not be renewed; they are as they were.
    """
    ring = keyring.load(data)
    failed = []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        part = path.with_name(f"{path.name}.part")
        try:
            if is_own_folder(path):
                keyring.lay(path, keyring.load(data))
                continue
            _write(path, part, ring)
            put_in_place(part, path)
            sync_folder(path.parent)
        except (Problem, *ODD):
            failed.append(path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
    progress(len(paths), len(paths))
    return tuple(failed)


def _write(path: Path, part: Path, ring: Keyring) -> None:
    manifest = inspect(path)
    content = keyring_shape.encode(without_accounts(ring) if manifest.away else ring)
    item = Item(
        keyring_place.FILE_NAME, len(content), hashlib.sha256(content).hexdigest(), raw=True
    )
    changed = msgspec.structs.replace(
        manifest,
        files=[item if one.name == keyring_place.FILE_NAME else one for one in manifest.files],
    )
    with box_of(path) as old, zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as new:
        new.writestr(MANIFEST, msgspec.json.encode(changed))
        for one in manifest.files:
            if one.name == keyring_place.FILE_NAME:
                new.writestr(one.name, content)
            else:
                entry = zipfile.ZipInfo(one.name)
                entry.file_size = one.size  # from 2 GiB on its head has to be a longer one
                with old.open(one.name) as source, new.open(entry, "w") as target:
                    while piece := source.read(1 << 20):
                        target.write(piece)
    seal(part)
    sync_file(part)
    forget_cached(part)
    must_be_same(inspect(part), changed)


def kept_before(data: Path) -> tuple[Path, ...]:
    """The folders beside the cabinets in which a restore kept what was there before."""
    return tuple(path for path in sorted(data.glob("before restore *")) if is_own_folder(path))


def must_be_same(read: Manifest, written: Manifest) -> None:
    """Refuse what the disk took and does not give back.

    Raises:
        BackupRefused: it reads otherwise.
    """
    if read != written:
        raise BackupRefused(
            "The renewed back-up could not be read again.",
            "The one before stays. Use another disk.",
        )
