"""What the box of a known error says beside the error's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QWidget

from esafety_desktop.problem import Problem
from esafety_desktop.widgets.problem_dialog import STILL_HERE, UNCHANGED, show_problem
from tests.window_kit import standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk

_GONE = Problem("That list is gone.", "Look at the lists again.")


@pytest.mark.parametrize(
    ("window", "typed", "problem", "said"),
    [
        (QDialog, "Ring the school", _GONE, f"Look at the lists again. {STILL_HERE}"),
        (QDialog, "", _GONE, "Look at the lists again."),
        (QWidget, "Ring the school", _GONE, "Look at the lists again."),
        (
            QDialog,
            "Ring",
            Problem("Gone.", "Your words are still here."),
            "Your words are still here.",
        ),
    ],
)
def test_it_says_that_what_was_typed_is_still_there(
    qtbot: QtBot, window: type[QWidget], typed: str, problem: Problem, said: str
) -> None:
    with standing(qtbot, window(), 400, 300) as made:
        field = QLineEdit(made)
        field.setAccessibleName("What happened")
        field.show()
        field.setText(typed)
        box = show_problem(problem, field)
        assert (box.text(), box.informativeText()) == (problem.message, said)
        box.close()


def _go_wrong() -> None:
    raise _GONE


def test_it_says_that_nothing_was_saved_where_that_is_certain(desk: Desk) -> None:
    window = QWidget()
    with desk.guard(window):
        _go_wrong()
    (box,) = window.findChildren(QMessageBox)
    assert box.informativeText() == f"Look at the lists again. {UNCHANGED}"
    box.close()


def test_it_promises_nothing_where_something_was_saved_before(desk: Desk) -> None:
    window = QWidget()
    with desk.guard(window):
        with desk.store.write() as unit:
            unit.commit("first half", "school")
        _go_wrong()
    (box,) = window.findChildren(QMessageBox)
    assert box.informativeText() == "Look at the lists again."
    box.close()
