"""The school's periods: each a suggestion until a leader has settled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.retention import periods_service
from esafety_desktop.retention.ui_periods_dialog import Ui_PeriodsDialog
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.retention.rows import Period
    from esafety_desktop.widgets.desk import Desk

_SURE = {
    "H": "Published by the body itself.",
    "M": "Seen in one copy: check it before use.",
    "O": "Own knowledge: check it before use.",
}


def open_periods(parent: QWidget, desk: Desk, _incident_id: str = "") -> None:
    """Open the periods; for leaders."""
    if desk.store.is_leader:
        dialog = PeriodsDialog(desk, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class PeriodsDialog(QDialog):
    """Settles one period after the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_PeriodsDialog()
        self.ui.setupUi(self)
        dress(self)
        columns: list[Column[Period]] = [
            Column("Record", lambda row: row.label, stretch=True),
            Column("Kept", lambda row: row.rule),
            Column("State", lambda row: row.state, tone=_tone),
        ]
        self.table: RecordTable[Period] = RecordTable(columns, "Periods of retention")
        self.ui.tablePlace.addWidget(self.table)
        self.ui.whole.setStretchFactor(self.ui.tableHolder, 1)
        self.table.repeat(self.ui.settle)
        self.table.chosen.connect(self._show)
        self.ui.settle.clicked.connect(self.settle)
        self.ui.print.clicked.connect(self.print_)
        self.ui.close.clicked.connect(self.reject)
        open_at(self, 820, 520)
        self.refresh()

    def refresh(self) -> None:
        """Read the periods again."""
        self.table.set_rows(periods_service.periods(self.desk.store))
        if self.table.current_row() is None:
            self.table.selectRow(0)

    def settle(self) -> None:
        """Settle the chosen period with the years that stand in the field."""
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                years = {row.id: self.ui.years.value()}
                self.desk.done(periods_service.settle(self.desk.store, years), self)
                self.refresh()

    def print_(self) -> None:
        """Show the schedule as pages."""
        from esafety_desktop.retention.pages import render_schedule

        sheet = periods_service.schedule(self.desk.store)
        self.desk.print(
            self,
            "How long records are kept",
            lambda progress: render_schedule(sheet, progress),
            "How long records are kept",
        )

    def _show(self, row: Period | None) -> None:
        ui = self.ui
        ui.settle.setEnabled(row is not None)
        if row is not None:
            ui.years.setValue(row.years)
            ui.note.setText(f"{row.note} {row.then} {_SURE[row.confidence]}")


def _tone(row: Period) -> str:
    return "ok" if row.settled_on else "warn"
