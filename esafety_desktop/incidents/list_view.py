"""The list of incidents with its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.moment_view import chosen, fill
from esafety_desktop.widgets.strips import filter_line
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab

_ALL = kind_rules.Choice("", "All")
_TONES = {kind_rules.OPEN: "accent", kind_rules.CLOSED: "muted", kind_rules.WITHDRAWN: "muted"}


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
            Column("What, and what comes next", _what, stretch=True, tooltip=_what),
        ]
        self.table: RecordTable[IncidentRow] = RecordTable(
            columns,
            "Incidents, newest first",
            parent,
            empty_text="No incident here. New incident keeps a number before you type a word.",
        )
        self.filter = filter_line("Search the incidents", self.table.filter_text)
        ui.listPlace.insertWidget(0, self.filter)
        ui.listPlace.addWidget(self.table, 1)
        fill(ui.status, (_ALL, *kind_rules.STATES))
        fill(ui.kind, (_ALL, *kind_rules.KINDS[1:]))
        fill(ui.year, (_ALL,))
        for combo in (ui.status, ui.kind, ui.year):
            combo.currentIndexChanged.connect(self._arrange)

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
        self.filter.clear()
        for combo in (self._ui.status, self._ui.kind, self._ui.year):
            combo.setCurrentIndex(0)
        return self.table.select_key(incident_id)

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


def _state(row: IncidentRow) -> str:
    return kind_rules.label(kind_rules.STATES, row.status)


def _what(row: IncidentRow) -> str:
    if row.waiting_until:
        return f"Chase by {british(row.waiting_until)} · {row.kind_label}"
    return f"{row.kind_label} · next: {row.next_step}" if row.next_step else row.kind_label
