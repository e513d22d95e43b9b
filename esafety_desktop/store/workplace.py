"""Where the copies for a back-up lie while it is made, and sweeping what a killed one left there.

In the data folder everything is ours. Beside a target lie other people's files, maybe another PC's
copies: there the folder has a name that only this data folder of this PC uses, and nothing goes
from it but what a back-up puts there.
"""

from __future__ import annotations

import contextlib
import hashlib
import platform
import shutil
import stat
from typing import TYPE_CHECKING

from esafety_desktop.store import slots
from esafety_desktop.store.manifest import belongs, name_of

if TYPE_CHECKING:
    from pathlib import Path

NAME = "backing-up"
LOOKING = "looking-inside"
"""In the data folder: what is unpacked of a back-up to be looked into."""
TAKEN_OUT = "being-taken-out"
"""Where the copies lie from which everything is taken out; in the data folder alone."""
_TAG_BYTES = 6


def beside(data: Path, place: Path) -> Path:
    """The folder for the copies of a data folder, in the data folder itself or beside a target."""
    if place == data:
        return place / NAME
    whose = f"{platform.node()}\n{data.resolve()}".encode()
    return place / f"{NAME} {hashlib.blake2b(whose, digest_size=_TAG_BYTES).hexdigest()}"


def sweep(work: Path) -> None:
    """Remove what a back-up put into its folder, then the folder; whatever else is in it stays.

    A link in the folder's place isn't followed; what can't be removed now goes another time.
    """
    with contextlib.suppress(OSError):
        for folder in (work / slots.FOLDER, work):
            if not is_own_folder(work) or not is_own_folder(folder):
                continue
            for path in folder.iterdir():
                if _is_ours(path):
                    path.unlink()
            with contextlib.suppress(OSError):  # somebody else's file is in it
                folder.rmdir()


def sweep_taken_out(data: Path) -> None:
    """Remove the copies from which everything was being taken out, all of them ours."""
    work = data / TAKEN_OUT
    if is_own_folder(work):
        shutil.rmtree(work, ignore_errors=True)


def _is_ours(path: Path) -> bool:
    known = belongs(name_of(path))
    if path.parent.name == slots.FOLDER:
        known = known or slots.is_leftover(path.name)
    return known and stat.S_ISREG(path.lstat().st_mode)


def is_own_folder(path: Path) -> bool:
    """Whether it is a folder that lies there itself: no link, on Windows no junction."""
    try:
        seen = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(seen.st_mode) and not getattr(seen, "st_reparse_tag", 0)
