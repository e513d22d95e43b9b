"""Out, in, and out again: equal; each person takes out what they may see, and no more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import menu_openers
from esafety_desktop.accounts import service as accounts
from esafety_desktop.everything import in_service, out_service
from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.search_service import ids_here
from esafety_desktop.problem import Problem
from esafety_desktop.sample import build, made_up
from esafety_desktop.school import service as school
from esafety_desktop.store import envelopes
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.trail import service as trail
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.everything import kit

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def made_up_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up") / "school"
    folder.mkdir()
    build.build(folder, lambda: NOW)
    return folder


def test_the_made_up_school_comes_back_as_it_was(
    made_up_school: Path, school_template: Path, tmp_path: Path
) -> None:
    store = accounts.sign_in(made_up_school, made_up.LEADER, made_up.LEADER_PASSWORD)
    first = kit.take_out(store, tmp_path / "first", kit.letters_and_map())
    assert first.folder.name.endswith("made-up school")
    words = _indexed(store)
    store.close()
    new = kit.empty_school(school_template, tmp_path / "new")
    brought = kit.bring_in(new, first.folder)
    second = kit.take_out(new, tmp_path / "second")
    before, after = kit.tables_of(first.folder), kit.tables_of(second.folder)
    assert list(before) == list(after)
    assert before == after
    assert len(before) == 3, "office, locked, and an envelope"
    assert len(before["office"]["pupil"]) > 400
    assert brought.cabinets == 3
    assert brought.rows == sum(len(rows) for one in before.values() for rows in one.values())
    assert school.school(new).name == made_up.SCHOOL.name
    _is_sound(new)
    assert _indexed(new) == words
    new.close()


def _is_sound(store: Store) -> None:
    """The chronologies fit their seals, the trails are whole, what is searched is found."""
    for one in store.stores:
        assert all(not chronology_service.verify(one, incident) for incident in ids_here(one))
    found = [step.found for step in trail.check_steps(store) if step.found]
    assert found
    assert all(one.sound for one in found)
    with store.read() as session:
        connection = session.connection()
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()


def _indexed(store: Store) -> int:
    """In how many texts of the locked cabinet a word is found."""
    words = "SELECT count(*) FROM incident_words_fts WHERE incident_words_fts MATCH 'parent*'"
    with store.read() as session:
        count: int = session.connection().exec_driver_sql(words).scalar_one()
    assert count
    return count


def test_a_folder_and_its_digest_are_in_both_trails(
    leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    written = kit.take_out(leader_store, tmp_path / "out")
    said = kit.entries(leader_store)
    for cabinet in Cabinet:
        assert (out_service.BEGUN, cabinet.value) in said
        assert (out_service.DONE, cabinet.value) in said
    new = kit.empty_school(school_template, tmp_path / "new")
    kit.bring_in(new, written.folder)
    came = [subject for action, subject in kit.entries(new) if action == in_service.DONE]
    assert came == [written.digests["office"], written.digests["locked"]]
    new.close()


def test_the_office_takes_out_its_own_cabinet_alone(
    leader_store: Store, data_folder: Path, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    leader_store.close()
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    folder = kit.take_out(office, tmp_path / "out").folder
    office.close()
    assert {path.name for path in folder.iterdir()} == {"README.txt", "Office cabinet"}
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Seabrook" in everything
    assert kit.WHAT.encode() not in everything
    assert b"incident_entry" not in everything
    assert "the locked cabinet" in (folder / "README.txt").read_text("utf-8-sig")


def test_a_leader_can_leave_the_incidents_out(
    leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    sealed = envelopes.new_envelope(leader_store, [leader_store.account.id])
    incidents.start_incident(sealed, "Sealed.")
    before = kit.entries(leader_store)
    written = kit.take_out(leader_store, tmp_path / "out", menu_openers.papers(), with_locked=False)
    folder = written.folder
    assert {path.name for path in folder.iterdir()} == {"README.txt", "Office cabinet"}
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Seabrook" in everything
    for word in (kit.WHAT, "Sealed.", "incident_entry"):
        assert word.encode() not in everything
    text = (folder / "README.txt").read_text("utf-8-sig")
    assert "Left out on purpose: the locked cabinet" in text
    assert "Protected" not in text
    assert kit.entries(leader_store)[len(before) :] != []
    said = [one for one in kit.entries(leader_store) if one not in before]
    assert (out_service.DONE, "office") in said
    assert not [one for one in said if one[1] == "locked"]
    new = kit.empty_school(school_template, tmp_path / "new")
    assert kit.bring_in(new, folder).cabinets == 1
    assert len(ids_here(new)) == 0
    new.close()


def test_what_is_said_names_the_whole_path(leader_store: Store, tmp_path: Path) -> None:
    kit.fill(leader_store)
    for with_locked, begins in ((True, "Everything is"), (False, "All but the locked cabinet is")):
        asked = kit.wanted(
            tmp_path / "out", password=kit.PASSWORD if with_locked else "", with_locked=with_locked
        )
        given = out_service.begin(leader_store, with_locked=with_locked)
        written = out_service.write(given, asked, kit.silent)
        said = out_service.finish(leader_store, written).said
        assert said == f"{begins} in the folder “{written.folder}”."
        assert written.folder.is_absolute()


def test_a_leader_brings_the_rest_in_after_the_office(
    leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    leader = kit.empty_school(school_template, tmp_path / "new")
    leader.close()
    office = accounts.sign_in(tmp_path / "new", OFFICE_NAME, OFFICE_PASSWORD)
    brought = in_service.bring(in_service.access(office), kit.look(folder), kit.silent)
    assert brought.cabinets == 1
    assert in_service.why_not(office)
    office.close()
    leader = accounts.sign_in(tmp_path / "new", LEADER_NAME, LEADER_PASSWORD)
    assert not in_service.why_not(leader)
    assert kit.bring_in(leader, folder).cabinets == 1
    assert len(ids_here(leader)) == 1
    assert in_service.why_not(leader)
    leader.close()


def test_an_envelope_of_others_is_not_there(
    leader_store: Store, data_folder: Path, tmp_path: Path
) -> None:
    accounts.add_account(leader_store, "second", Role.LEADER, "violet anchor soup")
    accounts.add_account(leader_store, "third", Role.LEADER, "amber ladder moon")
    me = leader_store.account.id
    third = next(one.id for one in leader_store.leaders() if one.name == "third")
    sealed = envelopes.new_envelope(leader_store, [me, third])
    incidents.start_incident(sealed, "Sealed from the second leader.")
    mine = kit.take_out(leader_store, tmp_path / "mine").folder
    assert any("Sealed envelope 1" in name for name in kit.inside(mine).namelist())
    open_files = [path.name for path in mine.rglob("*") if path.is_file()]
    assert not any("nvelope" in name for name in open_files)
    leader_store.close()
    second = accounts.sign_in(data_folder, "second", "violet anchor soup")
    theirs = kit.take_out(second, tmp_path / "theirs").folder
    second.close()
    box = kit.inside(theirs)
    assert not any("nvelope" in name for name in box.namelist())
    assert all(b"Sealed from the second" not in box.read(name) for name in box.namelist())


def test_an_envelope_is_for_the_one_who_brings_it_in_and_comes_once(
    leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    sealed = envelopes.new_envelope(leader_store, [leader_store.account.id])
    incidents.start_incident(sealed, "Sealed.")
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    new = kit.empty_school(school_template, tmp_path / "new")
    found = kit.look(folder)
    assert len(in_service.seal(new, found)) == 1  # and then the program was stopped
    assert in_service.seal(new, found) == []
    in_service.bring(in_service.access(new), found, kit.silent)
    assert len(new.stores) == 2
    readers = envelopes.readers_of(new.stores[1])
    assert [one.id for one in readers] == [new.account.id]
    new.close()


def test_nothing_comes_into_a_school_that_holds_something(
    leader_store: Store, school_template: Path, tmp_path: Path
) -> None:
    kit.fill(leader_store)
    folder = kit.take_out(leader_store, tmp_path / "out").folder
    before = kit.entries(leader_store)
    assert "holds records already" in in_service.why_not(leader_store)
    with pytest.raises(Problem, match="holds records already"):
        in_service.bring(in_service.access(leader_store), kit.look(folder), kit.silent)
    assert kit.entries(leader_store) == before
