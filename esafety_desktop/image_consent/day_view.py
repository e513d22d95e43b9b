"""Days between Qt's date fields and Python; how large dialogs open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog

_LINE_AT_10_PT = 16
_EDGE = 40
_WIDEST, _HIGHEST = 1320, 690


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


def open_as(dialog: QDialog, wide: int, high: int) -> None:
    """Open a dialog so large at text of 10 points, larger with larger text, within the screen."""
    times = max(dialog.fontMetrics().height() / _LINE_AT_10_PT, 1.0)
    screen = dialog.screen().availableSize()
    dialog.resize(
        min(round(wide * times), screen.width() - _EDGE, _WIDEST),
        min(round(high * times), screen.height() - 2 * _EDGE, _HIGHEST),
    )
