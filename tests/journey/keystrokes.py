"""The twenty commonest tasks: what each may take, what it takes, and the page that says so.

Every test of a task ends with `within`, which compares its count with the table here and its line
with ``docs/keystrokes.md``. ``python3 packaging/dev.py keystrokes`` writes the page anew from what
the hands really did.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tests.journey.counting import Counting

PAGE = Path(__file__).resolve().parents[2] / "docs" / "keystrokes.md"
WRITING = os.environ.get("KEYSTROKES") == "write"


class Task(NamedTuple):
    """One task.

    Attributes:
        most: Keys and clicks that it may take.
        takes: What it takes.
        paper: What it takes with Word, Excel and paper (keystroke-level estimate).
    """

    most: int
    takes: int
    paper: int


OFFICE = {
    "a class set printed": Task(6, 4, 35),
    "30 slips marked": Task(30, 0, 360),
    "all except three": Task(8, 7, 30),
    "reminders for 5B": Task(6, 5, 60),
    "one child's letter printed again": Task(8, 6, 20),
    "marked by name at the desk": Task(7, 6, 14),
    "a joiner printed and marked": Task(12, 9, 45),
    "a telephone number found": Task(5, 4, 12),
    "the no-photograph list": Task(4, 3, 25),
    "the governors' percentage": Task(3, 2, 40),
    "the new year in September": Task(12, 7, 150),
    "a letter home": Task(10, 7, 45),
}
LEADER = {
    "start an incident": Task(1, 1, 15),
    "a minor one closed": Task(15, 14, 40),
    "a call recorded": Task(4, 3, 20),
    "a slip becomes an incident": Task(3, 3, 30),
    "a child's chronology printed": Task(8, 7, 100),
    "the weekly check entered": Task(5, 5, 12),
    "a transfer pack": Task(12, 11, 120),
    "an inspection pack": Task(6, 3, 250),
}
TASKS = OFFICE | LEADER
_HEAD = """# Keystrokes

What the commonest tasks take, from Today as it stands after signing in until the thing is done or
its pages are on the screen. Written by `python3 packaging/dev.py keystrokes` from journeys through
the real window (`tests/journey`); every run of the tests compares it. A key pressed together with
Ctrl, Alt or Shift is one; letters typed to find something are keys; words of a record, passwords
and scans are not counted. “Paper” is an estimate of the same with Word, Excel and paper.

"""
_FOOT = """## What the longest ones are made of

- A minor one closed: six of the fourteen are answers that somebody has to give (which device,
  whether there is danger, whether parents are told, what came of it). None is ticked beforehand:
  an answer that nobody gave would open or shut a route. Three are the letters of a name.
- A transfer pack: three letters of a name, then whose records, where to and how they go, one page
  after the other. Nothing of it is guessed, for it leaves the school.
- A joiner printed and marked: the class is typed, the letter goes home, and its return is marked.
  That is three tasks in one.
"""
_COLUMNS = "| task | at most | takes | paper | how |\n|---|---|---|---|---|\n"
_MEASURED: dict[str, str] = {}


def within(counting: Counting, name: str) -> None:
    """The task took no more than it may, and exactly what the tables say."""
    task = TASKS[name]
    assert counting.count <= task.most, f"{name}: {counting.count}, {counting.pressed}"
    assert counting.count == task.takes, f"{name}: {counting.count}, {counting.pressed}"
    line = _line(name, task, counting.pressed)
    _MEASURED[name] = line
    if not WRITING:
        assert line in PAGE.read_text(encoding="utf-8"), "run: packaging/dev.py keystrokes"


def write_page() -> None:
    """Write the page from what was measured in this run; nothing unless all of it was."""
    if WRITING and set(_MEASURED) == set(TASKS):
        parts = [_HEAD]
        for title, tasks in (("The office", OFFICE), ("The e-safety leader", LEADER)):
            lines = "".join(_MEASURED[name] for name in tasks)
            parts.append(f"## {title}\n\n{_COLUMNS}{lines}\n")
        PAGE.write_text("".join((*parts, _FOOT)).rstrip() + "\n", encoding="utf-8")


def _line(name: str, task: Task, pressed: list[str]) -> str:
    how = " · ".join(pressed) or "the scanner alone"
    return f"| {name} | {task.most} | {task.takes} | {task.paper} | {how} |\n"
