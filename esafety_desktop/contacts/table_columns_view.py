"""The page that shows what each column of a table of contacts was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.contacts.contact_column_rules import Holds, missing, suggest
from esafety_desktop.contacts.ui_table_columns import Ui_TableColumns
from esafety_desktop.widgets.file_columns import NOT_USED, FileColumns, doubled

if TYPE_CHECKING:
    from esafety_desktop.school.table_service import ReadTable


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
        self.table = FileColumns(self.ui.choice)
        self.ui.list_place.addWidget(self.table)
        self.ui.choice.addItems([NOT_USED, *(one.value for one in Holds)])
        self.table.taken.connect(self._choose)
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
        if self.read is not None:
            table = self.read.table
            self.table.show_columns(table.headings, (row.cells for row in table.rows), self._words)

    def _words(self, number: int) -> str:
        holds = self.mapping.get(number)
        return holds.value if holds else NOT_USED

    def _choose(self, number: int) -> None:
        self.mapping.pop(number, None)
        chosen = self.ui.choice.currentText()
        if chosen != NOT_USED:
            self.mapping[number] = Holds(chosen)
        self.mapping = dict(sorted(self.mapping.items()))
        self._fill()
        self.changed.emit()
