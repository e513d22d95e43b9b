"""The menu of a list: what its buttons do, at the row; by right click, menu key or Shift+F10."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QTableView

from esafety_desktop.widgets.copied_lines import ALL_KEY, copy_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView

_KEY_SHOWN = re.compile(r" \(\w\)$")


class RowMenu(QObject):
    """Repeats buttons in the menu of a list; a hidden one is left out, a disabled one greyed.

    Args:
        view: The list; without a current row it has no menu.
        lines: Each button with the key that does the same, or ""; None parts two groups.
    """

    def __init__(
        self, view: QAbstractItemView, lines: Sequence[tuple[QAbstractButton, str] | None]
    ) -> None:
        super().__init__(view)
        self._view, self._lines = view, lines
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show)

    def menu(self) -> QMenu:
        """The menu as it is now."""
        menu = QMenu(self._view)
        for line in self._lines:
            if line is None:
                menu.addSeparator()
            elif not line[0].isHidden():
                self._repeat(menu, *line)
        if isinstance(view := self._view, QTableView):
            menu.addSeparator()
            menu.addAction("Copy for a spreadsheet\tCtrl+C", lambda: copy_rows(view))
            menu.addAction(f"Copy the whole list\t{ALL_KEY}", lambda: copy_rows(view, every=True))
        return menu

    def _repeat(self, menu: QMenu, button: QAbstractButton, key: str) -> None:
        words = _KEY_SHOWN.sub("", button.text()) if key else button.text()
        action = menu.addAction(f"{words}\t{key}" if key else words)
        action.setEnabled(button.isEnabled())
        action.triggered.connect(lambda _on=False: button.click())

    def _show(self, at: QPoint) -> None:
        if self._view.currentIndex().isValid():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(at))
