"""Whether a folder lies on the disk of the school's files, and would go with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from esafety_desktop.store.folder_rules import synchronised

if TYPE_CHECKING:
    from pathlib import Path


def same_disk(folder: Path, data: Path) -> bool:
    """Whether both lie on one disk; False where that can't be seen. Slow on shares."""
    try:
        if folder.resolve().drive.casefold() != data.resolve().drive.casefold():
            return False  # cloned disks of two letters may bear the same number
        return os.stat(folder).st_dev == os.stat(data).st_dev  # noqa: PTH116 - the disk
    except OSError:
        return False


def goes_along(folder: Path, data: Path) -> bool:
    """Whether a fire or a thief takes a folder with the school's files.

    What a service copies elsewhere lies on this disk, and elsewhere too.
    """
    if synchronised(folder) or synchronised(folder.resolve()):
        return False
    return same_disk(folder, data)
