from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.shell.health_watch import HealthWatch
from esafety_desktop.store.changes import Area
from esafety_desktop.today import service as today
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store


@pytest.mark.fault("F23")
def test_f23_what_is_found_in_idle_moments_stands_on_today(
    leader_store: Store, qtbot: QtBot
) -> None:
    with leader_store.write() as unit:
        unit.session.execute(text("UPDATE locked_audit SET subject = 'x' WHERE seq = 1"))
        unit.commit_unaudited()
    desk = Desk(leader_store, Jobs())
    told: list[Area] = []
    desk.changed.connect(lambda areas, _origin: told.append(areas))
    watch = HealthWatch(desk, desk)
    watch.start(0)
    qtbot.waitUntil(lambda: not watch.busy, timeout=20_000)
    assert told == [Area.ACCOUNTS]
    said = [sentence for sentence, _place in today.today(leader_store).notices]
    assert any("locked cabinet does not add up" in one for one in said)
    desk.jobs.close()


def test_a_lock_ends_the_checking(leader_store: Store, qtbot: QtBot) -> None:
    desk = Desk(leader_store, Jobs())
    watch = HealthWatch(desk, desk)
    watch.start(0)
    qtbot.wait(60)
    assert watch.busy
    watch.stop()
    leader_store.close()
    qtbot.wait(60)
    qtbot.waitUntil(lambda: not watch.busy, timeout=0)
    desk.jobs.close()
