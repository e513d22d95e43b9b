"""The screen locks while a joiner is being typed: the words are there again after signing in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from esafety_desktop import bootstrap
from esafety_desktop.school.parent_dialog import ParentDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

T = TypeVar("T", bound=QDialog)


@pytest.fixture
def program(qtbot: QtBot, data_folder: Path) -> Iterator[Program]:
    before = sys.excepthook
    bootstrap.application()
    made = bootstrap.build(data_folder)
    qtbot.addWidget(made.frame)
    with qtbot.waitSignal(made.settled):
        made.start()
    yield made
    made.frame.close()
    sys.excepthook = before


def signed_in(qtbot: QtBot, program: Program) -> WorkingDesk:
    program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    return program.working


def shown(kind: type[T]) -> list[T]:
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def test_child_and_adult_come_back_after_the_lock(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program)
    working.trigger("new_pupil")
    (dialog,) = shown(PupilDialog)
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    dialog.adults.add.click()
    (form,) = shown(ParentDialog)
    qtbot.keyClicks(form.ui.name, "Mrs Lan Ng")
    program.lock()
    assert (shown(PupilDialog), shown(ParentDialog)) == ([], [])
    signed_in(qtbot, program)
    (dialog,) = shown(PupilDialog)
    assert dialog.ui.forename.text() == "Bo"
    qtbot.waitUntil(lambda: bool(shown(ParentDialog)))
    (form,) = shown(ParentDialog)
    assert form.ui.name.text() == "Mrs Lan Ng"
    program.lock()
    working = signed_in(qtbot, program)
    (dialog,) = shown(PupilDialog)
    qtbot.waitUntil(lambda: bool(shown(ParentDialog)))
    shown(ParentDialog)[0].ok.click()
    qtbot.keyClicks(dialog.ui.surname, "Ng")
    dialog.ok.click()
    assert working.store.drafts.places() == ()
