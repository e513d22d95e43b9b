"""The training log: what was held when, who was there, when it is due again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.readiness import training_rules, training_service
from esafety_desktop.readiness.rows import TrainingRow
from esafety_desktop.readiness.training_dialog import TrainingDialog
from esafety_desktop.readiness.ui_training_log_dialog import Ui_TrainingLogDialog
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_EMPTY = (
    "No training is in the log yet. Practise a scenario together and record who was there at its "
    "end, or press Record a training."
)


def open_log(parent: QWidget, desk: Desk, item: str = "") -> TrainingLogDialog:
    """Open the training log; ``new`` goes on with a training that was being entered."""
    dialog = TrainingLogDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    if item == "new":
        dialog.record()
    return dialog


class TrainingLogDialog(QDialog):
    """Lists the trainings and prints them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_TrainingLogDialog()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.detailScroll)
        dress(self)
        self.table = self._made()
        self.ui.tablePlace.addWidget(self.table)
        self.ui.detailScroll.setMaximumHeight(180)
        self.table.repeat(self.ui.takeOut)
        self.table.chosen.connect(self._show)
        self._connect()
        open_at(self, 900, 600)
        self.refresh()

    def refresh(self) -> None:
        """Read the log again."""
        rows = training_service.trainings(self.desk.store)
        self.table.set_rows(rows)
        self.ui.printLog.setEnabled(bool(rows))
        if rows and self.table.current_row() is None:
            self.table.select_key(rows[0].id)
        self._show(self.table.current_row())

    def record(self) -> None:
        """Enter a training that was held without a drill of this program, or go on with one."""
        dialog = TrainingDialog(self.desk, self)
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _made(self) -> RecordTable[TrainingRow]:
        today = self.desk.store.today()

        def late(row: TrainingRow) -> str | None:
            return "warn" if row.due_on and row.due_on <= today else None

        columns = (
            Column[TrainingRow]("Held", lambda row: british(row.held_on),
                                sort_key=lambda row: row.held_on),
            Column[TrainingRow]("What", lambda row: row.title, stretch=True),
            Column[TrainingRow]("Led by", lambda row: row.led_by),
            Column[TrainingRow]("There", lambda row: row.counted),
            Column[TrainingRow]("Due again", lambda row: row.refresh, tone=late),
        )  # fmt: skip
        return RecordTable(columns, "Training log", self, lambda row: row.id, _EMPTY)

    def _connect(self) -> None:
        ui = self.ui
        ui.record.clicked.connect(self.record)
        ui.printLog.clicked.connect(self._print_log)
        ui.signatures.clicked.connect(self._signatures)
        ui.takeOut.clicked.connect(self._take_out)
        ui.close.clicked.connect(self.reject)

    def _show(self, row: TrainingRow | None) -> None:
        self.ui.takeOut.setEnabled(row is not None)
        if row is None:
            self.ui.detail.setText("")
            return
        parts = [f"There: {training_rules.names(row.there)}"]
        if row.away:
            parts.append(f"Not there: {training_rules.names(row.away)}")
        if row.note:
            parts.append(row.note)
        parts.append(f"Recorded by {row.recorded_by}")
        self.ui.detail.setText("\n".join(parts))

    def _print_log(self) -> None:
        from esafety_desktop.readiness.training_pages import render_log

        sheet = training_service.log_sheet(self.desk.store)
        self.desk.print(self, "Training log", lambda progress: render_log(sheet, progress))

    def _signatures(self) -> None:
        from esafety_desktop.readiness.training_pages import render_signatures

        row = self.table.current_row()
        sheet = training_service.signature_sheet(self.desk.store, row.title if row else "")
        self.desk.print(
            self, "Signature sheet", lambda progress: render_signatures(sheet, progress)
        )

    def _take_out(self) -> None:
        row = self.table.current_row()
        if row is not None:
            with self.desk.guard(self):
                self.desk.done(training_service.take_back(self.desk.store, row.id), self)
                self.desk.say("The training is out of the log. Ctrl+Z brings it back.")
                self.refresh()
