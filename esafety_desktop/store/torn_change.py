"""A change over both cabinets that a crash cut off, once its files lie in another folder.

SQLite ties the journals of such a change together by a small file (``…-mj…``), which they name by
its whole path: as long as it is there, the change is not done and is taken back. In a back-up that
the office makes on such a day the closed locked cabinet is copied with its journal as it is; put
down in another place, the path names nothing, and SQLite would take half a change for a whole one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_TAIL = 16
"""After the path: its length, a sum over it, and the magic number."""
_PLACE = 4
"""Before the path: the number of a page that is never used."""


def settle(folder: Path) -> None:
    """Make journals that were unpacked into a folder stand alone, as what they tell of ended.

    A change whose file came along was not done: its journal forgets the path, and the next opening
    takes it back. One whose file is gone was done: its journal goes.

    Raises:
        OSError: the disk did not let it.
    """
    for journal in folder.glob("*.db-journal"):
        content = journal.read_bytes()
        path = _tied_to(content)
        if not path:
            continue
        if (folder / _last_part(path)).exists():
            with journal.open("rb+") as handle:
                handle.truncate(len(content) - _TAIL - len(path) - _PLACE)
                os.fsync(handle.fileno())
        else:
            journal.unlink()
    for tie in folder.glob("*.db-mj*"):
        tie.unlink()


def _tied_to(journal: bytes) -> bytes:
    """The path at the end of a journal, b"" where there is none."""
    length = int.from_bytes(journal[-_TAIL : -_TAIL + 4], "big")
    if journal[-8:] != _MAGIC or not 0 < length <= len(journal) - _TAIL - _PLACE:
        return b""
    path = journal[-_TAIL - length : -_TAIL]
    # The sum is over C's characters, whose sign is the compiler's choice.
    sums = {sum(path) % (1 << 32), sum(one - 256 * (one > 127) for one in path) % (1 << 32)}
    return path if int.from_bytes(journal[-12:-8], "big") in sums else b""


def _last_part(path: bytes) -> str:
    """A file's name, whichever system wrote the path."""
    return path.decode("utf-8", "replace").replace("\\", "/").rpartition("/")[2]
