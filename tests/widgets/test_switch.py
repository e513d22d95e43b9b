"""The views of one page: one button is down, Tab comes to it, arrow keys go to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from esafety_desktop.widgets.switch import Switch
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_arrow_keys_look_at_another_view_and_tab_comes_only_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    switch = Switch(("Answers", "Places", "Trips"), "Views", page)
    line = QLineEdit(page)
    line.setAccessibleName("Line")
    column = QVBoxLayout(page)
    column.addWidget(switch)
    column.addWidget(line)
    heard: list[int] = []
    switch.changed.connect(heard.append)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    switch.button(0).setFocus()
    qtbot.keyClick(switch.button(0), Qt.Key.Key_Right)
    assert (switch.current, heard) == (1, [1])
    assert page.focusWidget() is switch.button(1)
    qtbot.keyClick(switch.button(1), Qt.Key.Key_Tab)
    assert page.focusWidget() is line
    qtbot.keyClick(line, Qt.Key.Key_Backtab)
    assert page.focusWidget() is switch.button(1)
    switch.choose(1)
    assert heard == [1]
    assert unnamed_controls(page) == []
