"""The Alt key of a button that is off types nothing.

Qt gives Alt with a letter to the line that has the keyboard when no button takes it: whoever
presses Alt+K for a Keep that is still off would write a k over what is marked.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

_NAME = "deadKeys"
_LINES = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def take_dead_keys() -> None:
    """From now on no line of the program takes them."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(DeadKeys, _NAME) is None:
        DeadKeys(app)


class DeadKeys(QObject):
    """Looks at the keys of whatever line has the keyboard, and of nothing else."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        app.focusChanged.connect(self._move)
        self._move(None, app.focusWidget())

    def _move(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if isinstance(now, _LINES):
            now.installEventFilter(self)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        """Whether a key is taken away from the line: a letter with Alt alone, which no button took.

        AltGr is Alt with Ctrl and writes; figures with Alt are how Windows writes signs.
        """
        return (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
            and event.text().isalpha()
        )
