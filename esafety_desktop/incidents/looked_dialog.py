"""Who has looked at a record, out of the audit trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.incidents.looked_rows import LookRow
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.incidents.reading_service import who_looked
from esafety_desktop.incidents.ui_looked_dialog import Ui_LookedDialog
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_EMPTY = "Nobody has opened this record yet."


class LookedDialog(QDialog):
    """The list, newest first."""

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LookedDialog()
        self.ui.setupUi(self)
        dress(self)
        columns = (
            Column[LookRow]("When", lambda row: british_time(row.at), sort_key=lambda row: row.seq),
            Column[LookRow]("Who", lambda row: row.name),
            Column[LookRow]("What", lambda row: row.done, stretch=True),
        )
        self.table: RecordTable[LookRow] = RecordTable(
            columns, "Who has looked at this record", self, lambda row: str(row.seq), _EMPTY
        )
        self.ui.tablePlace.addWidget(self.table)
        rows = who_looked(desk.store, incident_id)
        self.table.set_rows(rows)
        times, people = len(rows), len({row.name for row in rows})
        who = "1 person" if people == 1 else f"{people} people"
        often = "Once" if times == 1 else f"{times} times"
        self.ui.counted.setText(f"{often}, by {who}." if rows else "")
        self.ui.close.clicked.connect(self.reject)
        open_at(self, 560, 420)


def show_looks(parent: QWidget, desk: Desk, incident_id: str) -> LookedDialog:
    """Open the list for a record."""
    dialog = LookedDialog(desk, incident_id, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
