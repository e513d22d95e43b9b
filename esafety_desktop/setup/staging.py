"""A school is made in a folder of its own and moved into place at the end.

So Cancel, a crash or a power cut during set-up leaves nothing behind; a move that was cut short
is finished at the next start.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "being-set-up"
_READY = "ready"
_LAST = "keyring.json"


def begin(folder: Path) -> Path:
    """An empty folder to make the school in; whatever an earlier attempt left is gone."""
    abandon(folder)
    made = folder / NAME
    made.mkdir(parents=True)
    return made


def abandon(folder: Path) -> None:
    """Leave nothing behind."""
    shutil.rmtree(folder / NAME, ignore_errors=True)


def finish(folder: Path) -> None:
    """Move the finished school into place."""
    (folder / NAME / _READY).write_bytes(b"")
    tidy(folder)


def tidy(folder: Path) -> None:
    """At each start: finish a move that was cut short, throw away a set-up that was."""
    made = folder / NAME
    if not made.is_dir():
        return
    if (made / _READY).exists():
        files = [path for path in made.iterdir() if path.name != _READY]
        for path in sorted(files, key=lambda path: (path.name == _LAST, path.name)):
            path.replace(folder / path.name)
    abandon(folder)
