from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from esafety_desktop.value import Value, replace
from esafety_desktop.widgets.table import NO_MATCH, Column, RecordTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Row(Value):
    id: str
    name: str
    days: int


COLUMNS = (
    Column[Row]("Name", lambda row: row.name, stretch=True),
    Column[Row]("Days", lambda row: str(row.days), align="right", sort_key=lambda row: row.days),
)
ROWS = (Row("a", "Zoë Ahmed", 9), Row("b", "Łukasz Nowak", 10), Row("c", "Amira Khan", 2))


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[Row]:
    made: RecordTable[Row] = RecordTable(COLUMNS, "Pupils", empty_text="No pupils yet.")
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.show()
    return made


def names(table: RecordTable[Row]) -> list[str]:
    return [row.name for row in table.records.shown]


def test_every_word_typed_must_occur(table: RecordTable[Row]) -> None:
    table.filter_text("NOWAK 10")
    assert names(table) == ["Łukasz Nowak"]
    table.filter_text("zoe")
    assert names(table) == ["Zoë Ahmed"]
    table.filter_text("nowak 9")
    assert names(table) == []
    table.filter_text("")
    assert len(names(table)) == 3


def test_an_empty_list_says_why_it_is_empty(table: RecordTable[Row]) -> None:
    assert table.said_instead == ""
    table.filter_text("nobody")
    assert table.said_instead == NO_MATCH
    table.set_rows(())
    assert table.said_instead == "No pupils yet.", "there is nothing that words could keep out"
    table.filter_text("")
    assert table.said_instead == "No pupils yet."


def test_columns_sort_by_their_key_not_their_text(table: RecordTable[Row]) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row.days for row in table.records.shown] == [2, 9, 10]


def test_the_current_row_stays_when_rows_are_read_again(table: RecordTable[Row]) -> None:
    table.select_key("b")
    table.set_rows(reversed(ROWS))
    current = table.current_row()
    assert current is not None
    assert current.id == "b"


def test_enter_and_double_click_open(table: RecordTable[Row], qtbot: QtBot) -> None:
    table.select_key("c")
    with qtbot.waitSignal(table.opened) as by_key:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.opened) as by_mouse:
        table.doubleClicked.emit(table.currentIndex())
    assert by_key.args == by_mouse.args == [ROWS[2]]


def test_one_row_can_be_replaced_in_place(table: RecordTable[Row]) -> None:
    table.select_key("b")
    assert table.records.replace_row(replace(ROWS[1], days=11))
    current = table.current_row()
    assert current is not None
    assert current.days == 11
    assert not table.records.replace_row(Row("z", "Nobody", 0))


def test_an_empty_list_says_so(qtbot: QtBot) -> None:
    table: RecordTable[Row] = RecordTable(COLUMNS, "Pupils", empty_text="No pupils yet.")
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    with_words = table.grab().toImage()
    table.empty_text = ""
    assert table.grab().toImage() != with_words


def test_a_row_is_chosen_whatever_keys_are_held_down(table: RecordTable[Row]) -> None:
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.select_key("b")
    QTest.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_key("b")
    chosen = [row.id for row in table.selected_rows()]
    QTest.keyRelease(table, Qt.Key.Key_Control)
    assert chosen == ["b"]


def test_sorting_keeps_the_current_row(table: RecordTable[Row]) -> None:
    table.select_key("b")
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table)[0] == "Amira Khan"
    assert table.current_row() == ROWS[1]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.current_row() == ROWS[1]
    assert table.selected_rows() == [ROWS[1]]


@pytest.mark.parametrize("name", ["<b>Bobby</b>", "<img src='x'>", "a & b", ""])
def test_a_name_in_a_tool_tip_is_never_mark_up(qtbot: QtBot, name: str) -> None:
    column = Column[Row]("Name", lambda row: row.name, tooltip=lambda row: row.name)
    table: RecordTable[Row] = RecordTable((column,), "Pupils")
    qtbot.addWidget(table)
    table.set_rows([Row("a", name, 1)])
    tip = table.records.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    shown = QTextDocument()
    shown.setHtml(tip)
    assert shown.toPlainText() == name
