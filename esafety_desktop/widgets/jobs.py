"""The one worker thread: frozen values go in, a result comes back on the GUI thread.

A job never sees a database session. Tests hand in an executor of their own and drain it by hand.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from esafety_desktop.problem import Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
Progress = Callable[[int, int], None]

_PROGRESS_EVERY = 0.05


class Job(QObject):
    """One piece of work under way. Its signals arrive on the GUI thread.

    Signals:
        progressed: done and total, both counted in the job's own steps.
        done: the result.
        failed: the exception (a ``Cancelled`` when the person cancelled).
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = threading.Event()
        self._last_said = 0.0
        self.future: Future[None] | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        try:
            self._check()
            result = self._work(self._progress)
            self._check()
        except BaseException as error:  # noqa: BLE001 - handed to the GUI thread, not swallowed
            self.failed.emit(error)
        else:
            self.done.emit(result)

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled

    def _progress(self, done: int, total: int) -> None:
        self._check()
        now = time.monotonic()
        if done >= total or now - self._last_said >= _PROGRESS_EVERY:
            self._last_said = now
            self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs jobs one after the other beside the window."""

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="job")
        self._running: set[Job] = set()

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[BaseException], object] | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> Job:
        """Start work; the callbacks run on the GUI thread.

        Without ``on_failed`` an exception is raised on the GUI thread, where the error dialog
        takes it (a cancelled job stays silent).
        """
        job = Job(work, self)
        queued = Qt.ConnectionType.QueuedConnection
        job.done.connect(lambda result: self._deliver(job, on_done, result), queued)
        job.failed.connect(lambda error: self._deliver(job, on_failed or _raise, error), queued)
        if on_progress is not None:
            job.progressed.connect(on_progress, queued)
        self._running.add(job)
        job.future = self._executor.submit(job.run)
        return job

    @property
    def busy(self) -> bool:
        """Whether a job has not been delivered yet."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what runs and wait for the thread to end."""
        for job in self._running:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _deliver(self, job: Job, callback: Callable[[Any], object], value: object) -> None:
        if job in self._running:
            self._running.discard(job)
            job.deleteLater()
            callback(value)


def _raise(error: BaseException) -> None:
    if not isinstance(error, Cancelled):
        raise error
