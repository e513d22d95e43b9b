"""One letter, one line: in each menu of the Incidents tab each line has a letter of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from sqlalchemy import update

from esafety_desktop.incidents import service
from esafety_desktop.incidents.records import Incident
from esafety_desktop.shell.commands import MENUS
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


def letters(window: QWidget) -> list[str]:
    """The letters of what can be used in view, and those of the menu bar."""
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if _usable(one)]
    labels = [one.text() for one in window.findChildren(QLabel) if _leads(one) and _usable(one)]
    texts = (*MENUS, *buttons, *labels)
    return [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]


def _leads(label: QLabel) -> bool:
    field: QWidget | None = label.buddy()
    return field is not None


def _usable(one: QWidget) -> bool:
    return one.isVisible() and one.isEnabled()


@pytest.mark.parametrize("state", ["open", "closed"])
def test_no_letter_of_a_page_is_another_s_or_the_menu_bar_s(
    desk: Desk, qtbot: QtBot, state: str
) -> None:
    made = service.start_incident(desk.store, "Something in a chat.").value
    with desk.store.write() as unit:
        unit.session.execute(update(Incident).where(Incident.id == made).values(status=state))
        unit.commit_unaudited()
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.resize(1366, 800)
    tab.show()
    tab.refresh()
    pages = tab.ui.parts
    assert pages.count() > 6
    for number in range(pages.count()):
        pages.setCurrentIndex(number)
        keys = letters(tab)
        twice = sorted({key for key in keys if keys.count(key) > 1})
        assert not twice, pages.tabText(number)
    tab.close()
