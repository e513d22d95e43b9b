"""The keyring's file: read, written whole, changed by one program at a time, with a spare copy.

What stands in it is `store.keyring_shape`, where it lies `store.keyring_place`.
"""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from esafety_desktop.store.faults import (
    DiskFull,
    KeyringChanged,
    KeyringFault,
    NotSaved,
    plain_reason,
)
from esafety_desktop.store.files import held, patiently, share, write_whole
from esafety_desktop.store.keyring_place import FILE_NAME, SPARE_NAME
from esafety_desktop.store.keyring_shape import Keyring, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_NAME = "keyring.lock"


def load(folder: Path) -> Keyring:
    """Read the folder's keyring; when it is torn or gone, its spare copy.

    Raises:
        KeyringFault: neither is whole.
        NotSaved: another program has held it for 5 s, or the disk did not give it.
    """
    fault: KeyringFault | None = None
    for name in (FILE_NAME, SPARE_NAME):
        try:
            return decode(patiently((folder / name).read_bytes))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise NotSaved(
                f"The keyring could not be read: {plain_reason(error)}.",
                "Nothing has been changed. Wait a moment and try again.",
            ) from error
        except KeyringFault as found:
            fault = fault or found
    raise fault or KeyringFault(
        "The keyring, which holds the sign-in names and keys, is missing.",
        "Nothing has been changed. Choose “Restore a back-up” to put back the newest one.",
    )


def save(folder: Path, keyring: Keyring) -> None:
    """Write the keyring whole, if it is the one that lies there, with what was changed in it.

    Raises:
        KeyringChanged: another program wrote to it since it was read.
        NotSaved: the disk did not take it; what was valid before still is.
    """
    with alone(folder):
        with contextlib.suppress(KeyringFault):  # what nobody can read is no loss
            if load(folder).revision != keyring.revision:
                raise KeyringChanged
        lay(folder, keyring)


def lay(folder: Path, keyring: Keyring) -> None:
    """Write the keyring whole into a folder that nobody else uses yet, its spare copy first.

    The spare is never older than the keyring: else taking the keyring away would bring back an
    account that was removed, a password that was changed, or tries that were counted.

    Raises:
        NotSaved: the disk did not take it; what was valid before still is.
    """
    keyring.revision += 1
    content = encode(keyring)
    try:
        for name in (SPARE_NAME, FILE_NAME):
            write_whole(folder / name, content)
            share(folder / name)
    except OSError as error:
        raise _not_written(error) from error


@contextlib.contextmanager
def changing(folder: Path) -> Iterator[Keyring]:
    """Read, let the caller change, and write back if nothing went wrong; nothing slow within.

    Raises:
        KeyringFault: it can't be read.
        NotSaved: the disk did not take it.
    """
    with alone(folder):
        keyring = load(folder)
        yield keyring
        lay(folder, keyring)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else writes to it meanwhile, not even a governor, who holds no `open.lock`.

    Raises:
        NotSaved: somebody else has been at it for 5 s, or the disk does not let it.
    """
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(held(folder / LOCK_NAME))
        except OSError as error:
            raise _not_written(error) from error
        yield


def _not_written(error: OSError) -> NotSaved:
    if error.errno == errno.ENOSPC:
        return DiskFull()
    return NotSaved(
        f"The keyring could not be written: {plain_reason(error)}.",
        "Look whether the disk is full or the folder read-only, then try again.",
    )
