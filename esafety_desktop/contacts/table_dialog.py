"""Contacts from a table: the file, its columns, every difference; then one change, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from esafety_desktop.contacts import contact_table_service
from esafety_desktop.contacts.table_columns_view import TableColumnsView
from esafety_desktop.contacts.table_preview_view import TablePreviewView
from esafety_desktop.contacts.ui_table_dialog import Ui_TableDialog
from esafety_desktop.contacts.ui_table_file import Ui_TableFile
from esafety_desktop.widgets.file_steps import COLUMNS, FileSteps

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.widgets.desk import Desk


class TableDialog(FileSteps["ReadTable"]):
    """Three pages, one thing each; nothing is kept before "Take these in"."""

    reads_in_order = True

    headings = ("Which file?", "What the columns hold", "What would change")
    asks = "Choose the table of contacts"
    kinds = "Contacts (*.csv *.xlsx *.txt *.tsv);;All files (*)"
    largest = (1100, 720)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_TableDialog()
        self.ui.setupUi(self)
        page = QWidget()
        self.file = Ui_TableFile()
        self.file.setupUi(page)
        self.columns = TableColumnsView()
        self.preview = TablePreviewView(desk)
        for one in (page, self.columns, self.preview):
            self.ui.pages.addWidget(one)
        self.columns.changed.connect(self.say_why)
        self.preview.changed.connect(self.say_why)
        self.begin(self.ui, self.file)
        self.file.path.setFocus()

    def read(self, path: Path) -> ReadTable:
        return contact_table_service.read_contacts(path)

    def show_columns(self, found: ReadTable) -> QWidget:
        self.columns.show_file(found)
        return self.columns.table

    def show_preview(self) -> QWidget | None:
        if self.columns.read is None:
            return None
        self.preview.show_table(self.columns.read, self.columns.mapping)
        return self.preview.table

    def take_in(self) -> bool:
        shown = self.preview.preview
        if shown is None:
            return False
        self.desk.done(contact_table_service.take_in(self.desk.store, shown), self)
        return True

    def why_and_note(self, step: int) -> tuple[str, str]:
        if step == COLUMNS:
            return self.columns.why_not(), ""
        return self.preview.why_not(), self.preview.advice()
