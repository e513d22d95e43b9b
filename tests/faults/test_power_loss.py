"""F2, F12, F13, F27: the power fails, and the disk holds whatever it may hold then.

A run is recorded call by call; at a cut, what was written since the last sync of its file may be
there or not, sector by sector of 512 or 4,096 bytes, and so may names (`power_loss`).
"""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.faults.arena_kit import Plan, all_lost, in_the_arena
from tests.faults.power_loss import Disk, File
from tests.faults.shim import Event

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fault_report import Rounds, Tell

PLAN: Plan = {
    "office": (10, 400),
    "notes": (8, 300),
    "both": (14, 500),
    "accounts": (8, 250),
    "backup": (8, 200),
    "update": (8, 200),
    "restore": (8, 150),
    "locks": (8, 200),
}
ALSO = {
    "both": "F13",
    "accounts": "F12",
    "backup": "F12",
    "restore": "F12",
    "locks": "F12",
    "update": "F27",
}


@pytest.mark.fault("F2", "F12", "F13", "F27")
def test_f2_nothing_acknowledged_is_lost_whenever_the_power_fails(
    tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    found = in_the_arena("power", tmp_path, PLAN, rounds)
    assert not all_lost(found)
    for name, report in found.items():
        for fault in filter(None, ("F2", ALSO.get(name))):
            tell(
                fault=fault,
                how=f"power loss, replayed from recorded writes and syncs: {report['name']}",
                rounds=report["rounds"],
                found=f"images at {report['cuts']} moments of {report['calls']} calls, 0 corrupt",
            )


@pytest.mark.fault("F2", how="the same with a store that doesn't wait for the disk: it is noticed")
def test_a_store_that_does_not_wait_for_the_disk_is_noticed(tmp_path: Path, rounds: Rounds) -> None:
    found = in_the_arena("power", tmp_path, {"both": (40, 40)}, rounds, ESAFETY_TEST_WEAK="1")
    assert all_lost(found)


def event(op: str, path: str = "/d/a", at: int = 0, data: bytes = b"", second: str = "") -> Event:
    return Event(op, 1, 3, at, path, second, data)


def images(disk: Disk, path: str) -> set[bytes | None]:
    chance = Random(7)
    return {disk.one_image(chance).get(path) for _ in range(300)}


def test_what_was_synced_stays_and_what_was_not_may_be_there_by_sectors() -> None:
    disk = Disk({"/d/a": File(b"old")}, {"/d/a": File()})
    disk.now["/d/a"] = disk.names["/d/a"]
    disk.take(event("O", at=os.O_RDWR))
    disk.take(event("W", data=b"1" * 1024))
    assert images(disk, "/d/a") >= {b"old", b"1" * 1024, b"1" * 512}
    disk.take(event("S"))
    disk.take(event("T", at=3))
    assert images(disk, "/d/a") == {b"1" * 1024, b"111"}


def test_nothing_comes_back_into_a_folder_that_is_gone_for_good() -> None:
    disk = Disk({"/d/e/a": File(b"old")}, {})
    disk.now["/d/e/a"] = disk.names["/d/e/a"]
    disk.take(event("U", "/d/e/a"))
    disk.take(event("U", "/d/e"))
    assert images(disk, "/d/e/a") == {None, b"old"}
    disk.take(event("O", "/d/e/b", at=os.O_RDWR | os.O_CREAT))
    disk.take(event("U", "/d/e/b"))
    disk.take(event("U", "/d/e"))
    assert images(disk, "/d/e/b") == {None, b""}
    disk.take(Event("S", 1, 4, 0, "/d", "", b""))
    assert images(disk, "/d/e/a") == images(disk, "/d/e/b") == {None}


def test_a_name_lasts_once_its_folder_is_synced() -> None:
    disk = Disk()
    disk.take(event("O", at=os.O_RDWR | os.O_CREAT))
    disk.take(event("W", data=b"new"))
    disk.take(event("S"))
    assert images(disk, "/d/a") == {None, b"new"}
    disk.take(event("R", second="/d/b"))
    disk.take(event("O", "/d"))
    disk.take(Event("S", 1, 4, 0, "/d", "", b""))
    assert images(disk, "/d/a") == {None}
    assert images(disk, "/d/b") == {b"new"}
