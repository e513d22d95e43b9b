"""On which day slips came back: today, or an earlier day of the school year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.agreements.ui_returned_on import Ui_ReturnedOn
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from datetime import date

_LETTERS = 48


class ReturnedOnDialog(QDialog):
    """Gathers a day.

    Args:
        what: How many signatures it is about, in words.
        first: The first day of the school year.
        today: The last day that can be.
        noted: The day that is noted now, when it is one for all of them.
        parent: The tab.
    """

    def __init__(
        self,
        what: str,
        first: date,
        today: date,
        noted: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ReturnedOn()
        self.ui.setupUi(self)
        self.ui.heading.setText(what)
        shown = noted or today
        self.ui.day.setDateRange(_qt(min(first, shown)), _qt(today))
        self.ui.day.setDate(_qt(shown))
        set_role(self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        fit_height(self, self.fontMetrics().averageCharWidth() * _LETTERS)
        self.ui.day.setFocus()
        self.ui.day.setSelectedSection(self.ui.day.Section.DaySection)

    @property
    def day(self) -> date:
        """The day chosen."""
        value: date = self.ui.day.date().toPython()  # type: ignore[assignment] # PySide says object
        return value


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
