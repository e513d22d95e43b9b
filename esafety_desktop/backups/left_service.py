"""What of a school stays on a PC, and beside it, that is being retired."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esafety_desktop.accounts.rows import SHEET_FILES
from esafety_desktop.backups import book_service, disk_service, found_service, places_service

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

GONE = "The school is gone from this PC."
NOT_ALL = "The school's records and keys are gone from this PC. Not everything of it is:"
_ELSEWHERE = "Recovery sheets that were saved anywhere else are not known to the program."
_DOCUMENTS = ("", "Documents", "Desktop", "Downloads")


class Left(NamedTuple):
    """What a retirement leaves behind.

    Attributes:
        copies: How many back-ups stay, by folder.
        absent: Places that aren't there now, with whatever lies in them.
        sheets: Recovery sheets that were saved as PDF.
        same: Folders among them that lie on the disk of this PC.
    """

    copies: dict[Path, int]
    absent: tuple[str, ...]
    sheets: tuple[Path, ...]
    same: frozenset[Path]

    @property
    def here(self) -> bool:
        """Whether any of it is on the disk of this PC."""
        return bool(self.same)

    @property
    def words(self) -> str:
        """What stays, a line for each; "" for nothing."""
        lines = [
            f"• {number} back-up{'s' if number > 1 else ''} in {folder}{self._where(folder)}"
            for folder, number in self.copies.items()
        ]
        lines += [f"• whatever lies on {name}, which isn't there now" for name in self.absent]
        lines += [f"• the recovery sheet {path}{self._where(path.parent)}" for path in self.sheets]
        if self.here:
            lines.append("Delete what lies on this PC, or move it, before the PC goes.")
        return "\n".join((*lines, _ELSEWHERE))

    def _where(self, folder: Path) -> str:
        return ", on the disk of this PC" if folder in self.same else ""


def left(data: Path, now: datetime, going: Iterable[Path], tried: Path) -> Left:
    """Look round; slow on sticks and shares.

    Args:
        data: The data folder.
        now: The present moment.
        going: The back-ups that go with the PC.
        tried: The back-up with which the school goes on elsewhere.
    """
    stay = {one.path for one in found_service.found(data, now) if one.ours} | {tried}
    copies = Counter(path.parent for path in stay.difference(going) if data not in path.parents)
    places = book_service.places(data, now)
    absent = [one.name for one in places if one.away and places_service.locate(one) is None]
    sheets = tuple(sorted({path for folder in _folders(data, copies) for path in _sheets(folder)}))
    folders = {*copies, *(path.parent for path in sheets)}
    same = frozenset(folder for folder in folders if disk_service.same_disk(folder, data))
    return Left(dict(sorted(copies.items())), tuple(absent), sheets, same)


def _folders(data: Path, copies: Iterable[Path]) -> Iterator[Path]:
    """Where people save things, and beside what the program itself keeps."""
    roots = [Path.home()]
    roots += [Path(one) for name, one in os.environ.items() if one and name.startswith("OneDrive")]
    yield from (root / name for root in roots for name in _DOCUMENTS)
    yield from (data, data.parent)
    for folder in copies:
        yield from (folder, folder.parent)


def _sheets(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from folder.glob(SHEET_FILES)
