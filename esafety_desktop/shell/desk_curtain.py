"""The curtain before a desk: drawn and lifted, with the PIN that holds until the next lock."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from esafety_desktop.shell.curtain_view import CurtainView
from esafety_desktop.shell.hidden_windows import HiddenWindows
from esafety_desktop.shell.lock_rules import CurtainRule, made_up_words

if TYPE_CHECKING:
    from esafety_desktop.shell.working_desk import WorkingDesk


class DeskCurtain(QObject):
    """Hides a desk at once, and shows it again.

    Args:
        working: The desk.

    Attributes:
        pin: What opens the curtain until the next lock; "" while none is chosen.
    """

    def __init__(self, working: WorkingDesk) -> None:
        super().__init__(working)
        self._working = working
        self._frame = working.frame
        self._windows = HiddenWindows()
        self.pin = ""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is one while a window stands
        app.focusWindowChanged.connect(self._hide_windows)

    def draw(self) -> None:
        """Hide everything at once; without a PIN the password opens it."""
        working = self._working
        if self._frame.page is not working.view:  # drawn already, or a stage hides everything
            return
        told = made_up_words(working.made_up_password)
        curtain = CurtainView(CurtainRule(self.pin, time.monotonic()), told=told)
        curtain.opened.connect(self.lift)
        curtain.spent.connect(working.program.lock)
        curtain.begun.connect(working.program.lock_for)
        working.show_bars(shown=False)
        self._frame.show_page(curtain, keep=True)
        self._hide_windows()
        curtain.ask()

    def lift(self, *, unseen: bool = False) -> None:
        """Show everything again; ``unseen``: the desk is about to be shut."""
        if unseen:
            self._windows.forget()
        if not isinstance(self._frame.page, CurtainView):
            return
        self._frame.show_page(self._working.view)
        self._working.show_bars(shown=True)
        self._windows.show_again()

    def tick(self) -> None:
        """A second went by: the time of a drawn curtain runs out."""
        if isinstance(page := self._frame.page, CurtainView):
            page.tick()

    def ask_pin(self) -> None:
        """Have a PIN chosen in front of open work."""
        from esafety_desktop.shell.pin_dialog import PinDialog

        dialog = PinDialog(self._frame)
        dialog.chosen.connect(self.keep_pin)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def draw_with(self, pin: str) -> None:
        """Draw the curtain with this PIN, which opens it until the next lock."""
        self.keep_pin(pin)
        self.draw()

    def keep_pin(self, pin: str) -> None:
        """It opens the curtain until the next lock."""
        self.pin = pin

    def _hide_windows(self, *_: object) -> None:
        """Hide every other window, one that opens by itself behind the curtain as well."""
        if isinstance(self._frame.page, CurtainView):
            self._windows.hide_all_but((self._frame,), menus=True)
