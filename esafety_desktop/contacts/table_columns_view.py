"""The page that shows what each column of a table of contacts was taken for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.contacts.contact_column_rules import Holds, doubled, missing, suggest
from esafety_desktop.contacts.ui_table_columns import Ui_TableColumns
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.school.table_service import ReadTable

_NOT_USED = "Not used"
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of the file, as the list shows it."""

    number: int
    heading: str
    examples: str
    holds: str

    @property
    def id(self) -> str:
        """Its number as text, by which the table finds the row again."""
        return str(self.number)


class TableColumnsView(QWidget):
    """The list of columns; one box changes the chosen one.

    Signals:
        changed: the mapping is another one now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TableColumns()
        self.ui.setupUi(self)
        self.read: ReadTable | None = None
        self.mapping: dict[int, Holds] = {}
        self.table: RecordTable[ColumnLine] = RecordTable(
            [
                Column("Heading in the file", lambda line: line.heading),
                Column("For example", lambda line: line.examples, stretch=True),
                Column(
                    "Taken as",
                    lambda line: line.holds,
                    tone=lambda line: "muted" if line.holds == _NOT_USED else None,
                ),
            ],
            "Columns of the file",
        )
        self.table.setSortingEnabled(False)
        self.ui.list_place.addWidget(self.table)
        self.ui.choice.addItems([_NOT_USED, *(one.value for one in Holds)])
        self.table.chosen.connect(self._show_choice)
        self.table.opened.connect(lambda _line: self.ui.choice.setFocus())
        self.ui.choice.activated.connect(lambda _number: self._choose())
        self.setTabOrder(self.table, self.ui.choice)

    def show_file(self, read: ReadTable) -> None:
        """Show a file's columns with the likeliest mapping."""
        self.read, self.mapping = read, suggest(read.table.headings)
        self._fill()
        self.table.selectRow(0)

    def why_not(self) -> str:
        """Why the mapping can't be used yet, or nothing."""
        if self.read is None:
            return "Choose a file first."
        twice = doubled(self.mapping)
        if twice is not None:
            return f"Two columns are taken as “{twice.value}”. Choose one of them."
        return missing(self.mapping)

    def _fill(self) -> None:
        if self.read is None:
            return
        self.table.set_rows(
            ColumnLine(number, heading, self._examples(number), self._words(number))
            for number, heading in enumerate(self.read.table.headings)
        )

    def _words(self, number: int) -> str:
        holds = self.mapping.get(number)
        return holds.value if holds else _NOT_USED

    def _examples(self, number: int) -> str:
        rows = self.read.table.rows[:200] if self.read else ()
        cells = (row.cells[number] for row in rows)
        return ", ".join(list(dict.fromkeys(filter(None, cells)))[:_EXAMPLES])[:60]

    def _show_choice(self, line: ColumnLine | None) -> None:
        self.ui.choice.setEnabled(line is not None)
        if line is not None:
            self.ui.choice.setCurrentText(line.holds)

    def _choose(self) -> None:
        line = self.table.current_row()
        if line is None:
            return
        self.mapping.pop(line.number, None)
        chosen = self.ui.choice.currentText()
        if chosen != _NOT_USED:
            self.mapping[line.number] = Holds(chosen)
        self.mapping = dict(sorted(self.mapping.items()))
        self._fill()
        self.table.select_key(line.id)
        self.changed.emit()
