"""The screen locks while a joiner is being typed: the words are there again after signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from esafety_desktop.school.parent_dialog import ParentDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

T = TypeVar("T", bound=QDialog)


def shown(kind: type[T]) -> list[T]:
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def test_child_and_adult_come_back_after_the_lock(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    working.trigger("new_pupil")
    (dialog,) = shown(PupilDialog)
    qtbot.keyClicks(dialog.ui.forename, "Bo")
    dialog.adults.add.click()
    (form,) = shown(ParentDialog)
    qtbot.keyClicks(form.ui.name, "Mrs Lan Ng")
    program.lock()
    assert (shown(PupilDialog), shown(ParentDialog)) == ([], [])
    signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    (dialog,) = shown(PupilDialog)
    assert dialog.ui.forename.text() == "Bo"
    qtbot.waitUntil(lambda: bool(shown(ParentDialog)))
    (form,) = shown(ParentDialog)
    assert form.ui.name.text() == "Mrs Lan Ng"
    program.lock()
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    (dialog,) = shown(PupilDialog)
    qtbot.waitUntil(lambda: bool(shown(ParentDialog)))
    shown(ParentDialog)[0].ok.click()
    qtbot.keyClicks(dialog.ui.surname, "Ng")
    dialog.ok.click()
    assert working.store.drafts.places() == ()
