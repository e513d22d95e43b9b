"""Where the keyboard is after a dialog: in the list it came from, not in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QGraphicsView, QMainWindow, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

_LISTS = (QAbstractItemView, QGraphicsView)


class FocusBack(QObject):
    """Watches the focus of one window.

    A dialog's work often builds anew what had the focus; Qt then goes on to whatever comes next,
    which is the status bar.
    """

    def __init__(
        self, frame: QMainWindow, tab: Callable[[], QWidget | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._frame, self._tab = frame, tab
        self._list: QWidget | None = None
        self._away = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there is one while a window stands
        app.focusWindowChanged.connect(self._window_changed)
        app.focusChanged.connect(self._focus_changed)

    def _window_changed(self, window: QWindow | None) -> None:
        if window is None:
            return
        here = window is self._frame.windowHandle()
        if here and self._away:
            QTimer.singleShot(0, self, self._give_back)  # once the dialog's work is done
        self._away = not here

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        tab = self._tab()
        if isinstance(new, _LISTS) and tab is not None and tab.isAncestorOf(new):
            self._list = new
        gone = old is not None and (not isValid(old) or not old.isVisible())
        if gone and self._is_lost(new):
            QTimer.singleShot(0, self, self._give_back)

    def _is_lost(self, widget: QWidget | None) -> bool:
        return widget is None or self._frame.statusBar().isAncestorOf(widget)

    def _give_back(self) -> None:
        tab = self._tab()
        if tab is None or not tab.isVisible() or not self._is_lost(self._frame.focusWidget()):
            return
        if (target := self._main_list(tab)) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _main_list(self, tab: QWidget) -> QWidget | None:
        """The list that had the focus last, or else the first in the tab that takes it."""
        last = self._list
        if last is not None and isValid(last) and last.isVisible() and tab.isAncestorOf(last):
            return last
        views = (view for kind in _LISTS for view in tab.findChildren(kind))
        usable = (
            view
            for view in views
            if view.isVisible() and view.focusPolicy() != Qt.FocusPolicy.NoFocus
        )
        return next(usable, None)
