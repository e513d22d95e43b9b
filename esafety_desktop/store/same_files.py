"""Whether the open files are still those that lie in the folder (fault F17)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from esafety_desktop.store.faults import FileReplaced

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class SameFiles:
    """Remembers which files were opened; a program that syncs folders may exchange them later.

    A write into a file that is no longer in the folder would be lost without a word.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)

    @cached_property
    def opened(self) -> dict[Path, tuple[int, int] | None]:
        """Each file as it was when it was first read or written (an update comes before that)."""
        return {path: _identity(path) for path in self._paths}

    def must_be_same(self) -> None:
        """Raises FileReplaced when one of them is another file now, or gone."""
        for path, known in self.opened.items():
            if _identity(path) != known:
                raise FileReplaced(path.name)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
