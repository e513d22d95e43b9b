"""The statements of a draft as a list, with their parts and where each comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.service import Layer, Statement
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_KEYS = {
    (Qt.Key.Key_Delete, False): "out",
    (Qt.Key.Key_Insert, False): "add",
    (Qt.Key.Key_Up, True): "up",
    (Qt.Key.Key_Down, True): "down",
}


def origin(one: Statement) -> str:
    """Where a statement comes from, in a word or two."""
    if one.layer is Layer.SCHOOL:
        return "school"
    whose = "your authority" if one.layer is Layer.REGIONAL else "the program"
    kind = "every school" if one.core else whose
    if one.removed:
        return f"{kind}, taken out"
    return f"{kind}, changed" if one.departs else kind


def shown(one: Statement) -> str:
    """The words, or what was taken out."""
    return f"(taken out) {one.inherited}" if one.removed else one.text or "(empty)"


def _tone(one: Statement) -> str | None:
    return "danger" if one.needs_reason else "muted" if one.removed else None


COLUMNS: tuple[Column[Statement], ...] = (
    Column("Part", lambda one: service.part_name(one.part)),
    Column("Statement", shown, stretch=True, tone=_tone),
    Column("From", origin, tone=_tone),
)


class StatementsView(TallTable[Statement]):
    """The list; keys do what its buttons do.

    Signals:
        wanted: "out", "up", "down" or "add", by key.
    """

    wanted = Signal(str)
    least_rows = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, "Statements", parent, empty_text="Add a statement with Insert.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        what = _KEYS.get((Qt.Key(event.key()), alt))
        if what:
            self.wanted.emit(what)
            return
        super().keyPressEvent(event)
