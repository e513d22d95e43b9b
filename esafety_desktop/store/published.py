"""The governors' pages, sealed to each governor's own key; a governor holds no cabinet key.

The file only follows the office cabinet, where the published pages lie: a leader's program writes
it anew whenever pages or governors have changed. So it is in no back-up. No database is imported.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keys
from esafety_desktop.store.faults import DiskFull, NotSaved
from esafety_desktop.store.files import share, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
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


def write(folder: Path, pages: Mapping[str, str], readers: Mapping[str, bytes]) -> None:
    """Seal pages to readers; does nothing where the same lies there already.

    Args:
        folder: The data folder.
        pages: Page id → what it shows, the newest first.
        readers: Account id → public key.

    Raises:
        NotSaved: the disk did not take it; what was there before still is.
    """
    path = folder / FILE_NAME
    state = _state(pages, readers)
    known = _read(folder)
    if known.state == state or not (pages or path.exists()):
        return
    content = msgspec.json.encode(
        _Pages(state, [_sealed(name, text, readers) for name, text in pages.items()])
    )
    try:
        write_whole(path, content)
        share(path)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull from error
        raise NotSaved(
            f"The governors’ pages could not be written: {error.strerror or 'the disk failed'}.",
            "Free some space, then publish or withdraw a page again.",
        ) from error


def read(folder: Path, account_id: str, private: bytes) -> tuple[str, ...]:
    """The pages that were sealed to an account, the newest first; torn ones are left out."""
    found = []
    for page in _read(folder).pages:
        with contextlib.suppress(keys.WrongKey, KeyError, UnicodeDecodeError):
            key = keys.unseal(private, page.boxes[account_id])
            found.append(keys.unlock(key, page.content).decode())
    return tuple(found)


def _sealed(name: str, text: str, readers: Mapping[str, bytes]) -> _Page:
    key = keys.new_key()
    boxes = {one: keys.seal(public, key) for one, public in readers.items()}
    return _Page(name, boxes, keys.lock(key, text.encode()))


def _read(folder: Path) -> _Pages:
    try:
        return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=_Pages)
    except (OSError, msgspec.MsgspecError):
        return _Pages(b"", [])


def _state(pages: Mapping[str, str], readers: Mapping[str, bytes]) -> bytes:
    words = msgspec.json.encode(
        [
            list(pages),
            sorted((name, public.hex()) for name, public in readers.items()),
        ]
    )
    return hashlib.blake2b(words, digest_size=16).digest()
