"""A page comes back as it was left, and nothing that was typed is on the disk."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSplitter, QVBoxLayout, QWidget

from esafety_desktop.widgets import kept_looks
from esafety_desktop.widgets.kept_looks import FILE_NAME
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.view_memory import REMEMBERED, ViewMemory

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAME = "Signed forms, Children"
LIST = "Page list " + hashlib.blake2b(b"Name\nLength", digest_size=6).hexdigest()


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.box, self.tick, self.line = QComboBox(), QCheckBox("Only"), QLineEdit()
        self.split = QSplitter()
        for key, title in (("", "All classes"), ("id-5a", "5A"), ("id-5b", "5B")):
            self.box.addItem(title, key)
        self.table: RecordTable[str] = RecordTable(
            (Column("Name", str), Column("Length", lambda row: str(len(row)))),
            "Names",
            key=lambda row: row,
        )
        self.table.set_rows(["Zoë", "Abena", "Łukasz"])
        for widget in (self.box, self.tick):
            widget.setProperty(REMEMBERED, True)
        self.box.setObjectName("school_class")
        self.tick.setObjectName("only")
        self.split.setObjectName("middle")
        self.split.addWidget(self.table)
        self.split.addWidget(QWidget())
        column = QVBoxLayout(self)
        for part in (self.box, self.tick, self.line, self.split):
            column.addWidget(part)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Page:
    page = Page()
    qtbot.addWidget(page)
    remembered(page, tmp_path)
    page.resize(800, 400)
    page.show()
    return page


def remembered(page: Page, folder: Path) -> ViewMemory:
    """As the page of a tab is, once its folder is open."""
    kept_looks.begin(folder)
    KeptSplitter(page.split)
    return ViewMemory(kept_looks.looks_of(folder), NAME, page)


def another(qtbot: QtBot, folder: Path) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(800, 400)
    remembered(page, folder)
    page.show()
    return page


def test_class_tick_order_width_and_splitter_come_back(
    shown: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.box.setCurrentIndex(2)
    shown.tick.setChecked(True)
    shown.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    shown.table.room.drawn[0] = 222
    header = shown.table.horizontalHeader()
    header.moveSection(1, 0)
    shown.split.handle(1).moveSplitter(500)
    sizes = shown.split.sizes()
    shown.hide()
    page = another(qtbot, tmp_path)
    assert page.box.currentData() == "id-5b"
    assert page.tick.isChecked()
    assert list(page.table.records.shown) == ["Zoë", "Łukasz", "Abena"]
    assert page.table.columnWidth(0) == 222
    assert page.table.horizontalHeader().logicalIndex(0) == 1
    assert page.split.sizes() == pytest.approx(sizes, abs=4)


def test_a_column_that_was_drawn_in_a_wide_window_keeps_its_edge_in_view(
    shown: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.table.room.drawn[0] = 4_000
    shown.hide()
    page = another(qtbot, tmp_path)
    assert 0 < page.table.columnWidth(0) <= page.table.viewport().width()


def test_what_was_never_touched_is_not_written_and_what_is_undone_goes(
    shown: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    shown.table.horizontalHeader().moveSection(1, 0)
    shown.table.room.drawn[0] = 222
    look = shown.table.look
    before = look.changed
    look.undo()
    assert (before, look.changed) == (True, False)
    shown.hide()
    told = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert list(told) == [NAME]


def test_nothing_typed_and_no_name_is_written(shown: Page, tmp_path: Path) -> None:
    shown.line.setText("Abena")
    shown.hide()
    written = (tmp_path / FILE_NAME).read_text("utf-8")
    assert "Abena" not in written
    assert "Zo" not in written


def test_another_pages_look_is_left_alone(shown: Page, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"Print, Letters home": {"a": 1}}))
    shown.hide()
    told = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert told["Print, Letters home"] == {"a": 1}
    assert NAME in told


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "[]",
        "{",
        json.dumps({NAME: 4}),
        json.dumps({LIST: {"order": 99, "drawn": {"x": 1, "7": 2, "0": "w"}, "places": [1, 1]}}),
        json.dumps({LIST: {"order": True, "drawn": [1], "places": [[], {}]}}),
        json.dumps({"Page split middle": {"parts": ["a", 3]}}),
        json.dumps({"Page split middle": {"parts": [1000, 0]}}),
        json.dumps({NAME: {"box school_class": "gone", "tick only": 3}}),
    ],
)
def test_an_odd_file_costs_the_look_and_nothing_else(
    qtbot: QtBot, tmp_path: Path, odd: str
) -> None:
    (tmp_path / FILE_NAME).write_text(odd)
    page = another(qtbot, tmp_path)
    assert page.box.currentIndex() == 0
    assert not page.tick.isChecked()
    assert list(page.table.records.shown) == ["Zoë", "Abena", "Łukasz"]


def test_a_folder_that_cannot_be_written_is_no_fault(qtbot: QtBot, tmp_path: Path) -> None:
    page = Page()
    qtbot.addWidget(page)
    memory = remembered(page, tmp_path / "gone")
    memory.keep()
    assert not (tmp_path / "gone").exists()


def test_a_tick_that_the_file_does_not_name_yet_stays_as_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({NAME: {}}), "utf-8")
    page = Page()
    qtbot.addWidget(page)
    page.tick.setChecked(True)
    remembered(page, tmp_path)
    assert page.tick.isChecked()
