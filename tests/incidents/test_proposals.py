"""Who is proposed for a step, and what is ticked before anybody has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts.service import add_account
from esafety_desktop.contacts.rows import EntryRow, Hours, NumberRow
from esafety_desktop.contacts.service import save_entry
from esafety_desktop.guidance.loader import procedure_by_id, procedure_choices
from esafety_desktop.incidents import envelope_service, procedure_service, service
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.store.cabinet import Role
from tests.incidents.test_packs import take, to_triage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

TAKES_CHARGE = "TF-4"


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store, "Something was seen.").value


def up_to_charge(store: Store, incident: str) -> None:
    take(store, incident, "TF-0")
    take(store, incident, "TF-1", "none")
    take(store, incident, "TF-2", "no")


def put_on_map(store: Store, person: str) -> None:
    number = NumberRow("0151 496 0001", Hours.DAY)
    save_entry(store, EntryRow("SAM-SCHOOL-5", person=person, role="DSL", numbers=(number,)))


def test_the_lead_on_the_map_is_proposed_to_take_charge_not_the_class_teacher(
    leader_store: Store, started: str
) -> None:
    put_on_map(leader_store, "Mrs Reed")
    up_to_charge(leader_store, started)
    step = procedure_service.view(leader_store, started).steps[TAKES_CHARGE]
    assert step.last_who == "Mrs Reed"
    assert step.names[:2] == ("Mrs Reed", "Mrs Oak")
    take(leader_store, started, TAKES_CHARGE)
    take(leader_store, started, "TF-5", "TF-I")
    then = procedure_service.view(leader_store, started).steps["TF-R"]
    assert then.last_who == "Mrs Oak"  # other steps go on with whoever did the last one


def test_with_nobody_on_the_map_nobody_is_proposed_to_take_charge(
    leader_store: Store, started: str
) -> None:
    up_to_charge(leader_store, started)
    step = procedure_service.view(leader_store, started).steps[TAKES_CHARGE]
    assert step.last_who == ""  # a sign-in name isn't who did it, nor is who did the last step


def test_whom_an_envelope_is_sealed_from_is_not_proposed(leader_store: Store) -> None:
    add_account(leader_store, "Ada Head", Role.LEADER, "velvet otter canal")
    put_on_map(leader_store, "Mrs A. Head")
    sealed = envelope_service.start_sealed(leader_store, (), "Something was seen.").value
    home = home_of(leader_store, sealed)
    up_to_charge(home, sealed)
    step = procedure_service.view(home, sealed).steps[TAKES_CHARGE]
    assert step.last_who == ""
    assert not any("Head" in name for name in step.names)


def test_no_answer_that_opens_a_route_is_ticked_beforehand(
    desk: Desk, leader_store: Store, started: str, qtbot: QtBot
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-I")
    window = ProcedureDialog(desk, started)
    qtbot.addWidget(window)
    window.open()
    window.show_step("TF-I1")
    form = window.panel.form
    assert form is not None
    assert set(form.options) == {"not-sure", "yes", "no"}
    assert form.ticked() == ()
    assert not window.ui.done.isEnabled()
    form.options["not-sure"].setChecked(True)
    assert window.ui.done.isEnabled()
    window.close()


@pytest.mark.parametrize("pack", [one.id for one in procedure_choices()])
def test_of_no_pack_a_route_is_opened_by_what_stands_there_already(
    leader_store: Store, started: str, pack: str
) -> None:
    from esafety_desktop.incidents.step_service import _preselected

    for step in procedure_by_id(pack).steps:
        choice = step.choice(_preselected(step))
        assert choice is None or not choice.opens, step.id
