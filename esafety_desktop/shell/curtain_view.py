"""The curtain: hides everything at once while somebody stands at the desk."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.shell.lock_rules import CURTAIN_MINUTES, CurtainRule, pin_reason
from esafety_desktop.shell.ui_curtain import Ui_Curtain

if TYPE_CHECKING:
    from collections.abc import Callable

_WITH_PIN = (
    f"Type your PIN to go on. After {CURTAIN_MINUTES} minutes, or three wrong PINs, the "
    "cabinets are closed and your password is asked for."
)
_CHOOSE = (
    "Everything is hidden. Choose a PIN of four to eight digits now, and it brings everything "
    "back until the next lock; or open with your password. After a minute only the password opens."
)
_NO_PIN = "Everything is hidden. Your password opens it again; nothing that you typed is lost."
_CHOSEN = "The PIN is chosen, until the next lock. Type it to go on."


class CurtainView(QWidget):
    """What stands on the screen while the curtain is drawn.

    Without a PIN it offers to choose one; otherwise the password opens, by way of the lock.

    Args:
        rule: The PIN and how many tries it has.
        parent: The window.
        clock: Counts seconds.
        told: The password of the made-up school in words; "" in a real one.

    Signals:
        opened: the PIN was right.
        spent: the tries or the time are used up, or the password is to open; the screen is to
            be locked.
        pin_chosen: the PIN that was chosen here.
    """

    opened = Signal()
    spent = Signal()
    pin_chosen = Signal(str)

    def __init__(
        self,
        rule: CurtainRule,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
        *,
        told: str = "",
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Curtain()
        self.ui.setupUi(self)
        self.setAccessibleName("The curtain")
        self.rule = rule
        self._clock = clock
        self._told = told
        self.ui.message.hide()
        for edit in (self.ui.pin, self.ui.again):
            edit.textChanged.connect(self._gate)
            edit.returnPressed.connect(self.ui.open.click)
        self.ui.open.clicked.connect(self._go)
        self.ui.lock.clicked.connect(self.spent)
        self.ask()

    def tick(self) -> None:
        """Time goes by; called by the shell's timer."""
        if self.rule.spent(self._clock()):
            self.spent.emit()
        elif not self.rule.pin and not self.rule.may_choose(self._clock()):
            self.ask()

    def ask(self) -> None:
        """Show the fields of the moment: a PIN to type, a PIN to choose, or none."""
        ui, has_pin = self.ui, bool(self.rule.pin)
        choosing = self.rule.may_choose(self._clock())
        to_choose: tuple[QWidget, ...] = (ui.again_label, ui.again, ui.reason)
        to_type: tuple[QWidget, ...] = (ui.pin_label, ui.pin, ui.open)
        for widget in to_choose:
            widget.setVisible(choosing)
        for widget in to_type:
            widget.setVisible(choosing or has_pin)
        self._say(_WITH_PIN if has_pin else _CHOOSE if choosing else _NO_PIN)
        ui.open.setText("&Open the curtain" if has_pin else "&Choose this PIN")
        ui.lock.setText("&Lock instead (Ctrl+L)" if has_pin else "Open with my pass&word")
        self._gate()
        (ui.pin if choosing or has_pin else ui.lock).setFocus()

    def _say(self, words: str) -> None:
        """What opens it; in the made-up school with the password that the lock asks for."""
        self.ui.intro.setText(f"{words} {self._told}".strip())

    def _gate(self) -> None:
        reason = "" if self.rule.pin else pin_reason(self.ui.pin.text(), self.ui.again.text())
        self.ui.reason.setText(reason)
        self.ui.open.setEnabled(not reason)

    def _go(self) -> None:
        if self.rule.pin:
            self._try()
        elif self.rule.may_choose(self._clock()):
            self._choose()
        else:
            self.ask()

    def _choose(self) -> None:
        self.rule = self.rule.with_pin(self.ui.pin.text())
        self.ui.pin.clear()
        self.ui.again.clear()
        self.ask()
        self._say(f"{_CHOSEN} {_WITH_PIN.partition('. ')[2]}")
        self.pin_chosen.emit(self.rule.pin)

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
