"""Where a running program of this log-in is called, and whether one is likely."""

from __future__ import annotations

import getpass
import tempfile
import zlib
from pathlib import Path

LOCK_NAME = "first.lock"
"""The lock file of the program that runs."""


def meeting_place(folder: Path) -> Path:
    """The folder at which the program of this log-in and data folder is called.

    It lies among the temporary files, and need not be there.
    """
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        login = ""
    told = f"{login}\n{folder.resolve()}".encode()
    return Path(tempfile.gettempdir()) / f"esafety-desktop-{zlib.crc32(told):08x}"


def may_run(place: Path) -> bool:
    """Whether a program may be listening there: a cheap look that tries no lock."""
    return (place / LOCK_NAME).exists()
