"""The chronology as a list: struck lines are struck through and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QWidget

from esafety_desktop.incidents import kind_rules
from esafety_desktop.incidents.rows import EntryRow
from esafety_desktop.incidents.text_rules import struck
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Iterable


class ChronologyList(RecordTable[EntryRow]):
    """Lines of one incident, the newest last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns: list[Column[EntryRow]] = [
            Column("", lambda row: str(row.number), align="right"),
            Column("When", lambda row: row.when),
            Column("Kind", lambda row: kind_rules.label(kind_rules.ENTRY_KINDS, row.kind)),
            Column("Text", entry_text, stretch=True, tooltip=entry_text, tone=_tone),
            Column("By", lambda row: row.author),
        ]
        super().__init__(columns, "Chronology, newest last", parent)
        self.setWordWrap(True)
        self.setSortingEnabled(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_entries(self, entries: Iterable[EntryRow], *, to_end: bool) -> None:
        """Show these lines; ``to_end`` brings the newest into view."""
        self.set_rows(entries)
        if to_end:
            self.scrollToBottom()


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
