"""One table for every list: frozen rows, columns as data, type to filter, Enter opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from esafety_desktop.widgets.column_room import share_room
from esafety_desktop.widgets.theme import ROW_HEIGHT, tone
from esafety_desktop.widgets.tips import plain_tip
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        title: Its heading.
        get: The text in a row.
        align: "left", "right" or "centre".
        tooltip: What the pointer shows over a cell, where the text may be cut.
        sort_key: What the column sorts by; its text when None.
        tone: The colour tone of a cell ("danger", "warn", "ok", "muted"); a word says the same.
        stretch: Whether the column takes the room that is left.
    """

    title: str
    get: Callable[[R], str]
    align: str = "left"
    tooltip: Callable[[R], str] | None = None
    sort_key: Callable[[R], Any] | None = None
    tone: Callable[[R], str | None] | None = None
    stretch: bool = False


_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


class RecordModel(QAbstractTableModel, Generic[R]):
    """Frozen rows as a Qt model; filters and sorts them itself."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key: Callable[[R], str] = key or (lambda row: str(getattr(row, "id", "")))
        self._all: tuple[R, ...] = ()
        self._shown: list[R] = []
        self._needles: tuple[str, ...] = ()
        self._sort: tuple[int, bool] | None = None

    @property
    def shown(self) -> Sequence[R]:
        """The rows that the filter lets through, in the order shown."""
        return self._shown

    def set_rows(self, rows: Iterable[R]) -> None:
        self._all = tuple(rows)
        self._arrange()

    def replace_row(self, row: R) -> bool:
        """Put a newer value of one row in its place, without a reset; False when it isn't there."""
        key = self.key(row)
        self._all = tuple(row if self.key(old) == key else old for old in self._all)
        for number, old in enumerate(self._shown):
            if self.key(old) == key:
                self._shown[number] = row
                last = len(self.columns) - 1
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))
                return True
        return False

    def set_filter(self, text: str) -> None:
        """Show the rows in which every word of the text occurs in some column."""
        self._needles = tuple(search_key(text).split())
        self._arrange()

    def row_at(self, number: int) -> R | None:
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def number_of(self, key: str) -> int:
        """Where the row with this key is shown; -1 when it isn't."""
        return next((n for n, row in enumerate(self._shown) if self.key(row) == key), -1)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._order()
        self.endResetModel()

    def _order(self) -> None:
        self._shown = [row for row in self._all if self._passes(row)]
        if self._sort is not None:
            number, falling = self._sort
            column = self.columns[number]
            by = column.sort_key or (lambda row: search_key(column.get(row)))
            self._shown.sort(key=by, reverse=falling)

    def _passes(self, row: R) -> bool:
        if not self._needles:
            return True
        text = search_key("\n".join(column.get(row) for column in self.columns))
        return all(needle in text for needle in self._needles)

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return column.get(row)
        if role == _ROLE.TextAlignmentRole:
            return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        if role == _ROLE.ToolTipRole:
            return plain_tip(column.tooltip(row)) if column.tooltip else None
        if role == _ROLE.ForegroundRole and column.tone:
            name = column.tone(row)
            return QColor(tone(name)) if name else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return self.columns[section].title
        if role == _ROLE.TextAlignmentRole:
            return _ALIGN[self.columns[section].align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        falling = order == Qt.SortOrder.DescendingOrder
        self._sort = (column, falling) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._shown[index.row()]) for index in self.persistentIndexList()]
        self._order()
        places = {id(row): number for number, row in enumerate(self._shown)}
        moved = [self.index(places[id(row)], index.column()) for index, row in held]
        self.changePersistentIndexList([index for index, _ in held], moved)
        self.layoutChanged.emit()


class RecordTable(QTableView, Generic[R]):
    """A list of records.

    Signals:
        opened: a row, by Enter or double click.
        chosen: the current row changed; the row, or None.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        accessible_name: str,
        parent: QWidget | None = None,
        key: Callable[[R], str] | None = None,
        empty_text: str = "",
    ) -> None:
        super().__init__(parent)
        self.empty_text = empty_text
        self.setAccessibleName(accessible_name)
        self.records: RecordModel[R] = RecordModel(columns, key)
        self._stretched = [number for number, column in enumerate(columns) if column.stretch]
        self.records.setParent(self)
        self.setModel(self.records)
        self._dress()
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentRowChanged.connect(
            lambda _now, _before: self.chosen.emit(self.current_row())
        )

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows; the current row stays current when it is still there."""
        self._keeping(lambda: self.records.set_rows(rows))

    def filter_text(self, text: str) -> None:
        self._keeping(lambda: self.records.set_filter(text))

    def current_row(self) -> R | None:
        return self.records.row_at(self.currentIndex().row())

    def selected_rows(self) -> list[R]:
        """The selected rows, top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in numbers if (row := self.records.row_at(number)) is not None]

    def select_key(self, key: str) -> bool:
        """Make the row with this key current and bring it into view."""
        number = self.records.number_of(key)
        if number < 0:
            return False
        self.selectRow(number)
        self.scrollTo(self.records.index(number, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() is not None:
            self._open()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.records.rowCount():
            paint_words(self, self.empty_text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share_room(self, self._stretched)

    def sizeHint(self) -> QSize:
        return QSize(480, 6 * ROW_HEIGHT)

    def _keeping(self, change: Callable[[], None]) -> None:
        current = self.current_row()
        key = self.records.key(current) if current is not None else ""
        change()
        if not (key and self.select_key(key)):
            self.chosen.emit(self.current_row())

    def _open(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        for number in range(len(self.records.columns)):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                number, mode.Stretch if number in self._stretched else mode.ResizeToContents
            )
        if not self._stretched:
            header.setStretchLastSection(True)
        header.sectionResized.connect(lambda number: share_room(self, self._stretched, number))
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 12))


def paint_words(view: QTableView, words: str) -> None:
    """Say in the room of an empty list what to do first; part of its paint event."""
    if not words:
        return
    painter = QPainter(view.viewport())
    painter.setPen(tone("muted"))
    room = view.viewport().rect().adjusted(24, 24, -24, -24)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(flags), words)
    painter.end()
