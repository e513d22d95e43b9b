"""The chronology lines of a paper sheet, one after the other, each with its own time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from esafety_desktop.dates import british_time
from esafety_desktop.incidents import kind_rules as kinds
from esafety_desktop.incidents.moment_view import Moment, chosen, fill
from esafety_desktop.readiness.rows import PaperLine
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

    from esafety_desktop.readiness.ui_keyed_dialog import Ui_KeyedDialog

_EMPTY = "No line yet. Put in each line of the sheet below, with its time."


class KeyedLines(QObject):
    """Gathers the lines.

    Args:
        ui: The dialog's fields.
        clock: Tells the time in UTC.
        parent: The dialog.

    Signals:
        changed: a line was added or taken out.
    """

    changed = Signal()

    def __init__(self, ui: Ui_KeyedDialog, clock: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = ui
        self.rows: list[PaperLine] = []
        self.at = Moment(ui.lineAt, ui.lineAtNow, clock)
        self.at.leave_out()
        fill(ui.lineKind, kinds.NOTE_KINDS, "note")
        ui.lineText.setMinimumHeight(48)
        ui.lineText.setMaximumHeight(4 * ui.lineText.fontMetrics().lineSpacing())
        columns = (
            Column[PaperLine]("Happened at", lambda row: british_time(row.happened_at),
                              sort_key=lambda row: row.happened_at),
            Column[PaperLine]("Kind", lambda row: kinds.label(kinds.NOTE_KINDS, row.kind)),
            Column[PaperLine]("Line", lambda row: row.text.replace("\n", " "), stretch=True),
            Column[PaperLine]("Written by", lambda row: row.author),
        )  # fmt: skip
        self.table = RecordTable(columns, "Lines of the chronology", parent, empty_text=_EMPTY)
        self.table.setMinimumHeight(120)
        ui.tablePlace.addWidget(self.table)
        ui.addLine.clicked.connect(self.add)
        ui.takeLine.clicked.connect(self._take_out)
        self.table.repeat(ui.takeLine)
        self.table.chosen.connect(lambda _row: self._gate())
        for field in self.texts.values():
            field.textChanged.connect(self._gate)
        self._gate()

    @property
    def texts(self) -> dict[str, QLineEdit | QPlainTextEdit]:
        """The fields of the line that is being written."""
        ui = self.ui
        return {"line_at": ui.lineAt, "line_author": ui.lineAuthor, "line_text": ui.lineText}

    @property
    def pending(self) -> bool:
        """Whether a line is written and not added yet."""
        return bool(self.ui.lineText.toPlainText().strip())

    @property
    def kept(self) -> list[list[str]]:
        """The lines as a draft keeps them."""
        return [[row.happened_at.isoformat(), row.text, row.author, row.kind] for row in self.rows]

    def put(self, kept: list[list[Any]]) -> None:
        """Bring lines back from a draft."""
        self.rows = [
            PaperLine(datetime.fromisoformat(at), text, author, kind)
            for at, text, author, kind in kept
        ]
        self.table.set_rows(self.rows)

    def add(self) -> None:
        """Add the line; the next one is likely by the same hand."""
        ui = self.ui
        if self._wrong():
            return
        line = PaperLine(
            self.at.value, ui.lineText.toPlainText().strip(), ui.lineAuthor.text(),
            chosen(ui.lineKind),
        )  # fmt: skip
        self.rows = sorted([*self.rows, line], key=lambda one: one.happened_at)
        self.table.set_rows(self.rows)
        ui.lineText.clear()
        self.at.leave_out()
        ui.lineAt.setFocus()
        self._gate()
        self.changed.emit()

    def _take_out(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.rows = [one for one in self.rows if one is not row]
            self.table.set_rows(self.rows)
            self._gate()
            self.changed.emit()

    def _wrong(self) -> str:
        if not self.at.entered:
            return "Put in the day and time of the line."
        return self.at.wrong or ("" if self.pending else "Write the line.")

    def _gate(self, *_: object) -> None:
        ui, wrong = self.ui, self._wrong()
        ui.addLine.setEnabled(not wrong)
        ui.lineWrong.setText(wrong if self.at.entered or self.pending else "")
        ui.takeLine.setEnabled(self.table.current_row() is not None)
