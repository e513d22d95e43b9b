"""Frozen rows as a Qt model, columns as data; long lists come in parts as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from esafety_desktop.value import Value
from esafety_desktop.widgets.column_room import WRAPS
from esafety_desktop.widgets.icons import icon
from esafety_desktop.widgets.row_texts import RowTexts
from esafety_desktop.widgets.theme import tone
from esafety_desktop.widgets.tips import plain_tip
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

R = TypeVar("R")
More = Callable[[], tuple[Sequence[R], bool]]
_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()


class Column(Value, Generic[R]):
    """One column.

    Attributes:
        title: Its heading.
        get: The text in a row.
        align: "left", "right" or "centre".
        tooltip: What the pointer shows over a cell, where the text may be cut.
        sort_key: What the column sorts by; its text when None.
        tone: The colour tone of a cell ("danger", "warn", "ok", "muted"); a word says the same.
        stretch: Whether the column takes the room that is left.
        spare: Whether it is left out where the window is too narrow for all.
        icon: The name of a picture before the text, or None; a word says the same.
        found_by: Words that find a row though they don't stand in it, as people say them.
        said: What a reader calls a column that has no heading.
    """

    title: str
    get: Callable[[R], str]
    align: str = "left"
    tooltip: Callable[[R], str] | None = None
    sort_key: Callable[[R], Any] | None = None
    tone: Callable[[R], str | None] | None = None
    stretch: bool = False
    spare: bool = False
    icon: Callable[[R], str | None] | None = None
    found_by: Callable[[R], str] | None = None
    said: str = "How it stands"


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
        self._all: list[R] = []
        self._more: More[R] | None = None
        self._shown: list[R] = []
        self._needles: tuple[str, ...] = ()
        self._texts = RowTexts(self.columns, self)
        self._sort: tuple[int, bool] | None = None

    @property
    def shown(self) -> Sequence[R]:
        """The rows that the filter lets through, in the order shown."""
        return self._shown

    def set_rows(self, rows: Iterable[R], more: More[R] | None = None) -> None:
        """Show these rows.

        Args:
            rows: The rows, or the first part of them.
            more: Gives the next part, and whether there is still more after it; None for no more.
        """
        self._all, self._more = list(rows), more
        self._texts.begin(self._all)
        self._arrange()

    def canFetchMore(self, parent: _Index = _TOP) -> bool:
        return self._more is not None and not parent.isValid()

    def fetchMore(self, parent: _Index = _TOP) -> None:
        if self._more is not None and not parent.isValid():
            self._show_more(self._take_part())

    def _show_more(self, rows: Iterable[R]) -> None:
        shown = self._passing(rows)
        if shown:
            self.beginInsertRows(_TOP, len(self._shown), len(self._shown) + len(shown) - 1)
            self._shown += shown
            self.endInsertRows()

    def fetch_until(self, key: str) -> int:
        """Take parts until the row with this key is there; where it is shown, -1 for nowhere."""
        while (number := self.number_of(key)) < 0 and self.canFetchMore():
            self.fetchMore()
        return number

    def _take_part(self) -> list[R]:
        assert self._more is not None  # noqa: S101 - asked before
        rows, still = self._more()
        self._all += rows
        if not still:
            self._more = None
        return list(rows)

    def _take_all(self) -> list[R]:
        taken: list[R] = []
        while self._more is not None:
            taken += self._take_part()
        return taken

    def replace_row(self, row: R) -> bool:
        """Put a newer value of one row in its place, without a reset; False when it isn't there."""
        key = self.key(row)
        for number, old in enumerate(self._all):
            if self.key(old) == key:
                self._all[number] = row
                self._texts.forget(old)
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

    @property
    def is_filtered(self) -> bool:
        """Whether words keep rows out."""
        return bool(self._needles)

    @property
    def hides_all(self) -> bool:
        """Whether there are rows, and words keep every one of them out."""
        return bool(self._needles and self._all and not self._shown)

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
        if self._sort is not None or self._needles:
            self._take_all()  # sorted and filtered by hand only when all of it is here
        self._shown = self._passing(self._all)
        if self._sort is not None:
            number, falling = self._sort
            column = self.columns[number]
            by = column.sort_key or (lambda row: search_key(column.get(row)))
            self._shown.sort(key=by, reverse=falling)

    def _passing(self, rows: Iterable[R]) -> list[R]:
        left = list(rows)
        for needle in self._needles:
            left = [row for row in left if needle in self._texts.of(row)]
        return left

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
        return _dress(column, row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return self.columns[section].title
        if role == _ROLE.AccessibleTextRole:
            return self.columns[section].title or self.columns[section].said
        if role == _ROLE.TextAlignmentRole:
            beside = _ALIGN[self.columns[section].align] | Qt.AlignmentFlag.AlignVCenter
            return beside.value | WRAPS
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        falling = order == Qt.SortOrder.DescendingOrder
        if column >= 0 and self._more is not None:
            self._show_more(self._take_all())
        self._sort = (column, falling) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._shown[index.row()]) for index in self.persistentIndexList()]
        self._order()
        places = {id(row): number for number, row in enumerate(self._shown)}
        moved = [self.index(places[id(row)], index.column()) for index, row in held]
        self.changePersistentIndexList([index for index, _ in held], moved)
        self.layoutChanged.emit()


def _dress(column: Column[R], row: R, role: int) -> Any:
    if role == _ROLE.ToolTipRole and column.tooltip:
        return plain_tip(column.tooltip(row))
    if role == _ROLE.DecorationRole and column.icon and (picture := column.icon(row)):
        return icon(picture)
    if role == _ROLE.ForegroundRole and column.tone and (name := column.tone(row)):
        return QColor(tone(name))
    return None
