"""For whom something is printed: the whole school, year groups and classes, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.table import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.order_rules import Target

_NOT_OUT = "Nothing was given out here yet, so nothing can be missing."
_COLUMNS: tuple[Column[Target], ...] = (
    Column("Class", lambda row: row.name, stretch=True),
    Column("Year", lambda row: row.year_group, align="right"),
    Column("Children", lambda row: str(row.children), "right", sort_key=lambda row: row.children),
    Column(
        "These not back",
        lambda row: "–" if row.waiting is None else str(row.waiting),
        "right",
        sort_key=lambda row: -1 if row.waiting is None else row.waiting,
        tooltip=lambda row: _NOT_OUT if row.waiting is None else "",
    ),
    Column("Printed", lambda row: row.printed),
)
_EMPTY = "There are no classes yet. Import the pupils first."
_LEAST_LETTERS = 7


class TargetTable(RecordTable["Target"]):
    """The classes to choose from."""

    def __init__(self, parent: QWidget, begin: Callable[[], object]) -> None:
        super().__init__(_COLUMNS, "Classes", parent, empty_text=_EMPTY)
        EmptyButton(self, "Import pupils…", begin, lambda: not self.records.is_filtered)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        self.horizontalHeader().setMinimumSectionSize(least)

    def find_class(self, text: str) -> None:
        """Show what fits; the only class that is left is the chosen one."""
        self.filter_text(text)
        if len(self.records.shown) == 1:
            self.selectRow(0)
