"""The chronology as a list: struck lines are struck through and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.rows import EntryRow
from esafety_desktop.incidents.text_rules import struck
from esafety_desktop.widgets.table import Column
from esafety_desktop.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


_LEAST_LINES = 3
"""Lines of text that show of it at least, also where 400 % leaves hardly any room."""


class ChronologyList(TallTable[EntryRow]):
    """Lines of one incident, the newest last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns: list[Column[EntryRow]] = [
            Column("", lambda row: str(row.number), align="right", said="Number"),
            Column("When, what, by", _head),
            Column("Text", entry_text, stretch=True, tooltip=entry_text, tone=_tone),
        ]
        super().__init__(columns, "Chronology, newest last", parent)
        self._to_end = self._to_current = False
        around = (self.horizontalHeader(), self.horizontalScrollBar())
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        self.setMinimumHeight(lines + sum(one.sizeHint().height() for one in around))

    def show_entries(self, entries: Iterable[EntryRow], *, to_end: bool) -> None:
        """Show these lines; ``to_end`` brings the newest into view."""
        self.set_rows(entries)
        self._to_end = to_end

    def bring(self, entry_id: str) -> bool:
        """Make a line current and bring it into view; False when it isn't there."""
        found = self.select_key(entry_id)
        if found:
            self._to_end, self._to_current = False, True
            self.settle_soon()
        return found

    def settle(self) -> None:
        super().settle()
        if self._to_current:
            self._to_current = False
            self.scrollTo(self.currentIndex())
        if self._to_end:
            self._to_end = False
            self.scrollToBottom()


def _head(row: EntryRow) -> str:
    kind = kind_rules.label(kind_rules.ENTRY_KINDS, row.kind)
    return f"{row.when}\n{kind} · {row.author}"


def entry_text(row: EntryRow) -> str:
    """The text of a line, with what was struck through in words."""
    if row.disposed:
        return "(taken out of the cabinet; the seal stands)"
    if row.struck_by is not None:
        return f"[struck through by line {row.struck_by}] {struck(row.text)}"
    if row.strikes is not None:
        return f"(puts line {row.strikes} right) {row.text}"
    return row.text


def _tone(row: EntryRow) -> str | None:
    return "muted" if row.struck_by is not None or row.disposed else None
