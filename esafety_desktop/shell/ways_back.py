"""Ways back into a school: with a recovery sheet, or from a back-up."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.accounts.recover_dialog import RecoverDialog
    from esafety_desktop.backups.after_service import Wanted
    from esafety_desktop.backups.restore_dialog import RestoreDialog
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.putting_back_view import PuttingBackView

_NOT_NOW = Problem(
    "The back-up can't be opened just now.",
    "Finish or close what is on the screen first, then open the back-up again.",
)


class WaysBack(QObject):
    """Asks for what brings somebody back in; the cabinets are locked to this PC meanwhile.

    Args:
        program: Whose school it is.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._recovery: RecoverDialog | None = None
        self._restoring: RestoreDialog | None = None

    def shut(self) -> None:
        """Close the recovery that is open, if any."""
        if self._recovery is not None:
            self._recovery.shut()

    def recover(self, name: str, code: str = "") -> None:
        """Ask for the recovery sheet of somebody who forgot the password; its code may be known."""
        program = self._program
        try:
            program.cabinet_lock.take()
            if program.doors.has_begun():
                program.doors.finish_begun()
            dialog = program.doors.recover(name, program.frame, code)
        except Problem as problem:
            program.cabinet_lock.release()
            program.refuse(problem)
            return
        self._recovery = dialog
        dialog.recovered.connect(program.open_school)
        dialog.rejected.connect(program.cabinet_lock.release)
        dialog.finished.connect(self._recovery_over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _recovery_over(self) -> None:
        self._recovery = None

    def ask_restore(self) -> None:
        """Ask which back-up is to be put in place of what is here."""
        self._ask(None)

    def open_file(self, file: Path) -> None:
        """Look into a back-up that somebody opened outside the program.

        What is being done already isn't given up for it.
        """
        from PySide6.QtWidgets import QApplication

        from esafety_desktop.widgets.problem_dialog import show_problem

        open_one = self._restoring
        if open_one is not None and open_one.may_choose:
            open_one.choose_file(file)
            return
        above = QApplication.activeModalWidget()
        if above is None and self._is_free():
            self._ask(file)
            return
        show_problem(_NOT_NOW, above or self._program.frame)

    def _ask(self, file: Path | None) -> None:
        program = self._program
        store = program.working.store if program.working is not None else None
        dialog = program.doors.restore(program.jobs, store, program.frame, file)
        self._restoring = dialog
        dialog.wanted.connect(self.restore)
        dialog.finished.connect(self._restoring_over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_free(self) -> bool:
        """Whether a page is shown over which something else can be opened."""
        from esafety_desktop.shell.sign_in_view import SignInView

        program = self._program
        page = program.frame.page
        if program.signing_in:
            return False
        if program.working is not None:
            return page is program.working.view  # no curtain and no stage before it
        waiting = program.first_start.page is not None or program.governor is not None
        return waiting or isinstance(page, SignInView)

    def _restoring_over(self) -> None:
        self._restoring = None

    def restore(self, wanted: Wanted) -> None:
        """Put a back-up in place, beside the window; then a page says what to do.

        Where somebody is at work, what is here now is backed up first.

        Args:
            wanted: What was looked into and agreed to.
        """
        from esafety_desktop.widgets.leaving import Leaving

        working = self._program.working
        if working is not None:
            working.furniture.choose(wanted.path)
        if working is None or working.may_leave(lambda: self._put_back(wanted), Leaving.RESTORE):
            self._put_back(wanted)

    def _put_back(self, wanted: Wanted) -> None:
        from esafety_desktop.shell.putting_back_view import PuttingBackView

        program = self._program
        if program.working is not None:
            with contextlib.suppress(Problem):  # what can't be read is no reason not to restore
                program.working.furniture.hold()
        try:
            program.shut()
            program.cabinet_lock.take()
        except Problem as problem:
            self._failed(problem)
            return
        page = PuttingBackView()
        program.frame.bare()
        program.frame.show_page(page)
        program.jobs.run(
            lambda progress: program.doors.put_back(wanted.path, wanted.how, progress),
            lambda _aside: self._done(page, wanted),
            self._failed,
            page.advance,
        )

    def _done(self, page: PuttingBackView, wanted: Wanted) -> None:
        self._program.cabinet_lock.release()
        page.say_done(wanted.done, new_password=bool(wanted.code))
        page.go_on.connect(lambda: self._go_on(wanted.code))

    def _go_on(self, code: str) -> None:
        self._program.begin_again()
        if code:  # it holds no passwords, or the old one is forgotten
            self.recover("", code)

    def _failed(self, error: BaseException) -> None:
        from esafety_desktop.widgets.problem_dialog import show_problem

        program = self._program
        program.cabinet_lock.release()
        program.begin_again()
        if not isinstance(error, Problem):
            raise error
        show_problem(error, program.frame)
