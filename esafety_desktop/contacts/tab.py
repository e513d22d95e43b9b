"""The contacts tab: the map "Safeguarding Sam", the same as a list, the chosen slot beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.contacts import service
from esafety_desktop.contacts.faults_view import FaultsView
from esafety_desktop.contacts.map_actions_view import MapActions
from esafety_desktop.contacts.map_drawn_rules import always_there, numbers_elsewhere
from esafety_desktop.contacts.map_find_view import MapFind
from esafety_desktop.contacts.map_overlap_view import when_apart
from esafety_desktop.contacts.map_view import MapView
from esafety_desktop.contacts.map_work_view import MapWork
from esafety_desktop.contacts.rows import EntryRow, SlotRow
from esafety_desktop.contacts.slot_columns_view import COLUMNS
from esafety_desktop.contacts.slot_questions_view import ask_name, ask_remove
from esafety_desktop.contacts.slot_view import SlotView
from esafety_desktop.contacts.tools_view import ContactTools
from esafety_desktop.contacts.ui_contacts_tab import Ui_ContactsTab
from esafety_desktop.contacts.words_view import keep_words, words_of
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.value import replace
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.kept_splitter import KeptSplitter
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.table import RecordTable
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from esafety_desktop.contacts.contact_dialog import ContactDialog
    from esafety_desktop.contacts.map_rows import MapRow
    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.widgets.desk import Desk

_DRAFT = "contacts"
_ZOOM = 1.2
_LEAST, _USUAL, _ROOMY = 34, 44, 340
"""Letters that the panel beside the map is wide, and pixels beyond which it has room enough."""


class ContactsTab(Tab):
    """Whom to ring: drawn, listed, edited, printed."""

    title = "Contacts"
    areas = Area.CONTACTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_ContactsTab()
        self.ui.setupUi(self)
        set_role(self.ui.title, "title")
        self._dialog: ContactDialog | None = None
        self._chosen = ""
        self._settling = False
        self.tools = ContactTools(desk, self)
        self.faults = FaultsView(self)
        self.ui.whole.insertWidget(1, self.faults)
        self.ui.whole.setStretch(2, 1)
        self.map = MapView(self)
        self.map_actions = MapActions(self.map, self)
        self.work = MapWork(
            desk, self.map, self.map_actions, use=self._do, window=self, opened=self._open
        )
        self.list = RecordTable(
            COLUMNS, "Contacts as a list", self, empty_text="No place for a contact is here yet."
        )
        self.list.room.whole = True
        self.ui.pages.addWidget(self.map)
        self.ui.pages.addWidget(self.list)
        self.panel = SlotView()
        self.ui.side.setWidget(self.panel)
        stop_where_it_scrolls(self.ui.side)
        self.ui.split.setStretchFactor(0, 1)
        self.ui.split.setStretchFactor(1, 0)
        letter = self.fontMetrics().averageCharWidth()
        self.ui.side.setMinimumWidth(letter * _LEAST)
        usual = min(letter * _USUAL, max(letter * _LEAST, _ROOMY))
        self.ui.split.setSizes([self.width() * 4, usual])
        KeptSplitter(self.ui.split)
        self.finder = MapFind(self.ui.search, self.list, self.map, self._found)
        self.ui.whole.insertWidget(1, self.finder.nothing)
        self.ui.search.setMinimumWidth(letter * _USUAL // 2)
        let_flow(self.ui.head, self.ui.whole)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the map, the list and the faults again."""
        everything = self.ui.everything.isChecked()
        self._drawn = service.contact_map(self.desk.store, everything=everything)
        self._settling = True
        self.map.set_map(self._drawn)
        self.list.set_rows(self._drawn.visible)
        self.faults.show_faults(service.faults(self.desk.store))
        self.finder.set_slots(self._drawn.visible)
        self._settling = False
        self._show(self.map.current)

    def open_item(self, item: str) -> None:
        """Bring a slot into view, or open one of the room's windows."""
        if self.tools.opens(item):
            return
        if not any(slot.id == item for slot in self._drawn.slots):
            return
        if self._drawn.slot(item).place is None:
            self.ui.everything.setChecked(True)
        self._show(item)
        self.first_stop().setFocus()

    def new(self) -> None:
        """Ctrl+N: another contact in the chosen slot."""
        if self._chosen:
            self._edit(EntryRow(self._chosen))
        else:
            self.desk.say("Choose a box on the map first.")

    def print_(self) -> None:
        """Ctrl+P: the sheet for the wall."""
        self.tools.print_sheet()

    def save_picture(self) -> None:
        """The map as a drawing or a picture."""
        from esafety_desktop.contacts.map_picture_view import ask_to_save

        def sheet(drawn: MapRow | None) -> Sheet:
            whole = service.sheet(self.desk.store)
            return whole if drawn is None else replace(whole, map=drawn)

        with self.desk.guard(self.window()):
            when_apart(
                self.desk,
                self.window(),
                lambda: ask_to_save(self.desk, self.window(), sheet),
                "&Save as it is",
            )

    def focus_filter(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def keep_draft(self) -> None:
        """Seal a contact or a name that is being typed; keep a move that is on its way."""
        self.work.keep_draft()
        self.tools.keep_draft()
        if self._dialog is not None:
            self.desk.store.drafts.put(_DRAFT, self._dialog.draft)

    def first_stop(self) -> QWidget:
        """The map, or the list in its place."""
        return self.map if self.ui.asMap.isChecked() else self.list

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._resume()
        self.work.resume()

    def _connect(self) -> None:
        ui = self.ui
        ui.asMap.toggled.connect(lambda on: self._turn(0 if on else 1))
        ui.asMap.clicked.connect(lambda: self.map.setFocus())
        ui.asList.clicked.connect(lambda: self.list.setFocus())
        ui.everything.toggled.connect(self.refresh)
        ui.zoomIn.clicked.connect(lambda: self.map.zoom(_ZOOM))
        ui.zoomOut.clicked.connect(lambda: self.map.zoom(1 / _ZOOM))
        ui.zoomFit.clicked.connect(self.map.fit)
        menu = QMenu(ui.printSheet)
        self.tools.fill_print(menu)
        menu.addAction("Save the map as a &file, SVG or PNG…", self.save_picture)
        ui.printSheet.setMenu(menu)
        more = QMenu(ui.more)
        self.tools.fill_more(more)
        ui.more.setMenu(more)
        self.faults.wanted.connect(self.open_item)
        ui.addSlot.clicked.connect(self.work.add)
        self.work.added.connect(self.open_item)
        ui.arrange.setMenu(self.map_actions.menu)
        self.map.chosen.connect(self._show)
        self.list.chosen.connect(lambda slot: self._show(slot.id) if slot else None)
        self.list.opened.connect(lambda slot: self._open(slot.id))
        self.panel.edit.connect(self._edit)
        self.panel.checked.connect(lambda key: self._do(service.mark_checked_today, key))
        self.panel.dead.connect(lambda key, which: self._do(service.mark_dead, key, which))
        self.panel.removed.connect(self._ask_remove)
        self.panel.shown.connect(lambda key, on: self._do(service.show_slots, [key], shown=on))
        self.panel.renamed.connect(self._rename)
        self.panel.put_back.connect(lambda key: self._do(service.lay, {key: None}))

    def _turn(self, page: int) -> None:
        self.ui.pages.setCurrentIndex(page)
        for tool in (self.ui.zoomIn, self.ui.zoomOut, self.ui.zoomFit, self.ui.arrange):
            tool.setEnabled(page == 0)

    def _found(self, slot: SlotRow) -> None:
        """Enter in the search line came to a slot; the caret stays where it is."""
        self._show(slot.id)
        self.desk.say(slot.spoken)

    def _show(self, key: str) -> None:
        """Let the ring, the list, the panel and what is chosen be one: this slot, or none."""
        if self._settling:
            return
        self._settling = True
        slot = next((one for one in self._drawn.slots if one.id == key), None)
        self._chosen = slot.id if slot else ""
        if self.map.current != key:
            self.map.choose(key)
        if not self.list.select_key(key):
            self.list.setCurrentIndex(QModelIndex())
        self._settling = False
        self.panel.show_slot(slot, self._drawn.rule, always_there(self._drawn))

    def _open(self, slot_id: str) -> None:
        """Enter or a double click: the first contact, or a new one."""
        self._show(slot_id)
        slot = self._drawn.slot(slot_id)
        self._edit(slot.entries[0] if slot.entries else EntryRow(slot_id))

    def _edit(self, entry: EntryRow) -> ContactDialog:
        from esafety_desktop.contacts.contact_dialog import ContactDialog, entry_from_draft

        slot = self._drawn.slot(entry.slot_id)
        store = self.desk.store
        found = words_of(store, entry)
        begun = entry_from_draft(found) if found else entry
        dialog = ContactDialog(slot, begun, store.today(), store.account.name, self.window())
        keep_words(dialog, store, entry)
        if found:
            dialog.take_up(found)
            self.desk.say("What you had typed here is back. It is not on the map yet.")
        dialog.watch_for(numbers_elsewhere(self._drawn, entry.id))
        dialog.keeps = lambda: self._keeps(dialog)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()
        return dialog

    def _keeps(self, dialog: ContactDialog) -> bool:
        """Keep what is typed; the form stays where it can't be, and where it was changed since."""
        done = False
        with self.desk.guard(dialog):
            try:
                kept = service.save_entry(self.desk.store, dialog.entry, dialog.known)
            except service.Meanwhile as other:
                dialog.goes_on(other.entry)
                self.refresh()
                raise
            self.desk.done(kept, self)
            done = True
        self.refresh()
        return done

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _resume(self) -> None:
        """Open again what was being typed when the screen was locked."""
        store = self.desk.store
        draft = store.drafts.get(_DRAFT) if self._dialog is None else None
        if not draft:
            return
        from esafety_desktop.contacts.contact_dialog import entry_from_draft

        store.drafts.clear(_DRAFT)
        try:
            dialog = self._edit(entry_from_draft(draft))
            dialog.take_up(draft)
        except (KeyError, TypeError, ValueError):
            self.desk.say("A contact that was being typed could not be read again.")

    def _ask_remove(self, entry: EntryRow) -> None:
        ask_remove(self.window(), entry, lambda: self._do(service.remove_entry, entry.id))

    def _rename(self, slot_id: str) -> None:
        slot = self._drawn.slot(slot_id)
        ask_name(self.window(), slot, lambda name: self._do(service.rename, slot_id, name))

    def _do(
        self, use_case: Callable[..., Changed[Any]], *args: Any, **named: Any
    ) -> Changed[Any] | None:
        """Run a use case and show what is there now; None when it could not be done."""
        done = None
        with self.desk.guard(self.window()):
            done = use_case(self.desk.store, *args, **named)
            self.desk.done(done, self)
        self.refresh()
        return done
