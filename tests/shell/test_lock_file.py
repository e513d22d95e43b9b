"""F15 and F29: stale, foreign and garbage lock files; a second log-in of the same PC."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSysInfo

from esafety_desktop.shell.lock_file import (
    LOCK_NAME,
    NOTE_NAME,
    CabinetLock,
    InUse,
    LeftBehind,
    is_this_pc,
)

if TYPE_CHECKING:
    from pathlib import Path

HOLD = textwrap.dedent("""
    import sys
    from pathlib import Path
    from esafety_desktop.shell.lock_file import CabinetLock
    lock = CabinetLock(Path(sys.argv[1]))
    lock.take()
    sys.stdout.write("held\\n")
    sys.stdout.flush()
    sys.stdin.readline()
    lock.release()
    sys.stdout.write("released\\n")
    sys.stdout.flush()
    sys.stdin.readline()
""")


@pytest.fixture
def other(tmp_path: Path) -> subprocess.Popen[str]:
    """Another program of this PC that has the cabinets open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_taken_and_let_go(tmp_path: Path) -> None:
    lock = CabinetLock(tmp_path)
    lock.take()
    assert lock.held
    lock.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault("F29")
def test_a_second_log_in_is_told_who_has_it_open(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    note = {"login": "mbell", "since": "22/11/2026 09:05"}
    (tmp_path / NOTE_NAME).write_text(json.dumps(note))
    with pytest.raises(InUse) as told:
        CabinetLock(tmp_path).take()
    assert "mbell" in told.value.message
    assert "22/11/2026 09:05" in told.value.message
    end(other)


@pytest.mark.fault("F29")
def test_it_can_be_taken_as_soon_as_the_other_lets_go(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write("\n")
    other.stdin.flush()
    assert other.stdout.readline() == "released\n"
    lock = CabinetLock(tmp_path)
    lock.take()
    lock.release()
    end(other)


@pytest.mark.fault("F15")
def test_the_lock_of_a_program_that_was_killed_is_taken_over_by_itself(
    tmp_path: Path, other: subprocess.Popen[str]
) -> None:
    end(other)
    assert (tmp_path / LOCK_NAME).exists()
    lock = CabinetLock(tmp_path)
    lock.take()
    assert lock.held
    lock.release()


@pytest.mark.fault("F15")
@pytest.mark.parametrize("content", [b"", b"garbage", b"\x00\xff" * 50, b"12\nx"])
def test_a_torn_lock_file_is_taken_over_by_itself(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(content)
    lock = CabinetLock(tmp_path)
    lock.take()
    assert lock.held
    lock.release()


@pytest.mark.fault("F15")
def test_a_lock_whose_number_another_program_bears_now_is_taken_over_by_itself(
    tmp_path: Path,
) -> None:
    """After a power cut Windows gives the same numbers again, perhaps to this very program."""
    first = CabinetLock(tmp_path)
    first.take()
    left = (tmp_path / LOCK_NAME).read_bytes()
    first.release()
    assert left.startswith(b"%d\n" % os.getpid())
    (tmp_path / LOCK_NAME).write_bytes(left)
    lock = CabinetLock(tmp_path)
    lock.take()
    assert lock.held
    with pytest.raises(InUse):
        CabinetLock(tmp_path).take()
    lock.release()


@pytest.mark.fault("F15")
def test_the_lock_of_another_pc_is_a_named_question(tmp_path: Path) -> None:
    assert QSysInfo.machineHostName() != "OFFICE-OLD"
    (tmp_path / LOCK_NAME).write_text("4711\npython\nOFFICE-OLD\nabc\nboot\n")
    lock = CabinetLock(tmp_path)
    with pytest.raises(LeftBehind) as question:
        lock.take()
    assert "OFFICE-OLD" in question.value.message
    lock.take(over=True)
    assert lock.held
    lock.release()


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("VM", ("vm", "")),
        ("OFFICE-RECEPTIO", ("office-reception-pc", "")),
        ("office-reception-pc", ("Office-Reception-PC", "OFFICE-RECEPTIO")),
    ],
)
def test_a_lock_of_this_pc_is_known_by_each_of_its_names(
    written: str, own: tuple[str, ...]
) -> None:
    assert is_this_pc(written, own)


@pytest.mark.parametrize(("written", "own"), [("HEAD-PC", ("office-pc", "")), ("", ("", "vm"))])
def test_a_lock_of_another_pc_is_told_apart(written: str, own: tuple[str, ...]) -> None:
    assert not is_this_pc(written, own)
