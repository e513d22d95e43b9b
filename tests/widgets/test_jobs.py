from __future__ import annotations

import threading
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from esafety_desktop.problem import Cancelled
from esafety_desktop.widgets.jobs import Jobs, Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class ByHand(Executor):
    """An executor that does nothing until it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.waiting.append(lambda: fn(*args, **kwargs))
        return Future()

    def drain(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()
        QCoreApplication.processEvents()


@pytest.fixture
def by_hand() -> ByHand:
    return ByHand()


@pytest.fixture
def jobs(qapp: QCoreApplication, by_hand: ByHand) -> Iterator[Jobs]:
    made = Jobs(by_hand)
    yield made
    made.close()


def test_a_result_arrives_only_after_the_work_is_done(jobs: Jobs, by_hand: ByHand) -> None:
    got: list[int] = []
    jobs.run(lambda _progress: 42, got.append)
    assert got == []
    assert jobs.busy
    by_hand.drain()
    assert got == [42]
    assert not jobs.busy


def test_progress_is_told_and_the_last_step_always(jobs: Jobs, by_hand: ByHand) -> None:
    told: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for step in range(1, 11):
            progress(step, 10)

    jobs.run(work, lambda _: None, on_progress=lambda done, total: told.append((done, total)))
    by_hand.drain()
    assert told[-1] == (10, 10)
    assert len(told) < 10, "steps that follow each other at once are told together"


def test_a_cancelled_job_stops_at_its_next_step(jobs: Jobs, by_hand: ByHand) -> None:
    steps: list[int] = []
    failed: list[BaseException] = []

    def work(progress: Progress) -> str:
        for step in range(5):
            progress(step, 5)
            steps.append(step)
        return "never"

    job = jobs.run(work, lambda _: pytest.fail("it was cancelled"), failed.append)
    job.cancel()
    by_hand.drain()
    assert steps == []
    assert isinstance(failed[0], Cancelled)


def test_jobs_wait_for_each_other(jobs: Jobs, by_hand: ByHand) -> None:
    order: list[str] = []
    jobs.run(lambda _p: order.append("first"), lambda _: None)
    jobs.run(lambda _p: order.append("second"), lambda _: None)
    by_hand.drain()
    assert order == ["first", "second"]


def test_the_real_worker_is_another_thread_and_answers_on_the_windows_own(qtbot: QtBot) -> None:
    jobs = Jobs()
    where: dict[str, object] = {}
    here = threading.get_ident()
    main = threading.get_ident()
    with qtbot.waitCallback() as called:
        jobs.run(
            lambda _p: where.setdefault("work", threading.get_ident()),
            lambda _r: (where.setdefault("answer", threading.get_ident()), called())[1],
        )
    jobs.close()
    assert where["work"] != main
    assert where["answer"] == here


class Window:
    """Stands for a window that a job was given; tells on which thread it goes."""

    def __init__(self, gone: list[int]) -> None:
        self._gone = gone

    def title(self) -> str:
        return "5B"

    def __del__(self) -> None:
        self._gone.append(threading.get_ident())


@pytest.mark.parametrize("abandoned", [False, True], ids=["delivered", "abandoned"])
def test_what_a_job_was_given_goes_on_the_gui_thread(qtbot: QtBot, *, abandoned: bool) -> None:
    gone: list[int] = []
    started, go_on = threading.Event(), threading.Event()
    owner = QObject()
    jobs = Jobs(parent=owner)
    executor = jobs.executor
    window = Window(gone)

    def work(_progress: Progress, window: Window = window) -> str:
        started.set()
        assert go_on.wait(10)
        return window.title()

    jobs.run(work, lambda _title: None)
    assert started.wait(10)
    del work, window
    if abandoned:
        jobs.abandon()
    del jobs
    if abandoned:
        del owner
    go_on.set()
    executor.submit(lambda: None).result(10)
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 1)
    assert gone == [threading.get_ident()]
    executor.shutdown()
