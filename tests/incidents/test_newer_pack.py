"""An incident that was begun last year, opened under this September's pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from esafety_desktop.guidance.loader import today_procedure
from esafety_desktop.incidents import closing_service, procedure_service, service, wording_service
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import GONE, StepAnswer
from esafety_desktop.incidents.records import ProcedureEvent
from tests.guidance.test_replaying import without

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

TAKEN = (
    ("TF-0", StepAnswer()),
    ("TF-1", StepAnswer(choices=("school-computer",))),
    ("TF-2", StepAnswer(choices=("no",))),
    ("TF-4", StepAnswer(who="Mrs Okafor")),
    ("TF-5", StepAnswer(choices=("TF-A", "TF-I"))),
    ("TF-A1", StepAnswer(who="Mr Ames", note="At once.")),
    ("TF-A2", StepAnswer(who="Mr Ames", note="In my own words.", reference="7")),
)


def begun_last_year(store: Store) -> str:
    incident = service.start_incident(store, "A pop-up.").value
    for step, answer in TAKEN:
        given = StepAnswer(
            answer.outcome, answer.choices, answer.who, store.clock(), note=answer.note
        )
        procedure_service.take_step(store, incident, step, given)
    return incident


def test_last_years_incident_is_drawn_read_and_continued(
    leader_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = today_procedure()
    incident = begun_last_year(leader_store)
    newer = without(old, ["TF-A2"], [("TF-2", "no")], ["TF-I"])
    monkeypatch.setattr(wording_service, "procedure_by_id", lambda _id: newer)

    seen = procedure_service.view(leader_store, incident)
    assert seen.open_routes == ("TF-A",)
    assert "TF-2" in seen.here
    gone = seen.steps["TF-A2"]
    assert (gone.title, gone.light) == (old.step("TF-A2").title, "gone")
    assert gone.history[0].note == "In my own words."
    assert gone.lacks(StepAnswer()) == GONE
    box = seen.chart.box("TF-A2")
    assert box is not None
    assert "no longer in this procedure" in box.spoken
    assert closing_service.closing(leader_store, incident).missing
    assert procedure_service.tickable(leader_store, incident)

    again = StepAnswer(
        choices=("yes",), when=leader_store.clock(), who="Mr Ames", note="After all."
    )
    procedure_service.take_step(leader_store, incident, "TF-2", again)
    with leader_store.read() as session:
        events = session.scalars(select(ProcedureEvent).order_by(ProcedureEvent.number)).all()
    assert all(old.version in event.payload for event in events[:-1])
    assert newer.version in events[-1].payload


def test_a_step_that_is_gone_can_be_opened_and_only_read(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    incident = begun_last_year(desk.store)
    newer = without(today_procedure(), ["TF-A2"])
    monkeypatch.setattr(wording_service, "procedure_by_id", lambda _id: newer)
    dialog = ProcedureDialog(desk, incident)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.chart.opened.emit("TF-A2")
    assert dialog.panel.step is not None
    assert dialog.panel.step.light == "gone"
    said = [label.text() for label in dialog.panel.findChildren(QLabel)]
    assert any("no longer in this procedure" in one for one in said)
    assert any("In my own words." in one for one in said)
    assert not dialog.ui.done.isEnabled()
    assert not dialog.ui.notDone.isVisible()
