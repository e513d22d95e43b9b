"""The box that a back-up file is: opened and read without trusting it.

What can't be read now is told from what is no whole back-up: nothing is known of the one, the other
is never put back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import struct
import zipfile
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from esafety_desktop.problem import Problem
from esafety_desktop.store.faults import plain_reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ODD = (
    OSError, zipfile.BadZipFile, zipfile.LargeZipFile, msgspec.MsgspecError, KeyError, ValueError,
    EOFError, NotImplementedError, RuntimeError, OverflowError, struct.error, MemoryError,
)  # fmt: skip
"""What reading a file that is none of ours may end in."""
_NO_FAULT_OF_THE_DISK = (None, errno.EINVAL)
"""What a box says that points to before its own beginning."""
_MOST_MEMBERS = 10_000
_MOST_TABLE = 4 << 20
_LOCKED = 1
_END_MARK, _END_BYTES = b"PK\x05\x06", 22
_LONG_MARK, _LONG_BYTES = b"PK\x06\x07", 20
_FIGURES_MARK, _FIGURES_BYTES = b"PK\x06\x06", 56
_TAIL = _END_BYTES + (1 << 16)


class BackupRefused(Problem):
    """A file that is no back-up, or not a whole one."""


class BackupUnread(BackupRefused):
    """A file that could not be read now; it may be a whole back-up."""


def torn() -> BackupRefused:
    """What is said of a file that is no whole back-up."""
    return BackupRefused(
        "This file isn't a whole back-up of this program; nothing was changed.",
        "Choose another one: the newest that opens.",
    )


@contextlib.contextmanager
def in_refusals() -> Iterator[None]:
    """Say what goes wrong while a back-up is read; nothing is written within.

    Raises:
        BackupUnread: it isn't there, or the disk or another program did not let it be read.
        BackupRefused: it is no whole back-up.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise BackupUnread("That file isn't there.", "Choose another back-up.") from error
    except ODD as error:
        if isinstance(error, OSError) and error.errno not in _NO_FAULT_OF_THE_DISK:
            raise BackupUnread(
                f"The back-up could not be read: {plain_reason(error)}.",
                "Nothing was changed. Look whether its stick or drive is still there, and try"
                " again in a moment; if this comes back, choose another back-up.",
            ) from error
        raise torn() from error


@contextlib.contextmanager
def box_of(path: Path) -> Iterator[zipfile.ZipFile]:
    """A back-up file's box; refuses what a back-up never is, before anything of it is unpacked.

    A box packs its members, so that a small file could fill the memory or the disk; ours are
    stored as they are. Nothing in it can then be longer than the file itself.

    Raises:
        BackupRefused: it is no box, or members are packed, locked, named twice, or too many.
        BackupUnread: it can't be read.
    """
    with contextlib.ExitStack() as stack:
        with in_refusals():
            file = stack.enter_context(path.open("rb"))
            size = _size_of_short(file)
            box = stack.enter_context(_opened(file))
            _must_be_plain(box, size)
        yield box


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """A box; where the disk can't read it, that is said, and not that it is none."""
    try:
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from None
        raise


def _must_be_plain(box: zipfile.ZipFile, size: int) -> None:
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
        raise torn()


def _size_of_short(file: BinaryIO) -> int:
    """A box's length in bytes; refuses one whose table of contents would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    end = tail.rfind(_END_MARK)
    if end < 0 or len(tail) < end + _END_BYTES:
        raise torn()
    count, table = struct.unpack("<HI", tail[end + 10 : end + 16])
    if tail[max(0, end - _LONG_BYTES) : end].startswith(_LONG_MARK):
        if size <= zipfile.ZIP64_LIMIT:
            raise torn()
        count, table = _figures_of_long(tail[:end], size - len(tail))
    if count > _MOST_MEMBERS or table > _MOST_TABLE:
        raise torn()
    return size


def _figures_of_long(tail: bytes, before: int) -> tuple[int, int]:
    """How many members a box of more than 2 GiB has, and how long its table is.

    Args:
        tail: What lies before the end record, with a locator at its end.
        before: How many bytes of the box lie before that.
    """
    at = len(tail) - _LONG_BYTES - _FIGURES_BYTES
    figures = tail[max(at, 0) : at + _FIGURES_BYTES]
    (told,) = struct.unpack("<Q", tail[-12:-4])
    if at < 0 or told != before + at or not figures.startswith(_FIGURES_MARK):
        raise torn()
    here, count, table = struct.unpack("<QQQ", figures[24:48])
    return max(here, count), table


def text_in(box: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A short text of a box.

    Raises:
        BackupRefused: it is longer than any of that kind, or there is none of that name.
        BackupUnread: it can't be read.
    """
    with in_refusals():
        if box.getinfo(name).file_size > most:
            raise torn()
        return box.read(name)
