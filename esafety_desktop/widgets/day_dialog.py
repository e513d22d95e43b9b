"""Asks for one day: today, or an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.value import Value
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.widgets.ui_day import Ui_DayDialog

if TYPE_CHECKING:
    from datetime import date

_LETTERS = 48


class DayQuestion(Value):
    """What is asked.

    Attributes:
        title: Of the window.
        what: The question.
        label: Before the day, with its key: "&Returned on".
        hint: What happens with it.
    """

    title: str
    what: str
    label: str
    hint: str


class DayDialog(QDialog):
    """Gathers a day.

    Args:
        asked: What is asked.
        first: The first day that can be.
        today: The last day that can be.
        noted: The day that is noted now, where there is one.
        parent: The tab.
    """

    def __init__(
        self,
        asked: DayQuestion,
        first: date,
        today: date,
        noted: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DayDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(asked.title)
        self.ui.heading.setText(asked.what)
        self.ui.day_label.setText(asked.label)
        self.ui.hint.setText(asked.hint)
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
