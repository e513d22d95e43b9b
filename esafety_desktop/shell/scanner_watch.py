"""A slip code scanned anywhere in the program is taken; nothing of it stays where it landed.

Keys reach each window before its fields. In a field of text they pass at once, and are taken out
again when they were a code of ours; everywhere else (the grid, where letters are marks, menus,
buttons, spin boxes) they are held for a twentieth of a second. What a person types is never
touched: where a record or a password is typed, what only looks like a code stays as well.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from esafety_desktop.agreements import burst_rules
from esafety_desktop.shell.field_before import field_before
from esafety_desktop.shell.scan_keys import (
    PRESSES,
    STX,
    carry_out,
    control_of,
    is_end,
    letter_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.agreements.burst_rules import Reading
    from esafety_desktop.shell.field_before import FieldBefore

_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
_OVERRIDE = QEvent.Type.ShortcutOverride
_CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease})
_HEARD = _CLICKS | {_PRESS, _RELEASE, _OVERRIDE}
_KEY = Qt.Key
_ALONE = frozenset({_KEY.Key_Shift, _KEY.Key_CapsLock, _KEY.Key_NumLock, _KEY.Key_AltGr,
                    _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_Meta})  # fmt: skip


class Taker(Protocol):
    """Who takes scans at this moment: the open desk, or a page before which nobody may read."""

    @property
    def open(self) -> bool:
        """Whether a cabinet is open and in sight; else nothing can be marked."""

    def known(self, codes: Iterable[str]) -> set[str]:
        """Which codes stand on a slip; none where no cabinet is open."""

    def take(self, found: Reading) -> None:
        """Mark them, or say why not."""

    def leave(self, found: Reading) -> None:
        """Say that it looks like a slip, but stays where it was typed and marks nothing."""


def _now() -> float:
    return time.monotonic() * 1000


class ScannerWatch(QObject):
    """Hears the keys of every window that comes to the front.

    Args:
        parent: Whoever it belongs to.
        taker: Who takes scans now; asked for each burst.
    """

    def __init__(self, parent: QObject, taker: Taker) -> None:
        super().__init__(parent)
        self.taker = taker
        self._typed = ""
        self._times: list[float] = []
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._field: FieldBefore | None = None
        self._after = float("-inf")
        self._cut, self._cut_at = "", float("-inf")
        self._begun: tuple[QWindow, QKeyEvent] | None = None
        self._letting_go = False
        self._watched: set[QWindow] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause.setInterval(burst_rules.GAP_MS)
        self._pause.timeout.connect(self._look_once_more)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is one while a window stands
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD or self._letting_go:
            return False
        if kind in _CLICKS or kind == _PRESS:  # a menu may come of it, which has the keys then
            QTimer.singleShot(0, self, self._watch_menu)
        if kind in _CLICKS:
            self._finish()  # what is held was meant for where the keyboard was
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        if kind == _OVERRIDE:
            return self._override(event)
        if kind == _RELEASE:
            return self._hold(watched, event) if self._held else False
        return self._pressed(watched, event)

    def _override(self, event: QKeyEvent) -> bool:
        """Whether a shortcut has to wait: Ctrl+B may be the STX before a code, Ctrl+C the ETX."""
        control = control_of(event)
        if not control or event.isAutoRepeat():
            return False
        amid = bool(self._typed) or _now() - self._after <= burst_rules.AFTER_MS
        if amid or control == STX:
            event.accept()
            return True
        return False

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        """Whether the key is kept from the window."""
        if event.key() in _ALONE:
            return self._hold(window, event) if self._held else False
        now = _now()
        if control := control_of(event):
            return self._controlled(window, event, control, now)
        if is_end(event):
            return self._ended(now, presses=event.key() in PRESSES)
        letter = "" if event.isAutoRepeat() else letter_of(event)
        if not letter:
            self._finish()
            return False
        return self._heard(window, event, letter, now)

    def _controlled(self, window: QWindow, event: QKeyEvent, control: int, now: float) -> bool:
        if self._typed:
            return self._finish(now) or carry_out(event, QApplication.focusWidget())
        if now - self._after <= burst_rules.AFTER_MS:
            return True
        self._finish()
        if control != STX or event.isAutoRepeat():
            return False
        self._begun = (window, event.clone())
        self._pause.start()
        return True

    def _heard(self, window: QWindow, event: QKeyEvent, letter: str, now: float) -> bool:
        if not self._typed:
            in_menu = QApplication.activePopupWidget() is not None
            self._field = None if in_menu else field_before(QApplication.focusWidget())
        self._typed += letter
        self._times.append(now)
        self._pause.start()
        if self._field is None or not event.text():
            return self._hold(window, event)
        return False

    def _ended(self, now: float, *, presses: bool) -> bool:
        if not self._typed:
            self._finish()
            return now - self._after <= burst_rules.AFTER_MS
        return self._finish(now, presses=presses)

    def _look_once_more(self) -> None:
        """The program itself may have been busy: keys that wait belong to the burst as well."""
        count = len(self._typed)
        QTimer.singleShot(0, self, lambda: self._finish() if len(self._typed) == count else None)

    def _hold(self, window: QWindow, event: QKeyEvent) -> bool:
        self._held.append((window, event.clone()))
        return True

    def _finish(self, now: float = 0.0, *, presses: bool = False) -> bool:
        """The burst is over: take it (True), or let the keys go where they were meant to."""
        self._pause.stop()
        typed, times = self._typed, self._times
        held, field, begun = self._held, self._field, self._begun
        self._typed, self._times, self._held, self._field = "", [], [], None
        self._begun = None
        found = self._understand(typed, times) if typed else burst_rules.NOTHING
        if not found:
            self._begin_late(begun)
            self._let_go(held)
            return False
        self._cut, self._cut_at = "" if found.codes else typed, times[-1]
        if field is not None and not (found.ours or field.passing):
            return self._left(found, field, typed, now if presses else 0.0)
        if field is not None:
            field.put_back(typed[: found.by_hand])
        self._after = now or times[-1]
        self.taker.take(found)
        return True

    def _left(self, found: Reading, field: FieldBefore, typed: str, pressed: float) -> bool:
        """What only looks like a slip stays where it is: a record or a password may want it.

        Before a closed cabinet it is not tried as a password at once either, which would lock
        people out; Enter, pressed once more, does so.
        """
        if field.own_code:
            return False
        if self.taker.open:
            if field.secret:
                return False
            self.taker.leave(found)
        elif field.choose_if_alone(typed):
            self.taker.leave(found)
        else:
            return False
        if field.single and pressed:
            self._after = pressed
        return field.single and bool(pressed)

    def _understand(self, typed: str, times: list[float]) -> Reading:
        soon = times[0] - self._cut_at < burst_rules.JOIN_MS
        before = self._cut if soon else ""
        return burst_rules.heard_on(before, typed, times, self.taker.known)

    def _begin_late(self, begun: tuple[QWindow, QKeyEvent] | None) -> None:
        """It was no scan that began with Ctrl+B: do what the keys are for."""
        if begun is not None and not carry_out(begun[1], QApplication.focusWidget()):
            self._let_go([begun])

    def _let_go(self, held: list[tuple[QWindow, QKeyEvent]]) -> None:
        self._letting_go = True
        try:
            for window, event in held:
                if isValid(window):
                    QCoreApplication.sendEvent(window, event)
        finally:
            self._letting_go = False

    def _watch_menu(self) -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            self._watch(menu.windowHandle())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))
