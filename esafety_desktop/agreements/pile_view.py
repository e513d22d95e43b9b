"""The pile of slips that could not be matched, below the grid while there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from esafety_desktop.agreements.rows import UnmatchedRow
from esafety_desktop.dates import british_time
from esafety_desktop.widgets.flow import let_flow
from esafety_desktop.widgets.table import Column, RecordTable
from esafety_desktop.widgets.theme import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab

_ROWS_SHOWN = 3
_SHOW, _HIDE = "Sho&w them", "Hide the&m"


class PileView(QObject):
    """Shows the pile in the tab's own widgets.

    Signals:
        settled: the slip (`UnmatchedRow`) that is off the list.
        tried_again: the slip whose code is to be typed once more.
    """

    settled = Signal(object)
    tried_again = Signal(object)

    def __init__(self, ui: Ui_SignedFormsTab) -> None:
        super().__init__(ui.pile)
        self._ui = ui
        self.table: RecordTable[UnmatchedRow] = RecordTable(
            (
                Column[UnmatchedRow]("Code", lambda row: row.typed),
                Column[UnmatchedRow]("What is wrong", lambda row: row.sentence, stretch=True),
                Column[UnmatchedRow](
                    "When", lambda row: british_time(row.at), sort_key=lambda row: row.at
                ),
                Column[UnmatchedRow]("By", lambda row: row.by),
            ),
            "Slips that could not be marked",
            ui.pile,
        )
        self.table.least_rows = 2
        ui.pile_layout.addWidget(self.table)
        self.more = QPushButton(_SHOW, ui.pile)
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._lay_out())
        ui.pile_top.insertWidget(1, self.more)
        policy = QSizePolicy.Policy
        ui.pile_title.setSizePolicy(policy.Expanding, policy.Preferred)
        let_flow(ui.pile_top, ui.pile_layout)
        ui.settle.clicked.connect(lambda: self._choose(self.settled))
        ui.try_again.clicked.connect(lambda: self._choose(self.tried_again))
        self.table.repeat(ui.try_again, ui.settle)
        self.table.opened.connect(self.tried_again)
        self.show_rows(())

    def open(self) -> None:
        """Show the pile whole, with the keyboard in it."""
        self.more.setChecked(True)
        self.table.setFocus()

    def _choose(self, signal: SignalInstance) -> None:
        row = self.table.current_row()
        if row is not None:
            signal.emit(row)

    def _lay_out(self) -> None:
        """One line high until it is asked for; a slip that lies alone is settled from there."""
        shown, alone = self.more.isChecked(), self.table.records.rowCount() == 1
        self.more.setText(_HIDE if shown else _SHOW)
        self.table.setVisible(shown)
        for button in (self._ui.settle, self._ui.try_again):
            button.setVisible(shown or alone)

    def show_rows(self, rows: Sequence[UnmatchedRow]) -> None:
        """Show the pile; an empty one takes no room."""
        count = len(rows)
        self._ui.pile.setVisible(bool(count))
        noun = "slip" if count == 1 else "slips"
        which = f" ({rows[0].typed})" if count == 1 else ""
        self._ui.pile_title.setText(
            f"{count} {noun} could not be marked{which}: keep the paper at hand"
        )
        self.table.set_rows(rows)
        if count and self.table.current_row() is None:
            self.table.selectRow(0)
        lines = min(count, _ROWS_SHOWN)
        height = (lines + 1) * max(ROW_HEIGHT, self.table.fontMetrics().height() + 12) + 12
        self.table.setMinimumHeight(height)
        self.table.setMaximumHeight(height)
        self._lay_out()
