"""The Incidents tab: the list on the left, one incident on the right; 999 over both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from esafety_desktop.incidents import service
from esafety_desktop.incidents.detail_view import DetailView
from esafety_desktop.incidents.envelope_service import start_sealed
from esafety_desktop.incidents.flow_view import let_lines_flow, share_room
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.list_view import IncidentList
from esafety_desktop.incidents.moment_view import dress
from esafety_desktop.incidents.more_view import more_lines, more_menu, own_dialog
from esafety_desktop.incidents.ui_incidents_tab import Ui_IncidentsTab
from esafety_desktop.store.changes import Area
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.reading_order import in_reading_order
from esafety_desktop.widgets.strips import emergency_strip
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.whole_words import keep_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
    from esafety_desktop.incidents.rows import IncidentRow
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.part import Action

_CHILD = ("child", "child-contacts")
"""The place of the line that is asked for whoever is marked among the people."""


class IncidentsTab(Tab):
    """What a leader sees of the locked cabinet; for the office only the slot for a concern."""

    title: ClassVar[str] = "Incidents"
    areas: ClassVar[Area] = (
        Area.INCIDENTS | Area.CONCERNS | Area.CONTACTS | Area.SCHOOL | Area.SETTINGS
    )

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_IncidentsTab()
        self.ui.setupUi(self)
        keep_whole(self.ui.next)
        stop_where_it_scrolls(self.ui.factsScroll)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.list = IncidentList(self.ui, self, desk.store)
        self.detail = DetailView(self.ui, desk, self, self.ways)
        let_lines_flow(self.ui)
        share_room(self.ui)
        self._left_at = ("", "")
        self._connect()
        in_reading_order(self)
        self.refresh()

    def refresh(self) -> None:
        """Read everything shown again from the store."""
        store, ui = self.desk.store, self.ui
        waiting, concerns = self.ways.concerns_waiting()
        ui.pages.setCurrentWidget(ui.leaderPage if store.is_leader else ui.officePage)
        ui.officeCount.setText(f"{concerns} not collected" if waiting else "")
        ui.slips.setText(f"{concerns} to read".replace("o", "&o", 1))
        ui.slips.setVisible(bool(waiting))
        if store.is_leader:
            self.list.refresh()
            self._show(self.list.table.current_row())

    def open_item(self, item: str) -> None:
        """Bring an incident into view; ``<id>/continue`` opens its procedure too.

        The places of drafts lead to the dialog in which they were typed.
        """
        self._left_at = ("", "")
        name, _, rest = item.partition("/")
        alone: dict[str, Callable[[], object]] = {
            "new": self.new,
            "slips": self.read_slips,
            "concern": self.report,
            "own": lambda: self.ways.own_concerns(self),
        }
        action = next((a for a in self._lines() if name and a.place == name), None)
        if name in alone:
            alone[name]()
        elif action is not None and self.desk.store.is_leader:
            self._act(action, rest)
        elif self.desk.store.is_leader and self.list.bring(name) and rest:
            self._open_part(rest)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.detail.note_opened()
        QTimer.singleShot(0, self, self._go_back)

    def _go_back(self) -> None:
        """Whoever went to fill a contact in finds the incident again: Continue is at hand."""
        incident_id, _ = self._left_at
        if incident_id and self.isVisible() and self.list.bring(incident_id):
            self.ui.carryOn.setFocus()

    def _open_part(self, part: str) -> None:
        kind, _, step_id = part.partition("/")
        openers: dict[str, Callable[[], object]] = {
            "note": lambda: self._open_on("note_dialog", "NoteDialog"),
            "person": lambda: self._open_on("person_dialog", "PersonDialog"),
            "minor": lambda: self._open_on("minor_dialog", "MinorDialog"),
            "facts": self._facts,
            "close": self.close_incident,
        }
        if not self.detail.open_part(kind, step_id):
            openers.get(kind, lambda: self.carry_on(step_id))()

    def new(self) -> None:
        """Ctrl+N: a numbered incident is kept before a word is typed."""
        if not self.desk.store.is_leader:
            self.report()
            return
        with self.desk.guard(self):
            made = self.desk.done(service.start_incident(self.desk.store), self)
            self.refresh()
            self.list.bring(made)
            self.carry_on()

    def new_sealed(self) -> None:
        """An incident that not every leader may read, in an envelope of its own (F30)."""
        if not self.desk.store.is_leader:
            return
        store = self.desk.store
        make = own_dialog("sealed_dialog", "SealedDialog")
        dialog = make(self.desk, lambda others: start_sealed(store, others), self)
        dialog.sealed.connect(lambda made: self.open_item(f"{made}/continue"))
        self._open(dialog)

    def print_(self) -> None:
        """Ctrl+P: the record of the incident that is shown; for the office the card."""
        if self.desk.store.is_leader:
            self.detail.print_record()
        else:
            self.print_card()

    def print_card(self) -> None:
        """The card for classrooms; it holds no incident."""
        self.ways.print_card(self)

    def copy_text(self) -> None:
        """The record that is shown as text, for a child protection file kept elsewhere."""
        with self.desk.guard(self):
            self._open_on("copy_dialog", "CopyDialog")

    def settle(self) -> None:
        """The settings of the procedures, for leaders."""
        if self.desk.store.is_leader:
            self._open(own_dialog("settings_dialog", "SettingsDialog")(self.desk, self))

    def focus_filter(self) -> None:
        """Ctrl+F: type to filter the list."""
        self.list.filter.setFocus()

    def keep_draft(self) -> None:
        """Seal what is being typed in any open dialog."""
        keep_drafts(self)
        self.detail.keep_draft()

    def carry_on(self, step_id: str = "", *, closing: bool = False) -> None:
        """Open the guided procedure of the incident that is shown; ``closing``: to close it."""
        from esafety_desktop.incidents.procedure_dialog import ProcedureDialog

        current = self.detail.incident_id
        if not current:
            return
        left_at, self._left_at = self._left_at, ("", "")
        if not step_id and left_at[0] == current:
            step_id = left_at[1]
        with self.desk.guard(self):
            dialog = ProcedureDialog(self.detail.desk, current, self, step_id)
            dialog.contact_wanted.connect(lambda slot: self._leave_for_contact(dialog, slot))
            dialog.close_wanted.connect(self.close_incident)
            dialog.finished.connect(self.refresh)
            if closing:
                dialog.finished.connect(lambda _result: self._close_later(current))
            self._open(dialog)

    def close_incident(self) -> None:
        """Ask what came of it, or say what is missing."""
        from esafety_desktop.incidents.close_dialog import CloseDialog

        dialog = CloseDialog(self.detail.desk, self.detail.incident_id, self)
        dialog.jump_wanted.connect(self._jump)
        self._open(dialog)

    def _close_again(self, incident_id: str) -> None:
        """Back to closing, once what was missing is put in; never while the desk is shut."""
        shown = any(dialog.isVisible() for dialog in self.findChildren(QDialog))
        if self.isVisible() and not shown and self.detail.incident_id == incident_id:
            self.close_incident()

    def _close_later(self, incident_id: str) -> None:
        """The same when a lock, which closes dialogs too, would be over."""
        QTimer.singleShot(0, self, lambda: self._close_again(incident_id))

    def report(self) -> None:
        """Write a slip."""
        self.ways.report_concern(self)

    def read_slips(self) -> None:
        """The leader's inbox."""
        if self.desk.store.is_leader:
            self.ways.read_concerns(self, lambda made: self.open_item(f"{made}/continue"))

    def _connect(self) -> None:
        ui = self.ui
        ui.newIncident.clicked.connect(self.new)
        for button in (ui.reportConcern, ui.officeReport):
            button.clicked.connect(self.report)
        ui.slips.clicked.connect(self.read_slips)
        ui.officeCard.clicked.connect(self.print_card)
        ui.officeFlowchart.clicked.connect(
            lambda: own_dialog("flowchart_dialog", "show_poster")(self, self.desk)
        )
        ui.officeOwn.clicked.connect(lambda: self.ways.own_concerns(self))
        ui.more.setMenu(self._menu())
        ui.carryOn.clicked.connect(lambda: self.carry_on())
        ui.addNote.clicked.connect(lambda: self._open_on("note_dialog", "NoteDialog"))
        ui.addCall.clicked.connect(lambda: self._open_on("note_dialog", "note_a_call"))
        ui.addPerson.clicked.connect(lambda: self._open_on("person_dialog", "PersonDialog"))
        ui.editFacts.clicked.connect(self._facts)
        ui.closeIncident.clicked.connect(self.close_incident)
        ui.printRecord.clicked.connect(self.print_)
        self.list.table.chosen.connect(self._show)
        self.list.table.opened.connect(lambda _row: self.carry_on())

    def _lines(self) -> list[Action]:
        own = {
            "record": self.print_,
            "text": self.copy_text,
            "sealed": self.new_sealed,
            "settings": self.settle,
        }
        return more_lines(own, self.ways.incident_actions)

    def _menu(self) -> QMenu:
        return more_menu(self, self._lines(), self._act, self._has_one)

    def _has_one(self) -> bool:
        return bool(self.detail.incident_id)

    def _act(self, action: Action, item: str = "") -> None:
        shown = self.detail.marked if action.place in _CHILD else self.detail.incident_id
        about, of_it = item or shown, action.needs_incident and not item
        if about or not action.needs_incident:
            with self.desk.guard(self):
                action.act(self, self.detail.desk if of_it else self.desk, about)
        else:
            self.desk.say("Mark the incident in the list first, then choose that line again.")

    def _show(self, row: IncidentRow | None) -> None:
        incident_id = row.id if row else ""
        home = home_of(self.desk.store, incident_id) if incident_id else self.desk.store
        self.detail.show_incident(incident_id, self.desk.beside(home), row.hit if row else None)

    def _open_on(self, module: str, name: str) -> QDialog | None:
        current, desk = self.detail.incident_id, self.detail.desk
        return self._open(own_dialog(module, name)(desk, current, self)) if current else None

    def _facts(self) -> QDialog | None:
        current = self.detail.incident_id
        if not current:
            return None
        desk = self.detail.desk
        facts = service.incident(desk.store, current).facts
        details = own_dialog("details_dialog", "DetailsDialog")
        return self._open(details(desk, current, facts, self))

    def _jump(self, place: str) -> None:
        kind, _, step_id = place.partition("/")
        current = self.detail.incident_id
        if kind == "step":
            self.carry_on(step_id, closing=True)
            return
        if self.detail.open_part(kind, step_id):
            return
        if kind == "people":
            self.ui.parts.setCurrentWidget(self.ui.peoplePage)
        dialog = (
            self._open_on("person_dialog", "PersonDialog") if kind == "people" else self._facts()
        )
        if dialog is not None:
            dialog.accepted.connect(lambda: self._close_again(current))

    def _leave_for_contact(self, dialog: ProcedureDialog, slot_id: str) -> None:
        step = dialog.panel.step
        left_at = (dialog.incident_id, step.id if step else "")
        dialog.close()
        self.ways.open_contact(slot_id)
        self._left_at = left_at
        called = dialog.state.reference
        self.desk.say(f"Fill it in, then turn to Incidents: Continue goes on with {called}.")

    def _open(self, dialog: QDialog) -> QDialog:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
