"""The history of an agreement: every version word for word, and what changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.difference_rules import as_html, condensed, difference, in_words
from esafety_desktop.aup_editor.ui_history_dialog import Ui_HistoryDialog
from esafety_desktop.dates import british
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.words import escaped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.aup_editor.rows import HistoryRow
    from esafety_desktop.widgets.desk import Desk

_COLUMNS: tuple[Column[HistoryRow], ...] = (
    Column("Version", lambda row: str(row.number) if row.number else "looked at"),
    Column("From", lambda row: british(row.on), sort_key=lambda row: row.on),
    Column("By", lambda row: row.by, stretch=True),
    Column("Signed", lambda row: str(row.signatures), align="right"),
)
_WIDE, _HIGH = 1080, 620


class HistoryDialog(QDialog):
    """Shows the versions; ``version_id`` opens at one of them."""

    def __init__(
        self, desk: Desk, key: str, parent: QWidget | None = None, *, version_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_HistoryDialog()
        self.ui.setupUi(self)
        self.rows = service.history(desk.store, key)
        text = self.rows[-1].text if self.rows else ""
        self._title = next((row.text.split("\n")[0] for row in reversed(self.rows) if row.text), "")
        self.ui.heading.setText(self._title or "No version has been in force yet.")
        self.table: RecordTable[HistoryRow] = RecordTable(_COLUMNS, "Versions", self)
        self.table.records.key = lambda row: row.id or f"{row.on} {row.by}"
        self.ui.tablePlace.addWidget(self.table)
        self.table.set_rows(reversed(self.rows))
        self.table.repeat(self.ui.print)
        self.table.chosen.connect(lambda _row: self._show())
        self.ui.differences.toggled.connect(lambda _on: self._show())
        self.ui.print.clicked.connect(self._print)
        self.ui.close.clicked.connect(self.accept)
        if not (version_id and self.table.select_key(version_id)):
            self.table.selectRow(0)
        self.ui.text.setVisible(bool(text or self.rows))
        self._show()
        open_within(self, _WIDE, _HIGH)

    def _show(self) -> None:
        row, ui = self.table.current_row(), self.ui
        ui.print.setEnabled(bool(row and row.id))
        ui.legend.setVisible(ui.differences.isChecked())
        if row is None:
            ui.text.clear()
            return
        facts = "".join(
            f"<b>{escaped(label)}:</b> {escaped(value)}<br>" for label, value in row.facts
        )
        if ui.differences.isChecked():
            pieces = difference(self._before(row), row.text)
            ui.text.setAccessibleDescription(in_words(pieces))
            body = as_html(condensed(pieces)) if row.id else ""
        else:
            ui.text.setAccessibleDescription("")
            body = f"<p>{escaped(row.text).replace(chr(10), '<br>')}</p>"
        ui.text.setHtml(f"<p>{facts}</p>{body}")

    def _before(self, row: HistoryRow) -> str:
        earlier = [one for one in self.rows if one.number and one.number < row.number]
        return earlier[-1].text if earlier else ""

    def _print(self) -> None:
        row = self.table.current_row()
        if row is None or not row.id:
            return
        from esafety_desktop.aup_editor import pages

        before = self._before(row)
        changed = in_words(condensed(difference(before, row.text))) if before else ""
        title = f"{self._title}, version {row.number}"
        self.desk.print(
            self,
            title,
            lambda progress: pages.render_version(self._title, row, changed, progress),
            title,
        )
