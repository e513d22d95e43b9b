"""The File menu: what is used every day first, what changes the PC for good apart, Quit alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from esafety_desktop.shell.commands import FILE_GROUPS, RARELY, plain
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program


def groups(menu: QMenu) -> list[list[str]]:
    """The lines of a menu between the lines that are drawn; menus by their titles."""
    found: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            found.append([])
        else:
            found[-1].append(action.objectName() or action.text())
    return found


def test_lines_stand_in_groups_and_what_frightens_stands_apart(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    (file,) = [one.menu() for one in desk.frame.menuBar().actions() if one.text() == "&File"]
    assert isinstance(file, QMenu)
    *usual, rarely, last = groups(file)
    assert [tuple(one) for one in usual] == list(FILE_GROUPS[:5])
    assert (rarely, last) == ([RARELY], ["quit"])
    (below,) = [one.menu() for one in file.actions() if one.text() == RARELY]
    assert isinstance(below, QMenu)
    assert groups(below) == [["everything_in", "retire"]]


def test_the_search_says_in_which_menu_a_line_stands(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    lines = {line.place: line for line in desk.menus.lines()}
    assert lines["menu/retire"].menu == f"File menu, {plain(RARELY)}"
    assert lines["menu/back_up"].menu == "File menu"


@pytest.mark.parametrize(
    ("name", "password"), [(LEADER_NAME, LEADER_PASSWORD), (OFFICE_NAME, OFFICE_PASSWORD)]
)
def test_no_two_lines_of_a_menu_have_one_letter(
    program: Program, qtbot: QtBot, name: str, password: str
) -> None:
    desk = signed_in(qtbot, program, name, password)
    bar = desk.frame.menuBar()
    assert _said_twice(bar.actions()) == {}
    menus = [one for one in bar.findChildren(QMenu) if one.actions()]
    assert len(menus) >= 5
    assert {menu.title(): twice for menu in menus if (twice := _said_twice(menu.actions()))} == {}


def _said_twice(actions: list[QAction]) -> dict[str, list[str]]:
    """Letter → the lines that have it, where they are several."""
    lines: dict[str, list[str]] = {}
    for action in actions:
        place = action.text().replace("&&", "").find("&")
        if place >= 0:
            lines.setdefault(action.text()[place + 1].lower(), []).append(action.text())
    return {letter: found for letter, found in lines.items() if len(found) > 1}
