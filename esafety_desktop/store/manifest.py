"""What a back-up file says about itself, and checking it to the last byte."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from datetime import datetime
from typing import IO, TYPE_CHECKING

import msgspec

from esafety_desktop.store.boxes import (
    BackupRefused,
    BackupUnread,
    box_of,
    in_refusals,
    text_in,
    torn,
)
from esafety_desktop.store.slots import FOLDER

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["BackupRefused", "BackupUnread", "box_of", "in_refusals"]

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


def belongs(name: str) -> bool:
    """Whether a file of that name may be in a back-up.

    That is a cabinet, its journals, the keyring or a file of a sealed envelope.
    """
    return _NAMES.fullmatch(name) is not None


def name_of(path: Path) -> str:
    """What a file of the data folder is called in a back-up."""
    return f"{FOLDER}/{path.name}" if path.parent.name == FOLDER else path.name


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


def keyring_in(path: Path) -> bytes:
    """The keyring of a back-up, as it lies there.

    Raises:
        BackupRefused: it is no back-up.
        BackupUnread: it can't be read now.
    """
    with box_of(path) as box:
        return text_in(box, KEYRING, MOST_KEYRING)


def glance(path: Path) -> Glance | None:
    """Look at a file without reading all of it; None when it is no back-up or cut off."""
    try:
        with in_refusals(), box_of(path) as box:
            manifest = msgspec.json.decode(text_in(box, MANIFEST, _MOST_MANIFEST), type=Manifest)
            there = {info.filename: info.file_size for info in box.infolist()}
            ended = len(box.comment) == _SEAL
    except BackupRefused:
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
            raise torn()


def inspect(path: Path, told: Callable[[int], None] | None = None) -> Manifest:
    """Check a back-up file to the last byte.

    Args:
        path: The file.
        told: Hears how many bytes were read.

    Raises:
        BackupRefused: not a back-up, cut, torn, changed, or of a newer program.
        BackupUnread: it isn't there, or can't be read now; it may be sound.
    """
    with in_refusals():
        _must_be_sealed(path, told)
        with box_of(path) as box:
            manifest = manifest_in(box)
            _must_match(box, manifest, told)
    return manifest


def manifest_in(box: zipfile.ZipFile) -> Manifest:
    """What a box says about itself.

    Raises:
        BackupRefused: it is none of ours, or of a newer program.
        BackupUnread: it can't be read now.
    """
    with in_refusals():
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
        raise torn()
    for item in manifest.files:
        if box.getinfo(item.name).file_size != item.size:
            raise torn()
        digest = hashlib.sha256()
        with box.open(item.name) as member:
            while piece := member.read(_PIECE):
                digest.update(piece)
                if told:
                    told(len(piece))
        if digest.hexdigest() != item.sha256:
            raise torn()


def unpack(box: zipfile.ZipFile, item: Item, target: Path, *, lasting: bool = False) -> None:
    """Write one file of a back-up into another folder, and hold what was read against its sum.

    A disk may read one thing while a back-up is checked and another while it is unpacked.

    Args:
        box: From `box_of`.
        item: The file.
        target: Where it goes.
        lasting: Whether it has to be on the disk when this comes back.

    Raises:
        BackupRefused: it reads otherwise than when it was made.
        BackupUnread: it can't be read now.
        OSError: the disk did not take it.
    """
    digest = hashlib.sha256()
    with contextlib.ExitStack() as stack:
        with in_refusals():
            member = stack.enter_context(box.open(item.name))
        copy = stack.enter_context(target.open("wb"))
        while piece := _piece_of(member):
            digest.update(piece)
            copy.write(piece)
        if lasting:
            copy.flush()
            os.fsync(copy.fileno())
    if digest.hexdigest() != item.sha256:
        raise torn()


def _piece_of(member: IO[bytes]) -> bytes:
    with in_refusals():
        return member.read(_PIECE)
