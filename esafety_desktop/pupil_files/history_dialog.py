"""A child over all incidents: search, chronology, what was signed, print, pass on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.dates import british
from esafety_desktop.incidents.moment_view import chosen, dress, open_at
from esafety_desktop.incidents.reading_view import ReadingKeeper
from esafety_desktop.pupil_files import history_service, transfer_service
from esafety_desktop.pupil_files.child_meant_service import child_meant
from esafety_desktop.pupil_files.day_view import fill_pairs
from esafety_desktop.pupil_files.history_rules import TOPICS
from esafety_desktop.pupil_files.lines_view import LinesTable
from esafety_desktop.pupil_files.transfer_dialog import open_transfer
from esafety_desktop.pupil_files.transfer_rules import SUBJECTS
from esafety_desktop.pupil_files.ui_history_dialog import Ui_HistoryDialog
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.pupil_files.rows import ChildHistory, ChildRow, IncidentPart
    from esafety_desktop.widgets.desk import Desk

_PASSING_ON = ("/transfer", "/not-needed", "/chased", "/end")
"""Ends of the places that lead on to the passing on of a child's records."""
_CHILDREN: tuple[Column[ChildRow], ...] = (
    Column("Name", lambda row: row.name, stretch=True, tooltip=lambda row: row.state),
    Column("Class", lambda row: row.class_name or ("left" if row.left_on else "")),
    Column("Born", lambda row: british(row.born), sort_key=lambda row: str(row.born)),
    Column(
        "Records",
        lambda row: str(row.incidents) if row.incidents else "",
        align="right",
        sort_key=lambda row: row.incidents,
    ),
)
_PARTS: tuple[Column[IncidentPart], ...] = (
    Column("No.", lambda row: f"{row.reference} (sealed)" if row.sealed else row.reference),
    Column("Day", lambda row: british(row.day), sort_key=lambda row: str(row.day)),
    Column(
        "What",
        lambda row: f"{row.title} · {row.status}",
        tooltip=lambda row: row.title,
        stretch=True,
    ),
    Column("The child in it", lambda row: f"{row.role}: {row.called}"),
)


class HistoryDialog(QDialog):
    """Shows everything of one child that this person may open.

    Args:
        desk: The desk over the ordinary cabinets.
        key: The child to begin with; "" for none.
        parent: The window.
    """

    reads_in_order = True

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: ChildHistory | None = None
        self._passing = False
        self._reading = ReadingKeeper(self)
        self.ui = Ui_HistoryDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        self.ui.whole.setStretch(1, 1)
        dress(self)
        let_flow(self.ui.foot, self.ui.whole)
        let_flow(self.ui.topicRow, self.ui.linesInside)
        self.children_list: RecordTable[ChildRow] = RecordTable(
            _CHILDREN,
            "Children, those with records first",
            empty_text="No pupils are here yet, and nobody is named in an incident.",
        )
        self.children_list.no_match = "Nobody of this name is in the school or in an incident."
        self.lines = LinesTable()
        self.parts: RecordTable[IncidentPart] = RecordTable(_PARTS, "Incidents of the child")
        self.ui.listPlace.addWidget(self.children_list)
        self.ui.linesPlace.addWidget(self.lines)
        self.ui.partsPlace.addWidget(self.parts)
        self.ui.rightInside.setContentsMargins(12, 0, 0, 0)
        self.ui.split.setSizes([470, 690])
        KeptSplitter(self.ui.split)
        fill_pairs(self.ui.topic, TOPICS)
        self._connect()
        open_at(self, 1180, 680)
        self.children_list.set_rows(history_service.children(desk.store))
        self.show_child(key)
        self.ui.filter.setFocus()

    def done(self, result: int) -> None:
        """What was read is put into the trail before the window goes."""
        self._reading.flush()
        super().done(result)

    def show_child(self, key: str) -> None:
        """Bring a child into view by key."""
        if key:
            self.children_list.select_key(key)
        self._show(self.children_list.current_row())

    def choose_to_pass(self) -> None:
        """Choose a child whose records go to a new school; Enter on the child goes on."""
        self._passing = True
        self.setWindowTitle("Pass a child's records to a new school")
        for button in (self.ui.print, self.ui.openIncident, self.ui.passOn):
            primary = button is self.ui.passOn
            button.setDefault(primary)
            set_role(button, "primary" if primary else "")
        self.children_list.opened.disconnect()
        self.children_list.opened.connect(lambda _row: self.pass_on())
        self._gate()

    def print_chronology(self) -> None:
        """The chronology of the child in a preview; what becomes of its pages is put down."""
        from esafety_desktop.pupil_files.history_pages import render_chronology

        row, desk = self.children_list.current_row(), self.desk
        if row is None:
            return
        with desk.guard(self):
            sheet = history_service.chronology_sheet(desk.store, row.key)
            desk.print_locked(
                self,
                f"Chronology of {row.name}",
                lambda progress: render_chronology(sheet, progress),
                f"Papers {desk.store.today():%Y-%m-%d}",
                lambda handled: history_service.note_handled(
                    desk.store, row.key, handled.uncounted
                ),
            )

    def pass_on(self) -> None:
        """Leave this list for the transfer of the chosen child's records."""
        row, desk, over = self.children_list.current_row(), self.desk, self.parentWidget()
        if row is not None and self.found and self.found.parts:
            parts = self.found.parts
            self.accept()
            open_transfer(over, desk, row.key, parts)

    def open_incident(self) -> None:
        """Leave this list for the incident of the chosen line."""
        place = self._chosen_incident()
        if place:
            self.accept()
            self.desk.open_place(f"incidents/{place}")

    def open_contacts(self) -> None:
        """Leave this list for whom to ring for the chosen child."""
        row = self.children_list.current_row()
        if row is not None:
            self.accept()
            self.desk.open_place(f"incidents/child-contacts/{row.key}")

    def _chosen_incident(self) -> str:
        if self.ui.pages.currentWidget() is self.ui.partsPage:
            part = self.parts.current_row()
            return part.id if part else ""
        line = self.lines.current_row()
        return line.incident_id if line else ""

    def _connect(self) -> None:
        ui = self.ui
        ui.filter.textChanged.connect(self._filter)
        ui.topic.currentIndexChanged.connect(self._show_lines)
        ui.openIncident.clicked.connect(self.open_incident)
        ui.passOn.clicked.connect(self.pass_on)
        ui.contacts.clicked.connect(self.open_contacts)
        ui.print.clicked.connect(self.print_chronology)
        ui.close.clicked.connect(self.reject)
        self.children_list.repeat(ui.passOn, ui.contacts, ui.print)
        self.lines.repeat(ui.openIncident)
        self.parts.repeat(ui.openIncident)
        self.children_list.chosen.connect(self._show)
        self.children_list.opened.connect(lambda _row: self.lines.setFocus())
        for table in (self.lines, self.parts):
            table.chosen.connect(self._gate)
            table.opened.connect(lambda _row: self.open_incident())
        self.parts.chosen.connect(self._show_signed)
        ui.pages.currentChanged.connect(self._gate)

    def _filter(self, text: str) -> None:
        """Narrow the list; a single hit is shown at once."""
        self.children_list.filter_text(text)
        if text.strip() and len(self.children_list.records.shown) == 1:
            self.children_list.selectRow(0)

    def _show(self, row: ChildRow | None) -> None:
        self.found = None
        if row is not None:
            with self.desk.guard(self):
                self.found = history_service.history(self.desk.store, row.key)
        found, ui = self.found, self.ui
        for part in found.parts if found else ():
            self._reading.opened(self.desk.store, part.id)
        ui.child.setText(found.child.name if found else "Choose a child on the left")
        ui.facts.setText(_facts(found) if found else "")
        hints = " ".join((*self._on_the_way(), *found.hints)) if found else ""
        ui.hints.setText(hints)
        ui.hints.setVisible(bool(hints))
        self.parts.set_rows(found.parts if found else ())
        self.parts.selectRow(0)
        self._show_lines()

    def _on_the_way(self) -> Iterator[str]:
        """How far the records of the child are on their way to another school."""
        found = self.found
        if found is None:
            return
        for one in self.desk.store.stores:
            here = [part for part in found.parts if transfer_service.lives_in(one, part.id)]
            subject = any(part.role_id in SUBJECTS for part in here)
            words = transfer_service.state_words(one, found.child, subject=subject)
            if words:
                yield words

    def _show_lines(self) -> None:
        topic = chosen(self.ui.topic)
        lines = self.found.lines if self.found else ()
        self.lines.set_rows(line for line in lines if not topic or line.topic == topic)
        self._gate()

    def _show_signed(self, part: IncidentPart | None) -> None:
        """What was signed on the day of the chosen incident, a line for each agreement."""
        words = "\n".join(f"• {one}" for one in part.agreements) if part else ""
        day = british(part.day) if part else ""
        self.ui.signed.setText(f"Signed on {day}:\n{words}" if part else "")

    def _gate(self, *_: object) -> None:
        ui = self.ui
        some = bool(self.found and self.found.parts)
        for button in (ui.print, ui.passOn):
            button.setEnabled(some)
        ui.contacts.setEnabled(self.found is not None)
        ui.openIncident.setEnabled(bool(self._chosen_incident()))
        ui.wrong.setText(self._hint(some=some))

    def _hint(self, *, some: bool) -> str:
        """What is still missing, or how it goes on."""
        if self.found is None:
            return "Choose the child whose records go." if self._passing else "Choose a child."
        if not some:
            return "Nothing is written about this child yet."
        return "Enter on the child goes on to its new school." if self._passing else ""


def _facts(found: ChildHistory) -> str:
    child = found.child
    number = len(found.parts)
    parts = [
        f"born {british(child.born)}" if child.born else "",
        child.class_name,
        child.state,
        f"also written as {', '.join(found.names)}" if found.names else "",
        "1 incident" if number == 1 else f"{number} incidents",
    ]
    return " · ".join(part for part in parts if part)


def pass_records(parent: QWidget, desk: Desk, _item: str = "") -> None:
    """Choose a child, then pass its records to a new school."""
    dialog = HistoryDialog(desk.home, "", parent)
    dialog.choose_to_pass()
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_history(parent: QWidget, desk: Desk, item: str) -> None:
    """Open the history of a child.

    Args:
        parent: The window.
        desk: Any desk of this person.
        item: The child's key; or somebody in an incident; or an incident, whose first child is
            shown; or "".
            ``<key>/transfer`` and the like go on to the passing on of its records.
    """
    home = desk.home
    key, _, more = item.rpartition("/") if item.endswith(_PASSING_ON) else (item, "", "")
    key = child_meant(home.store, key) or key
    dialog = HistoryDialog(home, key, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    if more:
        dialog.pass_on()
