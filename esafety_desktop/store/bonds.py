"""That a cabinet key is the one that its holder was given.

What is sealed to a public key has no sender: whoever can write to the keyring could seal another
key to somebody, and put a cabinet of their own in the cabinet's place. So each account and each
recovery sheet keeps, under its own private key, a mark of the keys that it was given. Another key
counts only where it opens that one (`store.epochs`): only its holders can change a lock.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import epochs, keyring_shape, keys
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.faults import KeyringFault
from esafety_desktop.store.keyring_shape import Account

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from esafety_desktop.store.cabinet import Cabinet
    from esafety_desktop.store.keyring_shape import Keyring, Sheet


def opens(holder: Account | Sheet) -> tuple[Cabinet, ...]:
    """The cabinets whose keys an account or a sheet may hold: its role says so, never the file."""
    if isinstance(holder, Account):
        return holder.role.cabinets
    return next(one for one in (Role.OFFICE, Role.LEADER) if one.keeper is holder.cabinet).cabinets


def tied(school: str, private: bytes, held: Mapping[Cabinet, bytes]) -> dict[Cabinet, bytes]:
    """What a holder keeps of the keys that it is given (`Account.bonds`)."""
    return {cabinet: _tie(school, private, cabinet, key) for cabinet, key in held.items()}


def give(
    holder: Account | Sheet,
    held: Mapping[Cabinet, bytes],
    cabinets: Iterable[Cabinet] | None = None,
) -> None:
    """Seal to an account or a sheet the keys that it may hold, and no others.

    Args:
        holder: Its public key was judged; changed.
        held: The keys in the hands of who gives.
        cabinets: Which of them to seal anew; all that are held if nothing is said.
    """
    anew = set(held if cabinets is None else cabinets)
    sealed = {one: keys.seal(holder.public, held[one]) for one in opens(holder) if one in anew}
    kept = {one: box for one, box in holder.cabinets.items() if one in opens(holder)}
    holder.cabinets = kept | sealed


def opened(ring: Keyring, holder: Account | Sheet, private: bytes) -> dict[Cabinet, bytes]:
    """Open the cabinet keys of an account or a sheet.

    Args:
        ring: The keyring in which it stands.
        holder: Whose keys.
        private: Its private key.

    Raises:
        KeyringFault: they don't open, or aren't those that it was given.
    """
    try:
        found = {one: keys.unseal(private, holder.cabinets[one]) for one in opens(holder)}
    except (keys.WrongKey, KeyError):  # somebody wrote over them in the file
        raise keyring_shape.damaged() from None
    for cabinet, key in found.items():
        if not was_given(ring, holder, private, cabinet, key):
            raise KeyringFault(
                f"The key of the {cabinet.plain_name} was exchanged outside the program.",
                "Nothing was opened. Choose “Restore a back-up” to put back the newest one, and ask"
                " how it came about.",
            )
    return found


def was_given(
    ring: Keyring, holder: Account | Sheet, private: bytes, cabinet: Cabinet, key: bytes
) -> bool:
    """Whether that key, or an earlier one that it opens, is what the holder was given.

    It also tells that the private key is the holder's: nobody ties an account of theirs to a key
    that they don't have.
    """
    bond = holder.bonds.get(cabinet, b"")
    every = epochs.keys_of(ring, cabinet, key)
    ties = (_tie(ring.school, private, cabinet, one) for one in every)
    return any(hmac.compare_digest(bond, one) for one in ties)


def _tie(school: str, private: bytes, cabinet: Cabinet, key: bytes) -> bytes:
    secret = hashlib.blake2b(private, digest_size=32, person=b"esafety-bond-key").digest()
    words = msgspec.json.encode([school, cabinet.value, epochs.mark_of(key).hex()])
    return hashlib.blake2b(words, key=secret, digest_size=32, person=b"esafety-bond").digest()
