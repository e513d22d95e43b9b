"""What the first start makes beside the window: one thing at a time, the page held meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from esafety_desktop.problem import Problem
from esafety_desktop.widgets.problem_dialog import show_problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLineEdit, QWidget

    from esafety_desktop.widgets.jobs import Jobs

T = TypeVar("T")


class Waiting:
    """Holds the page until something is made; the keyboard comes back to where it was.

    Args:
        over: The window over which a problem is told.
        jobs: Run beside the window.
        shown: What is seen meanwhile.
        held: What can't be used meanwhile.
    """

    def __init__(self, over: QWidget, jobs: Jobs, shown: QWidget, held: Sequence[QWidget]) -> None:
        self._over, self._jobs, self._shown, self._held = over, jobs, shown, held
        self._had_keyboard: QWidget | None = None

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        again: QLineEdit | None = None,
    ) -> None:
        """Do the work, then give its result to the page; a problem is told instead.

        Args:
            work: Done beside the window.
            then: Gets its result.
            again: What is typed anew after a problem.
        """
        self._hold()

        def done(result: T) -> None:
            self._let_go()
            then(result)

        def failed(error: BaseException) -> None:
            self._let_go()
            if not isinstance(error, Problem):
                raise error
            if again is not None:
                again.setFocus()
                again.selectAll()
            show_problem(error, self._over)

        self._jobs.run(lambda _progress: work(), done, failed)

    def _hold(self) -> None:
        self._had_keyboard = self._over.focusWidget()
        self._shown.show()
        for widget in self._held:
            widget.setEnabled(False)

    def _let_go(self) -> None:
        self._shown.hide()
        for widget in self._held:
            widget.setEnabled(True)
        if self._had_keyboard is not None:
            self._had_keyboard.setFocus()
