"""A line for a day: what was typed short stands there in full once it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import british

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QLineEdit


def in_full(edit: QLineEdit, read: Callable[[str], date]) -> None:
    """Show ``24/11`` as ``24/11/2026`` when the line is left, so that its year can be seen.

    Args:
        edit: The line.
        read: Reads it as its dialog does; raises ValueError where it is no day.
    """

    def put() -> None:
        text = edit.text().strip()
        try:
            day = british(read(text)) if text else ""
        except (ValueError, OverflowError):
            return
        if day and day != text:
            edit.setText(day)

    edit.editingFinished.connect(put)
