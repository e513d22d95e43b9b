"""Where a running program of this log-in is called, and whether one is likely."""

from __future__ import annotations

import getpass
import os
import tempfile
import zlib
from pathlib import Path

LOCK_NAME = "first.lock"
"""The lock file of the program that runs."""
LONGEST_RING = 200_000
"""Bytes of what a later start says: a path of Windows has at most 32,767 letters."""


def meeting_place(folder: Path) -> Path:
    """The folder at which the program of this log-in and data folder is called.

    It lies among the temporary files, and need not be there; in the data folder where none may be
    written.
    """
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        login = ""
    told = f"{login}\n{folder.resolve()}".encode()
    try:
        around = Path(tempfile.gettempdir())
    except OSError:
        around = folder
    return around / f"esafety-desktop-{zlib.crc32(told):08x}"


def may_run(place: Path) -> bool:
    """Whether a program may be listening there: a cheap look that tries no lock."""
    return (place / LOCK_NAME).exists()


def said_of(file: Path | None) -> bytes:
    """What a later start says to the first: come forward, or open this file."""
    return b"" if file is None else os.fsencode(file).hex().encode() + b"\n"


def file_of(said: bytes) -> Path | None:
    """Which file a later start asks to open; None for none, or where it can't be read."""
    if not said.endswith(b"\n"):
        return None
    try:
        told = os.fsdecode(bytes.fromhex(said.decode("ascii")))
    except ValueError:
        return None
    return Path(told) if told and "\0" not in told else None
