"""What the tab does beside its map: prints, the walk, tables out and in; its lines and places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.contacts import service
from esafety_desktop.contacts.map_overlap_view import when_apart
from esafety_desktop.widgets.unprintable_view import when_printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from esafety_desktop.contacts.check_dialog import CheckDialog
    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.contacts.table_dialog import TableDialog
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Progress

CHILD = "incidents/child-contacts/choose"
"""Where a leader chooses whose own people are drawn: here no child is in view."""
CHECK, CHECK_ALL, TABLE = "check", "check-all", "table"
"""Places below ``contacts/``: the walk, the walk over everything, a table in."""


class ContactTools(QObject):
    """Opens the windows of the contacts room for the tab.

    Args:
        desk: The open school.
        view: The tab.
    """

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self.desk, self._view = desk, view
        self.walk: CheckDialog | None = None

    def fill_print(self, menu: QMenu) -> None:
        """Add the prints to a menu."""
        menu.addAction("&Grab sheet for the wall, A4", self.print_sheet)
        menu.addAction("&Wallet cards that fold, A4", partial(self._print_cards, folding=True))
        menu.addAction("&Business cards, A4", partial(self._print_cards, folding=False))
        menu.addAction("&Map, A3", self.print_map)

    def fill_more(self, menu: QMenu) -> None:
        """Add the walk and the tables to a menu."""
        walk = menu.addAction("&Check what is due…", self.check)
        menu.aboutToShow.connect(lambda: walk.setText(self._due_words()))
        menu.addSeparator()
        menu.addAction("&Save as a table, CSV or Excel…", self.save)
        menu.addAction("&Take in a table…", self.take_in)
        if self.desk.store.is_leader:
            menu.addSeparator()
            menu.addAction("C&ontacts of a child…", lambda: self.desk.open_place(CHILD))

    def opens(self, item: str) -> bool:
        """Open the window that a place below ``contacts/`` names; whether there is one."""
        ways: dict[str, Callable[[], object]] = {
            CHECK: self.check,
            CHECK_ALL: partial(self.check, everything=True),
            TABLE: self.take_in,
        }
        if item in ways:
            ways[item]()
        return item in ways

    def keep_draft(self) -> None:
        """Seal what is being typed in the walk."""
        if self.walk is not None:
            self.walk.keep_draft()

    def check(self, *, everything: bool = False) -> CheckDialog:
        """Walk through the contacts."""
        from esafety_desktop.contacts.check_dialog import CheckDialog

        walk = CheckDialog(self.desk, self._view.window(), everything=everything)
        walk.print_wanted.connect(self.print_sheet)
        walk.finished.connect(self._walked)
        self.walk = walk
        walk.open()
        return walk

    def save(self) -> None:
        """Save every contact as a table; what is somebody's own is asked about first."""
        from esafety_desktop.contacts import contact_table_service
        from esafety_desktop.contacts.private_view import ask_private
        from esafety_desktop.widgets.save_table import ask_where

        store, window = self.desk.store, self._view.window()
        name = f"Contacts {store.today().isoformat()}"

        def go(*, everything: bool) -> None:
            made = partial(contact_table_service.contact_table, store, everything=everything)
            ask_where(self.desk, window, name, lambda: [made()])

        advice = "A copy to take in again later needs all of them."
        slots = service.contact_map(store).slots
        ask_private(window, "Save the contacts as a table", slots, go, advice)

    def take_in(self) -> TableDialog:
        """Take in a table of contacts."""
        from esafety_desktop.contacts.table_dialog import TableDialog

        dialog = TableDialog(self.desk, self._view.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def print_sheet(self) -> None:
        """Print the grab sheet."""
        from esafety_desktop.contacts.pages import render_sheet

        self._print("Grab sheet", render_sheet)

    def print_map(self) -> None:
        """Print the map; boxes that hide others and letters that no face has are told first."""
        with self.desk.guard(self._view.window()):
            when_apart(self.desk, self._view.window(), self._print_map)

    def _print_map(self) -> None:
        from esafety_desktop.contacts.map_pages import render_map, unprintable_words

        missing = unprintable_words(service.sheet(self.desk.store))
        when_printable(
            self._view.window(), "Print", missing, lambda: self._print("Contact map", render_map)
        )

    def _print_cards(self, *, folding: bool) -> None:
        from esafety_desktop.contacts.pages import render_wallet

        self._print("Contact cards", partial(render_wallet, folding=folding))

    def _print(self, title: str, render: Callable[[Sheet, Progress], bytes]) -> None:
        snapshot = service.sheet(self.desk.store)
        self.desk.print(
            self._view, title, lambda progress: render(snapshot, progress), f"{title}.pdf"
        )

    def _due_words(self) -> str:
        from esafety_desktop.contacts.check_service import counted, to_check

        holds = counted(to_check(self.desk.store))
        return f"&Check what is due: {holds}…" if holds else "&Check what is due: nothing…"

    def _walked(self) -> None:
        if self.walk is not None:
            self.walk.deleteLater()
        self.walk = None
