"""The list of families who haven't returned, with its columns and its one-letter keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from esafety_desktop.dates import british
from esafety_desktop.returns.family_rules import RUNGS, is_due, next_words, note_words, owed_words
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.returns.rows import Family

_NEVER = "0000"


class FamilyTable(RecordTable["Family"]):
    """Families, any number of which can be chosen.

    Signals:
        key_pressed: "R", "D", "E", "L" or "T" was pressed.
    """

    key_pressed = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_columns(today), "Families who have not returned everything", parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if plain and letter in {"R", "D", "E", "L", "T"}:
            self.key_pressed.emit(letter)
        elif event.key() == Qt.Key.Key_Escape and self.selectedIndexes():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def choose_keys(self, keys: set[str]) -> None:
        """Select the rows with these keys, as far as they are listed."""
        picked = QItemSelection()
        for number, row in enumerate(self.records.shown):
            if self.records.key(row) in keys:
                index = self.records.index(number, 0)
                picked.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)

    def listed_rows(self) -> list[Family]:
        """The selected families where they are several, or else all that are listed."""
        rows = self.selected_rows()
        return rows if len(rows) > 1 else list(self.records.shown)

    def chosen_rows(self) -> list[Family]:
        """The selected families, or else all that are listed."""
        return self.selected_rows() or list(self.records.shown)


def _columns(today: Callable[[], date]) -> list[Column[Family]]:
    return [
        Column("Child", lambda row: row.name, tooltip=lambda row: row.name),
        Column("Class", lambda row: row.class_name),
        Column("Not back", owed_words, tooltip=owed_words, stretch=True),
        Column(
            "Days out",
            lambda row: "" if row.days_out is None else str(row.days_out),
            align="right",
            sort_key=lambda row: -1 if row.days_out is None else row.days_out,
        ),
        Column(
            "Reminders",
            lambda row: RUNGS[row.rung],
            sort_key=lambda row: row.rung,
        ),
        Column(
            "Last chased",
            lambda row: british(row.chased_on),
            sort_key=lambda row: row.chased_on.isoformat() if row.chased_on else _NEVER,
        ),
        Column(
            "Next",
            lambda row: next_words(row, today()),
            sort_key=_next_key,
            tone=lambda row: "warn" if is_due(row, today()) else None,
        ),
        Column(
            "Note",
            note_words,
            tooltip=note_words,
            tone=lambda row: "warn" if note_words(row) else None,
        ),
    ]


def _next_key(row: Family) -> str:
    first = row.next_due
    return first.next_on.isoformat() if first and first.next_on else "9999"
