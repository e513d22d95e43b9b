"""A dialog comes back as large as it was drawn, on the screen that there is today."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout

from esafety_desktop.widgets import kept_looks
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.kept_looks import FILE_NAME
from esafety_desktop.widgets.kept_size import watch_dialogs
from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAME = "widgets.draft_dialog.DraftDialog size"


class Holder(QObject):
    """Whoever the watch belongs to."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kept_looks.begin(tmp_path)
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Holder:
    assert not (folder / FILE_NAME).exists()
    holder = Holder()
    watch_dialogs(holder)
    return holder


def opened(qtbot: QtBot) -> DraftDialog:
    dialog = DraftDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("A dialog")
    QVBoxLayout(dialog).addWidget(QLabel("Words that need some room, or they are cut."))
    dialog.resize(400, 300)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def draw(dialog: DraftDialog, qtbot: QtBot, wide: int, high: int) -> None:
    """As a hand at the corner does it: the window is told, and tells the dialog."""
    handle = dialog.windowHandle()
    assert handle is not None
    handle.resize(wide, high)
    qtbot.waitUntil(lambda: dialog.size() == QSize(wide, high))


def close(dialog: DraftDialog) -> None:
    dialog.hide()


def test_what_was_drawn_comes_back_in_the_middle_of_where_it_opened(
    watching: Holder, qtbot: QtBot, folder: Path
) -> None:
    first = opened(qtbot)
    middle = first.geometry().center()
    draw(first, qtbot, 620, 410)
    close(first)
    assert json.loads((folder / FILE_NAME).read_text("utf-8")) == {NAME: {"size": [620, 410]}}
    again = opened(qtbot)
    assert again.size() == QSize(620, 410)
    assert (again.geometry().center() - middle).manhattanLength() <= 4
    close(again)
    assert watching is not None


def test_what_the_program_makes_larger_by_itself_is_not_kept(
    watching: Holder, qtbot: QtBot, folder: Path
) -> None:
    dialog = opened(qtbot)
    dialog.resize(700, 500)
    close(dialog)
    assert not (folder / FILE_NAME).exists()
    assert watching is not None


@pytest.mark.parametrize("size", [[90_000, 90_000], [1, 1]])
def test_it_lies_on_the_screen_and_shows_its_words(
    watching: Holder, qtbot: QtBot, folder: Path, size: list[int]
) -> None:
    (folder / FILE_NAME).write_text(json.dumps({NAME: {"size": size}}), "utf-8")
    dialog = opened(qtbot)
    assert room_on_screen(dialog).contains(dialog.geometry())
    least = dialog.minimumSizeHint()
    assert dialog.width() >= least.width()
    assert dialog.height() >= least.height()
    close(dialog)
    assert watching is not None


@pytest.mark.parametrize("odd", [4, "wide", [1], [1, 2, 3], ["a", 3], [True, 3], [None, None]])
def test_an_odd_size_costs_the_size_and_nothing_else(
    watching: Holder, qtbot: QtBot, folder: Path, odd: object
) -> None:
    (folder / FILE_NAME).write_text(json.dumps({NAME: {"size": odd}}), "utf-8")
    dialog = opened(qtbot)
    assert dialog.size() == QSize(400, 300)
    close(dialog)
    assert watching is not None
