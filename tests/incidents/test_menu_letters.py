"""One letter, one line: in the menu of the Incidents tab each line has a letter of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from tests.incident_kit import tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.widgets.desk import Desk


def test_each_line_has_a_letter_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    lines = [one.text() for one in tab.ui.more.menu().actions() if not one.isSeparator()]
    letters = [QKeySequence.mnemonic(line).toString() for line in lines]
    assert len(lines) > 20
    assert all(letters)
    assert len(set(letters)) == len(letters), sorted(letters)
