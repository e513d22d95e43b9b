"""The library of statements, to take one into a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.ui_pick_dialog import Ui_PickDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.service import LibraryRow

_COLUMNS: tuple[Column[LibraryRow], ...] = (
    Column("About", lambda row: row.theme),
    Column("Part", lambda row: service.part_name(row.part)),
    Column("Statement", lambda row: row.text, stretch=True),
)
_WIDE, _HIGH = 820, 560


class PickDialog(QDialog):
    """Shows the statements that fit an audience.

    Signals:
        picked: the row that was taken.
    """

    reads_in_order = True

    picked = Signal(object)

    def __init__(self, audience: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PickDialog()
        self.ui.setupUi(self)
        self.setWindowTitle("Library of statements")
        self.table: TallTable[LibraryRow] = TallTable(_COLUMNS, "Statements of the library", self)
        self.ui.tablePlace.addWidget(self.table)
        self.table.set_rows(service.library(audience))
        self.ui.hint.setText("Type to find a word. What you take can be changed afterwards.")
        self.ui.filter.textChanged.connect(self.table.filter_text)
        self.table.opened.connect(lambda _row: self.accept())
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        open_within(self, _WIDE, _HIGH)

    def accept(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.picked.emit(row)
            super().accept()
