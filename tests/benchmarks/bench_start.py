"""V1 and V2: how fast the first window and Today stand, against a bare window of the same run.

Each round spawns a bare window, our sign-in window, and our sign-in window with a sign-in, one
after the other; medians are compared. Also says how much memory every opened tab leaves (V3).
"""

from __future__ import annotations

import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import psutil

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "11"))
ROOT = Path(__file__).resolve().parent.parent.parent

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stdout.write(str(time.monotonic()))
        sys.stdout.flush()
        QApplication.exit(0)
app = QApplication([])
window = Window()
window.setCentralWidget(QTabWidget())
window.resize(1240, 820)
window.show()
app.exec()
"""

OURS = """
import sys, time
from esafety_desktop import __main__, bootstrap
build = bootstrap.build
def probed(folder, *, demo=False):
    program = build(folder, demo=demo)
    def painted():
        sys.stdout.write(str(time.monotonic()))
        sys.stdout.flush()
        import os
        os._exit(0)
    program.frame.painted.connect(painted)
    return program
bootstrap.build = probed
__main__.main([])
"""

SIGN_IN = """
import json, os, sys, time
from esafety_desktop import __main__, bootstrap
from esafety_desktop.shell import late_import
late_import.begin()  # as the program does, before Qt is loaded
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
told = {}
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "painted" not in told:
            told["painted"] = time.monotonic()
            QTimer.singleShot(0, finish)
        return False
watch = Watch()
build = bootstrap.build
TABS = iter(range(6))
def finish():
    number = next(TABS, None)
    if number is None:
        QTimer.singleShot(100, tell)
        return
    program.working.view.go(number)
    QTimer.singleShot(20, finish)  # what a tab lets go of goes when the event loop comes round
def tell():
    told["heavy"] = [name for name in ("reportlab", "alembic", "python_calamine", "segno",
                                       "markdown_it") if name in sys.modules]
    sys.stdout.write(json.dumps(told) + "\\n")
    sys.stdout.flush()
    sys.stdin.readline()  # until the benchmark has looked at the memory
    from esafety_desktop.shell.single import FirstWindow
    program.findChild(FirstWindow).close()
    program.working.store.close()  # else the next round checks the cabinets as after a crash
    os._exit(0)
def probed(folder, *, demo=False):
    global program
    program = build(folder, demo=demo)
    program.frame.painted.connect(lambda: QTimer.singleShot(200, typed))
    program.opened.connect(lambda working: working.view.current.installEventFilter(watch))
    return program
def typed():
    if program.jobs.busy:
        QTimer.singleShot(50, typed)
        return
    from esafety_desktop.accounts import governor_service as service
    unlock = service.unlock
    def timed(*arguments, **named):
        unlocked = unlock(*arguments, **named)
        told["accepted"] = time.monotonic()
        return unlocked
    service.unlock = timed
    program.try_password(*sys.argv[2:4])
bootstrap.build = probed
__main__.main([])
"""


class Told(NamedTuple):
    """What a program wrote, when it was started, and the memory that it then held (bytes)."""

    begun: float
    words: str
    memory: int


def spawn(script: str, *arguments: str) -> Told:
    """Start a program, and look at it from outside once it has written its line.

    One that looks at itself would hold what it looks with.
    """
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT))
    if arguments:
        environment["ESAFETY_DATA"] = arguments[0]
    begun = time.monotonic()
    with (
        tempfile.TemporaryFile("w+") as complaint,
        subprocess.Popen(
            [sys.executable, "-c", script, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaint,
            text=True, env=environment,
        ) as child,
    ):  # fmt: skip
        too_long = threading.Timer(60, child.kill)
        too_long.start()
        words = child.stdout.readline() if child.stdout else ""
        memory = _memory(child.pid)
        child.communicate("\n")
        too_long.cancel()
        if not words:
            complaint.seek(0)
            raise SystemExit(f"it did not start:\n{complaint.read()}")
    return Told(begun, words, memory)


def _memory(process: int) -> int:
    """Resident bytes; 0 for one that is gone already."""
    try:
        return int(psutil.Process(process).memory_info().rss)
    except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
        return 0


def painted_after(script: str, *arguments: str) -> float:
    told = spawn(script, *arguments)
    return float(told.words) - told.begun


def made_up_school() -> tuple[str, str, str]:
    """A made-up school of 420 pupils: its folder, and the leader's name and password."""
    from esafety_desktop.sample import build, made_up

    folder = Path(tempfile.mkdtemp(prefix="bench-start-"))
    build.build(folder)
    return str(folder), *made_up.sign_ins(folder)["leader"]


def line(name: str, goal: str, figure: str) -> None:
    print(f"{name:<46} {goal:<26} {figure}")


def compile_ahead() -> None:
    """Byte code as an installed program has it, whatever PYTHONDONTWRITEBYTECODE says."""
    compileall.compile_dir(str(ROOT / "esafety_desktop"), quiet=2)


def main() -> None:
    compile_ahead()
    folder, name, password = made_up_school()
    bare, ours, today, memory = [], [], [], []
    heavy: set[str] = set()
    for _ in range(ROUNDS):
        bare.append(painted_after(BARE))
        ours.append(painted_after(OURS, folder))
        signed_in = spawn(SIGN_IN, folder, name, password)
        told = json.loads(signed_in.words)
        today.append(told["painted"] - told["accepted"])
        memory.append(signed_in.memory / 2**20)
        heavy |= set(told["heavy"])
    yard = statistics.median(bare)
    first, filled = statistics.median(ours), statistics.median(today)
    line("what", "goal (stretch)", f"figure, medians of {ROUNDS}")
    line("bare window, spawn to paint", "", f"{yard * 1000:.0f} ms")
    line("V1 spawn to sign-in painted", "1.35 x bare (1.15 x)",
         f"{first / yard:.2f} x  ({first * 1000:.0f} ms)")  # fmt: skip
    line("V2 password accepted to Today painted", "1.5 x bare (1.0 x)",
         f"{filled / yard:.2f} x  ({filled * 1000:.0f} ms)")  # fmt: skip
    line("V3 memory with every tab opened", "145 MiB (120 MiB)",
         f"{statistics.median(memory):.1f} MiB")  # fmt: skip
    line("heavy libraries loaded after every tab", "none", ", ".join(sorted(heavy)) or "none")


if __name__ == "__main__":
    main()
