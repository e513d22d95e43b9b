"""Long lists come in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    number: int


class Source:
    """Thirty rows, ten at a time."""

    def __init__(self) -> None:
        self.taken = 0

    def more(self) -> tuple[list[Row], bool]:
        first = self.taken
        self.taken += 10
        return [Row(f"r{n}", n) for n in range(first, first + 10)], self.taken < 30


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def table(qtbot: QtBot, source: Source) -> RecordTable[Row]:
    columns = [
        Column[Row]("Name", lambda row: row.id, icon=lambda row: "lock" if row.number else None),
        Column[Row]("No.", lambda row: str(row.number), sort_key=lambda row: -row.number),
    ]
    made: RecordTable[Row] = RecordTable(columns, "Rows")
    qtbot.addWidget(made)
    made.resize(300, 150)
    first, _ = source.more()
    made.set_rows(first, source.more)
    made.show()
    return made


def test_the_rest_comes_when_one_scrolls_to_the_end(
    table: RecordTable[Row], source: Source, qtbot: QtBot
) -> None:
    assert source.taken == 10
    for wanted in (20, 30):
        table.scrollToBottom()
        qtbot.waitUntil(lambda wanted=wanted: len(table.records.shown) == wanted)  # type: ignore[misc]  # bound now
    assert not table.records.canFetchMore()
    table.records.fetchMore()
    assert [row.number for row in table.records.shown] == list(range(30))


def test_a_row_further_down_is_fetched_when_it_is_wanted(table: RecordTable[Row]) -> None:
    assert not table.select_key("r25")
    assert table.records.fetch_until("r25") == 25
    assert table.select_key("r25")
    assert table.records.fetch_until("nowhere") == -1


def test_sorting_and_filtering_take_all_of_it(table: RecordTable[Row], source: Source) -> None:
    table.select_key("r3")
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert source.taken == 30
    assert table.records.shown[0].number == 29
    current = table.current_row()
    assert current is not None
    assert current.id == "r3"


def test_typing_filters_what_is_not_read_yet(table: RecordTable[Row]) -> None:
    table.filter_text("r29")
    assert [row.id for row in table.records.shown] == ["r29"]


def test_a_picture_stands_before_the_text(table: RecordTable[Row]) -> None:
    shown = table.records
    assert isinstance(shown.index(1, 0).data(Qt.ItemDataRole.DecorationRole), QIcon)
    assert shown.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_long_list_comes_at_once_to_be_sorted_and_is_read_once_to_be_filtered(
    qtbot: QtBot, source: Source
) -> None:
    read: list[str] = []

    def name(row: Row) -> str:
        read.append(row.id)
        return row.id

    table: RecordTable[Row] = RecordTable((Column("Name", name),), "Rows", key=lambda row: row.id)
    qtbot.addWidget(table)
    first, _still = source.more()
    table.set_rows(first, source.more)
    came: list[int] = []
    table.records.rowsInserted.connect(lambda _parent, first, last: came.append(last - first + 1))
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert came == [len(table.records.shown) - 10]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    read.clear()
    for typed in ("r", "r2", "r29"):
        table.filter_text(typed)
    assert sorted(read) == sorted(row.id for row in table.records._all)
    assert [row.id for row in table.records.shown] == ["r29"]
    table.set_rows(table.records._all)
    assert len(read) == 60, "what is set anew is read anew"


def test_a_long_list_is_read_before_anybody_types(qtbot: QtBot) -> None:
    """Ten thousand rows at the first letter would hold the window."""
    read: list[str] = []

    def name(row: Row) -> str:
        read.append(row.id)
        return row.id

    table: RecordTable[Row] = RecordTable((Column("Name", name),), "Rows", key=lambda row: row.id)
    qtbot.addWidget(table)
    rows = [Row(f"r{n}", n) for n in range(2_500)]
    table.set_rows(rows)
    qtbot.waitUntil(lambda: set(read) == {row.id for row in rows})
    assert table.records.replace_row(Row("r7", 70_007))
    read.clear()
    table.filter_text("r24")
    assert len(table.records.shown) == 1 + 10 + 100
    assert read == ["r7"], "only what was put in since"
