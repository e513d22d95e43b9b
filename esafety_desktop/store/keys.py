"""Passwords, account keys and recovery codes (no database here; imported before sign-in).

password ─Argon2id─▶ lock key ─opens─▶ account's X25519 private key ─opens─▶ cabinet keys
recovery code ─BLAKE2b─▶ X25519 private key ─opens─▶ cabinet keys
"""

from __future__ import annotations

import hashlib
import time
import unicodedata

import nacl.exceptions
import nacl.utils
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from esafety_desktop.value import Value

KEY_BYTES = 32
_FLOOR_PASSES = 3
_TARGET_SECONDS = 0.7
_MOST_PASSES = 40


class WrongKey(Exception):
    """What was sealed does not open with this key."""


class KdfCost(Value):
    """What one guess of a password costs.

    Attributes:
        memory_kib: Memory in KiB.
        passes: Passes over it.
    """

    memory_kib: int = 64 * 1024
    passes: int = _FLOOR_PASSES

    @property
    def bearable(self) -> bool:
        """Whether this program would ever have chosen it: a changed figure could hang the PC."""
        return 1 <= self.passes <= _MOST_PASSES and 8 <= self.memory_kib <= FLOOR.memory_kib


FLOOR = KdfCost()


class KeyPair(Value):
    """An X25519 pair; the private half never leaves the memory of the signed-in program."""

    private: bytes
    public: bytes

    def __repr__(self) -> str:
        return f"KeyPair(public={self.public.hex()})"


def new_key() -> bytes:
    """256 random bits."""
    return nacl.utils.random(KEY_BYTES)


def new_salt() -> bytes:
    """A fresh salt for one password."""
    return nacl.utils.random(argon2id.SALTBYTES)


def new_pair() -> KeyPair:
    """A fresh key pair."""
    return pair_of(new_key())


def pair_of(private: bytes) -> KeyPair:
    """The pair that belongs to a private key."""
    return KeyPair(private, bytes(PrivateKey(private).public_key))


def calibrate(target_seconds: float = _TARGET_SECONDS) -> KdfCost:
    """As many passes as make a guess last 0.5 to 1 s on this PC, never below the floor."""
    began = time.perf_counter()
    derive("a password of the usual length", bytes(argon2id.SALTBYTES), FLOOR)
    one_pass = max((time.perf_counter() - began) / FLOOR.passes, 1e-4)
    passes = round(target_seconds / one_pass)
    return KdfCost(FLOOR.memory_kib, min(max(passes, _FLOOR_PASSES), _MOST_PASSES))


def derive(password: str, salt: bytes, cost: KdfCost) -> bytes:
    """The lock key of a password; the slow step of signing in (it lets other threads run)."""
    typed = unicodedata.normalize("NFKC", password).encode()
    return bytes(
        argon2id.kdf(KEY_BYTES, typed, salt, opslimit=cost.passes, memlimit=cost.memory_kib * 1024)
    )


def lock(key: bytes, secret: bytes) -> bytes:
    """Encrypt under a symmetric key, with proof against change."""
    return bytes(SecretBox(key).encrypt(secret))


def unlock(key: bytes, locked: bytes) -> bytes:
    """Undo `lock`.

    Raises:
        WrongKey: another key, or the bytes were changed.
    """
    try:
        return SecretBox(key).decrypt(locked)
    except (nacl.exceptions.CryptoError, ValueError) as error:
        raise WrongKey from error


def seal(public: bytes, secret: bytes) -> bytes:
    """Encrypt so that only the holder of the private key can read it, not even the sender."""
    return SealedBox(PublicKey(public)).encrypt(secret)


def unseal(private: bytes, sealed: bytes) -> bytes:
    """Undo `seal`.

    Raises:
        WrongKey: it was sealed to somebody else, or the bytes were changed.
    """
    try:
        return SealedBox(PrivateKey(private)).decrypt(sealed)
    except (nacl.exceptions.CryptoError, ValueError, TypeError) as error:
        raise WrongKey from error


def pair_of_code(code: bytes) -> KeyPair:
    """The key pair of a recovery sheet: 160 random bits need no slow step."""
    return pair_of(hashlib.blake2b(code, digest_size=KEY_BYTES, person=b"esafety-sheet").digest())
