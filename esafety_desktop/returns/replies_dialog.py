"""Replies that were collected elsewhere: the file, its columns, what would be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.problem import Problem
from esafety_desktop.returns import known_service, replies_service, taking_service
from esafety_desktop.returns.replies_columns_view import RepliesColumnsView
from esafety_desktop.returns.replies_preview_view import RepliesPreviewView
from esafety_desktop.returns.reply_column_rules import Use
from esafety_desktop.returns.ui_replies_dialog import Ui_RepliesDialog
from esafety_desktop.returns.ui_replies_file import Ui_RepliesFile
from esafety_desktop.widgets.asking import choose_file, pasted_path

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from esafety_desktop.returns.taking_service import ChoiceTaker
    from esafety_desktop.school.table_service import ReadTable
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

_FILE, _COLUMNS, _PREVIEW = range(3)
_HEADINGS = ("Which file?", "What the columns hold", "What would be marked")
_SIZE = (1100, 720)
_KINDS = "Replies (*.csv *.xlsx *.txt *.tsv);;All files (*)"
_REMEMBERED = "These are the columns as you set them last time."


class RepliesDialog(QDialog):
    """Three pages, one thing each; nothing is marked before "Take these in"."""

    def __init__(self, desk: Desk, taker: ChoiceTaker | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._taker = taker
        self.setAcceptDrops(True)
        self.ui = Ui_RepliesDialog()
        self.ui.setupUi(self)
        page = QWidget()
        self.file = Ui_RepliesFile()
        self.file.setupUi(page)
        self.columns = RepliesColumnsView()
        self.preview = RepliesPreviewView(desk)
        for one in (page, self.columns, self.preview):
            self.ui.pages.addWidget(one)
        self._busy = False
        self._wire()
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() * 9 // 10), min(_SIZE[1], room.height() * 17 // 20))
        self._show(_FILE)

    def _wire(self) -> None:
        self.file.path.textChanged.connect(self._on_path)
        self.file.choose.clicked.connect(self._choose)
        self.ui.back.clicked.connect(lambda: self._show(self.ui.pages.currentIndex() - 1))
        self.ui.next.clicked.connect(self._next)
        self.ui.cancel.clicked.connect(self.reject)
        self.columns.changed.connect(self._say_why)
        self.preview.changed.connect(self._say_why)

    def use_file(self, path: str) -> None:
        """Take a file that was dropped or chosen, and read it."""
        self.file.path.setText(path)
        self._show(_FILE)
        self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.use_file(local[0])

    def _choose(self) -> None:
        choose_file(self, "Choose the replies", _KINDS, self.use_file)

    def _on_path(self, _text: str) -> None:
        self.file.fault.clear()
        self._say_why()

    def _path(self) -> Path | None:
        return pasted_path(self.file.path.text())

    def _next(self) -> None:
        page = self.ui.pages.currentIndex()
        if page == _FILE:
            self._read()
        elif page == _COLUMNS:
            self._look()
        else:
            self._take_in()

    def _read(self) -> None:
        path = self._path()
        if path is None or self._busy:
            return
        self._busy = True
        self._say_why()

        def work(_progress: Progress) -> ReadTable | Problem:
            try:
                return replies_service.read_replies(path)
            except Problem as problem:
                return problem

        self.desk.work(self, f"Reading {path.name}…", work, self._was_read)

    def _was_read(self, result: ReadTable | Problem) -> None:
        self._busy = False
        if isinstance(result, Problem):
            self.file.fault.setText(f"{result.message} {result.advice}".strip())
            self._say_why()
            self.file.path.setFocus()
            return
        store = self.desk.store
        papers = known_service.papers(store)
        uses = tuple(Use(*one) for one in self._uses())
        found = replies_service.recall(store, result, papers, uses)
        self.columns.show_file(found, papers, uses)
        self._show(_COLUMNS)
        self.columns.table.setFocus()

    def _uses(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._taker.uses(self.desk.store)) if self._taker is not None else ()

    def _look(self) -> None:
        if self.columns.found is None:
            return
        with self.desk.guard(self):
            known = known_service.known_register(self.desk.store, self._uses())
            self.preview.show_replies(known, self.columns.found)
            self._show(_PREVIEW)
            self.preview.table.setFocus()

    def _take_in(self) -> None:
        found, shown = self.columns.found, self.preview.preview
        if found is None or shown is None:
            return
        with self.desk.guard(self):
            result = taking_service.take_in(self.desk.store, found, shown, self._taker)
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
            why, note = ("" if self._path() else "Choose a file first."), ""
        elif page == _COLUMNS:
            found = self.columns.found
            why = self.columns.why_not()
            note = _REMEMBERED if found is not None and found.remembered else ""
        else:
            why, note = self.preview.why_not(), self.preview.advice()
        self.ui.next.setEnabled(not why and not self._busy)
        self.ui.reason.setText(why or note)
