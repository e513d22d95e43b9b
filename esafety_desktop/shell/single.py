"""One window for one log-in: a second start brings the first window to the front.

The first program holds a lock file in a folder among the temporary files, and watches that folder.
A later start puts a file there, a ring at the door; the first takes it away, which is its answer.
In it stands which back-up the later start was given, if any.
No socket and no pipe: Qt's network library, 3 to 5 MiB, would serve nothing else here.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from esafety_desktop.shell.instance_rules import LOCK_NAME, LONGEST_RING, file_of, said_of

if TYPE_CHECKING:
    from pathlib import Path

_ANSWER_S = 3.0
_LOOK_S = 0.02
_RING = "ring-"
_WRITTEN = "part-"


def call_first(place: Path, file: Path | None = None) -> bool:
    """Ask a program that runs already to come to the front; False when none answers.

    Args:
        place: Where it is called (`instance_rules.meeting_place`).
        file: What it is to open.
    """
    lock = _lock(place)
    if _take(lock):
        lock.unlock()
        return False
    ring = place / f"{_RING}{os.getpid()}"
    part = place / f"{_WRITTEN}{os.getpid()}"
    try:
        _let_come_forward()
        part.write_bytes(said_of(file))
        part.replace(ring)  # the first never reads half a ring
        return _taken_away(ring)
    except OSError:
        return False
    finally:
        _remove(part)
        _remove(ring)


def _let_come_forward() -> None:
    """Windows brings a window forward only for the program that somebody has just started."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(0xFFFFFFFF)


class FirstWindow(QObject):
    """Listens for later starts.

    Args:
        place: Where this program is called.
        parent: With it the listening ends.

    Signals:
        called: somebody started the program again.
        handed: they opened this file with it, a path.
    """

    called = Signal()
    handed = Signal(object)

    def __init__(self, place: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        with contextlib.suppress(OSError):  # then each start has a window of its own
            place.mkdir(mode=0o700, exist_ok=True)
        self._lock = _lock(place)
        self._watcher = QFileSystemWatcher(self)
        if _take(self._lock):
            self._take_rings()  # left by a start that was killed
            self._watcher.directoryChanged.connect(self._answer)
            self._watcher.addPath(str(place))

    @property
    def listening(self) -> bool:
        return self._lock.isLocked() and bool(self._watcher.directories())

    def close(self) -> None:
        """Listen no more."""
        if self._lock.isLocked():
            self._watcher.removePath(str(self._place))
            self._lock.unlock()
            with contextlib.suppress(OSError):  # another one has begun to listen there
                self._place.rmdir()

    def _answer(self) -> None:
        # It answers before it comes forward: a torn one must not swallow a start.
        for said in self._take_rings():
            self.called.emit()
            file = file_of(said)
            if file is not None:
                self.handed.emit(file)

    def _take_rings(self) -> list[bytes]:
        """What stood in each ring that was there."""
        rings = [(_read(one), one) for one in sorted(self._place.glob(f"{_RING}*"))]
        return [said for said, one in rings if _remove(one)]


def _lock(place: Path) -> QLockFile:
    lock = QLockFile(str(place / LOCK_NAME))
    lock.setStaleLockTime(0)
    return lock


def _take(lock: QLockFile) -> bool:
    """Whether it is ours: nobody holds it. One that a killed program left is taken over."""
    return lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0))


def _taken_away(ring: Path) -> bool:
    until = time.monotonic() + _ANSWER_S
    while ring.exists():
        if time.monotonic() > until:
            return False
        time.sleep(_LOOK_S)
    return True


def _read(ring: Path) -> bytes:
    with contextlib.suppress(OSError), ring.open("rb") as file:
        return file.read(LONGEST_RING)
    return b""


def _remove(ring: Path) -> bool:
    """Whether it was there, and is gone now."""
    with contextlib.suppress(OSError):
        ring.unlink()
        return True
    return False
