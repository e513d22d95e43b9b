"""The list of incidents with its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.moment_view import chosen, fill
from esafety_desktop.widgets.strips import Strip, filter_line
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab

NOTHING_YET = "No incident here. New incident keeps a number before you type a word."
NO_MATCH = "No incident matches the filters."

_ALL = kind_rules.Choice("", "All")
_TONES = {kind_rules.OPEN: "accent", kind_rules.CLOSED: "muted", kind_rules.WITHDRAWN: "muted", kind_rules.DISPOSED: "muted"}


class IncidentList:
    """The left side of the tab.

    Args:
        ui: The tab's widgets.
        parent: The tab.
    """

    def __init__(self, ui: Ui_IncidentsTab, parent: QWidget) -> None:
        self._ui = ui
        self._rows: tuple[IncidentRow, ...] = ()
        columns: list[Column[IncidentRow]] = [
            Column("No.", lambda row: row.reference),
            Column("State", _state, tone=lambda row: _TONES.get(row.status)),
            Column("Who", lambda row: row.people or "–"),
            Column("What comes next, and what it is", _what, stretch=True, tooltip=_what),
        ]
        self.table: RecordTable[IncidentRow] = RecordTable(
            columns,
            "Incidents, newest first",
            parent,
            empty_text=NOTHING_YET,
        )
        self.filter = filter_line("Search the incidents", self._search)
        self.no_match = Strip(NO_MATCH, "warn", ("Sho&w all", self.show_all), parent)
        self.no_match.hide()
        ui.listPlace.insertWidget(0, self.filter)
        ui.listPlace.addWidget(self.no_match)
        ui.listPlace.addWidget(self.table, 1)
        fill(ui.status, (_ALL, *kind_rules.STATES))
        fill(ui.kind, (_ALL, *kind_rules.KINDS[1:]))
        fill(ui.year, (_ALL,))
        for combo in (ui.status, ui.kind, ui.year):
            combo.currentIndexChanged.connect(self._arrange)
        _widen(ui.kind)

    def show_rows(self, rows: tuple[IncidentRow, ...]) -> None:
        """Show these incidents, as the filters let them through."""
        self._rows = rows
        year = chosen(self._ui.year)
        labels = dict.fromkeys(row.year.label for row in rows)
        choices = (_ALL, *(kind_rules.Choice(label, label) for label in labels))
        self._ui.year.blockSignals(True)
        fill(self._ui.year, choices, year)
        self._ui.year.blockSignals(False)
        self._arrange()

    def bring(self, incident_id: str) -> bool:
        """Make an incident current, taking filters away that hide it; False when it isn't there."""
        if self.table.select_key(incident_id):
            return True
        self.show_all()
        return self.table.select_key(incident_id)

    def show_all(self) -> None:
        """Take all filters away."""
        self.filter.clear()
        for combo in (self._ui.status, self._ui.kind, self._ui.year):
            combo.setCurrentIndex(0)
        self.table.setFocus()

    def _search(self, text: str) -> None:
        self.table.filter_text(text)
        self._say_no_match()

    def _say_no_match(self) -> None:
        """An empty list because of the filters is another thing than no incident at all."""
        hidden = bool(self._rows) and not self.table.records.shown
        self.table.empty_text = "" if hidden else NOTHING_YET
        self.no_match.setVisible(hidden)
        self.table.viewport().update()

    def _arrange(self, *_: object) -> None:
        ui = self._ui
        status, kind, year = chosen(ui.status), chosen(ui.kind), chosen(ui.year)
        self.table.set_rows(
            row
            for row in self._rows
            if status in {"", row.status}
            and kind in {"", *row.kind.split(",")}
            and year in {"", row.year.label}
        )
        if self.table.current_row() is None and self.table.records.shown:
            self.table.selectRow(0)
        self._say_no_match()


def _widen(combo: QComboBox) -> None:
    """The drop-down shows its texts whole, however narrow the box above it is."""
    view = combo.view()
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    room = view.verticalScrollBar().sizeHint().width() + 2 * view.frameWidth() + 16
    view.setMinimumWidth(view.sizeHintForColumn(0) + room)


def _state(row: IncidentRow) -> str:
    return kind_rules.label(kind_rules.STATES, row.status)


def _what(row: IncidentRow) -> str:
    if row.waiting_until:
        return f"Chase by {british(row.waiting_until)} · {row.kind_label}"
    return f"Next: {row.next_step} · {row.kind_label}" if row.next_step else row.kind_label
