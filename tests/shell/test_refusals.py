"""F16: a synchronised folder is refused in words, with another way; the command line itself."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from esafety_desktop import bootstrap
from esafety_desktop.shell.arguments import parser

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.fault("F16")
def test_a_synchronised_folder_is_refused_with_an_alternative(qtbot: QtBot, tmp_path: Path) -> None:
    said: list[str] = []

    def read_and_close() -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QMessageBox):
                said.extend((one.text(), one.informativeText()))
                one.accept()

    before = sys.excepthook
    QTimer.singleShot(200, read_and_close)
    assert bootstrap.run(tmp_path / "OneDrive" / "school") == 2
    sys.excepthook = before
    assert "OneDrive" in said[0]
    assert "this PC's own disk" in said[1]
    assert not (tmp_path / "OneDrive").exists()


def test_what_may_stand_on_the_command_line() -> None:
    own, for_qt = parser().parse_known_args(["--demo", "-platform", "offscreen"])
    assert own.demo
    assert for_qt == ["-platform", "offscreen"]
    own, _rest = parser().parse_known_args(["--data", "x", "--self-test"])
    assert str(own.data) == "x"
    assert own.self_test


def test_the_self_test_says_what_it_did() -> None:
    environment = dict(
        os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(sys.path)
    )
    done = subprocess.run(
        [sys.executable, "-m", "esafety_desktop", "--self-test"],
        capture_output=True, text=True, env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "went well" in done.stdout
    assert "FAILED" not in done.stdout
