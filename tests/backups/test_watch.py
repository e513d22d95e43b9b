"""Back-ups by themselves: in idle moments, once a day, giving way to a save (F26 in the window)."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups import found_service, proof_service, service
from esafety_desktop.backups.making_view import Making
from esafety_desktop.backups.watch_view import (
    BEFORE_LOCK_SECONDS,
    EVERY_SECONDS,
    IDLE_SECONDS,
    BackupWatch,
)
from esafety_desktop.store import cipher
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.traffic import GivingWay, Interrupted
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.strips import Strip
from tests.backups.kit import back_up, quiet, write
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store
    from tests.fault_report import Tell


class Clock:
    def __init__(self) -> None:
        self.now = 10_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def desk(qtbot: QtBot, leader_store: Store) -> Iterator[Desk]:
    jobs = Jobs()
    made = Desk(leader_store, jobs)
    yield made
    jobs.close()


def at_it(watch: BackupWatch) -> bool:
    return watch.making.busy


def files(store: Store) -> int:
    return len(found_service.found(store.folder, store.clock()))


def rested(qtbot: QtBot, desk: Desk, watch: BackupWatch) -> None:
    qtbot.waitUntil(lambda: not watch.making.busy and not desk.jobs.busy, timeout=20_000)


def test_an_idle_program_backs_up_what_is_new(qtbot: QtBot, desk: Desk) -> None:
    clock, store = Clock(), desk.store
    watch = BackupWatch(desk, desk, clock)
    watch.idle(IDLE_SECONDS - 1)
    assert not at_it(watch), "somebody is at work"
    watch.idle(IDLE_SECONDS)
    assert at_it(watch)
    rested(qtbot, desk, watch)
    assert files(store) == 1
    write(store)
    later = store.clock() + timedelta(hours=6)
    store.clock = lambda: later
    clock.now += EVERY_SECONDS - 1
    watch.idle(IDLE_SECONDS)
    assert not at_it(watch), "it looks only now and then"
    clock.now += 1
    watch.idle(IDLE_SECONDS)
    assert at_it(watch), "the afternoon has to be in it, too"
    rested(qtbot, desk, watch)
    assert service.wanting(store) == ()
    clock.now += EVERY_SECONDS
    watch.idle(IDLE_SECONDS)
    assert not at_it(watch), "nothing is new"


def test_what_is_new_is_backed_up_before_the_idle_lock_takes_the_keys(
    qtbot: QtBot, desk: Desk
) -> None:
    clock, store = Clock(), desk.store
    watch = BackupWatch(desk, desk, clock)
    watch.idle(IDLE_SECONDS, 540.0)
    rested(qtbot, desk, watch)
    later = store.clock() + timedelta(minutes=5)
    store.clock = lambda: later
    write(store)
    clock.now += 300
    watch.idle(IDLE_SECONDS, 540.0)
    assert not at_it(watch), "it looked five minutes ago"
    watch.idle(600.0 - BEFORE_LOCK_SECONDS, BEFORE_LOCK_SECONDS)
    assert at_it(watch)
    rested(qtbot, desk, watch)
    assert service.wanting(store) == ()
    write(store)
    watch.idle(500.0, 100.0)
    assert not at_it(watch), "once while nobody is there"


def test_after_a_save_came_first_it_begins_again_when_idle(qtbot: QtBot, desk: Desk) -> None:
    clock = Clock()
    watch = BackupWatch(desk, desk, clock)
    watch.idle(IDLE_SECONDS)
    write(desk.store)  # before the worker got to the copying, or in the midst of it
    rested(qtbot, desk, watch)
    if files(desk.store) == 0:
        watch.idle(IDLE_SECONDS)
        rested(qtbot, desk, watch)
    assert files(desk.store) == 1


def test_one_by_hand_begins_again_by_itself(qtbot: QtBot, desk: Desk) -> None:
    making = Making(desk, desk)
    with qtbot.waitSignal(making.made, timeout=20_000):
        making.begin()
        write(desk.store)
    assert files(desk.store) == 1


def test_a_save_stops_the_copying_and_is_not_held_up(leader_store: Store) -> None:
    """A copy that would take for ever lets go as soon as somebody saves."""
    way, began, ended = GivingWay(), threading.Event(), []
    leader_store.traffic.copying = way
    endless = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    )

    def copy() -> None:
        try:
            with way.copying() as hold, cipher.opened(leader_store.drawers()[0]) as connection:
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM setting").fetchone()
                hold(connection)
                began.set()
                connection.execute(endless).fetchone()
        except Interrupted as interrupted:
            ended.append(interrupted)

    worker = threading.Thread(target=copy)
    worker.start()
    assert began.wait(10)
    write(leader_store, "a save")
    worker.join(10)
    assert len(ended) == 1
    assert way.asked
    with pytest.raises(Interrupted), way.copying() as hold:
        hold(None)


def test_what_the_office_left_closed_is_checked_in_the_background(
    qtbot: QtBot, data_folder: Path
) -> None:
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    back_up(office)
    office.close()
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    jobs = Jobs()
    desk = Desk(leader, jobs)
    watch = BackupWatch(desk, desk)
    assert proof_service.unchecked(leader) is not None
    watch.look_round()
    qtbot.waitUntil(lambda: proof_service.unchecked(leader) is None, timeout=20_000)
    with leader.read() as session:
        assert "back-up checked" in [row.action for row in session.query(LockedAudit)]
    jobs.close()
    leader.close()


def test_what_a_full_disk_lets_nobody_look_into_is_looked_at_again_and_stays_good(
    qtbot: QtBot, data_folder: Path
) -> None:
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    back_up(office)
    office.close()
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    jobs = Jobs()
    watch = BackupWatch(desk := Desk(leader, jobs), desk)
    room = data_folder / "looking-inside"
    room.write_bytes(b"where the copy should lie, as on a disk that takes nothing")
    watch.look_round()
    qtbot.waitUntil(lambda: bool(leader.notices), timeout=20_000)
    assert "could not be looked into" in leader.notices[-1]
    (shown,) = found_service.found(data_folder, leader.clock())
    assert shown.good, "nothing was proved of it, so it may be put back"
    assert proof_service.unchecked(leader) is not None
    with leader.read() as session:
        assert "back-up checked" not in [row.action for row in session.query(LockedAudit)]
    room.unlink()
    watch.look_round()
    qtbot.waitUntil(lambda: proof_service.unchecked(leader) is None, timeout=20_000)
    jobs.close()
    leader.close()


def _strips(page: TodayTab) -> list[Strip]:
    return [one for one in page.findChildren(Strip) if "back up now" in one.label.text()]


@pytest.mark.fault("F26")
def test_f26_a_back_up_older_than_three_school_days_stands_on_today_and_below(
    qtbot: QtBot, program: Program, tell: Tell
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    back_up(store)
    made = store.clock()
    page = working.view.current
    assert isinstance(page, TodayTab)
    for days in range(12):
        _set_clock(store, made + timedelta(days=days))
        page.refresh()
        working._show_backup()
        late = service.banner(store)
        assert bool(_strips(page)) == bool(late)
        assert working.status.backup.text().startswith("Back-up late") == bool(late)
        weekdays = [made + timedelta(days=n) for n in range(1, days + 1)]
        passed = sum(day.weekday() < 5 for day in weekdays)
        assert bool(late) == (passed > 3)
    (strip,) = _strips(page)
    button = strip.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Back up now"
    back_up(store)
    page.refresh()
    assert _strips(page) == []
    tell(how="the clock goes on by twelve days", rounds=12, found="banner from the fourth on")


def test_after_the_clock_fell_back_every_back_up_stays_and_it_is_told(
    leader_store: Store,
) -> None:
    made = leader_store.clock()
    (first,) = back_up(leader_store).places
    assert first.path is not None
    assert service.banner(leader_store) == ""
    _set_clock(leader_store, datetime(2009, 1, 1, 0, 5, tzinfo=UTC))
    write(leader_store)
    assert "01/01/2009" in service.banner(leader_store)
    (wanted,) = service.wanting(leader_store)
    (fallen,) = back_up(leader_store).places
    assert fallen.path is not None
    assert first.path.exists()
    assert fallen.path.exists()
    assert service.wanting(leader_store) == ()
    seen = found_service.survey(leader_store.folder, leader_store.clock())
    assert [at.year for _place, _path, at in seen if at is not None] == [2009]
    _set_clock(leader_store, made + timedelta(minutes=5))
    assert "01/01/2009" in service.banner(leader_store)
    write(leader_store)
    assert service.wanting(leader_store)[0].id == wanted.id


def _set_clock(store: Store, moment: datetime) -> None:
    store.clock = lambda: moment


def test_a_bad_newest_one_doesn_t_count(leader_store: Store) -> None:
    (one,) = back_up(leader_store).places
    assert one.path is not None
    content = bytearray(one.path.read_bytes())
    content[len(content) // 2] ^= 1
    one.path.write_bytes(content)
    found = found_service.found(leader_store.folder, leader_store.clock())[0]
    proof = proof_service.prove(proof_service.trial(leader_store, found), quiet)
    proof_service.record_check(leader_store, proof)
    assert found_service.survey(leader_store.folder, leader_store.clock())[0][2] is None
