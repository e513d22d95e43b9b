"""Back up by hand, then restore, through the window (F8, F11 in the small)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.shell.backup_dialog import BackupDialog
from esafety_desktop.shell.restore_dialog import RestoreDialog
from esafety_desktop.shell.sign_in_view import SignInView
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

OK = QDialogButtonBox.StandardButton.Ok


def shown(kind: type) -> object:
    windows = QApplication.topLevelWidgets()
    return next(one for one in windows if isinstance(one, kind) and one.isVisible())


def back_up(qtbot: QtBot, working: WorkingDesk, folder: Path) -> Path:
    working.trigger("back_up")
    dialog = shown(BackupDialog)
    assert isinstance(dialog, BackupDialog)
    assert not dialog.ui.buttons.button(OK).isEnabled()
    dialog.ui.folder.setText(str(folder))
    dialog.ui.buttons.button(OK).click()
    qtbot.waitUntil(dialog.ui.done.isVisible, timeout=20_000)
    dialog.close()
    return next(folder.glob("*.esafety-backup"))


def test_a_back_up_is_made_and_put_back(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    made = back_up(qtbot, working, tmp_path)
    assert working.status.backup.text().startswith("Backed up today")
    school.save_school(working.store, SchoolRow("After"))
    working.trigger("restore")
    dialog = shown(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.ui.file.setText(str(made))
    dialog.look()
    assert dialog.ui.about.text().startswith("A whole back-up")
    assert not dialog.ui.buttons.button(OK).isEnabled()
    dialog.ui.sure.setChecked(True)
    dialog.ui.buttons.button(OK).click()
    assert program.working is None
    assert isinstance(program.frame.page, SignInView)
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert school.school(working.store).name == "Before"


@pytest.mark.fault("F8")
def test_a_torn_back_up_is_refused_and_nothing_changes(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    made = back_up(qtbot, working, tmp_path)
    content = made.read_bytes()
    made.write_bytes(content[: len(content) // 2])
    working.trigger("restore")
    dialog = shown(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.ui.file.setText(str(made))
    dialog.look()
    dialog.ui.sure.setChecked(True)
    assert dialog.ui.message.isVisible()
    assert not dialog.ui.buttons.button(OK).isEnabled()
    dialog.close()
    assert working.store.is_open


@pytest.mark.fault("F11")
def test_a_missing_file_is_said_so(qtbot: QtBot) -> None:
    dialog = RestoreDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.file.setText("/nowhere/at.all")
    dialog.look()
    assert dialog.ui.message.isVisible()
