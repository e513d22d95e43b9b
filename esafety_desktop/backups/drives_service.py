"""Which drives there are beside the PC's own: sticks, and discs that somebody plugged in."""

from __future__ import annotations

import os
import string
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_REMOVABLE, _FIXED = 2, 3
_MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")


def _found() -> tuple[Path, ...]:
    if os.name == "nt":
        return _windows_drives()
    roots = [Path(one) for one in _MOUNTS if Path(one).is_dir()]
    found = [path for root in roots for path in (*root.glob("*"), *root.glob("*/*"))]
    return tuple(sorted(path for path in found if _is_mounted(path)))


def _is_mounted(path: Path) -> bool:
    return os.path.ismount(path)  # Path's own isn't there on Windows before 3.12


def _windows_drives() -> tuple[Path, ...]:
    import ctypes

    kind = ctypes.CDLL("kernel32").GetDriveTypeW
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    letters = (f"{letter}:" for letter in string.ascii_uppercase[2:])
    return tuple(
        Path(f"{letter}\\")
        for letter in letters
        if letter != system and kind(f"{letter}\\") in {_REMOVABLE, _FIXED}
    )


drives: Callable[[], tuple[Path, ...]] = _found
"""The roots of the drives; tests put others in its place."""


def drive_of(path: Path, own: Path) -> Path | None:
    """The drive on which a folder lies, when that isn't the one of the data folder."""
    for root in drives():
        on_it = path == root or root in path.parents
        if on_it and root not in own.parents:
            return root
    return None
