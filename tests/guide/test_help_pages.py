"""F1 opens the page that belongs to the window in front, in every window that the program has."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

import esafety_desktop
from esafety_desktop import wiring
from esafety_desktop.guide import service
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.shell.help_page import page_for
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

NAMES = {page.name for page in service.contents()}
PACKAGE = "esafety_desktop."
#: What stands over a window of a room, and has its page.
OVER_OTHERS = ("esafety_desktop.widgets.", "esafety_desktop.guide.")


def kinds_of_dialog() -> Iterator[type[QDialog]]:
    """Every class of dialog that the program has."""
    for module in pkgutil.walk_packages(esafety_desktop.__path__, PACKAGE):
        if "dialog" in module.name or module.name.endswith("_view") or ".preview" in module.name:
            importlib.import_module(module.name)
    below = list(QDialog.__subclasses__())
    while below:
        kind = below.pop()
        below += kind.__subclasses__()
        if kind.__module__.startswith(PACKAGE):
            yield kind


def test_every_dialog_has_a_page_of_its_own() -> None:
    found = [one for one in kinds_of_dialog() if not one.__module__.startswith(OVER_OTHERS)]
    assert len(found) > 100
    without = []
    for kind in found:
        modules = [one.__module__.removeprefix(PACKAGE) for one in kind.__mro__]
        if not any(service.page_of_window(one) in NAMES for one in modules):
            without.append(f"{kind.__module__}.{kind.__name__}")
    assert without == []


def test_every_tab_and_page_has_one_and_nothing_that_is_named_is_gone() -> None:
    tabs = [f"{room}.tab" for room, _title, _class in wiring.TABS]
    pages = [line.module for lines in wiring.PAGES.values() for line in lines]
    for module in (*tabs, *pages):
        assert service.page_of_window(module) in NAMES, module
    named = [one for page in service.contents() for one in page.windows]
    assert len(set(named)) == len(named)
    for one in named:
        assert importlib.util.find_spec(f"{PACKAGE}{one}"), one


def in_front(qtbot: QtBot) -> QWidget:
    """The dialog that has the keyboard."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.mark.parametrize(
    ("place", "page"),
    [
        ("menu/new_year", "new-year"),
        ("menu/import_pupils", "new-year"),
        ("menu/school_details", "first-hour"),
        ("menu/settings", "help"),
        ("menu/retire", "somebody-leaves"),
        ("menu/check_records", "check-records"),
        ("incidents/governors", "september"),
        ("incidents/september", "september"),
        ("incidents/requests", "incident"),
        ("settings/agreements", "new-year"),
        ("settings/backups", "backups"),
    ],
)
def test_f1_in_a_window_opens_its_own_page(
    program: Program, qtbot: QtBot, place: str, page: str
) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    desk.desk.open_place(place)
    dialog = in_front(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    (guide,) = [one for one in dialog.findChildren(GuideDialog) if one.isVisible()]
    assert guide.page.name == page
    guide.close()
    dialog.close()


def test_f1_in_a_page_of_a_tab_opens_its_own_page(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(desk.view.isVisible)
    for place, page in (
        ("agreements/staff", "new-year"),
        ("agreements/returns", "parents-evening"),
    ):
        desk.desk.open_place(place)
        assert page_for(desk.view.current) == page


def test_a_question_has_the_page_of_what_it_stands_over(program: Program, qtbot: QtBot) -> None:
    desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    desk.desk.open_place("contacts")
    box = QMessageBox(desk.view.current)
    qtbot.addWidget(box)
    assert page_for(box) == "contact-map"
    assert page_for(None) == ""


def test_f1_helps_in_a_dialog_before_anybody_has_signed_in(program: Program, qtbot: QtBot) -> None:
    program.ways_back.recover("")
    dialog = in_front(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    (guide,) = [one for one in dialog.findChildren(GuideDialog) if one.isVisible()]
    assert guide.page.name == "new-pc"
    guide.close()
    dialog.close()
