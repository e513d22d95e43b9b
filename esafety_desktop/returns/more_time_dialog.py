"""More time for some families: until which day nothing is chased; nobody was rung for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.dates import Lean, in_words, parse_british
from esafety_desktop.returns import service
from esafety_desktop.returns.ui_more_time_dialog import Ui_MoreTimeDialog
from esafety_desktop.widgets.day_line import in_full
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.returns.rows import Family
    from esafety_desktop.widgets.desk import Desk

_MOST_NAMES = 4


class MoreTimeDialog(QDialog):
    """Asks for the day, and shows it with its weekday."""

    def __init__(self, desk: Desk, families: Sequence[Family], parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.families = list(families)
        self.ui = Ui_MoreTimeDialog()
        self.ui.setupUi(self)
        self.ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        set_role(self.ok, "primary")
        names = [row.name for row in self.families]
        more = len(names) - _MOST_NAMES
        rest = f" and {more} more" if more > 0 else ""
        self.ui.heading.setText("; ".join(names[:_MOST_NAMES]) + rest)
        self.ui.until.setMinimumWidth(30 * self.fontMetrics().averageCharWidth())
        in_full(self.ui.until, self._read)
        self.ui.until.textChanged.connect(lambda _text: self._say())
        self.ui.buttons.accepted.connect(self._keep)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.until.setFocus()
        self._say()

    def _read(self, text: str) -> date:
        return parse_british(text, self.desk.store.today(), Lean.DUE)

    def day(self) -> date:
        """The day that was typed.

        Raises:
            ValueError: there is none yet, it can't be read, or it has passed.
        """
        text = self.ui.until.text().strip()
        if not text:
            raise ValueError("Type a day, such as Friday or 24/11.")
        try:
            day = self._read(text)
        except ValueError:
            raise ValueError("Type a day, such as Friday or 24/11/2026.") from None
        if day <= self.desk.store.today():
            raise ValueError(f"{in_words(day)} is not to come: choose a later day.")
        return day

    def _say(self) -> None:
        try:
            words, right = f"Nothing is chased before {in_words(self.day())}.", True
        except ValueError as error:
            words, right = str(error), False
        self.ui.reason.setText(words)
        self.ok.setEnabled(right)

    def _keep(self) -> None:
        with self.desk.guard(self):
            why = self.ui.why.text().strip()
            result = service.give_time(self.desk.store, self.families, self.day(), why)
            self.desk.done(result, self)
            self.accept()
