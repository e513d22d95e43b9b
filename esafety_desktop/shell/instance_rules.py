"""Under which name a running program of this log-in can be called, and whether one is likely."""

from __future__ import annotations

import getpass
import os
import sys
import tempfile
import zlib
from pathlib import Path

_LONGEST = 100
"""Bytes of a path at which a program can be called; systems take 103 to 107."""
_NO_SUCH_FILE = 2


def server_name(folder: Path) -> str:
    """Where the program of this log-in and data folder can be called: a path, on Windows a name.

    It lies among the temporary files; where they lie too deep for such a path, in ``/tmp``.
    """
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        login = ""
    told = f"{login}\n{folder.resolve()}".encode()
    name = f"esafety-desktop-{zlib.crc32(told):08x}"
    if os.name == "nt":
        return name
    path = os.path.join(tempfile.gettempdir(), name)  # noqa: PTH118 - only a name is made
    return path if len(os.fsencode(path)) <= _LONGEST else f"/tmp/{name}"  # noqa: S108 - only a meeting point


def may_run(name: str) -> bool:
    """Whether a program may listen under that name: a cheap look that loads no network library."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        free = kernel.WaitNamedPipeW(rf"\\.\pipe\{name}", 1)
        return bool(free) or ctypes.get_last_error() != _NO_SUCH_FILE
    return Path(name).exists()
