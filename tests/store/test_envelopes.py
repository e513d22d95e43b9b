"""Sealed envelopes: who can open them, what lies in them, and that nothing of it is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import service
from esafety_desktop.incidents import chronology_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    audit,
    backup,
    cipher,
    copying,
    envelopes,
    migrate,
    slots,
    versions,
)
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import NotAllowed
from esafety_desktop.store.pins import LockedPin, OfficePin
from esafety_desktop.store.restore import restore
from esafety_desktop.store.traffic import GivingWay
from esafety_desktop.store.verifying import verify_chain
from tests.conftest import LEADER_NAME, OFFICE_NAME, OFFICE_PASSWORD
from tests.store.leaders import DEPUTY, HEAD, about_the_head, files, id_of, pin, pins_in, sign_in
from tests.work import calls_of

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def test_its_readers_open_it_and_nobody_else(leader: Store) -> None:
    made = about_the_head(leader)
    assert leader.stores == (leader, made)
    assert made.is_envelope
    assert made.is_leader
    assert not leader.is_envelope
    assert made.stores == (made,)
    assert [one.name for one in envelopes.readers_of(made)] == [LEADER_NAME, DEPUTY]
    assert [one.name for one in envelopes.left_out_of(made)] == [HEAD]
    leader.close()
    for name, count in ((HEAD, 1), (DEPUTY, 2), (LEADER_NAME, 2)):
        store = sign_in(leader.folder, name)
        assert len(store.stores) == count
        store.close()


def test_two_readers_write_in_it(leader: Store) -> None:
    pin(about_the_head(leader), "leader")
    leader.close()
    deputy = sign_in(leader.folder, DEPUTY)
    pin(deputy.stores[1], "deputy")
    deputy.close()
    again = sign_in(leader.folder)
    assert sorted(pins_in(again.stores[1])) == ["deputy", "leader"]
    assert pins_in(again) == []
    again.close()


def test_a_lock_closes_it_and_its_drafts_are_there_afterwards(leader: Store) -> None:
    made = about_the_head(leader)
    made.drafts.put("incidents/new", {"text": "half a sen"})
    leader.close()
    assert not made.is_open
    assert leader.stores == (leader,)
    again = sign_in(leader.folder)
    assert again.drafts.places() == ()
    assert again.stores[1].drafts.get("incidents/new") == {"text": "half a sen"}
    again.close()


def test_what_is_done_in_it_goes_into_its_own_trail(leader: Store) -> None:
    made = about_the_head(leader)
    with leader.read() as session:
        before = [audit.head(session, cabinet) for cabinet in Cabinet]
    pin(made, "x")
    with leader.read() as session:
        assert [audit.head(session, cabinet) for cabinet in Cabinet] == before
    with made.read() as session:
        actions = list(session.scalars(select(audit.LockedAudit.action)))
        assert verify_chain(session, Cabinet.LOCKED) == ()
    assert actions == ["sealed envelope made", "tested"]


def test_nothing_is_written_from_it_into_the_office_cabinet(leader: Store) -> None:
    made = about_the_head(leader)
    with pytest.raises(RuntimeError, match="must not write to the office"):
        pin(made, "x", OfficePin)
    with made.read() as session:
        assert session.scalars(select(OfficePin)).all()


def test_a_save_waits_for_no_read_beside_it(leader: Store) -> None:
    made = about_the_head(leader)
    with leader.read(), pytest.raises(RuntimeError), made.write():
        pass
    with made.read(), pytest.raises(RuntimeError), leader.write():
        pass


def test_who_may_make_one(leader: Store) -> None:
    others = [id_of(leader, name) for name in (HEAD, DEPUTY)]
    with pytest.raises(Problem, match="may not open yourself"):
        envelopes.new_envelope(leader, others)
    with pytest.raises(Problem, match="chair of governors"):
        envelopes.new_envelope(leader, [])
    with pytest.raises(NotAllowed):
        envelopes.new_envelope(about_the_head(leader), [leader.account.id])
    leader.close()
    office = service.sign_in(leader.folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert office.stores == (office,)
    with pytest.raises(NotAllowed):
        envelopes.new_envelope(office, others)
    office.close()


def test_a_reader_can_be_added_but_not_who_was_left_out(leader: Store) -> None:
    made = envelopes.new_envelope(leader, [leader.account.id])
    with pytest.raises(Problem, match="this leader can't open it"):
        envelopes.add_reader(made, id_of(leader, HEAD))
    with pytest.raises(Problem, match="no such leader"):
        envelopes.add_reader(made, "nobody")


def test_a_new_password_by_a_deputy_opens_nothing_until_a_reader_adds_the_account(
    leader: Store,
) -> None:
    about_the_head(leader)
    leader.close()
    head = sign_in(leader.folder, HEAD)
    said = service.reset_password(head, id_of(head, DEPUTY), "taken over quietly").said
    assert "envelopes" in said
    head.close()
    taken = service.sign_in(leader.folder, DEPUTY, "taken over quietly")
    assert len(taken.stores) == 1
    taken.close()
    again = sign_in(leader.folder)
    envelopes.add_reader(again.stores[1], id_of(again, DEPUTY))
    again.close()
    deputy = service.sign_in(leader.folder, DEPUTY, "taken over quietly")
    assert [one.name for one in envelopes.readers_of(deputy.stores[1])] == [LEADER_NAME, DEPUTY]
    deputy.close()


def test_incidents_in_it_are_numbered_by_chance(leader: Store) -> None:
    made = about_the_head(leader)
    incidents.start_incident(leader, "one")
    sealed = incidents.start_incident(made, "sealed").value
    incidents.start_incident(leader, "two")
    assert incidents.incident(made, sealed).row.reference[3] == "S"
    seen = sorted(row.reference[3:] for row in incidents.incidents(leader))
    assert [one[0] for one in seen] == ["0", "0", "S"]
    assert seen[:2] == ["001", "002"]
    assert chronology_service.add_note(made, sealed, "more").value


def test_a_back_up_made_by_anybody_brings_it_back(leader: Store, tmp_path: Path) -> None:
    pin(about_the_head(leader), "kept")
    leader.close()
    head = sign_in(leader.folder, HEAD)
    target = tmp_path / "x.esafety-backup"
    manifest = backup.write(backup.plan(head), target)
    backup.record(head, manifest)
    head.close()
    before = files(leader.folder)
    shutil.rmtree(leader.folder / slots.FOLDER)
    aside = restore(leader.folder, target)
    assert not (aside / slots.FOLDER).exists()
    assert {name for name in before if "journal" not in name} == set(files(leader.folder))
    again = sign_in(leader.folder)
    assert pins_in(again.stores[1]) == ["kept"]
    again.close()


def test_a_restore_puts_the_envelopes_aside_with_the_rest(leader: Store, tmp_path: Path) -> None:
    target = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(leader), target)
    pin(about_the_head(leader), "later")
    leader.close()
    now = files(leader.folder)
    aside = restore(leader.folder, target)
    assert files(aside) == now
    again = sign_in(leader.folder)
    assert again.stores == (again,)
    again.close()


def test_a_back_up_is_never_torn_by_a_save(leader: Store, tmp_path: Path) -> None:
    made = about_the_head(leader)
    path = made.drawers()[-1].path
    for number in range(12):
        pin(made, str(number))
        held = leader.shelf().drawers()[path]
        with copying._held_still(held, GivingWay()):
            copy = tmp_path / f"{number}.db"
            shutil.copyfile(path, copy)
        with cipher.opened(Drawer(Cabinet.LOCKED, copy, held.key)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def test_one_that_is_behind_is_brought_up_to_date(
    leader: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin(about_the_head(leader), "kept")
    leader.close()
    before = {name: len(content) for name, content in files(leader.folder).items()}
    last = versions.head(Cabinet.LOCKED)
    histories = tmp_path / "histories"
    shutil.copytree(migrate.HISTORIES, histories)
    step = f"""
from alembic import op
revision, down_revision = "t1", {last!r}
def upgrade():
    op.execute("CREATE TABLE later (a TEXT)")
"""
    (histories / "locked" / "versions" / "t1.py").write_text(step)
    monkeypatch.setattr(migrate, "HISTORIES", histories)
    monkeypatch.setitem(
        versions.REVISIONS, Cabinet.LOCKED, (*versions.REVISIONS[Cabinet.LOCKED], "t1")
    )
    again = sign_in(leader.folder)
    assert pins_in(again.stores[1]) == ["kept"]
    with again.stores[1].read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM later").scalar() == 0
    again.close()
    assert {name: len(content) for name, content in files(leader.folder).items()} == before


def test_opening_and_saving_stay_little_work(leader: Store) -> None:
    made = about_the_head(leader)
    pin(leader, "first")
    pin(made, "first")
    own = calls_of(lambda: pin(leader, "again"))
    assert calls_of(lambda: pin(made, "again")) < 1.5 * own
    leader.close()
    again = sign_in(leader.folder)
    assert calls_of(lambda: again.stores) < 60_000
    assert len(again.stores) == 2
    again.close()


def test_one_that_was_left_empty_is_taken_for_the_same_readers(leader: Store) -> None:
    left = about_the_head(leader)
    leader.close()
    again = sign_in(leader.folder)
    taken = about_the_head(again)
    assert taken.envelope_id == left.envelope_id
    assert again.stores == (again, taken)
    assert envelopes.new_envelope(again, [again.account.id]) is not taken
    pin(taken, "used")
    assert about_the_head(again).envelope_id != left.envelope_id
    again.close()


def test_a_fuller_one_is_filled_up_to_the_next_step(leader: Store) -> None:
    made = about_the_head(leader)
    path = made.drawers()[-1].path
    with made.write() as unit:
        public = b"x" * slots.STEP
        unit.session.add(LockedPin(kind="test", ref="big", public=public, at=unit.now))
        unit.commit("tested")
    leader.close()
    assert path.stat().st_size == 2 * slots.STEP
    again = sign_in(leader.folder)
    assert pins_in(again.stores[1]) == ["big"]
    again.close()
