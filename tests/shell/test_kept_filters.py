"""What a list is narrowed to comes back after a lock, and is said over the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox

from esafety_desktop.incidents import service
from esafety_desktop.widgets.kept_looks import FILE_NAME
from esafety_desktop.widgets.narrowed import Narrowed
from esafety_desktop.widgets.view_memory import REMEMBERED
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in
from tests.shell.test_kept_looks import every_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.widgets.tab_base import Tab

BEGIN_AFRESH = {
    "Incidents kind": "a plain file isn't to tell what the school has to do with",
    "Signed forms year": "nobody shall mark slips of an earlier year by mistake",
    "Staff year": "as above",
    "Photographs full_names": "how a list is printed, said each time",
}
"""Choices of pages with lists that are not kept, and why."""
PAPER = ("Print", "Letters home", "Posters and labels")
"""Pages whose choices are about what is printed: they begin with what most printing needs."""


def choices(page: Tab) -> list[QComboBox | QCheckBox]:
    """Every box and tick of a page that is no part of a dialog."""
    found: list[QComboBox | QCheckBox] = [*page.findChildren(QComboBox)]
    found += page.findChildren(QCheckBox)
    return [one for one in found if one.window() is page.window()]


def kept(page: Tab) -> list[QComboBox | QCheckBox]:
    return [one for one in choices(page) if one.property(REMEMBERED)]


def strips(page: Tab) -> list[Narrowed]:
    return page.findChildren(Narrowed)


def narrow(one: QComboBox | QCheckBox) -> None:
    if isinstance(one, QComboBox):
        one.setCurrentIndex(one.count() - 1)
    else:
        one.setChecked(True)


def state(page: Tab) -> list[tuple[str, str]]:
    def words(one: QComboBox | QCheckBox) -> str:
        return one.currentText() if isinstance(one, QComboBox) else str(one.isChecked())

    return [(one.objectName(), words(one)) for one in kept(page)]


def incidents(desk: WorkingDesk, qtbot: QtBot) -> Tab:
    desk.view.open_place("incidents")
    page = desk.view.current
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    return page


def test_every_choice_over_a_list_is_kept_or_has_a_reason_not_to_be(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    afresh = {
        f"{page.title} {one.objectName()}"
        for page in every_page(desk, qtbot)
        for one in choices(page)
        if page.title not in PAPER and one not in kept(page)
    }
    assert afresh == set(BEGIN_AFRESH)


def test_filters_of_every_page_come_back_after_a_lock_and_are_said(
    program: Program, qtbot: QtBot
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    for page in every_page(desk, qtbot):
        assert [one.to for one in strips(page) if one.isVisible()] == []
        for one in kept(page):
            narrow(one)
    left = {page.title: state(page) for page in every_page(desk, qtbot) if kept(page)}
    assert set(left) == {
        "Incidents", "Signed forms", "Who hasn't", "Photographs", "Staff", "Contacts",
        "What is due", "Checklists",
    }  # fmt: skip
    program.lock()
    again = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert again is not desk
    for page in every_page(again, qtbot):
        if page.title in left:
            assert state(page) == left[page.title]
        for strip in strips(page):
            assert strip.isVisible() == bool(strip.to), page.title
            assert strip.label.text() == (f"Only some are shown: {strip.to}" if strip.to else "")
    assert all(
        one.to for page in every_page(again, qtbot) for one in strips(page) if one.isVisible()
    )


def test_one_press_shows_all_again_and_that_is_kept_too(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    for page in every_page(desk, qtbot):
        for one in kept(page):
            narrow(one)
    for page in every_page(desk, qtbot):
        for strip in strips(page):
            if strip.to:
                assert strip.button is not None
                strip.button.click()
            assert (strip.to, strip.isVisible()) == ("", False)
    program.lock()
    again = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    for page in every_page(again, qtbot):
        assert [one.to for one in strips(page) if one.isVisible()] == []


def test_a_narrowed_list_of_incidents_says_so_and_its_kind_is_nowhere_on_the_disk(
    program: Program, qtbot: QtBot, data_folder: Path
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    service.start_incident(desk.store)
    page = incidents(desk, qtbot)
    page.refresh()
    (strip,) = strips(page)
    status, year, kind = (page.findChild(QComboBox, one) for one in ("status", "year", "kind"))
    assert isinstance(status, QComboBox)
    assert isinstance(year, QComboBox)
    assert isinstance(kind, QComboBox)
    status.setCurrentIndex(1)
    year.setCurrentIndex(1)
    assert strip.isVisible()
    chosen = year.currentText().removeprefix("– ")
    assert strip.to == f"Open · {chosen}"
    kind.setCurrentIndex(2)  # no incident of it
    assert not strip.isVisible()  # the words about no match stand there, with the same button
    kind_words = kind.currentText()
    program.lock()
    written = (data_folder / FILE_NAME).read_text("utf-8")
    assert kind_words not in written
    assert chosen in written
    again = incidents(signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD), qtbot)
    (strip,) = strips(again)
    assert strip.to == f"Open · {chosen}"
