"""The menu of lists: for the class teacher, of those to ring, and all that is listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from esafety_desktop.returns import list_service
from esafety_desktop.widgets.save_table import ask_where

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.returns.rows import Family, Sheets
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

    Maker = Callable[[Store, Sequence[Family]], Sheets]


class ListsMenu(QMenu):
    """Prints and saves lists of the families that are chosen, or else of all that are listed.

    Args:
        desk: The open school.
        chosen: Gives the families.
        parent: The page.
    """

    def __init__(self, desk: Desk, chosen: Callable[[], list[Family]], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._chosen, self._page = desk, chosen, parent
        for words, make in (
            ("For the class &teacher", list_service.teacher_lists),
            ("Families to &ring, with numbers", list_service.ring_sheet),
        ):
            self.addAction(f"{words}: print…", partial(self.print_list, make))
            self.addAction(f"{words}: save…", partial(self.save_list, make))
        self.addSeparator()
        self.addAction("&All that is listed: save…", self.save_all)

    def print_list(self, make: Maker) -> None:
        """Preview a list."""
        with self._desk.guard(self._page):
            sheets = make(self._desk.store, self._chosen())
            from esafety_desktop.returns import pages

            name = list_service.file_name(sheets)
            self._desk.print(
                self._page, name, lambda progress: pages.render_lists(sheets, progress), name
            )

    def save_list(self, make: Maker) -> None:
        """Save a list for another program."""
        with self._desk.guard(self._page):
            sheets = make(self._desk.store, self._chosen())
            name = list_service.file_name(sheets)
            ask_where(self._desk, self._page, name, lambda: list_service.tables(sheets))

    def save_all(self) -> None:
        """Save what the screen shows."""
        families = self._chosen()
        ask_where(
            self._desk,
            self._page,
            "Not back yet",
            lambda: (list_service.whole_table(self._desk.store, families),),
        )
