"""The list of one group of Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from esafety_desktop.today.today_rules import FAULTS, when_words
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.today.rows import DueLine, Group

_BETWEEN = 12


def due_table(group: Group, day: date) -> RecordTable[DueLine]:
    """A list as high as its lines, without headings of its own."""
    late = group.title in {"Overdue", FAULTS}
    columns: list[Column[DueLine]] = [
        Column("What", lambda line: line.what, stretch=True, tooltip=lambda line: line.what),
        Column(
            "When",
            lambda line: when_words(line, day),
            tone=lambda _line: "danger" if late else None,
            sort_key=lambda line: line.on or day,
        ),
        Column("Where", lambda line: line.room, tone=lambda _line: "muted"),
    ]
    table = RecordTable(columns, f"{group.title}: what is due")
    table.horizontalHeader().hide()
    table.room.most_lines = 1
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.set_rows(group.lines)
    row_height = table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(row_height * len(group.lines) + 2 * table.frameWidth())
    return table


def line_up(tables: Sequence[RecordTable[DueLine]]) -> None:
    """Give *When* and *Where* one width in all tables, so that they stand in one line."""
    for number in (1, 2):
        width = max((table.sizeHintForColumn(number) for table in tables), default=0)
        for table in tables:
            header = table.horizontalHeader()
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(number, width + _BETWEEN)
