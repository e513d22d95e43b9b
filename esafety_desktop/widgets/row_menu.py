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

    Line = tuple[QAbstractButton, str] | None

_KEY_SHOWN = re.compile(r" \(\w\)$")


class RowMenu(QObject):
    """Gives a list that isn't a `RecordTable` its menu.

    Args:
        view: The list; without a current row it has no menu.
        lines: As for `menu_of`.
    """

    def __init__(self, view: QAbstractItemView, lines: Sequence[Line]) -> None:
        super().__init__(view)
        self._view, self._lines = view, lines
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show)

    def menu(self) -> QMenu:
        """The menu as it is now."""
        return menu_of(self._view, self._lines)

    def _show(self, at: QPoint) -> None:
        if self._view.currentIndex().isValid():
            pop_up(self.menu(), self._view.viewport().mapToGlobal(at))


def menu_of(view: QAbstractItemView, lines: Sequence[Line]) -> QMenu:
    """The menu of a list as it is now: a hidden button is left out, a disabled one greyed.

    Args:
        view: The list; of a table the lines can be copied, too.
        lines: Each button with the key that does the same, or ""; None parts two groups.
    """
    menu = QMenu(view)
    for line in lines:
        if line is None:
            menu.addSeparator()
        elif not line[0].isHidden():
            _repeat(menu, *line)
    if isinstance(view, QTableView):
        menu.addSeparator()
        menu.addAction("Copy for a spreadsheet\tCtrl+C", lambda: copy_rows(view))
        menu.addAction(f"Copy the whole list\t{ALL_KEY}", lambda: copy_rows(view, every=True))
    return menu


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Show a menu that goes when it is closed."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _repeat(menu: QMenu, button: QAbstractButton, key: str) -> None:
    words = _KEY_SHOWN.sub("", button.text()) if key else button.text()
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setEnabled(button.isEnabled())
    action.triggered.connect(lambda _on=False: button.click())
