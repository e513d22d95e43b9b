"""F7 and F10: a bit turns over in a cabinet's file. What is shown is right, or a fault is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import chronology_service, service
from esafety_desktop.problem import Problem
from esafety_desktop.school import people_service
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import PupilRow
from esafety_desktop.store import checks, cipher
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.settings import get_setting
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults.drawing import chance

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer
    from esafety_desktop.store.store import Store
    from tests.fault_report import Rounds, Tell

PAGE = 4096
TEXT = "What the child said, word for word. " * 150


@pytest.fixture
def filled(data_folder: Path) -> Path:
    """A school with children, incidents and pages that nothing uses any more."""
    store = _leader(data_folder)
    for number in range(12):
        people_service.save_pupil(store, PupilRow("", f"No{number}", "Child", year_group="5"))
        made = service.start_incident(store, f"Incident {number}").value
        chronology_service.add_note(store, made, f"{number} {TEXT}")
    drawers = store.drawers()
    store.close()
    for drawer in drawers:
        _free_some(drawer)
    return data_folder


def _leader(folder: Path) -> Store:
    return accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)


def _free_some(drawer: Drawer) -> None:
    with cipher.opened(drawer) as connection:
        connection.execute("CREATE TABLE gone (content BLOB)")
        connection.execute("INSERT INTO gone VALUES (randomblob(200000))")
        connection.execute("DROP TABLE gone")
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 40


def _shown(store: Store) -> list[object]:
    """Whatever a leader can read of it."""
    seen = sorted(school.pupils(store), key=lambda row: row.surname)
    listed = sorted(service.incidents(store), key=lambda row: row.reference)
    return [*seen, *(service.incident(store, row.id) for row in listed)]


@pytest.mark.fault("F7")
def test_f7_no_flipped_bit_is_shown(
    filled: Path, tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    store = _leader(filled)
    right = _shown(store)
    store.close()
    drawn = chance()
    found = {"at sign-in or on reading": 0, "in idle moments": 0, "on unused pages": 0}
    asked = rounds(ci=40, full=1000)
    for _ in range(asked):
        folder = tmp_path / "flipped"
        shutil.copytree(filled, folder)
        path = folder / drawn.choice(list(Cabinet)).file_name
        _flip(path, drawn.randrange(path.stat().st_size), drawn.randrange(8))
        found[_noticed(folder, right)] += 1
        shutil.rmtree(folder)
    assert found["at sign-in or on reading"]
    tell(
        how="one bit of a cabinet's file turned over at a random place",
        rounds=asked,
        lost=0,
        found="100 % noticed: " + ", ".join(f"{count} {where}" for where, count in found.items()),
    )


def _flip(path: Path, place: int, bit: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1 << bit
    path.write_bytes(content)


def _noticed(folder: Path, right: list[object]) -> str:
    """Where it was noticed; nothing but what is right may ever have been shown."""
    try:
        store = _leader(folder)
    except Problem:
        return "at sign-in or on reading"
    try:
        assert _shown(store) == right, "something wrong was shown"
    except Problem:
        return "at sign-in or on reading"
    finally:
        drawers = store.drawers()
        said = [] if not drawers else [one for one in accounts.health_steps(store) if one]
        cured = store.is_open and not said
        if cured:
            for drawer in drawers:
                _must_be_whole(drawer)
        store.close()
    return "in idle moments" if said else "on unused pages"


def _must_be_whole(drawer: Drawer) -> None:
    with cipher.opened(drawer) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


@pytest.mark.fault("F10")
@pytest.mark.parametrize("cabinet", list(Cabinet))
def test_f10_damage_on_a_page_that_nothing_uses_goes_by_itself(
    filled: Path, cabinet: Cabinet, rounds: Rounds, tell: Tell
) -> None:
    path = filled / cabinet.file_name
    store = _leader(filled)
    right = _shown(store)
    drawer = next(one for one in store.drawers() if one.cabinet is cabinet)
    asked = rounds(ci=2, full=10)
    for number in range(asked):
        _free_some(drawer)
        # The pages freed last lie at the end of the file; none but the first holds the list.
        _flip(path, path.stat().st_size - (number % 40 + 1) * PAGE + 100, number % 8)
        with cipher.opened(drawer) as connection:
            assert connection.execute("PRAGMA cipher_integrity_check").fetchall()
        store.clock = _a_week_after(store)
        assert [said for said in accounts.health_steps(store) if said] == []
        _must_be_whole(drawer)
        assert _shown(store) == right
    store.close()
    tell(
        how=f"a bit turned over on a free page of the {cabinet.plain_name}",
        rounds=asked,
        found="compacted in an idle moment, nothing said, nothing lost",
    )


def _a_week_after(store: Store) -> Callable[[], datetime]:
    later = store.clock() + checks._WEEK
    return lambda: later


@pytest.mark.fault("F10")
def test_it_is_looked_for_once_a_week(leader_store: Store) -> None:
    assert list(accounts.health_steps(leader_store))
    with leader_store.read() as session:
        names = [f"looked between the tables, {one.value}" for one in Cabinet]
        first = [get_setting(session, name) for name in names]
    list(accounts.health_steps(leader_store))
    with leader_store.read() as session:
        assert [get_setting(session, name) for name in names] == first
    assert all(first)
