"""Replies that were collected elsewhere: the file, its columns, what would be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from esafety_desktop.returns import known_service, replies_service, taking_service
from esafety_desktop.returns.replies_columns_view import RepliesColumnsView
from esafety_desktop.returns.replies_preview_view import RepliesPreviewView
from esafety_desktop.returns.reply_column_rules import Use
from esafety_desktop.returns.ui_replies_dialog import Ui_RepliesDialog
from esafety_desktop.returns.ui_replies_file import Ui_RepliesFile
from esafety_desktop.widgets.file_steps import COLUMNS, REMEMBERED, FileSteps

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.returns.taking_service import ChoiceTaker
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.widgets.desk import Desk


class RepliesDialog(FileSteps["ReadTable"]):
    """Three pages, one thing each; nothing is marked before "Take these in"."""

    reads_in_order = True

    headings = ("Which file?", "What the columns hold", "What would be marked")
    asks = "Choose the replies"
    kinds = "Replies (*.csv *.xlsx *.txt *.tsv);;All files (*)"
    largest = (1100, 720)

    def __init__(self, desk: Desk, taker: ChoiceTaker | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._taker = taker
        self.ui = Ui_RepliesDialog()
        self.ui.setupUi(self)
        page = QWidget()
        self.file = Ui_RepliesFile()
        self.file.setupUi(page)
        self.columns = RepliesColumnsView()
        self.preview = RepliesPreviewView(desk)
        for one in (page, self.columns, self.preview):
            self.ui.pages.addWidget(one)
        self.columns.changed.connect(self.say_why)
        self.preview.changed.connect(self.say_why)
        self.begin(self.ui, self.file)

    def read(self, path: Path) -> ReadTable:
        return replies_service.read_replies(path)

    def show_columns(self, found: ReadTable) -> QWidget:
        store = self.desk.store
        papers = known_service.papers(store)
        uses = tuple(Use(*one) for one in self._uses())
        recalled = replies_service.recall(store, found, papers, uses)
        self.columns.show_file(recalled, papers, uses)
        return self.columns.table

    def show_preview(self) -> QWidget | None:
        if self.columns.found is None:
            return None
        known = known_service.known_register(self.desk.store, self._uses())
        self.preview.show_replies(known, self.columns.found)
        return self.preview.table

    def take_in(self) -> bool:
        found, shown = self.columns.found, self.preview.preview
        if found is None or shown is None:
            return False
        result = taking_service.take_in(self.desk.store, found, shown, self._taker)
        self.desk.done(result, self)
        return True

    def why_and_note(self, step: int) -> tuple[str, str]:
        if step == COLUMNS:
            found = self.columns.found
            remembered = found is not None and found.remembered
            return self.columns.why_not(), REMEMBERED if remembered else ""
        return self.preview.why_not(), self.preview.advice()

    def _uses(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._taker.uses(self.desk.store)) if self._taker is not None else ()
