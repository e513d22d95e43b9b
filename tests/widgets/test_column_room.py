"""Columns share the width: words wrap before a list scrolls sideways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QHeaderView

from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.wrap_rules import width_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Family:
    id: str
    name: str
    next: str
    day: str = "01/09/2025"


COLUMNS = (
    Column[Family]("Child", lambda row: row.name, stretch=True),
    Column[Family]("What comes next", lambda row: row.next),
    Column[Family]("First day", lambda row: row.day, spare=True),
)
ROWS = tuple(
    Family(str(number), "Abena Kwame Mensah", "2nd reminder, due since 20/11/2026")
    for number in range(40)
)


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[Family]:
    made: RecordTable[Family] = RecordTable(COLUMNS, "Families")
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    made.resize(900, 300)
    made.show()
    return made


def letters(table: RecordTable[Family], count: int) -> int:
    return table.fontMetrics().averageCharWidth() * count


def narrow(table: RecordTable[Family], until: Callable[[], bool]) -> None:
    """Make the window narrower bit by bit."""
    for width in range(900, 60, -8):
        table.resize(width, 300)
        QApplication.processEvents()
        if until():
            return
    raise AssertionError("the list never got so narrow")


def test_with_room_every_word_stands_in_one_line_and_nothing_is_left_over(
    table: RecordTable[Family],
) -> None:
    assert table.room.lines == 1
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)


def test_in_a_narrow_window_rows_are_higher_and_nothing_scrolls_sideways(
    table: RecordTable[Family], qtbot: QtBot
) -> None:
    high = table.rowHeight(0)
    narrow(table, lambda: table.room.lines > 1)
    assert table.rowHeight(0) > high
    assert table.wordWrap()
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(900, 300)
    qtbot.waitUntil(lambda: table.room.lines == 1)
    assert table.rowHeight(0) == high


def test_what_stands_in_the_details_is_left_out_before_a_list_scrolls_sideways(
    table: RecordTable[Family], qtbot: QtBot
) -> None:
    narrow(table, lambda: table.isColumnHidden(2))
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(900, 300)
    qtbot.waitUntil(lambda: not table.isColumnHidden(2))


def test_a_list_scrolls_only_where_not_even_single_words_fit(
    table: RecordTable[Family], qtbot: QtBot
) -> None:
    table.resize(80, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.columnWidth(0) > letters(table, len("Mensah"))


def test_a_column_that_somebody_drew_keeps_its_width_until_a_double_click(
    table: RecordTable[Family], qtbot: QtBot
) -> None:
    header, own = table.horizontalHeader(), table.columnWidth(1)
    table.room.drawn[1] = own + 40
    table.set_rows(ROWS[:3])
    assert table.columnWidth(1) == own + 40
    header.sectionHandleDoubleClicked.emit(1)
    assert table.columnWidth(1) == own


def test_words_that_are_to_be_whole_wrap_before_they_are_cut(
    table: RecordTable[Family], qtbot: QtBot
) -> None:
    metrics = table.fontMetrics()
    name = metrics.horizontalAdvance(ROWS[0].name)
    narrow(table, lambda: table.columnWidth(0) < name)
    assert table.room.lines == 1, "else nothing would be cut here"
    table.room.whole = True
    table.room.lay_out()
    assert table.room.lines == 2
    assert table.columnWidth(0) > width_for(ROWS[0].name, 2, metrics.horizontalAdvance)


@pytest.mark.parametrize(
    ("text", "lines", "least"),
    [
        ("", 2, 0),
        ("reminder", 3, 8),
        ("2nd reminder", 1, 12),
        ("2nd reminder", 2, 8),
        ("one two three four", 2, 10),
        ("one two three four", 3, 7),
        ("one\ntwo three", 1, 9),
        ("one\ntwo three", 2, 9),
        ("one\ntwo three", 3, 5),
    ],
)
def test_the_least_width_for_so_many_lines(text: str, lines: int, least: int) -> None:
    assert width_for(text, lines, len) == least


def test_each_word_is_measured_once_however_long_the_text() -> None:
    """Ten thousand letters in a list held the window for most of a minute."""
    measured: list[str] = []

    def measure(text: str) -> int:
        measured.append(text)
        return len(text)

    words = [f"w{number}" for number in range(2_000)]
    text = " ".join(words)
    assert width_for(text, 3, measure) < len(text) / 2
    assert sorted(measured) == sorted([" ", *words])


def test_words_are_measured_when_the_list_is_shown_and_only_where_a_width_is_sought(
    qtbot: QtBot,
) -> None:
    read: list[str] = []

    def noted(row: Family) -> str:
        read.append(row.id)
        return row.name

    columns = (
        Column[Family]("Child", lambda row: row.name, stretch=True),
        Column[Family]("Fixed", noted),
    )
    made: RecordTable[Family] = RecordTable(columns, "Families")
    qtbot.addWidget(made)
    made.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
    made.set_rows(ROWS)
    made.resize(900, 300)
    narrow_before = made.columnWidth(0)
    read.clear()
    made.room.lay_out()
    assert read == []
    made.resize(700, 300)
    made.show()
    assert made.columnWidth(0) > narrow_before
    assert made.columnWidth(0) + made.columnWidth(1) == made.viewport().width()
