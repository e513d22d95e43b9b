"""One note for the minor accidents of the term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from esafety_desktop.follow_ups import batch_service
from esafety_desktop.follow_ups.day_view import day_of, put_day
from esafety_desktop.follow_ups.ui_batch_dialog import Ui_BatchDialog
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.widgets.draft_dialog import DraftDialog
from esafety_desktop.widgets.draft_view import DraftKeeper

if TYPE_CHECKING:
    from esafety_desktop.follow_ups.rows import MinorRow
    from esafety_desktop.widgets.desk import Desk


def debrief_minor(parent: QWidget, desk: Desk, _incident_id: str) -> None:
    """Open the minor accidents that still wait for their debrief; for leaders."""
    if desk.store.is_leader:
        dialog = BatchDialog(desk, parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class BatchDialog(DraftDialog):
    """Ticks minor accidents and gathers one note."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_BatchDialog()
        self.ui.setupUi(self)
        dress(self)
        self.rows = batch_service.minor_ones(desk.store)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Minor accidents to debrief")
        for row in self.rows:
            self._line(row)
        self.ui.tablePlace.addWidget(self.list)
        put_day(self.ui.met, desk.store.today())
        self.draft = DraftKeeper(desk.store, "incidents/minor-debrief", self._fields, self)
        self.ui.note.setPlainText(self.draft.found().get("note", ""))
        self.list.itemChanged.connect(self._changed)
        self.ui.note.textChanged.connect(self.draft.touch)
        self.ui.note.textChanged.connect(self._changed)
        self.ui.met.dateChanged.connect(self._changed)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.note.setFocus()
        open_at(self, 620, 520)
        self._changed()

    def ticked(self) -> list[str]:
        """The ids of the accidents that are ticked."""
        items = (self.list.item(number) for number in range(self.list.count()))
        return [
            row.id
            for row, item in zip(self.rows, items, strict=True)
            if item.checkState() == Qt.CheckState.Checked
        ]

    def accept(self) -> None:
        with self.desk.guard(self):
            ui = self.ui
            result = batch_service.debrief_together(
                self.desk.store, self.ticked(), ui.note.toPlainText(), day_of(ui.met)
            )
            self.taken(result)

    def _line(self, row: MinorRow) -> None:
        parts = (row.reference, row.kind_label, row.happened, row.people, row.status)
        item = QListWidgetItem(" · ".join(part for part in parts if part))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        self.list.addItem(item)

    def _changed(self, *_: object) -> None:
        ui = self.ui
        wrong = "" if ui.note.toPlainText().strip() else "Write what came of the debrief."
        if not self.ticked():
            wrong = "Tick at least one accident." if self.rows else "All of them are debriefed."
        if day_of(ui.met) > self.desk.store.today():
            wrong = "That day lies ahead."
        ui.wrong.setText(wrong)
        ui.ok.setEnabled(not wrong)

    def _fields(self) -> dict[str, Any]:
        text = self.ui.note.toPlainText()
        return {"note": text} if text.strip() else {}
