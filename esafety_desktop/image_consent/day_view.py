"""Days between Qt's date fields and Python."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QDateEdit


def put_day(edit: QDateEdit, day: date) -> None:
    """Show a day."""
    edit.setDate(QDate(day.year, day.month, day.day))


def day_of(edit: QDateEdit) -> date:
    """The day that stands there."""
    day = edit.date()
    return date(day.year(), day.month(), day.day())


def put_iso(edit: QDateEdit, text: object) -> None:
    """A day as a draft kept it; anything else changes nothing."""
    if isinstance(text, str) and text:
        put_day(edit, date.fromisoformat(text))


def choose_text(combo: QComboBox, text: object) -> None:
    """Choose an entry by its words, where it is there."""
    at = combo.findText(str(text)) if text else -1
    if at >= 0:
        combo.setCurrentIndex(at)
