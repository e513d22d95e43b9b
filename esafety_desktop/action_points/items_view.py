"""The table of a form, to be filled in: text, dates and ticks, a row for each policy or body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from esafety_desktop.action_points.rows import ItemRow
from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from esafety_desktop.action_points.rows import ColumnRow, TableRow

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()
_MOST = 200


class ItemsModel(QAbstractTableModel):
    """Rows as typed: every cell is text until the form is kept, so nothing typed gets lost.

    A table with fixed rows shows their names in a first column that can't be changed. A date
    without its year stands there in full once its cell is left.
    """

    def __init__(self, table: TableRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.today = today
        self._cells: list[dict[str, str]] = []

    @property
    def columns(self) -> tuple[ColumnRow, ...]:
        return self.table.columns

    @property
    def _names(self) -> int:
        return 1 if self.table.fixed else 0

    def set_items(self, items: Iterable[ItemRow]) -> None:
        """Begin with these rows; missing fixed rows are added empty."""
        rows = list(items)
        if self.table.fixed:
            given = {item.name: item for item in rows}
            rows = [given.get(name, ItemRow(name)) for name in self.table.fixed]
        self.set_typed(map(_texts, rows))

    @property
    def typed(self) -> list[dict[str, str]]:
        """Every cell as typed, right or wrong."""
        return [dict(cells) for cells in self._cells]

    def set_typed(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Put cells back as they were typed.

        Raises:
            KeyError: they are those of another table.
        """
        blank = _texts(ItemRow(""))
        found = [{key: str(cells[key]) for key in blank} for cells in rows]
        self.beginResetModel()
        self._cells = found
        self.endResetModel()

    def items(self) -> tuple[ItemRow, ...]:
        """The rows as typed; a date that can't be read counts as none."""
        return tuple(_item(cells, self.today) for cells in self._cells)

    def wrong_date(self) -> str:
        """The first date that can't be read, or ""."""
        dates = [column.id for column in self.columns if column.kind == "date"]
        for cells in self._cells:
            for column in dates:
                if cells[column].strip() and _day(column, cells[column], self.today) is None:
                    return cells[column].strip()
        return ""

    def add_row(self) -> int:
        """An empty row at the end; gives its number."""
        if len(self._cells) < _MOST:
            end = len(self._cells)
            self.beginInsertRows(_TOP, end, end)
            self._cells.append(_texts(ItemRow("")))
            self.endInsertRows()
        return len(self._cells) - 1

    def remove_row(self, number: int) -> None:
        """Take a row away."""
        if 0 <= number < len(self._cells):
            self.beginRemoveRows(_TOP, number, number)
            del self._cells[number]
            self.endRemoveRows()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns) + self._names

    def column_at(self, number: int) -> ColumnRow | None:
        """The form's column; None for the names of fixed rows."""
        place = number - self._names
        return self.columns[place] if place >= 0 else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        column = self.column_at(section)
        return column.label if column else self.table.row_word.capitalize()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.column_at(index.column())
        if column is None:
            return base
        if column.kind == "tick":
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        cells, column = self._cells[index.row()], self.column_at(index.column())
        if column is None:
            shown = {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}
            return self.table.label_of(cells["name"]) if role in shown else None
        if column.kind == "tick":
            return self._tick(cells[column.id], role)
        if role in {_ROLE.DisplayRole, _ROLE.EditRole}:
            return cells[column.id]
        if role == _ROLE.AccessibleTextRole:
            return f"{column.label}: {cells[column.id] or 'empty'}"
        return None

    def setData(self, index: _Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        column = self.column_at(index.column())
        if column is None or role not in {_ROLE.EditRole, _ROLE.CheckStateRole}:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked if column.kind == "tick" else False
        text = ("yes" if ticked else "") if column.kind == "tick" else str(value)
        if column.kind == "date":
            text = british(_day(column.id, text, self.today)) or text
        self._cells[index.row()][column.id] = text
        self.dataChanged.emit(index, index)
        return True

    def _tick(self, text: str, role: int) -> Any:
        if role == _ROLE.CheckStateRole:
            return Qt.CheckState.Checked if text else Qt.CheckState.Unchecked
        return ("yes" if text else "no") if role == _ROLE.AccessibleTextRole else None


class ItemsView(QTableView):
    """The table on the screen; any key begins to type, Tab goes on."""

    def __init__(self, table: TableRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = ItemsModel(table, today, self)
        self.setModel(self.items)
        self.setObjectName("items")
        self.setAccessibleName(table.label)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked
            | trigger.SelectedClicked
            | trigger.EditKeyPressed
            | trigger.AnyKeyPressed
        )
        self.setAlternatingRowColors(False)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        for number in range(self.items.columnCount()):
            column = self.items.column_at(number)
            wide = column is not None and column.id in {"comments", "location", "name"}
            header.setSectionResizeMode(
                number,
                QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents,
            )
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(
            max(ROW_HEIGHT, self.fontMetrics().height() + 14)
        )

    def settle(self) -> None:
        """Take over what is being typed into a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        self.setTabKeyNavigation(not self._at_edge(forward=forward))
        return super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        forward = hint is QAbstractItemDelegate.EndEditHint.EditNextItem
        back = hint is QAbstractItemDelegate.EndEditHint.EditPreviousItem
        if (forward or back) and self._at_edge(forward=forward):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.focusNextPrevChild(forward)
        else:
            super().closeEditor(editor, hint)

    def _at_edge(self, *, forward: bool) -> bool:
        """Whether Tab leads out of the table from here."""
        here, model = self.currentIndex(), self.items
        last = (model.rowCount() - 1, model.columnCount() - 1)
        return not here.isValid() or (here.row(), here.column()) == (last if forward else (0, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 4 * self.verticalHeader().defaultSectionSize())

    def sizeHint(self) -> QSize:
        row = self.verticalHeader().defaultSectionSize()
        return QSize(self.fontMetrics().averageCharWidth() * 80, 6 * row)


def _texts(item: ItemRow) -> dict[str, str]:
    return {
        "name": item.name,
        "owner": item.owner,
        "comments": item.comments,
        "location": item.location,
        "applies": "yes" if item.applies else "",
        "last_reviewed": british(item.last_reviewed),
        "next_due": british(item.next_due),
    }


def _item(cells: dict[str, str], today: date) -> ItemRow:
    return ItemRow(
        name=cells["name"],
        owner=cells["owner"],
        comments=cells["comments"],
        location=cells["location"],
        applies=bool(cells["applies"]),
        last_reviewed=_day("last_reviewed", cells["last_reviewed"], today),
        next_due=_day("next_due", cells["next_due"], today),
    )


def _day(column: str, text: str, today: date) -> date | None:
    lean = Lean.DUE if column == "next_due" else Lean.PAST
    try:
        return parse_british(text, today, lean)
    except ValueError:
        return None
