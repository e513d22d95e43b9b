"""Lines of a list go into a spreadsheet by Ctrl+C, and no cell is taken for a formula there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPushButton

from esafety_desktop.value import Value
from esafety_desktop.widgets.row_menu import RowMenu
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Row(Value):
    id: str
    name: str
    note: str


ROWS = (Row("1", "Zoë Ash", "=HYPERLINK(1)"), Row("2", "Bo Elm", "two\nlines\there"))


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[Row]:
    columns: list[Column[Row]] = [
        Column("Name", lambda row: row.name),
        Column("Note", lambda row: row.note),
        Column("Id", lambda row: row.id),
    ]
    made = RecordTable(columns, "People")
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.set_rows(ROWS)
    made.setColumnHidden(2, True)
    qtbot.addWidget(made)
    made.show()
    return made


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_chosen_lines_with_their_headings(table: RecordTable[Row]) -> None:
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert copied() == "Name\tNote\nZoë Ash\t'=HYPERLINK(1)"
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert copied().splitlines()[2] == "Bo Elm\ttwo lines here"


def test_the_whole_list_as_it_is_sorted(table: RecordTable[Row]) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, CTRL | SHIFT)
    assert [line.partition("\t")[0] for line in copied().splitlines()] == [
        "Name", "Bo Elm", "Zoë Ash",
    ]  # fmt: skip


def test_an_empty_list_leaves_the_clipboard_alone(table: RecordTable[Row]) -> None:
    QGuiApplication.clipboard().setText("before")
    table.set_rows(())
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    QTest.keyClick(table, Qt.Key.Key_C, CTRL | SHIFT)
    assert copied() == "before"


def test_parts_that_were_not_read_yet_come_along(table: RecordTable[Row]) -> None:
    def more() -> tuple[tuple[Row, ...], bool]:
        return (Row("3", "Cy Fir", ""),), False

    table.set_rows(ROWS, more)
    QTest.keyClick(table, Qt.Key.Key_C, CTRL | SHIFT)
    assert "Cy Fir" in copied()


def test_the_menu_of_a_list_offers_both(table: RecordTable[Row]) -> None:
    table.selectRow(1)
    button = QPushButton("Open", table)
    lines = {one.text(): one for one in RowMenu(table, ((button, "Enter"),)).menu().actions()}
    lines["Copy for a spreadsheet\tCtrl+C"].trigger()
    assert copied().startswith("Name\tNote\nBo Elm")
    lines["Copy the whole list\tCtrl+Shift+C"].trigger()
    assert len(copied().splitlines()) == 3
