"""Where files are written: a folder, or one file that opens with a password. Nothing lies between.

No page, row or name touches the disk on its way into the protected file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import zipfile
from typing import IO, TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INNER = "papers.zip"
"""The one entry of the protected file: the names of what it holds are encrypted with it."""
MOST_INSIDE = 1 << 30
"""Bytes of a protected file that are read back in."""


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


def opened(path: Path, password: str) -> bytes:
    """The inside of a protected file, itself a ZIP.

    Raises:
        PermissionError: the password doesn't open it.
        ValueError: it is too large.
        OSError, zipfile.BadZipFile, KeyError: it is damaged, or another file.
    """
    from pyzipper import AESZipFile, BadZipFile

    try:
        with AESZipFile(path) as outer:
            outer.setpassword(password.encode())
            if outer.getinfo(INNER).file_size > MOST_INSIDE:
                raise ValueError(INNER)
            with outer.open(INNER) as stream:
                content: bytes = stream.read(MOST_INSIDE + 1)
    except RuntimeError as error:
        if "password" in str(error).casefold():
            raise PermissionError from error
        raise zipfile.BadZipFile(str(error)) from error
    except BadZipFile as error:
        raise zipfile.BadZipFile(str(error)) from error
    if len(content) > MOST_INSIDE:
        raise ValueError(INNER)
    return content
