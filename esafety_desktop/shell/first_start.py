"""What comes before there is a school: its set-up, and the way to the made-up one and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.shell.doors import Doors
    from esafety_desktop.shell.first_page import FirstPage
    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store


class FirstStart(QObject):
    """Shows the page of a first start, and goes on from it.

    Args:
        program: Whose school it will be.

    Attributes:
        page: What is shown, while it is.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.page: FirstPage | None = None
        self._own: Doors | None = None  # from which one went on to the made-up school

    def show(self) -> None:
        """The page of a first start: the assistant, or the making of the made-up school."""
        program = self._program
        try:
            program.cabinet_lock.take()
        except Problem as problem:
            program.show_sign_in().say(f"{problem.message} {problem.advice}")
            return
        page = program.doors.set_up(program.jobs)
        self.page = page
        program.frame.bare()
        program.frame.show_page(page)
        page.opened.connect(self._open_new)
        page.to_sign_in.connect(self._made)
        page.made_up.connect(self._move_to_made_up)
        page.restore.connect(program.ways_back.ask_restore)
        page.back.connect(self._move_back)

    def shut(self) -> None:
        """Close the page, if it is shown; what was typed waits for the next start."""
        if self.page is not None:
            self.page.shut()
            self.page = None

    def _open_new(self, store: Store, import_now: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.page = None
        self._program.open_school(store)
        if import_now and self._program.working is not None:
            self._program.working.trigger("import_pupils")

    def _made(self) -> None:
        self.page = None
        self._program.cabinet_lock.release()
        self._program.show_sign_in()

    def _move_to_made_up(self) -> None:
        self._own, made_up = self._program.doors, self._program.doors.made_up()
        self._program.move(made_up)

    def _move_back(self) -> None:
        """To the page one came from; started for the made-up school alone, nothing is left."""
        if self._own is None:
            self._program.frame.close()
        else:
            self._program.move(self._own)
