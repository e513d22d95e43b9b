"""Checklists: go through a list, tick with one key, see what is missing and who does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.checklists import service
from esafety_desktop.checklists.item_dialog import ItemDialog
from esafety_desktop.checklists.items_view import ItemsTable
from esafety_desktop.checklists.lists_view import ListsView
from esafety_desktop.checklists.order_view import OrderButtons
from esafety_desktop.checklists.paper_view import PaperMenu
from esafety_desktop.checklists.tick_rules import Show, after_space, shown
from esafety_desktop.checklists.ui_checklists_tab import Ui_ChecklistsTab
from esafety_desktop.checklists.words_dialog import ADD, COPY, NEW, RENAME, REWORD, WordsDialog
from esafety_desktop.store.changes import Area, Changed
from esafety_desktop.widgets.draft_dialog import keep_drafts
from esafety_desktop.widgets.flow import flow_instead
from esafety_desktop.widgets.halves import halves_instead
from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.tab_base import Tab
from esafety_desktop.widgets.where_from import WhereFrom

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.checklists.rows import ChecklistRow, ItemRow, ListRow, State
    from esafety_desktop.widgets.desk import Desk

_LEFT, _RIGHT = 56, 84
_OF_THE_SCREEN = 85
"""Hundredths of its width that a half may ask for; beside it stand the rooms' names and edges."""
_LINES = 9
_NO_ITEMS = "This list has no items yet.\n\nAdd the first one with “Add item…” (Ctrl+N)."
_NONE_FIT = "No item fits what is chosen above."
_OPEN_NONE = "Nothing is open in this list. Well done."


class ChecklistsTab(Tab):
    """The page of the checklists."""

    title: ClassVar[str] = "Checklists"
    areas: ClassVar[Area] = Area.ACTION_POINTS | Area.SCHOOL

    def __init__(self, desk: Desk, ways: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, ways, parent)
        self.ui = Ui_ChecklistsTab()
        self.ui.setupUi(self)
        self.list: ChecklistRow | None = None
        self.items = ItemsTable(desk.store.today, self)
        self.ui.items_place.addWidget(self.items)
        self.lists = ListsView(desk, self.ui, self)
        self.paper = PaperMenu(desk, lambda: self.lists.current, self)
        self.ui.print_menu.setMenu(self.paper)
        for show in Show:
            self.ui.show.addItem(show.value, show)
        self._item_menu = self._make_item_menu()
        self.order = OrderButtons(self.items, self.ui.move_up, self.ui.move_down)
        self.order.wanted.connect(partial(self._do, service.move_item))
        self.origin = WhereFrom(parent=self)
        self.ui.foot.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange()
        self._wire()
        self.setFocusProxy(self.items)
        self.refresh()

    @property
    def item(self) -> ItemRow | None:
        """The chosen item."""
        return self.items.current_row()

    def refresh(self) -> None:
        """Read everything again; list and item stay."""
        with self.desk.guard(self):
            self.lists.refresh()

    def open_item(self, item: str) -> None:
        """``<list>``, ``<list>/<item>``, ``<list>/<item>/edit`` or ``words/<kind>/<id>``."""
        parts = item.split("/")
        if parts[0] == "words":
            self._resume_words(parts[1], parts[2])
            return
        if not self.lists.choose(parts[0]):
            self.desk.say("That checklist is no longer there.")
            return
        if len(parts) > 1:
            self._show_item(parts[1])
        self.items.setFocus()
        if parts[-1] == "edit" and self.item is not None:
            self.open_dialog()

    def new(self) -> None:
        """Ctrl+N: a new item in the list."""
        if self.list is not None:
            self._words(ADD, self.list.row)

    def print_(self) -> None:
        """Ctrl+P: the list as it stands."""
        self.paper.print_list()

    def focus_filter(self) -> None:
        self.ui.filter.setFocus()

    def keep_draft(self) -> None:
        keep_drafts(self)

    def mark(self, state: State | None) -> None:
        """Keep a tick; None for what the space bar makes of it."""
        item = self.item
        if item is not None:
            wanted = after_space(item.state) if state is None else state
            self._do(service.tick_quickly, item.id, wanted)

    def make_action(self) -> None:
        """Make an action of what is missing."""
        if self.item is not None:
            self._do(service.make_action, self.item.id)

    def open_dialog(self) -> ItemDialog | None:
        """Everything about the chosen item."""
        if self.item is None or self.item.retired:
            return None
        dialog = ItemDialog(self.desk, self.item, self, self.origin.words)
        dialog.accepted.connect(self.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _arrange(self) -> None:
        ui = self.ui
        marks = (ui.yes, ui.partly, ui.no, ui.not_ours, ui.details, ui.action)
        more = (ui.move_up, ui.move_down, ui.item_menu)
        flow_instead(ui.marks, ui.right_line, ((one,) for one in (*marks, *more)))
        most = room_on_screen(self).width() * _OF_THE_SCREEN // 100 // _RIGHT
        letter = min(self.fontMetrics().averageCharWidth(), most)
        ui.left.setMinimumWidth(letter * _LEFT)
        ui.right.setMinimumWidth(letter * _RIGHT)
        self.items.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        halves_instead(ui.halves, ui.whole)

    def _wire(self) -> None:
        from esafety_desktop.checklists.rows import State

        ui = self.ui
        self.lists.chosen.connect(self._on_list)
        self.lists.wanted.connect(self._on_wanted)
        self.lists.table.opened.connect(lambda _row: self.items.setFocus())
        ui.new_list.clicked.connect(lambda: self._words(NEW))
        ui.export.clicked.connect(self.paper.save)
        ui.show.currentIndexChanged.connect(lambda _number: self._fill())
        ui.filter.textChanged.connect(self._on_filter)
        self.items.marked.connect(self.mark)
        self.items.action_wanted.connect(self.make_action)
        self.items.opened.connect(lambda _row: self.open_dialog())
        self.items.repeat(ui.yes, ui.partly, ui.no, ui.not_ours, None, ui.details, ui.action)
        self.items.chosen.connect(lambda _row: self._gate())
        for button, state in (
            (ui.yes, State.YES),
            (ui.partly, State.PARTLY),
            (ui.no, State.NO),
            (ui.not_ours, State.NOT_OURS),
        ):
            button.clicked.connect(lambda _on=False, state=state: self.mark(state))
        ui.details.clicked.connect(self.open_dialog)
        ui.action.clicked.connect(self.make_action)
        ui.add.clicked.connect(self.new)

    def _make_item_menu(self) -> QMenu:
        menu = QMenu(self)
        self._reword = menu.addAction("Other &words…", lambda: self._words_of_item())
        self._away = menu.addAction("&Put away", lambda: self._put_away(retired=True))
        self._back = menu.addAction("&Bring back", lambda: self._put_away(retired=False))
        self._go = menu.addAction("&Go where it is done", self._go_there)
        self.ui.item_menu.setMenu(menu)
        return menu

    def _on_list(self, row: ListRow | None) -> None:
        before = self.list.row.id if self.list else ""
        self.list = service.checklist(self.desk.store, row.id) if row else None
        if row is None or row.id != before:
            self.items.set_rows(())  # another list begins at its first item
        self._fill()
        self._count()

    def _fill(self) -> None:
        ui, found = self.ui, self.list
        ui.list_title.setText(found.row.title if found else "")
        ui.figure.setText(found.row.progress if found and found.row.is_begun else "")
        ui.about.setText(found.row.about if found else "")
        show = self.ui.show.currentData()
        rows = shown(found.items, show, self.desk.store.today()) if found else ()
        has_items = bool(found and found.items)
        nothing = _OPEN_NONE if show is Show.OPEN else _NONE_FIT
        self.items.empty_text = nothing if has_items else _NO_ITEMS
        self.items.show_items(rows)
        ui.add.setEnabled(found is not None)
        self._gate()

    def _on_filter(self, text: str) -> None:
        self.items.filter_text(text)
        self.items.settle_soon()

    def _count(self) -> None:
        rows = [row for row in self.lists.rows if not row.retired]
        begun = sum(row.is_begun for row in rows)
        overdue = sum(row.overdue for row in rows)
        words = f"{begun} of {len(rows)} lists begun"
        self.ui.count.setText(f"{words} · {overdue} overdue" if overdue else words)

    def _gate(self) -> None:
        ui, item = self.ui, self.item
        usable = item is not None and not item.retired
        for button in (ui.yes, ui.partly, ui.no, ui.not_ours, ui.details):
            button.setEnabled(usable)
        settled = item is None or item.state.is_settled
        ui.action.setEnabled(usable and not settled)
        self._reword.setEnabled(usable)
        self._away.setEnabled(usable)
        self._back.setEnabled(item is not None and item.retired)
        self._go.setEnabled(bool(self._place()))
        self.order.gate()
        ui.said.setText(self.order.with_reason(_said(item) if item else ""))
        checked_on = self.list.row.checked_on if self.list else None
        self.origin.say(service.origin(item, checked_on) if item else "")

    def _place(self) -> str:
        own = self.item.opens if self.item else ""
        return own or (self.list.row.opens if self.list else "")

    def _go_there(self) -> None:
        if place := self._place():
            self.desk.open_place(place)

    def _show_item(self, item_id: str) -> None:
        self.ui.filter.clear()
        self.ui.show.setCurrentIndex(self.ui.show.findData(Show.ALL))
        if not self.items.select_key(item_id):
            self.desk.say("That item is put away or gone.")

    def _put_away(self, *, retired: bool) -> None:
        if self.item is not None:
            self._do(partial(service.put_away, retired=retired), self.item.id)

    def _words_of_item(self) -> None:
        if self.list is not None and self.item is not None:
            self._words(REWORD, self.list.row, self.item)

    def _on_wanted(self, what: str) -> None:
        row = self.lists.current
        if row is None:
            return
        if what in {"retire", "back"}:
            self._do(partial(service.retire_list, retired=what == "retire"), row.id)
        else:
            self._words(COPY if what == "copy" else RENAME, row)

    def _words(self, kind: str, row: ListRow | None = None, item: ItemRow | None = None) -> None:
        dialog = WordsDialog(self.desk, kind, row, item, self)
        dialog.accepted.connect(lambda: self._worded(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _worded(self, dialog: WordsDialog) -> None:
        self.refresh()
        if dialog.kind in {NEW, COPY}:
            self.lists.choose(dialog.made)
        elif dialog.kind == ADD:
            self._show_item(dialog.made)
        self.items.setFocus()

    def _resume_words(self, kind: str, about: str) -> None:
        if kind == NEW:
            self._words(NEW)
            return
        for row in self.lists.rows:
            if kind != REWORD and row.id == about:
                self.lists.choose(row.id)
                self._words(kind, row)
                return
            found = service.checklist(self.desk.store, row.id)
            if kind == REWORD and any(item.id == about for item in found.items):
                self.lists.choose(row.id)
                self._show_item(about)
                self._words_of_item()
                return

    def _do(self, use_case: Callable[..., Changed[Any]], *args: Any) -> None:
        with self.desk.guard(self):
            self.desk.done(use_case(self.desk.store, *args), self)
        self.refresh()


def _said(item: ItemRow) -> str:
    """What stands below the list about the chosen item."""
    parts = [
        f"In the source: {item.then}" if item.then else "",
        f"Check before you rely on it: {item.check}" if item.check else "",
        f"The program’s words have changed since yours: {item.shipped}" if item.newer else "",
        item.comment,
    ]
    return "\n".join(part for part in parts if part)
