"""Put down that a regular task was done: who, when, a word about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.action_points.day_service import read_day, reader
from esafety_desktop.action_points.duty_service import put_done
from esafety_desktop.action_points.ui_done_dialog import Ui_DoneDialog
from esafety_desktop.dates import Lean, british
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from datetime import date

    from esafety_desktop.action_points.date_rows import DutyRow
    from esafety_desktop.widgets.desk import Desk


class DoneDialog(QDialog):
    """Gathers one line.

    Args:
        desk: What every view is given.
        duty: The task.
        parent: The page.
    """

    def __init__(self, desk: Desk, duty: DutyRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._duty = duty
        self._today = desk.store.today()
        self.ui = Ui_DoneDialog()
        self.ui.setupUi(self)
        self.ui.heading.setText(duty.what)
        set_role(self.ui.heading, "section")
        set_role(self.ui.wrong, "danger")
        self.ui.by.setText(duty.last_by or desk.store.account.name)
        self.ui.on.setText(british(self._today))
        in_full(self.ui.on, reader(self._today, Lean.PAST))
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self._ok, "primary")
        for edit in (self.ui.by, self.ui.on):
            edit.textChanged.connect(self._gate)
        self._gate()
        self.ui.by.selectAll()
        self.resize(440, 220)
        fit_height(self)

    @property
    def day(self) -> date | None:
        """The day, None where the line holds none."""
        try:
            return read_day(self.ui.on.text(), self._today, Lean.PAST)
        except ValueError:
            return None

    def accept(self) -> None:
        day = self.day
        if day is None:
            return
        with self.desk.guard(self):
            ui = self.ui
            result = put_done(self.desk.store, self._duty.id, day, ui.by.text(), ui.note.text())
            self.desk.done(result, self)
            super().accept()

    def _gate(self, *_: object) -> None:
        wrong = "" if self.ui.by.text().strip() else "Write who did it."
        if self.day is None:
            wrong = f"“{in_brief(self.ui.on.text())}” is not a date like {british(self._today)}."
        elif self.day > self._today:
            wrong = "That day lies ahead."
        self.ui.wrong.setText(wrong)
        self._ok.setEnabled(not wrong)
        if self.isVisible():
            fit_height(self)  # a longer sentence takes nothing of the words above
