"""Looking inside, the drill, and what an office-only day left closed."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups import (
    book_service,
    drill_service,
    found_service,
    inside_service,
    proof_service,
)
from esafety_desktop.backups import service as backups
from esafety_desktop.backups.inside_service import Key
from esafety_desktop.dates import utc_now
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.store import workplace
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.manifest import MANIFEST, BackupRefused, inspect, seal
from esafety_desktop.value import replace
from tests.backups.kit import back_up, quiet, write
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.store import leaders
from tests.store.conftest import three_leaders

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.backups.rows import Found
    from esafety_desktop.store.store import Store


__all__ = ["three_leaders"]


def newest(store: Store) -> Found:
    return found_service.found(store.folder, store.clock())[0]


def test_a_look_inside_counts_and_leaves_nothing_behind(leader_store: Store) -> None:
    school.save_school(leader_store, SchoolRow("Larkspur Hill"))
    back_up(leader_store)
    school.save_school(leader_store, SchoolRow("Another name"))
    before = {path.name for path in leader_store.folder.iterdir()}
    told: list[int] = []
    key = Key(LEADER_NAME, LEADER_PASSWORD)
    seen = inside_service.look_inside(
        leader_store.folder, newest(leader_store).path, key, lambda done, _all: told.append(done)
    )
    assert (seen.school, seen.pupils, seen.incidents) == ("Larkspur Hill", 0, 0)
    now = inside_service.count(leader_store)
    assert now.school == "Another name"
    assert seen.newest is not None
    assert now.newest is not None
    assert now.newest > seen.newest
    assert told
    assert {path.name for path in leader_store.folder.iterdir()} == before


def test_the_office_sees_no_incidents_and_a_wrong_password_nothing(office_store: Store) -> None:
    back_up(office_store)
    file = newest(office_store).path
    assert set(inside_service.names(office_store.folder, file)) == {OFFICE_NAME, LEADER_NAME}
    key = Key(OFFICE_NAME, OFFICE_PASSWORD)
    seen = inside_service.look_inside(office_store.folder, file, key, quiet)
    assert seen.incidents is None
    assert seen.locked_waits
    with pytest.raises(Problem):
        inside_service.look_inside(office_store.folder, file, replace(key, password="x"), quiet)
    assert not (office_store.folder / workplace.LOOKING).exists()


def test_a_drill_opens_checks_counts_is_recorded_and_leaves_nothing(leader_store: Store) -> None:
    back_up(leader_store)
    before = {path.name for path in leader_store.folder.iterdir()}
    proof = proof_service.prove(proof_service.trial(leader_store, newest(leader_store)), quiet)
    assert proof.good
    assert "what was opened in it is sound: 0 pupils, 0 signed forms, 0 incidents" in proof.said
    assert {path.name for path in leader_store.folder.iterdir()} == before
    drill_service.record_drill(leader_store, proof)
    (row,) = drill_service.drills(leader_store)
    assert (row.who, row.good, row.file) == (LEADER_NAME, True, proof.path.name)
    assert backups.wanting(leader_store) == (), "to try one out changes nothing"


def test_the_office_s_drill_says_that_a_leader_can_look_further(office_store: Store) -> None:
    back_up(office_store)
    proof = proof_service.prove(proof_service.trial(office_store, newest(office_store)), quiet)
    assert proof.good
    assert "a leader can look into it" in proof.said


def test_a_drill_with_a_sheet_tries_its_code(office_store: Store) -> None:
    sheet = accounts.new_sheet(office_store, accounts.Cabinet.OFFICE).value
    back_up(office_store)
    found = newest(office_store)
    good = proof_service.prove(proof_service.trial(office_store, found, sheet.code), quiet)
    assert good.good
    assert good.with_sheet
    other = accounts.new_sheet(office_store, accounts.Cabinet.OFFICE).value
    assert other.code != sheet.code
    wrong = sheet.code[:-1] + ("0" if sheet.code[-1] != "0" else "1")
    bad = proof_service.prove(proof_service.trial(office_store, found, wrong), quiet)
    assert not bad.good
    assert "mistyped" in bad.said


def test_a_bad_one_is_found_bad_by_the_drill(leader_store: Store) -> None:
    back_up(leader_store)
    found = newest(leader_store)
    content = bytearray(found.path.read_bytes())
    content[len(content) // 2] ^= 1
    found.path.write_bytes(content)
    proof = proof_service.prove(proof_service.trial(leader_store, found), quiet)
    assert not proof.good
    assert "isn't a whole back-up" in proof.said


def _with_broken_locked_cabinet(path: Path) -> None:
    """As it comes when the closed file was torn already: the sums fit, the cabinet doesn't open."""
    manifest = inspect(path)
    with zipfile.ZipFile(path) as box:
        content = {item.name: box.read(item.name) for item in manifest.files}
    torn = bytearray(content["locked.db"])
    torn[5000:9000] = bytes(4000)
    content["locked.db"] = bytes(torn)
    import hashlib

    files = [
        msgspec.structs.replace(item, sha256=hashlib.sha256(content[item.name]).hexdigest())
        for item in manifest.files
    ]
    whole = msgspec.structs.replace(manifest, files=files)
    with zipfile.ZipFile(path, "w") as box:
        box.writestr(MANIFEST, msgspec.json.encode(whole))
        for name, data in content.items():
            box.writestr(name, data)
    seal(path)
    assert inspect(path) == whole


def _office_day(folder: Path) -> Path:
    office = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    write(office)
    result = back_up(office)
    office.close()
    (one,) = result.places
    assert one.path is not None
    return one.path


def test_what_the_office_left_closed_is_checked_by_the_next_leader(data_folder: Path) -> None:
    path = _office_day(data_folder)
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    found = proof_service.unchecked(leader)
    assert found is not None
    assert found.path == path
    proof = proof_service.prove(proof_service.trial(leader, found), quiet)
    assert proof.good
    proof_service.record_check(leader, proof)
    assert proof_service.unchecked(leader) is None
    with leader.read() as session:
        actions = [row.action for row in session.query(LockedAudit)]
    assert "back-up checked" in actions
    assert leader.notices == ()
    leader.close()


def test_every_closed_copy_is_checked_one_at_a_sign_in(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = utc_now()
    paths = []
    for days in (2, 1):
        office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        moment = now - timedelta(days=days)
        monkeypatch.setattr(office, "clock", lambda at=moment: at)
        write(office)
        (one,) = back_up(office).places
        office.close()
        paths.append(one.path)
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    for path in reversed(paths):
        found = proof_service.unchecked(leader)
        assert found is not None
        assert found.path == path
        proof = proof_service.prove(proof_service.trial(leader, found), quiet)
        proof_service.record_check(leader, proof)
    assert proof_service.unchecked(leader) is None
    leader.close()


def test_sealed_envelopes_are_opened_too_and_nobody_else_hears_of_them(
    three_leaders: Path,
) -> None:
    leader = leaders.sign_in(three_leaders)
    leaders.pin(leaders.about_the_head(leader), "kept")
    envelope = leader.stores[1]
    slot = envelope.drawers()[-1].path
    back_up(leader)
    found = newest(leader)
    proof = proof_service.prove(proof_service.trial(leader, found), quiet)
    assert proof.good
    assert "are sound, too" in proof.for_you
    leader.close()
    torn = bytearray(slot.read_bytes())
    torn[20_000:24_000] = bytes(4_000)
    slot.write_bytes(bytes(torn))
    for name, hears in ((LEADER_NAME, True), (leaders.HEAD, False)):
        store = leaders.sign_in(three_leaders, name)
        assert bool(store.shelf().faults) is hears
        write(store)
        back_up(store)
        proof = proof_service.prove(proof_service.trial(store, newest(store)), quiet)
        assert proof.good, "the back-up has what was there"
        assert ("does not open" in proof.for_you) is hears
        drill_service.record_drill(store, proof)
        assert "envelope" not in drill_service.drills(store)[0].said
        store.close()


def test_a_closed_copy_that_is_bad_is_said_so_and_never_counts_again(data_folder: Path) -> None:
    path = _office_day(data_folder)
    _with_broken_locked_cabinet(path)
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    found = proof_service.unchecked(leader)
    assert found is not None
    proof = proof_service.prove(proof_service.trial(leader, found), quiet)
    assert not proof.good
    proof_service.record_check(leader, proof)
    assert path.name in leader.notices[-1]
    assert "is bad" in leader.notices[-1]
    (shown,) = found_service.found(data_folder, leader.clock())
    assert shown.bad
    assert not shown.good
    book_service.note_seen(
        data_folder, found_service.survey(data_folder, leader.clock()), leader.clock()
    )
    assert len(backups.wanting(leader)) == 1, "a new one is wanted at once"
    leader.close()


def test_the_office_checks_nothing_and_reads_no_locked_trail(office_store: Store) -> None:
    back_up(office_store)
    assert proof_service.unchecked(office_store) is None
    with office_store.read() as session:
        assert session.query(OfficeAudit).count()


def test_a_look_into_a_torn_one_is_refused(leader_store: Store) -> None:
    back_up(leader_store)
    file = newest(leader_store).path
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(BackupRefused):
        inside_service.look_inside(
            leader_store.folder, file, Key(LEADER_NAME, LEADER_PASSWORD), quiet
        )
    (shown,) = found_service.found(leader_store.folder, leader_store.clock())
    assert not shown.good
    assert shown.state == "Cut off or damaged"
