"""A program that lives many lives: each a fork that puts up the real window and saves until killed.

``python -m tests.faults.lives <pid>``: a line ``folder number`` on its input begins a life. It
prints ``pid …`` first, ``open`` once the desk stands, ``said kind number`` after each save that the
window was told of, and ``ended …`` when the life is over. With the process of that pid it ends
itself, and each life with it: a stopped test leaves none behind.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop import bootstrap
from esafety_desktop.concerns import decision_service, inbox_service
from esafety_desktop.concerns import service as concerns
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.school import people_service
from esafety_desktop.school.rows import PupilRow
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults.with_parent import die_with

if TYPE_CHECKING:
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.desk import Desk

LONG = "What was seen, in some words. " * 60


class Life:
    """One start of the program: it signs in and saves through its desk, kind by kind."""

    def __init__(self, folder: Path, number: int) -> None:
        self._number = number
        self._app = bootstrap.application()
        self._program = bootstrap.build(folder)
        self._program.opened.connect(self._begin)
        self._program.settled.connect(
            lambda: self._program.try_password(LEADER_NAME, LEADER_PASSWORD)
        )
        self._timer = QTimer()

    def live(self) -> None:
        """Until it is killed."""
        self._program.start()
        self._app.exec()

    def _begin(self, working: WorkingDesk) -> None:
        self._desk = working.desk
        self._incident = service.incidents(working.store)[0].id
        tell("open")
        self._timer.timeout.connect(self._save)
        self._timer.start(0)

    def _save(self) -> None:
        self._number += 1
        kind = ("note", "child", "concern", "slip")[self._number % 4]
        getattr(self, f"_{kind}")(self._desk, self._number)
        tell(f"said {kind} {self._number}")

    def _note(self, desk: Desk, number: int) -> None:
        made = chronology_service.add_note(desk.store, self._incident, f"Note {number} {LONG}")
        desk.done(made, self)

    def _child(self, desk: Desk, number: int) -> None:
        child = PupilRow("", f"No{number}", "Child", year_group="5")
        desk.done(people_service.save_pupil(desk.store, child), self)

    def _concern(self, desk: Desk, number: int) -> None:
        desk.done(concerns.report_concern(desk.store, f"Concern {number} {LONG}"), self)

    def _slip(self, desk: Desk, _number: int) -> None:
        """The oldest concern becomes an incident: one change over both cabinets."""
        waiting = inbox_service.slips(desk.store)
        if waiting:
            desk.done(decision_service.slip_to_incident(desk.store, waiting[0].id), self)


def tell(line: str) -> None:
    """Through the pipe at once: what is told is told before anything else happens."""
    os.write(1, f"{line}\n".encode())


def main() -> None:
    """Begin a life for each line, one after the other."""
    die_with(int(sys.argv[1]))
    mine = os.getpid()
    for line in sys.stdin:
        folder, _space, number = line.rstrip("\n").rpartition(" ")
        child = os.fork()
        if child == 0:
            die_with(mine)
            tell(f"pid {os.getpid()}")
            Life(Path(folder), int(number)).live()
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        tell(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
