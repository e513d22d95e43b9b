"""Naming the children where the note is written: chosen in the list, or offered by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from esafety_desktop.incidents import procedure_service, service
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.incidents.naming_rules import Register
from esafety_desktop.incidents.naming_view import NOBODY, NamingLine
from esafety_desktop.incidents.people_service import pupil_choices
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.search_service import everything
from esafety_desktop.school.records import Pupil, SchoolClass
from tests.incident_kit import opened
from tests.incidents.test_step_screens import twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def started(leader_store: Store) -> str:
    with leader_store.write() as unit:
        room = SchoolClass(name="5 Oak", year_group="5", academic_year=2026)
        unit.session.add(room)
        unit.session.flush()
        for forename, surname in (("Noah", "Okafor"), ("Leo", "Evans"), ("Zoë", "O’Brien")):
            unit.session.add(
                Pupil(surname=surname, forename=forename, class_id=room.id, year_group="5")
            )
        unit.commit("test")
    made = service.start_incident(leader_store, "A violent video on a tablet.").value
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("school-portable",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Green", when=leader_store.clock())),
        ("TF-5", StepAnswer(choices=("TF-A",))),
        ("TF-A1", StepAnswer()),
    ):
        procedure_service.take_step(leader_store, made, step_id, answer)
    return made


@pytest.fixture
def dialog(desk: Desk, started: str, qtbot: QtBot) -> Iterator[ProcedureDialog]:
    made = ProcedureDialog(desk, started, step_id="TF-A2")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def line_of(dialog: ProcedureDialog) -> NamingLine:
    return next(one for one in dialog.panel.findChildren(NamingLine) if one.isVisibleTo(dialog))


def offers(dialog: ProcedureDialog) -> list[str]:
    buttons = line_of(dialog).findChildren(QPushButton)
    return [one.accessibleName() for one in buttons if one.isVisible() and one.accessibleName()]


def affected(dialog: ProcedureDialog) -> QPushButton:
    """The one button that Alt+Y presses."""
    buttons = line_of(dialog).findChildren(QPushButton)
    shown = [one for one in buttons if one.isVisible()]
    (found,) = (one for one in shown if one.shortcut() == QKeySequence("Alt+Y"))
    return found


def note(dialog: ProcedureDialog, text: str) -> None:
    assert dialog.panel.form is not None
    dialog.panel.form.note.setPlainText(text)


def test_names_in_the_note_are_offered_and_one_key_links_them(
    dialog: ProcedureDialog, started: str, desk: Desk, qtbot: QtBot
) -> None:
    assert line_of(dialog).said.text() == NOBODY
    assert not offers(dialog)
    note(dialog, "Noah Okafor and Leo Evans saw it.")
    assert [one for one in offers(dialog) if one.endswith("is affected")] == [
        "Yes, Noah Okafor (5 Oak) is affected",
        "Yes, Leo Evans (5 Oak) is affected",
    ]
    assert not twice(dialog)
    affected(dialog).click()
    assert line_of(dialog).said.text() == "It is about: Noah Okafor (5 Oak)"
    affected(dialog).click()
    assert not offers(dialog)
    form = dialog.panel.form
    assert form is not None
    assert form.note.toPlainText() == "Noah Okafor and Leo Evans saw it."
    dialog.ui.done.click()
    people = service.incident(desk.store, started).people
    assert [(one.name, one.class_name, one.role) for one in people] == [
        ("Noah Okafor", "5 Oak", "affected"),
        ("Leo Evans", "5 Oak", "affected"),
    ]
    assert all(one.pupil_id for one in people)
    (row,) = service.incidents(desk.store)
    assert row.people == "NO, 5 Oak +1"
    assert [one.id for one in everything(desk.store, Filters(person="okafor"))] == [started]


def test_the_programs_own_picker_opens_at_that_step_and_keeps_the_note(
    dialog: ProcedureDialog, started: str, desk: Desk, qtbot: QtBot
) -> None:
    note(dialog, "Half a sentence")
    line_of(dialog).choose.click()
    picker = opened(dialog, PersonDialog)
    qtbot.keyClicks(picker.filter, "okaf")
    qtbot.keyClick(picker.filter, Qt.Key.Key_Return)
    assert line_of(dialog).said.text() == "It is about: Noah Okafor (5 Oak)"
    form = dialog.panel.form
    assert form is not None
    assert form.note.toPlainText() == "Half a sentence"
    assert service.incident(desk.store, started).people[0].pupil_id


def test_another_role_begins_with_the_pupil_chosen(
    dialog: ProcedureDialog, started: str, desk: Desk
) -> None:
    note(dialog, "Leo Evans showed it.")
    buttons = line_of(dialog).findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Yes, otherwise…").click()
    picker = opened(dialog, PersonDialog)
    picker.ui.role.setCurrentIndex(picker.ui.role.findData("witness"))
    picker.ui.ok.click()
    (named,) = service.incident(desk.store, started).people
    assert (named.name, named.role) == ("Leo Evans", "witness")


def test_the_note_alone_may_be_kept_in_a_hurry(
    dialog: ProcedureDialog, started: str, desk: Desk
) -> None:
    note(dialog, "Noah Okafor saw it.")
    dialog.ui.done.click()
    assert dialog.state.here[0] == "TF-A3"
    assert not service.incident(desk.store, started).people


def test_other_steps_only_speak_up_for_a_name(dialog: ProcedureDialog) -> None:
    note(dialog, "Two boys.")
    dialog.ui.done.click()
    shown = [one for one in dialog.panel.findChildren(NamingLine) if one.isVisible()]
    assert not shown
    note(dialog, "noah okafor's tablet")
    assert offers(dialog)[0] == "Yes, Noah Okafor (5 Oak) is affected"


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zoe O'Brien's mother rang", ["Zoë O’Brien"]),
        ("Leo and Noah", []),
        ("Leonora Evansson", []),
        ("LEO EVANS, Noah  Okafor", ["Leo Evans", "Noah Okafor"]),
    ],
)
def test_only_full_names_count(leader_store: Store, text: str, found: list[str]) -> None:
    register = Register(pupil_choices(leader_store))
    assert [one.name for one in register.named_in(text)] == found


def test_two_pupils_of_one_name_are_both_given() -> None:
    twins = [
        PersonRow("", "pupil", "affected", "Sam Hall", room, pupil_id=room) for room in ("1A", "6B")
    ]
    assert [one.class_name for one in Register(twins).named_in("Sam Hall")] == ["1A", "6B"]
