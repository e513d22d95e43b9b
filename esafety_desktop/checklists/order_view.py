"""Moves own items of a list up and down: two buttons, and Alt with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from esafety_desktop.checklists.items_view import ItemsTable


_ALONE = (
    "Up and Down move items of your own among each other, and this is the only one shown. The "
    "program's items keep their places, so that an update finds them again."
)


class OrderButtons(QObject):
    """The program's own items keep their places; the school's stand below them, in its order.

    The next own item that is shown gives way, so that each press can be seen, filtered or not.

    Signals:
        wanted: an item and the one whose place it takes, by their ids.
    """

    wanted = Signal(str, str)

    def __init__(self, table: ItemsTable, up: QPushButton, down: QPushButton) -> None:
        super().__init__(table)
        self._table = table
        self._buttons = {up: -1, down: 1}
        for button, step in self._buttons.items():
            button.clicked.connect(lambda _on=False, step=step: self.move(step))
        table.move_wanted.connect(self.move)

    def move(self, step: int) -> None:
        """Move the current item by one, where it can be moved."""
        item, other = self._table.current_row(), self._other(step)
        if item is not None and other:
            self.wanted.emit(item.id, other)

    def gate(self) -> None:
        """Buttons only where a list has own items; pressed only where there is a way."""
        some = any(item.own for item in self._table.records.shown)
        for button, step in self._buttons.items():
            button.setVisible(some)
            button.setEnabled(bool(self._other(step)))

    def with_reason(self, said: str) -> str:
        """What is said of the current item, and why it can't be moved where it is the only own."""
        item = self._table.current_row()
        if item is None or not item.own or self._other(-1) or self._other(1):
            return said
        return f"{said}\n{_ALONE}".strip()

    def _other(self, step: int) -> str:
        """The own item beside the current one; "" for none."""
        item = self._table.current_row()
        own = [one.id for one in self._table.records.shown if one.own]
        if item is None or item.id not in own:
            return ""
        number = own.index(item.id) + step
        return own[number] if 0 <= number < len(own) else ""
