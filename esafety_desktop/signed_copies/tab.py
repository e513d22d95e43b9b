"""Scanned copies: the signed paper itself, kept with the register's entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from esafety_desktop.dates import AcademicYear, british
from esafety_desktop.kept_papers.page_view import choose_file, read_scan, show_page
from esafety_desktop.scans.file_rules import FOR_SIGNED_FORMS, Refused
from esafety_desktop.signed_copies import service
from esafety_desktop.signed_copies.pages import render_copies
from esafety_desktop.signed_copies.rows import ADULT, PUPIL, CopyRow, Filing, Form, Owner
from esafety_desktop.signed_copies.ui_copies_tab import Ui_CopiesTab
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import Strip
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from esafety_desktop.kept_papers.rows import KeptPage
    from esafety_desktop.scans.reading import Scan
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[CopyRow], ...] = (
    Column("Name", lambda row: row.owner.name, stretch=True),
    Column("Class or role", lambda row: row.owner.place),
    Column("Form", lambda row: row.form.title, tooltip=lambda row: row.form.title, stretch=True),
    Column("Year", lambda row: AcademicYear(row.form.year).label if row.form.year else "once"),
    Column("Filed", lambda row: british(row.filed_on), sort_key=lambda row: row.filed_on),
    Column("How", lambda row: row.how, tooltip=lambda row: f"{row.filed_by}, {row.file_name}"),
)
_NO_MATCH = "No copy is kept of anybody called that. Escape empties the line above."
_EMPTY = "No scanned copy is kept yet. “Scan a pile in” reads the codes of the slips by itself."
_LEAVER_WHY = "a year since leaving"
_STAYS = (
    "The pages are gone for good and cannot be brought back; the register still says that the form "
    "was signed. Removing is recorded with your name and the reason."
)


class CopiesTab(Tab):
    """The kept copies; all of them, or those of one child or adult."""

    title: ClassVar[str] = "Scanned copies"
    areas: ClassVar[Area] = Area.AGREEMENTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_CopiesTab()
        self.ui.setupUi(self)
        stop_where_it_scrolls(self.ui.scroll)
        self.owner: Owner | None = None
        self.form: Form | None = None
        self.leavers_only = False
        self._pages: Sequence[KeptPage] = ()
        self._number = 0
        self.table: RecordTable[CopyRow] = RecordTable(
            _COLUMNS, "Scanned signed copies", self, empty_text=_EMPTY
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.ui.table_place.addWidget(self.table)
        EmptyButton(self.table, "Scan a pile in…", self.new, self._is_whole)
        self.leavers = Strip("", "warn", ("Show them", self._show_leavers), self)
        self.leavers.say("")
        self.ui.strips.addWidget(self.leavers)
        self.ui.split.setSizes([760, 480])
        KeptSplitter(self.ui.split)
        self.ui.answer.hide()
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; what is chosen stays chosen."""
        with self.desk.guard(self):
            store = self.desk.store
            gone = service.of_leavers(store, store.today())
            self.table.set_rows(self._rows(gone))
            if self.table.current_row() is None:
                self.table.selectRow(0)
            self._say_leavers(len(gone))
            self._title()
            self._on_chosen()

    def open_item(self, item: str) -> None:
        """``<pupil>/<form>``, ``adult/<id>/<form>``, or ``leavers``; a form by key or id."""
        first, _slash, rest = item.partition("/")
        self.leavers_only = item == "leavers"
        self.owner = self.form = None
        if not self.leavers_only:
            kind, key, name = PUPIL, first, rest
            if first == ADULT:
                kind, (key, _slash, name) = ADULT, rest.partition("/")
            self.owner = service.owner_of(self.desk.store, kind, key)
            self.form = service.form_of(self.desk.store, name) if self.owner else None
        self.ui.filter.clear()
        self.refresh()
        self.table.setFocus()

    def new(self) -> None:
        """Ctrl+N: a pile."""
        self.ui.pile.click()

    def print_(self) -> None:
        """Ctrl+P: the chosen copies."""
        self.ui.print_copy.click()

    def first_stop(self) -> QWidget:
        return self.table

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_page)

    def read_pile(self, path: str) -> None:
        """Read a pile and show whose its pages are."""
        read_scan(self.desk, self, path, self.take_pile, FOR_SIGNED_FORMS, codes=True)

    def read_copy(self, path: str) -> None:
        """Read a file and file all of it with the one who is shown."""
        read_scan(self.desk, self, path, self.take_copy, FOR_SIGNED_FORMS, codes=True)

    def _wire(self) -> None:
        ui = self.ui
        self.table.repeat(ui.print_copy, ui.remove)
        self.table.chosen.connect(lambda _row: self._on_chosen())
        ui.filter.textChanged.connect(lambda _text: self._on_filter())
        ui.all_copies.clicked.connect(self._show_all)
        ui.pile.clicked.connect(
            lambda: choose_file(self, "Choose the scanned pile", self.read_pile)
        )
        ui.add.clicked.connect(lambda: choose_file(self, "Choose the signed form", self.read_copy))
        ui.print_copy.clicked.connect(self._print)
        ui.remove.clicked.connect(self._remove)
        ui.before.clicked.connect(lambda: self._turn(-1))
        ui.after.clicked.connect(lambda: self._turn(1))

    def _rows(self, gone: Sequence[CopyRow]) -> Sequence[CopyRow]:
        if self.leavers_only:
            return gone
        if self.owner is not None:
            return service.of_owner(self.desk.store, self.owner.kind, self.owner.key)
        return service.newest(self.desk.store, self.ui.filter.text())

    def _say_leavers(self, number: int) -> None:
        words = "1 copy is" if number == 1 else f"{number} copies are"
        said = f"{words} of people who left over a year ago and may be removed." if number else ""
        self.leavers.say("" if self.leavers_only else said)

    def _title(self) -> None:
        rows = self.table.records.rowCount()
        if self.leavers_only:
            words = "Copies of people who left over a year ago"
        elif self.owner is None:
            most = rows >= service.MOST_SHOWN
            words = f"The last {rows} copies filed" if most else "Scanned copies of signed forms"
        else:
            form = f" · {self.form.title}" if self.form else ""
            words = f"{isolated(self.owner.name)} · {self.owner.place}{form}"
        self.ui.heading.setText(words)
        self.ui.all_copies.setVisible(self.owner is not None or self.leavers_only)
        self.ui.add.setVisible(self.owner is not None and self.form is not None)
        nobodys = _NO_MATCH if self.ui.filter.text().strip() else _EMPTY
        self.table.empty_text = "No copy is kept of this person." if self.owner else nobodys

    def _is_whole(self) -> bool:
        """Whether the list shows all copies, of everybody."""
        return self.owner is None and not self.leavers_only and not self.ui.filter.text()

    def _on_filter(self) -> None:
        if self.ui.filter.text():
            self.owner = self.form = None
            self.leavers_only = False
        self.refresh()

    def _show_all(self) -> None:
        self.owner = self.form = None
        self.leavers_only = False
        self.ui.filter.clear()
        self.refresh()

    def _show_leavers(self) -> None:
        self.open_item("leavers")

    def _on_chosen(self) -> None:
        row = self.table.current_row()
        for button in (self.ui.print_copy, self.ui.remove):
            button.setEnabled(row is not None)
        self._pages, self._number = (), 0
        if row is not None:
            with self.desk.guard(self):
                self._pages = service.kept_pages(self.desk.store, row.id)
        self._show_page()

    def _turn(self, step: int) -> None:
        self._number = max(0, min(self._number + step, len(self._pages) - 1))
        self._show_page()

    def _show_page(self) -> None:
        count = len(self._pages)
        page = self._pages[self._number] if count else None
        show_page(self.ui.picture, self.ui.scroll, page)
        self.ui.page_label.setText(f"Page {self._number + 1} of {count}" if count else "")
        self.ui.before.setVisible(count > 1)
        self.ui.after.setVisible(count > 1)
        self.ui.before.setEnabled(self._number > 0)
        self.ui.after.setEnabled(self._number < count - 1)

    def take_pile(self, came: Scan | Refused, name: str) -> None:
        """Show whose the pages of a pile are, or why they are not taken."""
        from esafety_desktop.signed_copies.pile_dialog import PileDialog

        if isinstance(came, Refused):
            self._say(f"{came.message} {came.advice}", "danger")
            return
        dialog = PileDialog(self.desk, came, name, self)
        dialog.accepted.connect(self._show_all)
        self._open(dialog)

    def take_copy(self, came: Scan | Refused, name: str) -> None:
        """File the pages with the one who is shown, or say why they are not taken."""
        if isinstance(came, Refused):
            self._say(f"{came.message} {came.advice}", "danger")
        elif self.owner is not None and self.form is not None:
            with self.desk.guard(self):
                pages = service.taken_from(came, blank=False)
                filing = Filing(self.owner, self.form, pages)
                self.desk.done(service.file_copies(self.desk.store, [filing], name), self)
                self._say("Filed. Ctrl+Z undoes.", "ok")
                self.refresh()

    def _print(self) -> None:
        rows = self.table.selected_rows()
        if rows:
            with self.desk.guard(self):
                sheet = service.copy_sheet(self.desk.store, rows)
                self.desk.print(
                    self,
                    sheet.title,
                    lambda progress: render_copies(sheet, progress),
                    "Signed form",
                )

    def _remove(self) -> None:
        from esafety_desktop.kept_papers.remove_dialog import RemoveDialog

        rows = self.table.selected_rows()
        if rows:
            why = _LEAVER_WHY if self.leavers_only else ""
            dialog = RemoveDialog(
                self.desk,
                [f"{isolated(row.owner.name)}: {row.form.title}" for row in rows],
                lambda reason: service.remove_copies(
                    self.desk.store, [row.id for row in rows], reason
                ),
                about=_STAYS,
                why=why,
                example=_LEAVER_WHY,
                parent=self,
            )
            dialog.accepted.connect(self.refresh)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, text: str, role: str) -> None:
        self.ui.answer.setText(text)
        self.ui.answer.setVisible(bool(text))
        set_role(self.ui.answer, role)
