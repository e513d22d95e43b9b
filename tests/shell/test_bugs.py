from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.shell import bugs
from esafety_desktop.shell.bug_dialog import BugDialog, anonymous, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


T = TypeVar("T")


@pytest.fixture(autouse=True)
def _hook() -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before


def _raised(error: BaseException) -> BaseException:
    try:
        raise error  # noqa: TRY301 - to give it a traceback
    except BaseException as caught:  # noqa: BLE001 - handed back
        return caught


def _open(kind: type[T]) -> list[T]:
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, kind) and one.isVisible()]


@pytest.mark.fault("F24")
def test_the_details_name_places_and_kinds_but_no_values() -> None:
    text = anonymous(_raised(ValueError("Amelia Thornton, 5B")))
    assert "ValueError" in text
    assert "test_bugs.py" in text
    assert "Thornton" not in text
    assert "/home" not in text


def test_a_bug_in_a_slot_ends_in_a_plain_box(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    bugs.catch_bugs()
    with caplog.at_level(logging.ERROR):
        error = _raised(ZeroDivisionError("Amelia"))
        sys.excepthook(type(error), error, error.__traceback__)
    box = _open(BugDialog)[0]
    assert not box.ui.details.isVisible()
    box.ui.unfold.click()
    assert "ZeroDivisionError" in box.ui.details.toPlainText()
    box.ui.copy.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    assert "Amelia" not in caplog.text
    tell(_raised(ZeroDivisionError()))
    assert len(_open(BugDialog)) == 1
    box.close()


def test_a_known_error_is_shown_as_one(qtbot: QtBot) -> None:
    tell(_raised(Problem("The disk is full.", "Free some space.")))
    box = _open(QMessageBox)[0]
    assert box.text() == "The disk is full."
    box.close()


def test_a_cancelled_job_says_nothing(qtbot: QtBot) -> None:
    tell(_raised(Cancelled()))
    assert not _open(BugDialog)
    assert not _open(QMessageBox)
