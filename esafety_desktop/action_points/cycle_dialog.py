"""How often something comes round: chosen in words, shown with the date that follows."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.action_points import cycle_rules
from esafety_desktop.action_points.cycle_service import choose_cycle, terms_ahead
from esafety_desktop.action_points.date_rows import After, Cycle, Every
from esafety_desktop.action_points.ui_cycle_dialog import Ui_CycleDialog
from esafety_desktop.dates import british
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_EVERY = (
    (Every.MONTHS, "every so many months"),
    (Every.WEEKS, "every so many weeks"),
    (Every.HALF_TERM, "every half-term"),
    (Every.TERM, "every term"),
    (Every.MONTH, "every school year in one month"),
    (Every.YEAR, "each school year by a day"),
    (Every.SCHOOL_DAYS, "so many school days after …"),
)
_AFTER = (
    (After.LAST, "the last time"),
    (After.TERM, "the start of each term"),
    (After.YEAR, "the start of the school year"),
)
_SEPTEMBER = 9
_NUMBERED = {Every.MONTHS, Every.WEEKS, Every.SCHOOL_DAYS}
_MONTHLY = {Every.MONTH, Every.YEAR}


class CycleDialog(QDialog):
    """Gathers a rhythm and keeps it.

    Args:
        desk: What every view is given.
        key: Under what it is kept (`records.CycleChoice`).
        label: What it is about.
        now: The rhythm as it is.
        usual: What the program proposes.
        parent: The window.
    """

    def __init__(
        self,
        desk: Desk,
        key: str,
        label: str,
        *,
        now: Cycle,
        usual: Cycle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._key, self._label, self._usual = key, label, usual
        self._terms = terms_ahead(desk.store)
        self.ui = Ui_CycleDialog()
        self.ui.setupUi(self)
        self._dress(label)
        self.put(now)
        for signal in (
            self.ui.every.currentIndexChanged,
            self.ui.after.currentIndexChanged,
            self.ui.month.currentIndexChanged,
            self.ui.number.valueChanged,
            self.ui.day.valueChanged,
        ):
            signal.connect(self._changed)
        self.ui.usual.clicked.connect(lambda: self.put(usual))
        self._changed()
        self.resize(460, 280)
        fit_height(self)

    @property
    def cycle(self) -> Cycle:
        """The rhythm as chosen."""
        ui = self.ui
        every = _EVERY[ui.every.currentIndex()][0]
        return Cycle(
            every,
            ui.number.value() if every in _NUMBERED else 1,
            ui.month.currentIndex() + 1 if every in _MONTHLY else 0,
            ui.day.value() if every is Every.YEAR else 0,
            _AFTER[ui.after.currentIndex()][0] if every is Every.SCHOOL_DAYS else After.NOTHING,
        )

    def put(self, cycle: Cycle) -> None:
        """Show a rhythm."""
        ui = self.ui
        ui.every.setCurrentIndex([one for one, _ in _EVERY].index(cycle.every))
        ui.number.setValue(cycle.n)
        ui.month.setCurrentIndex((cycle.month or _SEPTEMBER) - 1)
        ui.day.setValue(max(cycle.day, 1))
        known = [one for one, _ in _AFTER]
        ui.after.setCurrentIndex(known.index(cycle.after) if cycle.after in known else 0)

    def accept(self) -> None:
        with self.desk.guard(self):
            cycle = None if self.cycle == self._usual else self.cycle
            result = choose_cycle(self.desk.store, self._key, cycle, label=self._label)
            self.desk.done(result, self)
            super().accept()

    def _dress(self, label: str) -> None:
        ui = self.ui
        ui.heading.setText(label)
        set_role(ui.heading, "section")
        set_role(ui.example, "hint")
        ui.every.addItems([words for _, words in _EVERY])
        ui.after.addItems([words for _, words in _AFTER])
        ui.month.addItems(list(calendar.month_name)[1:])
        ui.usual.setText(f"As &usual: {cycle_rules.words(self._usual)}")
        set_role(ui.buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")

    def _changed(self, *_: object) -> None:
        ui, cycle = self.ui, self.cycle
        for widget, shown in (
            (ui.number, cycle.every in _NUMBERED),
            (ui.after, cycle.every is Every.SCHOOL_DAYS),
            (ui.day, cycle.every is Every.YEAR),
            (ui.month, cycle.every in _MONTHLY),
        ):
            ui.fields.setRowVisible(widget, shown)
        wrong = cycle_rules.complaint(cycle)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        set_role(ui.example, "danger" if wrong else "hint")
        ui.example.setText(wrong or self._example(cycle))

    def _example(self, cycle: Cycle) -> str:
        today = self.desk.store.today()
        following = cycle_rules.next_day(cycle, today, self._terms)
        return f"Done today, it would be due again by {british(following)}."
