"""Clicks on the lines of a list, as a hand makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractItemView, QListView

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _place(view: QListView, row: int, at: int) -> QPoint:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    line = view.visualRect(index)
    return QPoint(line.left() + at, line.center().y())


def click_line(view: QListView, row: int, *, at: int = 60) -> None:
    """Click a line, ``at`` pixels from its left: by default on the name, not on the box."""
    QTest.mouseClick(view.viewport(), _LEFT, _PLAIN, _place(view, row, at))


def double_click_line(view: QListView, row: int, *, at: int = 60) -> None:
    """Click a line twice, as some people click on everything."""
    place = _place(view, row, at)
    QTest.mouseClick(view.viewport(), _LEFT, _PLAIN, place)
    QTest.mouseDClick(view.viewport(), _LEFT, _PLAIN, place)
    QTest.mouseRelease(view.viewport(), _LEFT, _PLAIN, place)


def menu_by_key(view: QAbstractItemView) -> dict[str, QAction]:
    """The menu that the menu key opens over a list: its lines by their words, without their keys.

    The two that every list has (tests/widgets/test_copied_lines.py) are left out. The caller
    triggers a line; the menu is closed.
    """
    where = view.visualRect(view.currentIndex()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, view.mapToGlobal(where))
    QApplication.sendEvent(view, asked)
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return {}
    menu.hide()
    lines = [
        line
        for line in menu.actions()
        if not line.isSeparator() and not line.text().startswith("Copy ")
    ]
    return {line.text().partition("\t")[0].replace("&", ""): line for line in lines}
