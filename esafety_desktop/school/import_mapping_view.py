"""The page of the import that shows what each column was taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.school import column_rules, field_rules
from esafety_desktop.school.ui_import_mapping import Ui_ImportMapping
from esafety_desktop.widgets.file_columns import NOT_USED, FileColumns

if TYPE_CHECKING:
    from esafety_desktop.school.field_rules import Target
    from esafety_desktop.school.import_service import Reading
    from esafety_desktop.widgets.file_columns import FileColumn


class ImportMappingView(QWidget):
    """The list of columns with what they hold; one combo box changes the chosen one.

    Signals:
        changed: the mapping is another one now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportMapping()
        self.ui.setupUi(self)
        self.table = FileColumns(self.ui.choice)
        self.ui.tablePlace.addWidget(self.table)
        self.ui.choice.addItem(NOT_USED, None)
        for target in field_rules.targets():
            self.ui.choice.addItem(target.label, target)
        self._read: Reading | None = None
        self.mapping: dict[int, Target] = {}
        self.table.chosen.connect(self._name_choice)
        self.table.taken.connect(self._choose)
        self.ui.suggest.clicked.connect(self._suggest)
        self.setTabOrder(self.table, self.ui.choice)
        self.setTabOrder(self.ui.choice, self.ui.suggest)

    def show_reading(self, read: Reading) -> None:
        """Show a file's columns with the mapping it came with."""
        self._read = read
        self.mapping = dict(read.mapping)
        self._fill()
        self.table.selectRow(0)

    def why_not(self) -> str:
        """Why the mapping can't be used yet, or nothing."""
        twice = column_rules.doubled(self.mapping)
        if twice:
            return f"Two columns are taken as “{twice[0]}”. Choose one of them."
        lacking = column_rules.missing(self.mapping)
        if lacking:
            return f"Still needed: say which column holds {' and which '.join(lacking)}."
        return ""

    def _fill(self) -> None:
        if self._read is not None:
            table = self._read.table
            self.table.show_columns(table.headings, (row.cells for row in table.rows), self._words)

    def _words(self, number: int) -> str:
        target = self.mapping.get(number)
        return target.label if target else NOT_USED

    def _name_choice(self, line: FileColumn | None) -> None:
        if line is not None:
            heading = line.heading.replace("&", "&&")
            self.ui.choiceLabel.setText(f"Co&lumn “{heading}” holds")

    def _choose(self, number: int) -> None:
        target = self.ui.choice.currentData()
        self.mapping.pop(number, None)
        if target is not None:
            self.mapping[number] = target
        self._fill()
        self.changed.emit()

    def _suggest(self) -> None:
        if self._read is not None:
            self.mapping = column_rules.suggest(self._read.table.headings)
            self._fill()
            self.changed.emit()
