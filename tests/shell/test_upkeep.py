"""What follows from a change comes after it, in turns of the window of its own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.agreements import service as agreements
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.image_consent import service as image_consent
from esafety_desktop.incidents import procedure_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.procedure_rules import StepAnswer
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
    assert len(told) == 1 + len(made)  # each in a turn of its own


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


def test_nothing_follows_once_the_cabinets_are_closed(
    qtbot: QtBot, program: Program, working: WorkingDesk
) -> None:
    working.desk.done(Changed(Area.SCHOOL | Area.INCIDENTS, None), None)
    program.lock()
    qtbot.wait(100)  # pytest-qt fails a slot that reads from them
    assert not working.store.is_open
