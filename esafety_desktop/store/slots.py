"""The files of the sealed envelopes, used and blank ones, which look the same (F30).

``envelopes/<chance name>.db`` is a cabinet, or random bytes of the same length; ``….keys`` beside
it holds a fixed number of anonymous sealed boxes, each with the key for one reader or of random
bytes. Nothing here says whose they are. No database is imported.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import re
import secrets
import time
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import nacl.exceptions
from nacl.secret import SecretBox

from esafety_desktop.store import keys
from esafety_desktop.store.files import share, sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "envelopes"
BOXES = 8
"""Most readers of one envelope; every file of boxes has so many."""
STEP = 1024 * 1024
"""The size of a fresh file in bytes; a fuller one has twice as much, four times as much, …"""
SALT_BYTES = 16
_BOX_BYTES = keys.KEY_BYTES + 48
_LABEL_BYTES = 4096
_LEFTOVERS = re.compile(r"[0-9a-f]{32}\.(db\.|keys\.|before-update).+")


class Reader(msgspec.Struct, frozen=True):
    """Somebody who may open an envelope, or who is left out of it.

    Attributes:
        id: The account's id.
        name: The sign-in name as it was, "" on a blank one.
        public: The account key that it is sealed to, empty for those who are left out.
    """

    id: str
    name: str = ""
    public: bytes = b""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """What an envelope says about itself to those who can open it; kept inside.

    Attributes:
        readers: Who can open it.
        left_out: The leaders of that time who can't.
        group: Whom its slot was made for; stays when a reader is added.
        proof: Shows the maker, and nobody else, that the key is the maker's own.
        due: Whether the boxes still have to be written for these readers.
    """

    readers: tuple[Reader, ...]
    left_out: tuple[Reader, ...]
    group: tuple[str, ...]
    proof: bytes
    due: bool = False


class Slot(NamedTuple):
    """The place of one envelope, used or blank."""

    folder: Path
    name: str

    @property
    def db(self) -> Path:
        return self.folder / f"{self.name}.db"

    @property
    def boxes(self) -> Path:
        return self.folder / f"{self.name}.keys"


def group_of(readers: Iterable[Reader]) -> tuple[str, ...]:
    """One word for each reader with the key of today: another key makes another group."""
    return tuple(sorted(f"{one.id}:{one.public.hex()}" for one in readers))


def proof_of(private: bytes, key: bytes) -> bytes:
    """What only the holder of a private key can write about an envelope's key.

    A leader may plant a blank whose key that leader knows; only blanks with a proof are used.
    """
    return hashlib.blake2b(key, key=private, digest_size=32, person=b"esafety-maker").digest()


def new_slot(data: Path) -> Slot:
    """A place with a name by chance."""
    folder = data / FOLDER
    if not folder.exists():
        folder.mkdir()
        share(folder, folder=True)
    return Slot(folder, secrets.token_hex(16))


def slots(data: Path) -> tuple[Slot, ...]:
    """Every place in a data folder that has boxes."""
    folder = data / FOLDER
    return tuple(Slot(folder, path.stem) for path in sorted(folder.glob("*.keys")))


def write_boxes(slot: Slot, key: bytes, readers: Iterable[Reader]) -> None:
    """Seal a key to each reader, fill up with random boxes, shuffle."""
    boxes = [keys.seal(one.public, key) for one in readers]
    boxes += [os.urandom(_BOX_BYTES) for _ in range(BOXES - len(boxes))]
    random.SystemRandom().shuffle(boxes)
    write_whole(slot.boxes, b"".join(boxes))
    share(slot.boxes)


def write_both(slot: Slot, keys_: tuple[bytes, bytes], readers: Iterable[Reader]) -> None:
    """Seal two keys to each reader for as long as one takes the other's place."""
    everybody = tuple(readers)
    boxes = [keys.seal(one.public, key) for one in everybody for key in keys_]
    boxes += [os.urandom(_BOX_BYTES) for _ in range(2 * BOXES - len(boxes))]
    random.SystemRandom().shuffle(boxes)
    write_whole(slot.boxes, b"".join(boxes))
    share(slot.boxes)


def try_boxes(slot: Slot, private: bytes) -> tuple[bytes, ...]:
    """The keys of a slot that were sealed to this account: one, two while its lock is changed."""
    try:
        content = slot.boxes.read_bytes()
    except OSError:
        return ()
    found: list[bytes] = []
    for start in range(0, len(content), _BOX_BYTES):
        with contextlib.suppress(keys.WrongKey):
            key = keys.unseal(private, content[start : start + _BOX_BYTES])
            if len(key) == keys.KEY_BYTES:
                found.append(key)
        if found and len(content) <= BOXES * _BOX_BYTES:
            break
    return tuple(found)


def write_blank(slot: Slot, key: bytes, label: Label, size: int = STEP) -> None:
    """Fill a slot with a label and random bytes; one that is there keeps its first bytes.

    A cabinet keeps its first bytes too (the cipher's salt) whenever it is written anew.
    """
    text = msgspec.json.encode(label).ljust(_LABEL_BYTES - 40)
    nonce = (salt_of(slot) or os.urandom(SALT_BYTES)) + os.urandom(8)
    content = bytes(SecretBox(_label_key(key)).encrypt(text, nonce))
    try:
        write_whole(slot.db, content + os.urandom(size - len(content)))
    except OSError:
        with contextlib.suppress(OSError):
            slot.db.with_name(f"{slot.db.name}.new").unlink(missing_ok=True)
        raise
    share(slot.db)


def read_blank(slot: Slot, key: bytes) -> Label | None:
    """What a blank envelope says, None if it isn't a blank one."""
    try:
        with slot.db.open("rb") as file:
            text = SecretBox(_label_key(key)).decrypt(file.read(_LABEL_BYTES))
        return msgspec.json.decode(text, type=Label)
    except (OSError, ValueError, nacl.exceptions.CryptoError, msgspec.MsgspecError):
        return None


def salt_of(slot: Slot) -> bytes:
    """The first bytes of a slot's file, empty when there is none."""
    try:
        with slot.db.open("rb") as file:
            return file.read(SALT_BYTES)
    except FileNotFoundError:
        return b""


def full_size(size: int) -> int:
    """The step up to which a file is filled up."""
    step = STEP
    while step < size:
        step *= 2
    return step


def is_leftover(name: str) -> bool:
    """Whether a file of that name is one that was being written in an envelope's place."""
    return _LEFTOVERS.fullmatch(name) is not None


def tidy(data: Path) -> None:
    """Remove what a stopped program left; nobody may have an envelope open.

    A journal with something in it stays: it belongs to an envelope that only its readers can mend.
    """
    for path in (data / FOLDER).glob("*"):
        empty = path.name.endswith("-journal") and path.stat().st_size == 0
        if empty or is_leftover(path.name):
            path.unlink(missing_ok=True)


def lay_journals(data: Path) -> None:
    """Lay an empty journal beside every file, as an open one has it: a crash won't tell which."""
    for slot in slots(data):
        slot.db.with_name(f"{slot.db.name}-journal").touch()


def even_times(data: Path) -> None:
    """Give every file one time of change: which was written last can't be seen."""
    folder, now = data / FOLDER, time.time_ns()
    for path in folder.glob("*"):
        with contextlib.suppress(OSError):
            os.utime(path, ns=(now, now))
    if folder.exists():
        sync_folder(folder)


def _label_key(key: bytes) -> bytes:
    return hashlib.blake2b(key, digest_size=SecretBox.KEY_SIZE, person=b"esafety-label").digest()
