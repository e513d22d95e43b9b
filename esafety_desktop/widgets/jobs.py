"""The one worker thread: frozen values go in, a result comes back on the GUI thread.

A job never sees a database session. Tests hand in an executor of their own and drain it by hand.

What a job was given (windows among it) is let go of on the GUI thread alone, and whoever it answers
to lives until it has answered, also when nobody waits for it any more: a window that the worker
thread takes apart, or an answer to an object that is gone, ends the program.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from esafety_desktop.problem import Cancelled
from esafety_desktop.value import Value

T = TypeVar("T")
Progress = Callable[[int, int], None]

_PROGRESS_EVERY = 0.05


class Job:
    """One piece of work under way."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        answer: Callable[[Job, bool, object], None],
        progressed: Callable[[Job, int, int], None],
    ) -> None:
        self._work: Callable[[Progress], Any] | None = work
        self._answer = answer
        self._progressed = progressed
        self._cancelled = threading.Event()
        self._last_said = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def run(self) -> None:
        """Do the work; called on the worker thread."""
        work, self._work = self._work, None
        worked, answer = False, None
        try:
            self._check()
            answer = work(self._progress) if work is not None else None
            self._check()
            worked = True
        except BaseException as error:  # noqa: BLE001 - handed to the GUI thread, not swallowed
            answer = error
        del work  # the GUI thread has it still, and lets it go when the answer is there
        self._answer(self, worked, answer)

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled

    def _progress(self, done: int, total: int) -> None:
        self._check()
        now = time.monotonic()
        if done >= total or now - self._last_said >= _PROGRESS_EVERY:
            self._last_said = now
            self._progressed(self, done, total)


class _Callbacks(Value):
    work: Callable[[Progress], Any]
    done: Callable[[Any], object]
    failed: Callable[[BaseException], object]
    progressed: Callable[[int, int], object] | None


_AT_WORK: set[Jobs] = set()
"""Those whose jobs have not answered yet; changed on the GUI thread alone."""


class Jobs(QObject):
    """Runs jobs one after the other beside the window."""

    _answered = Signal(object, bool, object)
    _advanced = Signal(object, int, int)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="job")
        self._running: dict[Job, _Callbacks] = {}
        self._abandoned: dict[Job, _Callbacks] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self._answered.connect(self._deliver, queued)
        self._advanced.connect(self._advance, queued)

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
        job = Job(work, self._answered.emit, self._advanced.emit)
        self._running[job] = _Callbacks(work, on_done, on_failed or _raise, on_progress)
        _AT_WORK.add(self)
        self._executor.submit(job.run)
        return job

    @property
    def executor(self) -> Executor:
        """What runs the jobs; another ``Jobs`` may share it, and outlive this one."""
        return self._executor

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
        self._abandoned.clear()
        _AT_WORK.discard(self)

    def abandon(self) -> None:
        """Cancel what runs and deliver nothing more, without waiting (the screen is locked).

        Whoever owns this one may end: it lives on by itself until the worker has answered.
        """
        for job in self._running:
            job.cancel()
        self._abandoned |= self._running
        self._running.clear()
        if self._abandoned:
            self.setParent(None)

    @Slot(object, bool, object)
    def _deliver(self, job: Job, worked: bool, value: Any) -> None:  # noqa: FBT001 - Qt calls it
        callbacks = self._running.pop(job, None)
        self._abandoned.pop(job, None)
        if not self._running and not self._abandoned:
            _AT_WORK.discard(self)
        if callbacks is not None:
            (callbacks.done if worked else callbacks.failed)(value)

    @Slot(object, int, int)
    def _advance(self, job: Job, done: int, total: int) -> None:
        callbacks = self._running.get(job)
        if callbacks is not None and callbacks.progressed is not None:
            callbacks.progressed(done, total)


def _raise(error: BaseException) -> None:
    if not isinstance(error, Cancelled):
        raise error
