"""The curtain: hides everything at once while somebody stands at the desk."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.shell.lock_rules import CURTAIN_MINUTES, CurtainRule
from esafety_desktop.shell.ui_curtain import Ui_Curtain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_WITH_PIN = (
    f"Type your PIN to go on. After {CURTAIN_MINUTES} minutes, or three wrong PINs, the "
    "cabinets are closed and your password is asked for."
)
_NO_PIN = (
    "Everything is hidden. Type your password to open it; nothing that you typed is lost. To open "
    "it with a PIN another time, choose one beforehand: File, PIN for the curtain."
)


class CurtainView(QWidget):
    """What stands on the screen while the curtain is drawn.

    Without a PIN the password opens it, by way of the lock.

    Args:
        rule: The PIN and how many tries it has.
        parent: The window.
        clock: Counts seconds.
        told: The password of the made-up school in words; "" in a real one.

    Signals:
        opened: the PIN was right.
        spent: the tries or the time are used up, or the password is to open; the screen is to
            be locked.
        begun: somebody began to type the password, with its first letter.
    """

    opened = Signal()
    spent = Signal()
    begun = Signal(str)

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
        self.ui.pin.textChanged.connect(lambda _text: self._gate())
        self.ui.pin.returnPressed.connect(self.ui.open.click)
        self.ui.open.clicked.connect(self._try)
        self.ui.lock.clicked.connect(self.spent)
        self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Without a PIN the first letter of the password already leads to where it is asked for."""
        typed = event.text()
        if self.rule.pin or not typed:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.spent.emit()
        elif typed.isprintable():
            self.begun.emit(typed)
        else:
            super().keyPressEvent(event)

    def tick(self) -> None:
        """Time goes by; called by the shell's timer."""
        if self.rule.spent(self._clock()):
            self.spent.emit()

    def ask(self) -> None:
        """Show the field for the PIN, where there is one."""
        ui, has_pin = self.ui, bool(self.rule.pin)
        for widget in (ui.pin_label, ui.pin, ui.open):
            widget.setVisible(has_pin)
        self._say(_WITH_PIN if has_pin else _NO_PIN)
        ui.lock.setText("&Lock instead (Ctrl+L)" if has_pin else "Open with my pass&word")
        self._gate()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if has_pin else Qt.FocusPolicy.StrongFocus)
        (ui.pin if has_pin else self).setFocus()

    def _say(self, words: str) -> None:
        """What opens it; in the made-up school with the password that the lock asks for."""
        self.ui.intro.setText(f"{words} {self._told}".strip())

    def _gate(self) -> None:
        self.ui.open.setEnabled(bool(self.ui.pin.text()))

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
