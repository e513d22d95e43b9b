"""What became of the concerns that one reported: collected or not, and the reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.concerns.slot_service import own_concerns
from esafety_desktop.concerns.ui_own_dialog import Ui_OwnDialog
from esafety_desktop.dates import british_time
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.concerns.rows import OwnConcern
    from esafety_desktop.widgets.desk import Desk


class OwnDialog(QDialog):
    """Lists them, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OwnDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.table: RecordTable[OwnConcern] = RecordTable(
            [
                Column("No.", lambda row: str(row.number)),
                Column("Written", lambda row: british_time(row.written_at)),
                Column("State", lambda row: row.state, stretch=True),
                Column("Reply", lambda row: "yes" if row.reply else "–"),
            ],
            "Concerns you reported",
            empty_text="You have reported no concern from this account.",
        )
        self.ui.listPlace.addWidget(self.table)
        self.table.chosen.connect(self._show)
        self.ui.close.clicked.connect(self.accept)
        self.table.set_rows(own_concerns(desk.store))
        if self.table.records.shown:
            self.table.selectRow(0)
        open_at(self, 620, 420)

    def _show(self, row: OwnConcern | None) -> None:
        self.ui.reply.setText(f"Reply: {row.reply}" if row and row.reply else "")


def show_own(parent: QWidget, desk: Desk) -> OwnDialog:
    """Show what became of them."""
    dialog = OwnDialog(desk, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
