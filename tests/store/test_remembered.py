"""Each account remembers the trails: a cut tail, or an old file put back, is told (F23)."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop import dates
from esafety_desktop.accounts import service
from esafety_desktop.store import backup, files, keys, remembered, restore_note, slots
from esafety_desktop.store.audit import hash_of
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import CabinetsClosed
from esafety_desktop.store.restore import restore
from esafety_desktop.store.signing import Signer
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.store import leaders
from tests.trail import tampering

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.cabinet import Drawer

PASSWORDS = {LEADER_NAME: LEADER_PASSWORD, OFFICE_NAME: OFFICE_PASSWORD}


def come(folder: Path, name: str, work: int = 0) -> tuple[tuple[str, ...], tuple[Drawer, ...]]:
    """Sign in, do something, sign out; gives what was told, and the drawers."""
    store = service.sign_in(folder, name, PASSWORDS[name])
    for number in range(work):
        with store.write() as unit:
            unit.commit("tested", str(number), cabinet=store.account.role.cabinets[-1])
    told, drawers = store.notices, store.drawers()
    store.close()
    return told, drawers


@pytest.mark.fault("F23")
@pytest.mark.parametrize("cabinet", Cabinet)
def test_f23_a_tail_that_was_cut_off_with_ones_own_entries_is_told(
    data_folder: Path, cabinet: Cabinet
) -> None:
    told, drawers = come(data_folder, LEADER_NAME, 3)
    assert told == ()
    drawer = next(one for one in drawers if one.cabinet is cabinet)
    tampering.write(drawer, tampering.read(drawer)[:-1])
    told, _ = come(data_folder, LEADER_NAME)
    (said,) = [one for one in told if "is not what it was" in one]
    assert cabinet.plain_name in said
    assert come(data_folder, LEADER_NAME)[0] == (), "told once; the record of it stays"


@pytest.mark.fault("F23")
def test_f23_a_whole_file_of_before_is_told(data_folder: Path, tmp_path: Path) -> None:
    come(data_folder, OFFICE_NAME, 1)
    shutil.copyfile(data_folder / "office.db", tmp_path / "old.db")
    come(data_folder, OFFICE_NAME, 1)
    shutil.copyfile(tmp_path / "old.db", data_folder / "office.db")
    assert any("old file" in one for one in come(data_folder, OFFICE_NAME)[0])


@pytest.mark.fault("F23")
def test_f23_old_files_laid_by_hand_with_a_note_of_a_restore_are_told_all_the_same(
    data_folder: Path, tmp_path: Path
) -> None:
    come(data_folder, OFFICE_NAME, 1)
    shutil.copyfile(data_folder / "office.db", tmp_path / "old.db")
    come(data_folder, OFFICE_NAME, 2)
    shutil.copyfile(tmp_path / "old.db", data_folder / "office.db")
    now = dates.utc_now()
    note = restore_note.Restored(made_at=now, at=now, by="somebody's id")
    (data_folder / restore_note.RESTORED_NOTE).write_bytes(msgspec.json.encode(note))
    told, _ = come(data_folder, OFFICE_NAME)
    assert any("is not what it was" in one for one in told)


@pytest.mark.fault("F23")
@pytest.mark.parametrize("content", [None, b"", b"{}", b"[" * 9])
def test_f23_a_memory_that_was_taken_away_is_told(data_folder: Path, content: bytes | None) -> None:
    come(data_folder, OFFICE_NAME)
    path = data_folder / remembered.FILE_NAME
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert any("is gone from" in one for one in come(data_folder, OFFICE_NAME)[0])
    assert come(data_folder, OFFICE_NAME)[0] == ()


def test_a_colleague_writes_no_memory_of_mine(data_folder: Path) -> None:
    come(data_folder, LEADER_NAME)
    come(data_folder, OFFICE_NAME)
    kept = remembered._read(data_folder)
    assert len({len(one) for one in kept.values()}) == 1, "its length tells something"
    mine, theirs = kept
    swapped = {mine: kept[theirs], theirs: kept[mine]}
    (data_folder / remembered.FILE_NAME).write_bytes(msgspec.json.encode(swapped))
    assert any("is gone from" in one for one in come(data_folder, LEADER_NAME)[0])


def test_a_back_up_that_was_put_back_is_no_alarm(data_folder: Path, tmp_path: Path) -> None:
    come(data_folder, OFFICE_NAME)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(store), file)
    store.close()
    come(data_folder, LEADER_NAME, 3)
    come(data_folder, OFFICE_NAME, 3)
    restore(data_folder, file)
    for name in (OFFICE_NAME, LEADER_NAME, OFFICE_NAME, LEADER_NAME):
        told, _ = come(data_folder, name)
        assert not [said for said in told if "as it was when" in said or "is gone from" in said]


def test_a_restore_whose_note_somebody_took_away_is_told_all_the_same(
    data_folder: Path, tmp_path: Path
) -> None:
    come(data_folder, LEADER_NAME)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(store), file)
    store.close()
    restore(data_folder, file)
    (data_folder / "restored.json").unlink()
    told, _ = come(data_folder, LEADER_NAME)
    assert [said for said in told if "is gone from" in said]


def test_nothing_is_signed_after_the_lock(data_folder: Path) -> None:
    store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    signer = store.signer
    store.close()
    with pytest.raises(CabinetsClosed):
        signer.sign("0" * 64)


@pytest.mark.fault("F23")
def test_f23_an_entry_forged_in_an_envelope_is_told_to_whose_name_it_bears(
    three_leaders: Path,
) -> None:
    store = leaders.sign_in(three_leaders)
    leaders.pin(leaders.about_the_head(store), "x")
    mine = store.account.id
    store.close()
    deputy = leaders.sign_in(three_leaders, leaders.DEPUTY)
    drawer = deputy.stores[1].drawers()[-1]
    deputy.close()
    trail = tampering.read(drawer)
    thief = Signer(mine, b"7" * 32)
    forged = trail[-1]._replace(
        id="2" * 36, action="incident.print", key=thief.public, account_id=mine,
        previous=trail[-1].hash,
    )  # fmt: skip
    digest = hash_of(len(trail) + 1, *map(str, forged[:8]))
    forged = forged._replace(hash=digest, signature=thief.sign(digest))
    tampering.write(drawer, [*trail, forged])
    store = leaders.sign_in(three_leaders)
    assert [said for said in service.health_steps(store) if "another key" in said]
    store.close()
    store = leaders.sign_in(three_leaders)
    assert not [said for said in service.health_steps(store) if said], "told once"
    store.close()


def test_a_blank_envelope_reaches_the_disk_before_it_takes_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _handle: done.append("sync"))
    real = files.put_in_place

    def put(source: Path, target: Path) -> None:
        done.append("rename")
        real(source, target)

    monkeypatch.setattr(files, "put_in_place", put)
    label = slots.Label(readers=(), left_out=(), group=(), proof=b"")
    slots.write_blank(slots.new_slot(tmp_path), keys.new_key(), label)
    assert done[:2] == ["sync", "rename"]


@pytest.mark.parametrize("gone", ["office.db", "locked.db", "heads.json"])
def test_whatever_is_gone_at_the_end_the_keys_are_forgotten(data_folder: Path, gone: str) -> None:
    """The pool of connections is empty after a fault of the disk: remembering has to open one."""
    come(data_folder, LEADER_NAME)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    engine = store._open_engine()
    engine.dispose()
    (data_folder / gone).rename(data_folder / "moved")
    store.close()
    assert not store.is_open
    assert store.private_key() == b""
    assert store.cabinet_keys == {}
    with pytest.raises(CabinetsClosed), store.look():
        pass
    assert not list(data_folder.glob("*.open")), "closed in order"


def test_a_fault_that_nobody_knows_keeps_no_key(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)

    def odd(_store: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr(remembered, "remember", odd)
    with pytest.raises(RuntimeError):
        store.close()
    assert not store.is_open
    assert store.private_key() == b""
    store.close()
