"""Who has the school's cabinets open: one program at a time for one data folder.

The lock file is Qt's (process id, program, PC); beside it lies a small note with the Windows
log-in and the time, so that a second log-in of the same PC can be told who has it open.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QSysInfo

from esafety_desktop.dates import to_london, utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.value import UNREADABLE, Value

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from pathlib import Path

LOCK_NAME = "open.lock"
NOTE_NAME = "open-by.json"
_NETBIOS = 15
"""Letters of a PC's name as old networks know it."""


class Holder(Value):
    """Who has the cabinets open, as far as the files tell."""

    login: str = ""
    computer: str = ""
    since: str = ""

    def __str__(self) -> str:
        who = f"the Windows log-in “{self.login}”" if self.login else "another program"
        where = f" on the PC “{self.computer}”" if self.computer else ""
        when = f" since {self.since}" if self.since else ""
        return f"{who}{where}{when}"


class InUse(Problem):
    """Somebody else has the cabinets open, on this PC and at this moment."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(
            f"The school is open already: {holder}.",
            "Ask them to lock it (Ctrl+L) or to sign out there; then try again.",
        )
        self.holder = holder


class LeftBehind(Problem):
    """A lock that was left by another PC: only a person can say whether it still counts."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(
            f"A lock was left behind by {holder}.",
            "Look whether the program is still open on that PC. If it isn’t, take the lock over.",
        )
        self.holder = holder


class CabinetLock:
    """Held while the cabinets are open; let go of when the screen is locked."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._note = folder / NOTE_NAME
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(0)

    @property
    def held(self) -> bool:
        return self._lock.isLocked()

    def take(self, *, over: bool = False) -> None:
        """Take the lock.

        A lock whose program is gone, or whose file is torn, is taken over by itself as long as
        it comes from this PC.

        Args:
            over: The person has said that a lock of another PC counts no more.

        Raises:
            InUse: a living program of this PC holds it.
            LeftBehind: it names another PC.
            Problem: the folder cannot be written to.
        """
        if self.held or self._lock.tryLock(0):
            self._write_note()
            return
        if self._lock.error() == QLockFile.LockError.PermissionError:
            raise Problem(
                "The data folder cannot be written to.",
                "Ask whoever looks after this PC for access to the folder of E-Safety Desktop.",
            )
        known, holder = self._holder()
        foreign = holder.computer and not is_this_pc(holder.computer, _own_names())
        if known and foreign and not over:
            raise LeftBehind(holder)
        self._take_over(holder)

    def release(self) -> None:
        """Let go, so that another log-in of the PC can work."""
        if self.held:
            with contextlib.suppress(OSError):  # a virus scanner holds it: it only tells names
                self._note.unlink(missing_ok=True)
            self._lock.unlock()

    def _take_over(self, holder: Holder) -> None:
        # A file that a living program of this PC holds cannot be removed, so this is safe. The
        # number in it says less: after a power cut Windows gives it to another program, or to us.
        if not (self._lock.removeStaleLockFile() and self._lock.tryLock(0)):
            raise InUse(holder)
        self._write_note()

    def _holder(self) -> tuple[bool, Holder]:
        pid, computer, _program = self._lock.getLockInfo()
        known = bool(pid)
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return known, Holder(str(note["login"]), computer, str(note["since"]))
        except (*UNREADABLE, KeyError, TypeError):
            return known, Holder(computer=computer)

    def _write_note(self) -> None:
        note = {"login": _login(), "since": _clock(utc_now())}
        with contextlib.suppress(OSError):  # a full disk: nobody is kept from reading
            self._note.write_text(json.dumps(note), encoding="utf-8")


def is_this_pc(written: str, own: Collection[str]) -> bool:
    """Whether a computer's name in a lock means this PC.

    Windows writes the name by which old networks know it: capitals, the first fifteen letters.

    Args:
        written: The name in the lock.
        own: What this PC calls itself.
    """
    known = {name.casefold() for name in own if name}
    return written.casefold() in known | {name[:_NETBIOS] for name in known}


def _own_names() -> tuple[str, ...]:
    return (QSysInfo.machineHostName(), os.environ.get("COMPUTERNAME", ""))


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _clock(moment: datetime) -> str:
    return to_london(moment).strftime("%d/%m/%Y %H:%M")
