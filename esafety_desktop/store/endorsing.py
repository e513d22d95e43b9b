"""Whether the accounts and sheets in a keyring were written there by somebody with a cabinet's key.

The keyring can be written by whoever can write to the folder. What the cabinets vouch for
(`store.pins`) tells a stranger's entry; after a back-up was put back they vouch for the accounts of
its day, and this proof of the keyring's own says which of today's are ours. So nothing is signed
here that was not judged before (`store.roster`).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keyring
from esafety_desktop.store.keyring_shape import Proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.keyring_shape import Account, Keyring


def save(folder: Path, ring: Keyring, held: Mapping[Cabinet, bytes]) -> None:
    """Write a keyring whose accounts or sheets have changed; the caller has judged it.

    Args:
        folder: The data folder.
        ring: What to write.
        held: The cabinet keys in the hands of who changed it.

    Raises:
        KeyringChanged: another program wrote to it since it was read.
        NotSaved: the disk did not take it.
    """
    for cabinet, key in held.items():
        sign(ring, cabinet, key)
    keyring.save(folder, ring)


def sign(ring: Keyring, cabinet: Cabinet, key: bytes) -> None:
    """Prove that the accounts and the sheet of a cabinet are ours; the caller has judged them."""
    number = number_of(ring, cabinet) + 1
    people = people_proof(ring.school, cabinet, number, accounts_of(ring, cabinet), key)
    ring.proofs[cabinet] = Proof(number, people, _sheet_proof(ring, cabinet, number, key))


def number_of(ring: Keyring, cabinet: Cabinet) -> int:
    """How often the accounts and the sheet of a cabinet were changed."""
    proof = ring.proofs.get(cabinet)
    return proof.number if proof else 0


def accounts_of(ring: Keyring, cabinet: Cabinet) -> list[Account]:
    """The accounts that a cabinet's holders make and remove."""
    return [one for one in ring.accounts if one.role.keeper is cabinet]


def holds(ring: Keyring, cabinet: Cabinet, key: bytes) -> bool:
    """Whether whoever wrote the accounts and the sheet of a cabinet had its key.

    In a copy that was kept elsewhere the accounts may still be with the sheet (`store.away`).
    """
    proof = ring.proofs.get(cabinet)
    if proof is None:
        return False
    sheet = _sheet_proof(ring, cabinet, proof.number, key)
    return hmac.compare_digest(proof.sheet, sheet) and people_hold(ring, cabinet, key)


def people_hold(ring: Keyring, cabinet: Cabinet, key: bytes) -> bool:
    """The same of the accounts alone."""
    mine, sheet = accounts_of(ring, cabinet), ring.sheet(cabinet)
    if not mine and sheet is not None and sheet.people:
        return True
    proof = ring.proofs.get(cabinet, Proof(0, b"", b""))
    wanted = people_proof(ring.school, cabinet, proof.number, mine, key)
    return hmac.compare_digest(proof.people, wanted)


def people_proof(
    school: str, cabinet: Cabinet, number: int, accounts: Iterable[Account], key: bytes
) -> bytes:
    """The proof of some accounts: who they are, what each may open, and their public keys."""
    told = sorted((one.id, one.name, one.role.value, one.public.hex()) for one in accounts)
    return _mac(key, [school, cabinet.value, "people", number, told])


def _sheet_proof(ring: Keyring, cabinet: Cabinet, number: int, key: bytes) -> bytes:
    told = [(one.number, one.public.hex()) for one in ring.sheets if one.cabinet is cabinet]
    return _mac(key, [ring.school, cabinet.value, "sheet", number, told])


def roll(ring: Keyring) -> bytes:
    """A mark of everything that keys are sealed to: the same for the same accounts and sheets."""
    people = sorted((one.id, one.name, one.role.value, one.public.hex()) for one in ring.accounts)
    sheets = sorted((one.cabinet.value, one.number, one.public.hex()) for one in ring.sheets)
    locks = [(one.cabinet.value, one.number, one.mark.hex()) for one in ring.epochs]
    return hashlib.blake2b(msgspec.json.encode([ring.school, people, sheets, locks])).digest()


def _mac(key: bytes, told: list[object]) -> bytes:
    words = msgspec.json.encode(told)
    return hashlib.blake2b(words, key=key, digest_size=32, person=b"esafety-roster").digest()
