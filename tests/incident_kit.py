"""A desk over a real store, the Incidents tab over it, and the dialogs that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

    D = TypeVar("D", bound=QDialog)


@pytest.fixture
def ways(desk: Desk, asked: list[str]) -> Ways:
    """The program's own ways; only those to a contact slot end here, in ``asked``."""
    from esafety_desktop import furnishing
    from esafety_desktop.value import replace

    return replace(furnishing.ways(desk, QWidget()), open_contact=asked.append)


@pytest.fixture
def asked() -> list[str]:
    """The contact slots that somebody wanted to fill."""
    return []


@pytest.fixture
def desk(leader_store: Store, qtbot: QtBot) -> Iterator[Desk]:
    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    made = Desk(leader_store, Jobs())
    yield made
    made.jobs.close()


def tab_over(desk: Desk) -> IncidentsTab:
    """The Incidents tab with the program's own ways into other rooms."""
    from esafety_desktop import furnishing
    from esafety_desktop.incidents.tab import IncidentsTab

    return IncidentsTab(desk, furnishing.ways(desk, QWidget()))


def opened(parent: QWidget, kind: type[D]) -> D:
    """The visible dialog of this kind."""
    found = [one for one in parent.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def menu_line(tab: IncidentsTab, words: str) -> QAction:
    """The line of the More menu, or of a menu in it, that says these words."""
    menus = [tab.ui.more.menu()]
    while menus:
        for line in menus.pop().actions():
            below = line.menu()
            if isinstance(below, QMenu):
                menus.append(below)
            elif words in line.text().replace("&", ""):
                return line
    raise AssertionError(f"no line of the menu says {words!r}")
