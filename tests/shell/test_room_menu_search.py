"""Ctrl+K finds each line of the menus inside the rooms, and runs it or brings its menu up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QToolButton

from esafety_desktop.returns.ladder_dialog import LadderDialog
from esafety_desktop.shell import room_menus
from tests.agreements.school_maker import make_school
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in
from tests.shell.test_kept_looks import every_page
from tests.shell.test_menu_search import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.tab_base import Tab

BY_HAND = {
    "Returned", "Declined", "Exempt", "Chased by letter", "Chased by telephone",
    "Signed on paper, no slip", "Slip given out today", "Only the child's part is signed",
    "Only the parent's part is signed", "Returned on another day", "Back to due",
    "Signed", "Signed on another day", "Declined to sign", "Exempt: not asked",
    "Form given out today", "Reminded today", "Signed copy given back today",
}  # fmt: skip
"""Marks of one key: what they do to the cell that is marked is no command."""
ELSEWHERE = {"Incidents"}
"""Its More menu stands in the search line by line, by places of its own."""


def menus(page: Tab) -> Iterator[tuple[str, QMenu]]:
    """Each menu of a button of a page, with the button's name."""
    buttons: list[QPushButton | QToolButton] = [*page.findChildren(QPushButton)]
    for button in [*buttons, *page.findChildren(QToolButton)]:
        if button.window() is page.window() and isinstance(menu := button.menu(), QMenu):
            yield button.objectName(), menu


def lines(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [room_menus.said(one) for one in menu.actions() if not one.isSeparator()]


def there_are(desk: WorkingDesk, qtbot: QtBot) -> set[tuple[str, str, str]]:
    """Page, button and beginning of each line of the live menus; those that aren't listed whole."""
    found = set()
    for page in every_page(desk, qtbot):
        if page.title not in ELSEWHERE:
            for button, menu in menus(page):
                for line in lines(menu):
                    known = (one for one in all_lines(button) if line.startswith(one))
                    found.add((page.title, button, max(known, key=len, default=line)))
    return found


def all_lines(button: str) -> list[str]:
    every = (one for one in room_menus.MENUS if one.button == button)
    return [line for one in every for line in (*one.lines, *one.marked)]


@pytest.mark.parametrize(
    ("name", "password"), [(LEADER_NAME, LEADER_PASSWORD), (OFFICE_NAME, OFFICE_PASSWORD)]
)
def test_what_the_search_finds_is_what_the_menus_hold(
    program: Program, qtbot: QtBot, name: str, password: str
) -> None:
    desk = signed_in(qtbot, program, name, password)
    leader = desk.store.is_leader
    live = there_are(desk, qtbot)
    titles = {
        "agreements": "Signed forms",
        "contacts": "Contacts",
        "action_points": "Action points",
    }
    listed = {
        (title, menu.button, line)
        for menu in room_menus.MENUS
        if leader or not menu.leaders
        for title in [titles.get(menu.place) or page_title(desk, menu.place)]
        for line in (*menu.lines, *menu.marked)
    }
    assert listed - live == set()
    assert {one for one in live - listed if one[2] not in BY_HAND} == set()


def page_title(desk: WorkingDesk, place: str) -> str:
    page = desk.view.show_page(place)
    assert page is not None
    return page.title


def test_each_line_is_found_by_its_own_words(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    every = room_menus.room_lines(leader=True)
    assert len({one.text for one in every}) == len(every) > 45
    missing = [one for one in every if one.place not in placed(desk, one.text)]
    # the same words stand in Help and in Incidents, once for both
    assert {one.text for one in missing} == {"Where does this come from?", "Contacts of a child"}
    for one in missing:
        assert one.text in {found.text for found in desk._find(one.text, False)}


def test_the_office_is_offered_nothing_of_the_leaders(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    (only,) = {one.place for one in room_menus.room_lines(leader=True)} - {
        one.place for one in room_menus.room_lines(leader=False)
    }
    assert only not in placed(desk, "Contacts of a child")


def chosen(desk: WorkingDesk, words: str) -> str:
    """Goes where the first command leads that is found by these words; gives the place."""
    found = [one for one in desk._find(words, False) if one.kind == "Command"]
    desk.desk.open_place(found[0].place)
    return found[0].detail


def test_a_line_runs_on_its_page(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    assert chosen(desk, "days between reminders") == "Signed forms, Who hasn't, More"
    assert desk.view.current is not None
    assert desk.view.current.title == "Who hasn't"
    (opened,) = [one for one in program.frame.findChildren(QDialog) if one.isVisible()]
    assert isinstance(opened, LadderDialog)
    opened.reject()


def test_what_is_about_the_marked_child_waits_for_the_hand(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    make_school(desk.store, {"1A": "1"}, 2)
    qtbot.waitUntil(desk.view.isVisible)
    chosen(desk, "pupil's details")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    marked = popup.activeAction()
    assert marked is not None
    assert room_menus.said(marked) == "Pupil's details"
    assert [one for one in program.frame.findChildren(QDialog) if one.isVisible()] == []
    popup.close()


def test_a_line_that_cannot_be_chosen_now_says_so(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    heard: list[str] = []
    desk.desk.said.connect(heard.append)
    qtbot.waitUntil(desk.view.isVisible)
    chosen(desk, "align left")
    assert heard == [
        "“Align left” can't be chosen now. Mark what it is about, then choose it again."
    ]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("put all back", "Put all back"),
        ("what their roles ask", "What their roles ask"),
        ("photographs save as a table", "Save as a table"),
    ],
)
def test_what_lays_a_page_anew_or_is_about_what_is_marked_waits_for_the_hand(
    program: Program, qtbot: QtBot, words: str, line: str
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    make_school(desk.store, {"1A": "1"}, 2)
    qtbot.waitUntil(desk.view.isVisible)
    place = next(
        one.place
        for one in room_menus.room_lines(leader=True)
        if one.text.endswith(line) and ("Photographs" in one.menu or "photographs" not in words)
    )
    _room, number, at = place.split("/")
    menu = room_menus.MENUS[int(number)]
    assert (*menu.lines, *menu.marked)[int(at)] in menu.marked
    heard: list[str] = []
    desk.desk.said.connect(heard.append)
    desk.desk.open_place(place)
    popup = QApplication.activePopupWidget()
    assert [one for one in program.frame.findChildren(QDialog) if one.isVisible()] == []
    if popup is None:  # nothing is there that it could be about
        (said,) = heard
        assert "can't be chosen now" in said
        return
    assert isinstance(popup, QMenu)
    marked = popup.activeAction()
    assert marked is not None
    assert room_menus.said(marked).startswith(line)
    popup.close()
