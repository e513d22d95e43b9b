"""Import pupils: choose the file, look at the columns, look at what would change, take it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.school import import_service, reading
from esafety_desktop.school.import_mapping_view import ImportMappingView
from esafety_desktop.school.import_preview_view import ImportPreviewView
from esafety_desktop.school.ui_import_dialog import Ui_ImportDialog
from esafety_desktop.value import replace
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.file_steps import COLUMNS, REMEMBERED, FileSteps

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.school.import_service import Reading
    from esafety_desktop.school.table_rules import Table
    from esafety_desktop.widgets.desk import Desk


class ImportDialog(FileSteps["Table"]):
    """Three pages, one thing each; nothing changes before "Take these in"."""

    reads_in_order = True

    headings = ("Which file?", "What the columns hold", "What would change")
    asks = "Choose the exported list"
    kinds = "Lists of pupils (*.csv *.xlsx *.txt *.tsv);;All files (*)"
    largest = (1100, 760)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        theme.set_role(self.ui.heading, "title")
        theme.set_role(self.ui.fault, "danger")
        theme.set_role(self.ui.next, "primary")
        theme.set_role(self.ui.reason, "hint")
        self.mapping = ImportMappingView()
        self.preview = ImportPreviewView()
        self.ui.pages.addWidget(self.mapping)
        self.ui.pages.addWidget(self.preview)
        self._found: Reading | None = None
        self.mapping.changed.connect(self.say_why)
        self.preview.changed.connect(self.say_why)
        self.begin(self.ui, self.ui)

    def read(self, path: Path) -> Table:
        return reading.read_file(path)

    def show_columns(self, found: Table) -> QWidget:
        self._found = import_service.recall(self.desk.store, found)
        self.mapping.show_reading(self._found)
        return self.mapping.table

    def show_preview(self) -> QWidget | None:
        if self._found is None:
            return None
        self._found = replace(self._found, mapping=dict(self.mapping.mapping))
        self.preview.show_import(import_service.known_school(self.desk.store), self._found)
        return self.preview.ui.tabs

    def take_in(self) -> bool:
        differences = self.preview.differences
        if differences is None:
            return False
        words = import_service.last_question(differences, self.preview.still_open())
        if words:
            ask_first(self, "Import pupils", words, "&Take these in", self._take_in_now)
            return False
        self._apply()
        return True

    def _take_in_now(self) -> None:
        with self.desk.guard(self):
            self._apply()
            self.accept()

    def _apply(self) -> None:
        differences = self.preview.differences
        if differences is not None:
            result = import_service.apply_import(self.desk.store, differences, self._found)
            self.desk.done(result, self)

    def why_and_note(self, step: int) -> tuple[str, str]:
        if step == COLUMNS:
            remembered = self._found is not None and self._found.remembered
            return self.mapping.why_not(), REMEMBERED if remembered else ""
        return self.preview.why_not(), self.preview.advice()
