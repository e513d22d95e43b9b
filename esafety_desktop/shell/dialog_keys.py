"""Lock and curtain by key while a dialog is open: the menus' keys reach the main window only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

from esafety_desktop.widgets.reading_order import in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QGuiApplication, QWindow

_NAME = "everywhere"


class DialogKeys(QObject):
    """Gives each dialog that comes to the front the keys that must work everywhere.

    Args:
        app: Tells which window has the keyboard.
        keys: What each key, such as "Ctrl+L", does.
        parent: Whoever they belong to; they are dead once it is gone.
        wanted: Whether a dialog that comes to the front gets them.
    """

    def __init__(
        self,
        app: QGuiApplication,
        keys: Mapping[str, Callable[[], object]],
        parent: QObject,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._keys = dict(keys)
        self._wanted = wanted
        app.focusWindowChanged.connect(self._dress)

    def _dress(self, window: QWindow | None) -> None:
        dialog = next((one for one in _dialogs() if one.windowHandle() is window), None)
        if dialog is None or not self._wanted() or dialog.findChild(QShortcut, _NAME) is not None:
            return
        if getattr(dialog, "reads_in_order", False):
            in_reading_order(dialog)
        for key, do in self._keys.items():
            shortcut = QShortcut(QKeySequence(key), dialog)
            shortcut.setObjectName(_NAME)
            shortcut.activated.connect(do)


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
