"""Ctrl+K finds each line of the menus by its own words, and offers nobody what isn't theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from esafety_desktop import wiring_menus
from esafety_desktop.furnishing import incident_lines
from esafety_desktop.shell.commands import plain
from esafety_desktop.today.command_rules import ALSO_CALLED
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk


def placed(desk: WorkingDesk, words: str) -> list[str]:
    return [one.place for one in desk._find(words, False)]


def said(text: str) -> str:
    return plain(text).replace("’", "'")


def test_each_line_of_the_menu_bar_is_found_by_its_own_words(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    elsewhere = {said(line.text): line.place for line in incident_lines(leader=True)}
    missing = []
    for name, action in desk.actions.items():
        place = elsewhere.get(said(action.text()), f"menu/{name}")
        if name == "quit":  # whoever looks for a Quinn and presses Enter must not leave
            assert place not in placed(desk, "qui")
        elif action.isEnabled() and place not in placed(desk, plain(action.text())):
            missing.append(action.text())
    assert missing == []
    assert len(desk.actions) > 35


def test_each_line_of_more_in_incidents_is_found_and_leads_somewhere(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    lines = incident_lines(leader=True)
    assert [one.text for one in lines if one.place not in placed(desk, one.text)] == []
    assert len({one.place for one in lines}) == len(lines) >= len(wiring_menus.ACTIONS) + 4
    desk.desk.open_place("incidents")
    tab = desk.view.current
    known = {line.place for line in tab._lines()}  # type: ignore[union-attr] # the Incidents tab
    assert {one.place.split("/")[1] for one in lines} == known
    (requests,) = [one for one in desk._find("subject access", False) if one.kind == "Command"]
    assert requests.detail == "Incidents, More, Children's files"
    desk.desk.open_place(requests.place)
    (opened,) = [one for one in program.frame.findChildren(QDialog) if one.isVisible()]
    assert type(opened).__name__ == "RequestsDialog"
    opened.reject()


def test_a_line_about_one_incident_says_so_where_none_is_marked(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    heard: list[str] = []
    desk.desk.said.connect(heard.append)
    desk.desk.open_place("incidents/readers")
    assert heard == ["Mark the incident in the list first, then choose that line again."]


@pytest.mark.parametrize(
    "words",
    ["leavers", "retire", "restore", "somebody leaves", "try a back-up", "curtain", "about"],
)
def test_the_office_finds_its_lines(program: Program, qtbot: QtBot, words: str) -> None:
    desk = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    assert any(place.startswith("menu/") for place in placed(desk, words))


def test_the_office_is_offered_nothing_of_the_leaders(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    for line in incident_lines(leader=True):
        found = desk._find(line.text, False)
        assert not [one for one in found if one.place.startswith("incidents/")], line.text
    assert incident_lines(leader=False) == []


def test_other_words_are_those_of_lines_that_there_are(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    places = {f"menu/{name}" for name in desk.actions}
    places |= {line.place for line in incident_lines(leader=True)}
    assert set(ALSO_CALLED) <= places
