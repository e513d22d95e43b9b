"""A form's table while it is being filled in: cells as typed, with a way back for each change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from esafety_desktop.action_points import paste_rules
from esafety_desktop.action_points.day_service import in_full, read_day
from esafety_desktop.action_points.review_rules import MOST_ROWS
from esafety_desktop.action_points.rows import ItemRow
from esafety_desktop.action_points.typed_rules import Steps, sorted_rows, texts_of
from esafety_desktop.dates import Lean, british

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.action_points.rows import ColumnRow, TableRow
    from esafety_desktop.action_points.typed_rules import Cells

    Propose = Callable[[str, date], date | None]

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()
_LEANS = {"last_reviewed": Lean.PAST, "next_due": Lean.DUE}


class ItemsModel(QAbstractTableModel):
    """Rows as typed: every cell is text until the form is kept, so nothing typed gets lost.

    A table with fixed rows shows their names in a first column that can't be changed.

    Attributes:
        propose: Gives the next date of a row, from its name and when it was reviewed last.
    """

    def __init__(self, table: TableRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.today = today
        self.propose: Propose = lambda _name, _last: None
        self._cells: list[Cells] = []
        self._steps = Steps()

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
        self.set_typed(map(texts_of, rows))

    @property
    def typed(self) -> list[Cells]:
        """Every cell as typed, right or wrong."""
        return [dict(cells) for cells in self._cells]

    def set_typed(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Put cells back as they were typed; nothing can be taken back then.

        Raises:
            KeyError: they are those of another table.
        """
        blank = texts_of(ItemRow(""))
        self._show([{key: str(cells[key]) for key in blank} for cells in rows])
        self._steps.forget()

    def items(self) -> tuple[ItemRow, ...]:
        """The rows as typed; a date that can't be read counts as none."""
        return tuple(self._item(cells) for cells in self._cells)

    def wrong_date(self) -> str:
        """The first date that can't be read, or ""."""
        dates = [column.id for column in self.columns if column.kind == "date"]
        for cells in self._cells:
            for column in dates:
                if cells[column].strip() and self._day(column, cells[column]) is None:
                    return cells[column].strip()
        return ""

    def add_row(self, name: str = "", after: int | None = None) -> int:
        """An empty row below another, or at the end; gives its number."""
        end = len(self._cells)
        at = end if after is None else min(after + 1, end)
        if end >= MOST_ROWS or self.table.fixed:
            return end - 1
        self._steps.keep(self._cells)
        self.beginInsertRows(_TOP, at, at)
        self._cells.insert(at, texts_of(ItemRow(name)))
        self.endInsertRows()
        return at

    def add_usual(self) -> int:
        """The rows that most schools have and that aren't there yet; gives how many."""
        there = {cells["name"].strip().casefold() for cells in self._cells}
        new = [name for name, _ in self.table.usual if name.casefold() not in there]
        if new:
            kept = [cells for cells in self._cells if any(cells.values())]
            self._change([*kept, *(texts_of(ItemRow(name)) for name in new)])
        return len(new)

    def remove_row(self, number: int) -> None:
        """Take a row away."""
        if 0 <= number < len(self._cells) and not self.table.fixed:
            self._steps.keep(self._cells)
            self.beginRemoveRows(_TOP, number, number)
            del self._cells[number]
            self.endRemoveRows()

    def move_row(self, number: int, step: int) -> int:
        """Move a row up or down; gives where it is then."""
        to = number + step
        if self.table.fixed or not (0 <= number < len(self._cells) and 0 <= to < len(self._cells)):
            return number
        rows = list(self._cells)
        rows.insert(to, rows.pop(number))
        self._change(rows)
        return to

    def paste(self, text: str, row: int, column: int) -> int:
        """Put a copied range over the cells from here on; rows are added; gives how many came."""
        labels = tuple(one.label for one in self.columns)
        lines = paste_rules.without_heading(paste_rules.cells_of(text), labels)
        rows = self.typed
        first = max(column - self._names, 0)
        for number, line in enumerate(lines, max(row, 0)):
            if number >= (len(rows) if self.table.fixed else MOST_ROWS):
                break
            if number >= len(rows):
                rows.append(texts_of(ItemRow("")))
            for target, cell in zip(self.columns[first:], line, strict=False):
                rows[number][target.id] = self._pasted(target, cell)
        if rows != self._cells:
            self._change(rows)
        return len(lines)

    def clear(self, indexes: Iterable[_Index]) -> None:
        """Empty cells."""
        rows = self.typed
        for index in indexes:
            column = self.column_at(index.column())
            if column is not None:
                rows[index.row()][column.id] = ""
        if rows != self._cells:
            self._change(rows)

    def undo(self) -> None:
        """Take the last change back."""
        if (rows := self._steps.back(self._cells)) is not None:
            self._show(rows)

    def redo(self) -> None:
        """Do again what was taken back."""
        if (rows := self._steps.forth(self._cells)) is not None:
            self._show(rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        at = self.column_at(column) if column >= 0 else None
        if at is None or self.table.fixed:
            return
        falling = order == Qt.SortOrder.DescendingOrder
        rows = sorted_rows(self._cells, at, self._day, falling=falling)
        if rows != self._cells:
            self._change(rows)

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
            return _tick(cells[column.id], role)
        if role in {_ROLE.DisplayRole, _ROLE.EditRole}:
            return cells[column.id]
        if role == _ROLE.ToolTipRole:
            return dict(self.table.usual).get(cells["name"]) if column.id == "name" else None
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
            text = british(self._day(column.id, text)) or text
        cells = self._cells[index.row()]
        if cells[column.id] == text:
            return True
        self._steps.keep(self._cells)
        before = cells[column.id]
        cells[column.id] = text
        self._follow(cells, column.id, before)
        left = self.index(index.row(), 0)
        self.dataChanged.emit(left, self.index(index.row(), self.columnCount() - 1))
        return True

    def _follow(self, cells: Cells, column: str, before: str) -> None:
        """A new "last reviewed" proposes the next date, where nobody wrote another one there."""
        if column != "last_reviewed" or all(one.id != "next_due" for one in self.columns):
            return
        old, new = self._day(column, before), self._day(column, cells[column])
        earlier = british(self.propose(cells["name"], old)) if old else ""
        if new and cells["next_due"] in {"", earlier}:
            cells["next_due"] = british(self.propose(cells["name"], new))

    def _pasted(self, column: ColumnRow, cell: str) -> str:
        if column.kind == "tick":
            return "yes" if paste_rules.said_as_tick(cell) else ""
        return in_full(cell, self.today) if column.kind == "date" else cell

    def _item(self, cells: Cells) -> ItemRow:
        return ItemRow(
            name=cells["name"],
            owner=cells["owner"],
            comments=cells["comments"],
            location=cells["location"],
            applies=bool(cells["applies"]),
            last_reviewed=self._day("last_reviewed", cells["last_reviewed"]),
            next_due=self._day("next_due", cells["next_due"]),
            table=self.table.id,
        )

    def _day(self, column: str, text: str) -> date | None:
        try:
            return read_day(text, self.today, _LEANS.get(column, Lean.NEAR)) if text else None
        except ValueError:
            return None

    def _change(self, rows: list[Cells]) -> None:
        self._steps.keep(self._cells)
        self._show(rows)

    def _show(self, rows: list[Cells]) -> None:
        self.beginResetModel()
        self._cells = rows
        self.endResetModel()


def _tick(text: str, role: int) -> Any:
    if role == _ROLE.CheckStateRole:
        return Qt.CheckState.Checked if text else Qt.CheckState.Unchecked
    return ("yes" if text else "no") if role == _ROLE.AccessibleTextRole else None
