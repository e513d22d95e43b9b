"""What a person put off on Today, with “wake”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british
from esafety_desktop.today import service
from esafety_desktop.today.rows import SnoozedLine
from esafety_desktop.today.snooze_service import wake
from esafety_desktop.today.ui_snoozed_dialog import Ui_SnoozedDialog
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_SIZE = (760, 380)


class SnoozedDialog(QDialog):
    """Lists the lines that are asleep, soonest back first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SnoozedDialog()
        self.ui.setupUi(self)
        columns = (
            Column[SnoozedLine](
                "What", lambda row: row.line.what, stretch=True, tooltip=lambda row: row.line.what
            ),
            Column[SnoozedLine](
                "Back on", lambda row: british(row.until), sort_key=lambda row: row.until
            ),
            Column[SnoozedLine]("Why", lambda row: row.reason, tooltip=lambda row: row.reason),
        )
        self.table = RecordTable(
            columns, "What is put off", self, empty_text="Nothing is put off any more."
        )
        self.ui.tablePlace.addWidget(self.table)
        self.table.repeat(self.ui.open, self.ui.wake)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(lambda _row: self._open())
        self.ui.wake.clicked.connect(self._wake)
        self.ui.open.clicked.connect(self._open)
        self.ui.close.clicked.connect(self.reject)
        for button in (self.ui.wake, self.ui.open, self.ui.close):
            button.setAutoDefault(True)  # Enter presses the one with the keyboard
        self.resize(*_SIZE)
        self.refresh()

    def refresh(self) -> None:
        """Read again what is put off."""
        rows = service.today(self.desk.store).snoozed
        self.table.set_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_key(rows[0].id)
        self._gate()

    def _gate(self) -> None:
        some = self.table.current_row() is not None
        self.ui.wake.setEnabled(some)
        self.ui.open.setEnabled(some)
        (self.ui.wake if some else self.ui.close).setDefault(True)

    def _wake(self) -> None:
        if (row := self.table.current_row()) is not None:
            with self.desk.guard(self):
                self.desk.done(wake(self.desk.store, row.line), self)
                self.refresh()

    def _open(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.reject()
            self.desk.open_place(row.line.place)
