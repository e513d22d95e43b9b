"""A slip code scanned anywhere in the program is taken; nothing of it stays where it landed.

Keys reach each window before its fields. In a field of text they pass at once, and are taken out
again when they were a scan; everywhere else (the grid, where letters are marks, menus, buttons,
spin boxes) they are held for a twentieth of a second. What a person types is never touched.
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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esafety_desktop.agreements.burst_rules import Reading
    from esafety_desktop.shell.field_before import FieldBefore

_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
_OPENS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, _PRESS})
_KEY = Qt.Key
_ALONE = frozenset({_KEY.Key_Shift, _KEY.Key_CapsLock, _KEY.Key_NumLock, _KEY.Key_AltGr,
                    _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_Meta})  # fmt: skip
_PAD = {
    _KEY.Key_Insert: "0", _KEY.Key_End: "1", _KEY.Key_Down: "2", _KEY.Key_PageDown: "3",
    _KEY.Key_Left: "4", _KEY.Key_Clear: "5", _KEY.Key_Right: "6", _KEY.Key_Home: "7",
    _KEY.Key_Up: "8", _KEY.Key_PageUp: "9",
}  # fmt: skip
_HELD_DOWN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENDS = frozenset({_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Tab})


class Taker(Protocol):
    """Who takes scans at this moment: the open desk, or a page before which nobody may read."""

    def known(self, codes: Iterable[str]) -> set[str]:
        """Which codes stand on a slip; none where no cabinet is open."""

    def take(self, found: Reading) -> None:
        """Mark them, or say why not."""


def letter_of(event: QKeyEvent) -> str:
    """What a scanner means by a key: a letter, digit or sign; "" for a key that is none.

    A number pad without Num Lock sends arrows for digits.
    """
    if event.modifiers() & _HELD_DOWN:
        return ""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and not event.text():
        return _PAD.get(_KEY(event.key()), "")
    text = event.text()
    return text if len(text) == 1 and text.isprintable() and text != " " else ""


def is_end(event: QKeyEvent) -> bool:
    """Whether a scanner ends, or begins, a code with it: Enter, Tab, line feed, ETX, STX."""
    return event.key() in _ENDS or (len(event.text()) == 1 and event.text() < " ")


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
        self._cut = ""
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
        if kind in _OPENS:  # a menu may come of it, which has the keys then
            QTimer.singleShot(0, self, self._watch_menu)
        if kind not in {_PRESS, _RELEASE} or self._letting_go:
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        if kind == _RELEASE:
            return self._hold(watched, event) if self._held else False
        return self._pressed(watched, event)

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        """Whether the key is kept from the window."""
        if event.key() in _ALONE:
            return self._hold(window, event) if self._held else False
        now = time.monotonic() * 1000
        if is_end(event):
            return self._ended(now)
        letter = "" if event.isAutoRepeat() else letter_of(event)
        if not letter:
            self._finish()
            return False
        return self._heard(window, event, letter, now)

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

    def _ended(self, now: float) -> bool:
        if not self._typed:
            return now - self._after <= burst_rules.AFTER_MS
        return self._finish(now)

    def _look_once_more(self) -> None:
        """The program itself may have been busy: keys that wait belong to the burst as well."""
        count = len(self._typed)
        QTimer.singleShot(0, self, lambda: self._finish() if len(self._typed) == count else None)

    def _hold(self, window: QWindow, event: QKeyEvent) -> bool:
        self._held.append((window, event.clone()))
        return True

    def _finish(self, now: float = 0.0) -> bool:
        """The burst is over: take it (True), or let the keys go where they were meant to."""
        self._pause.stop()
        typed, times = self._typed, self._times
        held, field = self._held, self._field
        self._typed, self._times, self._held, self._field = "", [], [], None
        found = self._understand(typed, times) if typed else burst_rules.NOTHING
        if not found:
            self._let_go(held)
            return False
        if field is not None:
            field.put_back(typed[: found.by_hand])
        self._after = now or times[-1]
        self._cut = "" if found.codes else typed
        self.taker.take(found)
        return True

    def _understand(self, typed: str, times: list[float]) -> Reading:
        soon = times[0] - self._after < burst_rules.JOIN_MS
        before = self._cut if soon else ""
        return burst_rules.heard_on(before, typed, times, self.taker.known)

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
