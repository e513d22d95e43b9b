"""What to do when the school's lock file is there already (pure; the window holds the lock).

The lock file is Qt's: process id, program, computer, computer's id, boot id, a line each. Beside
it lies a note in plain words about who has the school open, for the PC's other log-ins.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.store.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

import msgspec

NOTE_NAME = "open.json"


class Verdict(enum.Enum):
    """What the program does about a lock."""

    RAISE = enum.auto()
    """The program runs in this log-in: bring its window to the front."""
    TELL = enum.auto()
    """Another log-in of this PC has it open: say who."""
    TAKE = enum.auto()
    """Nobody has: take it over without a question."""
    ASK = enum.auto()
    """Another computer may have it open: ask, naming it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock.

    Attributes:
        pid: Process id.
        computer: The computer's name.
        login: The log-in's name, "" when it isn't known.
        since: When it was opened, as text, "" when it isn't known.
    """

    pid: int
    computer: str
    login: str = ""
    since: str = ""


def parse_lock(content: bytes) -> Owner | None:
    """Read Qt's lock file; None for anything else."""
    lines = content.decode("utf-8", "replace").splitlines()
    if len(lines) < 3 or not lines[0].isascii() or not lines[0].isdigit():
        return None
    pid = int(lines[0]) if len(lines[0]) < 11 else 0
    return Owner(pid, lines[2]) if pid and lines[2].isprintable() else None


def judge(
    owner: Owner | None, here: Owner, runs: Callable[[int], bool], note: Owner | None = None
) -> Verdict:
    """What to do about a lock that could not be had.

    Args:
        owner: Who holds it; None when its content is no lock of ours.
        here: This program.
        runs: Whether a process of this computer is running.
        note: What the note beside it says.
    """
    if owner is None:
        return Verdict.TAKE
    if owner.computer.casefold() != here.computer.casefold():
        return Verdict.ASK
    if not runs(owner.pid):
        return Verdict.TAKE
    if note and note.pid == owner.pid and note.login != here.login:
        return Verdict.TELL
    return Verdict.RAISE


def question(owner: Owner) -> str:
    """What is asked about a lock of another computer."""
    return (
        f"The computer “{owner.computer}” seems to have this school open. Two computers at once"
        " would damage it. Open it here only if the program is closed over there."
    )


def told(owner: Owner) -> str:
    """What another log-in of the same PC is told."""
    who = f"“{owner.login}”" if owner.login else "Another log-in of this PC"
    since = f" since {owner.since}" if owner.since else ""
    return f"{who} has the school open{since}. It is free as soon as that screen is locked."


def leave_note(folder: Path, owner: Owner) -> None:
    """Write down who has the school open."""
    write_whole(folder / NOTE_NAME, msgspec.json.encode(owner))


def read_note(folder: Path) -> Owner | None:
    """Who has the school open, as far as a note says so; None for a missing or garbled one."""
    try:
        return msgspec.json.decode((folder / NOTE_NAME).read_bytes(), type=Owner)
    except (OSError, msgspec.MsgspecError):
        return None


def drop_note(folder: Path) -> None:
    """Take the note away."""
    (folder / NOTE_NAME).unlink(missing_ok=True)
