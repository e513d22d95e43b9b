"""Builds the shim (`shim.c`), starts programs over it, and speaks to it from inside such a program.

The shim stands between a program and its disk: it writes down what reaches the disk and in which
order, and it lets the n-th call fail, or the program die there.
"""

from __future__ import annotations

import contextlib
import ctypes
import enum
import os
import shutil
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_HEAD = struct.Struct("<ciiqIIQ")


class Kind(enum.IntFlag):
    """Kinds of calls that may fail; files are opened to read (OPENS) or to write (MAKES)."""

    READS = 1
    WRITES = 2
    SYNCS = 4
    NAMES = 8
    OPENS = 16
    LOCKS = 32
    MAKES = 64
    CHANGES = 2 | 4 | 8 | 64
    ALL = 63


class How(enum.IntEnum):
    """What happens at the n-th call."""

    FAIL = 0
    KILL = 1
    TORN_KILL = 2


class Event(NamedTuple):
    """One thing that reached the disk.

    Attributes:
        op: O opened (`at` holds the flags), W written, T cut to `at` bytes, S made to last, C
            closed, R renamed to `second`, U removed, A told somebody outside (`first` says what).
    """

    op: str
    pid: int
    fd: int
    at: int
    first: str
    second: str
    data: bytes


@cache
def library() -> Path:
    """The compiled shim; the test that asks is skipped where it can't be made."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("the shim is a preloaded library for Linux, made with gcc")
    target = Path(os.environ.get("PYTEST_XDIST_TESTRUNUID", "")) / f"shim-{os.getpid()}.so"
    target = _scratch() / target.name
    order = [compiler, "-shared", "-fPIC", "-O2", "-o", str(target), str(HERE / "shim.c")]
    subprocess.run([*order, "-ldl", "-lpthread"], check=True)
    return target


@cache
def _scratch() -> Path:
    import atexit
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="esafety-shim-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def surroundings(root: Path | str, trace: Path | None = None, **more: str) -> dict[str, str]:
    """The environment for a program over the shim: its own modules, no screen, no real syncs."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LD_PRELOAD": str(library()),
        "ESAFETY_SHIM_ROOT": str(root),
        "ESAFETY_SHIM_TRACE": str(trace or ""),
        **more,
    }


def events_of(trace: Path) -> list[Event]:
    """What a trace holds, in order; half a record at its end is left out."""
    content = trace.read_bytes()
    found: list[Event] = []
    place = 0
    while place + _HEAD.size <= len(content):
        op, pid, fd, at, one, two, size = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        if place + one + two + size > len(content):
            break
        first = os.fsdecode(content[place : place + one])
        second = os.fsdecode(content[place + one : place + one + two])
        data = content[place + one + two : place + one + two + size]
        found.append(Event(op.decode(), pid, fd, at, first, second, data))
        place += one + two + size
    return found


# ── inside the program ──────────────────────────────────────────────────────────────────────────


def arm(n: int, how: How = How.FAIL, error: int = 0, kinds: Kind = Kind.ALL) -> None:
    """From now on the n-th call of these kinds fails or kills; 1 is the next one."""
    _loaded().shim_arm(n, int(how), error, 0, int(kinds))


def arm_once(n: int, error: int, kinds: Kind) -> None:
    """The n-th call of these kinds fails, and no other."""
    arm(n, How.FAIL, error, kinds)


def arm_for_ever(n: int, error: int, kinds: Kind) -> None:
    """From the n-th call on all of these kinds fail."""
    _loaded().shim_arm(n, int(How.FAIL), error, 1, int(kinds))


def disarm() -> int:
    """Let everything succeed again; gives how many calls there were."""
    return int(_loaded().shim_disarm())


def hits() -> int:
    """How many calls failed since it was armed."""
    return int(_loaded().shim_hit())


@contextlib.contextmanager
def traced(trace: Path) -> Iterator[None]:
    """Write down what reaches the disk meanwhile."""
    _loaded().shim_trace(os.fsencode(trace))
    try:
        yield
    finally:
        _loaded().shim_trace(b"")


def acknowledge(what: object) -> None:
    """Put into the trace that somebody was told now; a file of that name is never there."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(f"/.told/{what}")  # noqa: PTH108 - the very call that the shim hears


@cache
def _loaded() -> ctypes.CDLL:
    found = ctypes.CDLL(None)
    found.shim_arm.argtypes = [ctypes.c_long, *[ctypes.c_int] * 4]
    found.shim_disarm.restype = ctypes.c_long
    found.shim_trace.argtypes = [ctypes.c_char_p]
    return found


def run(module: str, *arguments: object, environment: Mapping[str, str]) -> str:
    """Run one of this folder's programs to its end; gives what it printed."""
    order = [sys.executable, "-m", f"tests.faults.{module}", *map(str, arguments)]
    done = subprocess.run(
        order, env=dict(environment), capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, f"{module} ended with {done.returncode}: {done.stderr[-4000:]}"
    return done.stdout
