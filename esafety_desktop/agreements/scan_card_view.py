"""The line that takes a slip code, and what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

from esafety_desktop.agreements.pile_dialog import PileDialog
from esafety_desktop.agreements.recent_view import RecentView
from esafety_desktop.agreements.rows import How, Outcome
from esafety_desktop.agreements.scan_rules import together, worst
from esafety_desktop.agreements.scans_view import scans_of
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.scan_rules import Scan
    from esafety_desktop.agreements.ui_signed_forms_tab import Ui_SignedFormsTab
    from esafety_desktop.widgets.desk import Desk

_SCANNER_MS = 300
"""A whole code in less than this was not typed by hand."""
_TWO_COLUMNS = 44


class ScanCard(QObject):
    """Shows the pile in the tab's own widgets; the running list stands beside the grid.

    Args:
        ui: The tab's widgets.
        desk: What every view is given.
        tab: The tab.
    """

    def __init__(self, ui: Ui_SignedFormsTab, desk: Desk, tab: QWidget) -> None:
        super().__init__(tab)
        self._ui, self._desk, self._tab = ui, desk, tab
        self.scans = scans_of(desk)
        tab.setProperty("shows_scans", True)
        self.recent = RecentView(self.scans, tab, brief=True)
        self.recent.setFixedWidth(self.recent.fontMetrics().averageCharWidth() * _TWO_COLUMNS)
        ui.recent_place.addWidget(self.recent)
        self._typing = QElapsedTimer()
        ui.scan_line.textEdited.connect(self._on_typing)
        ui.scan_line.returnPressed.connect(self._on_code)
        self.recent.enlarge.connect(self.enlarge)
        self.scans.scanned.connect(self._say)
        self.scans.changed.connect(self._show_list)
        self._show_list()

    def answer(self, sentence: str, tone: str) -> None:
        """Say something beside the line."""
        self._ui.answer.setText(sentence)
        set_role(self._ui.answer, tone)

    def enlarge(self) -> None:
        """The pile in large letters."""
        dialog = PileDialog(self.scans, self._tab)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_list(self) -> None:
        self.recent.setVisible(bool(self.scans.all))

    def _on_typing(self, text: str) -> None:
        if len(text) <= 1:
            self._typing.start()

    def _on_code(self) -> None:
        line = self._ui.scan_line
        typed = line.text()
        fast = self._typing.isValid() and self._typing.elapsed() < _SCANNER_MS
        line.clear()
        self._typing.invalidate()
        if typed.strip():
            with self._desk.guard(self._tab):
                self.scans.take_typed(typed, How.SCANNED if fast else How.TYPED)
        line.setFocus()
        line.selectAll()

    def _say(self, made: Sequence[Scan]) -> None:
        undo = " · Ctrl+Z undoes" if made[-1].undo is not None else ""
        self.answer(together(made) + undo, worst(made))
        last = made[-1]
        misread = last.row is not None and last.row.outcome is Outcome.CHECK_FAILS
        line = self._ui.scan_line
        if misread and line.hasFocus():
            line.setText(last.typed)
            line.selectAll()
