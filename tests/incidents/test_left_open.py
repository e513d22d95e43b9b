"""Changing the procedure loses no open question, no answer that is awaited, no decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.incidents import (
    agency_service,
    chronology_service,
    envelope_service,
    pack_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.left_open_service import parents_answer
from esafety_desktop.incidents.pack_dialog import PackDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.records import ProcedureEvent
from esafety_desktop.problem import Problem
from tests.incidents.test_packs import take, to_the_chart, to_triage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store, "Something was seen.").value


def blockers(store: Store, incident: str) -> list[str]:
    with store.read() as session:
        record = chronology_service.record(session, incident)
        return [sentence for sentence, _ in procedure_service.blockers(record, store.today())]


def decided(store: Store, incident: str) -> tuple[str, ...] | None:
    with store.read() as session:
        record = chronology_service.record(session, incident)
        found = parents_answer(record, store.today())
        return found[1].choices if found else None


@pytest.mark.covers("TFG-6", "KN-POLICE-2")
def test_an_open_question_about_the_police_is_not_shaken_off(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D")
    pack_service.switch(leader_store, started, "knowsley-staff", "It is about an adult.")
    to_the_chart(leader_store, started)
    take(leader_store, started, "TF-5", "KN-STAFF-A")
    (police,) = [line for line in blockers(leader_store, started) if line.startswith("“Police”")]
    assert "Today's procedure" in police

    pack_service.switch(leader_store, started, "today", "To answer it.")
    take(leader_store, started, "TF-D1", "no")
    take(leader_store, started, "TF-D2", "no", note="No child is harmed.")
    take(leader_store, started, "TF-D3", "no", note="No crime: a wrong number.")
    take(leader_store, started, "TF-D4", "no")
    pack_service.switch(leader_store, started, "knowsley-staff", "Answered.")
    assert not any("still open under" in line for line in blockers(leader_store, started))


def test_the_same_question_under_the_new_procedure_is_enough(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D")
    pack_service.switch(leader_store, started, "becta-2009", "Asked for.")
    to_the_chart(leader_store, started, "harm")
    lines = blockers(leader_store, started)
    assert not any("still open under" in line for line in lines)
    assert any(line.startswith("“Police”") for line in lines)


@pytest.mark.covers("TF-T9", "TFG-6")
def test_what_the_police_answer_is_awaited_under_the_new_procedure_too(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-D")
    take(leader_store, started, "TF-D1", "no")
    take(leader_store, started, "TF-D2", "told")
    take(leader_store, started, "TF-D3", "101")
    pack_service.switch(leader_store, started, "knowsley-staff", "It is about an adult.")
    assert "TF-W" in procedure_service.view(leader_store, started).here
    assert any("write what came of it" in line for line in blockers(leader_store, started))
    take(leader_store, started, "TF-W", "reply")
    take(leader_store, started, "TF-OUT", "finished", note="No further action.")
    assert not any("write what came of it" in line for line in blockers(leader_store, started))
    told = agency_service.told_sheet(leader_store, started).agencies
    assert {row.outcome for row in told} == {"No further action."}


@pytest.mark.covers("TF-T8", "TFA-2")
def test_the_newest_decision_about_the_parents_counts_under_every_procedure(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-A")
    assert decided(leader_store, started) is None
    take(leader_store, started, "TF-PAR", "told")
    pack_service.switch(leader_store, started, "knowsley-children", "Asked for.")
    assert decided(leader_store, started) == ("told",)
    to_the_chart(leader_store, started)
    take(leader_store, started, "TF-5", "KN-CHILD-A")
    take(leader_store, started, "TF-PAR", "wait", note="Advice is asked.")
    pack_service.switch(leader_store, started, "today", "Back again.")
    assert decided(leader_store, started) == ("wait",)


@pytest.mark.covers("TFA-9")
def test_a_route_for_the_head_alone_is_remembered(leader_store: Store, started: str) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-G")
    assert envelope_service.should_be_sealed(leader_store, started)
    pack_service.switch(leader_store, started, "becta-2009", "Asked for.")
    assert envelope_service.should_be_sealed(leader_store, started)


@pytest.mark.parametrize("spoilt", ["{", '"words"', '{"type": "answered"}'])
def test_a_damaged_answer_says_what_still_stands(
    leader_store: Store, started: str, spoilt: str
) -> None:
    take(leader_store, started, "TF-0")
    with leader_store.write() as unit:
        event = unit.session.scalars(select(ProcedureEvent)).one()
        event.payload = spoilt
        unit.commit("test", "test", {})
    with pytest.raises(Problem, match="can't be read"):
        procedure_service.view(leader_store, started)
    with pytest.raises(Problem, match="can't be read"):
        procedure_service.take_step(leader_store, started, "TF-1", StepAnswer())
    assert service.incident(leader_store, started).entries


@pytest.mark.covers("TFG-3", "KN-CEOP-4")
def test_a_picture_thought_of_before_is_shut_out_under_the_new_procedure(
    leader_store: Store, started: str
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-I")
    take(leader_store, started, "TF-I1", "not-sure")
    pack_service.switch(leader_store, started, "knowsley-staff", "Asked for.")
    to_the_chart(leader_store, started)
    take(leader_store, started, "TF-5", "KN-STAFF-F", "KN-STAFF-B")
    step = procedure_service.view(leader_store, started).steps["KN-STAFF-F-1"]
    assert not any("screenshots" in line for line in step.do)
    assert any("No picture of the screen" in line for line in step.never)
    take(leader_store, started, "KN-STAFF-B-0", "no")
    step = procedure_service.view(leader_store, started).steps["KN-STAFF-B-1"]
    assert not any("shut down" in line for line in step.do)


def test_only_the_very_same_step_is_ticked_on_a_change(
    leader_store: Store, started: str, desk: Desk, qtbot: QtBot
) -> None:
    to_triage(leader_store, started)
    take(leader_store, started, "TF-5", "TF-B")
    take(leader_store, started, "TF-B3", note="A letter home.")
    dialog = PackDialog(desk, started)
    qtbot.addWidget(dialog)
    dialog.choose("becta-2009")
    ticked = {step for step, box in dialog.boxes.items() if box.isChecked()}
    assert ticked == {"TF-0", "TF-1", "TF-2", "TF-4"}
    assert set(dialog.boxes) == {*ticked, "FLOW09-D1"}
    dialog.ui.reason.setPlainText("Our policy names it.")
    dialog.accept()
    with leader_store.read() as session:
        record = chronology_service.record(session, started)
        assert "FLOW09-D1" not in {event.step_id for event in record.events}
