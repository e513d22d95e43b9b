"""F1: killed while the year turns, the school is whole, in the old year or in the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.agreements import service as register
from esafety_desktop.dates import academic_year
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from tests.agreements.school_maker import make_school
from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD
from tests.new_year.year_maker import CLASSES, slots, state

if TYPE_CHECKING:
    from pathlib import Path

TURNER = """
import sys
from datetime import date
from pathlib import Path
from esafety_desktop.accounts import service as accounts
from esafety_desktop.new_year import choice_rules, service
from esafety_desktop.new_year.rows import Choices
store = accounts.sign_in(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
while True:
    plan = service.plan(store)
    if plan.last_run is not None:
        service.take_back(store, plan.last_run.id)
        plan = service.plan(store)
    print("begun", flush=True)
    ways = choice_rules.moves(plan, Choices())
    service.move_up(store, plan.year, ways, date(2020, 7, 20))
"""


@pytest.mark.fault("F1")
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_in_the_middle_nothing_is_half_moved(data_folder: Path) -> None:
    store = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    usual = store.clock
    make_school(store, CLASSES, 12, academic_year(usual().date()).previous.start)
    store.clock = usual
    register.bring_up_to_date(store)
    before = state(store)
    old_forms = slots(store)
    store.close()
    for seconds in (0.004, 0.011, 0.019, 0.03, 0.05):
        command = [sys.executable, "-c", TURNER, str(data_folder), OFFICE_NAME, OFFICE_PASSWORD]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as turner:
            assert turner.stdout
            assert turner.stdout.readline() == "begun\n"
            time.sleep(seconds)
            os.kill(turner.pid, signal.SIGKILL)
        store = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        now = state(store)
        moved = [row for row in now if row[3] != before[0][3] or row[4]]
        assert len(moved) in {0, len(before)}
        if not moved:
            assert now == before
            assert slots(store) == old_forms
        with store.read() as session:
            assert verify_chain(session, Cabinet.OFFICE) == ()
        store.close()
