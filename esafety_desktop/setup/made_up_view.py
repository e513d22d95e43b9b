"""Makes the made-up school, once, and says so meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.setup import staging
from esafety_desktop.setup.ui_made_up import Ui_MadeUp
from esafety_desktop.shell.first_page import FirstPage
from esafety_desktop.widgets.time_left import time_left

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.jobs import Job, Jobs, Progress

_FAILED = Problem(
    "The made-up school could not be made.",
    "Nothing of it was kept, and no other school was touched. Try again; if it comes back, start "
    "the PC anew.",
)


class MadeUpView(FirstPage):
    """A page with a progress bar and a way back; what went wrong can be tried again.

    Args:
        folder: Where the made-up school is to lie.
        make: Makes it in a folder; runs on the worker thread.
        jobs: The worker.
    """

    def __init__(
        self,
        folder: Path,
        make: Callable[[Path, Progress], object],
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_MadeUp()
        self.ui.setupUi(self)
        self.setAccessibleName("Making a made-up school")
        self._folder = folder
        self._make = make
        self._jobs = jobs
        self._job: Job | None = None
        self._is_made = False
        self.ui.cancel.clicked.connect(self.cancel)
        self.ui.again.clicked.connect(self._try)
        self._show_work()
        QTimer.singleShot(0, self._try)

    def shut(self) -> None:
        self._jobs.abandon()

    def cancel(self) -> None:
        """Back to where one came from; what was made so far goes."""
        if self._job is None:
            self.back.emit()
        else:
            self._job.cancel()
            self.ui.cancel.setEnabled(False)
            self.ui.left.setText("Stopping…")

    def _try(self) -> None:
        """From the beginning, or what is still to be done of it."""
        self._show_work()
        try:
            (self._finish if self._is_made else self._begin)()
        except Problem as problem:
            self._say(problem)

    def _begin(self) -> None:
        target = staging.begin(self._folder)
        self._begun = time.monotonic()
        self._job = self._jobs.run(
            lambda progress: self._work(target, progress), self._take, self._failed, self._advance
        )

    def _work(self, target: Path, progress: Progress) -> None:
        """On the worker, which clears up although nobody may hear of it: the window may be gone."""
        try:
            self._make(target, progress)
        except BaseException:
            staging.abandon(self._folder)
            raise

    def _take(self, _result: object) -> None:
        self._job, self._is_made = None, True
        self._try()

    def _finish(self) -> None:
        staging.finish(self._folder)
        self.to_sign_in.emit()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Cancelled):
            self.back.emit()
            return
        self._say(error if isinstance(error, Problem) else _FAILED)
        if not isinstance(error, Problem):
            raise error

    def _show_work(self) -> None:
        self.ui.message.hide()
        self.ui.again.hide()
        self.ui.progress.show()
        self.ui.left.show()
        self.ui.progress.setMaximum(0)
        self.ui.left.setText("")
        self.ui.cancel.setEnabled(True)
        self.ui.cancel.setText("Cancel")

    def _say(self, problem: Problem) -> None:
        self.ui.progress.hide()
        self.ui.left.hide()
        self.ui.message.setText(f"{problem.message} {problem.advice}".strip())
        self.ui.message.show()
        self.ui.again.show()
        self.ui.again.setFocus()
        self.ui.cancel.setText("&Back")
        self.ui.cancel.setEnabled(True)

    def _advance(self, done: int, total: int) -> None:
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)
        if self.ui.cancel.isEnabled():
            self.ui.left.setText(time_left(time.monotonic() - self._begun, done, total))
