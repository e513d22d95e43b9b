"""The made-up school shows by colour, band, title and on every page that it is not a real one."""

from __future__ import annotations

import io
import shutil
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolBar

from esafety_desktop import bootstrap
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.map_svg_pages import render_svg
from esafety_desktop.everything import in_service
from esafety_desktop.printing import marking
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.sheet import new_canvas
from esafety_desktop.shell.made_up_mark import ON_PAPER, WORDS
from esafety_desktop.store import backup
from esafety_desktop.store.made_up import say_made_up
from esafety_desktop.store.restore import restore
from esafety_desktop.widgets import theme
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.everything import kit
from tests.journey.at_work import at_work
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store
    from tests.journey.hands import Hands


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


@contextmanager
def at_the_desk(qtbot: QtBot, folder: Path, shelf: Path) -> Iterator[Hands]:
    with at_work(qtbot, folder, shelf, LEADER_NAME, LEADER_PASSWORD) as hands:
        yield hands


def is_marked(hands: Hands) -> bool:
    """Band, title and paper say one thing, as soon as the band is shown or gone."""
    frame = hands.journey.program.frame

    def told() -> set[bool]:
        return {
            "made-up school" in frame.windowTitle(),
            any(band.isVisible() for band in frame.findChildren(QToolBar, "made_up_band")),
            marking.words() == ON_PAPER,
        }

    hands.until(lambda: len(told()) == 1)
    return told().pop()


def make_up(store: Store) -> None:
    with store.write() as unit:
        say_made_up(unit)
        unit.commit("made-up school")


def test_a_back_up_of_it_bears_the_mark_wherever_it_is_restored(
    qtbot: QtBot, leader_store: Store, data_folder: Path, school_template: Path, tmp_path: Path
) -> None:
    real = tmp_path / "real.esafety-backup"
    backup.write(backup.plan(leader_store), real)
    make_up(leader_store)
    made_up = tmp_path / "made up.esafety-backup"
    backup.write(backup.plan(leader_store), made_up)
    leader_store.close()
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    restore(folder, made_up)
    with at_the_desk(qtbot, folder, tmp_path) as hands:
        assert is_marked(hands)
    program = begun(qtbot, folder)
    assert "made-up school" in program.frame.windowTitle(), "before anybody has signed in"
    over(program)
    restore(folder, real)
    with at_the_desk(qtbot, folder, tmp_path) as hands:
        assert not is_marked(hands)
    assert not (folder / bootstrap.MADE_UP).exists()


def test_what_is_taken_out_says_it_and_marks_the_school_that_it_is_brought_into(
    qtbot: QtBot, leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    make_up(leader_store)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    assert folder.name.endswith("made-up school")
    assert (folder / "README.txt").read_text("utf-8-sig").startswith("Made-up school: nobody")
    for table in (folder / "Office cabinet" / "CSV").iterdir():
        assert table.name.startswith("Made-up school - ")
    with zipfile.ZipFile(folder / "Office cabinet" / "office.xlsx") as book:
        assert b"nobody in these files is real" in book.read("xl/worksheets/sheet1.xml")
    new = tmp_path / "new"
    shutil.copytree(school_template, new)
    with at_the_desk(qtbot, new, tmp_path) as hands:
        assert not is_marked(hands)
        hands.desk.desk.done(in_service.done(kit.bring_in(hands.desk.store, folder)), None)
        assert is_marked(hands)
    with at_the_desk(qtbot, new, tmp_path) as hands:
        assert is_marked(hands)


def test_the_map_as_a_file_bears_it(leader_store: Store) -> None:
    sheet = contacts.sheet(leader_store)
    assert ON_PAPER.encode() not in render_svg(sheet)
    marking.mark(ON_PAPER)
    svg = ET.fromstring(render_svg(sheet))  # noqa: S314 - our own file
    said = ["".join(one.itertext()) for one in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert ON_PAPER in said


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
