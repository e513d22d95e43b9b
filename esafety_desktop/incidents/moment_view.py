"""Fields for a moment (shown on England's clock, kept as UTC) and small helpers of the dialogs."""

from __future__ import annotations

from datetime import date, datetime
from datetime import time as clock_time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from esafety_desktop.dates import from_london, to_london
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QComboBox

    from esafety_desktop.incidents.kind_rules import Choice

_EARLIEST = QDateTime(QDate(2000, 1, 1), QTime(0, 0))


class Moment:
    """A date-and-time field with its Now button.

    Args:
        edit: The field.
        now: Its button.
        clock: Tells the time in UTC.
    """

    def __init__(
        self, edit: QDateTimeEdit, now: QPushButton, clock: Callable[[], datetime]
    ) -> None:
        self.edit = edit
        self._clock = clock
        now.clicked.connect(self.to_now)
        self.to_now()

    def to_now(self) -> None:
        """Put in the present minute."""
        self.put(self._clock())

    def leave_out(self) -> None:
        """Say nothing until somebody presses Now or types a time."""
        self.edit.setSpecialValueText("not entered")
        self.edit.setMinimumDateTime(_EARLIEST)
        self.edit.setDateTime(_EARLIEST)

    def put(self, moment: datetime) -> None:
        """Show a moment, given in UTC."""
        local = to_london(moment)
        day = QDate(local.year, local.month, local.day)
        self.edit.setDateTime(QDateTime(day, QTime(local.hour, local.minute)))

    @property
    def entered(self) -> bool:
        """Whether a time stands there."""
        return not (self.edit.specialValueText() and self.edit.dateTime() == _EARLIEST)

    @property
    def value(self) -> datetime:
        """The moment shown, in UTC."""
        shown = self.edit.dateTime()
        day, time = shown.date(), shown.time()
        naive = datetime.combine(
            date(day.year(), day.month(), day.day()), clock_time(time.hour(), time.minute())
        )
        return from_london(naive)


def fill(combo: QComboBox, choices: Iterable[Choice], current: str = "") -> None:
    """Offer these choices, with their hints as tool tips."""
    combo.clear()
    for number, choice in enumerate(choices):
        combo.addItem(choice.label, choice.id)
        combo.setItemData(number, choice.hint, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(combo.findData(current), 0))


def chosen(combo: QComboBox) -> str:
    """The id of the current choice."""
    return str(combo.currentData() or "")


def dress(window: QWidget) -> None:
    """Give roles set in the Designer file their look, and the 999 line no more than its height."""
    strip = window.findChild(QWidget, "emergency")
    if strip is not None:
        strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    foot = window.findChild(QHBoxLayout, "foot")
    if foot is not None:
        foot.setStretch(0, 1)
    for widget in window.findChildren(QWidget):
        role = widget.property("role")
        if role:
            set_role(widget, str(role))


def words(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain label that wraps and can be copied from."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label


def empty(layout: Any) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            empty(item.layout())
