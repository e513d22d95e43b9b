"""Reads a protected file at any place of it: however large it is, no more than a little is held.

WinZip's AES counts its blocks (CTR), so each can be opened by itself. That the file is as it was
written is checked before anything of it is used.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import struct
import zipfile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pyzipper import AESZipInfo

    _Seen = tuple[int, int]

_BLOCK = 16
_PIECE = 1 << 18
_LOCAL = 30
_NAME_AND_EXTRA = 26
_VERIFY, _SEAL = 2, 10
_KEY_BYTES = {1: 16, 2: 24, 3: 32}
_ROUNDS = 1000


class _Sealed(io.RawIOBase):
    """What lies behind the password, as a file to read from.

    The file itself is open during a reading only: nobody has to close what was merely looked at.
    """

    def __init__(self, path: Path, seen: _Seen, start: int, size: int, key: bytes) -> None:
        super().__init__()
        self._path, self._seen, self._start = path, seen, start
        self._size, self._key = size, key
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(base + offset, 0)
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower
        from pyzipper.zipfile_aes import AES, Counter

        wanted = min(len(buffer), max(self._size - self._at, 0))
        block, within = divmod(self._at, _BLOCK)
        with self._path.open("rb") as file:
            if _seen(file) != self._seen:
                raise zipfile.BadZipFile("it was changed since it was checked")
            file.seek(self._start + block * _BLOCK)
            found = file.read(within + wanted)
        counter = Counter.new(nbits=128, little_endian=True, initial_value=block + 1)
        plain = AES.new(self._key, AES.MODE_CTR, counter=counter).decrypt(found)[within:]
        buffer[: len(plain)] = plain
        self._at += len(plain)
        return len(plain)


def unsealed(path: Path, info: AESZipInfo, password: bytes) -> IO[bytes]:
    """The one entry of a protected file, to be read at any place of it.

    Args:
        path: The file.
        info: The entry: not packed, under AES.
        password: Opens it.

    Raises:
        PermissionError: the password doesn't open it.
        OSError, zipfile.BadZipFile: it is damaged.
    """
    with path.open("rb") as file:
        return io.BufferedReader(_checked(path, file, info, password), _PIECE)


def _seen(file: IO[bytes]) -> _Seen:
    """What tells a file from another one of the same name."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns


def _checked(path: Path, file: IO[bytes], info: AESZipInfo, password: bytes) -> _Sealed:
    wide = _KEY_BYTES.get(info.wz_aes_strength or 0)
    if wide is None:
        raise zipfile.BadZipFile("it is under no AES that is known")
    file.seek(info.header_offset + _NAME_AND_EXTRA)
    lengths = file.read(_LOCAL - _NAME_AND_EXTRA)
    if len(lengths) < _LOCAL - _NAME_AND_EXTRA:
        raise zipfile.BadZipFile("it is cut off")
    file.seek(sum(struct.unpack("<HH", lengths)), io.SEEK_CUR)
    salt, told = file.read(wide // 2), file.read(_VERIFY)
    made = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * wide + _VERIFY)
    if not hmac.compare_digest(made[2 * wide :], told):
        raise PermissionError(file.name)
    start = file.tell()
    size = info.compress_size - wide // 2 - _VERIFY - _SEAL
    if size != info.file_size:
        raise zipfile.BadZipFile("it says another size than it has")
    _must_be_whole(file, size, made[wide : 2 * wide])
    return _Sealed(path, _seen(file), start, size, made[:wide])


def _must_be_whole(file: IO[bytes], size: int, key: bytes) -> None:
    seal = hmac.new(key, digestmod="sha1")
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        seal.update(piece)
        size -= len(piece)
    if size or not hmac.compare_digest(seal.digest()[:_SEAL], file.read(_SEAL)):
        raise zipfile.BadZipFile("it is not as it was written")
