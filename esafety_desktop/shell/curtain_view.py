"""The curtain: hides everything at once while somebody stands at the desk."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.shell.lock_rules import CURTAIN_MINUTES, CurtainRule, pin_reason
from esafety_desktop.shell.ui_curtain import Ui_Curtain
from esafety_desktop.shell.ui_curtain_pin import Ui_CurtainPin

if TYPE_CHECKING:
    from collections.abc import Callable


class CurtainPinDialog(QDialog):
    """Gathers the PIN that opens the curtain again; asked for once per sign-in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CurtainPin()
        self.ui.setupUi(self)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.pin.textChanged.connect(self._gate)
        self.ui.again.textChanged.connect(self._gate)
        self._gate()

    @property
    def pin(self) -> str:
        return self.ui.pin.text()

    def _gate(self) -> None:
        reason = pin_reason(self.ui.pin.text(), self.ui.again.text())
        self.ui.reason.setText(reason)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)


class CurtainView(QWidget):
    """What stands on the screen while the curtain is drawn.

    Signals:
        opened: the PIN was right.
        spent: the tries or the time are used up; the screen is to be locked.
    """

    opened = Signal()
    spent = Signal()

    def __init__(
        self,
        rule: CurtainRule,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Curtain()
        self.ui.setupUi(self)
        self.setAccessibleName("The curtain")
        self.rule = rule
        self._clock = clock
        self.ui.message.hide()
        self.ui.intro.setText(
            f"Type your PIN to go on. After {CURTAIN_MINUTES} minutes, or three wrong PINs, the "
            "cabinets are closed and your password is asked for."
        )
        self.ui.pin.returnPressed.connect(self.ui.open.click)
        self.ui.open.clicked.connect(self._try)
        self.ui.lock.clicked.connect(self.spent)

    def tick(self) -> None:
        """Time goes by; called by the shell's timer."""
        if self.rule.spent(self._clock()):
            self.spent.emit()

    def _try(self) -> None:
        right, self.rule = self.rule.try_pin(self.ui.pin.text())
        self.ui.pin.clear()
        if self.rule.spent(self._clock()):
            self.spent.emit()
        elif right:
            self.opened.emit()
        else:
            left = "one more try" if self.rule.tries_left == 1 else "two more tries"
            self.ui.message.setText(f"That is not the PIN. You have {left}.")
            self.ui.message.show()
