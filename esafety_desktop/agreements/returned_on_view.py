"""Asks on which day the chosen slips came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.dates import academic_year

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.grid_model_view import GridModel
    from esafety_desktop.agreements.rows import SlotKey
    from esafety_desktop.store.store import Store


_HINT = (
    "What is still out is marked returned on this day; where a day is noted already, it is put "
    "right. Ctrl+Z undoes."
)


def ask_day(
    parent: QWidget,
    store: Store,
    model: GridModel,
    keys: Sequence[SlotKey],
    then: Callable[[Mapping[SlotKey, date | None], date], object],
) -> None:
    """Ask for a day; ``then`` gets the cells with the days that were shown, and the day chosen."""
    from esafety_desktop.widgets.day_dialog import DayDialog, DayQuestion

    days = model.days_of(keys)
    noted = set(days.values())
    today = store.today()
    count = len(keys)
    what = "On which day did this slip come back?"
    if count > 1:
        what = f"On which day did these {count} slips come back?"
    one = noted.pop() if len(noted) == 1 else None
    asked = DayQuestion("Returned on another day", what, "&Returned on", _HINT)
    dialog = DayDialog(asked, academic_year(today).first_day, today, one, parent)
    dialog.accepted.connect(lambda: then(days, dialog.day))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
