"""Ways back into a school: with a recovery sheet, or from a back-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.accounts.recover_dialog import RecoverDialog
    from esafety_desktop.shell.program import Program


class WaysBack(QObject):
    """Asks for what brings somebody back in; the cabinets are locked to this PC meanwhile.

    Args:
        program: Whose school it is.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._recovery: RecoverDialog | None = None

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
        program = self._program
        store = program.working.store if program.working is not None else None
        dialog = program.doors.restore(program.jobs, store, program.frame)
        dialog.wanted.connect(self.restore)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def restore(self, backup: Path, code: str = "") -> None:
        """Put a back-up in place, beside the window; then everybody signs in afresh.

        Args:
            backup: The file, which was looked into.
            code: Of the recovery sheet that opened it; a new password is asked for then.
        """
        from esafety_desktop.shell.putting_back_view import PuttingBackView

        program = self._program
        try:
            program.shut()
            program.cabinet_lock.take()
        except Problem as problem:
            self._over(problem)
            return
        page = PuttingBackView()
        program.frame.bare()
        program.frame.show_page(page)
        program.jobs.run(
            lambda progress: program.doors.put_back(backup, progress),
            lambda _aside: self._over(code=code),
            self._over,
            page.advance,
        )

    def _over(self, error: BaseException | None = None, code: str = "") -> None:
        program = self._program
        program.cabinet_lock.release()
        program.begin_again()
        if isinstance(error, Problem):
            from esafety_desktop.widgets.problem_dialog import show_problem

            show_problem(error, program.frame)
        elif error is not None:
            raise error
        elif code:  # it holds no passwords, or the old one is forgotten
            self.recover("", code)
