"""What the search box finds opens where it is settled, read or kept (Ctrl+K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from esafety_desktop.school.records import StaffMember
from esafety_desktop.staff_forms.rows import AdultRow
from esafety_desktop.staff_forms.staff_grid_view import StaffGridView
from esafety_desktop.today.search_service import find
from esafety_desktop.widgets.table import RecordTable
from esafety_desktop.wiring_menus import SETTINGS_ELSEWHERE
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

pytest_plugins = ("tests.program_kit",)


@pytest.fixture
def leader(qtbot: QtBot, program: Program) -> Iterator[WorkingDesk]:
    yield signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    for dialog in program.frame.findChildren(QDialog):
        dialog.close()


@pytest.mark.parametrize("key", [plan.key for plan in SETTINGS_ELSEWHERE])
def test_each_setting_opens_its_window(program: Program, leader: WorkingDesk, key: str) -> None:
    leader.desk.open_place(f"settings/{key}")
    QApplication.processEvents()
    shown = [one for one in program.frame.findChildren(QDialog) if one.isVisible()]
    assert len(shown) == 1


def test_a_member_of_staff_is_chosen_in_the_staff_page(
    program: Program, leader: WorkingDesk
) -> None:
    with leader.store.write() as unit:
        unit.session.add_all(
            StaffMember(name=name, role="Caretaker", email="") for name in ("Ann Ash", "Obi Cole")
        )
        unit.commit("test staff")
    (found,) = [one for one in find(leader.store, "obi cole") if one.kind == "Staff"]
    leader.desk.open_place(found.place)
    QApplication.processEvents()
    grid = next(one for one in program.frame.findChildren(StaffGridView) if one.isVisible())
    row = grid.current_row()
    assert isinstance(row, AdultRow)
    assert row.name == "Obi Cole"


def test_an_agreement_and_a_letter_are_chosen_in_their_lists(
    program: Program, leader: WorkingDesk
) -> None:
    for words, kind, title in (
        ("online rules", "Agreement", "title"),
        ("workshop", "Letter", "title"),
    ):
        found = next(one for one in find(leader.store, words) if one.kind == kind)
        leader.desk.open_place(found.place)
        QApplication.processEvents()
        chosen = [
            str(getattr(row, title, ""))
            for table in program.frame.findChildren(RecordTable)
            if table.isVisible() and (row := table.current_row()) is not None
        ]
        assert any(found.text.startswith(one.partition(" (")[0]) for one in chosen if one), chosen


@pytest.mark.parametrize(
    "words", ["danger", "danger at night", "who do I ring if a child is in danger?"]
)
def test_in_a_hurry_a_question_finds_whom_to_ring(leader: WorkingDesk, words: str) -> None:
    found = find(leader.store, words)
    contacts = [one for one in found if one.kind == "Contact"]
    assert any("Emergency duty team" in one.text for one in contacts), found
    assert found[0].kind == "Contact"
    if "night" not in words:
        assert any("999" in one.detail for one in contacts)
