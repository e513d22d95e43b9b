"""The Enter that signed in, held down or pressed once more, is not one for what then has focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

PAUSE_MS = 700
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SignInEnter(QObject):
    """Takes Enter away until another key or the mouse is used, or for a moment.

    It listens where keys come in, at the windows: a filter over the whole application is called
    for everything that happens in it, and has PySide make itself ready for kinds of objects that
    no Python ever names (1.4 MiB).

    Args:
        app: Whose windows it listens at.
        parent: Whoever it belongs to.
        pause_ms: How long the moment is, after the last Enter.
    """

    def __init__(self, app: QGuiApplication, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._app = app
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._end)
        self._watched: set[QWindow] = set()
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._end()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in _ENTER:
                self._end()
            else:
                self._pause.start()
                return True
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))

    def _end(self) -> None:
        self._pause.stop()
        self._app.focusWindowChanged.disconnect(self._watch)
        for window in self._watched:
            window.removeEventFilter(self)
        self._watched.clear()
        self.deleteLater()
