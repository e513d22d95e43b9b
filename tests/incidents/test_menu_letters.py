"""One letter, one line: in each menu of the Incidents tab each line has a letter of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from tests.incident_kit import tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk


def test_each_line_has_a_letter_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    menus, seen = [tab.ui.more.menu()], 0
    while menus:
        lines = [line for line in menus.pop().actions() if not line.isSeparator()]
        letters = [QKeySequence.mnemonic(line.text()).toString() for line in lines]
        assert all(letters)
        assert len(set(letters)) == len(letters), [line.text() for line in lines]
        assert len(lines) <= 12, "a long list: put what belongs together into a menu of its own"
        menus += [below for line in lines if isinstance(below := line.menu(), QMenu)]
        seen += len(lines)
    assert seen > 20
