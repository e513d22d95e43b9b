"""Choosing the PIN that opens the curtain, in front of open work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from esafety_desktop.shell.lock_rules import pin_reason
from esafety_desktop.shell.ui_pin import Ui_Pin
from esafety_desktop.widgets.fitting import fit_height
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PinDialog(QDialog):
    """Asks for four to eight digits, twice.

    Signals:
        chosen: the PIN.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Pin()
        self.ui.setupUi(self)
        self.setProperty("help_page", "help")
        self._ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText("&Keep until the next lock")
        set_role(self._ok, "primary")
        for edit in (self.ui.pin, self.ui.again):
            edit.textChanged.connect(lambda _text: self._gate())
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()
        fit_height(self, self.fontMetrics().averageCharWidth() * 60)

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self.ui.pin.text())

    def _gate(self) -> None:
        reason = pin_reason(self.ui.pin.text(), self.ui.again.text())
        self.ui.reason.setText(reason)
        self._ok.setEnabled(not reason)
