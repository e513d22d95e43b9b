"""Windows that are hidden while the curtain or a stage stands before the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})


class HiddenWindows:
    """Hides windows and remembers which, so that they come back."""

    def __init__(self) -> None:
        self._hidden: list[QWidget] = []

    def hide_all_but(self, staying: Collection[object], *, menus: bool) -> None:
        """Hide every other window.

        Args:
            staying: The windows that stay.
            menus: Close open menus and tips as well; they don't come back.
        """
        for window in QApplication.topLevelWidgets():
            passing = window.windowType() in _PASSING
            if window in staying or not window.isVisible() or (passing and not menus):
                continue
            if not passing:
                self._hidden.append(window)
            window.hide()

    def show_again(self) -> None:
        """Bring back those that still exist."""
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            if isValid(window):
                window.show()

    def forget(self) -> None:
        """They are about to be closed, unseen."""
        self._hidden.clear()
