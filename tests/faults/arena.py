"""A program over the shim that makes faults in scenes, many times, and reports as JSON.

``python -m tests.faults.arena kill|fail|power <folder> <scene>=<rounds> …``: one process, so that
everything is imported once; each round is a fork of it over a fresh copy of the school.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import traceback
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from esafety_desktop.problem import Problem
from esafety_desktop.store import cipher
from esafety_desktop.store.metadata import load_records
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.faults import (
    begun_scenes,
    closing_scenes,
    end_scenes,
    file_scenes,
    power_loss,
    scenes,
    sealed_scenes,
    shim,
)
from tests.faults.drawing import WORDS, chance
from tests.faults.power_loss import Disk
from tests.faults.shim import How, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.scenes import Say, Scene

SCENES: dict[str, type[Scene]] = {
    "office": scenes.OfficeSaves,
    "notes": scenes.Notes,
    "both": scenes.BothCabinets,
    "accounts": scenes.Accounts,
    "backup": scenes.BackUp,
    "sign-in": scenes.SignIn,
    "update": file_scenes.Update,
    "restore": file_scenes.Restore,
    "locks": file_scenes.Locks,
    "after-keyring": file_scenes.AfterKeyring,
    "elsewhere": file_scenes.Elsewhere,
    "envelopes": sealed_scenes.Envelopes,
    "publishing": sealed_scenes.Publishing,
    "set-up": end_scenes.SetUp,
    "retire": end_scenes.Retire,
    "restore-begun": begun_scenes.RestoreBegun,
    "locks-begun": begun_scenes.LocksBegun,
    "retire-begun": begun_scenes.RetireBegun,
    "lock": closing_scenes.Locking,
    "sign-out": closing_scenes.SigningOut,
    "quit": closing_scenes.Quitting,
}
WEAK = "ESAFETY_TEST_WEAK"
FAILURES: tuple[tuple[int, Kind], ...] = (
    (errno.EIO, Kind.ALL),
    (errno.ENOSPC, Kind.WRITES | Kind.MAKES),
    (errno.EACCES, Kind.OPENS | Kind.NAMES | Kind.LOCKS),
    (errno.EROFS, Kind.MAKES | Kind.NAMES | Kind.WRITES),
)
_PLAIN = 3
_BUG = 4


class Arena:
    """A scene, the folder that it was prepared in, and a place for copies of that."""

    def __init__(self, scene: Scene, base: Path) -> None:
        self.scene = scene
        self.start = base / "start"
        self._base = base
        self._number = 0
        if not self.start.exists():
            _empty_school(self.start)
            scene.prepare(self.start)

    def copy(self) -> Path:
        """A fresh copy of the prepared school."""
        self._number += 1
        folder = self._base / f"round-{self._number}"
        shutil.copytree(self.start, folder)
        return folder

    def calls(self, kinds: Kind, *, checked: bool = True) -> int:
        """How many calls of these kinds the scene makes when nothing fails."""
        folder = self.copy()

        def act(say: Say) -> None:
            self._act(folder, say, partial(shim.arm, 1 << 40, kinds=kinds))
            say(str(shim.disarm()))

        said, ended, words = _in_a_child(act)
        assert not ended, f"it ended with {ended} where nothing fails: {words}"
        if checked:
            self.scene.check(folder, said[:-1])
        self._remove(folder)
        return int(said[-1])

    def one(self, armed: Callable[[], None]) -> tuple[list[str], int, list[str], list[str]]:
        """One round.

        Returns:
            What was acknowledged, how the child ended, what it was told in plain words (or the
            bug), and what was lost.
        """
        folder = self.copy()
        said, ended, words = _in_a_child(lambda say: self._act(folder, say, armed))
        lost = []
        try:
            self.scene.check(folder, said)
        except BaseException:  # noqa: BLE001 - whatever it is, the round has failed
            lost.append(traceback.format_exc(limit=-4))
        self._remove(folder)
        return said, ended, words, lost

    def image(self, image: dict[str, bytes], said: list[str]) -> list[str]:
        """What is lost in one state in which the disk may have been left.

        It lies where the school lay: a change over both cabinets finds its files by their paths.
        """
        folder = self._base / "round-1"
        shutil.rmtree(folder, ignore_errors=True)
        power_loss.write_image(image)
        try:
            self.scene.check(folder, said)
        except BaseException:  # noqa: BLE001 - whatever it is, something is lost
            return [traceback.format_exc(limit=-4)]
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return []

    def _act(self, folder: Path, say: Say, armed: Callable[[], None]) -> None:
        reach = getattr(self.scene, "reach", None)
        if reach is not None:
            reach(folder)
        armed()
        self.scene.act(folder, say)

    def _remove(self, folder: Path) -> None:
        """Take away a round's folder and what was made beside it."""
        for path in (folder, *self._base.glob(f"{folder.name} *")):
            shutil.rmtree(path, ignore_errors=True)


def _empty_school(folder: Path) -> None:
    from esafety_desktop.accounts import service

    folder.mkdir(parents=True)
    new = service.first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    service.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()


def _in_a_child(act: Callable[[Say], None]) -> tuple[list[str], int, list[str]]:
    """Act in a fork; what it says comes through a pipe, told before the child dies."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        code = _BUG
        try:
            act(lambda step: _tell(into, f"said {step}"))
            code = 0
        except Problem as problem:
            _tell(into, f"told {problem}")
            code = _PLAIN
        except BaseException:  # noqa: BLE001 - it is a bug of the program, and reported as one
            shim.disarm()
            _tell(into, "bug " + traceback.format_exc(limit=-6).replace("\n", "\\n"))
        finally:
            os._exit(code)
    os.close(into)
    with os.fdopen(out, encoding="utf-8", errors="replace") as lines:
        heard = [line.rstrip("\n") for line in lines]
    _pid, status = os.waitpid(child, 0)
    said = [line[5:] for line in heard if line.startswith("said ")]
    words = [line for line in heard if line.startswith(("told ", "bug "))]
    return said, os.waitstatus_to_exitcode(status), words


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, line.encode() + b"\n")


def kill(arena: Arena, rounds: int) -> dict[str, object]:
    """Kill it at the n-th call on the disk, before it or in the middle of a write."""
    _weaken()
    count = arena.calls(Kind.CHANGES)
    drawn = chance()
    where = [(n, how) for how in (How.KILL, How.TORN_KILL) for n in range(1, count + 1)]
    drawn.shuffle(where)
    where = (where * (rounds // len(where) + 1))[:rounds]
    lost: list[str] = []
    ends: Counter[str] = Counter()
    acknowledged = 0
    for n, how in where:
        said, ended, words, gone = arena.one(partial(shim.arm, n, how, 0, Kind.CHANGES))
        acknowledged += len(said)
        ends["killed" if ended == -9 else f"ended {ended}"] += 1
        lost += [f"at {n} of {count} ({how.name}): {one}" for one in gone + _bugs(words)]
    return {"rounds": len(where), "calls": count, "said": acknowledged, "lost": lost, **ends}


def fail(arena: Arena, rounds: int) -> dict[str, object]:
    """Let the n-th call fail, once or from then on, with each error of `FAILURES`."""
    drawn = chance()
    calls = {
        kinds: arena.calls(kinds, checked=not number)
        for number, (_error, kinds) in enumerate(FAILURES)
    }
    where = [
        (n, error, kinds, for_ever)
        for error, kinds in FAILURES
        for for_ever in (False, True)
        for n in range(1, calls[kinds] + 1)
        if not (for_ever and error == errno.EACCES)  # held for ever: 5 s each, F28
    ]
    drawn.shuffle(where)
    lost: list[str] = []
    told: Counter[str] = Counter()
    acknowledged = unnoticed = 0
    for n, error, kinds, for_ever in where[:rounds]:
        fault = shim.arm_for_ever if for_ever else shim.arm_once
        said, ended, words, gone = arena.one(partial(fault, n, error, kinds))
        acknowledged += len(said)
        unnoticed += ended == 0
        told.update(line for line in words if line.startswith("told "))
        place = f"at {n}, {errno.errorcode[error]}{', from then on' if for_ever else ''}"
        lost += [f"{place}: {one}" for one in gone + _bugs(words)]
    return {
        "rounds": min(rounds, len(where)),
        "possible": len(where),
        "said": acknowledged,
        "went on": unnoticed,
        "told": dict(told),
        "lost": lost,
    }


def after(arena: Arena, rounds: int) -> dict[str, object]:
    """Let the disk give way for good at the step that the scene knows, with each of `FAILURES`."""
    lost: list[str] = []
    for error, kinds in FAILURES[:rounds]:
        arena.scene = file_scenes.AfterKeyring((error, kinds))
        _said, _ended, words, gone = arena.one(lambda: None)
        lost += [f"{errno.errorcode[error]}: {one}" for one in gone + _bugs(words)]
    return {"rounds": min(rounds, len(FAILURES)), "lost": lost}


def power(arena: Arena, rounds: int) -> dict[str, object]:
    """Do the scene once, then let the power fail at many points of it, in many allowed ways."""
    _weaken()
    folder = arena.copy()
    disk = Disk.of(folder)
    trace = folder.with_name("trace")
    with shim.traced(trace):
        arena.scene.act(folder, shim.acknowledge)
    events = shim.events_of(trace)
    drawn = chance()
    cuts = Counter(drawn.randrange(len(events) + 1) for _ in range(rounds))
    said: list[str] = []
    lost: list[str] = []
    for number, event in enumerate([*events, None]):
        for _ in range(cuts[number]):
            image = disk.one_image(drawn)
            lost += [f"at {number} of {len(events)}: {one}" for one in arena.image(image, said)]
        if event is not None and event.op == "A":
            said.append(event.first)
        elif event is not None:
            disk.take(event)
    return {
        "rounds": rounds,
        "calls": len(events),
        "cuts": len(cuts),
        "said": len(said),
        "lost": lost,
    }


def _weaken() -> None:
    """Be a store that doesn't wait for the disk, where a test wants to see that this is noticed."""
    if os.environ.get(WEAK):
        cipher._PER_FILE = ("journal_mode=TRUNCATE", "synchronous=OFF", "secure_delete=ON")


def _bugs(words: list[str]) -> list[str]:
    """What a person should never be told: a fault of the program, or damage where there is none."""
    return [line for line in words if line.startswith("bug ") or "the file is damaged" in line]


def main() -> None:
    """Do what the arguments say; the report is the last line."""
    mode, base, *wanted = sys.argv[1:]
    make = {"kill": kill, "fail": fail, "power": power, "after": after}[mode]
    load_records()
    found: dict[str, dict[str, Any]] = {}
    for name, rounds in (one.split("=") for one in wanted):
        arena = Arena(SCENES[name](), Path(base).resolve() / name)
        found[name] = make(arena, int(rounds)) | {"name": arena.scene.name}
    for report in found.values():
        report["lost"] = [f"{WORDS}: {one}" for one in report["lost"]]
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
