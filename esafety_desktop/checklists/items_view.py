"""The items of a list: one key ticks, the arrow keys walk, Enter opens."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from esafety_desktop.checklists.rows import State
from esafety_desktop.checklists.tick_rules import due_words, is_old
from esafety_desktop.dates import british
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.checklists.rows import ItemRow

KEYS = {"Y": State.YES, "P": State.PARTLY, "N": State.NO, "X": State.NOT_OURS}
MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LONGEST, _LONGEST_NAME, _MOST_NAMES = 22, 30, 4
_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class ItemsTable(TallTable["ItemRow"]):
    """The items that are shown of one list.

    Signals:
        marked: a state, by its letter; None for the space bar.
        action_wanted: the letter A.
        move_wanted: Alt with an arrow key: -1 for up, 1 for down.
    """

    marked = Signal(object)
    action_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_columns(today), "Items of the checklist", parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in MOVES:
            self.move_wanted.emit(MOVES[event.key()])
            return
        if event.modifiers() not in _MODIFIERS or self.current_row() is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.marked.emit(None)
        elif letter in KEYS:
            self.marked.emit(KEYS[letter])
        elif letter == "A":
            self.action_wanted.emit()
        else:
            super().keyPressEvent(event)

    def show_items(self, items: tuple[ItemRow, ...]) -> None:
        """Show these items; where the current one has gone from them, the next one is current."""
        number = self.currentIndex().row()
        self.set_rows(items)
        if self.current_row() is None and self.records.rowCount():
            self.selectRow(min(max(number, 0), self.records.rowCount() - 1))


def _columns(today: Callable[[], date]) -> list[Column[ItemRow]]:
    return [
        Column("Found", found_words, tone=lambda item: item.state.tone),
        Column("Item", lambda item: item.text, tooltip=lambda item: item.then, stretch=True),
        Column(
            "Looked at",
            lambda item: _looked_at(item, today()),
            tone=lambda item: "warn" if is_old(item.day, today()) else None,
        ),
        Column(
            "What is missing",
            lambda item: missing_words(item, today()),
            tooltip=lambda item: item.comment,
            tone=lambda item: _missing_tone(item, today()),
        ),
    ]


def found_words(item: ItemRow) -> str:
    """A sign and a word."""
    return f"{item.state.shape} {item.state.value}"


def missing_words(item: ItemRow, today: date) -> str:
    """Who does what by when, or how the action stands."""
    if item.action:
        return item.action
    if not item.latest or item.state.is_settled:
        return ""
    return "\n".join(
        part for part in (names(item.latest.owner), due_words(item.latest.due_on, today)) if part
    )


def _looked_at(item: ItemRow, today: date) -> str:
    day = f"{british(item.day)} ◷" if is_old(item.day, today) else british(item.day)
    return "\n".join(part for part in (names(item.who), day) if part)


def _missing_tone(item: ItemRow, today: date) -> str | None:
    if item.waits_until is None:
        return None
    return "danger" if item.waits_until < today else "warn"


def names(text: str) -> str:
    """Names one under the other where a line is too short for them; very many end in dots."""
    lines: list[str] = []
    for name in text.split(", "):
        if lines and len(lines[-1]) + len(name) + 2 <= _LONGEST:
            lines[-1] += f", {name}"
        elif name:
            lines.append(shorten(name, _LONGEST_NAME, placeholder=" …"))
    more = [*lines[: _MOST_NAMES - 1], "…"]
    return ",\n".join(lines if len(lines) <= _MOST_NAMES else more)
