"""Fields for a moment (shown on England's clock, kept as UTC) and small helpers of the dialogs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QPushButton, QWidget

from esafety_desktop.dates import from_london, to_london
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QComboBox

    from esafety_desktop.incidents.kind_rules import Choice


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

    def put(self, moment: datetime) -> None:
        """Show a moment, given in UTC."""
        local = to_london(moment).replace(second=0, microsecond=0, tzinfo=None)
        self.edit.setDateTime(QDateTime(local))  # type: ignore[call-overload]  # PySide takes datetimes

    @property
    def value(self) -> datetime:
        """The moment shown, in UTC."""
        local: Any = self.edit.dateTime().toPython()
        assert isinstance(local, datetime)  # noqa: S101 - Qt's own promise, for the type checker
        return from_london(local.replace(second=0, microsecond=0))


def fill(combo: QComboBox, choices: Iterable[Choice], current: str = "") -> None:
    """Offer these choices, with their hints as tool tips."""
    from PySide6.QtCore import Qt

    combo.clear()
    for number, choice in enumerate(choices):
        combo.addItem(choice.label, choice.id)
        combo.setItemData(number, choice.hint, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(combo.findData(current), 0))


def chosen(combo: QComboBox) -> str:
    """The id of the current choice."""
    return str(combo.currentData() or "")


def dress(window: QWidget) -> None:
    """Give roles set in the Designer file their look (the style sheet came first)."""
    for widget in window.findChildren(QWidget):
        role = widget.property("role")
        if role:
            set_role(widget, str(role))


def words(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A plain label that wraps and can be copied from."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    from PySide6.QtCore import Qt

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
