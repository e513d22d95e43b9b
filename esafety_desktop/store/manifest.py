"""What a back-up file says about itself, and checking it to the last byte."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import struct
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from esafety_desktop.problem import Problem
from esafety_desktop.store.slots import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MANIFEST = "manifest.json"
_NAMES = re.compile(
    r"keyring\.json|(office|locked)\.db(-[A-Za-z0-9]+)?"
    rf"|{FOLDER}/[0-9a-f]{{32}}\.(keys|db(-journal)?)"
)
FORMAT = 1
_PIECE = 1 << 20
_SEAL = 64
"""Characters of the sum at the end of the file."""
KEYRING = "keyring.json"
MOST_KEYRING = 16 << 20
_MOST_MANIFEST = 4 << 20
_MOST_MEMBERS = 10_000
_MOST_TABLE = 4 << 20
_LONG_FROM = 1 << 32
_LOCKED = 1
_LONG_MARK, _LONG_BYTES = b"PK\x06\x07", 20
_END_MARK, _END_BYTES = b"PK\x05\x06", 22
_TAIL = _END_BYTES + (1 << 16)
_ODD = (
    OSError, zipfile.BadZipFile, msgspec.MsgspecError, KeyError, ValueError, EOFError,
    NotImplementedError, RuntimeError, OverflowError, struct.error, MemoryError,
)  # fmt: skip
"""What reading a file that is none of ours may end in."""


def belongs(name: str) -> bool:
    """Whether a file of that name may be in a back-up.

    That is a cabinet, its journals, the keyring or a file of a sealed envelope.
    """
    return _NAMES.fullmatch(name) is not None


def name_of(path: Path) -> str:
    """What a file of the data folder is called in a back-up."""
    return f"{FOLDER}/{path.name}" if path.parent.name == FOLDER else path.name


class BackupRefused(Problem):
    """A file that is no back-up, or not a whole one."""


class Item(msgspec.Struct, frozen=True):
    """One file in a back-up.

    Attributes:
        name: Its name in the data folder.
        size: In bytes.
        sha256: Of its content.
        raw: Copied as it was, closed, not as a database.
        version: Schema version, "" for raw files.
        head_seq: Number of the newest entry in its audit trail.
        head_hash: Hash of that entry: the outside anchor of the trail.
    """

    name: str
    size: int
    sha256: str
    raw: bool = False
    version: str = ""
    head_seq: int = 0
    head_hash: str = ""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that a back-up holds.

    Attributes:
        format: Version of the back-up file's shape.
        school: The school's random id.
        made_at: When.
        files: What is in it, the keyring last.
        away: Whether it was made for another place than the school's PC: no password opens it,
            only a recovery sheet does.
    """

    format: int = FORMAT
    school: str
    made_at: datetime
    files: list[Item]
    away: bool = False


class Glance(msgspec.Struct, frozen=True):
    """What a short look at a back-up file tells.

    Attributes:
        manifest: What it says of itself; nothing is proved.
        whole: Whether every file in it has its length; `inspect` proves the rest.
    """

    manifest: Manifest
    whole: bool


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """A box; where the disk can't read it, that is said, and not that it is none."""
    try:
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from None
        raise


@contextlib.contextmanager
def box_of(path: Path) -> Iterator[zipfile.ZipFile]:
    """A back-up file's box; refuses what a back-up never is, before anything of it is unpacked.

    A box packs its members, so that a small file could fill the memory or the disk; ours are
    stored as they are. Nothing in it can then be longer than the file itself.

    Raises:
        BackupRefused: members are packed, locked, named twice, or too many.
        OSError: it can't be read.
        zipfile.BadZipFile: it is no box.
    """
    with path.open("rb") as file:
        size = _size_of_short(file)
        with _opened(file) as box:
            listed = box.infolist()
            names = {info.filename for info in listed}
            plain = all(
                info.compress_type == zipfile.ZIP_STORED
                and info.file_size == info.compress_size
                and not info.flag_bits & _LOCKED
                for info in listed
            )
            one_each = len(names) == len(listed) <= _MOST_MEMBERS
            if not plain or not one_each or sum(info.file_size for info in listed) > size:
                raise _torn()
            yield box


def _size_of_short(file: BinaryIO) -> int:
    """A box's length in bytes; refuses one whose table of contents would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    end = tail.rfind(_END_MARK)
    if end < 0 or len(tail) < end + _END_BYTES:
        raise _torn()
    count, table = struct.unpack("<HI", tail[end + 10 : end + 16])
    if size < _LONG_FROM:  # a longer one keeps its figures elsewhere
        elsewhere = tail[max(0, end - _LONG_BYTES) : end].startswith(_LONG_MARK)
        if elsewhere or count > _MOST_MEMBERS or table > _MOST_TABLE:
            raise _torn()
    return size


def text_in(box: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A short text of a box.

    Raises:
        BackupRefused: it is longer than any of that kind.
        KeyError: there is none of that name.
    """
    if box.getinfo(name).file_size > most:
        raise _torn()
    return box.read(name)


def keyring_in(path: Path) -> bytes:
    """The keyring of a back-up, as it lies there.

    Raises:
        BackupRefused: it is no back-up.
    """
    try:
        with box_of(path) as box:
            return text_in(box, KEYRING, MOST_KEYRING)
    except _ODD as error:
        raise _torn() from error


def glance(path: Path) -> Glance | None:
    """Look at a file without reading all of it; None when it is no back-up or cut off."""
    try:
        with box_of(path) as box:
            manifest = msgspec.json.decode(text_in(box, MANIFEST, _MOST_MANIFEST), type=Manifest)
            there = {info.filename: info.file_size for info in box.infolist()}
            ended = len(box.comment) == _SEAL
    except (BackupRefused, *_ODD):
        return None
    told = {item.name: item.size for item in manifest.files}
    there.pop(MANIFEST, None)
    return Glance(manifest, ended and there == told)


def sealed(content: bytes) -> bytes:
    """A whole box with the sum of all its bytes at its end, as the box's comment.

    So not one bit of it, not even one that no reader looks at, can change unnoticed.
    """
    begun = content[:-2] + _SEAL.to_bytes(2, "little")
    return begun + hashlib.sha256(begun).hexdigest().encode()


def seal(path: Path) -> None:
    """The same for a file that was just written; the caller syncs it."""
    with path.open("rb+") as file:
        file.seek(-2, os.SEEK_END)
        file.write(_SEAL.to_bytes(2, "little"))
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256")
        file.seek(0, os.SEEK_END)
        file.write(digest.hexdigest().encode())


def _must_be_sealed(path: Path, told: Callable[[int], None] | None) -> None:
    left, digest = path.stat().st_size - _SEAL, hashlib.sha256()
    with path.open("rb") as file:
        while left > 0 and (piece := file.read(min(_PIECE, left))):
            digest.update(piece)
            left -= len(piece)
            if told:
                told(0)
        if file.read() != digest.hexdigest().encode():
            raise _torn()


def inspect(path: Path, told: Callable[[int], None] | None = None) -> Manifest:
    """Check a back-up file to the last byte.

    Args:
        path: The file.
        told: Hears how many bytes were read.

    Raises:
        BackupRefused: not a back-up, cut, torn, changed, or of a newer program.
    """
    try:
        _must_be_sealed(path, told)
        with box_of(path) as box:
            manifest = _manifest(box)
            _must_match(box, manifest, told)
    except FileNotFoundError as error:
        raise BackupRefused("That file isn't there.", "Choose another back-up.") from error
    except _ODD as error:
        raise _torn() from error
    return manifest


def _torn() -> BackupRefused:
    return BackupRefused(
        "This file isn't a whole back-up of this program; nothing was changed.",
        "Choose another one: the newest that opens.",
    )


def _manifest(box: zipfile.ZipFile) -> Manifest:
    manifest = msgspec.json.decode(text_in(box, MANIFEST, _MOST_MANIFEST), type=Manifest)
    if manifest.format > FORMAT:
        raise BackupRefused(
            "This back-up was made by a newer version of this program.",
            "Install the newer version first.",
        )
    return manifest


def _must_match(
    box: zipfile.ZipFile, manifest: Manifest, told: Callable[[int], None] | None
) -> None:
    names = [item.name for item in manifest.files]
    if sorted(box.namelist()) != sorted([*names, MANIFEST]) or not all(map(belongs, names)):
        raise _torn()
    for item in manifest.files:
        if box.getinfo(item.name).file_size != item.size:
            raise _torn()
        digest = hashlib.sha256()
        with box.open(item.name) as member:
            while piece := member.read(_PIECE):
                digest.update(piece)
                if told:
                    told(len(piece))
        if digest.hexdigest() != item.sha256:
            raise _torn()
