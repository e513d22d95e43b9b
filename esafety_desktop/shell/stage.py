"""A window alone before people: tabs, menus, search and every other window are hidden meanwhile.

The curtain's PIN brings them back, or the password where none is chosen; three wrong PINs lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from esafety_desktop.accounts.door import unlock
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.problem import Problem
from esafety_desktop.shell.hidden_windows import HiddenWindows
from esafety_desktop.shell.lock_rules import CURTAIN_TRIES, made_up_words

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtCore import SignalInstance

    from esafety_desktop.shell.working_desk import WorkingDesk

    class Staged(Protocol):
        """What a window needs to stand alone (`readiness.projector_view.ProjectorView`)."""

        asks: str
        told: str
        moved: SignalInstance
        finished: SignalInstance

        def done(self, result: int) -> None: ...


PIN, PASSWORD = "Your curtain PIN", "Your password"
_HIDDEN = (
    "The projector view is on. Nothing of the school can be seen until it is left with Esc and "
    "your PIN or password."
)
_WRONG_PIN = "That is not the PIN."
_NOT_YOURS = "That is not your password."
_NO_PIN, _NO_PASSWORD = "Type your PIN.", "Type your password."


class Stage(QObject):
    """Hides the desk behind one window, and shows it again.

    Args:
        working: The desk.
    """

    def __init__(self, working: WorkingDesk) -> None:
        super().__init__(working)
        self._working = working
        self._window: Staged | None = None
        self._windows = HiddenWindows()
        self._tries = CURTAIN_TRIES
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is one while a window stands
        app.focusWindowChanged.connect(self._hide_windows)

    def begin(self, window: Staged) -> None:
        """Hide everything but this window until it is finished."""
        working = self._working
        self._window, self._tries = window, CURTAIN_TRIES
        window.asks = PIN if working.curtain.pin else PASSWORD
        window.told = "" if working.curtain.pin else made_up_words(working.made_up_password)
        window.check = self._check  # type: ignore[attr-defined] # a protocol can't name a method that is set
        window.moved.connect(self._touched)
        window.finished.connect(lambda _result: self.end())
        working.show_bars(shown=False)
        working.frame.statusBar().clearMessage()
        page = QLabel(_HIDDEN)
        page.setWordWrap(True)
        page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        working.frame.show_page(page, keep=True)
        self._touched()
        self._hide_windows()

    def end(self, *, unseen: bool = False) -> None:
        """Show everything again; ``unseen``: the desk is about to be shut."""
        if self._window is None:
            return
        self._window = None
        working = self._working
        working.watch.telephone(on=False)
        working.frame.show_page(working.view)
        working.show_bars(shown=True)
        if unseen:
            self._windows.forget()
        self._windows.show_again()

    def _touched(self) -> None:
        """People talk for a while between two keys: the lock holds off as on the telephone."""
        self._working.watch.telephone(on=True)

    def _check(self, secret: str) -> str:
        if not secret:
            return _NO_PIN if self._working.curtain.pin else _NO_PASSWORD
        if self._working.curtain.pin:
            return self._check_pin(secret)
        store = self._working.store
        try:
            unlock(store.folder, store.account.name, secret)
        except WrongPassword as problem:
            return f"{_NOT_YOURS} {problem.advice}"
        except Problem as problem:
            return f"{problem.message} {problem.advice}"
        return ""

    def _check_pin(self, pin: str) -> str:
        if pin == self._working.curtain.pin:
            return ""
        self._tries -= 1
        if not self._tries:
            self._working.program.lock()
        return _WRONG_PIN

    def _hide_windows(self, *_: object) -> None:
        """Hide every other window, one that opens by itself later as well."""
        if self._window is not None:
            self._windows.hide_all_but((self._window, self._working.frame), menus=False)
