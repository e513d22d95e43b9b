"""Where files are written: a folder, or one file that opens with a password. Nothing lies between.

No page, row or name touches the disk on its way into the protected file.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import zipfile
from typing import IO, TYPE_CHECKING, Protocol

from esafety_desktop.everything.sealed_rules import unsealed
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INNER = "papers.zip"
"""The one entry of the protected file: the names of what it holds are encrypted with it."""
MOST_UNPACKED = 1 << 30
"""Bytes that are unpacked into memory; what this program wrote is read piece by piece."""


class Place(Protocol):
    """Takes files one after the other."""

    def open(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        """A file to write; ``name`` may have folders, parted by ``/``."""


class Folder:
    """A folder of a disk; each file has reached the disk when it is closed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files = 0

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        path = self.path / name
        if not self.path.is_dir():  # a stick that was pulled out: half of it must not begin anew
            raise FileNotFoundError(errno.ENOENT, "the folder is gone", str(self.path))
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        self.files += 1


class Within:
    """A folder inside another place."""

    def __init__(self, place: Place, name: str) -> None:
        self._place = place
        self._name = name

    def open(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        return self._place.open(f"{self._name}/{name}")


class Box:
    """The inside of a protected file."""

    def __init__(self, inner: zipfile.ZipFile) -> None:
        self._inner = inner

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        with self._inner.open(name, "w", force_zip64=True) as file:
            yield file


@contextlib.contextmanager
def protected(path: Path, password: str) -> Iterator[Box]:
    """Write a file that opens with a password: a ZIP with AES-256 that common programs know."""
    from pyzipper import WZ_AES, ZIP_STORED, AESZipFile

    with path.open("xb") as file:
        with AESZipFile(file, "w", compression=ZIP_STORED, encryption=WZ_AES) as outer:
            outer.setpassword(password.encode())
            outer.setencryption(WZ_AES, nbits=256)
            with (
                outer.open(INNER, "w", force_zip64=True) as stream,
                zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as inner,
            ):
                yield Box(inner)
        file.flush()
        os.fsync(file.fileno())


def opened(path: Path, password: str) -> IO[bytes]:
    """The inside of a protected file, itself a ZIP, to be read at any place of it.

    Raises:
        PermissionError: the password doesn't open it.
        Problem: another program packed it anew, and it is too large to be read so.
        OSError, zipfile.BadZipFile, KeyError: it is damaged, or another file.
    """
    from pyzipper import ZIP_STORED, AESZipFile, BadZipFile

    try:
        with AESZipFile(path) as outer:
            info = outer.getinfo(INNER)
            if info.compress_type == ZIP_STORED:
                return unsealed(path, info, password.encode())
            outer.setpassword(password.encode())
            return _unpacked(outer, info.file_size)
    except RuntimeError as error:
        if "password" in str(error).casefold():
            raise PermissionError from error
        raise zipfile.BadZipFile(str(error)) from error
    except BadZipFile as error:
        raise zipfile.BadZipFile(str(error)) from error


def _unpacked(outer: zipfile.ZipFile, told: int) -> IO[bytes]:
    """A file that another program packed anew has to be unpacked as a whole."""
    content = b""
    if told <= MOST_UNPACKED:
        with outer.open(INNER) as stream:
            content = stream.read(MOST_UNPACKED + 1)
    if max(told, len(content)) > MOST_UNPACKED:
        raise Problem(
            "The protected papers of this folder were packed anew by another program, and are "
            "too large to be read so.",
            "Nothing was brought in. Take the folder as “Take everything out” made it; it is not "
            "damaged.",
        )
    return io.BytesIO(content)
