"""Follow-ups of sealed envelopes: on the Today of those who open them, nowhere else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import furnishing
from esafety_desktop.accounts import service as accounts
from esafety_desktop.follow_ups import (
    batch_service,
    service,
    share_service,
    today_service,
    upkeep_service,
)
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.tasks_view import FollowUpsPart
from esafety_desktop.incidents import agency_service, chronology_service, procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_rules import AgencyRow
from esafety_desktop.incidents.envelope_service import seal_away
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.envelopes import new_envelope
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

HEAD, PASSWORD = "head", "walnut harbour tin"
NOW = datetime(2026, 12, 10, 10, 0, tzinfo=UTC)
SECRET = "Ask the trust for the log"
TASK = Draft("action", SECRET, "Mr Reed", date(2026, 12, 11))


@pytest.fixture
def store(leader_store: Store) -> Store:
    leader_store.clock = lambda: NOW
    accounts.add_account(leader_store, HEAD, Role.LEADER, PASSWORD)
    return leader_store


def sealed_to_me(store: Store) -> Store:
    envelope = new_envelope(store, [store.account.id])
    envelope.clock = store.clock
    return envelope


def to_triage(store: Store, made: str, route: str) -> None:
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("school-computer",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=NOW)),
        ("TF-5", StepAnswer(choices=(route,))),
    ):
        procedure_service.take_step(store, made, step_id, answer)


@pytest.mark.covers("TFA-9", "TFG-7")
def test_today_and_upkeep_go_through_every_envelope(store: Store, data_folder: Path) -> None:
    envelope = sealed_to_me(store)
    made = incidents.start_incident(envelope, "About the head.").value
    to_triage(envelope, made, "TF-G")
    assert upkeep_service.bring_next_up_to_date(store).areas
    service.add(envelope, made, TASK)
    said = " ".join(line.what for line in today_service.due(store, store.today()))
    assert SECRET in said
    assert "Tell the LADO" in said
    store.close()
    head = accounts.sign_in(data_folder, HEAD, PASSWORD)
    head.clock = lambda: NOW
    assert today_service.due(head, head.today()) == ()
    assert not upkeep_service.bring_next_up_to_date(head).areas
    head.close()


def test_the_batch_takes_minor_ones_of_every_envelope(store: Store) -> None:
    envelope = sealed_to_me(store)
    made = []
    for one in (store, envelope):
        made.append(incidents.start_incident(one, "A pop-up.").value)
        to_triage(one, made[-1], "TF-A")
    assert {row.id for row in batch_service.minor_ones(store)} == set(made)
    assert batch_service.debrief_together(store, made, "The filter was mended.").value == 2
    assert [row.state for row in service.follow_ups(envelope, made[1])] == ["done"]
    assert batch_service.minor_ones(store) == ()


def test_what_hangs_on_an_incident_goes_into_the_envelope_with_it(
    store: Store, qtbot: QtBot
) -> None:
    made = incidents.start_incident(store, "About the head.").value
    task = service.add(store, made, TASK).value
    call = AgencyRow("lado", person="Ms Orr", at=NOW, how="telephone")
    agency_service.save_agency(store, made, call)
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    jobs = Jobs()
    ways = furnishing.ways(Desk(store, jobs), QWidget())
    seal_away(store, made, [], ways.incident_disposers)
    jobs.close()
    assert service.follow_ups(store, made) == ()
    assert agency_service.told_sheet(store, made).agencies == ()
    envelope = home_of_envelope(store, made)
    assert service.follow_up(envelope, task).what == SECRET
    assert len(service.history(envelope, task)) == 1
    (row,) = agency_service.told_sheet(envelope, made).agencies
    assert row.person == "Ms Orr"
    assert chronology_service.verify(envelope, made) is None


def home_of_envelope(store: Store, made: str) -> Store:
    home = home_of(store, made)
    assert home.is_envelope
    return home


def test_nothing_goes_from_an_envelope_to_the_action_points(store: Store, qtbot: QtBot) -> None:
    """The office cabinet would tell whoever is left out that something happened."""
    envelope = sealed_to_me(store)
    made = incidents.start_incident(envelope, "About the head.").value
    task = service.add(envelope, made, TASK).value
    with pytest.raises(Problem, match="sealed envelope"):
        share_service.share(envelope, task, "Look at the filter", "Mr Reed", date(2026, 12, 11))
    home = Desk(store, Jobs())
    part = FollowUpsPart()
    qtbot.addWidget(part)
    part.show_for(home.beside(envelope), made)
    part.table.selectRow(0)
    assert not part.ui.share.isEnabled()
    assert "sealed envelope" in part.ui.share.toolTip()
    assert part.ui.done.isEnabled()
    ordinary = incidents.start_incident(store, "Another.").value
    service.add(store, ordinary, TASK)
    part.show_for(home, ordinary)
    part.table.selectRow(0)
    assert part.ui.share.isEnabled()
    assert part.ui.share.toolTip() == ""
    home.jobs.close()
