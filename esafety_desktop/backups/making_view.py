"""Making a back-up beside the window; when a save comes in between it begins again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from esafety_desktop.backups import service
from esafety_desktop.problem import Cancelled, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.backups.rows import Place, Result
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Job

_AGAIN_MS = 300
_NOT_NOTED = "This could not be written into the school’s records."


class Making(QObject):
    """One back-up at a time.

    Signals:
        made: a ``Result``; it is in the trail already.
        failed: in words, why there is none, or why it isn't in the trail.
        gave_way: a save came first; only where it isn't begun again by itself.
        advanced: steps done, steps in all.
    """

    made = Signal(object)
    failed = Signal(str)
    gave_way = Signal()
    advanced = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject, *, again: bool = True) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._again = again
        self._wanted: Sequence[Place] | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def begin(self, wanted: Sequence[Place] | None = None) -> None:
        """Begin; at every place when none is named."""
        if self.busy:
            return
        self._wanted = wanted
        try:
            task = service.task(self._desk.store, wanted)
        except Problem as problem:
            self.failed.emit(f"{problem.message} {problem.advice}".strip())
            return
        self._job = self._desk.jobs.run(
            lambda progress: service.run(task, progress),
            self._done,
            self._failed,
            self._advance,
        )

    def _advance(self, done: int, total: int) -> None:
        if isValid(self):  # the window may be gone while its back-up still ends
            self.advanced.emit(done, total)

    def give_up(self) -> None:
        """Cancel what is being made; it leaves no file."""
        if self._job is not None:
            self._job.cancel()

    def _done(self, result: Result) -> None:
        self._job = None
        if not self._desk.store.is_open:
            return
        try:
            noted = service.finish(self._desk.store, result)
        except Problem as problem:
            if isValid(self):
                words = f"{result.said} {_NOT_NOTED} {problem.message} {problem.advice}"
                self.failed.emit(words.strip())
            return
        with self._desk.guard(None):
            self._desk.done(noted, self)
            if isValid(self):
                self.made.emit(result)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, Cancelled) or not isValid(self):
            return
        if isinstance(error, service.Interrupted):
            if self._again:
                QTimer.singleShot(_AGAIN_MS, self, partial(self.begin, self._wanted))
            else:
                self.gave_way.emit()
            return
        if not isinstance(error, Problem):
            raise error
        self.failed.emit(f"{error.message} {error.advice}".strip())
