"""Undo on the desk: what can't be taken back any more doesn't bar the way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed, Undo
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.fixture
def desk(office_store: Store, qapp: QApplication) -> Iterator[Desk]:
    jobs = Jobs(ThreadPoolExecutor(1))
    yield Desk(office_store, jobs)
    jobs.close()


def change(label: str, error: Problem | None = None) -> Changed[None]:
    def back(_store: Store) -> Changed[None]:
        if error:
            raise error
        return Changed(Area.SCHOOL, None, f"{label} taken back", Undo(label, lambda _: change("")))

    return Changed(Area.SCHOOL, None, label, Undo(label, back))


def test_a_step_that_is_void_is_dropped_and_the_one_before_is_next(desk: Desk) -> None:
    desk.done(change("first"), None)
    desk.done(change("second", Problem("It was changed again.")), None)
    with pytest.raises(Problem):
        desk.undo()
    assert desk.undo_label == "first"
    desk.undo()
    assert (desk.undo_label, desk.redo_label) == ("", "first")


def test_redo_never_says_that_it_took_something_back(desk: Desk, qtbot: QtBot) -> None:
    desk.done(change("Switched off"), None)
    desk.undo()
    with qtbot.waitSignal(desk.said) as told:
        desk.redo()
    assert told.args == ["Done again: Switched off."]


def test_a_step_that_the_disk_did_not_take_stays(desk: Desk) -> None:
    desk.done(change("first", NotSaved("The disk is full.")), None)
    for _ in range(2):
        with pytest.raises(NotSaved):
            desk.undo()
    assert desk.undo_label == "first"


def test_what_came_after_a_change_that_can_not_be_done_again_can_not_be_either(
    desk: Desk,
) -> None:
    once = Undo("once", lambda _store: Changed(Area.SCHOOL, None, "taken back for good"))
    desk.done(Changed(Area.SCHOOL, None, "once", once), None)
    desk.done(change("upon it"), None)
    desk.undo()
    assert desk.redo_label == "upon it"
    desk.undo()
    assert (desk.undo_label, desk.redo_label) == ("", "")


def test_something_new_ends_what_could_be_done_again(desk: Desk) -> None:
    desk.done(change("first"), None)
    desk.undo()
    desk.done(change("second"), None)
    assert (desk.undo_label, desk.redo_label) == ("second", "")
    desk.forget_undo()
    assert desk.undo_label == ""


def test_work_that_is_done_shows_no_progress_any_more(desk: Desk, qtbot: QtBot) -> None:
    """Its box waits before it shows itself; the window that comes next would lie behind it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    waits: list[bool] = []

    def then(_result: None) -> None:
        box = parent.findChild(QProgressDialog, "progress")
        assert isinstance(box, QProgressDialog)
        waits.extend(timer.isActive() for timer in box.findChildren(QTimer))

    desk.work(parent, "At work", lambda _progress: None, then)
    qtbot.waitUntil(lambda: bool(waits))
    assert waits == [False]
