"""Checklists to paper and to other programs, from the page's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from esafety_desktop.checklists import service
from esafety_desktop.widgets.save_table import ask_where

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.checklists.rows import ListRow
    from esafety_desktop.export.tables import Table
    from esafety_desktop.widgets.desk import Desk

_ALL = "Checklists"


class PaperMenu(QMenu):
    """What can be printed.

    Args:
        desk: The open school.
        current: Tells the list that is looked at.
        page: The page.
    """

    def __init__(self, desk: Desk, current: Callable[[], ListRow | None], page: QWidget) -> None:
        super().__init__(page)
        self.desk, self._current, self._page = desk, current, page
        self.addAction("&This list, as it stands", self.print_list)
        self.addAction("This list, &blank, to fill in by hand", lambda: self.print_list(blank=True))
        self.addSeparator()
        self.addAction("&All lists, as they stand", lambda: self._print(""))
        self.addAction("All lists, blan&k", lambda: self._print("", blank=True))

    def print_list(self, *, blank: bool = False) -> None:
        """Print the list that is looked at."""
        if row := self._current():
            self._print(row.id, blank=blank)

    def save(self) -> None:
        """Save the list that is looked at and all others as Excel, or the list alone as CSV."""
        row = self._current()
        if row is None:
            return
        list_id = row.id

        def tables() -> list[Table]:
            own = service.tables(self.desk.store, list_id)
            return [*own, *service.tables(self.desk.store)]

        ask_where(self.desk, self._page, _ALL, tables)

    def _print(self, list_id: str, *, blank: bool = False) -> None:
        from esafety_desktop.checklists import pages

        with self.desk.guard(self._page):
            sheet = service.list_sheet(self.desk.store, list_id, blank=blank)
            title = sheet.lists[0].row.title if list_id else _ALL
            self.desk.print(
                self._page,
                title,
                lambda progress: pages.render_lists(sheet, progress),
                f"{title}{' blank' if blank else ''}.pdf",
            )
