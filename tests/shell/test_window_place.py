"""The window comes back where it stood, on a screen that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from esafety_desktop.shell.frame import Frame
from esafety_desktop.shell.window_place import FILE_NAME, keep
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def frame(qtbot: QtBot, folder: Path) -> Frame:
    made = Frame()
    qtbot.addWidget(made)
    keep(made, folder)
    made.show()
    return made


def test_it_comes_back_where_it_stood(qtbot: QtBot, tmp_path: Path) -> None:
    before = frame(qtbot, tmp_path)
    before.setGeometry(40, 50, 610, 520)
    before.close()
    assert frame(qtbot, tmp_path).geometry() == QRect(40, 50, 610, 520)


def test_it_is_never_off_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    before = frame(qtbot, tmp_path)
    before.setGeometry(9_000, 7_000, 610, 520)
    before.close()
    after = frame(qtbot, tmp_path)
    assert room_on_screen(after).contains(after.geometry().center())


@pytest.mark.parametrize("kept", [b"", b"nonsense", bytes(200)])
def test_nonsense_leaves_the_usual_size(qtbot: QtBot, tmp_path: Path, kept: bytes) -> None:
    usual = Frame()
    qtbot.addWidget(usual)
    (tmp_path / FILE_NAME).write_bytes(kept)
    assert frame(qtbot, tmp_path).size() == usual.size()


def test_a_folder_that_takes_nothing_costs_the_place_alone(qtbot: QtBot, tmp_path: Path) -> None:
    made = frame(qtbot, tmp_path / "not there")
    made.close()
    assert not made.isVisible()
