"""F6, F8, F9: a full disk, torn files, old pages put back; made for real, as often as asked."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups import book_service, found_service, places_service
from esafety_desktop.backups import service as backups
from esafety_desktop.backups.rows import Outcome
from esafety_desktop.store import backup, workplace
from esafety_desktop.store.manifest import BackupRefused, glance, inspect, seal
from esafety_desktop.store.restore import restore
from tests.backups.kit import back_up, stick, write
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.faults import drawing

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from esafety_desktop.store.store import Store
    from tests.fault_report import Rounds, Tell


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 3 MiB; needs the right to mount one."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    try:
        made = subprocess.run(mount, check=False, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no mount here")
    if made.returncode:
        pytest.skip("file systems can't be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path, leave: int) -> None:
    """Leave so many bytes free."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    filler.write_bytes(bytes(max(free - leave, 0)))


@pytest.mark.fault("F6")
def test_f6_on_a_full_stick_the_earlier_back_up_stays_and_none_is_said_to_be_made(
    leader_store: Store, small_disk: Path, rounds: Rounds, tell: Tell
) -> None:
    place = places_service.add_place(leader_store, small_disk).value
    (first,) = back_up(leader_store, place).places
    assert first.outcome is Outcome.MADE
    assert first.path is not None
    earlier = first.path.read_bytes()
    needed = len(earlier)
    count = rounds(ci=12, full=200)
    chance = drawing.chance()
    full = 0
    for _ in range(count):
        fill(small_disk, chance.randrange(needed))
        write(leader_store)
        kept = {one.name for one in small_disk.glob("*.esafety-backup")}
        (result,) = back_up(leader_store, place).places
        assert result.outcome is Outcome.FAILED
        assert "full" in result.said or "No space" in result.said
        full += 1
        assert {one.name for one in small_disk.glob("*.esafety-backup")} == kept
        assert not list(small_disk.glob("*.part"))
        assert first.path.read_bytes() == earlier
    said = f"{full} refusals in plain words, the earlier back-up byte for byte as it was"
    tell(how="a stick (tmpfs of 3 MiB) filled to a size by chance", rounds=count, found=said)


@pytest.mark.fault("F6")
def test_f6_a_disk_that_fills_up_while_the_file_is_written(
    leader_store: Store, small_disk: Path, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    """What `shutil.disk_usage` promised is gone by then: the write itself meets the full disk."""
    place = places_service.add_place(leader_store, small_disk).value
    (first,) = back_up(leader_store, place).places
    assert first.path is not None
    earlier = first.path.read_bytes()
    fill(small_disk, len(earlier) // 2)
    promised = shutil.disk_usage("/")._replace(free=10**9)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: promised)
    write(leader_store)
    (result,) = back_up(leader_store, place).places
    assert result.outcome is Outcome.FAILED
    assert "the disk is full" in result.said
    assert first.path.read_bytes() == earlier
    assert {one.name for one in small_disk.iterdir()} == {first.path.name, "filler"}
    known = book_service.places(leader_store.folder, leader_store.clock())
    assert "the disk is full" in next(one for one in known if one.id == place.id).fault
    tell(how="the disk is full in the middle of writing", found="no file, the earlier one whole")


@pytest.mark.fault("F6")
def test_f6_with_the_pc_s_own_disk_full_the_stick_still_takes_a_back_up(
    school_template: Path, small_disk: Path, drives: Path, tell: Tell
) -> None:
    folder = small_disk / "school"
    shutil.copytree(school_template, folder)
    store = accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    (drives / "KEY").mkdir()
    place = places_service.add_place(store, drives / "KEY").value
    write(store)
    fill(small_disk, 100_000)
    what = backups.task(store, (place,))
    result = backups.run(what, lambda _done, _total: None)
    assert [one.outcome for one in result.places] == [Outcome.MADE]
    assert result.places[0].path is not None
    inspect(result.places[0].path)
    assert {one.name for one in (drives / "KEY" / "E-Safety back-ups").iterdir()} == {
        result.places[0].path.name,
        book_service.MARK,
    }
    store.close()
    tell(how="the PC's own disk is full, the stick is not", found="a whole back-up on the stick")


@pytest.fixture(scope="module")
def whole(school_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A back-up by a leader."""
    folder = tmp_path_factory.mktemp("whole") / "school"
    shutil.copytree(school_template, folder)
    store = accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    target = folder.parent / "whole.esafety-backup"
    backup.write(backup.plan(store), target)
    store.close()
    return target


@pytest.mark.fault("F8")
def test_f8_whatever_is_cut_torn_or_changed_is_refused_and_changes_nothing(
    whole: Path, tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    content = whole.read_bytes()
    count = rounds(ci=150, full=5000)
    chance = drawing.chance()
    torn, folder, same = tmp_path / "torn.esafety-backup", tmp_path / "pc", 0
    folder.mkdir()
    for number in range(count):
        hurt = _hurt(content, number, chance)
        if hurt == content:  # a block of zeros where there was one
            same += 1
            continue
        torn.write_bytes(hurt)
        with pytest.raises(BackupRefused):
            inspect(torn)
        with pytest.raises(BackupRefused):
            restore(folder, torn)
        assert not list(folder.iterdir())
    assert same < count // 10
    tell(
        how="cut by chance, a block of zeros, a stretch missing or doubled, a bit flipped",
        rounds=count - same,
        found="every one refused, nothing changed",
    )


def _hurt(content: bytes, number: int, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    kind = number % 5
    if kind == 0:
        return content[:place]
    if kind == 1:
        end = min(place + 4096, len(content))
        return content[:place] + bytes(end - place) + content[end:]
    if kind == 2:
        return content[:place] + content[place + 512 :]
    if kind == 3:
        return content[:place] + content[max(place - 512, 0) : place] + content[place:]
    changed = bytearray(content)
    changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _members(path: Path) -> dict[str, bytes] | None:
    try:
        with zipfile.ZipFile(path) as box:
            return {name: box.read(name) for name in box.namelist()}
    except Exception:  # noqa: BLE001 - whatever a torn box raises
        return None


@pytest.mark.fault("F9")
def test_f9_an_older_page_or_file_put_back_is_noticed(
    data_folder: Path, tmp_path: Path, rounds: Rounds, tell: Tell
) -> None:
    """The cipher can't see it: an old page has a good proof of its own. Only the sum does."""
    store = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    old, new = tmp_path / "old.esafety-backup", tmp_path / "new.esafety-backup"
    backup.write(backup.plan(store), old)
    for number in range(30):
        write(store, f"change {number}")
    backup.write(backup.plan(store), new)
    store.close()
    before, after = _members(old), _members(new)
    assert before is not None
    assert after is not None
    count = rounds(ci=40, full=1000)
    chance = drawing.chance()
    mixed, noticed = tmp_path / "mixed.esafety-backup", 0
    for number in range(count):
        parts = dict(after)
        name = chance.choice(["office.db", "locked.db"])
        if number % 4:
            pages = min(len(before[name]), len(after[name])) // 4096
            at = chance.randrange(pages) * 4096
            parts[name] = after[name][:at] + before[name][at : at + 4096] + after[name][at + 4096 :]
        else:
            parts[name] = before[name]
        if parts == after:
            continue
        with zipfile.ZipFile(mixed, "w") as box:
            for member, data in parts.items():
                box.writestr(member, data)
        seal(mixed)  # as somebody would who can reckon: the manifest still knows
        seen = glance(mixed)
        assert seen is not None
        with pytest.raises(BackupRefused):
            inspect(mixed)
        noticed += 1
    assert noticed > count // 3
    tell(
        how="a page, or a whole cabinet, of an earlier back-up put into a newer one",
        rounds=noticed,
        found="all noticed by their sum",
    )


@pytest.mark.fault("F12")
def test_f12_what_a_killed_back_up_left_is_no_back_up_and_goes_with_the_next(
    leader_store: Store,
) -> None:
    result = back_up(leader_store)
    (one,) = result.places
    assert one.path is not None
    left = one.path.with_name(one.path.name + ".part")
    left.write_bytes(one.path.read_bytes()[:5000])
    work = leader_store.folder / "backing-up"
    work.mkdir()
    (work / "office.db").write_bytes(b"half a copy")
    assert len(found_service.found(leader_store.folder, leader_store.clock())) == 1
    write(leader_store)
    back_up(leader_store)
    assert not work.exists()
    assert not left.exists()


@pytest.mark.fault("F12")
def test_f12_a_folder_of_copies_that_was_left_beside_a_target_is_swept_and_nobody_elses(
    leader_store: Store, small_disk: Path, tmp_path: Path
) -> None:
    """The disk of the school's files is full, so the copies lie beside the target; then a kill."""
    data, target = small_disk / "school", tmp_path / "share"
    shutil.copytree(leader_store.folder, data)
    target.mkdir()
    with contextlib.closing(accounts.sign_in(data, LEADER_NAME, LEADER_PASSWORD)) as store:
        place = places_service.add_place(store, target).value
        write(store)
        fill(small_disk, 60_000)
        child = os.fork()
        if child == 0:  # pragma: no cover - it is killed in the middle of its copies

            def die(done: int, _total: int) -> None:
                if done:
                    os.kill(os.getpid(), signal.SIGKILL)

            backups.run(backups.task(store, (place,)), die)
            os._exit(0)
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
        (left,) = target.glob("backing-up*")
        assert list(left.glob("*.db")), "the kill came too early"
        mine = [target / "backing-up" / "office.db", left / "my letter.odt"]
        others = target / "backing-up 0123456789ab" / "locked.db"
        for path in (*mine, others):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"somebody's own")
        found_service.survey(data, store.clock())
        assert not list(left.glob("*.db"))
        assert all(path.read_bytes() == b"somebody's own" for path in (*mine, others))
        mine[1].unlink()
        (result,) = back_up(store, place).places
        assert result.outcome is Outcome.MADE
        assert not left.exists()
        assert mine[0].exists()
        assert others.exists()


@pytest.mark.fault("F12")
def test_f12_a_link_in_the_place_of_the_copies_is_not_followed(
    leader_store: Store, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "office.db").write_bytes(b"somebody's own")
    target = tmp_path / "share"
    target.mkdir()
    place = places_service.add_place(leader_store, target).value
    workplace.beside(leader_store.folder, target).symlink_to(elsewhere, target_is_directory=True)
    back_up(leader_store, place)
    assert (elsewhere / "office.db").read_bytes() == b"somebody's own"


@pytest.mark.fault("F6")
@pytest.mark.parametrize("step", ["free_path", "tidy"])
def test_f6_one_dying_stick_keeps_no_other_place_from_its_back_up(
    leader_store: Store, drives: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    stick(leader_store, drives)
    room = backup if step == "free_path" else found_service
    real = getattr(room, step)

    def dying(*given: object) -> object:
        if any(drives in one.parents for one in map(Path, map(str, given))):
            raise OSError(errno.EIO, "Input/output error")
        return real(*given)

    monkeypatch.setattr(room, step, dying)
    result = back_up(leader_store)
    here, there = result.places
    assert here.outcome is Outcome.MADE
    if step == "free_path":
        assert there.outcome is Outcome.FAILED
        assert "the disk reported a fault" in there.said
    else:
        assert there.outcome is Outcome.MADE
    assert backup.last_backup(leader_store) == result.made_at, "it stands in the trail"
    known = book_service.places(leader_store.folder, leader_store.clock())
    assert known[0].made_at == result.made_at
