"""Every page of an empty school says the one next thing to do, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableView, QWidget

from esafety_desktop.wiring import PAGES, TABS
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

pytest_plugins = ("tests.program_kit",)


class First(NamedTuple):
    """The button of the next thing to do, and the title of the dialog that it opens, if any."""

    button: str
    dialog: str = ""


#: By place: what a school without a child, an incident or a paper does there first.
FIRST = {
    "today": First("Bring in the children", "Import pupils"),
    "incidents": First("New incident", "Guided procedure"),
    "agreements": First("Import pupils…", "Import pupils"),
    "agreements/returns": First("Import pupils…", "Import pupils"),
    "agreements/photographs": First("Import pupils…", "Import pupils"),
    "agreements/photographs/trips": First("New trip…", "Trip"),
    "agreements/photographs/stores": First("Add the usual places"),
    "agreements/staff": First("Add an adult…", "adult"),
    "agreements/wording": First("Edit the wording…", "Wording"),
    "agreements/copies": First("Scan a pile in…", "scanned pile"),
    "contacts": First(""),
    "action_points": First("Record a review…", "eview"),
    "action_points/dates": First("Open"),
    "action_points/checklists": First("☑ Yes (Space)"),
    "action_points/levels": First("Judge this part…", "Level of a part"),
    "letters": First("Import pupils…", "Import pupils"),
    "letters/home": First("Write this letter…", "Letter home"),
    "letters/home/log": First("Write a letter…", "Letter home"),
    "letters/posters": First("Import pupils…", "Import pupils"),
}


def test_no_page_is_left_out() -> None:
    pages = {
        f"{room}/{page.place}" if page.place else room
        for room, _title, _class in TABS
        for page in (PAGES.get(room) or ())
    } | {room for room, _title, _class in TABS}
    assert pages <= FIRST.keys()


@pytest.fixture
def leader(qtbot: QtBot, program: Program) -> WorkingDesk:
    return signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)


@pytest.fixture
def closed(program: Program) -> Iterator[None]:
    yield
    for dialog in dialogs(program):
        dialog.close()


def dialogs(program: Program) -> list[QDialog]:
    return [one for one in program.frame.findChildren(QDialog) if one.isVisible()]


def page_of(program: Program) -> QWidget:
    page = program.frame.page
    assert page is not None
    return page


@pytest.mark.parametrize("place", FIRST)
@pytest.mark.usefixtures("closed")
def test_each_page_says_what_comes_first_and_does_it(
    qtbot: QtBot, program: Program, leader: WorkingDesk, place: str
) -> None:
    leader.desk.open_place(place)
    QApplication.processEvents()
    page = page_of(program)
    for table in page.findChildren(QTableView):
        if table.isVisible() and table.model().rowCount() == 0:
            assert getattr(table, "empty_text", ""), table.accessibleName()
    first = FIRST[place]
    if place == "contacts":
        return  # the strip above the map has a link for each, see the test below
    wanted = first.button.replace("&", "")
    found = [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.text().replace("&", "") == wanted
    ]
    assert found, [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    assert found[0].isEnabled()
    before = page.grab().toImage()
    found[0].click()
    QApplication.processEvents()
    if first.dialog:
        qtbot.waitUntil(lambda: bool(dialogs(program)))
        titles = [one.windowTitle() for one in dialogs(program)]
        assert any(first.dialog in title for title in titles), titles
    else:
        assert page.grab().toImage() != before


def test_the_contact_map_leads_to_the_first_blank_must_have(
    program: Program, leader: WorkingDesk
) -> None:
    from esafety_desktop.contacts.faults_view import FaultsView

    leader.desk.open_place("contacts")
    QApplication.processEvents()
    strip = page_of(program).findChild(FaultsView)
    assert isinstance(strip, FaultsView)
    assert "must-haves are blank" in strip.missing.text()
    slot = strip.missing.text().partition('href="')[2].partition('"')[0]
    strip.missing.linkActivated.emit(slot)
    QApplication.processEvents()
    button = next(
        one
        for one in page_of(program).findChildren(QPushButton)
        if one.isVisible() and "Add a contact" in one.text().replace("&", "")
    )
    assert button.isEnabled()


def test_the_office_may_report_a_concern_first(qtbot: QtBot, program: Program) -> None:
    desk = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    desk.desk.open_place("incidents")
    QApplication.processEvents()
    words = [
        one.text() for one in page_of(program).findChildren(QPushButton)
        if one.isVisible() and one.isEnabled()
    ]  # fmt: skip
    assert any("concern" in one.lower() for one in words)
