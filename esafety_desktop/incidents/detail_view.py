"""The right side of the tab: what comes next, chronology, people, facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.dates import british
from esafety_desktop.incidents import chronology_service, kind_rules, service
from esafety_desktop.incidents.chronology_view import ChronologyList
from esafety_desktop.incidents.detail_rules import both_names, standing_words
from esafety_desktop.incidents.envelope_service import readers, seal_away, should_be_sealed
from esafety_desktop.incidents.found_view import HitPointer
from esafety_desktop.incidents.people_service import remove_person
from esafety_desktop.incidents.reading_view import ReadingKeeper
from esafety_desktop.incidents.text_rules import facts_lines
from esafety_desktop.widgets.reading_order import in_reading_order
from esafety_desktop.widgets.scrolled import Scrolled
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.incidents.rows import IncidentDetail, PersonRow
    from esafety_desktop.incidents.search_rules import Hit
    from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.part import Part

_PAPER_QUESTION = (
    "Every word of this incident leaves the cabinet and cannot be brought back; its number and "
    "times stay. Do this when nobody is left who may read it here. Write it on paper first."
)


class DetailView(QObject):
    """Shows one incident.

    Args:
        ui: The tab's widgets.
        desk: What every view is given.
        parent: The tab.
        ways: Into other rooms (``shell.ways.Ways``).

    Attributes:
        desk: The desk over the cabinet in which the shown incident lives.
    """

    def __init__(self, ui: Ui_IncidentsTab, desk: Desk, parent: QWidget, ways: Any) -> None:
        super().__init__(parent)
        self._ui = ui
        self.desk = desk
        self._tab = parent
        self._shown: IncidentDetail | None = None
        self._reading = ReadingKeeper(self)
        self.chronology = ChronologyList(parent)
        ui.chronologyPlace.insertWidget(0, self.chronology, 1)
        self.people: RecordTable[PersonRow] = RecordTable(
            [
                Column("Role", lambda row: kind_rules.label(kind_rules.ROLES, row.role)),
                Column("Name", both_names, stretch=True),
                Column("Class", lambda row: row.class_name),
                Column("Born", lambda row: british(row.born)),
                Column("Note", lambda row: row.note),
            ],
            "People in this incident",
            empty_text="Nobody is named yet. Name who it is about before closing.",
        )
        ui.peoplePlace.insertWidget(0, self.people, 1)
        self._point_at = HitPointer(ui, self.chronology, self.people)
        self._parts: list[Part] = [make() for make in ways.incident_parts]
        self._ways = ways
        self._pages = {part: Scrolled(part) for part in self._parts}
        for part in self._parts:
            ui.parts.addTab(self._pages[part], part.title)
        ui.parts.currentChanged.connect(lambda _page: self._show_part())
        ui.nextInside.setStretch(0, 1)
        ui.strike.clicked.connect(self._strike)
        ui.verify.clicked.connect(self._verify)
        ui.removePerson.clicked.connect(self._take_out)
        ui.whomToRing.clicked.connect(self._whom_to_ring)
        ui.toPaper.clicked.connect(self._seal_away)
        ui.sealNow.clicked.connect(self._seal_away)
        ui.reopen.clicked.connect(self._reopen)
        self.people.repeat(ui.whomToRing, ui.removePerson)
        self.chronology.repeat(ui.strike, ui.verify)
        self.chronology.chosen.connect(lambda _row: self._gate())
        self.people.chosen.connect(lambda _row: self._gate())

    @property
    def incident_id(self) -> str:
        """The incident that is shown, or ""."""
        return self._shown.id if self._shown else ""

    @property
    def part(self) -> Part | None:
        """The page of another room that is in view; None for one of this room."""
        shown = self._ui.parts.currentWidget()
        return next((part for part in self._parts if self._pages[part] is shown), None)

    def show_incident(self, incident_id: str, desk: Desk, hit: Hit | None = None) -> None:
        """Read an incident and show it; "" shows none; ``desk`` is over its cabinet."""
        ui, self.desk = self._ui, desk
        ui.right.setCurrentWidget(ui.detail if incident_id else ui.nothing)
        if not incident_id:
            self._shown = None
            self._show_part()
            return
        detail = service.incident(self.desk.store, incident_id)
        shown = self._shown
        other = shown is None or (shown.id, len(shown.entries)) != (detail.id, len(detail.entries))
        self._shown = detail
        row = detail.row
        ui.heading.setText(row.title)
        store = desk.store
        ui.standing.setText(standing_words(detail, readers(store) if store.is_envelope else ()))
        self._next(detail)
        self.chronology.show_entries(detail.entries, to_end=other)
        self.people.set_rows(detail.people)
        lines = facts_lines(detail.facts)
        ui.factsText.setText("\n\n".join(f"{label}\n{text or '–'}" for label, text in lines))
        ui.seal.setText(f"Seal {detail.seal}")
        set_role(ui.seal, "hint")
        ui.sealNow.setVisible(row.status == kind_rules.OPEN and should_be_sealed(store, detail.id))
        self._gate()
        self._show_part()
        self._point_at(detail.id, hit)
        if other:
            self.note_opened()

    def note_opened(self) -> None:
        """The record on the screen was opened just now, or come back to."""
        if self._shown is not None:
            self._reading.opened(self.desk.store, self._shown.id)

    def keep_draft(self) -> None:
        """Seal what is being typed in the pages of other rooms, and put down what was read."""
        self._reading.flush()
        for part in self._parts:
            part.keep_draft()

    def open_part(self, place: str, rest: str) -> bool:
        """Turn to another room's page by its place; False when none has it."""
        if (part := next((it for it in self._parts if place and it.place == place), None)) is None:
            return False
        self._ui.parts.setCurrentWidget(self._pages[part])
        part.show_for(self.desk, self.incident_id)
        part.open_part(rest)
        return True

    def _show_part(self) -> None:
        """Only the page in view reads; the others when somebody turns to them."""
        if (part := self.part) is not None:
            part.show_for(self.desk, self.incident_id)
            in_reading_order(self._tab)  # it was made just now, maybe

    def print_record(self) -> None:
        """Show the record as it prints."""
        detail = self._shown
        if detail is None:
            return
        from esafety_desktop.incidents.pages import render_record
        from esafety_desktop.incidents.print_service import note_handled, record_snapshot

        with self.desk.guard(self._tab):
            store = self.desk.store
            sheet = record_snapshot(store, detail.id, self._ways.record_sections)
            self.desk.print_locked(
                self._tab,
                f"Record of {detail.row.reference}",
                lambda progress: render_record(sheet, progress),
                f"Papers {store.today():%Y-%m-%d}",
                lambda handled: note_handled(store, detail.id, handled.words),
            )

    def _next(self, detail: IncidentDetail) -> None:
        ui, row = self._ui, detail.row
        opened = row.status == kind_rules.OPEN
        ui.carryOn.setText("&Continue ▸" if opened else "Read the pro&cedure ▸")
        ui.carryOn.setVisible(row.status not in kind_rules.GONE)
        if not opened:
            ui.next.setText(detail.outcome.partition("\n")[0] or "No outcome is kept here.")
        elif row.waiting_until:
            ui.next.setText(f"Next: {row.next_step} · chase by {british(row.waiting_until)}")
        else:
            ui.next.setText(f"Next: {row.next_step or 'nothing is left; close it'}")

    def _gate(self) -> None:
        ui, detail = self._ui, self._shown
        opened = detail is not None and detail.row.status == kind_rules.OPEN
        closed = detail is not None and detail.row.status == kind_rules.CLOSED
        for button in (ui.addNote, ui.addCall, ui.addPerson, ui.editFacts, ui.toPaper):
            button.setEnabled(opened)
        ui.closeIncident.setVisible(opened)
        ui.reopen.setVisible(closed)
        entry = self.chronology.current_row()
        ui.strike.setEnabled(
            entry is not None
            and entry.struck_by is None
            and entry.kind in chronology_service.STRIKABLE
        )
        ui.removePerson.setEnabled(opened and self.people.current_row() is not None)
        ui.whomToRing.setEnabled(self.people.current_row() is not None)

    def _strike(self) -> None:
        entry = self.chronology.current_row()
        if entry is not None:
            self._ask(
                f"strike/{entry.id}",
                f"Line {entry.number} will be struck through. It can still be read.",
                lambda why: chronology_service.strike(self.desk.store, entry.id, why),
                label="&What is right instead, or why",
            )

    @property
    def marked(self) -> str:
        """Id of the person marked on the page of people, elsewhere of the incident."""
        person = self.people.current_row()
        shown = self._ui.parts.currentWidget() is self._ui.peoplePage
        return person.id if person and shown else self.incident_id

    def _verify(self) -> None:
        wrong = chronology_service.verify(self.desk.store, self.incident_id)
        self._ui.seal.setText(wrong or "The seal holds: no line was changed, none is missing.")
        set_role(self._ui.seal, "danger" if wrong else "ok")

    def _whom_to_ring(self) -> None:
        """The map of the marked person, in the locked cabinet (C4)."""
        person = self.people.current_row()
        if person is not None:
            self.desk.home.open_place(f"incidents/child-contacts/{person.id}")

    def _take_out(self) -> None:
        person = self.people.current_row()
        if person is not None:
            self._ask(
                f"out/{person.id}",
                f"{person.name} will be taken out. The chronology keeps that.",
                lambda why: remove_person(self.desk.store, person.id, why),
            )

    def _seal_away(self) -> None:
        """Into an envelope; from there, or where nobody else may read it, to paper."""
        from esafety_desktop.incidents.sealed_dialog import SealedDialog

        desk, incident_id = self.desk, self.incident_id
        if desk.store.is_envelope:
            self._to_paper()
            return
        disposers = self._ways.incident_disposers
        dialog = SealedDialog(
            desk,
            lambda others: seal_away(desk.store, incident_id, others, disposers),
            self._tab,
            moving=True,
        )
        dialog.paper_wanted.connect(self._to_paper)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _to_paper(self) -> None:
        from esafety_desktop.incidents.closing_service import move_to_paper

        store, incident_id = self.desk.store, self.incident_id
        disposers = self._ways.incident_disposers
        self._ask(
            "paper",
            _PAPER_QUESTION,
            lambda where: move_to_paper(store, incident_id, where, disposers),
            label="&Where the paper is",
            ok="Take it out",
        )

    def _reopen(self) -> None:
        from esafety_desktop.incidents.closing_service import reopen_incident

        self._ask(
            "reopen",
            "The incident will be open again.",
            lambda why: reopen_incident(self.desk.store, self.incident_id, why),
        )

    def _ask(
        self,
        key: str,
        question: str,
        act: Callable[[str], Changed[Any]],
        label: str = "&Why",
        ok: str = "&OK",
    ) -> None:
        from esafety_desktop.incidents.reason_dialog import ReasonDialog

        place = f"incidents/{self.incident_id}/{key}"
        dialog: QDialog = ReasonDialog(
            self.desk, question, act, self._tab, place=place, label=label, ok=ok
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
