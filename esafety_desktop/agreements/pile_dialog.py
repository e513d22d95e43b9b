"""The pile of slips, large: what became of the last one can be read from beside the scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from esafety_desktop.agreements.recent_view import RecentView
from esafety_desktop.agreements.scan_rules import together, worst
from esafety_desktop.agreements.ui_pile import Ui_Pile
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from esafety_desktop.agreements.scan_rules import Scan
    from esafety_desktop.agreements.scans_view import Scans

_LARGER = 2.0
_ROLES = {"ok": "ok-note", "group": "note", "warn": "warn-note", "danger": "danger-note"}
_WAITING = "Scan the first slip. Each one is marked at once, and said here."


class PileDialog(QDialog):
    """Shows the last slip in large letters, with the running list below it.

    Args:
        scans: The pile.
        parent: The tab.
    """

    reads_in_order = True

    def __init__(self, scans: Scans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scans = scans
        self.ui = Ui_Pile()
        self.ui.setupUi(self)
        self.setProperty("shows_scans", True)
        self.recent = RecentView(scans, self)
        self.recent.ui.large.hide()
        self.ui.place.addWidget(self.recent)
        font = self.ui.last.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.ui.last.setFont(font)
        self.ui.code.returnPressed.connect(self._on_code)
        self.ui.buttons.rejected.connect(self.reject)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter is the scanner's
        scans.scanned.connect(self._show)
        self._show(scans.all[-1:])
        open_within(self, 760, 560)
        self.ui.code.setFocus()

    def _show(self, made: Sequence[Scan]) -> None:
        self.ui.last.setText(together(made) if made else _WAITING)
        set_role(self.ui.last, _ROLES[worst(made)] if made else "note")

    def _on_code(self) -> None:
        typed = self.ui.code.text()
        self.ui.code.clear()
        with self.scans.desk.guard(self):
            self.scans.take_typed(typed)
