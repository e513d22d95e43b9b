"""Import pupils: choose the file, look at the columns, look at what would change, take it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.problem import Problem
from esafety_desktop.school import import_service, reading
from esafety_desktop.school.import_mapping_view import ImportMappingView
from esafety_desktop.school.import_preview_view import ImportPreviewView
from esafety_desktop.school.ui_import_dialog import Ui_ImportDialog
from esafety_desktop.widgets import theme
from esafety_desktop.widgets.asking import choose_file, pasted_path

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from esafety_desktop.school.import_service import Reading
    from esafety_desktop.school.table_rules import Table
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_FILE, _MAPPING, _PREVIEW = range(3)
_HEADINGS = ("Which file?", "What the columns hold", "What would change")
_WIDE, _HIGH = 1100, 760
_KINDS = "Lists of pupils (*.csv *.xlsx *.txt *.tsv);;All files (*)"


class ImportDialog(QDialog):
    """Three pages, one thing each; nothing changes before "Take these in"."""

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
        self._read: Reading | None = None
        self._busy = False
        self._connect()
        room = self.screen().availableGeometry().size()
        self.resize(min(room.width() * 9 // 10, _WIDE), min(room.height() * 17 // 20, _HIGH))
        self._show(_FILE)

    def _connect(self) -> None:
        self.ui.path.textChanged.connect(lambda _text: self._path_changed())
        self.ui.choose.clicked.connect(self._choose)
        self.ui.back.clicked.connect(lambda: self._show(self.ui.pages.currentIndex() - 1))
        self.ui.next.clicked.connect(self._next)
        self.ui.cancel.clicked.connect(self.reject)
        self.mapping.changed.connect(self._say_why)
        self.preview.changed.connect(self._say_why)

    def use_file(self, path: str) -> None:
        """Take a file that was dropped or chosen, and read it."""
        self.ui.path.setText(path)
        self._show(_FILE)
        self._read_file()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.use_file(local[0])

    def _choose(self) -> None:
        choose_file(self, "Choose the exported list", _KINDS, self.use_file)

    def _path_changed(self) -> None:
        self.ui.fault.clear()
        self._say_why()

    def _path(self) -> Path | None:
        return pasted_path(self.ui.path.text())

    def _next(self) -> None:
        page = self.ui.pages.currentIndex()
        if page == _FILE:
            self._read_file()
        elif page == _MAPPING:
            self._look()
        else:
            self._take_in()

    def _read_file(self) -> None:
        path = self._path()
        if path is None or self._busy:
            return
        self._busy = True
        self._say_why()

        def work(_progress: Progress) -> Table | Problem:
            try:
                return reading.read_file(path)
            except Problem as problem:
                return problem

        self.desk.work(self, f"Reading {path.name}…", work, self._was_read)

    def _was_read(self, result: Table | Problem) -> None:
        self._busy = False
        if isinstance(result, Problem):
            self.ui.fault.setText(f"{result.message} {result.advice}".strip())
            self._say_why()
            self.ui.path.setFocus()
            return
        self._read = import_service.recall(self.desk.store, result)
        self.mapping.show_reading(self._read)
        self._show(_MAPPING)
        self.mapping.table.setFocus()

    def _look(self) -> None:
        if self._read is None:
            return
        self._read = replace(self._read, mapping=dict(self.mapping.mapping))
        self.preview.show_import(import_service.known_school(self.desk.store), self._read)
        self._show(_PREVIEW)
        self.preview.ui.tabs.setFocus()

    def _take_in(self) -> None:
        differences = self.preview.differences
        if differences is None:
            return
        with self.desk.guard(self):
            result = import_service.apply_import(self.desk.store, differences, self._read)
            self.desk.done(result, self)
            self.accept()

    def _show(self, page: int) -> None:
        self.ui.pages.setCurrentIndex(page)
        self.ui.heading.setText(_HEADINGS[page])
        self.ui.back.setVisible(page != _FILE)
        self.ui.next.setText("&Take these in" if page == _PREVIEW else "&Next")
        self._say_why()

    def _say_why(self) -> None:
        """Enable the primary button, or say beside it why it can't be pressed."""
        page = self.ui.pages.currentIndex()
        if page == _FILE:
            why = "" if self._path() else "Choose a file first."
        elif page == _MAPPING:
            why = self.mapping.why_not()
        else:
            why = self.preview.why_not()
        self.ui.next.setEnabled(not why and not self._busy)
        note = self.preview.advice() if page == _PREVIEW and not why else why
        if page == _MAPPING and not why and self._read is not None and self._read.remembered:
            note = "These are the columns as you set them last time."
        self.ui.reason.setText(note)
