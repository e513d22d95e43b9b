"""F1, F13: the running program, with its real window, is killed while it saves."""

from __future__ import annotations

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from sqlalchemy import select as select_rows

from esafety_desktop.concerns import inbox_service
from esafety_desktop.concerns.records import ConcernDecision
from esafety_desktop.incidents import service
from esafety_desktop.school import service as school
from tests.faults import drawing
from tests.faults.scenes import leader, must_add_up
from tests.faults.shim import ROOT

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fault_report import Rounds, Tell


SCHOOLS = 40
"""After so many lives a fresh school is taken: all of it is read after each life."""


class Lived(NamedTuple):
    """What one life told before it was killed."""

    opened: bool
    said: list[tuple[str, int]]


@pytest.fixture
def lives() -> Iterator[subprocess.Popen[str]]:
    """The program that lives many lives."""
    if sys.platform == "win32":
        pytest.skip("kill -9 and fork are POSIX")
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.lives", str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=around,
        cwd=ROOT,
    ) as program:
        try:
            yield program
        finally:
            program.kill()  # a life that a failed test left goes with it


def _one_life(
    program: subprocess.Popen[str], folder: Path, number: int, chance: random.Random
) -> Lived:
    """Begin a life and end it at a moment left to chance; now and then before it is open."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(f"{folder} {number}\n")
    program.stdin.flush()
    pid = int(program.stdout.readline().split()[1])
    heard: list[str] = []
    if chance.random() < 0.9:
        while not heard or not heard[-1].startswith("said"):
            heard.append(program.stdout.readline().strip())
            assert not heard[-1].startswith("ended"), "the program ended by itself"
        time.sleep(chance.random() * 0.06)
    else:
        time.sleep(chance.random() * 0.5)
    os.kill(pid, signal.SIGKILL)
    while not (line := program.stdout.readline().strip()).startswith("ended"):
        heard.append(line)
    assert line == f"ended {-signal.SIGKILL}"
    told = [line.split() for line in heard if line.startswith("said ")]
    return Lived("open" in heard, [(kind, int(count)) for _said, kind, count in told])


MIDDLE = """
import os, subprocess, sys
words = [sys.executable, "-m", "tests.faults.lives", str(os.getpid())]
with subprocess.Popen(words, stdin=subprocess.PIPE, text=True) as program:
    program.stdin.write(sys.argv[1] + " 0\\n")
    program.stdin.flush()
    program.wait()
"""


def test_a_stopped_test_leaves_no_program_running(data_folder: Path) -> None:
    """Killed between its lives and whoever asked for them, it takes both along: the pipe ends."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the system is asked for it on Linux only")
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", MIDDLE, str(data_folder)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=around, cwd=ROOT
    ) as middle:
        assert middle.stdout is not None
        life = int(middle.stdout.readline().split()[1])
        try:
            middle.kill()
            while select.select([middle.stdout], [], [], 20)[0]:
                if not os.read(middle.stdout.fileno(), 4096):
                    return
            pytest.fail("a program of the stopped test is still running")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(life, signal.SIGKILL)


@pytest.mark.fault("F1", "F13")
def test_f1_f13_the_window_is_killed_amid_saves(
    data_folder: Path,
    tmp_path: Path,
    lives: subprocess.Popen[str],
    *,
    rounds: Rounds,
    tell: Tell,
) -> None:
    store = leader(data_folder)
    service.start_incident(store, "Begun before")
    store.close()
    folder = tmp_path / "lived in"
    drawn = drawing.chance()
    asked = rounds(ci=8, full=600)
    kinds: Counter[str] = Counter()
    for life in range(asked):
        if life % SCHOOLS == 0:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(data_folder, folder)
            said: list[tuple[str, int]] = []
            number = 0
        lived = _one_life(lives, folder, number, drawn)
        said += lived.said
        kinds.update(kind for kind, _count in lived.said)
        number = max([number, *(count for _kind, count in lived.said)]) + 1
        _must_be_there(folder, said)
    for fault in ("F1", "F13"):
        tell(
            fault=fault,
            how="kill -9 of the running program with its window, amid saves of four kinds",
            rounds=asked,
            found=f"{kinds.total():,} saves acknowledged, {kinds['slip']} over both cabinets",
        )


def _must_be_there(folder: Path, said: list[tuple[str, int]]) -> None:
    store = leader(folder)
    listed = service.incidents(store)
    # A life adds its notes to the newest incident: since a slip became one, that isn't the first.
    texts = [entry.text for row in listed for entry in service.incident(store, row.id).entries]
    notes = [int(found[1]) for text in texts if (found := re.match(r"Note (\d+) ", text))]
    children = [int(row.surname[2:]) for row in school.pupils(store)]
    waiting = {row.id for row in inbox_service.slips(store)}
    with store.read() as session:
        decided = list(session.scalars(select_rows(ConcernDecision.slip_id)))
    must_add_up(store)
    store.close()
    for kind, there in (("note", notes), ("child", children)):
        wanted = {count for one, count in said if one == kind}
        assert wanted <= set(there), f"acknowledged and lost: {kind} {wanted - set(there)}"
        assert len(there) == len(set(there)), f"a {kind} is there twice"
    assert len(waiting) + len(decided) >= sum(kind == "concern" for kind, _count in said)
    assert not waiting & set(decided), "split: in the inbox and in the log"
    assert len(decided) == len(listed) - 1, "split: an incident without its slip"
