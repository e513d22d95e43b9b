from __future__ import annotations

import shutil
import threading
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from esafety_desktop.accounts import service
from esafety_desktop.problem import Cancelled
from esafety_desktop.store import backup
from esafety_desktop.store import restore as restoring
from esafety_desktop.store.audit import OfficeAudit, head
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.folder import STAGED_NAME, FolderState
from esafety_desktop.store.manifest import MANIFEST, BackupRefused, glance, inspect, seal
from esafety_desktop.store.restore import finish_restore, restore
from esafety_desktop.store.settings import put_setting
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _mark(store: Store, word: str) -> None:
    with store.write() as unit:
        unit.commit(word)


def _actions(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(OfficeAudit.action)))


@pytest.fixture
def made(leader_store: Store, tmp_path: Path) -> Path:
    """A back-up by a leader; the store is open."""
    _mark(leader_store, "before")
    target = tmp_path / backup.file_name(leader_store.clock())
    backup.write(backup.plan(leader_store), target)
    return target


def test_a_backup_holds_both_cabinets_and_their_heads(leader_store: Store, made: Path) -> None:
    manifest = inspect(made)
    assert [item.name for item in manifest.files] == ["office.db", "locked.db", "keyring.json"]
    with leader_store.read() as session:
        newest = head(session, Cabinet.OFFICE)
    assert (manifest.files[0].head_seq, manifest.files[0].head_hash) == (newest.seq, newest.hash)
    done = backup.record(leader_store, manifest)
    assert "Backed up" in done.said
    assert backup.last_backup(leader_store) == manifest.made_at
    assert not list(leader_store.folder.glob("backing-up*"))


def test_restoring_brings_back_what_was_and_keeps_what_is(leader_store: Store, made: Path) -> None:
    _mark(leader_store, "after")
    leader_store.close()
    folder = leader_store.folder
    now = _files(folder)
    seen: list[tuple[int, int]] = []
    aside = restore(folder, made, lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]
    kept = _files(aside)
    assert all(now[name] == kept[name] for name in ("office.db", "locked.db", "keyring.json"))
    store = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    assert "before" in _actions(store)
    assert "after" not in _actions(store)
    assert "back-up restored" in _actions(store)
    store.close()


@pytest.mark.fault("F25")
def test_f25_a_new_pc_starts_from_one_backup_and_the_paper(made: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "new pc"
    fresh.mkdir()
    restore(fresh, made)
    assert service.school_state(fresh) is FolderState.SCHOOL
    service.sign_in(fresh, OFFICE_NAME, OFFICE_PASSWORD).close()


@pytest.mark.fault("F8")
def test_an_office_backup_carries_the_closed_cabinet_as_it_is(
    office_store: Store, tmp_path: Path
) -> None:
    locked = office_store.folder / "locked.db"
    (office_store.folder / "locked.db-journal").write_bytes(b"")
    (office_store.folder / "office.db-mj0123").write_bytes(b"x")
    target = tmp_path / "x.esafety-backup"
    manifest = backup.write(backup.plan(office_store), target)
    raw = [item.name for item in manifest.files if item.raw]
    assert raw == ["locked.db", "locked.db-journal", "office.db-mj0123", "keyring.json"]
    with zipfile.ZipFile(target) as box:
        assert box.read("locked.db") == locked.read_bytes()
    office_store.close()
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    restore(fresh, target)
    service.sign_in(fresh, LEADER_NAME, LEADER_PASSWORD).close()


def test_backups_under_writes_are_good(leader_store: Store, tmp_path: Path) -> None:
    stop = threading.Event()
    what = backup.plan(leader_store)
    results: list[Path] = []

    def work() -> None:
        try:
            for number in range(8):
                target = tmp_path / f"{number}.esafety-backup"
                backup.write(what, target)
                results.append(target)
        finally:
            stop.set()

    worker = threading.Thread(target=work)
    worker.start()
    count = 0
    while not stop.wait(0.002):  # a person leaves room between two saves, however small
        _mark(leader_store, f"write {count}")
        count += 1
    worker.join()
    assert count
    assert len([inspect(path) for path in results]) == 8


@pytest.mark.fault("F8")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_f8_a_cut_or_changed_backup_is_refused(
    made_once: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    torn = tmp_path_factory.getbasetemp() / "torn.esafety-backup"
    place = data.draw(st.integers(0, len(made_once) - 1))
    if data.draw(st.booleans()):
        torn.write_bytes(made_once[:place])
    else:
        content = bytearray(made_once)
        content[place] ^= 1 << data.draw(st.integers(0, 7))
        torn.write_bytes(content)
    with pytest.raises(BackupRefused):
        inspect(torn)


@pytest.fixture(scope="module")
def made_once(school_template: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("once") / "school"
    shutil.copytree(school_template, folder)
    store = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    target = folder.parent / "x.esafety-backup"
    backup.write(backup.plan(store), target)
    store.close()
    return target.read_bytes()


def _end_of_long(box: Path, **figures: int) -> None:
    """Write other figures into the record in which a long box tells how many members it has."""
    content = bytearray(box.read_bytes()[:-64])
    at = content.rfind(b"PK\x06\x06")
    for place, name in ((32, "count"), (40, "table")):
        if name in figures:
            content[at + place : at + place + 8] = figures[name].to_bytes(8, "little")
    box.write_bytes(bytes(content[:-2]) + b"\0\0")
    seal(box)


def test_a_school_of_more_than_two_gibibytes_is_backed_up_and_put_back(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)  # as if every box were a long one
    target = tmp_path / "x.esafety-backup"
    manifest = backup.write(backup.plan(leader_store), target)
    assert b"PK\x06\x07" in target.read_bytes()[-200:]
    leader_store.close()
    seen = glance(target)
    assert seen is not None
    assert seen.whole
    assert inspect(target) == manifest
    restore(leader_store.folder, target)
    service.sign_in(leader_store.folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.parametrize("figures", [{"count": 1 << 40}, {"table": 1 << 40}])
def test_a_long_box_can_not_claim_a_table_that_fills_the_memory(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: dict[str, int]
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)
    target = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(leader_store), target)
    _end_of_long(target)
    inspect(target)
    _end_of_long(target, **figures)
    with pytest.raises(BackupRefused):
        inspect(target)


def test_a_short_box_has_no_record_of_a_long_one(
    leader_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.esafety-backup"
    with monkeypatch.context() as patch:
        patch.setattr(zipfile, "ZIP64_LIMIT", 100)
        backup.write(backup.plan(leader_store), target)
    with pytest.raises(BackupRefused):
        inspect(target)


@pytest.mark.fault("F9")
def test_f9_an_older_page_put_back_is_noticed(made: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.esafety-backup"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[4096:] + content[:4096] if name == "office.db" else content)
    seal(changed)
    with pytest.raises(BackupRefused):
        inspect(changed)


@pytest.mark.parametrize("name", ["../x", "a/b", "C:x", "..\\x", "moved", "aside.txt", "x.db"])
def test_a_backup_that_would_write_elsewhere_is_refused(
    made: Path, tmp_path: Path, name: str
) -> None:
    manifest = inspect(made)
    moved = msgspec.structs.replace(manifest.files[0], name=name)
    evil = tmp_path / "evil.esafety-backup"
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(evil, "w") as new:
        whole = msgspec.structs.replace(manifest, files=[moved, *manifest.files[1:]])
        new.writestr(MANIFEST, msgspec.json.encode(whole))
        for item in manifest.files:
            new.writestr(name if item.name == "office.db" else item.name, old.read(item.name))
    seal(evil)
    with pytest.raises(BackupRefused):
        restore(tmp_path, evil)


@pytest.mark.fault("F8")
@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + b"\0" * 18, b"random bytes" * 99])
def test_f8_restoring_rubbish_changes_nothing(
    data_folder: Path, tmp_path: Path, content: bytes
) -> None:
    before = _files(data_folder)
    bad = tmp_path / "bad"
    bad.write_bytes(content)
    with pytest.raises(BackupRefused) as caught:
        restore(data_folder, bad)
    assert "nothing was changed" in caught.value.message
    with pytest.raises(BackupRefused):
        restore(data_folder, tmp_path / "missing")
    assert _files(data_folder) == before


def _stage(folder: Path, made: Path, aside: str) -> Path:
    """A restore that has got as far as its one deciding step."""
    staged = folder / STAGED_NAME
    staged.mkdir()
    with zipfile.ZipFile(made) as box:
        for item in inspect(made).files:
            (staged / item.name).write_bytes(box.read(item.name))
    (staged / "aside.txt").write_text(aside)
    return staged


_ASIDE = "before restore 2026-01-01 120000"


@pytest.mark.fault("F12")
@pytest.mark.parametrize("moved", [True, False])
def test_a_restore_that_was_stopped_goes_on_at_the_next_start(
    leader_store: Store, made: Path, *, moved: bool
) -> None:
    leader_store.close()
    folder = leader_store.folder
    old = (folder / "office.db").read_bytes()
    staged = _stage(folder, made, _ASIDE)
    (folder / _ASIDE).mkdir()
    (folder / "office.db").rename(folder / _ASIDE / "office.db")
    if moved:
        for name in ("locked.db", "keyring.json"):
            (folder / name).rename(folder / _ASIDE / name)
        (staged / "moved").touch()
        (staged / "office.db").rename(folder / "office.db")
    assert service.school_state(folder) is FolderState.SCHOOL
    assert not staged.exists()
    assert (folder / _ASIDE / "office.db").read_bytes() == old
    service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD).close()
    finish_restore(folder)


@pytest.mark.fault("F12")
def test_a_restore_stopped_while_it_tidies_up_keeps_both_schools(
    leader_store: Store, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _mark(leader_store, "after")
    leader_store.close()
    folder = leader_store.folder
    old = (folder / "office.db").read_bytes()

    def stopped(staged: Path, **_: object) -> None:
        (staged / "moved").unlink(missing_ok=True)
        raise KeyboardInterrupt

    _stage(folder, made, _ASIDE)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", stopped)
        with pytest.raises(KeyboardInterrupt):
            finish_restore(folder)
    restored = (folder / "office.db").read_bytes()
    assert service.school_state(folder) is FolderState.SCHOOL
    assert (folder / "office.db").read_bytes() == restored
    (aside,) = folder.glob("before restore *")
    assert (aside / "office.db").read_bytes() == old
    service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.fault("F12")
def test_what_a_restore_leaves_that_was_killed_before_it_decided_goes_at_the_next_start(
    data_folder: Path,
) -> None:
    left = data_folder / f"{STAGED_NAME}.new"
    left.mkdir()
    (left / "keyring.json").write_bytes(b"the accounts of that day")
    assert service.school_state(data_folder) is FolderState.SCHOOL
    assert not left.exists()


@pytest.mark.fault("F12")
@pytest.mark.parametrize("fault", [NotSaved("The keyring is held.", "Wait."), OSError(5, "held")])
def test_a_restore_that_fails_before_it_decided_leaves_no_keyring_of_that_day(
    leader_store: Store, made: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    leader_store.close()

    def held(*_: object) -> None:
        raise fault

    monkeypatch.setattr(restoring, "_settle_keyring", held)
    with pytest.raises(NotSaved):
        restore(leader_store.folder, made)
    assert not list(leader_store.folder.glob(f"{STAGED_NAME}*"))


@pytest.mark.fault("F12")
def test_what_a_killed_backup_left_is_swept_by_the_next(leader_store: Store, made: Path) -> None:
    left = leader_store.folder / "backing-up" / "office.db"
    left.parent.mkdir()
    left.write_bytes(b"half a copy")
    (leader_store.folder / "locked.db.migrating").write_bytes(b"x")
    backup.write(backup.plan(leader_store), made)
    assert not left.parent.exists()


@pytest.mark.fault("F6")
def test_f6_a_backup_that_fails_leaves_the_earlier_one(
    leader_store: Store, made: Path, tmp_path: Path
) -> None:
    before = made.read_bytes()
    with pytest.raises(NotSaved, match="could not be written"):
        backup.write(backup.plan(leader_store), tmp_path / "no folder" / "x")

    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        backup.write(backup.plan(leader_store), made, cancel)
    assert made.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))
    assert not list(leader_store.folder.glob("backing-up*"))


def test_one_can_stop_in_the_middle_of_a_large_file(leader_store: Store, tmp_path: Path) -> None:
    """A slow stick takes minutes for one file: nobody waits for all of it."""
    with leader_store.write() as unit:
        put_setting(unit, "large", "x" * 9_000_000)
        unit.commit("something large")
    what, told = backup.plan(leader_store), []

    def cancel(done: int, total: int) -> None:
        told.append(done)
        if told.count(what.count) > 4:
            raise Cancelled
        assert done < total

    with pytest.raises(Cancelled):
        backup.write(what, tmp_path / "x.esafety-backup", cancel)
    assert [one.name for one in tmp_path.iterdir()] == ["school"]


def test_the_name_sorts_by_time_and_suits_windows() -> None:
    moment = datetime(2026, 7, 1, 8, 5, tzinfo=UTC)
    assert backup.file_name(moment) == "E-Safety 2026-07-01 0905.esafety-backup"
