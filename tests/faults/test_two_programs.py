"""F14, F15, F29: the program is started twice, and by two log-ins of the same PC."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.shell.lock_file import LOCK_NAME, NOTE_NAME
from tests.conftest import LEADER_NAME, OFFICE_NAME
from tests.faults.shim import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fault_report import Rounds, Tell, Within

GENEROUS = 20.0


class Running:
    """A program of its own, as somebody started it."""

    def __init__(self, folder: Path, login: str, temporary: Path) -> None:
        temporary.mkdir(exist_ok=True)
        around = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "LOGNAME": login,
            "TMPDIR": str(temporary),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.running", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=around,
            cwd=ROOT,
        )

    def ask(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self, wanted: str) -> tuple[float, str]:
        """Wait until it says so; when that was, and the rest of the line."""
        assert self.process.stdout is not None
        too_long = threading.Timer(4 * GENEROUS, self.process.kill)
        too_long.start()
        try:
            for line in self.process.stdout:
                at, what = line.rstrip("\n").split(" ", 1)
                if what.startswith(wanted):
                    return float(at), what.removeprefix(wanted).strip()
        finally:
            too_long.cancel()
        raise AssertionError(f"it ended, or took too long, without saying {wanted!r}")

    def end(self) -> None:
        with contextlib.suppress(OSError):
            self.process.kill()
        self.process.communicate()


@pytest.fixture
def started(data_folder: Path, tmp_path: Path) -> Iterator[list[Running]]:
    """What was started; ended with the test."""
    made: list[Running] = []
    yield made
    for one in made:
        one.end()


def start(started: list[Running], folder: Path, login: str = "office") -> Running:
    made = Running(folder, login, folder.parent / f"temp-{login}")
    started.append(made)
    return made


@pytest.mark.fault("F14")
@pytest.mark.by_the_clock
@pytest.mark.skipif(sys.platform == "win32", reason="lines on an input are POSIX here")
def test_f14_a_second_start_brings_the_first_window_to_the_front(
    started: list[Running], data_folder: Path, *, rounds: Rounds, within: Within, tell: Tell
) -> None:
    first = start(started, data_folder)
    first.hear("settled")
    slowest = 0.0
    asked = rounds(ci=1, full=20)
    for _ in range(asked):
        begun = time.monotonic()
        second = start(started, data_folder)
        came, _rest = first.hear("front")
        slowest = max(slowest, came - begun)
        assert second.process.wait(GENEROUS) == 0, "the second one goes by itself"
    took = within(slowest, 1.0, GENEROUS)
    tell(
        how="a second program started while the first shows its window",
        rounds=asked,
        found=f"from its start until the first came forward at most {took}",
    )


@pytest.mark.fault("F15")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_f15_what_a_killed_program_left_keeps_nobody_out(
    started: list[Running], data_folder: Path, rounds: Rounds, tell: Tell
) -> None:
    lefts = ["garbage", "as it was", "empty", "of another program"][: rounds(ci=1, full=4)]
    for left in lefts:
        first = start(started, data_folder)
        first.hear("settled")
        first.ask(f"open {LEADER_NAME}")
        first.hear("opened")
        first.process.send_signal(signal.SIGKILL)
        first.process.wait(GENEROUS)
        lock = data_folder / LOCK_NAME
        assert lock.exists()
        content = {"garbage": b"\x00\xffgarbage" * 99, "empty": b""}.get(left, lock.read_bytes())
        if left == "of another program":
            content = content.replace(str(first.process.pid).encode(), b"1", 1)
        lock.write_bytes(content)
        second = start(started, data_folder)
        second.hear("settled")
        second.ask(f"open {LEADER_NAME}")
        second.hear("opened")
        second.ask("quit")
        second.process.wait(GENEROUS)
    tell(
        how=f"kill -9 of the program; its lock file left {', '.join(lefts)}",
        rounds=len(lefts),
        found="signed in at once",
    )


@pytest.mark.fault("F29")
@pytest.mark.by_the_clock
@pytest.mark.skipif(sys.platform == "win32", reason="lines on an input are POSIX here")
def test_f29_a_second_log_in_is_told_and_gets_in_once_the_first_is_locked(
    started: list[Running], data_folder: Path, *, rounds: Rounds, within: Within, tell: Tell
) -> None:
    first, second = (start(started, data_folder, login) for login in ("abell", "mcole"))
    for one in (first, second):
        one.hear("settled")
    slowest = 0.0
    asked = rounds(ci=1, full=20)
    for _ in range(asked):
        first.ask(f"open {OFFICE_NAME}")
        first.hear("opened")
        second.ask(f"open {LEADER_NAME}")
        _at, told = second.hear("refused")
        assert "open already" in told
        assert "abell" in told
        begun = time.monotonic()
        first.ask("lock")
        locked, _rest = first.hear("locked")
        slowest = max(slowest, locked - begun)
        assert not (data_folder / LOCK_NAME).exists()
        assert not (data_folder / NOTE_NAME).exists()
        second.ask(f"open {LEADER_NAME}")
        second.hear("opened")
        second.ask("lock")
        second.hear("locked")
    took = within(slowest, 5.0, GENEROUS)
    tell(
        how="two log-ins' programs over one folder; the first is locked",
        rounds=asked,
        found=f"told who has it open; let go after at most {took}",
    )
