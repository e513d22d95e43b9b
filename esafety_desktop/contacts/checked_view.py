"""The line of a contact's form that says when somebody last rang it, and who did.

A day of the last check belongs to the numbers that were rung. With another number the line is
emptied; whoever has rung that one says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esafety_desktop.contacts.contact_rules import unrung
from esafety_desktop.dates import Lean, british, parse_british
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.words import in_brief

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.contacts.rows import EntryRow, NumberRow
    from esafety_desktop.contacts.ui_contact_dialog import Ui_ContactDialog


class CheckedLine(QObject):
    """What stands in "Last checked on … by …".

    Attributes:
        rung: Whether the person said in this form when the numbers were rung.
    """

    def __init__(
        self, ui: Ui_ContactDialog, entry: EntryRow, today: date, account: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui, self._today, self._account = ui, today, account
        self.rung = False
        self._emptied = False
        self._day, self._by = british(entry.last_checked_on), entry.checked_by
        self._numbers = tuple(one.number for one in entry.numbers)
        ui.checkedOn.setText(self._day)
        ui.checkedBy.setText(self._by)
        in_full(ui.checkedOn, self._read)
        ui.checkedOn.textEdited.connect(self._say)
        ui.today.clicked.connect(self._on_today)

    @property
    def draft(self) -> list[object]:
        """What the line knows, to be sealed while the screen is locked."""
        return [list(self._numbers), self._day, self._by, self._emptied, self.rung]

    def take_up(self, draft: object, day: str) -> None:
        """Go on after the lock.

        Raises:
            TypeError, ValueError: the draft is of another kind.
        """
        if not isinstance(draft, list):
            raise TypeError("checked")
        numbers, was, by, emptied, rung = draft
        self._numbers, self._day, self._by = tuple(numbers), str(was), str(by)
        self._emptied, self.rung = bool(emptied), bool(rung)
        self._ui.checkedOn.setText(day)

    def day(self) -> tuple[date | None, str]:
        """The day, or why it can't be one."""
        text = self._ui.checkedOn.text().strip()
        if not text:
            return None, ""
        try:
            day = self._read(text)
        except ValueError:
            return None, f"“{in_brief(text)}” is not a date like {british(self._today)}."
        if day > self._today:
            return None, "The day of the last check lies ahead."
        return day, ""

    def hold(self, rows: Sequence[NumberRow]) -> str:
        """Empty the line when a number was changed or added; what to tell, or ""."""
        line, other = self._ui.checkedOn, unrung(self._numbers, rows)
        if other and self._day and not self.rung and line.text() == self._day:
            self._emptied = True
            self._put("", "")
        elif not other and self._emptied and not self.rung:
            self._emptied = False
            self._put(self._day, self._by)
        if not (self._emptied and other and not line.text().strip()):
            return ""
        return (
            f"A number is other than on {self._day}, when this was last checked. "
            "Say when somebody has rung it; until then it counts as not checked."
        )

    def _put(self, day: str, by: str) -> None:
        self._ui.checkedBy.setText(by)
        self._ui.checkedOn.setText(day)

    def _say(self) -> None:
        self.rung = True

    def _on_today(self) -> None:
        self.rung = True
        self._ui.checkedOn.setText(british(self._today))
        if not self._ui.checkedBy.text():
            self._ui.checkedBy.setText(self._account)

    def _read(self, text: str) -> date:
        return parse_british(text, self._today, Lean.PAST)
