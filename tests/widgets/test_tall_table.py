"""The table of lines that are read: rows as high as their text, in the order given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "What was said on the telephone, and by whom, and what was agreed. " * 8


def test_rows_are_as_high_as_their_text_at_each_width(qtbot: QtBot) -> None:
    table: TallTable[str] = TallTable(
        [Column("Text", lambda row: row, stretch=True)], "Lines that are read"
    )
    qtbot.addWidget(table)
    table.resize(400, 600)
    table.show()
    table.set_rows(["Short", LONG, "Another"])
    qtbot.waitUntil(lambda: table.rowHeight(1) > 3 * table.rowHeight(0))
    assert [table.records.row_at(number) for number in range(3)] == ["Short", LONG, "Another"]
    before = table.rowHeight(1)
    table.resize(900, 600)
    qtbot.waitUntil(lambda: table.rowHeight(1) < before)
