"""Reminder letters of a class: what was made, whom to ring instead, and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements.chase_rules import reminder_sentence
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.rows import ChasePlan


class RemindersStrip(Strip):
    """Stays after a print until the letters are logged as sent, or another class is printed.

    Args:
        log: Called with the pupils whose families were written to.
        parent: The tab.
    """

    def __init__(self, log: Callable[[list[str]], object], parent: QWidget) -> None:
        super().__init__("", "ok", ("Log as sent", self._log), parent)
        self._call = log
        self._written_to: list[str] = []
        self.say("")

    def show_plan(self, class_name: str, plan: ChasePlan) -> None:
        """Say what the reminders of a class come to."""
        self._written_to = [family.pupil_id for family in plan.letters]
        if self.button is not None:
            self.button.setVisible(bool(self._written_to))
        self.say(reminder_sentence(class_name, plan))

    def _log(self) -> None:
        self.say("")
        self._call(self._written_to)
