"""Makes the made-up school, once, and says so meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.setup import staging
from esafety_desktop.setup.ui_made_up import Ui_MadeUp
from esafety_desktop.shell.first_page import FirstPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.jobs import Jobs, Progress


class MadeUpView(FirstPage):
    """A page with a progress bar.

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
        self.ui.message.hide()
        self._folder = folder
        self._make = make
        self._jobs = jobs
        QTimer.singleShot(0, self._begin)

    def shut(self) -> None:
        self._jobs.abandon()

    def _begin(self) -> None:
        target = staging.begin(self._folder)
        self._jobs.run(
            lambda progress: self._make(target, progress), self._done, self._failed, self._advance
        )

    def _done(self, _result: object) -> None:
        staging.finish(self._folder)
        self.to_sign_in.emit()

    def _failed(self, error: BaseException) -> None:
        staging.abandon(self._folder)
        if isinstance(error, Cancelled):
            return
        self.ui.progress.hide()
        self.ui.message.show()
        if isinstance(error, Problem):
            self.ui.message.setText(f"{error.message} {error.advice}")
            return
        self.ui.message.setText("The made-up school could not be made.")
        raise error

    def _advance(self, done: int, total: int) -> None:
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)
