"""What is checked in idle moments, and after a program that did not close the cabinets."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.accounts import service
from esafety_desktop.store import checks, cipher
from esafety_desktop.store.audit import head
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import CabinetDamaged
from esafety_desktop.store.verifying import Verification, verify_chain, verify_steps
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def work(store: Store, changes: int = 12) -> None:
    for number in range(changes):
        with store.write() as unit:
            unit.commit("tested", str(number), {"n": number})


def tamper(store: Store, sql: str) -> None:
    with store.write() as unit:
        unit.session.execute(text(sql))
        unit.commit_unaudited()


def test_a_sound_school_is_checked_in_small_steps_with_nothing_to_say(leader_store: Store) -> None:
    work(leader_store)
    said = list(service.health_steps(leader_store))
    assert len(said) > 20
    assert set(said) == {""}
    assert leader_store.notices == ()


@pytest.mark.fault("F23")
def test_f23_an_edited_trail_is_told_in_plain_words(leader_store: Store) -> None:
    work(leader_store)
    tamper(leader_store, "UPDATE office_audit SET action = 'x' WHERE seq = 5")
    said = [one for one in service.health_steps(leader_store) if one]
    assert len(said) == 1
    assert "The record of changes of the office cabinet does not add up: at entry 5" in said[0]
    assert "Tell the head" in said[0]
    assert leader_store.notices == (said[0],)
    list(service.health_steps(leader_store))
    assert leader_store.notices == (said[0],)


@pytest.mark.fault("F23")
def test_f23_the_slices_find_what_the_whole_walk_finds(office_store: Store) -> None:
    work(office_store, 30)
    with office_store.read() as session:
        anchor = head(session, Cabinet.OFFICE)
    tamper(office_store, "UPDATE office_audit SET seq = -4 WHERE seq = 11")
    tamper(office_store, "DELETE FROM office_audit WHERE seq >= 28")
    with office_store.read() as session:
        whole = verify_chain(session, Cabinet.OFFICE, anchor)
    walk = Verification(Cabinet.OFFICE, [anchor])
    slices = list(verify_steps(office_store.read, walk, entries=4))
    assert len(slices) > 6
    assert sum(slices, ()) == whole
    assert whole[-1].seq == anchor.seq


def test_saving_goes_on_between_two_steps(leader_store: Store) -> None:
    work(leader_store)
    for said in service.health_steps(leader_store):
        assert said == ""
        work(leader_store, 1)
        with leader_store.read() as session:
            if head(session, Cabinet.OFFICE).seq > 80:
                break


def test_checking_ends_when_the_cabinets_are_locked(leader_store: Store) -> None:
    steps = service.health_steps(leader_store)
    next(steps)
    leader_store.close()
    assert list(steps) == []


def test_after_a_crash_the_file_is_checked_before_anything_is_shown(data_folder: Path) -> None:
    crashed = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    drawers = crashed.drawers()
    assert all(checks.was_left_open(drawer) for drawer in drawers)
    crashed._marked = False  # the program dies: nobody takes the marks away
    crashed.close()
    office = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert office.settled == frozenset()
    office.close()
    assert [checks.was_left_open(drawer) for drawer in drawers] == [False, True]
    with cipher.opened(drawers[0]) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


@pytest.mark.fault("F7")
def test_a_file_that_broke_in_the_crash_is_refused_until_it_is_mended(data_folder: Path) -> None:
    crashed = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    work(crashed, 3)
    (drawer,) = crashed.drawers()
    crashed._marked = False
    crashed.close()
    content = bytearray(drawer.path.read_bytes())
    middle = len(content) - 3000
    content[middle : middle + 64] = bytes(64)
    drawer.path.write_bytes(content)
    for _ in range(2):
        with pytest.raises(CabinetDamaged):
            service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)


@pytest.mark.fault("F7")
def test_a_damaged_place_is_told_in_plain_words(office_store: Store) -> None:
    work(office_store, 3)
    (drawer,) = office_store.drawers()
    content = bytearray(drawer.path.read_bytes())
    for at in range(8 * 4096 + 100, len(content), 4096):
        content[at : at + 64] = bytes(64)
    drawer.path.write_bytes(content)
    said = [one for one in service.health_steps(office_store) if one]
    assert "has a damaged place" in said[0]


def test_what_an_update_kept_goes_after_the_next_clean_sign_in_and_check(data_folder: Path) -> None:
    kept = data_folder / "office.before-update.db"
    shutil.copyfile(data_folder / "office.db", kept)

    def check(*, crash: bool = False, tampered: bool = False) -> bool:
        store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        assert store.drawers()[0].kept_before_update == kept
        if tampered:
            tamper(store, "UPDATE office_audit SET subject = 'x' WHERE seq = 1")
        list(service.health_steps(store))
        if tampered:
            tamper(store, "UPDATE office_audit SET subject = account_id WHERE seq = 1")
        store._marked = not crash
        store.close()
        return kept.exists()

    assert check(tampered=True)
    shutil.copyfile(data_folder / "office.db", kept)
    (data_folder / "office.open").touch()
    assert check()
    assert not check()
