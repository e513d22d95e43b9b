"""Looks on at every turn of the event loop in the journeys: how long it lasts, and what holds it.

A turn is what happens from one touch, or from one look at the queue, until the window can answer
again. Counted is the processor time of the window's own thread, held against a yardstick of the
same moment, so that neither a busy nor a slow machine makes anybody slow; what a worker does
beside it, and waiting for it, is not in it. The goal is a tenth of a second; what may take longer
stands in `held.HELD`, with its reason. ``python3 packaging/dev.py bench frozen`` holds the goal on
a quiet machine and shows the longest turns, by the clock, too; a run of the tests, on a machine
that does other things as well, fails at five times the goal.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher

from tests.journey.held import HELD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

FILE = os.environ.get("FROZEN_FILE", "")
GOAL_MS = 100.0
FAILS_MS = 5 * GOAL_MS
YARDSTICK_MS = 2.6
"""What the yardstick takes on the machine on which the goal is held."""
_EVERY = 0.01
_PROGRAM = f"{os.sep}esafety_desktop{os.sep}"
_TOLD = 5


class Turn(NamedTuple):
    """One turn.

    Attributes:
        step: Of which test.
        what: What the hands did.
        ms: Processor time of the window's thread, as on the machine of the yardstick.
        wall_ms: By the clock.
        held_by: The program's functions that were at work longest, the innermost first.
    """

    step: str
    what: str
    ms: float
    wall_ms: float
    held_by: str


TURNS: list[Turn] = []


class _Looker:
    """Measures one turn at a time; a thread looks every hundredth of a second at what it is at."""

    def __init__(self) -> None:
        self.begun = 0.0
        self.seen: Counter[str] = Counter()
        self._work = 0.0
        self._window = threading.get_ident()
        threading.Thread(target=self._look_on, name="watchdog", daemon=True).start()
        # A touch may have the loop turn several times: each time the window answers again.
        QAbstractEventDispatcher.instance().awake.connect(self._part)

    def begin(self) -> None:
        self.seen.clear()
        self._work = time.thread_time()
        self.begun = time.perf_counter()

    def end(self, what: str) -> None:
        wall = (time.perf_counter() - self.begun) * 1000
        self.begun = 0.0
        _keep(what, (time.thread_time() - self._work) * 1000, wall, self.seen)

    def _part(self) -> None:
        if self.begun:
            self.end(_DOING[-1] if _DOING else "a turn of the loop")
            self.begin()

    def _look_on(self) -> None:
        while True:
            time.sleep(_EVERY)
            begun = self.begun
            if begun and time.perf_counter() - begun > GOAL_MS / 4000:
                frame = sys._current_frames().get(self._window)
                if self.begun == begun:
                    self.seen[_told(frame)] += 1


_LOOKER: list[_Looker] = []
_DOING: list[str] = []


@contextmanager
def doing(what: str) -> Iterator[None]:
    """The turns inside are told as this."""
    _DOING.append(what)
    try:
        yield
    finally:
        _DOING.pop()


@contextmanager
def turn(what: str) -> Iterator[None]:
    """What happens inside is one turn; one within another is part of it."""
    if not _LOOKER:
        _LOOKER.append(_Looker())
    looker = _LOOKER[0]
    if looker.begun:
        yield
        return
    looker.begin()
    try:
        yield
    finally:
        looker.end(_DOING[-1] if _DOING else what)


def long_turns(since: int) -> list[str]:
    """The turns from this number on that last too long without a reason."""
    return [
        f"{one.ms:.0f} ms {one.what} in {one.step}: {told(one.held_by)}"
        for one in TURNS[since:]
        if one.ms > FAILS_MS and not reason(one.held_by)
    ]


def reason(held_by: str) -> str:
    """Why a turn with these functions at work may last; "" when nothing says so."""
    return next((why for where, why in HELD.items() if where in held_by), "")


def told(held_by: str) -> str:
    """The innermost of the functions that were at work."""
    return " < ".join(held_by.split("\n")[:_TOLD])


def write() -> None:
    """Leave what was counted for the benchmark."""
    if FILE:
        Path(FILE).write_text(json.dumps(TURNS), encoding="utf-8")


def _keep(what: str, ms: float, wall: float, seen: Counter[str]) -> None:
    if ms > GOAL_MS:
        ms /= max(1.0, _yardstick() / YARDSTICK_MS)
    held_by = _most(seen) if seen and wall > GOAL_MS / 2 else ""
    step = os.environ.get("PYTEST_CURRENT_TEST", "").partition(" ")[0].rpartition("/")[2]
    TURNS.append(Turn(step, what, ms, wall, held_by))


def _most(seen: Counter[str]) -> str:
    """What was at work longest; of a turn that was mostly at something with a reason, that."""
    with_reason = Counter({stack: count for stack, count in seen.items() if reason(stack)})
    mostly = with_reason.total() * 2 > seen.total()
    return (with_reason if mostly else seen).most_common(1)[0][0]


def _yardstick() -> float:
    """How long a fixed piece of work takes now: the shortest of three, in milliseconds."""
    times = []
    for _ in range(3):
        begun = time.thread_time()
        made = {str(number): [number] for number in range(12_000)}
        sorted(made, key=len)
        times.append((time.thread_time() - begun) * 1000)
    return min(times)


def _told(frame: FrameType | None) -> str:
    """The program's own functions on a stack, the innermost first; Qt's are named by who calls."""
    found: list[str] = []
    while frame is not None:
        code = frame.f_code
        if _PROGRAM in code.co_filename:
            place = code.co_filename.rpartition(_PROGRAM)[2].replace(os.sep, "/")
            found.append(f"{place} {code.co_qualname}:{frame.f_lineno}")
        frame = frame.f_back
    return "\n".join(found)
