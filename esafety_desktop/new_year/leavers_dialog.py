"""The archive of those who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british
from esafety_desktop.new_year import service
from esafety_desktop.new_year.rows import LeaverRow
from esafety_desktop.new_year.ui_leavers_dialog import Ui_LeaversDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_EMPTY = "Nobody has left yet. Children leave at the turn of the year, by an import or by hand."


class LeaversDialog(QDialog):
    """Finds somebody who left, and leads to what is kept of them."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_LeaversDialog()
        self.ui.setupUi(self)
        today = desk.store.today()
        columns = (
            Column[LeaverRow]("Name", lambda row: row.name, stretch=True),
            Column[LeaverRow]("Was", lambda row: row.what, stretch=True),
            Column[LeaverRow]("Left", lambda row: british(row.left_on),
                              sort_key=lambda row: row.left_on),
            Column[LeaverRow]("Forms kept until", lambda row: british(row.keep_until),
                              sort_key=lambda row: row.keep_until,
                              tone=lambda row: "warn" if row.keep_until <= today else "muted"),
        )  # fmt: skip
        self.table = RecordTable(columns, "Those who left", self, lambda row: row.id, _EMPTY)
        self.ui.tablePlace.addWidget(self.table)
        self.ui.filter.textChanged.connect(self._filter)
        self.table.repeat(self.ui.open)
        self.table.chosen.connect(self._show)
        self.table.opened.connect(lambda _row: self._open())
        self.ui.open.clicked.connect(self._open)
        self.ui.close.clicked.connect(self.reject)
        self.refresh()
        open_within(self, 820, 560)
        self.ui.filter.setFocus()

    def refresh(self) -> None:
        """Read the archive."""
        rows = service.leavers(self.desk.store)
        self.table.set_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_key(rows[0].id)
        self._show(self.table.current_row())

    def _filter(self, text: str) -> None:
        self.table.filter_text(text)
        shown = self.table.records.shown
        if self.table.current_row() is None and shown:
            self.table.select_key(shown[0].id)

    def _show(self, row: LeaverRow | None) -> None:
        self.ui.open.setEnabled(row is not None)
        if row is None or not row.is_child:
            self.ui.history.setText("")
            return
        way = " · ".join(one.words for one in service.history(self.desk.store, row.id))
        self.ui.history.setText(f"Classes: {way}" if way else "")

    def _open(self) -> None:
        row = self.table.current_row()
        if row is not None:
            place = f"pupil/{row.id}" if row.is_child else f"agreements/staff/{row.id}"
            self.accept()
            self.desk.open_place(place)
