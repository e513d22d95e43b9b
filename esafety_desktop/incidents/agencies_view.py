"""Who was told of an incident, beside its chronology: agencies, parents, the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, to_london
from esafety_desktop.incidents import kind_rules, service
from esafety_desktop.incidents.agency_rules import (
    AGAINST,
    DECIDED,
    PARENTS,
    AgencyRow,
    ParentRow,
    ToldSheet,
)
from esafety_desktop.incidents.agency_service import told_sheet
from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.incidents.ui_agencies_part import Ui_AgenciesPart
from esafety_desktop.value import Value
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import flow_instead
from esafety_desktop.widgets.part import Part
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.widgets.desk import Desk


class _Line(Value):
    """One line of the table: an agency or the parents of a child."""

    row: AgencyRow | ParentRow
    number: int

    @property
    def id(self) -> str:
        row = self.row
        if isinstance(row, AgencyRow):
            return row.origin or row.id
        return row.id or f"parents/{self.number}"

    @property
    def decided(self) -> str:
        row = self.row
        if isinstance(row, AgencyRow):
            return kind_rules.label(DECIDED, row.decided)
        return kind_rules.label(PARENTS, row.decision)

    @property
    def tone(self) -> str | None:
        row = self.row
        if isinstance(row, ParentRow):
            return "warn" if row.decision == "wait" else None
        return "muted" if row.decided == AGAINST else None


def _flat(text: str) -> str:
    return " · ".join(part for part in text.split("\n") if part)


_COLUMNS: tuple[Column[_Line], ...] = (
    Column("Whom", lambda line: line.row.called),
    Column("Decided", lambda line: line.decided, tone=lambda line: line.tone),
    Column(
        "When",
        lambda line: british(to_london(line.row.at).date()) if line.row.at else "",
        tooltip=lambda line: line.row.contact,
    ),
    Column(
        "What they said, or why not",
        lambda line: _flat(line.row.answer),
        tooltip=lambda line: line.row.answer,
        stretch=True,
    ),
)


class AgenciesPart(Part):
    """Agencies and parents of the incident that is shown."""

    title = "Agencies"
    place = "agencies"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AgenciesPart()
        self.ui.setupUi(self)
        dress(self)
        self.desk: Desk | None = None
        self.incident_id = ""
        self._sheet = ToldSheet()
        self._opened = False
        self.table: RecordTable[_Line] = RecordTable(
            _COLUMNS,
            "Agencies and parents of this incident",
            empty_text="Nobody outside was told yet. The procedure says who must be.",
        )
        self.ui.tablePlace.addWidget(self.table)
        ui = self.ui
        buttons = (ui.addAgency, ui.addParents, ui.complete, ui.decide)
        flow_instead(ui.buttons, ui.whole, [(button,) for button in buttons])
        self.ui.whole.setStretch(1, 2)
        self.ui.story.setMaximumHeight(3 * ROW_HEIGHT)
        self.ui.addAgency.clicked.connect(lambda: self.add_agency())
        self.ui.addParents.clicked.connect(lambda: self.add_parents())
        self.ui.complete.clicked.connect(self.complete)
        self.ui.decide.clicked.connect(self.decide)
        self.table.opened.connect(lambda _line: self.complete())
        self.table.repeat(self.ui.complete)
        self.table.chosen.connect(lambda _line: self._tell())
        self._tell()

    def show_for(self, desk: Desk, item_id: str) -> None:
        self.desk, self.incident_id = desk, item_id
        self._sheet, self._opened = ToldSheet(), False
        if item_id:
            with desk.guard(self):
                self._sheet = told_sheet(desk.store, item_id)
                status = service.incident(desk.store, item_id).row.status
                self._opened = status == kind_rules.OPEN
        sheet = self._sheet
        rows: tuple[AgencyRow | ParentRow, ...] = (*sheet.agencies, *sheet.parents)
        self.table.set_rows(_Line(row, number) for number, row in enumerate(rows))
        self._tell()

    def open_part(self, rest: str) -> None:
        """The dialog whose draft lies there: a contact, ``new`` or ``parents-…``."""
        if rest.startswith("parents-"):
            kept = rest.removeprefix("parents-")
            if kept == "new":
                self.add_parents()
            elif self.table.select_key(kept):
                self.complete()
        elif rest == "new":
            self.add_agency()
        elif rest:
            self._complete_named(rest)
        else:
            self.table.setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def add_agency(self) -> None:
        """Put a contact down that no step of the procedure asked for."""
        from esafety_desktop.incidents.agency_dialog import AgencyDialog

        if self.desk and self._opened:
            self._open(AgencyDialog(self.desk, self.incident_id, None, self))

    def add_parents(self) -> None:
        """Put down what was decided about the parents."""
        from esafety_desktop.incidents.parents_dialog import ParentsDialog

        if self.desk and self._opened:
            self._open(ParentsDialog(self.desk, self.incident_id, None, self))

    def complete(self) -> None:
        """Add to the chosen line what is missing, or put it right."""
        from esafety_desktop.incidents.agency_dialog import AgencyDialog
        from esafety_desktop.incidents.parents_dialog import ParentsDialog

        line = self.table.current_row()
        if self.desk is None or line is None or not self._opened:
            return
        if isinstance(line.row, AgencyRow):
            self._open(AgencyDialog(self.desk, self.incident_id, line.row, self))
        else:
            self._open(ParentsDialog(self.desk, self.incident_id, line.row, self))

    def decide(self) -> None:
        """Write a decision with its reasons, also one not to refer."""
        from esafety_desktop.incidents.note_dialog import NoteDialog

        if self.desk and self._opened:
            dialog = NoteDialog(self.desk, self.incident_id, self)
            dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("decision"))
            self._open(dialog)

    def _complete_named(self, name: str) -> None:
        for line in self.table.records.shown:
            row = line.row
            if isinstance(row, AgencyRow) and name in {row.id, row.origin.replace("/", "-")}:
                self.table.select_key(line.id)
                self.complete()

    def _tell(self) -> None:
        ui, line, sheet = self.ui, self.table.current_row(), self._sheet
        for button in (ui.addAgency, ui.addParents, ui.decide):
            button.setEnabled(self._opened)
        ui.complete.setEnabled(self._opened and line is not None)
        parts = []
        if line is not None:
            reference = line.row.reference if isinstance(line.row, AgencyRow) else ""
            said = (f"{line.row.called}: {line.decided}", _flat(line.row.contact))
            parts += [*said, f"Reference: {reference}" if reference else "", line.row.answer]
        parts.append(sheet.worker or "Social worker, plan or care status: not asked yet.")
        parts += [f"Decision and reasons: {text}" for text in sheet.decisions]
        ui.story.setPlainText("\n".join(part for part in parts if part) if self.incident_id else "")

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        if self.desk is not None:
            desk, incident_id = self.desk, self.incident_id
            dialog.accepted.connect(lambda: self.show_for(desk, incident_id))
        dialog.open()
