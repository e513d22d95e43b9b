"""A line for a day that may be left empty, and combos over fixed choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british, parse_british

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QComboBox, QLineEdit

LIKE = "24/11/2026"


class Day:
    """Reads and shows a day, day first.

    Args:
        edit: The line.
        name: What the day is, for the sentence about a wrong one.
    """

    def __init__(self, edit: QLineEdit, name: str) -> None:
        self.edit = edit
        self.name = name
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
        return parse_british(text) if text else None


def fill_pairs(combo: QComboBox, pairs: Iterable[tuple[str, str]], current: str = "") -> None:
    """Offer choices, each as its id and its words."""
    combo.clear()
    for value, words in pairs:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(combo.findData(current), 0))
