"""Which dates go into a calendar file, and where it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from esafety_desktop.action_points.calendar_service import CalendarChoice, calendar_file
from esafety_desktop.action_points.date_rows import DateRow, Source
from esafety_desktop.action_points.ui_calendar_dialog import Ui_CalendarDialog
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.save_table import write_bytes
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.widgets.desk import Desk

_KIND = "Calendar (*.ics)"
_NAME = "Online safety dates.ics"


class CalendarDialog(QDialog):
    """Gathers the choice, asks where, writes the file.

    Args:
        desk: What every view is given.
        rows: All dates (`due_service.dates`).
        parent: The page.
    """

    def __init__(self, desk: Desk, rows: Sequence[DateRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._rows = rows
        self.ui = Ui_CalendarDialog()
        self.ui.setupUi(self)
        set_role(self.ui.heading, "section")
        set_role(self.ui.hint, "hint")
        self._boxes = {
            Source.REVIEW: self.ui.reviews,
            Source.ROW: self.ui.rows,
            Source.DUTY: self.ui.duties,
            Source.ACTION: self.ui.actions,
        }
        for box in self._boxes.values():
            box.toggled.connect(self._count)
        self._save = self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        set_role(self._save, "primary")
        self._count()
        self.resize(520, 400)
        fit_height(self)

    @property
    def choice(self) -> CalendarChoice:
        """What was ticked."""
        sources = tuple(source for source, box in self._boxes.items() if box.isChecked())
        return CalendarChoice(sources, self.ui.before.value(), self.ui.names.isChecked())

    def accept(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self, "Save the calendar file", start, _KIND)
        dialog.setObjectName("save_calendar")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the file, whole or not at all, and close."""
        with self.desk.guard(self):
            write_bytes(path, calendar_file(self.desk.store, self._rows, self.choice))
            self.desk.say(f"Saved as {Path(path).name}. Open it to bring the dates in.")
            super().accept()

    def _count(self, *_: object) -> None:
        sources = self.choice.sources
        number = sum(row.on is not None and row.source in sources for row in self._rows)
        self.ui.count.setText("1 date" if number == 1 else f"{number} dates")
        self._save.setEnabled(number > 0)
