"""Reminder letters of a class: what was made, whom to ring instead, and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.agreements import service
from esafety_desktop.agreements.chase_rows import ChaseHow
from esafety_desktop.agreements.chase_rules import reminder_sentence, too_early
from esafety_desktop.agreements.rows import SlotKey
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.chase_rows import ChasePlan
    from esafety_desktop.agreements.choices_view import Choices
    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.store import Store


class RemindersStrip(Strip):
    """Stays after a print until the letters are logged as sent, or another class is printed.

    Args:
        log: Called with keys and year of what the families were written to about.
        parent: The tab.
    """

    def __init__(self, log: Callable[[set[SlotKey], int], object], parent: QWidget) -> None:
        super().__init__("", "ok", ("Log as sent", self._log), parent)
        self._call = log
        self._written: set[SlotKey] = set()
        self._year = 0
        self.say("")

    def start(
        self, store: Store, choices: Choices, show: Callable[[str, str | None], object]
    ) -> None:
        """Print the reminders of what is chosen; ask before, while there is still time to return.

        Args:
            store: The open cabinets.
            choices: Year, agreement and class.
            show: Called with class and agreement when there are letters to look at.
        """
        class_id, agreement_id = choices.class_id, choices.agreement_id
        if class_id is None:
            return
        about = {agreement_id} if agreement_id else None
        plan = service.chase_plan(store, class_id, choices.year, about)

        def go_on() -> None:
            self._year = choices.year
            self._show_plan(choices.class_name, plan)
            if plan.letters:
                show(class_id, agreement_id)

        if plan.letters and plan.asked_by is not None:
            _ask(self.window(), too_early(plan.asked_by), go_on)
        else:
            go_on()

    def _show_plan(self, class_name: str, plan: ChasePlan) -> None:
        self._written = {
            SlotKey(family.pupil_id, one) for family in plan.letters for one in family.agreement_ids
        }
        if self.button is not None:
            self.button.setVisible(bool(self._written))
        self.say(reminder_sentence(class_name, plan))

    def _log(self) -> None:
        self.say("")
        self._call(self._written, self._year)


def log_letters(store: Store, keys: set[SlotKey], year: int) -> Changed[int]:
    """Write reminders that went out into the chase log."""
    pupils = list(dict.fromkeys(key.pupil_id for key in keys))
    return service.record_chase(store, pupils, ChaseHow.LETTER, year, keys)


def _ask(parent: QWidget, words: str, go_on: Callable[[], object]) -> None:
    box = ask_first(parent, "Signed forms", words, "Remind all the same", go_on)
    box.setObjectName("too_early")
