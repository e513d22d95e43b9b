"""A day at the program, with names that stand nowhere else: all that reaches the disk is read.

``python -m tests.faults.journey <folder> <copies>``: signs in at the window, writes into every kind
of record, leaves words half typed, prints, locks, backs up, restores, runs into a bug, ends.
"""

from __future__ import annotations

import logging
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from esafety_desktop import bootstrap
from esafety_desktop.concerns import decision_service, inbox_service
from esafety_desktop.concerns import service as concerns
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.school import people_service
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.store import backup
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.jobs import Progress

CHILD = "Quillfeather"
WORDS = "Xylophone-Marzipan-Obelisk"
DRAFT = "Tamarind-Zeppelin-Gusset"
SECRETS = (CHILD, WORDS, DRAFT, LEADER_PASSWORD)


def wait(until: Callable[[], object], seconds: float = 60) -> None:
    """Let the window live until something is so."""
    give_up = time.monotonic() + seconds
    while not until():
        QApplication.processEvents()
        assert time.monotonic() < give_up, "the window hangs"


def sign_in(program: Program) -> WorkingDesk:
    """Past the password."""
    program.try_password(LEADER_NAME, LEADER_PASSWORD)
    wait(lambda: program.working is not None)
    assert program.working is not None
    return program.working


def work(working: WorkingDesk) -> str:
    """Write into both cabinets through the desk; gives the incident."""
    desk, store = working.desk, working.store
    child = PupilRow("", CHILD, "Zoë", year_group="5")
    desk.done(people_service.save_pupil(store, child), working)
    made = desk.done(service.start_incident(store, f"{CHILD}: {WORDS}"), working)
    desk.done(chronology_service.add_note(store, made, f"{WORDS} " * 900), working)
    desk.done(concerns.report_concern(store, f"{CHILD} {WORDS}"), working)
    slip = inbox_service.slips(store)[0].id
    desk.done(decision_service.slip_to_incident(store, slip), working)
    return made


def leave_half_typed(working: WorkingDesk, incident: str, window: QWidget) -> None:
    """A note whose words are locked away before they are kept."""
    note = NoteDialog(working.desk, incident, window)
    note.open()
    note.ui.text.setPlainText(f"{DRAFT} {CHILD}")
    QApplication.processEvents()


def print_it(working: WorkingDesk, window: QWidget) -> None:
    """Look at pages, as before printing; nothing is saved."""
    from esafety_desktop.printing.document import Document
    from esafety_desktop.printing.locked_view import LockedPreview

    def render(progress: Progress) -> bytes:
        paper = Document("Papers")
        paper.text(f"{CHILD} {WORDS}")
        return paper.render(progress)

    working.desk.print_locked(window, "Papers", render, "Papers", lambda _handled: None)
    wait(lambda: bool(window.findChildren(LockedPreview)))
    for preview in window.findChildren(LockedPreview):
        preview.close()


def run_into_a_bug() -> None:
    """A fault of the program itself, with names in its values."""

    def torn() -> None:
        raise ValueError(f"{CHILD} {WORDS}")

    QTimer.singleShot(0, torn)
    wait(lambda: any(type(one).__name__ == "BugDialog" for one in QApplication.topLevelWidgets()))
    for one in QApplication.topLevelWidgets():
        if type(one).__name__ == "BugDialog":
            one.close()


def main() -> None:
    """The whole day."""
    folder, copies = Path(sys.argv[1]), Path(sys.argv[2])
    logging.basicConfig(filename=copies / "program.log", level=logging.DEBUG)
    app = bootstrap.application()
    program = bootstrap.build(folder)
    settled: list[bool] = []
    program.settled.connect(lambda: settled.append(True))
    program.start()
    wait(lambda: settled)
    working = sign_in(program)
    incident = work(working)
    print_it(working, program.frame)
    run_into_a_bug()
    leave_half_typed(working, incident, program.frame)
    program.lock()
    working = sign_in(program)
    for place in ("incidents", "agreements", "contacts", "today"):
        working.desk.place_wanted.emit(place)
        QApplication.processEvents()
    target = copies / f"day{backup.SUFFIX}"
    backup.record(working.store, backup.write(backup.plan(working.store), target))
    program.sign_out()
    restore(folder, target)
    sign_in(program)
    program.frame.close()
    app.processEvents()


if __name__ == "__main__":
    main()
