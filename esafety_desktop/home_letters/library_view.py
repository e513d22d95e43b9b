"""The library: every letter, its state, how it reads for a real child, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.home_letters import library_service, wording_service
from esafety_desktop.home_letters.look_view import dress
from esafety_desktop.home_letters.reading_view import show_example
from esafety_desktop.home_letters.ui_library import Ui_Library
from esafety_desktop.widgets.filter_line import filter_line
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from esafety_desktop.home_letters.rows import LibraryRow
    from esafety_desktop.widgets.desk import Desk

_ELSEWHERE = {
    "From an incident": "Written from the incident (Incidents, Letters): its text stays in the "
    "locked cabinet. Only its wording can be changed here.",
    "With a slip": "Printed with its slip on the page “Forms and slips”. Its wording can be "
    "changed here.",
}
_NEWER = "The program has a newer wording. Ours stays until you take the other one."


class LibraryView(QWidget):
    """The letters that can be written, and those that are written elsewhere.

    Signals:
        write: (key) a letter is to be written.
        edit: (key) its wording is to be changed; ``own/`` for a new letter.
    """

    write = Signal(str)
    edit = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_Library()
        self.ui.setupUi(self)
        let_flow(self.ui.buttons, self.ui.right)
        halves_instead(self.ui.halves, self.ui.whole)
        dress(self)
        self.filter = filter_line(
            "Type to find a letter", lambda text: self.table.filter_text(text)
        )
        self.table: RecordTable[LibraryRow] = RecordTable(
            [
                Column("Letter", lambda row: row.title, tooltip=lambda row: row.when, stretch=True),
                Column("Kind", lambda row: row.family),
                Column(
                    "Wording",
                    lambda row: row.state,
                    tone=lambda row: "warn" if row.newer or row.fault else None,
                ),
            ],
            "Library of letters",
        )
        self.table.no_match = "No letter is called like that. Escape empties the line above."
        self.ui.left.insertWidget(0, self.filter)
        self.ui.left.insertWidget(1, self.table, 1)
        self.origin = WhereFrom(parent=self)
        self.ui.right.insertWidget(3, self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        self.table.repeat(ui.write, ui.edit)
        self.table.chosen.connect(lambda _row: self._show())
        self.table.opened.connect(self._open)
        self.filter.returnPressed.connect(self._open_first)
        ui.write.clicked.connect(self.write_chosen)
        ui.edit.clicked.connect(self.edit_chosen)
        ui.new_.clicked.connect(lambda: self.edit.emit(wording_service.NEW))
        ui.back.clicked.connect(self._go_back)
        ui.keep.clicked.connect(self._keep)

    def refresh(self) -> None:
        """Read the library again."""
        self.table.set_rows(library_service.library(self.desk.store))
        if self.table.current_row() is None:
            self.table.selectRow(0)

    def choose(self, key: str) -> None:
        """Bring a letter into view."""
        self.table.select_key(key)

    def write_chosen(self) -> None:
        """Write the chosen letter, or the empty one where it is written elsewhere."""
        row = self.table.current_row()
        self.write.emit(row.id if row and row.here and not row.fault else library_service.BLANK)

    def edit_chosen(self) -> None:
        """Change the wording of the chosen letter."""
        row = self.table.current_row()
        if row is not None and row.id != library_service.BLANK:
            self.edit.emit(row.id)

    def _open(self, row: LibraryRow) -> None:
        if row.here and not row.fault:
            self.write.emit(row.id)
        else:
            self.edit.emit(row.id)

    def _open_first(self) -> None:
        if shown := self.table.records.shown:
            self._open(shown[0])

    def _show(self) -> None:
        row = self.table.current_row()
        ui = self.ui
        for button in (ui.write, ui.edit, ui.back, ui.keep):
            button.setVisible(row is not None)
        ui.text.setVisible(row is not None)
        ui.name.setText(row.title if row else "")
        ui.when.setText(row.when if row else "")
        ui.state.setText("")
        self.origin.say(library_service.where_from(row) if row else "")
        if row is None:
            return
        blank, own_letter = row.id == library_service.BLANK, wording_service.is_own(row.id)
        ui.write.setVisible(row.here and not row.fault)
        ui.edit.setVisible(not blank)
        ui.back.setVisible(row.own)
        ui.back.setText("Ta&ke out of the library" if own_letter else "&Back to the original")
        ui.keep.setVisible(row.newer)
        ui.state.setText(self._said(row))
        ui.state.setVisible(bool(ui.state.text()))
        set_role(ui.state, "warn" if row.fault or row.newer else "group")
        show_example(ui.text, self.desk.store, row.id, row.text)

    def _said(self, row: LibraryRow) -> str:
        if row.fault:
            return f"This wording can't be used any more: {row.fault}"
        return _NEWER if row.newer else _ELSEWHERE.get(row.family, "")

    def _go_back(self) -> None:
        if (row := self.table.current_row()) is not None:
            with self.desk.guard(self):
                self.desk.done(wording_service.go_back(self.desk.store, row.id), self)
                self.refresh()

    def _keep(self) -> None:
        if (row := self.table.current_row()) is not None:
            with self.desk.guard(self):
                self.desk.done(wording_service.keep_own(self.desk.store, row.id), self)
                self.refresh()
