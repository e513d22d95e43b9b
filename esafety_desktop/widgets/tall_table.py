"""A table of lines that are read, not picked: each row as high as its text, in its own order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from esafety_desktop.widgets.column_room import ColumnRoom
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esafety_desktop.widgets.record_model import More

R = TypeVar("R")
_AIR = 12
_NARROWEST = 120
_LETTERS = 26
_TALLEST = 100_000
_MOST = 5_000


class TallTable(RecordTable[R]):
    """Lines in the order they are given; the stretched column wraps, the others break by hand."""

    least_rows = 3

    def __init__(
        self,
        columns: Sequence[Column[R]],
        accessible_name: str,
        parent: QWidget | None = None,
        empty_text: str = "",
    ) -> None:
        self._measured: dict[tuple[str, int], int] = {}
        super().__init__(columns, accessible_name, parent, empty_text=empty_text)
        self.setWordWrap(True)
        self.setSortingEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._heights = QTimer(self)
        self._heights.setSingleShot(True)
        self._heights.setInterval(0)
        self._heights.timeout.connect(self.settle)
        self.horizontalHeader().sectionResized.connect(self.settle_soon)

    def _made_room(self, stretched: Sequence[int]) -> ColumnRoom:
        return ColumnRoom(self, stretched, letters=_LETTERS, rows_too=False)

    def set_rows(self, rows: Iterable[R], more: More[R] | None = None) -> None:
        self._measured = {}
        super().set_rows(rows, more)
        self.settle_soon()

    def changeEvent(self, event: QEvent) -> None:
        self._measured = {}  # the letters may be others now
        super().changeEvent(event)

    def settle_soon(self, *_: object) -> None:
        """Have the rows settle once, when everything that is under way is done."""
        self._heights.start()

    def settle(self) -> None:
        """Give each row the height of its text."""
        self.resizeRowsToContents()

    def sizeHintForRow(self, row: int) -> int:
        record = self.records.row_at(row)
        if record is None:
            return super().sizeHintForRow(row)
        return (
            max(self._height(number, record) for number in range(len(self.records.columns))) + _AIR
        )

    def _height(self, number: int, record: R) -> int:
        column, metrics = self.records.columns[number], self.fontMetrics()
        text = column.get(record)
        if not column.stretch and self.room.lines == 1:
            return metrics.lineSpacing() * (text.count("\n") + 1)
        wide = max(self.columnWidth(number) - 2 * _AIR, _NARROWEST)
        if (text, wide) not in self._measured:
            if len(self._measured) >= _MOST:
                self._measured = {}
            room = QRect(0, 0, wide, _TALLEST)
            high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
            self._measured[text, wide] = high
        return self._measured[text, wide]
