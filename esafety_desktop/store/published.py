"""The governors' pages, sealed to each governor's own key; a governor holds no cabinet key.

The file only follows the office cabinet, where the published pages lie: a leader's program writes
it anew whenever pages or governors have changed. So it is in no back-up. Anybody may seal something
to a governor, so leaders sign the file, each with the key that signs audit entries. Whose keys
count a governor's account keeps under its own private key, where nobody else can write: a leader
puts them there when the account is made, a file that holds brings the next ones, and its number: an
earlier file that is put back no longer holds. No database is imported.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keys, signing
from esafety_desktop.store.faults import DiskFull, NotSaved, plain_reason
from esafety_desktop.store.files import share, write_whole
from esafety_desktop.value import UNREADABLE, Value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

FILE_NAME = "governors.pages"


class _Page(msgspec.Struct):
    """One page: its content under a key of its own, the key sealed to each reader by account id."""

    id: str
    boxes: dict[str, bytes]
    content: bytes


class _Pages(msgspec.Struct):
    state: bytes
    pages: list[_Page]
    leaders: list[str] = []
    number: int = 0
    signed: dict[str, bytes] = {}


class Trust(msgspec.Struct, frozen=True):
    """What a governor's account keeps under its own key.

    Attributes:
        leaders: The signing keys of the leaders whose pages it believes.
        number: Of the newest file that held; earlier ones don't any more.
    """

    leaders: frozenset[str] = frozenset()
    number: int = 0


class Found(Value):
    """What a governor finds.

    Attributes:
        pages: What was sealed to the account, the newest first; none where the file doesn't hold.
        holds: Whether no file is there, or one that a leader signed whom the account knows, and no
            earlier one than it has seen.
        trust: What to keep from now on; nobody where the file doesn't hold.
    """

    pages: tuple[str, ...] = ()
    holds: bool = True
    trust: Trust = Trust()


def write(
    folder: Path,
    pages: Mapping[str, str],
    readers: Mapping[str, bytes],
    leaders: Collection[str],
    signer: signing.Signer,
    *,
    number: int = 0,
) -> None:
    """Seal pages to readers and sign them; where the same lies there already, sign it as well.

    Args:
        folder: The data folder.
        pages: Page id → what it shows, the newest first.
        readers: Account id → public key.
        leaders: The signing keys of today's leaders, the signer's among them.
        signer: Whoever writes it.
        number: The time in seconds. A file gets a higher number than a leader's before it, also
            after a clock was put back.

    Raises:
        NotSaved: the disk did not take it; what was there before still is.
    """
    path = folder / FILE_NAME
    state = _state(pages, readers, leaders)
    known = _read(folder)
    if known is None and not (pages or path.exists()):
        return
    ours = known is not None and bool(_signers(known) & set(leaders))
    if known is None or known.state != state or not ours:
        made = [_sealed(name, text, readers) for name, text in pages.items()]
        after = known.number + 1 if known is not None and ours else 0
        known = _Pages(state, made, sorted(leaders), max(number, after))
    elif signer.public in _signers(known):
        return
    digest = _digest(known)
    known.signed = {one: known.signed[one] for one in _signers(known) & set(leaders)}
    known.signed[signer.public] = signer.sign(digest, signing.PAGES)
    try:
        write_whole(path, msgspec.json.encode(known))
        share(path)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise NotSaved(
            f"The governors’ pages could not be written: {plain_reason(error)}.",
            "Free some space, then publish or withdraw a page again.",
        ) from error


def read(folder: Path, account_id: str, private: bytes, trust: Trust) -> Found:
    """The pages that were sealed to an account, if a leader signed them whom it knows.

    Args:
        folder: The data folder.
        account_id: The governor's.
        private: The account's private key.
        trust: What it knows (`trusted_by`).
    """
    if not (folder / FILE_NAME).exists():
        return Found()
    known = _read(folder)
    if known is None or known.number < trust.number or not _signers(known) & trust.leaders:
        return Found(holds=False)
    found = []
    for page in known.pages:
        with contextlib.suppress(keys.WrongKey, KeyError, UnicodeDecodeError):
            key = keys.unseal(private, page.boxes[account_id])
            found.append(keys.unlock(key, page.content).decode())
    return Found(tuple(found), trust=Trust(frozenset(known.leaders), known.number))


def trusting(private: bytes, trust: Trust) -> bytes:
    """What an account knows, as the keyring keeps it (`Account.trusts`)."""
    return keys.lock(_trust_key(private), msgspec.json.encode(trust))


def trusted_by(private: bytes, kept: bytes) -> Trust:
    """Undo `trusting`; nobody is believed where somebody else wrote it."""
    with contextlib.suppress(keys.WrongKey, msgspec.MsgspecError):
        return msgspec.json.decode(keys.unlock(_trust_key(private), kept), type=Trust)
    return Trust()


def _trust_key(private: bytes) -> bytes:
    return hashlib.blake2b(private, digest_size=keys.KEY_BYTES, person=b"esafety-trust").digest()


def _sealed(name: str, text: str, readers: Mapping[str, bytes]) -> _Page:
    key = keys.new_key()
    boxes = {one: keys.seal(public, key) for one, public in readers.items()}
    return _Page(name, boxes, keys.lock(key, text.encode()))


def _read(folder: Path) -> _Pages | None:
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=_Pages)
    except UNREADABLE:
        return None


def _digest(known: _Pages) -> str:
    """Over all of the file but its signatures."""
    content = msgspec.json.encode([known.state, known.pages, known.leaders, known.number])
    return hashlib.sha256(content).hexdigest()


def _signers(known: _Pages) -> set[str]:
    """The keys with which the file is signed as it lies there."""
    digest = _digest(known)
    return {
        key for key, one in known.signed.items() if signing.fits(key, digest, one, signing.PAGES)
    }


def _state(
    pages: Mapping[str, str], readers: Mapping[str, bytes], leaders: Collection[str]
) -> bytes:
    words = msgspec.json.encode(
        [
            list(pages),
            sorted((name, public.hex()) for name, public in readers.items()),
            sorted(leaders),
        ]
    )
    return hashlib.blake2b(words, digest_size=16).digest()
