"""Notices that nobody is there: idle time, a locked Windows, a switched user, sleep."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from esafety_desktop.shell.lock_rules import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
})  # fmt: skip
_TICK_MS = 5_000

_WM_POWERBROADCAST = 0x0218
_WM_WTSSESSION_CHANGE = 0x02B1
_SUSPEND = 4
# console disconnect, remote disconnect, log-off, lock (WTS_… in wtsapi32.h)
_LEAVING = frozenset({2, 4, 6, 7})


def is_leaving(message: int, wparam: int) -> bool:
    """Whether a Windows message says that this log-in is left: locked, switched or asleep."""
    if message == _WM_WTSSESSION_CHANGE:
        return wparam in _LEAVING
    return message == _WM_POWERBROADCAST and wparam == _SUSPEND


class ActivityWatch(QObject):
    """Says when the screen must be locked because nobody touches it.

    Only the windows' own input events are looked at (a filter over the whole application would
    cost time on every paint).

    Signals:
        idle: nobody has been there for the set number of minutes.
        ticked: five seconds went by.
    """

    idle = Signal()
    ticked = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.rule = IdleWatch(clock())
        self._watched: set[QWindow] = set()
        app.focusWindowChanged.connect(self._watch)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, minutes: int) -> None:
        """Begin to count, from now."""
        self.rule = IdleWatch(self._clock(), minutes)
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def lock_after(self, minutes: int) -> None:
        """Another number of minutes, from the last touch on."""
        self.rule = self.rule._replace(minutes=minutes)

    def stop(self) -> None:
        self._timer.stop()

    def telephone(self, *, on: bool) -> None:
        """Hold the lock off for a call, or count again."""
        self.rule = self.rule.telephone(self._clock(), on=on)

    @property
    def quiet_for(self) -> float:
        """For how many seconds nobody has touched anything."""
        return self._clock() - self.rule.touched

    @property
    def locks_in(self) -> float:
        """In how many seconds the screen locks when nobody touches anything until then."""
        return self.rule.locks_at() - self._clock()

    @property
    def on_telephone(self) -> bool:
        return self.rule.on_telephone(self._clock())

    def tick(self) -> None:
        """Look at the clock once."""
        self.ticked.emit()
        if self._timer.isActive() and self.rule.locks(self._clock()):
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.rule = self.rule.touch(self._clock())
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))


class WindowsSession(QAbstractNativeEventFilter):
    """Hears from Windows that its log-in is locked, switched away or put to sleep.

    On other systems it hears nothing.
    """

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave

    def listen(self, window: QWidget) -> None:
        """Ask Windows to tell this window."""
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), 0)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if sys.platform == "win32" and kind == b"windows_generic_MSG":
            from ctypes import wintypes

            told = wintypes.MSG.from_address(int(message))
            if is_leaving(int(told.message), int(told.wParam)):
                self._leave()
        return False, 0
