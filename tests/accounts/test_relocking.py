"""F21 and F12: somebody leaves, the locks are changed; those who stay keep everything."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import closed_service, relocking, service
from esafety_desktop.accounts.faults import WrongPassword, WrongSheet
from esafety_desktop.accounts.lock_changes import InDoubt
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    backup,
    cipher,
    epochs,
    files,
    keyring,
    keyring_place,
    keyring_shape,
    pins,
    relock,
)
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.faults import DiskFault, DiskFull, NotAllowed, NotSaved, SwappedKey
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Account
    from esafety_desktop.store.store import Store
    from tests.fault_report import Rounds, Tell, Within

CLERK, DEPUTY = "clerk", "deputy"
PASSWORDS = {
    OFFICE_NAME: OFFICE_PASSWORD,
    LEADER_NAME: LEADER_PASSWORD,
    CLERK: "four blue gates",
    DEPUTY: "orchard plume seven",
}
NEW = "seventeen grey geese"
TEN_SECONDS = 10.0
GENEROUS = 120.0


def sign_in(folder: Path, name: str) -> Store:
    return service.sign_in(folder, name, PASSWORDS[name])


@pytest.fixture
def school(data_folder: Path) -> Path:
    """Two in the office, two leaders; something is kept in both cabinets."""
    store = sign_in(data_folder, LEADER_NAME)
    service.add_account(store, CLERK, Role.OFFICE, PASSWORDS[CLERK])
    service.add_account(store, DEPUTY, Role.LEADER, PASSWORDS[DEPUTY])
    keep(store, "before")
    store.close()
    return data_folder


def keep(store: Store, ref: str) -> None:
    with store.write() as unit:
        for cabinet in store.account.role.cabinets:
            pins.pin(unit, cabinet, "test", ref, ref.encode())
        unit.commit("tested", ref)


def kept(store: Store) -> list[set[str]]:
    with store.read() as session:
        return [set(pins.pinned(session, one, "test")) for one in store.account.role.cabinets]


def leaves(folder: Path, who: str, leaver: str) -> tuple[relocking.Plan, Account]:
    """Change the locks; gives what was planned and the account as it was."""
    store = sign_in(folder, who)
    account = store.keyring().by_name(leaver)
    assert account
    wanted = relocking.plan(store, account.id)
    store.close()
    relocking.change(folder, wanted)
    return wanted, account


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize(
    ("who", "leaver", "cabinets"),
    [
        (OFFICE_NAME, CLERK, {Cabinet.OFFICE}),
        (LEADER_NAME, CLERK, {Cabinet.OFFICE}),
        (LEADER_NAME, DEPUTY, set(Cabinet)),
    ],
)
@pytest.mark.fault("F21")
def test_f21_who_leaves_opens_nothing_and_who_stays_everything(
    school: Path, who: str, leaver: str, cabinets: set[Cabinet]
) -> None:
    before = sign_in(school, leaver)
    old_keys = {one.cabinet: one.key for one in before.drawers()}
    before.close()
    wanted, _ = leaves(school, who, leaver)
    assert set(wanted.cabinets) == cabinets
    with pytest.raises(WrongPassword):
        sign_in(school, leaver)
    for cabinet in cabinets:
        path = school / cabinet.file_name
        assert not cipher.fits(Drawer(cabinet, path, old_keys[cabinet]))
    for name in PASSWORDS.keys() - {leaver}:
        store = sign_in(school, name)
        assert all("before" in one for one in kept(store))
        assert store.notices == ()
        keep(store, f"after {name}")
        store.close()
    with school.joinpath(keyring_place.FILE_NAME).open("rb") as file:
        assert leaver not in {one.name for one in keyring_shape.decode(file.read()).accounts}
    assert not list(school.glob("*.relocked*"))


@pytest.mark.fault("F21")
def test_f21_the_change_stands_in_both_trails(school: Path) -> None:
    leaves(school, LEADER_NAME, DEPUTY)
    store = sign_in(school, LEADER_NAME)
    with store.read() as session:
        for table in (OfficeAudit, LockedAudit):
            assert "locks changed" in set(session.scalars(select(table.action)))
    assert list(service.health_steps(store))[-1] == ""
    assert store.notices == ()
    store.close()


@pytest.mark.fault("F21")
def test_f21_the_old_sheets_open_nothing_and_the_new_ones_everything(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    old = [service.new_sheet(store, cabinet).value.code for cabinet in Cabinet]
    store.close()
    wanted, _ = leaves(school, LEADER_NAME, DEPUTY)
    for code in old:
        with pytest.raises(WrongSheet):
            service.recover(school, code, LEADER_NAME, NEW)
    office, locked = (paper.code for paper in wanted.papers)
    service.recover(school, office, CLERK, NEW).close()
    store = service.recover(school, locked, LEADER_NAME, NEW)
    assert kept(store) == [{"before"}, {"before"}]
    store.close()
    assert service.sign_in(school, CLERK, NEW).is_open


@pytest.mark.fault("F21")
def test_f21_an_earlier_back_up_opens_for_those_who_stay_and_not_for_who_left(
    school: Path, tmp_path: Path
) -> None:
    store = sign_in(school, LEADER_NAME)
    made = tmp_path / "old.esafety-backup"
    backup.write(backup.plan(store), made)
    keep(store, "later")
    store.close()
    leaves(school, LEADER_NAME, DEPUTY)
    leaves(school, OFFICE_NAME, CLERK)
    restore(school, made)
    for name in (OFFICE_NAME, LEADER_NAME):
        again = sign_in(school, name)
        assert all(one == {"before"} for one in kept(again))
        again.close()
    for name in (CLERK, DEPUTY):
        with pytest.raises(WrongPassword):
            sign_in(school, name)
    ring = keyring.load(school)
    assert [epochs.number_of(ring, one) for one in Cabinet] == [3, 2]


@pytest.mark.fault("F21")
def test_f21_on_a_new_pc_the_old_back_up_opens_with_the_newest_keyring_and_the_new_sheet(
    school: Path, tmp_path: Path
) -> None:
    store = sign_in(school, LEADER_NAME)
    old, new = tmp_path / "old.esafety-backup", tmp_path / "new.esafety-backup"
    backup.write(backup.plan(store), old)
    store.close()
    wanted, _ = leaves(school, LEADER_NAME, DEPUTY)
    store = sign_in(school, LEADER_NAME)
    keep(store, "newest")
    backup.write(backup.plan(store), new)
    store.close()
    pc = tmp_path / "new pc"
    pc.mkdir()
    restore(pc, new)
    restore(pc, old)
    again = service.recover(pc, wanted.papers[1].code, LEADER_NAME, NEW)
    assert kept(again) == [{"before"}, {"before"}]
    assert not [said for said in again.notices if "exchanged" in said]
    service.add_account(again, "next", Role.LEADER, NEW)
    again.close()
    office = service.recover(pc, wanted.papers[0].code, OFFICE_NAME, NEW)
    assert kept(office) == [{"before"}]
    office.close()


@pytest.mark.fault("F21")
@pytest.mark.by_the_clock
def test_f21_the_locks_of_full_cabinets_are_changed_in_seconds(
    school: Path, rounds: Rounds, within: Within, tell: Tell
) -> None:
    megabytes = rounds(ci=1, full=60)
    store = sign_in(school, LEADER_NAME)
    for number in range(megabytes):
        with store.write() as unit:
            for cabinet in Cabinet:
                pins.pin(unit, cabinet, "full", str(number), os.urandom(1 << 20))
            unit.commit("tested", str(number))
    leaver = store.keyring().by_name(DEPUTY)
    assert leaver
    wanted = relocking.plan(store, leaver.id)
    store.close()
    begun = time.monotonic()
    relocking.change(school, wanted)
    took = within(time.monotonic() - begun, TEN_SECONDS, GENEROUS)
    sign_in(school, LEADER_NAME).close()
    tell(
        how=f"two cabinets of more than {megabytes} MB each are given new locks",
        found=took,
    )


class Stopped(BaseException):
    """The program is gone."""


def _stop_at(step: int) -> Callable[[int, int], None]:
    def tell(done: int, _total: int) -> None:
        if done == step:
            raise Stopped

    return tell


@pytest.mark.parametrize("step", range(8))
@pytest.mark.parametrize("first", [OFFICE_NAME, LEADER_NAME])
@pytest.mark.fault("F12")
def test_f12_stopped_at_any_step_there_is_one_good_file_and_one_working_key(
    school: Path, step: int, first: str
) -> None:
    store = sign_in(school, LEADER_NAME)
    account = store.keyring().by_name(DEPUTY)
    assert account
    wanted = relocking.plan(store, account.id)
    store.close()
    with pytest.raises(Stopped):
        relocking.change(school, wanted, progress=_stop_at(step))
    said: dict[str, list[str]] = {}
    for name in (first, LEADER_NAME, OFFICE_NAME, CLERK):
        again = sign_in(school, name)
        assert all("before" in one for one in kept(again))
        assert again.behind == {}
        said[name] = [*said.get(name, []), *again.notices]
        keep(again, "goes on")
        again.close()
    assert not list(school.glob("*.relocked*"))
    told = [] if step in {0, 7} else ["only the new" if step >= 4 else "old recovery sheets go on"]
    assert [word for one, word in zip(said[first], told, strict=True) if word in one] == told
    assert said[CLERK] == []
    done = keyring.load(school).by_name(DEPUTY) is None
    assert done == (step >= 4)
    if not done:
        sign_in(school, DEPUTY).close()


@pytest.mark.fault("F12")
def test_f12_a_full_disk_leaves_all_as_it_was(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sign_in(school, LEADER_NAME)
    account = store.keyring().by_name(DEPUTY)
    assert account
    wanted = relocking.plan(store, account.id)
    store.close()
    ring = (school / keyring_place.FILE_NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(relock, "sync_file", full)
    with pytest.raises(DiskFull):
        relocking.change(school, wanted)
    assert (school / keyring_place.FILE_NAME).read_bytes() == ring
    monkeypatch.undo()
    for name in PASSWORDS:
        sign_in(school, name).close()
    assert not list(school.glob("*.relocked*"))


@pytest.mark.fault("F12")
def test_f12_a_file_that_could_not_follow_is_used_as_it_is_and_said(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise NotSaved("held")

    monkeypatch.setattr(relock, "put", held)
    leaves(school, LEADER_NAME, DEPUTY)
    store = sign_in(school, LEADER_NAME)
    assert set(store.behind) == set(Cabinet)
    assert "change of locks isn't finished" in store.notices[0]
    service.add_account(store, "next", Role.LEADER, NEW)
    keep(store, "meanwhile")
    store.close()
    monkeypatch.undo()
    store = service.sign_in(school, "next", NEW)
    assert store.behind == {}
    assert kept(store) == [{"before", "meanwhile"}] * 2
    store.close()


@pytest.mark.fault("F12", how="a cabinet's file is held right after the keyring was written")
def test_a_file_that_is_held_after_the_keyring_is_no_failure(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    leaver, clock = store.keyring().by_name(DEPUTY), store.clock
    assert leaver
    wanted = relocking.plan(store, leaver.id)
    store.close()
    held: list[Any] = []

    def hold(done: int, total: int) -> None:
        if done == total - 1 and not held:
            key = wanted.new_keys[Cabinet.OFFICE]
            path = school / Cabinet.OFFICE.file_name
            held.append(cipher.connect(Drawer(Cabinet.OFFICE, path, key)))
            held[0].execute("BEGIN EXCLUSIVE")

    assert closed_service.change_locks(school, wanted, clock, hold) is None
    held[0].rollback()
    held[0].close()
    again = closed_service.open_again(school, wanted.who, clock)
    assert any("finished now" in one for one in again.notices)
    with again.read() as session:
        for cabinet in Cabinet:
            for kind in (pins.ACCOUNT, pins.LEAVING, pins.CHANGING):
                assert leaver.id not in pins.pinned(session, cabinet, kind)
    again.close()
    for paper in wanted.papers:
        name = LEADER_NAME if paper.cabinet is Cabinet.LOCKED else CLERK
        service.recover(school, paper.code, name, NEW).close()


@pytest.mark.fault("F3")
def test_a_disk_that_fails_while_the_old_key_is_tried_is_not_called_damage(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise NotSaved("Another program has the file open.", "Close it.")

    with monkeypatch.context() as busy:
        busy.setattr(relock, "put", held)
        leaves(school, LEADER_NAME, DEPUTY)
    real = cipher.opened
    looks: list[Path] = []

    def failing(drawer: Drawer) -> Any:
        looks.append(drawer.path)
        if len(looks) == 2:
            raise DiskFault
        return real(drawer)

    with monkeypatch.context() as once:
        once.setattr(cipher, "opened", failing)
        with pytest.raises(DiskFault):
            sign_in(school, LEADER_NAME)
    assert looks[0] == looks[1], "the new key first, then the old one"
    store = sign_in(school, LEADER_NAME)
    assert kept(store) == [{"before"}, {"before"}]
    store.close()


@pytest.mark.fault("F12", how="the disk fails in the very step that makes the keyring last")
@pytest.mark.parametrize("times", [1, 2])
def test_a_keyring_that_may_not_last_is_no_failure_either(
    school: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    store = sign_in(school, LEADER_NAME)
    clock, wanted = store.clock, relocking.plan(store)
    store.close()
    failed: list[Path] = []
    real = files.sync_folder

    def fail(folder: Path) -> None:
        turned = keyring.load(school).epochs != []
        if turned and len(failed) < times:
            failed.append(folder)
            raise OSError(5, "Input/output error")
        real(folder)

    monkeypatch.setattr(files, "sync_folder", fail)
    if times == 1:
        relocking.change(school, wanted, clock)
    else:
        with pytest.raises(InDoubt):
            relocking.change(school, wanted, clock)
    again = closed_service.open_again(school, wanted.who, clock)
    assert kept(again) == [{"before"}] * 2
    again.close()
    service.recover(school, wanted.papers[1].code, LEADER_NAME, NEW).close()


def test_the_office_changes_no_lock_of_a_leader(school: Path) -> None:
    store = sign_in(school, OFFICE_NAME)
    deputy = store.keyring().by_name(DEPUTY)
    assert deputy
    with pytest.raises(NotAllowed):
        relocking.plan(store, deputy.id)
    with pytest.raises(Problem, match="your own"):
        relocking.plan(store, store.account.id)
    assert relocking.plan(store).cabinets == (Cabinet.OFFICE,)
    store.close()


@pytest.mark.parametrize("forged", ["account", "sheet"])
def test_no_new_key_is_sealed_to_what_was_only_written_into_the_file(
    school: Path, forged: str
) -> None:
    stranger = b"\x42" * 32
    with keyring.changing(school) as ring:
        clerk, far = ring.by_name(CLERK), ring.sheet(Cabinet.LOCKED)
        assert clerk
        assert far
        if forged == "account":
            clerk.public = stranger
        else:
            far.public = stranger
    store = sign_in(school, OFFICE_NAME)
    with pytest.raises(SwappedKey):
        relocking.plan(store)
    store.close()


def test_a_keyring_that_is_put_back_by_hand_brings_nobody_back(school: Path) -> None:
    kept_by_the_leaver = files_of(school)[keyring_place.FILE_NAME]
    leaves(school, LEADER_NAME, DEPUTY)
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (school / name).write_bytes(kept_by_the_leaver)
    with pytest.raises(Problem, match="can't be read"):
        sign_in(school, DEPUTY)


def test_a_second_program_folder_is_not_touched(school: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(school, other)
    before = files_of(other)
    leaves(school, LEADER_NAME, DEPUTY)
    assert files_of(other) == before
