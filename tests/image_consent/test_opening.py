"""When the school is opened, leaving days that have passed since are noticed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from esafety_desktop.accounts.service import sign_in
from esafety_desktop.agreements import service as agreements
from esafety_desktop.image_consent import service
from tests.agreements.school_maker import change_pupil, make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.image_consent.test_service import all_yes
from tests.journey.at_work import at_work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LAST_DAY = date(2026, 1, 16)


def test_pictures_of_who_left_meanwhile_are_to_be_taken_down_as_soon_as_it_is_opened(
    qtbot: QtBot, data_folder: Path, tmp_path: Path
) -> None:
    store = sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    child = make_school(store).pupils["5B"][0]
    agreements.bring_up_to_date(store)
    all_yes(store, child)
    change_pupil(store, child, left_on=LAST_DAY)
    store.clock = usual
    store.close()
    with at_work(qtbot, data_folder, tmp_path, OFFICE_NAME, OFFICE_PASSWORD) as hands:
        opened = hands.desk.desk.store
        hands.until(lambda: service.tasks(opened))
        tasks = service.tasks(opened)
    assert [(task.pupil_id, task.since) for task in tasks] == [(child, LAST_DAY)]
