"""The test suite with a Windows Python under wine, room by room.

What was run stays known (`windows_check.TESTS_FILE`), so that it can be stopped and gone on with.
"""

from __future__ import annotations

import queue
import threading
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import rig
import windows_sources
from dev_environment import ROOT, say
from dev_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

SOURCE = rig.RIG / "source"
RESULTS = rig.RIG / "results"
TOP = windows_sources.TOP
_SECONDS = 5400


def rooms() -> list[str]:
    """The folders of tests, the largest first; then those that lie beside them."""
    found = {
        folder.name: len(list(folder.rglob("test_*.py")))
        for folder in (ROOT / "tests").iterdir()
        if folder.is_dir() and list(folder.rglob("test_*.py"))
    }
    return [*sorted(found, key=lambda name: -found[name]), TOP]


def run(
    kept: dict[str, Any],
    only: list[str],
    *,
    again: bool,
    at_once: int,
    save: Callable[[dict[str, Any]], None],
) -> None:
    """Run the rooms that weren't run yet as they stand now, or all that are named.

    Args:
        kept: What was found so far; what is found is put into it.
        only: Rooms by name; all when empty.
        again: Whether rooms are run that were run with these very sources.
        at_once: How many rooms side by side.
        save: Is handed ``kept`` after each room.
    """
    wanted: queue.Queue[str] = queue.Queue()
    for room in only or rooms():
        if again or only or kept.get(room, {}).get("of") != windows_sources.of_room(room):
            wanted.put(room)
    if wanted.empty():
        return
    # A copy, so that whoever works on the sources meanwhile doesn't disturb the tests.
    marks = {room: windows_sources.mark(windows_sources.of_room(room)) for room in rooms()}
    windows_sources.copy(SOURCE, windows_sources.ALL)
    RESULTS.mkdir(exist_ok=True)
    held = threading.Lock()

    def work(number: int, screen: str) -> None:
        prefix = rig.RIG / f"test-prefix-{number}"
        if not prefix.exists():
            rig.make_prefix(prefix)
        while True:
            try:
                room = wanted.get_nowait()
            except queue.Empty:
                break
            found = one(prefix, room, screen)
            with held:
                kept[room] = {**found, **marks[room]}
                save(kept)
                say(f"  {room}: {found['words']}")
        rig.end(prefix)

    with virtual_screen() as screen:
        threads = [
            threading.Thread(target=work, args=(number, screen)) for number in range(at_once)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def one(prefix: Path, room: str, screen: str) -> dict[str, Any]:
    """Run one room; gives counts, what failed and what was skipped and why."""
    report = RESULTS / f"{room}.xml"
    report.unlink(missing_ok=True)
    where = sorted(path.name for path in (SOURCE / "tests").glob("test_*.py"))
    names = [f"tests/{name}" for name in where] if room == TOP else [f"tests/{room}"]
    words = [
        "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "wine_plugin", "--tb=short",
        "-o", "faulthandler_timeout=600", f"--junitxml={report}", *names,
    ]  # fmt: skip
    variables = ("QT_QPA_PLATFORM=offscreen", rig.FONTS, "PYTHONUTF8=1")
    done = rig.run(
        prefix, words, folder=SOURCE, screen=screen, seconds=_SECONDS, variables=variables
    )
    (RESULTS / f"{room}.log").write_text(done.text, encoding="utf-8")
    if not report.exists():
        return {"words": f"ended with {done.code}", "tests": 0, "failed": [room], "skipped": []}
    return {**counted(report), "words": done.text.strip().splitlines()[-1].strip("= ")}


def counted(report: Path) -> dict[str, Any]:
    """What a JUnit report says: how many, which failed, which were skipped and why."""
    cases = list(ET.parse(report).getroot().iter("testcase"))  # noqa: S314 - written by our own pytest
    return {
        "tests": len(cases),
        "seconds": round(sum(float(case.get("time", 0)) for case in cases)),
        "failed": sorted({_name(case) for case in _with(cases, ("failure", "error"))}),
        "skipped": [
            [_name(case), (case.find("skipped").get("message") or "")]  # type: ignore[union-attr] # it has one
            for case in _with(cases, ("skipped",))
        ],
    }


def _with(cases: Iterable[ET.Element], kinds: tuple[str, ...]) -> list[ET.Element]:
    return [case for case in cases if any(case.find(kind) is not None for kind in kinds)]


def _name(case: ET.Element) -> str:
    return f"{(case.get('classname') or '').replace('.', '/')}.py::{case.get('name')}"
