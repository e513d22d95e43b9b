"""The rows and cells of the class grid, as Qt asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from esafety_desktop.agreements.cell_rules import cell_text, cell_tip, cell_tone, note
from esafety_desktop.agreements.rows import (
    AgreementRow,
    CellRow,
    ClassGrid,
    GridRow,
    SlotKey,
    Status,
)
from esafety_desktop.widgets.column_room import WRAPS
from esafety_desktop.widgets.theme import tone
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()
LEAD = ("Class", "No.", "Name")
_NUMBER = 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """Frozen grid rows; filters them by words and by what is outstanding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[GridRow, ...] = ()
        self._shown: list[GridRow] = []
        self._columns: list[tuple[int, AgreementRow]] = []
        self._today: date | None = None
        self._needles: tuple[str, ...] = ()
        self._only_outstanding = False

    @property
    def shown(self) -> Sequence[GridRow]:
        """The rows let through, in the order shown."""
        return self._shown

    @property
    def holds_any(self) -> bool:
        """Whether there is a row at all, filters apart."""
        return bool(self._all)

    @property
    def agreement_columns(self) -> range:
        """Where the columns of the agreements stand."""
        return range(len(LEAD), len(LEAD) + len(self._columns))

    @property
    def holds_notes(self) -> bool:
        """Whether something must be known about a family before it is written to."""
        return any(note(row) for row in self._all)

    def set_grid(self, grid: ClassGrid, agreement_id: str | None, today: date) -> None:
        """Show a grid, with the column of one agreement or of all that anybody is asked."""
        self._today = today
        self._all = grid.rows
        asked = {c.agreement_id for row in grid.rows for c in row.cells if c.status is not None}
        self._columns = [
            (number, row)
            for number, row in enumerate(grid.agreements)
            if (row.id == agreement_id if agreement_id else row.id in asked)
        ]
        self._arrange()

    def set_filter(self, text: str) -> None:
        self._needles = tuple(search_key(text).split())
        self._arrange()

    def set_only_outstanding(self, only: bool) -> None:  # noqa: FBT001 - a check box says it
        self._only_outstanding = only
        self._arrange()

    def replace_row(self, row: GridRow) -> bool:
        """Put a newer value of one child's row in its place; False when it isn't shown."""
        self._all = tuple(row if old.pupil_id == row.pupil_id else old for old in self._all)
        number = self.number_of(row.pupil_id)
        if number < 0:
            return False
        self._shown[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))
        return True

    def number_of(self, pupil_id: str) -> int:
        """Where a child is shown; -1 when it isn't."""
        return next((n for n, row in enumerate(self._shown) if row.pupil_id == pupil_id), -1)

    def row_of(self, pupil_id: str) -> GridRow:
        """A child's row.

        Raises:
            KeyError: the child isn't shown.
        """
        number = self.number_of(pupil_id)
        if number < 0:
            raise KeyError(pupil_id)
        return self._shown[number]

    def pupil_at(self, index: Index) -> str:
        """The child whose row it is."""
        return self._shown[index.row()].pupil_id

    def column_of(self, agreement_id: str) -> int:
        """The column of an agreement; that of the names when it isn't shown."""
        for place, (_, row) in enumerate(self._columns):
            if row.id == agreement_id:
                return len(LEAD) + place
        return len(LEAD) - 1

    def keys_at(self, index: Index) -> list[SlotKey]:
        """The cell at an index; beside the agreements: what this child has not answered yet.

        Once everything is answered it is all that this child is asked.
        """
        row = self._shown[index.row()]
        place = index.column() - len(LEAD)
        one = 0 <= place < len(self._columns)
        columns = [self._columns[place]] if one else self._columns
        if not one:
            due = [at for at in columns if row.cells[at[0]].status is Status.DUE]
            columns = due or columns
        return [
            SlotKey(row.pupil_id, agreement.id)
            for number, agreement in columns
            if row.cells[number].status is not None
        ]

    def signed_version(self, key: SlotKey) -> int | None:
        """The number of the wording that was signed in a cell."""
        row = next((row for row in self._shown if row.pupil_id == key.pupil_id), None)
        cells = row.cells if row else ()
        return next((c.signed_version for c in cells if c.agreement_id == key.agreement_id), None)

    def cells_of(self, keys: Iterable[SlotKey]) -> dict[SlotKey, CellRow]:
        """What these cells say, as they are shown."""
        shown = {
            SlotKey(row.pupil_id, cell.agreement_id): cell
            for row in self._shown
            for cell in row.cells
        }
        return {key: shown[key] for key in keys if key in shown}

    def days_of(self, keys: Sequence[SlotKey]) -> dict[SlotKey, date | None]:
        """The cells with the days on which they came back, as they are shown."""
        cells = self.cells_of(keys)
        return {key: cells[key].returned_on if key in cells else None for key in keys}

    def signed_everywhere(self, keys: Sequence[SlotKey]) -> bool:
        """Whether all of these cells carry a signature."""
        cells = self.cells_of(keys)
        return all(
            key in cells and (status := cells[key].status) is not None and status.signed
            for key in keys
        )

    def short_of(self, agreement_id: str) -> str:
        """What stands over the column of an agreement."""
        return next((row.short for _, row in self._columns if row.id == agreement_id), "")

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(LEAD) + len(self._columns) + 1

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._shown):
            return None
        row, column = self._shown[index.row()], index.column()
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column == _NUMBER else _LEFT
        place = column - len(LEAD)
        if 0 <= place < len(self._columns):
            return self._cell_data(row, *self._columns[place], role)
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return None
        return (row.class_name, str(row.number), row.name, note(row))[min(column, len(LEAD))]

    def _cell_data(self, row: GridRow, number: int, asked: AgreementRow, role: int) -> Any:
        cell = row.cells[number]
        if self._today is None:
            return None
        if role == _ROLE.DisplayRole:
            return cell_text(cell, self._today, asked.version)
        if role in {_ROLE.ToolTipRole, _ROLE.AccessibleTextRole}:
            return cell_tip(cell, asked.version)
        if role == _ROLE.ForegroundRole:
            name = cell_tone(cell, self._today)
            return QColor(tone(name)) if name else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return (_RIGHT if section == _NUMBER else _LEFT).value | WRAPS
        place = section - len(LEAD)
        if place < 0:
            return LEAD[section] if role == _ROLE.DisplayRole else None
        if place >= len(self._columns):
            return "Note" if role == _ROLE.DisplayRole else None
        if role == _ROLE.DisplayRole:
            return self._columns[place][1].short
        return self._columns[place][1].title if role == _ROLE.ToolTipRole else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._passes(row)]
        self.endResetModel()

    def _passes(self, row: GridRow) -> bool:
        if self._only_outstanding and not self._row_outstanding(row):
            return False
        text = search_key(f"{row.class_name} {row.name} {note(row)}")
        return all(needle in text for needle in self._needles)

    def _row_outstanding(self, row: GridRow) -> bool:
        return any(row.cells[number].outstanding for number, _ in self._columns)
