"""The letters of an incident: what was written, to whom, how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british_time
from esafety_desktop.incident_letters import service
from esafety_desktop.incident_letters.ui_letters_part import Ui_LettersPart
from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.part import Part
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.incident_letters.rows import LetterRow
    from esafety_desktop.printing.locked_view import Handled
    from esafety_desktop.widgets.desk import Desk


class LettersPart(Part):
    """One page of an incident."""

    title = "Letters"
    place = "letter"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LettersPart()
        self.ui.setupUi(self)
        let_flow(self.ui.buttons, self.ui.whole)
        dress(self)
        self._desk: Desk | None = None
        self._shut = ""
        self._incident_id = ""
        self.table: RecordTable[LetterRow] = RecordTable(
            [
                Column("No.", lambda row: str(row.number)),
                Column("Letter", lambda row: row.title, stretch=True),
                Column("About", lambda row: row.child),
                Column("To", lambda row: row.addressee[0] if row.addressee else "–"),
                Column("Written", lambda row: british_time(row.written_at)),
                Column("How it went", lambda row: row.state),
            ],
            "Letters of this incident",
            empty_text="No letter was written yet. You can change every word of one.",
        )
        self.ui.whole.insertWidget(0, self.table, 1)
        self.ui.write.clicked.connect(self.write)
        self.ui.show.clicked.connect(self.show_letter)
        self.ui.sent.clicked.connect(self.say_sent)
        self.table.repeat(self.ui.show, self.ui.sent)
        self.table.chosen.connect(lambda _row: self._gate())
        self.table.opened.connect(lambda _row: self.show_letter())

    def show_for(self, desk: Desk, item_id: str) -> None:
        self._desk, self._incident_id = desk, item_id
        self.table.set_rows(service.letters(desk.store, item_id) if item_id else ())
        if self.table.current_row() is None and (shown := self.table.records.shown):
            self.table.select_key(shown[-1].id)
        self._shut = service.shut(desk.store, item_id) if item_id else ""
        self.ui.said.setText(self._shut)
        self.ui.said.setVisible(bool(self._shut))
        self._gate()

    def open_part(self, rest: str) -> None:
        """The letter that was being written; ``sent/<letter>``: how one went."""
        what, _, letter_id = rest.partition("/")
        if what == "new" and not self._shut:
            self.write()
        elif what == "sent" and self.table.select_key(letter_id):
            self.say_sent()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def write(self) -> None:
        """Write a letter; it is kept, then shown as it prints."""
        from esafety_desktop.incident_letters.letter_dialog import LetterDialog

        if self._desk is None or not self._incident_id:
            return
        with self._desk.guard(self):
            dialog = LetterDialog(self._desk, self._incident_id, self)
            dialog.kept.connect(self._preview)
            self._open(dialog)

    def show_letter(self) -> None:
        """The chosen letter as it prints."""
        row = self.table.current_row()
        if row is not None and row.text:
            self._preview((row.id,))

    def say_sent(self) -> None:
        """Write down how the chosen letter left the school."""
        from esafety_desktop.incidents.reason_dialog import ReasonDialog

        row, desk = self.table.current_row(), self._desk
        if row is None or desk is None:
            return
        self._open(
            ReasonDialog(
                desk,
                f"Letter {row.number}: {row.title}. How did it reach {row.addressee[0]}?",
                lambda how: service.mark_sent(desk.store, [row.id], how),
                self,
                place=f"incidents/{self._incident_id}/letter/sent/{row.id}",
                label="&How",
            )
        )

    def _preview(self, letter_ids: Sequence[str]) -> None:
        desk = self._desk
        if desk is None:
            return
        from esafety_desktop.incident_letters.pages import render_letters

        with desk.guard(self):
            sheets = service.sheets(desk.store, letter_ids)
            desk.print_locked(
                self,
                "Letter home",
                lambda progress: render_letters(sheets, progress),
                "Letter",
                lambda handled: self._handled(letter_ids, handled),
            )

    def _handled(self, letter_ids: Sequence[str], handled: Handled) -> None:
        if self._desk is not None:
            with self._desk.guard(self):
                result = service.note_handled(self._desk.store, letter_ids, handled.words)
                self._desk.done(result, self)
                self.show_for(self._desk, self._incident_id)

    def _gate(self) -> None:
        row = self.table.current_row()
        self.ui.write.setEnabled(bool(self._incident_id) and not self._shut)
        self.ui.show.setEnabled(row is not None and bool(row.text))
        self.ui.sent.setEnabled(row is not None and bool(row.addressee))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
