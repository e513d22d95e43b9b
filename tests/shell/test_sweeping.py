"""A window is taken apart where it was made, whoever asks for memory meanwhile."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from esafety_desktop.shell.application import application
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Ring(QWidget):
    """What a closed window with its slots is: it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def _much(_progress: object) -> list[list[int]]:
    """As a job does that reads and draws: so many objects that Python would sweep."""
    return [[number] for number in range(300_000)]


def test_a_job_takes_no_window_apart(qtbot: QtBot) -> None:
    application()
    gc.collect()
    swept_on: list[threading.Thread] = []
    for _ in range(20):
        weakref.finalize(Ring(), lambda: swept_on.append(threading.current_thread()))
    made: list[list[list[int]]] = []
    jobs = Jobs()
    jobs.run(_much, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=15_000)
    qtbot.waitUntil(lambda: len(swept_on) == 20, timeout=15_000)
    assert set(swept_on) == {threading.main_thread()}
    jobs.close()


LEFT_OUT = """
import gc
from PySide6.QtCore import QCoreApplication
from esafety_desktop.shell import sweeping

app = QCoreApplication([])
sweeping.begin(app)
ring = []
ring.append(ring)
kept = [[number] for number in range(50_000)]
sweeping.leave_out()
there = len(gc.get_objects())
print(there < 50_000, gc.get_freeze_count() > 50_000)
del ring
later = []
later.append(later)
del later
print(gc.collect() == 1)
"""


def test_what_was_loaded_is_left_out_of_later_sweeps_and_what_comes_is_not() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEFT_OUT], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["True", "True", "True"]
