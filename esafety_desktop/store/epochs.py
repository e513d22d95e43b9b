"""The keys that a cabinet had one after the other, since its lock was first changed.

Each key opens the one before it (`Epoch.earlier`). Whoever holds the newest one can read
every back-up; whoever left holds an old one and gets no further. No database is imported.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from esafety_desktop.store import keys
from esafety_desktop.store.keyring_shape import Epoch

if TYPE_CHECKING:
    from datetime import datetime

    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.keyring_shape import Keyring

_MARK_BYTES = 16


def mark_of(key: bytes) -> bytes:
    """What tells a cabinet key by, without telling anything about it."""
    return hashlib.blake2b(key, digest_size=_MARK_BYTES, person=b"esafety-epoch").digest()


def number_of(ring: Keyring, cabinet: Cabinet) -> int:
    """Which epoch a cabinet is in: 1 until its lock is changed."""
    return max((one.number for one in _of(ring, cabinet)), default=1)


def begin(ring: Keyring, cabinet: Cabinet, old: bytes, new: bytes, at: datetime) -> None:
    """Write a new epoch into a keyring; the caller saves it."""
    ring.epochs.append(
        Epoch(
            cabinet=cabinet,
            number=number_of(ring, cabinet) + 1,
            mark=mark_of(new),
            earlier=keys.lock(new, old),
            begun_at=at,
        )
    )


def keys_of(ring: Keyring, cabinet: Cabinet, newest: bytes) -> tuple[bytes, ...]:
    """Every key that a cabinet ever had, the newest first.

    Args:
        ring: The keyring; an older one than the key knows nothing of it, and gives it alone.
        cabinet: Whose keys.
        newest: The key that an account or a recovery sheet opens today.
    """
    found = [newest]
    for epoch in sorted(_of(ring, cabinet), key=lambda one: one.number, reverse=True):
        if epoch.mark != mark_of(found[-1]):
            continue
        try:
            found.append(keys.unlock(found[-1], epoch.earlier))
        except keys.WrongKey:
            break
    return tuple(found)


def which(mine: Keyring, theirs: Keyring) -> Keyring:
    """The keyring that belongs beside cabinets out of a back-up.

    The one that lies here goes on as long as it opens them, too: nobody loses a password, nobody
    who left comes back, and where a lock was changed since, the keys before the newest open what
    was put back.

    Args:
        mine: The keyring of the data folder.
        theirs: The one out of the back-up.

    Returns:
        ``mine`` only if it is the same school's, with the same cabinets, knows every change of a
        lock that ``theirs`` knows, and somebody can sign in with it or a lock was changed since.
    """
    same = mine.school == theirs.school
    held = {one.cabinet for one in mine.sheets} == {one.cabinet for one in theirs.sheets}
    ahead = all(_begins(mine, theirs, one) for one in {sheet.cabinet for sheet in theirs.sheets})
    alive = any(one.private for one in mine.accounts) or len(mine.epochs) > len(theirs.epochs)
    return mine if same and held and ahead and alive else theirs


def is_ahead(mine: Keyring, theirs: Keyring) -> bool:
    """Whether a lock was changed since the other keyring was copied."""
    return which(mine, theirs) is mine and len(mine.epochs) > len(theirs.epochs)


def _begins(mine: Keyring, theirs: Keyring, cabinet: Cabinet) -> bool:
    """Whether one keyring has every change of a lock that the other has."""
    marks = [one.mark for one in _of(mine, cabinet)]
    return all(one.mark in marks for one in _of(theirs, cabinet))


def _of(ring: Keyring, cabinet: Cabinet) -> list[Epoch]:
    return [one for one in ring.epochs if one.cabinet is cabinet]
