"""An empty list does what its words say comes first, in the real tabs of a new school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from esafety_desktop.letters.targets_view import TargetTable
from esafety_desktop.school.import_dialog import ImportDialog
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk


def button(qtbot: QtBot, working: WorkingDesk) -> QPushButton:
    page = working.view.current
    assert page is not None

    def there() -> list[QPushButton]:
        return [one for one in page.findChildren(QPushButton, "do_first") if one.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1)
    return there()[0]


def test_a_new_school_imports_its_pupils_from_where_they_are_missed(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    for place in ("agreements", "letters"):
        working.view.open_place(place)
        button(qtbot, working).click()
        qtbot.waitUntil(lambda: bool(working.frame.findChildren(ImportDialog)))
        (dialog,) = working.frame.findChildren(ImportDialog)
        dialog.reject()
        dialog.setParent(None)


def test_it_goes_where_a_filter_alone_empties_the_list(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    working.view.open_place("letters")
    first = button(qtbot, working)
    page = working.view.current
    assert page is not None
    (table,) = page.findChildren(TargetTable)
    table.find_class("5b")
    assert not first.isVisible()
    table.find_class("")
    assert first.isVisible()
