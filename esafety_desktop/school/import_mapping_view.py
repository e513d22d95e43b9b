"""The page of the import that shows what each column was taken for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.school import heading_rules
from esafety_desktop.school.ui_import_mapping import Ui_ImportMapping
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.school.heading_rules import Target
    from esafety_desktop.school.import_service import Reading

_NOT_USED = "Not used"


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of the file, as the list shows it."""

    number: int
    heading: str
    examples: str
    target: Target | None

    @property
    def id(self) -> str:
        """Its number as text, by which the table finds the row again."""
        return str(self.number)


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
        self.table: RecordTable[ColumnLine] = RecordTable(
            [
                Column("Heading in the file", lambda line: line.heading),
                Column("For example", lambda line: line.examples, stretch=True),
                Column(
                    "Taken as",
                    lambda line: line.target.label if line.target else _NOT_USED,
                    tone=lambda line: None if line.target else "muted",
                ),
            ],
            "Columns of the file",
        )
        self.table.setSortingEnabled(False)
        self.ui.tablePlace.addWidget(self.table)
        self.ui.choice.addItem(_NOT_USED, None)
        for target in heading_rules.targets():
            self.ui.choice.addItem(target.label, target)
        self._read: Reading | None = None
        self.mapping: dict[int, Target] = {}
        self.table.chosen.connect(self._show_choice)
        self.table.opened.connect(lambda _line: self.ui.choice.setFocus())
        self.ui.choice.activated.connect(lambda _number: self._choose())
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
        twice = heading_rules.doubled(self.mapping)
        if twice:
            return f"Two columns are taken as “{twice[0]}”. Choose one of them."
        lacking = heading_rules.missing(self.mapping)
        if lacking:
            return f"Still needed: say which column holds {' and which '.join(lacking)}."
        return ""

    def _fill(self) -> None:
        if self._read is None:
            return
        table = self._read.table
        self.table.set_rows(
            ColumnLine(number, heading, self._examples(number), self.mapping.get(number))
            for number, heading in enumerate(table.headings)
        )

    def _examples(self, number: int) -> str:
        assert self._read is not None  # noqa: S101 - called while a file is shown
        cells = (row.cells[number] for row in self._read.table.rows[:200])
        return ", ".join(list(dict.fromkeys(filter(None, cells)))[:3])

    def _show_choice(self, line: ColumnLine | None) -> None:
        self.ui.choice.setEnabled(line is not None)
        if line is not None:
            heading = line.heading.replace("&", "&&")
            self.ui.choiceLabel.setText(f"Co&lumn “{heading}” holds")
            self.ui.choice.setCurrentText(line.target.label if line.target else _NOT_USED)

    def _choose(self) -> None:
        line = self.table.current_row()
        if line is None:
            return
        target = self.ui.choice.currentData()
        self.mapping.pop(line.number, None)
        if target is not None:
            self.mapping[line.number] = target
        self._fill()
        self.changed.emit()

    def _suggest(self) -> None:
        if self._read is not None:
            self.mapping = heading_rules.suggest(self._read.table.headings)
            self._fill()
            self.changed.emit()
