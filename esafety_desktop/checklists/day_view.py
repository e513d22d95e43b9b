"""A line for a day, read and shown day first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.widgets.day_line import in_full

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLineEdit

LIKE = "24/11/2026"


class Day:
    """A day of the past, or one that is to come.

    Args:
        edit: The line.
        name: What the day is, for the sentence about a wrong one.
        today: Today.
        lean: Which year a day without one is given.
    """

    def __init__(self, edit: QLineEdit, name: str, today: date, lean: Lean) -> None:
        self.edit, self.name = edit, name
        self._today, self._lean = today, lean
        edit.setPlaceholderText(LIKE)
        in_full(edit, self._parse)

    def put(self, day: date | None) -> None:
        """Show a day; None empties the line."""
        self.edit.setText(british(day))

    @property
    def wrong(self) -> str:
        """Why what stands there is no day; "" when it is one, or nothing."""
        text = self.edit.text().strip()
        if not text or self.value is not None:
            return ""
        return f"{self.name}: type it like {LIKE}."

    @property
    def value(self) -> date | None:
        """The day; None for an empty line or a wrong one."""
        try:
            return self._parse(self.edit.text())
        except (ValueError, OverflowError):
            return None

    def _parse(self, text: str) -> date:
        return parse_british(text, self._today, self._lean)
