"""Which agreements are used, for which years, yearly or on entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.ui_uses_dialog import Ui_UsesDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.service import ChoiceRow
    from esafety_desktop.widgets.desk import Desk

_OFTEN = ("every school year", "once, on entry")
_WIDE, _HIGH = 720, 560


class _Line(NamedTuple):
    title: str
    choice: ChoiceRow


class UsesDialog(QDialog):
    """Gathers the choices; OK keeps them all as one change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_UsesDialog()
        self.ui.setupUi(self)
        found = service.uses(desk.store)
        self._families = {choice.key for text, choice in found if not text.of_adults}
        self._lines = {
            choice.key: _Line(f"{text.title} ({text.short})", choice) for text, choice in found
        }
        self.table: RecordTable[_Line] = RecordTable(self._columns(), "Agreements", self)
        self.table.records.key = lambda row: row.choice.key
        self.ui.tablePlace.addWidget(self.table)
        self.ui.yearly.addItems(_OFTEN)
        self._filling = False
        self.table.set_rows(self._lines.values())
        self.table.chosen.connect(lambda _row: self._show())
        self.ui.inUse.toggled.connect(self._take)
        self.ui.yearly.currentIndexChanged.connect(self._take)
        self.ui.years.textEdited.connect(self._take)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.table.selectRow(0)
        self._show()
        open_within(self, _WIDE, _HIGH)

    def accept(self) -> None:
        with self.desk.guard(self):
            changed = service.choose_uses(
                self.desk.store, tuple(line.choice for line in self._lines.values())
            )
            self.desk.done(changed, self)
            super().accept()

    def _columns(self) -> tuple[Column[_Line], ...]:
        return (
            Column("Agreement", lambda row: row.title, stretch=True),
            Column("Used", lambda row: "✓ yes" if row.choice.in_use else "– no"),
            Column("Signed", lambda row: _OFTEN[0] if row.choice.yearly else _OFTEN[1]),
            Column("Years", lambda row: " ".join(row.choice.year_groups) or "all"),
        )

    def _show(self) -> None:
        line, ui = self.table.current_row(), self.ui
        if line is None:
            return
        row = line.choice
        self._filling = True
        ui.name.setText(line.title)
        ui.inUse.setChecked(row.in_use)
        ui.yearly.setCurrentIndex(0 if row.yearly else 1)
        if tuple(ui.years.text().upper().split()) != row.year_groups:
            ui.years.setText(" ".join(row.year_groups))
        for field in (ui.years, ui.yearsLabel):
            field.setVisible(row.key in self._families)
        self._filling = False

    def _take(self, *_: object) -> None:
        line, ui = self.table.current_row(), self.ui
        if self._filling or line is None:
            return
        choice = replace(
            line.choice,
            in_use=ui.inUse.isChecked(),
            yearly=ui.yearly.currentIndex() == 0,
            year_groups=tuple(ui.years.text().upper().split()),
        )
        self._lines[choice.key] = _Line(line.title, choice)
        self.table.set_rows(self._lines.values())
