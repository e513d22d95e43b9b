"""Putting lines of Today off: until when, and why it can wait."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QWidget

from esafety_desktop.dates import british, parse_british
from esafety_desktop.today.snooze_rules import complaint, latest
from esafety_desktop.today.snooze_service import snooze_all
from esafety_desktop.today.ui_snooze_dialog import Ui_SnoozeDialog
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.focus_ring import stop_where_it_scrolls
from esafety_desktop.widgets.reading_order import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from esafety_desktop.today.rows import DueLine
    from esafety_desktop.widgets.desk import Desk

_LEAD = "It comes back by itself on that day, {last} at the latest. It is hidden from you alone."
_WIDE = 560
_SEEN = 6
"""So many of several lines are seen at least; where there are more, their names scroll."""


class SnoozeDialog(QDialog):
    """Asks for a day and a reason."""

    def __init__(self, desk: Desk, lines: Sequence[DueLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lines = tuple(lines)
        self.ui = Ui_SnoozeDialog()
        self.ui.setupUi(self)
        ui, today = self.ui, desk.store.today()
        every = [latest(line, today) for line in self.lines]
        days_known = [day for day in every if day is not None]
        self._last = min(days_known) if len(days_known) == len(every) else None
        ui.what.setText(_what(self.lines))
        ui.lead.setText(_LEAD.format(last=british(self._last)))
        ui.lead.setVisible(self._last is not None)
        ui.until.ensurePolished()  # the theme's letters, not the ones before it
        letters = ui.until.fontMetrics()
        ui.until.setMinimumWidth(letters.horizontalAdvance("00/00/0000") + 4 * letters.height())
        days = ((ui.tomorrow, 1), (ui.monday, 7 - today.weekday()))
        for button, ahead in days:
            day = today + timedelta(days=ahead)
            button.setEnabled(self._last is not None and day <= self._last)
            button.clicked.connect(lambda _on=False, day=day: self._choose(day))
        ui.last.setEnabled(self._last is not None)
        ui.last.clicked.connect(lambda: self._choose(self._last))
        for edit in (ui.until, ui.reason):
            edit.textChanged.connect(self._gate)
        ui.ok.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        if self._last is not None:
            self._choose(min(today + timedelta(days=1), self._last))
        self._gate()
        if len(self.lines) > _SEEN:
            self._scroll_names()
        fit_height(self, _WIDE)

    def accept(self) -> None:
        with self.desk.guard(self):
            result = snooze_all(self.desk.store, self.lines, self._day(), self.ui.reason.text())
            super().accept()
            self.desk.done(result, self)

    def _scroll_names(self) -> None:
        """Many names stand in a page of their own, which the arrow keys push."""
        what = self.ui.what
        self.lines_area = area = QScrollArea(self)
        area.setAccessibleName("What is put off")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        self.ui.whole.replaceWidget(what, area)
        self.ui.whole.setStretchFactor(area, 1)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setWidget(what)
        what.setAlignment(Qt.AlignmentFlag.AlignTop)
        what.ensurePolished()
        area.setMinimumHeight((_SEEN + 1) * what.fontMetrics().lineSpacing())
        stop_where_it_scrolls(area)
        in_reading_order(self)

    def _choose(self, day: date | None) -> None:
        self.ui.until.setText(british(day))
        self.ui.until.setCursorPosition(0)
        self.ui.reason.setFocus()

    def _day(self) -> date | None:
        with contextlib.suppress(ValueError):
            return parse_british(self.ui.until.text(), self.desk.store.today())
        return None

    def _gate(self) -> None:
        ui, today = self.ui, self.desk.store.today()
        day, why = self._day(), ui.reason.text()
        wrongs = ((line, complaint(line, day, why, today)) for line in self.lines)
        line, wrong = next((one for one in wrongs if one[1]), (self.lines[0], ""))
        if len(self.lines) > 1 and wrong and latest(line, today) is None:
            wrong = f"{line.what}: {wrong}"
        ui.ok.setEnabled(not wrong)
        ui.wrong.setText(wrong)


def _what(lines: Sequence[DueLine]) -> str:
    """What is put off, every line of it."""
    if len(lines) == 1:
        return lines[0].what
    return "\n".join((f"{len(lines)} lines:", *(f"• {line.what}" for line in lines)))
