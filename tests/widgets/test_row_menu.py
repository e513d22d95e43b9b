"""Every list has a menu at its rows; several rows are marked to be copied, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[str]:
    made: RecordTable[str] = RecordTable(
        (Column("Name", str), Column("Length", lambda row: str(len(row)))),
        "Names",
        key=lambda row: row,
    )
    made.set_rows(["Abena", "Łukasz", "Zoë"])
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def lines(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def click(table: RecordTable[str], row: int, keys: Qt.KeyboardModifier = CTRL & SHIFT) -> None:
    at = table.visualRect(table.records.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, at)


def test_the_menu_repeats_the_buttons_and_copies(table: RecordTable[str], qtbot: QtBot) -> None:
    change, away, gone = QPushButton("&Change…"), QPushButton("Take &out"), QPushButton("Gone")
    for one in (change, away, gone):
        qtbot.addWidget(one)
    change.show()
    away.show()
    away.setEnabled(False)
    table.repeat(change, None, away, gone)
    click(table, 1)
    pressed = []
    change.clicked.connect(lambda: pressed.append(table.current_row()))
    menu = table.row_menu()
    assert lines(menu) == [
        "&Change…",
        "Take &out",
        "Copy for a spreadsheet\tCtrl+C",
        "Copy the whole list\tCtrl+Shift+C",
    ]
    assert not menu.actions()[2].isEnabled()
    menu.actions()[0].trigger()
    assert pressed == ["Łukasz"]


def test_a_list_whose_room_gives_no_button_offers_what_enter_does(table: RecordTable[str]) -> None:
    assert not any(one.startswith("Open") for one in lines(table.row_menu()))
    opened: list[str] = []
    table.opened.connect(opened.append)
    click(table, 2)
    menu = table.row_menu()
    assert lines(menu)[0] == "Open\tEnter"
    menu.actions()[0].trigger()
    assert opened == ["Zoë"]


def test_columns_that_were_moved_are_put_back_by_the_menu(table: RecordTable[str]) -> None:
    table.horizontalHeader().moveSection(1, 0)
    click(table, 0)
    last = table.row_menu().actions()[-1]
    assert last.text() == "Columns as they were at first"
    last.trigger()
    assert table.horizontalHeader().logicalIndex(0) == 0
    assert last.text() not in lines(table.row_menu())


@pytest.mark.parametrize("reason", QContextMenuEvent.Reason)
def test_it_opens_by_mouse_menu_key_and_shift_f10(
    table: RecordTable[str], reason: QContextMenuEvent.Reason, qtbot: QtBot
) -> None:
    """Windows makes one event of the menu key and of Shift+F10."""
    click(table, 1)
    at = table.visualRect(table.records.index(1, 0)).center()
    to = table.viewport()
    QApplication.sendEvent(
        table if reason == QContextMenuEvent.Reason.Keyboard else to,
        QContextMenuEvent(reason, at, to.mapToGlobal(at)),
    )
    (menu,) = table.findChildren(QMenu)
    assert menu.isVisible()
    assert menu.pos().y() >= table.viewport().mapToGlobal(QPoint(0, 0)).y()
    menu.close()
    qtbot.waitUntil(lambda: not table.findChildren(QMenu))


def test_a_right_click_below_the_rows_opens_nothing(table: RecordTable[str]) -> None:
    at = QPoint(5, table.viewport().height() - 3)
    mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        table.viewport(), QContextMenuEvent(mouse, at, table.viewport().mapToGlobal(at))
    )
    assert not table.findChildren(QMenu)


def test_several_are_marked_to_be_copied_and_no_button_takes_one_of_them(
    table: RecordTable[str],
) -> None:
    chosen: list[str | None] = []
    click(table, 1)
    table.chosen.connect(chosen.append)
    click(table, 0)
    click(table, 2, SHIFT)
    assert chosen == ["Abena", None]
    assert table.current_row() is None
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[1:] == [
        "Abena\t5",
        "Łukasz\t6",
        "Zoë\t3",
    ]
    opened: list[str] = []
    table.opened.connect(opened.append)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == []
    assert not table.row_menu().actions()[0].isEnabled()
    click(table, 1)
    assert chosen == ["Abena", None, "Łukasz"]


def test_the_row_that_is_meant_is_the_row_that_is_marked(table: RecordTable[str]) -> None:
    click(table, 0)
    click(table, 2, CTRL)
    click(table, 2, CTRL)  # unmarked again: the keyboard is there, the mark is on the first
    assert table.current_row() == "Abena"
    QTest.keyClick(table, Qt.Key.Key_Down, CTRL)
    assert [table.current_row()] == table.selected_rows()
    below = QPoint(5, table.viewport().height() - 3)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert [table.current_row()] == table.selected_rows()


def test_a_filter_says_anew_which_row_is_meant(table: RecordTable[str]) -> None:
    click(table, 2)
    chosen: list[str | None] = []
    table.chosen.connect(chosen.append)
    table.filter_text("zo")
    assert chosen == ["Zoë"]
    table.filter_text("nobody")
    assert chosen == ["Zoë", None]
