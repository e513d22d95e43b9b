"""Does what needs the cabinets closed: a change of locks, the end of a school on this PC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.shell.busy_view import BusyView
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.closed_work import ClosedWork


class ClosedWorker(QObject):
    """Closes the school, has the work done beside the window, and opens the school again.

    Nobody else gets in meanwhile: the lock of the data folder is held.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._wanted: ClosedWork | None = None

    def begin(self, wanted: ClosedWork) -> None:
        """Close everything and start."""
        program = self._program
        self._wanted = wanted
        program.shut_for_work()
        page = BusyView(wanted.title, wanted.words)
        program.frame.bare()
        program.frame.show_page(page)
        program.jobs.run(wanted.work, self._done, self._failed, page.tell)

    def _done(self, store: Store | None) -> None:
        wanted, self._wanted = self._wanted, None
        program = self._program
        if store is None:
            program.cabinet_lock.release()
            program.begin_again()
        else:
            program.open_school(store)
        if wanted is not None:
            self._say(wanted)

    def _say(self, wanted: ClosedWork) -> None:
        working = self._program.working
        box = MessageBox(self._program.frame)
        box.setObjectName("closed_work_done")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(wanted.said)
        box.setInformativeText(wanted.advice)
        box.addButton(QMessageBox.StandardButton.Close)
        if working is not None:
            for label, name in (
                ("&Back up now", "back_up"), ("&Renew the old back-ups", "renew_backups"),
            ):  # fmt: skip
                if name in working.actions:
                    button = box.addButton(label, QMessageBox.ButtonRole.ActionRole)
                    button.clicked.disconnect()  # else it would take the list of steps away
                    button.clicked.connect(lambda _=False, n=name: self._trigger(n))
        box.finished.connect(box.deleteLater)
        box.open()

    def _trigger(self, name: str) -> None:
        if (working := self._program.working) is not None:
            working.trigger(name)

    def _failed(self, error: BaseException) -> None:
        from esafety_desktop.widgets.problem_dialog import show_problem

        wanted, self._wanted = self._wanted, None
        program = self._program
        if isinstance(error, Cancelled):  # the program is being closed
            return
        try:
            store = wanted.back() if wanted is not None else None
        except Problem:
            store = None
        if store is not None:
            program.open_school(store)
        else:
            program.cabinet_lock.release()
            program.begin_again()
        if not isinstance(error, Problem):
            raise error
        show_problem(error, program.frame)
