"""F20, F22: the door: a program started anew between tries, two windows, every file in hand."""

from __future__ import annotations

import itertools
import subprocess
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import relocking, service
from esafety_desktop.accounts.faults import Throttled, WrongPassword
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.store import backup, cipher, keyring, keyring_place, keys
from esafety_desktop.store.audit import OfficeAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.keyring_shape import Account
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRY = """
import sys
from pathlib import Path
from esafety_desktop.accounts import service
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
for _ in range(int(sys.argv[3])):
    try:
        service.unlock(Path(sys.argv[1]), sys.argv[2], "wrong")
    except Problem as refusal:
        print(type(refusal).__name__)
"""


def _tries(folder: Path, count: int) -> list[str]:
    """Wrong passwords typed into a program of its own, which then ends."""
    command = [sys.executable, "-c", TRY, str(folder), OFFICE_NAME, str(count)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.fault("F20")
def test_f20_starting_the_program_anew_between_tries_gives_none_back(data_folder: Path) -> None:
    said = [one for count in (4, 5, 3) for one in _tries(data_folder, count)]
    assert said == ["WrongPassword"] * 9 + ["Throttled"] * 3
    with pytest.raises(Throttled):
        service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD)


@pytest.mark.fault("F20")
def test_f20_a_disk_that_takes_nothing_gives_no_tries_away(data_folder: Path) -> None:
    in_the_way = data_folder / f"{keyring_place.SPARE_NAME}.new"
    in_the_way.mkdir()
    for number in range(9):
        with pytest.raises(WrongPassword) as refused:
            service.unlock(data_folder, OFFICE_NAME, "wrong")
        assert refused.value.tries_left == 9 - number
        assert "could not be written" in str(refused.value)
    for word in ("wrong", "wrong", OFFICE_PASSWORD):
        with pytest.raises(Throttled):
            service.unlock(data_folder, OFFICE_NAME, word)
    assert keyring.load(data_folder).by_name(OFFICE_NAME).wrong == []  # type: ignore[union-attr]
    in_the_way.rmdir()
    with pytest.raises(Throttled):
        service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    later = utc_now() + timedelta(minutes=6)
    store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD, lambda: later)
    with store.read() as session:
        actions = session.scalars(select(OfficeAudit.action).order_by(OfficeAudit.seq)).all()
    assert actions[-1] == "signed in after a throttle"
    assert any("10 wrong passwords" in one for one in store.notices)
    store.close()


@pytest.mark.fault("F20")
def test_f20_a_second_window_counts_with_the_first(data_folder: Path) -> None:
    for number in range(4):
        with pytest.raises(WrongPassword) as here:
            service.unlock(data_folder, OFFICE_NAME, "wrong")
        assert here.value.tries_left == 9 - 2 * number
        assert _tries(data_folder, 1) == ["WrongPassword"]
    assert _tries(data_folder, 2) == ["WrongPassword", "Throttled"]


@pytest.mark.fault("F20")
def test_f20_what_was_tried_stands_in_the_trail_of_the_next_sign_in(data_folder: Path) -> None:
    _tries(data_folder, 3)
    store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    with store.read() as session:
        newest = session.scalars(select(OfficeAudit.action).order_by(OfficeAudit.seq.desc()))
        assert newest.first() == "signed in"
    ring = store.keyring()
    assert [(one.wrong, one.wrong_since) for one in ring.accounts if one.name == OFFICE_NAME] == [
        ([], 0)
    ]
    store.close()


def _boxes(folder: Path) -> Iterator[bytes]:
    """Everything sealed or locked in a keyring."""
    ring = keyring.load(folder)
    for one in ring.accounts:
        yield from (one.private, one.escrow, *one.cabinets.values())
    for sheet in ring.sheets:
        yield from (sheet.people, *sheet.cabinets.values())
    for epoch in ring.epochs:
        yield epoch.earlier


def _all_that_opens(held: set[bytes], boxes: list[bytes]) -> set[bytes]:
    """Keys, and whatever they open, again and again until nothing more does."""
    while True:
        more = set(held)
        for key, box in itertools.product(held, boxes):
            for opener in (keys.unseal, keys.unlock):
                try:
                    found = opener(key, box)
                except keys.WrongKey:
                    continue
                more |= {found} if len(found) == keys.KEY_BYTES else set()
        if more == held:
            return held
        held = more


@pytest.mark.fault("F22", "F21")
def test_f22_with_every_file_of_before_and_after_the_office_reads_nothing_locked(
    data_folder: Path, tmp_path: Path
) -> None:
    """Old and new keyrings, old and new cabinets, back-ups for here and for elsewhere."""
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    deputy = service.add_account(leader, "deputy", Role.LEADER, "orchard plume seven").value
    clerk = service.add_account(leader, "clerk", Role.OFFICE, "four blue gates").value
    service.add_account(leader, "governor", Role.GOVERNOR, "walnut harbour tin")
    files = [tmp_path / f"{name}.esafety-backup" for name in ("here", "away")]
    targets = [backup.Target(files[0]), backup.Target(files[1], away=True)]
    backup.write_all(backup.plan(leader), targets)
    leader.close()
    old = tmp_path / "copied before"
    _copy(data_folder, old)
    clerk_then = service.unlock(old, "clerk", "four blue gates")
    for leaver in (deputy.id, clerk.id):
        leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
        wanted = relocking.plan(leader, leaver)
        leader.close()
        relocking.change(data_folder, wanted)
    office = service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    boxes = [*_boxes(old), *_boxes(data_folder)]
    for file in files:
        boxes += _boxes(_unpacked(file))
    now = _all_that_opens({office.private, *office.cabinet_keys.values()}, boxes)
    left = _all_that_opens({clerk_then.private, *clerk_then.cabinet_keys.values()}, boxes)
    for folder in (old, data_folder):
        path = folder / Cabinet.LOCKED.file_name
        assert not [key for key in now | left if cipher.fits(Drawer(Cabinet.LOCKED, path, key))]
    path = data_folder / Cabinet.OFFICE.file_name
    assert any(cipher.fits(Drawer(Cabinet.OFFICE, path, key)) for key in now)
    assert not [key for key in left if cipher.fits(Drawer(Cabinet.OFFICE, path, key))]
    before = old / Cabinet.OFFICE.file_name
    assert any(cipher.fits(Drawer(Cabinet.OFFICE, before, key)) for key in now)


def _copy(source: Path, target: Path) -> None:
    target.mkdir()
    for path in source.iterdir():
        if path.is_file():
            (target / path.name).write_bytes(path.read_bytes())


def _unpacked(file: Path) -> Path:
    import zipfile

    folder = file.with_suffix("")
    with zipfile.ZipFile(file) as box:
        box.extractall(folder)
    return folder


@pytest.mark.fault("F22")
def test_f22_an_account_that_calls_itself_a_leader_is_given_no_new_key(data_folder: Path) -> None:
    """Somebody writes a leader of their own into the keyring before the locks are changed."""
    stranger = keys.new_pair()
    with keyring.changing(data_folder) as ring:
        model = ring.with_role(Role.LEADER)[0]
        ring.accounts.append(
            Account(
                id="00000000-0000-4000-8000-000000000000", name="stranger", role=Role.LEADER,
                salt=model.salt, memory_kib=8, passes=1, public=stranger.public,
                private=model.private, escrow=b"", escrow_sheet=0,
                cabinets=dict(model.cabinets), made_at=model.made_at,
            )
        )  # fmt: skip
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert "exchanged outside the program" in leader.notices[0]
    with pytest.raises(Problem, match="stranger"):
        relocking.plan(leader)
    leader.close()
