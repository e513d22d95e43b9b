"""Where the window stood and how large it was, kept for the next start."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.shell.frame import Frame

FILE_NAME = "window.place"


def keep(frame: Frame, folder: Path) -> None:
    """Put the window where it stood, and write down where it stands when it closes.

    Qt sees to it that it lies on a screen that is there. A full disk costs the place, nothing else.
    """
    with contextlib.suppress(OSError):
        frame.restoreGeometry((folder / FILE_NAME).read_bytes())
    frame.closing.connect(lambda: _write(frame, folder))


def _write(frame: Frame, folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / FILE_NAME).write_bytes(bytes(frame.saveGeometry().data()))
