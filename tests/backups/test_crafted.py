"""A file on a stick that calls itself a back-up is read with limits, unasked as it is (B12)."""

from __future__ import annotations

import errno
import struct
import tracemalloc
import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.backups import found_service, inside_service, renewing_service
from esafety_desktop.store import backup, envelope_heads, keyring
from esafety_desktop.store import restore as restoring
from esafety_desktop.store.faults import KeyringFault
from esafety_desktop.store.manifest import (
    BackupRefused,
    BackupUnread,
    box_of,
    glance,
    inspect,
    seal,
)
from esafety_desktop.store.restore import restore
from tests.backups.kit import back_up, quiet
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.store.manifest import Manifest
    from esafety_desktop.store.store import Store

LONG = 200_000_000


def packed(path: Path) -> None:
    """A manifest of 200 MB of blanks in some hundred kB."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box,
        box.open("manifest.json", "w") as m,
    ):
        for _ in range(LONG >> 20):
            m.write(b" " * (1 << 20))


def long_manifest(path: Path) -> None:
    """The same, stored, in a file with a hole."""
    with zipfile.ZipFile(path, "w") as box:
        box.writestr("manifest.json", b" " * (5 << 20))


def many(path: Path) -> None:
    """A table of contents with more names than any back-up has."""
    with zipfile.ZipFile(path, "w") as box:
        for number in range(20_000):
            box.writestr(f"{number}", b"")


def twice(path: Path) -> None:
    """Members that lie over each other: the file unpacks to more than it is."""
    with zipfile.ZipFile(path, "w") as box:
        box.writestr("office.db", b"x" * 100_000)
        (first,) = box.infolist()
        for number in range(5):
            info = zipfile.ZipInfo(f"locked.db-{number}")
            for name in ("CRC", "file_size", "compress_size", "header_offset"):
                setattr(info, name, getattr(first, name))
            box.filelist.append(info)
            box.NameToInfo[info.filename] = info


def far_table(path: Path) -> None:
    """A small file that says that its table of contents lies elsewhere."""
    many(path)
    content = path.read_bytes()
    end = content.rfind(b"PK\x05\x06")
    count, table, at = 20_000, *struct.unpack("<II", content[end + 12 : end + 20])
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, table, at)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    tail = bytearray(content[end:])
    tail[8:20] = b"\xff" * 12
    path.write_bytes(content[:end] + record + locator + tail)


@pytest.mark.fault("B12")
@pytest.mark.parametrize("craft", [packed, long_manifest, many, twice, far_table])
def test_b12_a_crafted_back_up_costs_nothing_and_is_refused(
    data_folder: Path, tmp_path: Path, craft: Callable[[Path], None]
) -> None:
    file = tmp_path / "E-Safety 2026-11-22 0905.esafety-backup"
    craft(file)
    seal(file)
    tracemalloc.start()
    assert glance(file) is None
    assert not found_service.look(file, "stick").whole
    with pytest.raises(BackupRefused):
        inspect(file)
    with pytest.raises(KeyringFault):
        inside_service.names(data_folder, file)
    assert renewing_service._is_old(file, keyring.load(data_folder)) is None, "nobody knows"
    with pytest.raises(BackupRefused):
        restore(data_folder, file)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8e6


@pytest.mark.fault("B12")
def test_b12_a_long_keyring_is_refused(leader_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(leader_store), file)
    assert inside_service.names(leader_store.folder, file)
    again = tmp_path / "y.esafety-backup"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + b" " * (17 << 20 if "keyring" in name else 0))
    with pytest.raises(KeyringFault):
        inside_service.names(leader_store.folder, again)


@pytest.mark.fault("B12")
def test_b12_a_packed_copy_of_a_real_back_up_is_refused(
    leader_store: Store, tmp_path: Path
) -> None:
    file, again = tmp_path / "x.esafety-backup", tmp_path / "y.esafety-backup"
    made = backup.write(backup.plan(leader_store), file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    seal(again)
    assert inspect(file) == made
    with pytest.raises(BackupRefused):
        inspect(again)


def test_a_disk_that_cannot_be_read_is_not_taken_for_a_file_that_is_none(
    leader_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's zipfile calls a read that went wrong "not a zip file" (found by F3's rounds)."""
    (made,) = back_up(leader_store).places
    assert made.path is not None

    def torn(_file: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(zipfile, "_EndRecData", torn)
    with pytest.raises(BackupUnread, match="could not be read"), box_of(made.path):
        pass


def _changed(path: Path) -> None:
    """One bit of a cabinet, as a failing stick gives it back; the sum of its own box tells."""
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as box:
        content[box.getinfo("office.db").header_offset + 5000] ^= 1
    path.write_bytes(content)


def _exchanged(path: Path) -> None:
    """Another file of that name, whose own sums are right."""
    with zipfile.ZipFile(path) as box:
        content = {name: box.read(name) for name in box.namelist()}
    with zipfile.ZipFile(path, "w") as box:
        for name, data in content.items():
            box.writestr(name, data[::-1] if name == "office.db" else data)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


@pytest.mark.fault("F8")
@pytest.mark.parametrize("spoil", [_changed, _exchanged, _cut, Path.unlink])
@pytest.mark.parametrize("whole", [True, False])
def test_f8_what_reads_otherwise_after_the_check_is_refused_and_changes_nothing(
    leader_store: Store,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], None],
    *,
    whole: bool,
) -> None:
    (made,) = back_up(leader_store).places
    assert made.path is not None
    data, path = leader_store.folder, made.path
    leader_store.close()
    before = {one: one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file()}

    def check(file: Path, told: Callable[[int], None] | None = None) -> Manifest:
        found = inspect(file, told)
        spoil(file)
        return found

    monkeypatch.setattr(restoring if whole else inside_service, "inspect", check)
    key = inside_service.Key(LEADER_NAME, LEADER_PASSWORD)
    look = partial(inside_service.look_inside, data, path, key, quiet)
    with pytest.raises(BackupRefused):
        (partial(restore, data, path) if whole else look)()
    after = {one: one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file()}
    assert after == before, "nothing was changed, and nothing was left behind"


def test_an_envelope_that_reads_otherwise_after_the_check_proves_nothing(
    leader: Store, tmp_path: Path
) -> None:
    path = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(leader), path)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as box:
        box_file = next(one for one in box.infolist() if one.filename.endswith(".keys"))
        content[box_file.header_offset + 200] ^= 1
    path.write_bytes(content)
    with pytest.raises(BackupRefused):
        envelope_heads.heads_in(path, leader.folder, leader.private_key())
    assert not (leader.folder / "looking-inside").exists()
