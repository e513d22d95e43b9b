"""Under which name a running program of this log-in can be called, and whether one is likely."""

from __future__ import annotations

import getpass
import os
import tempfile
import zlib
from pathlib import Path


def server_name(folder: Path) -> str:
    """The name under which the program of this log-in and data folder can be called."""
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        login = ""
    told = f"{login}\n{folder.resolve()}".encode()
    return f"esafety-desktop-{zlib.crc32(told):08x}"


def may_run(name: str) -> bool:
    """Whether a program may listen under that name: a cheap look that loads no network library."""
    if os.name == "nt":
        return name in os.listdir(r"\\.\pipe")  # noqa: PTH208 - pathlib cannot list pipes
    return Path(tempfile.gettempdir(), name).exists()
