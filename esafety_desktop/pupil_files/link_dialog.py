"""Chooses the other incident and says why the two belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.incidents.moment_view import chosen, dress, open_at
from esafety_desktop.pupil_files import link_rules, link_service
from esafety_desktop.pupil_files.day_view import fill_pairs
from esafety_desktop.pupil_files.ui_link_dialog import Ui_LinkDialog
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.pupil_files.rows import LinkRow
    from esafety_desktop.widgets.desk import Desk

COLUMNS: tuple[Column[LinkRow], ...] = (
    Column("No.", lambda row: row.reference),
    Column("What", lambda row: f"{row.title} · {row.status}", tooltip=lambda row: row.title),
    Column("People", lambda row: row.people, tooltip=lambda row: row.people),
    Column("Why", lambda row: row.why, tooltip=lambda row: row.why, stretch=True),
)


class LinkDialog(DraftDialog):
    """Gathers one link.

    Args:
        desk: The desk over the cabinet in which the incident lives.
        incident_id: The incident.
        parent: The page.
    """

    def __init__(self, desk: Desk, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.incident_id = desk, incident_id
        self.ui = Ui_LinkDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.others: RecordTable[LinkRow] = RecordTable(
            COLUMNS, "Other incidents", empty_text="There is no other incident to link with."
        )
        self.ui.listPlace.addWidget(self.others)
        fill_pairs(self.ui.kind, link_rules.REASONS)
        rows = link_service.proposals(desk.store, incident_id)
        self.others.set_rows(rows)
        if rows and rows[0].why:
            self.others.selectRow(0)
        self.draft = DraftKeeper(
            desk.store, f"incidents/{incident_id}/linked/new", self._fields, self
        )
        self._put(self.draft.found())
        self._connect()
        self._changed()
        open_at(self, 760, 480)

    def accept(self) -> None:
        row = self.chosen_one()
        if row is None:
            return
        with self.desk.guard(self):
            kind, note = chosen(self.ui.kind), self.ui.note.text()
            result = link_service.link(self.desk.store, self.incident_id, row.other_id, kind, note)
            self.taken(result)

    def chosen_one(self) -> LinkRow | None:
        """The incident that is marked in the list."""
        return next(iter(self.others.selected_rows()), None)

    def _connect(self) -> None:
        ui = self.ui
        self.others.selectionModel().selectionChanged.connect(self._changed)
        self.others.opened.connect(lambda _row: ui.kind.setFocus())
        ui.kind.currentIndexChanged.connect(self._changed)
        ui.note.textChanged.connect(self._changed)
        ui.note.textChanged.connect(self.draft.touch)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        self.others.setFocus()

    def _changed(self, *_: object) -> None:
        wrong = "" if self.chosen_one() else "Choose the other incident."
        if not wrong and chosen(self.ui.kind) == "other" and not self.ui.note.text().strip():
            wrong = "Write why the two belong together."
        self.ui.wrong.setText(wrong)
        self.ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        note, row = self.ui.note.text(), self.chosen_one()
        kept = {"note": note, "kind": chosen(self.ui.kind), "other": row.other_id if row else ""}
        return kept if note.strip() else {}

    def _put(self, kept: dict[str, Any]) -> None:
        if kept:
            self.ui.note.setText(kept["note"])
            self.ui.kind.setCurrentIndex(max(self.ui.kind.findData(kept["kind"]), 0))
            self.others.select_key(kept["other"])
