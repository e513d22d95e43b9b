"""Taking in a list of staff: choose a file, see what would change, then take it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from esafety_desktop.staff_forms import import_service
from esafety_desktop.staff_forms.ui_staff_import_dialog import Ui_StaffImportDialog
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.staff_forms.rows import AdultDifferences
    from esafety_desktop.widgets.desk import Desk

_HEADS = ("Name", "What", "Here", "In the file")
_WORDS = {
    "new": "New",
    "changed": "Changed",
    "leaves": "Leaves",
    "missing": "Not in the file",
}
_ID = Qt.ItemDataRole.UserRole
_TICK = 40
"""Room for the box before the words, which Qt does not count."""


class StaffImportDialog(QDialog):
    """Shows the differences between a file and the register."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_StaffImportDialog()
        self.ui.setupUi(self)
        self.found: AdultDifferences | None = None
        self.table = QTableWidget(0, len(_HEADS), self)
        self.table.setAccessibleName("What would change")
        self.table.setHorizontalHeaderLabels(list(_HEADS))
        self.table.verticalHeader().hide()
        for column in (2, 3):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch
            )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.ui.tablePlace.addWidget(self.table)
        self.ui.choose.clicked.connect(self._choose)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._show()

    def use_file(self, path: str) -> None:
        """Read a file and show what it would change."""
        with self.desk.guard(self):
            self.found = import_service.read_staff_list(self.desk.store, Path(path))
            self.ui.file.setText(Path(path).name)
            self._show()

    def accept(self) -> None:
        if self.found is None:
            return
        with self.desk.guard(self):
            done = import_service.apply_staff_list(self.desk.store, self.found, self.leaving)
            self.desk.done(done, self)
            super().accept()

    @property
    def leaving(self) -> list[str]:
        """Those missing from the file who are ticked as gone."""
        items = (self.table.item(number, 1) for number in range(self.table.rowCount()))
        return [
            str(item.data(_ID))
            for item in items
            if item is not None and item.data(_ID) and item.checkState() == Qt.CheckState.Checked
        ]

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Choose a list of staff", "", "Lists (*.csv *.xlsx *.txt)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self) -> None:
        ui, found = self.ui, self.found
        if found is None:
            ui.summary.setText("")
            ui.ok.setEnabled(False)
            ui.choose.setFocus()
            return
        left = sum(one.kind == "leaves" for one in found.changed)
        ui.summary.setText(
            f"{len(found.new)} new, {len(found.changed) - left} changed, {left} leaving, "
            f"{found.unchanged} as they are. {len(found.missing)} are not in the file: tick those "
            "who have left."
        )
        changes = (*found.new, *found.changed, *found.missing)
        self.table.setRowCount(len(changes))
        for number, one in enumerate(changes):
            what = QTableWidgetItem(_WORDS[one.kind])
            if one.kind == "missing":
                what.setData(_ID, one.form.id)
                what.setFlags(what.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                what.setCheckState(Qt.CheckState.Unchecked)
            name, here, there = map(QTableWidgetItem, (one.form.name, one.before, one.after))
            for column, item in enumerate((name, what, here, there)):
                self.table.setItem(number, column, item)
        for column in (0, 1):
            self.table.resizeColumnToContents(column)
        self.table.setColumnWidth(1, self.table.columnWidth(1) + _TICK)
        shown = found.aside[:8]
        more = len(found.aside) - len(shown)
        rest = [f"and {more} more"] if more else []
        ui.aside.setText("\n".join(["Put aside:", *shown, *rest]) if shown else "")
        ui.ok.setEnabled(not found.is_empty or bool(found.missing))
        set_role(ui.ok, "primary")
        ui.ok.setFocus()
