"""What lies in the data folder never says what goes: only who holds the keys, and what is ours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store import backup, keyring, keyring_place, retiring
from esafety_desktop.store import restore as restoring
from esafety_desktop.store.faults import NotSaved
from esafety_desktop.store.files import put_in_place
from esafety_desktop.store.folder import STAGED_NAME, FolderState
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path


_FORGED = b'{"school":"s","at":"2026-01-01T00:00:00Z","proofs":{"a":"eA=="}}'


class Stopped(BaseException):
    """The program is killed."""


def stop(*_: object) -> None:
    raise Stopped


@pytest.fixture
def begun(data_folder: Path) -> retiring.Mark:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    made = retiring.mark(store.keyring().school, store.clock(), store.cabinet_keys)
    store.close()
    return made


@pytest.mark.parametrize("content", [b"", b"[]", b'["/home"]', b"{}", b"[" * 5000])
def test_a_file_of_that_name_removes_nothing(data_folder: Path, content: bytes) -> None:
    (data_folder / retiring.MARK).write_bytes(content)
    assert service.school_state(data_folder) is FolderState.SCHOOL
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert any("nobody who holds the keys wrote it" in one for one in store.notices)
    store.close()
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert store.notices == ()
    store.close()


def test_nor_does_a_mark_that_names_a_folder_of_somebody(data_folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "Documents"
    theirs.mkdir()
    (theirs / "thesis.docx").write_text("twenty years")
    school = keyring.load(data_folder).school
    words = {"school": school, "at": "2026-01-01T00:00:00Z", "proofs": {"office": "eA=="}}
    (data_folder / retiring.MARK).write_bytes(
        msgspec.json.encode({**words, "others": [str(theirs)]})
    )
    (data_folder / keyring_place.FILE_NAME).unlink()
    assert service.school_state(data_folder) is FolderState.SCHOOL, "its spare is there"
    (data_folder / keyring_place.SPARE_NAME).unlink()
    assert service.school_state(data_folder) is FolderState.BROKEN
    assert (data_folder / "office.db").exists(), "no step of ours took the keys away"
    assert (theirs / "thesis.docx").exists()


@pytest.mark.fault("F12")
@pytest.mark.parametrize("words", [_FORGED, b""])
def test_f12_a_restore_that_is_interrupted_beside_a_mark_keeps_both_schools(
    data_folder: Path,
    begun: retiring.Mark,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: bytes,
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(store), file)
    store.close()
    (data_folder / retiring.MARK).write_bytes(words or msgspec.json.encode(begun))

    def held(source: Path, target: Path) -> None:
        if target.name == "office.db" and source.parent.name == STAGED_NAME:
            raise PermissionError(13, "held")
        put_in_place(source, target)

    monkeypatch.setattr(restoring, "put_in_place", held)
    with pytest.raises(NotSaved):
        restoring.restore(data_folder, file)
    assert not keyring_place.exists(data_folder) or not (data_folder / "office.db").exists()
    with pytest.raises(NotSaved):
        service.school_state(data_folder)
    monkeypatch.undo()
    assert service.school_state(data_folder) is FolderState.SCHOOL
    (aside,) = data_folder.glob("before restore *")
    for folder in (data_folder, aside):
        service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.fault("F12")
def test_f12_stopped_before_the_very_last_step_nothing_is_left(
    data_folder: Path, begun: retiring.Mark
) -> None:
    retiring.destroy(data_folder, begun)
    (data_folder / retiring.MARK).write_bytes(msgspec.json.encode(begun))
    assert service.school_state(data_folder) is FolderState.EMPTY
    assert list(data_folder.iterdir()) == []


@pytest.mark.fault("F12")
def test_f12_stopped_between_keyring_and_spare_no_copy_of_the_keyring_stays_behind(
    data_folder: Path, begun: retiring.Mark
) -> None:
    (data_folder / retiring.MARK).write_bytes(msgspec.json.encode(begun))
    (data_folder / keyring_place.FILE_NAME).rename(data_folder / f"{keyring_place.FILE_NAME}.going")
    assert service.school_state(data_folder) is FolderState.SCHOOL
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()
    assert not list(data_folder.glob("*.going"))


@pytest.mark.fault("F12")
def test_f12_stopped_half_way_the_keys_are_gone_and_the_next_start_goes_on(
    data_folder: Path, begun: retiring.Mark, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "_remove", stop)
    with pytest.raises(Stopped):
        retiring.destroy(data_folder, begun)
    assert not list(data_folder.glob("keyring*.json"))
    assert (data_folder / "office.db").exists()
    monkeypatch.undo()
    assert service.school_state(data_folder) is FolderState.EMPTY
    assert list(data_folder.iterdir()) == []


@pytest.mark.fault("F12")
def test_f12_stopped_before_the_keys_go_the_school_is_there_and_it_is_told(
    data_folder: Path, begun: retiring.Mark, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retiring, "_remove_others", stop)
    with pytest.raises(Stopped):
        retiring.destroy(data_folder, begun)
    monkeypatch.undo()
    assert service.school_state(data_folder) is FolderState.SCHOOL
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert any("stopped before the keys went" in one for one in store.notices)
    store.close()
    assert not (data_folder / retiring.MARK).exists()


def test_elsewhere_only_this_schools_back_ups_go(
    data_folder: Path, begun: retiring.Mark, tmp_path: Path
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    place = tmp_path / "copies"
    place.mkdir()
    ours = place / "ours.esafety-backup"
    backup.write(backup.plan(store), ours)
    store.close()
    theirs = place / "theirs.esafety-backup"
    theirs.write_bytes(b"no back-up")
    folder = place / "folder.esafety-backup"
    folder.mkdir()
    (folder / "x").touch()
    retiring.destroy(data_folder, begun, [ours, theirs, folder, tmp_path])
    assert sorted(path.name for path in place.iterdir()) == [folder.name, theirs.name]


def test_a_linked_file_is_not_written_over(
    data_folder: Path, begun: retiring.Mark, tmp_path: Path
) -> None:
    theirs, linked = tmp_path / "thesis.docx", tmp_path / "linked.docx"
    for path in (theirs, linked):
        path.write_text("twenty years")
    aside = data_folder / "before restore 2026-01-01 120000"
    aside.mkdir()
    (aside / keyring_place.FILE_NAME).symlink_to(theirs)
    os.link(linked, aside / keyring_place.SPARE_NAME)
    retiring.destroy(data_folder, begun)
    assert theirs.read_text() == linked.read_text() == "twenty years"
    assert list(data_folder.iterdir()) == []


def test_a_file_that_is_held_before_the_keys_go_leaves_the_school_open(
    data_folder: Path, begun: retiring.Mark, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(retiring, "_remove_others", held)
    with pytest.raises(NotSaved) as told:
        retiring.destroy(data_folder, begun)
    assert "still here" in told.value.advice
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()
