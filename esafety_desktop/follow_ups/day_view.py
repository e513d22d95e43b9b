"""Day fields of the follow-ups: between Qt's days and Python's."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime

from esafety_desktop.dates import from_london, to_london

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDateTimeEdit

_DAY = "dd/MM/yyyy"
_MINUTE = "dd/MM/yyyy HH:mm"


def put_day(edit: QDateTimeEdit, day: date) -> None:
    """Show a day."""
    edit.setDisplayFormat(_DAY)
    edit.setDateTime(QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0)))


def put_minute(edit: QDateTimeEdit, moment: datetime) -> None:
    """Show a day with its clock time in England; the moment is in UTC."""
    local = to_london(moment)
    edit.setDisplayFormat(_MINUTE)
    edit.setDateTime(
        QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    )


def day_of(edit: QDateTimeEdit) -> date:
    """The day that is shown."""
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def minute_of(edit: QDateTimeEdit) -> datetime | None:
    """The minute that is shown, in UTC; None where only a day is."""
    if edit.displayFormat() != _MINUTE:
        return None
    time = edit.time()
    shown = datetime.combine(day_of(edit), datetime.min.time()).replace(
        hour=time.hour(), minute=time.minute()
    )
    return from_london(shown)
