"""A list of children to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from esafety_desktop.widgets.theme import GRID
from esafety_desktop.widgets.ticking import tick_whole_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtWidgets import QListView

_ID = Qt.ItemDataRole.UserRole
_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Ticks(QObject):
    """Fills a list view; Space, or a click anywhere on a line, ticks.

    Signals:
        changed: a tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._list = QStandardItemModel(self)
        view.setModel(self._list)
        tick_whole_rows(view)
        self._list.itemChanged.connect(lambda _item: self.changed.emit())

    def fill(self, children: Iterable[tuple[str, str]], ticked: Collection[str] = ()) -> None:
        """Show these (id, name), some of them ticked."""
        self._list.clear()
        high = self._view.fontMetrics().height() + GRID
        for child_id, name in children:
            item = QStandardItem(name)
            item.setData(child_id, _ID)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(_TICKED if child_id in ticked else _EMPTY)
            item.setSizeHint(QSize(0, high))
            self._list.appendRow(item)
        if self._list.rowCount():
            self._view.setCurrentIndex(self._list.index(0, 0))
        self.changed.emit()

    @property
    def count(self) -> int:
        return self._list.rowCount()

    @property
    def ticked(self) -> list[str]:
        """The ids of those that are ticked."""
        return [str(item.data(_ID)) for item in self._items() if item.checkState() == _TICKED]

    @property
    def names(self) -> list[str]:
        """What those that are ticked are called."""
        return [item.text() for item in self._items() if item.checkState() == _TICKED]

    def tick(self, ids: Collection[str], *, on: bool = True) -> None:
        """Tick some, or take their ticks away."""
        for item in self._items():
            if item.data(_ID) in ids:
                item.setCheckState(_TICKED if on else _EMPTY)

    def _items(self) -> list[QStandardItem]:
        return [self._list.item(number) for number in range(self._list.rowCount())]
