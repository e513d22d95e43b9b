"""The Enter that signed in, held down or pressed once more, is not one for what then has focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

PAUSE_MS = 700
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SignInEnter(QObject):
    """Takes Enter away until another key or the mouse is used, or for a moment.

    Args:
        app: Whose keys it looks at.
        parent: Whoever it belongs to.
        pause_ms: How long the moment is, after the last Enter.
    """

    def __init__(self, app: QCoreApplication, parent: QObject, *, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._app = app
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._end)
        app.installEventFilter(self)
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._end()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in _ENTER:
                self._end()
            elif isinstance(watched, QWindow):  # as every key of a keyboard comes
                self._pause.start()
                return True
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        self._pause.stop()
        self._app.removeEventFilter(self)
        self.deleteLater()
