"""Asks on which day the chosen adults signed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.staff_forms.rows import AdultKey

_HINT = (
    "Where a day is noted already, it is put right; the wording that was signed stays. What is due "
    "is marked signed on this day. Ctrl+Z undoes."
)
_BACK = timedelta(days=50 * 365)
"""How far back a day may lie: a whole working life."""


def ask_day(
    parent: QWidget,
    days: Mapping[AdultKey, date | None],
    today: date,
    then: Callable[[Mapping[AdultKey, date | None], date], object],
) -> None:
    """Ask for a day; ``then`` gets the cells with the days that were shown, and the day chosen."""
    from esafety_desktop.widgets.day_dialog import DayDialog, DayQuestion

    count = len(days)
    what = "On which day was this form signed?"
    if count > 1:
        what = f"On which day were these {count} forms signed?"
    noted = set(days.values())
    one = noted.pop() if len(noted) == 1 else None
    asked = DayQuestion("Signed on another day", what, "&Signed on", _HINT)
    dialog = DayDialog(asked, today - _BACK, today, one, parent)
    dialog.accepted.connect(lambda: then(days, dialog.day))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
