"""The making of the made-up school says how far it is, can be left, and can be tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from esafety_desktop.problem import Problem
from esafety_desktop.setup import staging
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.setup.made_up_view import MadeUpView
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.jobs import Progress

_FULL = NotSaved("The disk is full.", "Nothing was made. Free some space.")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def begun(qtbot: QtBot, jobs: Jobs, folder: Path) -> MadeUpView:
    view = bootstrap.OpenDoors(folder, demo=True).set_up(jobs)
    assert isinstance(view, MadeUpView)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(
        lambda: 0 < view.ui.progress.value() < view.ui.progress.maximum(), timeout=30_000
    )
    return view


def shown(
    qtbot: QtBot, jobs: Jobs, folder: Path, make: Callable[[Path, Progress], object]
) -> MadeUpView:
    view = MadeUpView(folder, make, jobs)
    qtbot.addWidget(view)
    view.show()
    return view


def test_its_progress_is_shown_and_closing_the_window_stops_it(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs
) -> None:
    view = begun(qtbot, jobs, tmp_path)
    view.shut()
    jobs.close()
    assert not (tmp_path / "keyring.json").exists()
    assert not (tmp_path / staging.NAME).exists(), "the worker clears up by itself"


def test_cancel_goes_back_and_leaves_nothing(qtbot: QtBot, tmp_path: Path, jobs: Jobs) -> None:
    view = begun(qtbot, jobs, tmp_path)
    with qtbot.waitSignal(view.back, timeout=30_000):
        view.ui.cancel.click()
        assert view.ui.left.text() == "Stopping…"
    assert list(tmp_path.iterdir()) == []


def test_a_fault_in_the_making_is_told_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs
) -> None:
    faults = [Problem("The disk is full.", "Nothing was kept. Make room on it."), None]

    def make(target: Path, _progress: Progress) -> None:
        (target / "keyring.json").touch()
        if (fault := faults.pop(0)) is not None:
            raise fault

    view = shown(qtbot, jobs, tmp_path, make)
    qtbot.waitUntil(view.ui.again.isVisible)
    assert "Nothing was kept." in view.ui.message.text()
    assert not view.ui.progress.isVisible()
    assert not (tmp_path / staging.NAME).exists()
    with qtbot.waitSignal(view.to_sign_in):
        view.ui.again.click()
    assert (tmp_path / "keyring.json").exists()


def test_a_bug_in_the_making_is_told_in_three_parts_and_leads_back(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs
) -> None:
    def make(_target: Path, _progress: Progress) -> None:
        raise RuntimeError("a bug")

    with qtbot.captureExceptions() as caught:
        view = shown(qtbot, jobs, tmp_path, make)
        qtbot.waitUntil(lambda: bool(caught))
    words = view.ui.message.text()
    assert "could not be made" in words
    assert "Nothing of it was kept" in words
    assert "Try again" in words
    with qtbot.waitSignal(view.back):
        view.ui.cancel.click()


@pytest.mark.parametrize("step", ["begin", "finish"])
def test_a_full_disk_before_or_after_ends_the_bar_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real = getattr(staging, step)
    faults = [_FULL]
    built = []

    def full(folder: Path) -> object:
        if faults:
            raise faults.pop()
        return real(folder)

    def make(target: Path, _progress: Progress) -> None:
        built.append(target)
        (target / "keyring.json").touch()

    monkeypatch.setattr(staging, step, full)
    view = shown(qtbot, jobs, tmp_path, make)
    qtbot.waitUntil(view.ui.again.isVisible)
    assert "The disk is full." in view.ui.message.text()
    with qtbot.waitSignal(view.to_sign_in):
        view.ui.again.click()
    assert len(built) == 1, "what is made already isn't made anew"
    assert (tmp_path / "keyring.json").exists()


def test_cancel_leads_back_to_the_page_that_asked_for_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, other = tmp_path / "own", tmp_path / "made up"
    own.mkdir()
    other.mkdir()
    made_up = bootstrap.OpenDoors(other, demo=True)
    monkeypatch.setattr(bootstrap.OpenDoors, "made_up", lambda _own: made_up)
    program = bootstrap.build(own)
    qtbot.addWidget(program.frame)
    program.start()
    assert program.first_start.page is not None
    program.first_start.page.made_up.emit()
    page = program.first_start.page
    assert isinstance(page, MadeUpView)
    qtbot.waitUntil(lambda: page.ui.progress.value() > 0, timeout=30_000)
    page.ui.cancel.click()
    qtbot.waitUntil(lambda: isinstance(program.first_start.page, AssistantView), timeout=30_000)
    assert list(other.iterdir()) == []
    program.shut()
    program.frame.close()
