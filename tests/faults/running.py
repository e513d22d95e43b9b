"""The program as it is started, told what to do by lines on its input; prints what happened when.

``python -m tests.faults.running <folder>``. Lines: ``open name``, ``lock``, ``quit``. It prints
``settled``, ``opened``, ``refused …``, ``locked``, ``front`` (it came to the front), each with the
time of the PC's clock that all its programs share.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

from esafety_desktop import bootstrap
from esafety_desktop.shell.frame import Frame
from esafety_desktop.shell.sign_in_view import SignInView
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from esafety_desktop.shell.program import Program

PASSWORDS = {OFFICE_NAME: OFFICE_PASSWORD, LEADER_NAME: LEADER_PASSWORD}


def tell(what: str) -> None:
    """What happened, and when."""
    sys.stdout.write(f"{time.monotonic():.4f} {what}\n")
    sys.stdout.flush()


class Told:
    """Does what is asked of a program on its input."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, program)
        self._input.activated.connect(lambda *_: self._take(sys.stdin.readline().split()))
        program.settled.connect(lambda: tell("settled"))
        program.opened.connect(lambda _desk: tell("opened"))
        program.closed.connect(lambda: tell("closed"))

    def _take(self, words: list[str]) -> None:
        match words:
            case ["open", name]:
                self._program.try_password(name, PASSWORDS[name])
                page = self._program.frame.page
                if isinstance(page, SignInView) and page.ui.message.text():
                    tell(f"refused {page.ui.message.text()}")
            case ["lock"]:
                self._program.lock()
                tell("locked")
            case _:
                self._program.frame.close()


def _comes_forward(frame: Frame) -> None:
    _FORWARD(frame)
    tell("front")


_FORWARD = Frame.come_forward


def main() -> int:
    """Start it, as its own main does."""
    build = bootstrap.build
    Frame.come_forward = _comes_forward  # type: ignore[assignment,method-assign] # only listened to
    held: list[Told] = []

    def built(folder: Path, *, demo: bool = False) -> Program:
        program = build(folder, demo=demo)
        held.append(Told(program))
        return program

    bootstrap.build = built
    return bootstrap.run(Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
