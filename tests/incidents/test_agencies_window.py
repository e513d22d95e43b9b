"""Agencies and parents through their page and dialogs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from esafety_desktop.incidents import (
    agency_service,
    closing_service,
    people_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.agencies_view import AgenciesPart
from esafety_desktop.incidents.agency_dialog import AgencyDialog
from esafety_desktop.incidents.agency_rules import AgencyRow, ParentRow
from esafety_desktop.incidents.close_dialog import CloseDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.parents_dialog import ParentsDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.school.records import Parent, Pupil, SchoolClass
from tests.conftest import unnamed_controls
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.incidents.tab import IncidentsTab
    from esafety_desktop.widgets.desk import Desk

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> Iterator[IncidentsTab]:
    desk.store.clock = lambda: NOW
    made = tab_over(desk)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    yield made
    made.close()


@pytest.fixture
def made(desk: Desk) -> str:
    desk.store.clock = lambda: NOW
    started = service.start_incident(desk.store, "Threats in a game's chat.").value
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("school-computer",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=NOW)),
        ("TF-5", StepAnswer(choices=("TF-D",))),
    ):
        procedure_service.take_step(desk.store, started, step_id, answer)
    return started


def a_child(desk: Desk, made: str, *, court_order: bool = False) -> None:
    with desk.store.write() as unit:
        room = SchoolClass(name="5B", year_group="5", academic_year=2026)
        unit.session.add(room)
        unit.session.flush()
        child = Pupil(surname="Ashdown", forename="Zoë", born=date(2017, 3, 1), class_id=room.id)
        unit.session.add(child)
        unit.session.flush()
        unit.session.add(
            Parent(
                pupil_id=child.id,
                name="Mrs Ashdown",
                relationship="Mother",
                priority=1,
                parental_responsibility=True,
                court_order=court_order,
            )
        )
        pupil = child.id
        unit.commit("test child")
    person = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B", pupil_id=pupil)
    people_service.add_person(desk.store, made, person)


def page(tab: IncidentsTab, incident_id: str) -> AgenciesPart:
    tab.refresh()
    tab.open_item(f"{incident_id}/agencies")
    part = tab.findChild(AgenciesPart)
    assert part is not None
    assert part.isVisibleTo(tab)
    return part


@pytest.mark.covers("TF-W")
def test_a_step_is_completed_without_typing_it_again(
    tab: IncidentsTab, desk: Desk, made: str
) -> None:
    answer = StepAnswer(choices=("told",), who="Ms Hale", when=NOW, reference="SC-7")
    procedure_service.take_step(desk.store, made, "TF-D2", answer)
    part = page(tab, made)
    part.table.selectRow(0)
    assert "Ms Hale" in part.ui.story.toPlainText()
    part.ui.complete.click()
    dialog = opened(part, AgencyDialog)
    assert not unnamed_controls(dialog)
    assert (dialog.ui.person.text(), dialog.ui.reference.text()) == ("Ms Hale", "SC-7")
    assert dialog.ui.when.text() == "24/11/2026 10:00"
    assert not dialog.ui.agency.isEnabled()
    dialog.ui.how.setCurrentIndex(dialog.ui.how.findData("telephone"))
    dialog.ui.advice.setPlainText("Keep her away from the chat.")
    dialog.ui.ok.click()
    (row,) = agency_service.told_sheet(desk.store, made).agencies
    assert (row.how, row.advice, row.person) == (
        "telephone",
        "Keep her away from the chat.",
        "Ms Hale",
    )
    assert "Keep her away" in part.ui.story.toPlainText()


@pytest.mark.covers("TFG-6")
def test_deciding_not_to_refer_wants_its_reason(tab: IncidentsTab, desk: Desk, made: str) -> None:
    part = page(tab, made)
    part.ui.addAgency.click()
    dialog = opened(part, AgencyDialog)
    dialog.ui.decided.setCurrentIndex(dialog.ui.decided.findData("against"))
    assert not dialog.ui.person.isVisible()
    assert not dialog.ui.ok.isEnabled()
    assert "decided not to refer" in dialog.ui.wrong.text()
    dialog.ui.reason.setPlainText("101 said it is no crime.")
    dialog.ui.ok.click()
    (row,) = agency_service.told_sheet(desk.store, made).agencies
    assert (row.agency, row.decided, row.reason) == (
        "police",
        "against",
        "101 said it is no crime.",
    )


@pytest.mark.covers("TF-PAR", "TFA-2")
def test_parents_are_chosen_from_the_school_s_list(
    tab: IncidentsTab, desk: Desk, made: str
) -> None:
    a_child(desk, made, court_order=True)
    part = page(tab, made)
    part.ui.addParents.click()
    dialog = opened(part, ParentsDialog)
    assert not unnamed_controls(dialog)
    assert dialog.ui.child.currentData() == "Zoë Ashdown"
    assert dialog.ui.parent.itemText(0) == "Mrs Ashdown (Mother)"
    assert "court order" in dialog.ui.caution.text()
    dialog.ui.decision.setCurrentIndex(dialog.ui.decision.findData("wait"))
    assert not dialog.ui.parent.isVisible()
    dialog.ui.reason.setPlainText("Ms Hale of social care rings back.")
    dialog.ui.ok.click()
    assert part.table.records.shown[0].tone == "warn"
    part.table.selectRow(0)
    part.ui.complete.click()
    dialog = opened(part, ParentsDialog)
    dialog.ui.decision.setCurrentIndex(dialog.ui.decision.findData("told"))
    dialog.ui.parent.setCurrentIndex(0)
    dialog.ui.by.setText("Mrs Okafor")
    dialog.ui.response.setPlainText("Shocked, and glad to be told.")
    dialog.ui.ok.click()
    (row,) = agency_service.told_sheet(desk.store, made).parents
    assert (row.decision, row.parent) == ("told", "Mrs Ashdown (Mother)")
    given = procedure_service.view(desk.store, made).steps["TF-PAR"].given
    assert given is not None
    assert given.who == "Mrs Ashdown (Mother)"


def test_closing_leads_to_the_page(tab: IncidentsTab, desk: Desk, made: str) -> None:
    police = AgencyRow("police", person="PC Patel", at=NOW)
    agency_service.save_agency(desk.store, made, police)
    tab.refresh()
    tab.list.bring(made)
    tab.close_incident()
    dialog = opened(tab, CloseDialog)
    jump = next(button for button in dialog.jumps if "what came of it: Police" in button.text())
    jump.click()
    part = tab.findChild(AgenciesPart)
    assert part is not None
    assert part.isVisibleTo(tab)


def test_a_decision_and_the_keyboard(
    tab: IncidentsTab, desk: Desk, made: str, qtbot: QtBot
) -> None:
    procedure_service.take_step(
        desk.store, made, "TF-SW", StepAnswer(choices=("rung",), who="Mr Cole", when=NOW)
    )
    part = page(tab, made)
    assert "Mr Cole" in part.ui.story.toPlainText()
    part.ui.decide.click()
    note = opened(part, NoteDialog)
    assert note.ui.kind.currentData() == "decision"
    note.ui.text.setPlainText("Not referred: no harm is likely.")
    note.ui.ok.click()
    assert service.incident(desk.store, made).entries[-1].kind == "decision"
    agency_service.save_agency(desk.store, made, AgencyRow("lado", person="Ms Orr", at=NOW))
    part = page(tab, made)
    part.table.selectRow(0)
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    opened(part, AgencyDialog).reject()


def test_what_is_typed_survives_the_lock(tab: IncidentsTab, desk: Desk, made: str) -> None:
    part = page(tab, made)
    part.ui.addAgency.click()
    dialog = opened(part, AgencyDialog)
    dialog.ui.person.setText("Sgt Be")
    tab.keep_draft()
    dialog.close()
    part.ui.addParents.click()
    parents = opened(part, ParentsDialog)
    parents.ui.by.setText("Mrs Ok")
    tab.keep_draft()
    parents.close()
    tab.open_item(f"{made}/agencies/new")
    again = opened(part, AgencyDialog)
    assert again.ui.person.text() == "Sgt Be"
    again.reject()
    tab.open_item(f"{made}/agencies/parents-new")
    parents = opened(part, ParentsDialog)
    assert parents.ui.by.text() == "Mrs Ok"
    parents.reject()


def test_a_closed_one_is_only_read(tab: IncidentsTab, desk: Desk, made: str) -> None:
    agency_service.save_agency(desk.store, made, AgencyRow("ico", "against", reason="No risk."))
    answer = ParentRow("not", reason="Grown up.")
    from esafety_desktop.incidents import parents_service

    parents_service.save_parents(desk.store, made, answer)
    closing_service.move_to_paper(desk.store, made, "The chair.", [agency_service.forget])
    part = page(tab, made)
    assert not part.table.records.shown
    assert not part.ui.addAgency.isEnabled()
