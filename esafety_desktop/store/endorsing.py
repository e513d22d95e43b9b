"""Whether the accounts and sheets in a keyring were written there by somebody with a cabinet's key.

The keyring can be written by whoever can write to the folder. What the cabinets vouch for
(`store.pins`) tells a stranger's entry; after a back-up was put back they vouch for the accounts of
its day, and this proof of the keyring's own says which of today's are ours.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keyring
from esafety_desktop.store.cabinet import Cabinet, Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from esafety_desktop.store.keyring import Keyring


def save(folder: Path, ring: Keyring, held: Mapping[Cabinet, bytes]) -> None:
    """Write a keyring whose accounts or sheets have changed.

    Args:
        folder: The data folder.
        ring: What to write.
        held: The cabinet keys in the hands of who changed it.

    Raises:
        NotSaved: the disk did not take it.
    """
    for cabinet, key in held.items():
        ring.proofs[cabinet] = _proof(ring, cabinet, key)
    keyring.save(folder, ring)


def holds(ring: Keyring, cabinet: Cabinet, key: bytes) -> bool:
    """Whether whoever wrote the accounts and the sheet of a cabinet had its key."""
    return hmac.compare_digest(ring.proofs.get(cabinet, b""), _proof(ring, cabinet, key))


def _proof(ring: Keyring, cabinet: Cabinet, key: bytes) -> bytes:
    theirs = cabinet is Cabinet.LOCKED
    people = [
        (one.id, one.role.value, one.public.hex())
        for one in ring.accounts
        if (one.role is not Role.OFFICE) is theirs
    ]
    sheets = [(one.number, one.public.hex()) for one in ring.sheets if one.cabinet is cabinet]
    words = msgspec.json.encode([ring.school, cabinet.value, sorted(people), sheets])
    return hashlib.blake2b(words, key=key, digest_size=32, person=b"esafety-roster").digest()
