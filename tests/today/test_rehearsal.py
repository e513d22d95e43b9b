"""What the first Today reads is compiled before anybody has signed in."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service as accounts
from esafety_desktop.problem import Cancelled
from esafety_desktop.store import engine
from esafety_desktop.store.rehearsal import EmptyStore
from esafety_desktop.today.service import today
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.work import calls_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def nothing_rehearsed() -> Iterator[None]:
    kept = dict(engine.rehearsed)
    engine.rehearsed.clear()
    yield
    engine.rehearsed.clear()
    engine.rehearsed.update(kept)


def first_today(folder: Path) -> int:
    with contextlib.closing(accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)) as store:
        return calls_of(lambda: today(store))


def rehearse(folder: Path) -> None:
    bootstrap.OpenDoors(folder).rehearse(lambda _done, _of: None)


def test_a_rehearsed_today_is_half_the_work(data_folder: Path) -> None:
    first_today(data_folder)  # what is loaded once for all sign-ins
    unprepared = first_today(data_folder)
    rehearse(data_folder)
    assert first_today(data_folder) < unprepared * 0.6


def test_nothing_of_an_open_school_is_kept_for_the_next_sign_in(data_folder: Path) -> None:
    rehearse(data_folder)
    before = set(engine.rehearsed)
    assert before
    first_today(data_folder)
    assert set(engine.rehearsed) == before


def test_a_rehearsal_that_nobody_waits_for_stops(data_folder: Path) -> None:
    def cancelled(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        bootstrap.OpenDoors(data_folder).rehearse(cancelled)
    assert not engine.rehearsed


def test_the_school_of_the_rehearsal_has_nothing_and_no_file(data_folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in data_folder.rglob("*")}
    with contextlib.closing(EmptyStore()) as empty:
        assert set(empty.stores) == {empty}
        assert not empty.drawers()
        assert not empty.keyring().accounts
        assert today(empty).ready.open == len(today(empty).ready.lines)
    assert {path: path.stat().st_mtime_ns for path in data_folder.rglob("*")} == before
