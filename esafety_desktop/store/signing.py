"""Signatures of audit entries and of the governors' pages, with a key that one account alone has.

The cabinet's key is shared by everybody who may open it; the signing key is worked out from the
account's private key, which nobody else ever holds. So whoever can write to a cabinet can still
not write, or write over, an entry in a colleague's name. An account's public key stands in the
first entry that it signs in a trail, covered by the chain. What is signed says what it is signed
as, so that no signature stands for something else.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import nacl.exceptions
from nacl.signing import SigningKey, VerifyKey

from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import CabinetsClosed

if TYPE_CHECKING:
    from sqlalchemy import Connection

SIGNATURE_BYTES = 64
ENTRY = b"E-Safety Desktop, audit entry: "
PUBLISHED = b"E-Safety Desktop, published page: "
PAGES = b"E-Safety Desktop, governors' pages: "
_EVERY = {
    cabinet: f"SELECT DISTINCT account_id, key FROM {cabinet.value}_audit WHERE key <> ''"  # noqa: S608 - a fixed name
    for cabinet in Cabinet
}
_NEWEST = {
    cabinet: f"SELECT key FROM {cabinet.value}_audit WHERE key <> '' AND account_id = ?"  # noqa: S608 - a fixed name
    " ORDER BY seq DESC LIMIT 1"
    for cabinet in Cabinet
}


class Signer:
    """The signing key of one account.

    Attributes:
        account_id: Whose.
        public: Its public half, 64 hexadecimal digits.
    """

    def __init__(self, account_id: str, private: bytes) -> None:
        seed = hashlib.blake2b(private, digest_size=32, person=b"esafety-sign").digest()
        self.account_id = account_id
        key = SigningKey(seed)
        self._key: SigningKey | None = key
        self.public = bytes(key.verify_key).hex()
        self._known: set[Cabinet] = set()

    def __repr__(self) -> str:
        return f"Signer({self.account_id}, public={self.public})"

    def sign(self, digest: str, purpose: bytes = ENTRY) -> bytes:
        """The signature of a digest, of an audit entry's if nothing else is said.

        Raises:
            CabinetsClosed: the key was forgotten with the cabinets.
        """
        if self._key is None:
            raise CabinetsClosed
        return self._key.sign(purpose + digest.encode()).signature

    def forget(self) -> None:
        """Let go of the key; what it signed holds on."""
        self._key = None

    def to_announce(self, connection: Connection, cabinet: Cabinet) -> str:
        """The public key if this trail has not got it as the account's newest one yet, else ""."""
        if cabinet in self._known:
            return ""
        return (
            "" if newest_key(connection, cabinet, self.account_id) == self.public else self.public
        )

    def is_known(self, cabinet: Cabinet) -> None:
        """An entry with the key in it has been saved."""
        self._known.add(cabinet)


def newest_key(connection: Connection, cabinet: Cabinet, account_id: str) -> str:
    """The signing key that an account last announced in a trail, "" if it never did."""
    row = connection.exec_driver_sql(_NEWEST[cabinet], (account_id,)).first()
    return str(row[0]) if row else ""


def every_key(connection: Connection, cabinet: Cabinet) -> dict[str, str]:
    """Every signing key that was ever announced in a trail → whose."""
    return {str(row[1]): str(row[0]) for row in connection.exec_driver_sql(_EVERY[cabinet])}


def fits(public: str, digest: str, signature: object, purpose: bytes = ENTRY) -> bool:
    """Whether a signature is that of a digest; False for whatever is none at all."""
    if not isinstance(signature, bytes) or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        VerifyKey(bytes.fromhex(public)).verify(purpose + digest.encode(), signature)
    except (nacl.exceptions.CryptoError, nacl.exceptions.TypeError, ValueError):
        return False
    return True
