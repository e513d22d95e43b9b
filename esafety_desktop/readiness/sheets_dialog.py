"""Blank incident sheets: print them, see which are out, mark those that are not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.incidents.kind_rules import Choice
from esafety_desktop.incidents.moment_view import chosen, dress, fill, open_at
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.readiness import paper_rules, paper_service
from esafety_desktop.readiness.keyed_dialog import KeyedDialog
from esafety_desktop.readiness.rows import SheetRow
from esafety_desktop.readiness.ui_sheets_dialog import Ui_SheetsDialog
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_SHOWN = (
    Choice("out", "Sheets that are out"),
    Choice("made,out", "Out, or never printed"),
    Choice("keyed", "Keyed in"),
    Choice("spoilt", "Spoilt or not used"),
    Choice("made,out,keyed,spoilt", "All"),
)
_TONES = {"out": "warn", "spoilt": "muted", "made": "muted"}
_EMPTY = "No such sheet. Print some now, so that they lie ready when the computers are off."


def open_sheets(parent: QWidget, desk: Desk, _item: str = "") -> SheetsDialog | None:
    """Open the list of paper sheets; for leaders."""
    if not desk.store.is_leader:
        return None
    dialog = SheetsDialog(desk.home, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class SheetsDialog(QDialog):
    """Prints the outage pack and lists every sheet."""

    reads_in_order = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SheetsDialog()
        self.ui.setupUi(self)
        dress(self)
        for line, last in ((self.ui.make, 3), (self.ui.showLine, 3)):
            line.setStretch(last, 1)
        fill(self.ui.show, _SHOWN, "out")
        self.table = self._made()
        self.ui.tablePlace.addWidget(self.table)
        self._connect()
        open_at(self, 900, 560)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        rows = paper_service.sheets(self.desk.store)
        wanted = chosen(self.ui.show).split(",")
        shown = [row for row in rows if row.state in wanted]
        self.table.set_rows(shown)
        out = sum(row.state == paper_rules.OUT for row in rows)
        self.ui.counted.setText(f"{out} out" if out else "none is out")
        if shown and not self.table.selected_rows():
            self.table.select_key(str(shown[0].number))
        self._gate()

    def print_pack(self) -> None:
        """Number new sheets and show the pack; what is printed or saved is out from then on."""
        from esafety_desktop.readiness.outage_pages import render_pack

        with self.desk.guard(self):
            store = self.desk.store
            numbers = self.desk.done(
                paper_service.number_sheets(store, self.ui.count.value()), self
            )
            pack, card = paper_service.pack(store, numbers)
            self.desk.print(
                self,
                "Outage pack",
                lambda progress: render_pack(pack, card, progress),
                "Incident sheets for an outage",
                lambda: self._taken(numbers),
            )

    def _taken(self, numbers: tuple[int, ...]) -> None:
        self.desk.done(paper_service.mark_printed(self.desk.store, numbers), self)
        self.refresh()

    def _made(self) -> RecordTable[SheetRow]:
        columns = (
            Column[SheetRow]("Sheet", lambda row: row.called, sort_key=lambda row: row.number),
            Column[SheetRow]("State", lambda row: paper_rules.STATES[row.state],
                             tone=lambda row: _TONES.get(row.state)),
            Column[SheetRow]("Numbered", lambda row: british_time(row.made_at),
                             sort_key=lambda row: row.made_at),
            Column[SheetRow]("Printed", lambda row: row.printed),
            Column[SheetRow]("What became of it", lambda row: row.settled, stretch=True),
        )  # fmt: skip
        table = RecordTable(
            columns, "Numbered incident sheets", self, lambda row: str(row.number), _EMPTY
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return table

    def _connect(self) -> None:
        ui = self.ui
        ui.print.clicked.connect(self.print_pack)
        ui.show.currentIndexChanged.connect(self.refresh)
        ui.keyIn.clicked.connect(self._key_in)
        ui.spoilt.clicked.connect(self._spoilt)
        ui.openIncident.clicked.connect(self._open_incident)
        ui.close.clicked.connect(self.reject)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._gate())
        self.table.repeat(ui.keyIn, ui.openIncident, ui.spoilt)
        self.table.opened.connect(self._opened)

    def _gate(self) -> None:
        ui, rows = self.ui, self.table.selected_rows()
        waiting = all(row.state in {paper_rules.MADE, paper_rules.OUT} for row in rows)
        ui.keyIn.setEnabled(len(rows) == 1 and waiting)
        ui.spoilt.setEnabled(bool(rows) and waiting)
        ui.openIncident.setEnabled(len(rows) == 1 and bool(rows[0].incident_id))

    def _opened(self, row: SheetRow) -> None:
        if row.incident_id:
            self._open_incident()
        elif self.ui.keyIn.isEnabled():
            self._key_in()

    def _key_in(self) -> None:
        (row,) = self.table.selected_rows()
        dialog = KeyedDialog(self.desk, self, row.number)
        dialog.kept.connect(lambda _made: self.refresh())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _spoilt(self) -> None:
        rows = self.table.selected_rows()
        numbers = [row.number for row in rows]
        names = ", ".join(row.called for row in reversed(rows))
        dialog = ReasonDialog(
            self.desk,
            f"These sheets will not be keyed in: {names}. Their numbers are not given again.",
            lambda why: paper_service.mark_spoilt(self.desk.store, numbers, why),
            self,
            place="incidents/paper-sheets/spoilt",
            ok="&Not used",
        )
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_incident(self) -> None:
        (row,) = self.table.selected_rows()
        self.reject()
        self.desk.open_place(f"incidents/{row.incident_id}")
