"""Scenes of the next start, which ends what a killed program had begun.

Each is killed for real while it is prepared, right after the step that decides; the fault comes to
the start after that.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from esafety_desktop.bootstrap import OpenDoors
from esafety_desktop.store import keyring, keyring_place, relock, restore, retiring
from esafety_desktop.store.cabinet import Cabinet
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults.end_scenes import Retire
from tests.faults.file_scenes import LEAVER, Locks, Restore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import ModuleType

    from tests.faults.scenes import Say


def killed_before(module: ModuleType, name: str, act: Callable[[], object]) -> None:
    """Do something in a program that is gone where it would call a function of a module."""
    child = os.fork()
    if child == 0:
        try:
            setattr(module, name, lambda *_, **__: os._exit(0))
            act()
        finally:
            os._exit(1)
    _pid, status = os.waitpid(child, 0)
    assert not status, "it never came there"


def next_start(folder: Path, say: Say, done: str) -> None:
    """Look round as the first page does, then sign in, if there is somebody to."""
    doors = OpenDoors(folder)
    if doors.has_begun():
        doors.finish_begun()
    if doors.is_there():
        doors.sign_in(LEADER_NAME, LEADER_PASSWORD).close()
    say(done)


def _unheard(_step: str) -> None:
    """Said by a program that is gone before anybody heard it."""


class RestoreBegun(Restore):
    """A back-up was staged when the PC went off; the next start puts it in place."""

    name: ClassVar[str] = "the next start ends a restore that was stopped"

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        killed_before(restore, "_go_on", lambda: restore.restore(folder, self._file(folder)))
        assert OpenDoors(folder).has_begun()

    def act(self, folder: Path, say: Say) -> None:
        next_start(folder, say, "restored")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        super().check(folder, said)
        assert len(list(folder.glob("before restore*"))) == 1, "it was begun, and did not happen"
        assert not OpenDoors(folder).has_begun()


class LocksBegun(Locks):
    """The keyring had its new keys when the PC went off; the next sign-in does the rest."""

    name: ClassVar[str] = "the next sign-in ends a change of locks that was stopped"

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        killed_before(relock, "put", lambda: super(LocksBegun, self).act(folder, _unheard))
        assert keyring.load(folder).by_name(LEAVER) is None
        assert len(list(folder.glob("*.relocked"))) == len(Cabinet)

    def act(self, folder: Path, say: Say) -> None:
        next_start(folder, say, "changed")

    def check(self, folder: Path, said: Sequence[str]) -> None:
        super().check(folder, said)
        assert keyring.load(folder).by_name(LEAVER) is None, "whoever left is back"


class RetireBegun(Retire):
    """The keys were put aside when the PC went off; the next start removes the rest."""

    name: ClassVar[str] = "the next start ends the retirement of this PC"

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        killed_before(retiring, "_go_on", lambda: super(RetireBegun, self).act(folder, _unheard))
        assert OpenDoors(folder).has_begun()
        assert not keyring_place.exists(folder)

    def act(self, folder: Path, say: Say) -> None:
        next_start(folder, say, "retired")
