"""One telephone number in the form of a contact: the number, its hours, its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from esafety_desktop.contacts.number_rules import LONGEST_DAYS, LONGEST_NUMBER, dialled_key
from esafety_desktop.contacts.rows import Hours, NumberRow
from esafety_desktop.dates import british
from esafety_desktop.widgets.fitting import text_is_large
from esafety_desktop.widgets.flow import let_flow

if TYPE_CHECKING:
    from collections.abc import Callable


class NumberLine(QWidget):
    """One number with its hours and days.

    Attributes:
        stops: What Tab comes to, in this order.
    """

    def __init__(
        self,
        row: NumberRow,
        order: int,
        changed: Callable[[], object],
        removed: Callable[[NumberLine], object],
    ) -> None:
        super().__init__()
        self.number = QLineEdit(row.number, self)
        self.number.setObjectName("number")
        self.number.setPlaceholderText("Number")
        self.number.setMaxLength(LONGEST_NUMBER)
        self.number.setAccessibleName(f"Number {order}")
        self.hours = QComboBox(self)
        self.hours.setObjectName("hours")
        self.hours.setAccessibleName(f"Hours of number {order}")
        for hours in Hours:
            self.hours.addItem(hours.label, hours.value)
        self.hours.setCurrentIndex(list(Hours).index(row.hours))
        self.days = QLineEdit(row.days, self)
        self.days.setObjectName("days")
        self.days.setPlaceholderText("for example Mon–Fri 9–5")
        self.days.setMaxLength(LONGEST_DAYS)
        self.days.setAccessibleName(f"Days and times of number {order}")
        remove = QToolButton(self)
        remove.setText("×")
        remove.setObjectName("removeNumber")
        remove.setToolTip("Take this number away")
        remove.setAccessibleName(f"Take number {order} away")
        remove.clicked.connect(lambda: removed(self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        whole.addLayout(line)
        line.addWidget(self.number, 3)
        line.addWidget(self.hours)
        line.addWidget(self.days, 4)
        line.addWidget(remove)
        self.number.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
        self.days.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)
        if text_is_large(self):
            let_flow(line, whole)
        self._was = row
        self.dead = QCheckBox(f"Not working since {british(row.dead_on)}", self)
        self.dead.setObjectName("dead")
        self.dead.setAccessibleName(f"Number {order} is not working")
        self.dead.setChecked(row.dead_on is not None)
        self.dead.setVisible(row.dead_on is not None)
        whole.addWidget(self.dead)
        self.stops = (self.number, self.hours, self.days, remove, self.dead)
        self.number.textChanged.connect(self._other)
        self.number.textChanged.connect(changed)

    @property
    def row(self) -> NumberRow:
        """What is typed."""
        return NumberRow(
            self.number.text().strip(),
            Hours(self.hours.currentData()),
            self.days.text().strip(),
            self._was.dead_on if self.dead.isChecked() else None,
        )

    def _other(self, text: str) -> None:
        """Another number isn't the one that was found dead."""
        same = dialled_key(text) == dialled_key(self._was.number)
        self.dead.setChecked(same and self._was.dead_on is not None)
