"""A line for a day that may be left empty, and combos over fixed choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.widgets.day_line import in_full

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtWidgets import QComboBox, QLineEdit

LIKE = "24/11/2026"


class Day:
    """Reads and shows a day, day first.

    Args:
        edit: The line.
        name: What the day is, for the sentence about a wrong one.
        today: Tells today.
        lean: Which year a day without one is given.
    """

    def __init__(
        self, edit: QLineEdit, name: str, today: Callable[[], date], lean: Lean = Lean.PAST
    ) -> None:
        self.edit = edit
        self.name = name
        self._today = today
        self._lean = lean
        in_full(edit, self._parse)
        if not edit.placeholderText():
            edit.setPlaceholderText(LIKE)

    def put(self, day: date | None) -> None:
        """Show a day; None empties the line."""
        self.edit.setText(british(day))

    @property
    def wrong(self) -> str:
        """Why what stands there is no day; "" when it is one, or nothing."""
        try:
            self._read()
        except ValueError:
            return f"{self.name}: type it like {LIKE}."
        return ""

    @property
    def value(self) -> date | None:
        """The day; None for an empty line or a wrong one."""
        try:
            return self._read()
        except ValueError:
            return None

    def _read(self) -> date | None:
        text = self.edit.text().strip()
        return self._parse(text) if text else None

    def _parse(self, text: str) -> date:
        return parse_british(text, self._today(), self._lean)


def fill_pairs(combo: QComboBox, pairs: Iterable[tuple[str, str]], current: str = "") -> None:
    """Offer choices, each as its id and its words."""
    combo.clear()
    for value, words in pairs:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(combo.findData(current), 0))
