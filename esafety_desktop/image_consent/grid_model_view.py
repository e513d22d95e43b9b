"""The rows and cells of the grid of answers, as Qt asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from esafety_desktop.image_consent.answer_rules import cell_tip, cell_words, kept_from_key
from esafety_desktop.image_consent.rows import Answer, AnswerGrid, Cell, ChildRow, Given, Use
from esafety_desktop.widgets.column_room import WRAPS
from esafety_desktop.widgets.theme import tone
from esafety_desktop.words import search_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_TOP = QModelIndex()
LEAD = ("Class", "No.", "Name")
TAIL = ("Slip", "Note")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TONES = {Answer.YES: "ok", Answer.NO: "danger", Answer.WITHDRAWN: "danger", Answer.NONE: "muted"}
_SIGNS = {Answer.YES: "✓ ", Answer.NO: "✗ ", Answer.WITHDRAWN: "✗ ", Answer.NONE: "– "}
_ASK_FIRST = "ask the DSL first"


class AnswerModel(QAbstractTableModel):
    """Frozen rows of children; filters them by words.

    Args:
        words: Gives the short words of a yes's limits.
        parent: The view.
    """

    def __init__(
        self, words: Callable[[tuple[str, ...]], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._all: tuple[ChildRow, ...] = ()
        self._shown: list[ChildRow] = []
        self._needles: tuple[str, ...] = ()
        self.uses: tuple[Use, ...] = ()

    @property
    def shown(self) -> Sequence[ChildRow]:
        """The rows let through, in the order shown."""
        return self._shown

    @property
    def every(self) -> Sequence[ChildRow]:
        """All rows, filters apart."""
        return self._all

    @property
    def use_columns(self) -> range:
        """Where the columns of the uses stand."""
        return range(len(LEAD), len(LEAD) + len(self.uses))

    def set_grid(self, grid: AnswerGrid) -> None:
        """Show another reading."""
        self._all, self.uses = grid.rows, grid.uses
        self._arrange()

    def set_filter(self, text: str) -> None:
        self._needles = tuple(search_key(text).split())
        self._arrange()

    def replace_row(self, row: ChildRow) -> None:
        """Put a newer value of one child's row in its place."""
        self._all = tuple(row if old.pupil_id == row.pupil_id else old for old in self._all)
        number = self.number_of(row.pupil_id)
        if number >= 0:
            self._shown[number] = row
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def number_of(self, pupil_id: str) -> int:
        """Where a child is shown; -1 when it isn't."""
        return next((n for n, row in enumerate(self._shown) if row.pupil_id == pupil_id), -1)

    def let_through(
        self,
        answer: Answer,
        cells: Sequence[tuple[str, str]],
        scanned: str,
        own: str,
        today: date,
    ) -> tuple[dict[str, list[Given]], list[Cell]]:
        """What of an answer for some (child, use) may be entered by a key, and what is kept.

        Args:
            answer: What was typed.
            cells: Where.
            scanned: The child whose slip was scanned last: everything of it may be changed.
            own: The child who was answered last: what came today may be changed.
            today: The day in England.
        """
        wanted: dict[str, list[Given]] = {}
        kept = []
        for pupil_id, use in cells:
            row = self._shown[self.number_of(pupil_id)]
            cell = next(one for one in row.cells if one.use == use)
            mend = pupil_id == own
            if pupil_id != scanned and kept_from_key(cell, answer, own=mend, today=today):
                kept.append(cell)
            else:
                wanted.setdefault(pupil_id, []).append(Given(use, answer))
        return wanted, kept

    def row_at(self, index: Index) -> ChildRow | None:
        """The child whose row it is."""
        number = index.row()
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def use_at(self, index: Index) -> str:
        """The use of a column; "" beside them."""
        place = index.column() - len(LEAD)
        return self.uses[place].id if 0 <= place < len(self.uses) else ""

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(LEAD) + len(self.uses) + len(TAIL)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if index.column() == 1 else _LEFT
        place = index.column() - len(LEAD)
        if 0 <= place < len(self.uses):
            return self._cell_data(row.cells[place], self.uses[place], role)
        if role not in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ToolTipRole}:
            return None
        lead = (row.class_name, str(row.number), row.name)
        if place < 0:
            return lead[index.column()] if role != _ROLE.ToolTipRole else None
        return (row.slip, note_of(row))[place - len(self.uses)]

    def _cell_data(self, cell: Cell, use: Use, role: int) -> Any:
        words = self._words(cell.limits)
        if role == _ROLE.DisplayRole:
            return f"{_SIGNS[cell.answer]}{cell_words(cell, words)}"
        if role == _ROLE.AccessibleTextRole:
            return f"{use.short}: {cell_words(cell, words)}"
        if role == _ROLE.ToolTipRole:
            return cell_tip(cell, use, [words] if words else [])
        if role == _ROLE.ForegroundRole:
            return QColor(tone("warn" if cell.earlier or cell.left_on else _TONES[cell.answer]))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return (_RIGHT if section == 1 else _LEFT).value | WRAPS
        titles = (*LEAD, *(use.short for use in self.uses), *TAIL)
        place = section - len(LEAD)
        if role == _ROLE.ToolTipRole and 0 <= place < len(self.uses):
            return self.uses[place].text
        return titles[section] if role == _ROLE.DisplayRole else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._passes(row)]
        self.endResetModel()

    def _passes(self, row: ChildRow) -> bool:
        text = search_key(f"{row.class_name} {row.name} {note_of(row)}")
        return all(needle in text for needle in self._needles)


def note_of(row: ChildRow) -> str:
    """What must be known about the child before anything goes out."""
    return " · ".join(part for part in (_ASK_FIRST if row.ask_dsl_first else "", row.note) if part)
