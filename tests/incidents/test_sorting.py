"""What was ticked at "What may it be?" names the incident, and every later answer is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from esafety_desktop.guidance.kinds import incident_kinds
from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents import kind_rules, procedure_service, service
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import record_snapshot
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.sorting_service import kind_of, unknown_kinds
from esafety_desktop.incidents.tab import IncidentsTab
from tests.incident_kit import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def started(leader_store: Store) -> str:
    store = leader_store
    made = service.start_incident(store, "Something came up on the board.").value
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("none",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=store.clock())),
        ("TF-5", StepAnswer(choices=("TF-B",))),
    ):
        procedure_service.take_step(store, made, step_id, answer)
    return made


@pytest.fixture
def tab(desk: Desk, ways: Ways, started: str, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def kind(store: Store, incident_id: str) -> str:
    return service.incident(store, incident_id).facts.kind


def test_every_route_and_every_kind_has_a_word() -> None:
    assert unknown_kinds(incident_kinds().kinds) == ()
    for route in today_procedure().routes:
        assert kind_of(route.id), route.id
    assert kind_rules.kind_label(kind_of("TF-D")) == "A child at risk"
    assert kind_rules.kind_label(kind_of("TF-A")) == "Unsuitable material seen"


def test_the_ticks_name_it_and_a_change_of_route_adds(
    leader_store: Store, started: str, tab: IncidentsTab
) -> None:
    assert "Unsuitable material seen" in tab.ui.heading.text()
    procedure_service.reroute(leader_store, started, ("TF-E",), "A child is in the picture.")
    tab.refresh()
    named = "Nudes or semi-nudes of children + Unsuitable material seen"
    assert named in tab.ui.heading.text()
    assert service.due(leader_store, leader_store.today())[0].what.count(named) == 1
    tab.ui.kind.setCurrentIndex(tab.ui.kind.findData("unsuitable"))
    assert len(tab.list.table.records.shown) == 1


def test_what_the_person_chose_stays(leader_store: Store, started: str, tab: IncidentsTab) -> None:
    tab.ui.editFacts.click()
    facts = opened(tab, DetailsDialog)
    assert facts.ui.kind.currentText() == "Unsuitable material seen"
    facts.ui.kind.setCurrentIndex(facts.ui.kind.findData("bullying"))
    facts.ui.ok.click()
    procedure_service.reroute(leader_store, started, ("TF-E",), "A child is in the picture.")
    assert kind(leader_store, started) == "bullying"


def test_facts_keep_kinds_that_stand_together(
    leader_store: Store, started: str, tab: IncidentsTab
) -> None:
    procedure_service.reroute(leader_store, started, ("TF-E",), "A child is in the picture.")
    tab.refresh()
    tab.ui.editFacts.click()
    facts = opened(tab, DetailsDialog)
    facts.ui.place.setText("Room 5")
    facts.ui.ok.click()
    assert kind(leader_store, started) == "KIND26-NUDES,unsuitable"


def test_the_step_and_the_paper_show_later_choices(
    leader_store: Store, started: str, tab: IncidentsTab
) -> None:
    procedure_service.reroute(leader_store, started, ("TF-E",), "A child is in the picture.")
    dialog = ProcedureDialog(tab.desk, started, tab, "TF-5")
    dialog.show()
    said = " ".join(label.text() for label in dialog.panel.findChildren(QLabel))
    assert "Sorted anew, written by" in said
    assert "A child is in the picture." in said
    form = dialog.panel.form
    assert form is not None
    assert form.ticked() == ("TF-E",)
    dialog.close()

    sheet = record_snapshot(leader_store, started)
    assert len(sheet.sorting) == 2
    import io

    from pypdf import PdfReader

    first = PdfReader(io.BytesIO(render_record(sheet))).pages[0].extract_text()
    first = " ".join(first.split())
    assert "What may it be?" in first
    assert "A child looked for something unsuitable on purpose" in first
    assert "A child is in the picture." in first
