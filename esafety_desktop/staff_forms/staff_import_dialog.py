"""Taking in a list of staff: choose a file, see what would change, then take it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.staff_forms import import_service
from esafety_desktop.staff_forms.rows import AdultChange
from esafety_desktop.staff_forms.ui_staff_import_dialog import Ui_StaffImportDialog
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from esafety_desktop.staff_forms.rows import AdultDifferences
    from esafety_desktop.widgets.desk import Desk

_NOTHING = "Choose a file first. What it would change stands here."
_WORDS = {"new": "New", "changed": "Changed", "leaves": "Leaves"}
_STAYS, _LEFT = "☐ Not in the file", "☑ Has left"


class ChangesTable(RecordTable[AdultChange]):
    """What would change; Space, or a click, says of somebody missing that they have left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.leaving: set[str] = set()
        columns = (
            Column[AdultChange]("Name", lambda row: row.form.name),
            Column[AdultChange]("What", self._what),
            Column[AdultChange]("Here", lambda row: row.before, stretch=True),
            Column[AdultChange]("In the file", lambda row: row.after, stretch=True),
        )
        super().__init__(columns, "What would change", parent, lambda row: row.form.id, _NOTHING)
        self.setSortingEnabled(False)
        self.clicked.connect(lambda _index: self.tick(self.current_row()))

    def tick(self, row: AdultChange | None) -> None:
        """Say of somebody who is not in the file that they have left, or take it back."""
        if row is not None and row.kind == "missing":
            self.leaving ^= {row.form.id}
            self.records.replace_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick(self.current_row())
        else:
            super().keyPressEvent(event)

    def _what(self, row: AdultChange) -> str:
        if row.kind == "missing":
            return _LEFT if row.form.id in self.leaving else _STAYS
        return _WORDS[row.kind]


class StaffImportDialog(QDialog):
    """Shows the differences between a file and the register."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_StaffImportDialog()
        self.ui.setupUi(self)
        self.found: AdultDifferences | None = None
        self.table = ChangesTable(self)
        self.ui.tablePlace.addWidget(self.table)
        self.ui.choose.clicked.connect(self._choose)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._show()
        open_within(self, 760, 560)

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
        return sorted(self.table.leaving)

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
            f"{found.unchanged} as they are. {len(found.missing)} are not in the file: Space "
            "or a click ticks those who have left."
        )
        self.table.leaving.clear()
        self.table.set_rows((*found.new, *found.changed, *found.missing))
        self.table.selectRow(0)
        shown = found.aside[:8]
        more = len(found.aside) - len(shown)
        rest = [f"and {more} more"] if more else []
        ui.aside.setText("\n".join(["Put aside:", *shown, *rest]) if shown else "")
        ui.ok.setEnabled(not found.is_empty or bool(found.missing))
        set_role(ui.ok, "primary")
        ui.ok.setFocus()
