"""Judges the folder that is being typed, beside the window: a share may not answer for a minute."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit

    from esafety_desktop.widgets.jobs import Job, Jobs

T = TypeVar("T")
LOOKING = "Looking at that folder…"
_QUIET_MS = 300


class PlaceLook(QObject, Generic[T]):
    """What is to be thought of the folder in a line; asked once it has been quiet for a moment.

    Asked again when the window comes to the front: a folder may have been made meanwhile.

    Signals:
        judged: `found` is another thing now; None while nothing is known of what stands there.
    """

    judged = Signal()

    def __init__(self, line: QLineEdit, jobs: Jobs, judge: Callable[[Path], T]) -> None:
        """Look after a line.

        Args:
            line: Where the folder is typed.
            jobs: The worker.
            judge: Looks at the disk; runs on the worker thread.
        """
        super().__init__(line)
        self._line, self._jobs, self._judge = line, jobs, judge
        self._known: tuple[str, T] | None = None
        self._job: Job | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.at_once)
        line.textChanged.connect(self._wait)
        line.editingFinished.connect(self._hurry)
        line.window().installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._line.text().strip()

    @property
    def place(self) -> Path:
        """The folder that it means."""
        return place_of(self.text)

    @property
    def found(self) -> T | None:
        """What was found of the folder that stands there now; None while it isn't known."""
        return self._known[1] if self._known and self._known[0] == self.text else None

    def put(self, text: str) -> None:
        """A folder that somebody chose from a list."""
        self._line.setText(text)
        self.at_once()

    def at_once(self) -> None:
        """Ask without waiting for quiet; what was found before stands until the answer is there."""
        self._quiet.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if text := self.text:
            self._job = self._jobs.run(
                lambda _progress: (text, self._judge(place_of(text))), self._take, _let_go
            )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.found is not None:
            self.at_once()
        return False

    def _wait(self) -> None:
        self.judged.emit()
        self._quiet.start()

    def _hurry(self) -> None:
        if self._quiet.isActive():
            self.at_once()

    def _take(self, found: tuple[str, T]) -> None:
        if isValid(self) and found[0] == self.text:
            self._known = found
            self.judged.emit()


def place_of(text: str) -> Path:
    """The folder that is meant by what somebody typed."""
    return Path(text).expanduser().absolute()


def _let_go(error: BaseException) -> Any:
    from esafety_desktop.problem import Cancelled

    if not isinstance(error, Cancelled):
        raise error
