"""A full disk, a pulled stick, Cancel, a program that was stopped: nothing half looks whole."""

from __future__ import annotations

import shutil
import sys
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.backups import found_service
from esafety_desktop.everything import folder_rules, out_service, place_service
from esafety_desktop.everything import found_service as found_in
from esafety_desktop.problem import Cancelled, Problem
from esafety_desktop.store import workplace
from esafety_desktop.store.faults import NotAllowed
from esafety_desktop.store.folder_rules import is_share
from tests.everything import kit

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def _nothing_left(store: Store, place: Path) -> None:
    assert not (store.folder / workplace.TAKEN_OUT).exists()
    assert not place.exists() or list(place.iterdir()) == []
    said = kit.entries(store)
    assert (out_service.BEGUN, "office") in said
    assert (out_service.DONE, "office") not in said


@pytest.mark.fault("F5", "F6", how="the system refuses files beyond a size, as a full disk does")
def test_a_full_disk_leaves_nothing(leader_store: Store, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    kit.fill(leader_store)
    given = out_service.begin(leader_store)
    wanted = kit.wanted(tmp_path / "out")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    begun: list[bool] = []

    def fill_up(_done: int, total: int) -> None:
        if total and not begun:
            begun.append(True)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))

    try:
        with pytest.raises(Problem, match="not enough room"):
            out_service.write(given, wanted, fill_up)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert begun
    _nothing_left(leader_store, wanted.place)
    assert kit.take_out(leader_store, wanted.place).folder.is_dir()


@pytest.mark.parametrize("at", [0.0, 0.3, 0.9])
def test_a_stick_that_is_pulled_out_leaves_nothing_that_looks_whole(
    at: float, leader_store: Store, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    given = out_service.begin(leader_store)
    wanted = kit.wanted(tmp_path / "out")
    away = tmp_path / "pulled"

    def pull(done: int, total: int) -> None:
        if total and done / total >= at and not away.exists():
            shutil.move(wanted.place, away)

    with pytest.raises(Problem, match="could not be written") as caught:
        out_service.write(given, wanted, pull)
    assert "not finished" in caught.value.advice
    assert not list(wanted.place.glob("*"))
    for left in away.iterdir():
        assert left.name.endswith(folder_rules.UNFINISHED)
        assert not (left / folder_rules.README).exists()


@pytest.mark.parametrize("at", [0.0, 0.5, 0.99])
def test_cancel_leaves_nothing(at: float, leader_store: Store, tmp_path: Path) -> None:
    kit.fill(leader_store)
    given = out_service.begin(leader_store)
    wanted = kit.wanted(tmp_path / "out")

    def cancel(done: int, total: int) -> None:
        if total and done / total >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        out_service.write(given, wanted, cancel)
    _nothing_left(leader_store, wanted.place)


def test_the_copies_of_a_stopped_program_go_when_it_is_begun_again(
    leader_store: Store, tmp_path: Path
) -> None:
    left = leader_store.folder / workplace.TAKEN_OUT
    left.mkdir()
    (left / "locked.db").write_bytes(b"left")
    out_service.begin(leader_store)
    assert not left.exists()


def test_they_go_at_the_next_sign_in_too(leader_store: Store) -> None:
    left = leader_store.folder / workplace.TAKEN_OUT
    left.mkdir()
    (left / "locked.db-journal").write_bytes(b"left")
    found_service.survey(leader_store.folder, leader_store.clock())
    assert not left.exists()


def test_a_save_meanwhile_neither_waits_nor_comes_in(leader_store: Store, tmp_path: Path) -> None:
    kit.fill(leader_store)
    given = out_service.begin(leader_store)
    saved: list[str] = []

    def save(_done: int, total: int) -> None:
        if total and not saved:
            saved.append("yes")
            with leader_store.write() as unit:
                unit.commit("saved meanwhile")

    written = out_service.write(given, kit.wanted(tmp_path / "out"), save)
    assert ("saved meanwhile", "") in kit.entries(leader_store)
    trail = written.folder / "Office cabinet" / "CSV" / "Trail of the office cabinet.csv"
    assert "saved meanwhile" not in trail.read_text("utf-8-sig")


def test_two_folders_of_one_minute_stand_side_by_side(leader_store: Store, tmp_path: Path) -> None:
    first = kit.take_out(leader_store, tmp_path / "out").folder
    second = kit.take_out(leader_store, tmp_path / "out").folder
    assert first.is_dir()
    assert second.name == f"{first.name} (2)"


def test_places_that_are_refused_or_warned_of(leader_store: Store, tmp_path: Path) -> None:
    data = leader_store.folder
    (data / "below").mkdir()
    for place in (data, data / "below"):
        assert "keeps the school" in place_service.judge(data, place).refused
    assert "not there" in place_service.judge(data, tmp_path / "nowhere").refused
    assert place_service.judge(data, tmp_path) == place_service.Judged("")
    assert "stick" in folder_rules.warning(shared=False, removable=True)
    assert "another computer" in folder_rules.warning(shared=True, removable=True)


@pytest.mark.parametrize("name", ["OneDrive - Seabrook", "Dropbox", "Google Drive"])
def test_nothing_is_ever_written_where_it_is_copied_to_other_places(
    leader_store: Store, tmp_path: Path, name: str
) -> None:
    copied = tmp_path / name / "Documents"
    copied.mkdir(parents=True)
    link = tmp_path / "looks like any other"
    link.symlink_to(copied, target_is_directory=True)
    given = out_service.begin(leader_store)
    for place in (copied, link):
        assert "copies every file" in place_service.judge(leader_store.folder, place).refused
        with pytest.raises(Problem, match="Choose an encrypted stick"):
            out_service.write(given, kit.wanted(place), kit.silent)
    assert list(copied.iterdir()) == []


def test_a_folder_of_this_pc_alone_is_proposed(leader_store: Store, tmp_path: Path) -> None:
    data = leader_store.folder
    copied, own = tmp_path / "OneDrive" / "Documents", tmp_path / "Downloads"
    for place in (copied, own):
        place.mkdir(parents=True)
    assert place_service.usual(data, [copied, own, tmp_path]) == own
    assert place_service.usual(data, [own, copied]) == own
    assert place_service.usual(data, [copied, tmp_path / "nowhere"]) is None


@pytest.mark.parametrize(
    ("place", "share"),
    [
        (r"\\server\office\Papers", True),
        ("//server/office", True),
        (r"\\?\UNC\server\office", True),
        (r"H:\Papers", True),
        (r"C:\Users\Office\Downloads", False),
        (r"\\?\C:\Users", False),
    ],
)
def test_folders_of_another_computer_are_known(place: str, share: bool) -> None:
    assert is_share(PureWindowsPath(place), frozenset({"h:"})) is share


def test_the_locked_cabinet_never_goes_out_without_a_password(
    leader_store: Store, tmp_path: Path
) -> None:
    given = out_service.begin(leader_store)
    with pytest.raises(ValueError, match="password"):
        out_service.write(given, kit.wanted(tmp_path / "out", password=""), kit.silent)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("password", "again", "why"),
    [
        ("", "", "Make a password"),
        ("short", "short", "14 characters"),
        ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "different"),
        ("violet anchor soup", "violet anchor soap", "not the same"),
        ("violet anchor soup", "violet anchor soup", ""),
    ],
)
def test_passwords_of_papers(leader_store: Store, password: str, again: str, why: str) -> None:
    said = place_service.password_fault(leader_store, password, again)
    assert (why in said) if why else said == ""


def test_a_governor_has_nothing_to_take_out(leader_store: Store) -> None:
    from esafety_desktop.store.cabinet import AccountInfo, Role

    leader_store.account = AccountInfo(leader_store.account.id, "governor", Role.GOVERNOR)
    with pytest.raises(NotAllowed):
        out_service.begin(leader_store)


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "y" * 5_000])
def test_a_name_that_no_folder_can_have_is_told(
    leader_store: Store, tmp_path: Path, name: str
) -> None:
    place = tmp_path / name
    refused = place_service.judge(leader_store.folder, place).refused
    not_there = sys.platform == "win32" and "\0" not in name  # Windows: there is none of that name
    assert ("That folder is not there" if not_there else "No folder can have that name") in refused
    assert found_in.box_in(place) is None
    with pytest.raises(Problem, match="nothing in this folder"):
        found_in.look(place, "", with_locked=False)
