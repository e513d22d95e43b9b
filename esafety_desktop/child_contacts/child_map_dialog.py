"""The map for one child: the school's map with the child's own people; in the locked cabinet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.child_contacts import service
from esafety_desktop.child_contacts.child_contact_view import ChildContactForm
from esafety_desktop.child_contacts.child_place_view import ask_child, ask_place
from esafety_desktop.child_contacts.child_slot_view import ChildSlotView
from esafety_desktop.child_contacts.child_words_view import ChildWords
from esafety_desktop.child_contacts.ui_child_map_dialog import Ui_ChildMapDialog
from esafety_desktop.contacts.form_page_view import show_form, take_out_form
from esafety_desktop.contacts.map_view import MapView
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.incidents.moment_view import open_at
from esafety_desktop.value import replace
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from esafety_desktop.child_contacts.rows import ChildContact, ChildSheet
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

CHOOSE = "choose"
"""Where no child is in view: who is meant is asked, never guessed from what lies behind."""


class ChildMapDialog(QDialog):
    """Shows and keeps the people around one child.

    Args:
        desk: The desk over the ordinary cabinets.
        key: The child.
        parent: The window.
        slot_id: The place of the map to begin with.
    """

    def __init__(self, desk: Desk, key: str, parent: QWidget, slot_id: str = "") -> None:
        super().__init__(parent)
        self.desk, self.key = desk, key
        self.form: ChildContactForm | None = None
        self._chosen = slot_id
        self._about_to_go: Callable[[], Changed[Any]] | None = None
        self.ui = Ui_ChildMapDialog()
        self.ui.setupUi(self)
        self.map = MapView(self)
        self.map.extent.begin_whole()
        self.map.setAccessibleName("Map of this child’s contacts")
        self.panel = ChildSlotView()
        self.ui.side.setWidget(self.panel)
        stop_where_it_scrolls(self.ui.side)
        self.ui.split.insertWidget(0, self.map)
        self.ui.split.setStretchFactor(0, 1)
        KeptSplitter(self.ui.split)
        self.ui.side.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        let_flow(self.ui.buttons, self.ui.mapInside)
        self.ui.mapInside.setStretch(self.ui.mapInside.indexOf(self.ui.split), 1)
        self.words = ChildWords(desk.store, key, self)
        self._connect()
        open_at(self, 1280, 720)
        self.refresh()
        service.note(desk.store, key, "child_contacts.read")
        self._resume()

    def refresh(self) -> None:
        """Read the map again."""
        self.found = service.child_map(self.desk.store, self.key)
        found, ui = self.found, self.ui
        ui.child.setText(f"Contacts of {found.name}")
        number = len(found.contacts)
        many = "1 contact" if number == 1 else f"{number} contacts"
        ui.about.setText(
            f"{found.about} · {many} of the child alone. Locked cabinet: leaders only."
        )
        ui.add.setEnabled(bool(found.places))
        ui.takeAway.setEnabled(bool(found.contacts))
        ui.printList.setEnabled(bool(found.contacts))
        ui.printMap.setEnabled(bool(found.contacts))
        self.map.set_map(found.drawn)
        self._show(self._chosen)

    def keep_draft(self) -> None:
        """Seal what is being typed."""
        self.words.keep()

    def reject(self) -> None:
        """Escape on a page leads back to the map first."""
        if self.ui.pages.currentWidget() is not self.ui.mapPage:
            self._leave_form()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes; what is typed stays sealed."""
        self._leave_form()
        super().closeEvent(event)

    def add(self) -> None:
        """Somebody new in the chosen place."""
        if self._chosen:
            self._edit(EntryRow(self._chosen), None)
        else:
            ask_place(self, self.found.drawn, self._add_at)

    def _add_at(self, slot_id: str) -> None:
        self.map.choose(slot_id)
        self._show(slot_id)
        self._edit(EntryRow(slot_id), None)

    def _connect(self) -> None:
        ui = self.ui
        self.map.chosen.connect(self._show)
        self.map.opened.connect(self._open)
        for signal in (self.map.laid, self.map.named, self.map.connected):
            signal.connect(lambda *_: self.map.set_map(self.found.drawn))
        self.panel.edit.connect(lambda one: self._edit(one.entry, one))
        self.panel.checked.connect(self._checked)
        self.panel.dead.connect(self._dead)
        self.panel.removed.connect(self._ask_remove)
        ui.add.clicked.connect(self.add)
        ui.close.clicked.connect(self.accept)
        ui.history.clicked.connect(self._history)
        ui.takeAway.clicked.connect(self._ask_take_away)
        ui.printList.clicked.connect(self.print_list)
        ui.printMap.clicked.connect(self.print_map)
        ui.yes.clicked.connect(self._go)
        ui.no.clicked.connect(self._leave_form)
        set_role(ui.yes, "danger")

    def _show(self, key: str) -> None:
        slots = {slot.id for slot in self.found.drawn.slots}
        self._chosen = key if key in slots else ""
        self.panel.show_slot(self.found, self._chosen)

    def _open(self, slot_id: str) -> None:
        """Enter or a double click: the child's first contact there, or a new one."""
        self._show(slot_id)
        own = self.found.of(slot_id)
        if not own and not self.found.places:
            return
        self._edit(own[0].entry if own else EntryRow(slot_id), own[0] if own else None)

    def _edit(self, entry: EntryRow, one: ChildContact | None) -> None:
        store = self.desk.store
        places = self.found.places
        if one is not None:
            places = tuple(p for p in places if p.sealed == one.kept.sealed) or (one.kept,)
        left = self.words.of(entry)
        begun = self.words.begun(entry, left)
        self.form = ChildContactForm(
            self.found.drawn.slot(entry.slot_id),
            begun if one else replace(begun, id=""),
            store.today(),
            store.account.name,
            self,
            places=places,
            kept=one.kept.incident_id if one else None,
        )
        self.words.watch(self.form, entry, left)
        show_form(self.ui.pages, self.form, self._keep, self._leave_form)

    def _keep(self) -> None:
        form = self.form
        if form is None:
            return
        form.show()
        with self.desk.guard(self):
            try:
                kept = service.save(
                    self.desk.store, self.key, form.entry, form.incident_id, form.known
                )
            except service.Meanwhile as other:
                form.goes_on(other.entry)
                self.refresh()
                raise
            self.desk.done(kept, self)
            self._chosen = form.entry.slot_id
            self.words.clear()
            self._close_form()
            self.refresh()

    def _leave_form(self) -> None:
        """Not kept: what was typed is sealed, and there again when the same form opens."""
        form = self.form
        if form is not None and self.words.leave() and not form.thrown:
            self.desk.say("What you typed is kept for you, but not on the map yet.")
        self._close_form()

    def _close_form(self) -> None:
        take_out_form(self.ui.pages, self.form, self.ui.mapPage)
        self.form = None
        self.map.setFocus()

    def _resume(self) -> None:
        """Show again what was being typed about this child when the screen was locked."""
        if (entry := self.words.was_open()) is not None:
            self._edit(entry, next((c for c in self.found.contacts if c.id == entry.id), None))

    def _checked(self, contact_id: str) -> None:
        with self.desk.guard(self):
            self.desk.done(service.mark_checked(self.desk.store, contact_id), self)
            self.refresh()

    def _dead(self, contact_id: str, numbers: list[str]) -> None:
        with self.desk.guard(self):
            self.desk.done(service.mark_dead(self.desk.store, contact_id, numbers), self)
            self.refresh()

    def _ask_remove(self, one: ChildContact) -> None:
        self._ask(
            f"Take {one.entry.name} off the map of {self.found.name}?",
            "Ctrl+Z brings it back until the screen is locked.",
            lambda: service.remove(self.desk.store, one.id),
        )

    def _ask_take_away(self) -> None:
        self._ask(
            f"Take away every contact of {self.found.name} alone?",
            "The school’s own contacts stay. This can’t be undone: print the list first if a new "
            "school should have it.",
            self._take_away,
        )

    def _take_away(self) -> Changed[Any]:
        self.words.forget()
        return service.take_away(self.desk.store, self.key)

    def _ask(self, question: str, more: str, go: Callable[[], Changed[Any]]) -> None:
        self.ui.question.setText(question)
        self.ui.questionMore.setText(more)
        self._about_to_go = go
        self.ui.pages.setCurrentWidget(self.ui.askPage)
        self.ui.no.setFocus()

    def _go(self) -> None:
        if self._about_to_go is not None:
            with self.desk.guard(self):
                self.desk.done(self._about_to_go(), self)
        self._about_to_go = None
        self._close_form()
        self.refresh()

    def _history(self) -> None:
        self.accept()
        self.desk.open_place(f"incidents/child/{self.key}")

    def print_list(self) -> None:
        """The child's people on A4, for a meeting or the new school."""
        from esafety_desktop.child_contacts.pages import render_list

        self._print("list", render_list)

    def print_map(self) -> None:
        """The map on A3."""
        from esafety_desktop.child_contacts.pages import render_child_map

        self._print("map", render_child_map)

    def _print(self, what: str, render: Callable[[ChildSheet, Progress], bytes]) -> None:
        desk, key = self.desk, self.key
        with desk.guard(self):
            sheet = service.sheet(desk.store, key)
            desk.print_locked(
                self,
                f"The {what} of contacts for {sheet.name}",
                lambda progress: render(sheet, progress),
                f"Papers {desk.store.today():%Y-%m-%d}",
                lambda handled: service.note(
                    desk.store, key, "child_contacts.pages", handled.uncounted
                ),
            )


def show_child_map(parent: QWidget, desk: Desk, item: str) -> None:
    """Open the map of a child.

    Args:
        parent: The window.
        desk: Any desk of this person.
        item: The child's key; or somebody in an incident; or an incident, whose first child is
            meant; or `CHOOSE`.
    """
    home = desk.home
    with home.guard(parent):
        if item == CHOOSE:
            ask_child(parent, service.to_choose(home.store), partial(show_child_map, parent, desk))
            return
        dialog = ChildMapDialog(home, service.key_meant(home.store, item), parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
