"""Back-ups at every place: this PC, a stick, a folder; and what lies outside gives nothing away."""

from __future__ import annotations

import shutil
import uuid
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.faults import NoPassword
from esafety_desktop.accounts.founding import first_office_account
from esafety_desktop.backups import book_service, found_service, inside_service, places_service
from esafety_desktop.backups import service as backups
from esafety_desktop.backups.inside_service import Key
from esafety_desktop.backups.rows import Kind, Outcome
from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring_place
from esafety_desktop.store.backup import file_name
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.manifest import inspect
from esafety_desktop.store.restore import restore
from tests.backups.kit import back_up, quiet, stick, write
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from esafety_desktop.store.store import Store


def test_a_fresh_school_backs_up_beside_its_data_folder(leader_store: Store) -> None:
    (place,) = backups.places(leader_store.folder, leader_store.clock())
    assert place.kind is Kind.PC
    assert place.path.parent == leader_store.folder.parent
    assert not place.path.exists()
    result = back_up(leader_store)
    (one,) = result.places
    assert one.outcome is Outcome.MADE
    assert one.path is not None
    assert one.path.parent == place.path
    manifest = inspect(one.path)
    assert not manifest.away
    assert backups.newest_good(leader_store) == result.made_at


def test_a_stick_is_found_under_another_letter_and_an_absent_one_is_no_fault(
    leader_store: Store, drives: Path
) -> None:
    place = stick(leader_store, drives)
    first = back_up(leader_store)
    assert {one.outcome for one in first.places} == {Outcome.MADE}
    (drives / "KEY").rename(drives / "OTHER")
    write(leader_store)
    leader_store.clock = _later(leader_store, timedelta(minutes=2))
    second = back_up(leader_store)
    assert {one.outcome for one in second.places} == {Outcome.MADE}
    there = next(one.path for one in second.places if one.place.id == place.id)
    assert there is not None
    assert there.parent == drives / "OTHER" / "E-Safety back-ups"
    shutil.move(drives / "OTHER", drives.parent / "in a pocket")
    (drives / "OTHER" / "E-Safety back-ups").mkdir(parents=True)  # another stick, same letter
    write(leader_store)
    third = back_up(leader_store)
    gone = next(one for one in third.places if one.place.id == place.id)
    assert gone.outcome is Outcome.ABSENT
    assert "isn't there. It was last there on" in gone.said
    assert third.made
    assert not third.failed


def _later(store: Store, by: timedelta) -> Callable[[], datetime]:
    return _at(store.clock() + by)


def test_outside_the_pc_no_account_is_in_it_and_the_sheet_opens_it(
    tmp_path: Path, drives: Path
) -> None:
    folder = tmp_path / "a school"
    folder.mkdir()
    new = first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    sheet = accounts.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()
    store = accounts.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    place = stick(store, drives)
    result = back_up(store)
    public = store.keyring().by_name(LEADER_NAME)
    store.close()
    path = next(one.path for one in result.places if one.place.id == place.id)
    assert path is not None
    assert inspect(path).away
    content = path.read_bytes()
    assert b'"salt"' not in content
    assert OFFICE_NAME.encode() not in content.replace(b"office.db", b"").replace(b'"office"', b"")
    fresh = tmp_path / "new pc"
    fresh.mkdir()
    assert inside_service.names(fresh, path) == ()
    with pytest.raises(Problem):
        inside_service.look_inside(fresh, path, Key(LEADER_NAME, LEADER_PASSWORD), quiet)
    seen = inside_service.look_inside(fresh, path, Key(code=sheet.code), quiet)
    assert seen.incidents == 0
    office = inside_service.look_inside(fresh, path, Key(code=new.sheet.code), quiet)
    assert office.incidents is None
    assert office.locked_waits
    assert not list(fresh.iterdir()), "looking leaves nothing behind"
    restore(fresh, path)
    accounts.recover(fresh, new.sheet.code, OFFICE_NAME, "three odd socks").close()
    again = accounts.recover(fresh, sheet.code, LEADER_NAME, "lantern over moss")
    assert again.is_leader
    assert public is not None
    mine = again.keyring().by_name(LEADER_NAME)
    assert mine is not None
    assert mine.public == public.public, "concerns and envelopes sealed to it open as before"
    assert not [one for one in again.notices if "exchanged" in one]
    again.close()
    accounts.sign_in(fresh, OFFICE_NAME, "three odd socks").close()


def test_whoever_has_no_password_yet_is_told_what_to_do(tmp_path: Path, drives: Path) -> None:
    folder = tmp_path / "a school"
    folder.mkdir()
    new = first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    accounts.add_account(new.store, "second", accounts.Role.OFFICE, "three odd socks")
    place = stick(new.store, drives)
    result = back_up(new.store, place)
    new.store.close()
    fresh = tmp_path / "new pc"
    fresh.mkdir()
    (one,) = result.places
    assert one.path is not None
    restore(fresh, one.path)
    accounts.recover(fresh, new.sheet.code, OFFICE_NAME, "four odd socks").close()
    with pytest.raises(NoPassword, match="recovery sheet"):
        accounts.sign_in(fresh, "second", "three odd socks")


def test_the_school_s_own_folder_and_doubles_are_refused(leader_store: Store, drives: Path) -> None:
    for inside in (leader_store.folder, leader_store.folder / "x"):
        with pytest.raises(Problem, match="must not lie in the folder"):
            places_service.add_place(leader_store, inside)
    stick(leader_store, drives)
    with pytest.raises(Problem, match="already"):
        stick(leader_store, drives)


def outside_asked(store: Store) -> str:
    return "".join(r.what for r in backups.due(store, store.today()) if "outside" in r.what)


def test_a_folder_on_the_disk_of_the_school_s_files_isn_t_outside(
    leader_store: Store, tmp_path: Path
) -> None:
    """Found by a stranger: Today ticked “a place outside this PC” for a folder beside the data."""
    changed = places_service.add_place(leader_store, tmp_path / "copies")
    assert changed.value.kind is Kind.FOLDER
    assert "on the same disk as the school's files" in changed.said
    back_up(leader_store)
    place = backups.places(leader_store.folder, leader_store.clock())[-1]
    assert place.goes_along
    assert not place.is_outside
    assert place.away, "no account lies in it: it might be carried off"
    assert "same disk" in outside_asked(leader_store)
    changed = places_service.add_place(leader_store, tmp_path / "OneDrive - School" / "copies")
    assert changed.value.is_outside, "the service copies it elsewhere"
    assert "same disk" not in changed.said
    back_up(leader_store)
    assert not outside_asked(leader_store)


def test_a_folder_on_another_disk_is_outside(leader_store: Store) -> None:
    other = Path("/dev/shm")  # noqa: S108 - a disk of its own, where there is one
    if not other.is_dir() or other.stat().st_dev == leader_store.folder.stat().st_dev:
        pytest.skip("this machine has one disk")
    folder = other / f"e-safety {uuid.uuid4().hex}"
    try:
        changed = places_service.add_place(leader_store, folder)
        assert changed.value.kind is Kind.FOLDER
        assert changed.value.is_outside
        assert changed.said.endswith("now.")
        back_up(leader_store)
        assert not outside_asked(leader_store)
    finally:
        shutil.rmtree(folder)


def test_a_book_of_before_learns_at_the_next_back_up(leader_store: Store, tmp_path: Path) -> None:
    places_service.add_place(leader_store, tmp_path / "copies")
    known = book_service.book(leader_store.folder)
    assert known.places
    known.places[-1].goes_along = False
    book_service.keep(leader_store.folder, known)
    back_up(leader_store)
    assert outside_asked(leader_store)


def test_a_place_is_removed_its_files_stay_and_undo_brings_it_back(
    leader_store: Store, drives: Path
) -> None:
    place = stick(leader_store, drives)
    back_up(leader_store)
    done = places_service.remove_place(leader_store, place.id)
    assert [one.kind for one in backups.places(leader_store.folder, leader_store.clock())] == [
        Kind.PC
    ]
    assert list((drives / "KEY").rglob("*.esafety-backup"))
    assert done.undo is not None
    done.undo.run(leader_store)
    assert len(backups.places(leader_store.folder, leader_store.clock())) == 2
    places_service.remove_place(leader_store, place.id)
    with pytest.raises(Problem, match="always made"):
        places_service.remove_place(leader_store, "pc")


def test_only_what_lacks_the_newest_change_is_backed_up(leader_store: Store, drives: Path) -> None:
    assert len(backups.wanting(leader_store)) == 1
    back_up(leader_store)
    assert backups.wanting(leader_store) == ()
    leader_store.close()
    store = accounts.sign_in(leader_store.folder, LEADER_NAME, LEADER_PASSWORD)
    assert backups.wanting(store) == (), "to sign in changes nothing"
    place = stick(store, drives)
    assert [one.id for one in backups.wanting(store)] == [place.id]
    back_up(store, place)
    assert backups.wanting(store) == ()
    write(store)
    assert len(backups.wanting(store)) == 2
    store.close()


def test_another_school_s_back_ups_are_neither_replaced_nor_removed(
    leader_store: Store, tmp_path: Path
) -> None:
    (place,) = backups.places(leader_store.folder, leader_store.clock())
    place.path.mkdir()
    other = tmp_path / "other school"
    other.mkdir()
    theirs = first_office_account(other, OFFICE_NAME, OFFICE_PASSWORD)
    now = leader_store.clock()
    leader_store.clock = lambda: now
    theirs.store.clock = lambda: now
    from esafety_desktop.store import backup

    foreign = place.path / file_name(now)
    backup.write(backup.plan(theirs.store), foreign)
    theirs.store.close()
    before = foreign.read_bytes()
    result = back_up(leader_store)
    assert result.places[0].path == place.path / file_name(now, 2)
    assert foreign.read_bytes() == before
    shown = found_service.found(leader_store.folder, now)
    assert {one.path: one.ours for one in shown} == {
        foreign: False,
        place.path / file_name(now, 2): True,
    }


def test_old_ones_go_and_what_isn_t_ours_stays(leader_store: Store) -> None:
    (place,) = backups.places(leader_store.folder, leader_store.clock())
    place.path.mkdir()
    (place.path / "holiday.jpg").write_bytes(b"x")
    (place.path / "E-Safety 2020-01-01 0900.esafety-backup").write_bytes(b"torn")
    begin = leader_store.clock()
    for hour in range(8):
        leader_store.clock = _at(begin + timedelta(minutes=hour))
        back_up(leader_store)
    left = {one.name for one in place.path.iterdir()}
    assert "holiday.jpg" in left
    assert "E-Safety 2020-01-01 0900.esafety-backup" in left
    assert len(left) <= 6, "of one day the last three stay (and one of the day before, at midnight)"


def _at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def test_the_survey_notices_what_somebody_removed(leader_store: Store) -> None:
    result = back_up(leader_store)
    (one,) = result.places
    assert one.path is not None
    one.path.unlink()
    seen = found_service.survey(leader_store.folder, leader_store.clock())
    assert book_service.note_seen(leader_store.folder, seen, leader_store.clock())
    assert len(backups.wanting(leader_store)) == 1


def test_an_office_only_back_up_says_that_the_locked_cabinet_lies_closed_in_it(
    office_store: Store,
) -> None:
    back_up(office_store)
    (one,) = found_service.found(office_store.folder, office_store.clock())
    assert one.closed
    assert one.good
    assert Cabinet.LOCKED.file_name in {item.name for item in inspect(one.path).files}
    assert keyring_place.exists(office_store.folder)
