"""Giving a cabinet file another key, so that there is a good file at every moment (F12, F21).

The order: a copy under the new key is made and read through; then the keyring gets the new key,
which opens the old one; then the copy takes the file's place. Stopped before the keyring, nothing
has changed; stopped after it, whoever signs in next holds both keys and ends it (`bring_forward`).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import DatabaseError

from esafety_desktop.store import cipher, epochs
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import (
    CabinetDamaged,
    CabinetMissing,
    DiskFault,
    DiskFull,
    NotSaved,
    disk_problem,
    plain_reason,
)
from esafety_desktop.store.files import put_in_place, share, sync_file, sync_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.store.keyring_shape import Keyring

ENDING = ".relocked"


def copy_of(drawer: Drawer) -> Path:
    """Where the copy under the new key lies until it takes the file's place."""
    return drawer.path.with_name(f"{drawer.path.name}{ENDING}")


def prepare(drawer: Drawer, key: bytes) -> Path:
    """Make the copy under a new key; the file is closed, and stays what it is.

    Raises:
        NotSaved: the disk did not take it.
        CabinetFault: the file can't be read, or the copy isn't sound.
    """
    copy = copy_of(drawer)
    try:
        copy.unlink(missing_ok=True)
        cipher.copy_under(drawer, drawer._replace(path=copy, key=key))
        sync_file(copy)
        share(copy)
    except (OSError, DatabaseError) as error:
        _drop(copy)
        raise _in_words(error) from error
    except BaseException:
        _drop(copy)
        raise
    return copy


def put(drawer: Drawer) -> None:
    """Let the copy take the file's place; what an update kept of the file goes with the old key.

    Raises:
        NotSaved: something holds the file; it stays under its old key.
    """
    journal = drawer.path.with_name(f"{drawer.path.name}-journal")
    try:
        if journal.exists() and journal.stat().st_size > 0:
            raise NotSaved("A change of the file is not finished.", "Sign in again.")
        journal.unlink(missing_ok=True)
        put_in_place(copy_of(drawer), drawer.path)
        sync_folder(drawer.path.parent)
    except OSError as error:
        raise _in_words(error) from error
    with contextlib.suppress(OSError):
        drawer.kept_before_update.unlink(missing_ok=True)


def bring_forward(ring: Keyring, drawer: Drawer) -> bytes | None:
    """End a change of locks that was stopped, or give a restored file the key of today.

    Args:
        ring: The keyring.
        drawer: The file, with the newest key.

    Returns:
        None where the file has that key now, or fits none; else the key that it still has,
        because the disk does not take a copy.

    Raises:
        DiskFault: the disk failed while a key was tried, and no other one fits. Nothing is known
            of the file then: it must not be called damaged.
    """
    every = epochs.keys_of(ring, drawer.cabinet, drawer.key)
    fitting = _that_fits(drawer, every) if len(every) > 1 else None
    if fitting is None or fitting == drawer.key:
        return None
    earlier = drawer._replace(key=fitting)
    try:
        prepare(earlier, drawer.key)
        put(earlier)
    except NotSaved:
        _drop(copy_of(drawer))
        return fitting
    return None


def _that_fits(drawer: Drawer, every: Sequence[bytes]) -> bytes | None:
    fault: DiskFault | None = None
    for key in every:
        try:
            with cipher.opened(drawer._replace(key=key)):
                return key
        except DiskFault as error:
            fault = error
        except (CabinetDamaged, CabinetMissing):
            continue
    if fault is not None:
        raise fault
    return None


def tidy(folder: Path) -> None:
    """Remove the copies that a stopped change of locks left beside files."""
    for cabinet in Cabinet:
        _drop(folder / f"{cabinet.file_name}{ENDING}")


def _drop(copy: Path) -> None:
    for path in (copy, copy.with_name(f"{copy.name}-journal")):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _in_words(error: Exception) -> NotSaved:
    found = disk_problem(error)
    if found is not None:
        return found
    if getattr(error, "errno", None) == 28:
        return DiskFull()
    why = plain_reason(error) if isinstance(error, OSError) else "the disk didn’t take it"
    return NotSaved(
        f"The new file could not be written: {why}.",
        "Nothing was changed. Look whether the disk is full, then try again.",
    )
