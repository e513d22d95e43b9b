"""The made-up school shows by colour, band, title and on every page that it is not a real one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from esafety_desktop import bootstrap
from esafety_desktop.printing import marking
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import new_canvas
from esafety_desktop.shell.made_up_mark import ON_PAPER, WORDS
from esafety_desktop.widgets import theme
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program


@pytest.fixture(autouse=True)
def unmarked(qapp: QApplication) -> Iterator[None]:
    """Whatever another test of this process has opened before."""
    marking.mark("")
    theme.wear_made_up(qapp, on=False)
    yield
    marking.mark("")
    theme.wear_made_up(qapp, on=False)


def begun(qtbot: QtBot, folder: Path, *, demo: bool = False) -> Program:
    program = bootstrap.build(folder, demo=demo)
    qtbot.addWidget(program.frame)
    with qtbot.waitSignal(program.settled, timeout=30_000):
        program.start()
    return program


def over(program: Program) -> None:
    program.shut()
    program.frame.close()


def accent(qapp: QApplication) -> QColor:
    return qapp.palette().color(QPalette.ColorRole.Accent)


def test_it_looks_otherwise_from_the_first_page_on(
    qtbot: QtBot, qapp: QApplication, data_folder: Path
) -> None:
    usual = accent(qapp)
    program = begun(qtbot, data_folder, demo=True)
    assert "made-up school" in program.frame.windowTitle()
    (band,) = program.frame.findChildren(QToolBar)
    assert band.isVisible()
    assert WORDS in [label.text() for label in band.findChildren(QLabel)]
    assert accent(qapp) != usual
    over(program)


def test_a_real_school_bears_no_mark(qtbot: QtBot, tmp_path: Path) -> None:
    program = begun(qtbot, tmp_path)
    assert "made-up" not in program.frame.windowTitle()
    assert not program.frame.findChildren(QToolBar)
    assert not marking.words()
    over(program)


def test_from_the_made_up_school_to_a_real_one_and_back(
    qtbot: QtBot, qapp: QApplication, data_folder: Path, tmp_path: Path
) -> None:
    usual = accent(qapp)
    real = tmp_path / "real"
    real.mkdir()
    program = begun(qtbot, data_folder, demo=True)
    program.move(bootstrap.OpenDoors(real))
    assert program.frame.windowTitle() == "E-Safety Desktop"
    assert accent(qapp) == usual
    assert not marking.words()
    qtbot.waitUntil(lambda: not program.frame.findChildren(QToolBar))
    program.move(bootstrap.OpenDoors(data_folder, demo=True))
    assert marking.words() == ON_PAPER
    over(program)


def test_it_is_known_again_without_being_told(qtbot: QtBot, data_folder: Path) -> None:
    """Its folder, opened as any other folder is."""
    (data_folder / bootstrap.MADE_UP).touch()
    program = begun(qtbot, data_folder)
    assert "made-up school" in program.frame.windowTitle()
    over(program)


def test_every_page_bears_it() -> None:
    paper = Document("Rules for the wall")
    paper.text("First.")
    paper.page_break()
    paper.text("Second.")
    marking.mark(ON_PAPER)
    assert [ON_PAPER in text for text in read(paper.render())] == [True, True]
    buffer = io.BytesIO()
    wide = new_canvas(buffer, "A3")
    wide.setPageSize((1190, 842))
    wide.drawString(20, 20, "map")
    wide.save()
    assert ON_PAPER in read(buffer.getvalue())[0]
    marking.mark("")
    assert ON_PAPER not in read(paper.render())[0]
