"""What a person reads when the disk does not take a change, and that nothing is lost by it."""

from __future__ import annotations

import errno
import os
import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from esafety_desktop.accounts import service
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.store import cipher
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import DiskFull, NotSaved, disk_problem, plain_reason
from esafety_desktop.store.pins import OfficePin
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def _fill(store: Store) -> None:
    with store.write() as unit:
        for number in range(50):
            pin = OfficePin(kind="test", ref=str(number), public=b"x" * 5000, at=unit.now)
            unit.session.add(pin)
        unit.commit("tested")


@pytest.mark.fault("F5")
def test_f5_a_full_disk_is_said_plainly_and_keeps_what_was(office_store: Store) -> None:
    with office_store.read() as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(NotSaved, match="disk is full"):
        _fill(office_store)
    with office_store.read() as session:
        session.execute(text("PRAGMA max_page_count=100000"))
    _fill(office_store)
    with office_store.read() as session:
        kept = session.scalar(select(func.count()).where(OfficePin.kind == "test"))
    assert kept == 50


@pytest.mark.fault("F28")
def test_f28_a_file_that_somebody_holds_is_said_plainly(
    office_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office_store.read() as session:
        session.execute(text("PRAGMA busy_timeout=50"))
    with cipher.opened(office_store.drawers()[0]) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotSaved, match="Another program"):
            _fill(office_store)
        other.execute("ROLLBACK")
    _fill(office_store)


@pytest.mark.fault("F28")
@pytest.mark.parametrize("cabinet", list(Cabinet))
def test_f28_a_held_file_is_not_called_damaged_at_sign_in(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, cabinet: Cabinet
) -> None:
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    held = next(one for one in leader.drawers() if one.cabinet is cabinet)
    leader.close()
    monkeypatch.setattr(cipher, "BUSY_SECONDS", 0.05)
    with cipher.opened(held) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotSaved, match="Another program"):
            service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()


def test_other_errors_are_bugs() -> None:
    assert disk_problem(sqlite3.OperationalError("no such table: x")) is None
    broken = sqlite3.IntegrityError("UNIQUE constraint failed: locked_audit.previous")
    assert disk_problem(broken) is None
    said = disk_problem(sqlite3.OperationalError("attempt to write a readonly database"))
    assert said
    assert "read-only" in said.message


@pytest.mark.fault("F5")
@pytest.mark.parametrize("name", ["office", "leader"])
def test_f5_a_full_disk_does_not_bar_anybody_from_reading(data_folder: Path, name: str) -> None:
    password = {"office": OFFICE_PASSWORD, "leader": LEADER_PASSWORD}[name]
    with pytest.raises(WrongPassword):
        service.sign_in(data_folder, name, "not this one")
    before = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    full = "SELECT RAISE(ABORT, 'database or disk is full')"
    with before.write() as unit:
        trigger = f"CREATE TRIGGER full BEFORE INSERT ON office_audit BEGIN {full}; END"
        unit.session.execute(text(trigger))
        unit.commit_unaudited()
    (drawer,) = before.drawers()
    before.close()
    store = service.sign_in(data_folder, name, password)
    assert store.notices[0].startswith("The disk is full: nothing can be saved until")
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(OfficePin))
    with pytest.raises(DiskFull):
        _fill(store)
    store.close()
    with cipher.opened(drawer) as connection:
        connection.execute("DROP TRIGGER full")
    again = service.sign_in(data_folder, name, password)
    assert again.notices == ()
    again.close()


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_what_the_system_says_is_told_in_plain_words(number: int) -> None:
    said = plain_reason(OSError(number, os.strerror(number)))
    assert said
    assert said != os.strerror(number)
    assert not {"errno", "directory", "device", "denied", "i/o"} & set(said.casefold().split())
