"""What follows from a change comes after it, in turns of the window of its own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from sqlalchemy import update

from esafety_desktop import upkeep
from esafety_desktop.agreements import service as agreements
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.image_consent import service as image_consent
from esafety_desktop.incidents import procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.records import ProcedureEvent
from esafety_desktop.store.changes import Area, Changed
from tests.agreements.school_maker import change_pupil, make_school
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.image_consent.test_service import all_yes
from tests.program_kit import program, signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.store.store import Store

__all__ = ("program",)


@pytest.fixture(autouse=True)
def soon_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "_AT_REST_MS", 200)


@pytest.fixture
def working(qtbot: QtBot, program: Program) -> WorkingDesk:
    return signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)


def lost_sheets(store: Store, count: int) -> list[str]:
    """Incidents that stand at a step which calls for a follow-up."""
    made = []
    for number in range(count):
        made.append(incidents.start_incident(store, f"Sheet {number} lost.").value)
        for step_id, answer in (
            ("TF-0", StepAnswer()),
            ("TF-1", StepAnswer(choices=("school-computer",))),
            ("TF-2", StepAnswer(choices=("no",))),
            ("TF-4", StepAnswer(who="Mrs Okafor", when=store.clock())),
            ("TF-5", StepAnswer(choices=("TF-DB",))),
        ):
            procedure_service.take_step(store, made[-1], step_id, answer)
    return made


def test_every_open_incident_has_its_follow_ups_after_one_change(
    qtbot: QtBot, working: WorkingDesk
) -> None:
    made = lost_sheets(working.store, 12)
    told: list[Area] = []
    working.desk.changed.connect(lambda areas, _origin: told.append(areas))
    working.desk.done(Changed(Area.INCIDENTS, None), None)
    assert told == [Area.INCIDENTS]  # it is shown before anything follows
    assert not any(follow_ups.follow_ups(working.store, one) for one in made)
    qtbot.waitUntil(lambda: all(follow_ups.follow_ups(working.store, one) for one in made))
    assert told.count(Area.INCIDENTS) == 1 + len(made)  # each in a turn of its own


def test_the_register_and_the_pictures_follow_in_turns_of_their_own(
    qtbot: QtBot, working: WorkingDesk
) -> None:
    store = working.store
    child = make_school(store).pupils["5B"][0]
    agreements.bring_up_to_date(store)
    all_yes(store, child)
    change_pupil(store, child, left_on=store.today() - timedelta(days=1))
    told: list[Area] = []
    working.desk.changed.connect(lambda areas, _origin: told.append(areas))
    working.desk.done(Changed(Area.SCHOOL, None), None)
    assert told == [Area.SCHOOL]
    qtbot.waitUntil(lambda: [one.pupil_id for one in image_consent.tasks(store)] == [child])
    qtbot.waitUntil(lambda: not agreements.bring_up_to_date(store).areas)


def test_what_a_lock_left_out_is_made_up_for_after_the_next_sign_in(
    qtbot: QtBot, program: Program, working: WorkingDesk
) -> None:
    made = lost_sheets(working.store, 2)
    working.desk.done(Changed(Area.INCIDENTS, None), None)
    program.lock()
    store = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD).store
    qtbot.waitUntil(lambda: all(follow_ups.follow_ups(store, one) for one in made))


def test_a_damaged_incident_is_said_and_keeps_no_other_waiting(
    qtbot: QtBot, working: WorkingDesk
) -> None:
    store = working.store
    made = lost_sheets(store, 4)
    damaged = made.pop(2)
    with store.write() as unit:
        payload = update(ProcedureEvent).where(ProcedureEvent.incident_id == damaged)
        unit.session.execute(payload.values(payload="{"))
        unit.commit("damaged", damaged)
    said: list[str] = []
    working.desk.said.connect(said.append)
    for _ in range(2):
        working.desk.done(Changed(Area.INCIDENTS, None), None)
        qtbot.waitUntil(lambda: all(follow_ups.follow_ups(store, one) for one in made))
    qtbot.waitUntil(lambda: any("can't be read" in one for one in said))
    assert len([one for one in said if "can't be read" in one]) == 1
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pieces that were done; the one of the agreements ends in a bug."""
    done: list[str] = []

    def call(module: str, _name: str, _store: Store, **_named: object) -> Changed[None]:
        done.append(module.partition(".")[0])
        if module.startswith("agreements"):
            raise RuntimeError("a bug")
        return Changed(Area(0), None)

    monkeypatch.setattr(upkeep, "call", call)
    return done


def test_a_bug_in_one_piece_keeps_no_other_from_its_turn(
    qtbot: QtBot, program: Program, called: list[str]
) -> None:
    with qtbot.captureExceptions() as bugs:
        signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
        qtbot.waitUntil(lambda: len(called) == 5)
    assert called == ["governors", "image_consent", "agreements", "staff_forms", "follow_ups"]
    assert len(bugs) == 1


def test_nothing_is_asked_of_closed_cabinets(
    qtbot: QtBot, working: WorkingDesk, called: list[str]
) -> None:
    working.desk.done(Changed(Area.SCHOOL | Area.INCIDENTS, None), None)
    working.store.close()
    before = len(called)
    qtbot.wait(300)
    assert called[before:] == []
