"""The end of a school on this PC: the keys first, then everything else that the program wrote.

Without the keyring nothing in the cabinets can be read by anybody, so an end that is stopped half
way has done its work; the next start removes what is left.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

import msgspec

from esafety_desktop.store import keyring, workplace
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.files import sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

MARK = "retiring"
_OURS = (
    "keyring*", "office.*", "locked.*", "envelopes", "governors.pages*", "restored.*",
    "restoring*", "before restore *", "backing-up", "looking-inside", "backups.json*",
    "being-set-up*", "settings.json*", "views.json*", "window.place", "open.lock", "open-by.json",
    "probe-*.tmp",
)  # fmt: skip


def destroy(
    folder: Path,
    others: Iterable[Path] = (),
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Destroy the keys and remove the data; nobody may have the school open.

    Args:
        folder: The data folder; files in it that aren't ours stay.
        others: Back-ups of the school elsewhere on this PC, which hold keys too.
        progress: Told (files done, files in all).

    Raises:
        NotSaved: the disk or another program keeps a file; the keys are gone by then, or else
            nothing was done.
    """
    listed = [str(path) for path in others]
    try:
        write_whole(folder / MARK, msgspec.json.encode(listed))
        for path in _keyrings(folder):
            _overwrite(path)
        _remove(folder, [type(folder)(text) for text in listed], progress)
    except OSError as error:
        raise NotSaved(
            f"Something could not be removed: {error.strerror or 'the disk failed'}.",
            "Close other programs and start this one again: it goes on where it stopped.",
        ) from error


def finish(folder: Path) -> None:
    """Go on with an end that was stopped; does nothing when there is none."""
    mark = folder / MARK
    if not mark.exists():
        return
    try:
        listed = msgspec.json.decode(mark.read_bytes(), type=list[str])
    except (OSError, msgspec.MsgspecError):
        listed = []
    destroy(folder, [type(folder)(text) for text in listed])


def _keyrings(folder: Path) -> Iterator[Path]:
    """The keyring, its spare, and those that a restore put aside."""
    for name in (keyring.FILE_NAME, keyring.SPARE_NAME):
        yield from folder.glob(name)
        yield from folder.glob(f"*/{name}")


def _overwrite(path: Path) -> None:
    """Write over a file before it goes. On many disks old sectors live on: see the guide."""
    with path.open("rb+") as file:
        file.write(os.urandom(max(path.stat().st_size, 1)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _remove(folder: Path, others: list[Path], progress: Callable[[int, int], None]) -> None:
    found = [path for pattern in _OURS for path in sorted(folder.glob(pattern))]
    wanted = [*found, *others]
    for done, path in enumerate(wanted):
        progress(done, len(wanted))
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    (folder / MARK).unlink()
    sync_folder(folder)
    for place in {one.parent for one in others}:
        workplace.sweep(workplace.beside(folder, place))
        with contextlib.suppress(OSError):  # something else lies in it
            place.rmdir()
