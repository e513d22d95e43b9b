"""The page of an incident that shows with which others it is linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.pupil_files import link_service
from esafety_desktop.pupil_files.link_dialog import COLUMNS, LinkDialog
from esafety_desktop.pupil_files.ui_linked_part import Ui_LinkedPart
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.part import Part
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.pupil_files.rows import LinkRow
    from esafety_desktop.widgets.desk import Desk


class LinkedPart(Part):
    """Both incidents of a link show it."""

    title = "Linked"
    place = "linked"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LinkedPart()
        self.ui.setupUi(self)
        let_flow(self.ui.tools, self.ui.whole)
        dress(self)
        self.desk: Desk | None = None
        self.incident_id = ""
        self.table: RecordTable[LinkRow] = RecordTable(
            (*COLUMNS, Column("Linked by", lambda row: row.by)),
            "Incidents that this one is linked with",
            empty_text="No other incident is linked with this one.",
        )
        self.ui.tablePlace.addWidget(self.table)
        self.ui.link.clicked.connect(self.link)
        self.ui.open.clicked.connect(self.open_other)
        self.ui.unlink.clicked.connect(self.unlink)
        self.table.repeat(self.ui.open, self.ui.unlink)
        self.table.chosen.connect(self._gate)
        self.table.opened.connect(lambda _row: self.open_other())
        self._gate()

    def show_for(self, desk: Desk, item_id: str) -> None:
        self.desk, self.incident_id = desk, item_id
        rows: tuple[LinkRow, ...] = ()
        if item_id:
            with desk.guard(self):
                rows = link_service.links(desk.store, item_id)
        self.table.set_rows(rows)
        self._gate()

    def open_part(self, rest: str) -> None:
        """``new``: the dialog in which a link was being made; ``<link>/back``: taken back."""
        link_id, _, what = rest.partition("/")
        if rest == "new":
            self.link()
        elif what == "back" and self.table.select_key(link_id):
            self.unlink()
        else:
            self.table.setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def link(self) -> None:
        """Choose another incident to link with."""
        if self.desk and self.incident_id:
            self._open(LinkDialog(self.desk, self.incident_id, self))

    def unlink(self) -> None:
        """Take the chosen link back, with the reason."""
        row, desk = self.table.current_row(), self.desk
        if desk and row:
            self._open(
                ReasonDialog(
                    desk,
                    f"This incident and {row.reference} are no longer linked. Both chronologies "
                    "keep that they were.",
                    lambda why: link_service.unlink(desk.store, row.id, why),
                    self,
                    place=f"incidents/{self.incident_id}/linked/{row.id}/back",
                )
            )

    def open_other(self) -> None:
        """Go to the chosen incident."""
        row = self.table.current_row()
        if self.desk and row:
            self.desk.open_place(f"incidents/{row.other_id}")

    def _open(self, dialog: QDialog) -> None:
        desk, shown = self.desk, self.incident_id
        dialog.finished.connect(dialog.deleteLater)
        if desk is not None:
            dialog.accepted.connect(lambda: self.show_for(desk, shown))
        dialog.open()

    def _gate(self, *_: object) -> None:
        some = self.table.current_row() is not None
        self.ui.link.setEnabled(bool(self.incident_id))
        for button in (self.ui.open, self.ui.unlink):
            button.setEnabled(some)
