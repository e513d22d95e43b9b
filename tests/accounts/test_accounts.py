from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import founding, service
from esafety_desktop.accounts.faults import Throttled, WrongPassword, WrongSheet
from esafety_desktop.accounts.password_rules import weakness
from esafety_desktop.problem import Problem
from esafety_desktop.store import keyring, keyring_place, keys, recovery_code, roster
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import (
    CabinetMissing,
    KeyringFault,
    NotAllowed,
    NotSaved,
    SwappedKey,
)
from esafety_desktop.store.folder import FolderState
from esafety_desktop.store.unit import UnitOfWork
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store

NEW = "seventeen grey geese"


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def _actions(store: Store) -> list[str]:
    table = LockedAudit if store.is_leader else OfficeAudit
    with store.read() as session:
        return list(session.scalars(select(table.action).order_by(table.seq)))


def test_the_first_account_makes_an_office_cabinet_and_a_sheet(tmp_path: Path) -> None:
    assert service.school_state(tmp_path) is FolderState.EMPTY
    new = service.first_office_account(tmp_path, " Office ", OFFICE_PASSWORD, school="Elm Lane")
    new.store.close()
    assert service.school_state(tmp_path) is FolderState.SCHOOL
    assert [(one.name, one.role) for one in service.accounts(tmp_path)] == [("Office", Role.OFFICE)]
    assert recovery_code.from_text(new.sheet.code)
    assert new.sheet.code not in repr(new)
    assert not service.has_locked_cabinet(tmp_path)
    with pytest.raises(Problem, match="holds a school already"):
        service.first_office_account(tmp_path, "other", OFFICE_PASSWORD)


def test_sign_in_opens_what_the_role_may_open(data_folder: Path) -> None:
    office = service.sign_in(data_folder, "OFFICE ", OFFICE_PASSWORD)
    assert (office.account.name, office.is_leader) == ("office", False)
    office.close()
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert leader.is_leader
    assert leader.notices == ()
    leader.close()


@pytest.mark.parametrize("name", ["nobody", OFFICE_NAME])
def test_a_wrong_name_and_a_wrong_password_sound_the_same(data_folder: Path, name: str) -> None:
    with pytest.raises(WrongPassword, match="don't belong together"):
        service.sign_in(data_folder, name, "something else")


@pytest.mark.fault("F20")
def test_f20_ten_wrong_passwords_close_the_door_and_are_audited(data_folder: Path) -> None:
    clock = Clock()
    for left in range(9, 0, -1):
        with pytest.raises(WrongPassword) as caught:
            service.unlock(data_folder, OFFICE_NAME, "wrong", clock)
        assert caught.value.tries_left == left
        clock.now += timedelta(seconds=5)
    for _ in range(2):
        with pytest.raises(Throttled, match="Ten wrong passwords"):
            service.unlock(data_folder, OFFICE_NAME, "wrong", clock)
    with pytest.raises(Throttled):
        service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD, clock)
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD, clock).close()
    clock.now += timedelta(minutes=5)
    store = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD, clock)
    assert _actions(store)[-1] == "signed in after a throttle"
    assert "10 wrong passwords" in store.notices[0]
    store.close()
    again = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD, clock)
    assert again.notices == ()
    assert _actions(again)[-1] == "signed in"
    again.close()


@pytest.mark.fault("F20")
@pytest.mark.parametrize("back", [timedelta(minutes=2), timedelta(days=3)])
def test_f20_putting_the_clock_back_opens_nothing(data_folder: Path, back: timedelta) -> None:
    clock = Clock()
    for _ in range(10):
        with pytest.raises(Problem):
            service.unlock(data_folder, OFFICE_NAME, "wrong", clock)
    clock.now -= back
    for _ in range(2):
        with pytest.raises(Throttled):
            service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD, clock)
    clock.now += timedelta(minutes=5)
    service.unlock(data_folder, OFFICE_NAME, OFFICE_PASSWORD, clock)


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("short", "at least 8"),
        ("Password1!", "guessed first"),
        ("P4ssw0rd99", "guessed first"),
        ("87654321", "guessed first"),
        ("abcdefgh", "guessed first"),
        ("aaaabbbbaaaa", "four different"),
        ("liverpool1", "guessed first"),
        ("mrsmith12", "guessed first"),
        ("qwertyuiop12", "beside each other"),
        ("zxcvbnmasdfgh", "beside each other"),
        ("brambrambram", "again and again"),
        ("mrsmithmrsmith", "more than the name"),
    ],
)
def test_weak_passwords_are_refused_with_the_reason(
    leader_store: Store, password: str, word: str
) -> None:
    with pytest.raises(Problem, match=word):
        service.add_account(leader_store, "mrsmith", Role.OFFICE, password)


@pytest.mark.parametrize(
    ("password", "refused"),
    [
        ("hartfield26", True),
        ("HartfieldPrimary", True),
        ("primaryschool1", True),
        ("hartfield copper kettle", False),
        ("3loirettraH", False),
    ],
)
def test_the_school_is_in_no_password_by_itself(password: str, refused: bool) -> None:
    assert bool(weakness(password, "office", "Hartfield Primary School")) is refused


@pytest.mark.parametrize("password", ["mkdT7wqz", "three odd socks", "Liverpool fans 12"])
def test_good_passwords_are_taken(leader_store: Store, password: str) -> None:
    service.add_account(leader_store, "new", Role.OFFICE, password)
    leader_store.close()
    service.sign_in(leader_store.folder, "new", password).close()


def test_change_password(office_store: Store) -> None:
    office_store.drafts.put("letters", {"text": "Dear"})
    with pytest.raises(WrongPassword):
        service.change_password(office_store, "wrong", NEW)
    service.change_password(office_store, OFFICE_PASSWORD, NEW)
    office_store.close()
    with pytest.raises(WrongPassword):
        service.sign_in(office_store.folder, OFFICE_NAME, OFFICE_PASSWORD)
    store = service.sign_in(office_store.folder, OFFICE_NAME, NEW)
    assert store.drafts.get("letters") == {"text": "Dear"}
    store.close()


def test_only_leaders_make_leaders(office_store: Store) -> None:
    with pytest.raises(NotAllowed):
        service.add_account(office_store, "second", Role.LEADER, NEW)
    service.add_account(office_store, "second", Role.OFFICE, NEW)
    with pytest.raises(Problem, match="taken"):
        service.add_account(office_store, "SECOND", Role.OFFICE, NEW)


def test_a_second_leader_reads_the_locked_cabinet(leader_store: Store) -> None:
    service.add_account(leader_store, "deputy", Role.LEADER, NEW)
    assert [one.name for one in service.leaders(leader_store)] == ["leader", "deputy"]
    leader_store.close()
    deputy = service.sign_in(leader_store.folder, "deputy", NEW)
    assert deputy.is_leader
    assert deputy.notices == ()
    deputy.close()


def test_the_last_of_a_kind_stays(leader_store: Store) -> None:
    office = next(one for one in service.accounts(leader_store.folder) if one.name == OFFICE_NAME)
    with pytest.raises(Problem, match="last office account"):
        service.remove_account(leader_store, office.id)
    with pytest.raises(Problem, match="own account"):
        service.remove_account(leader_store, leader_store.account.id)
    second = service.add_account(leader_store, "second", Role.OFFICE, NEW).value
    service.remove_account(leader_store, second.id)
    with pytest.raises(WrongPassword):
        service.unlock(leader_store.folder, "second", NEW)


def test_the_office_removes_no_leader(office_store: Store) -> None:
    leader = service.leaders(office_store)[0]
    with pytest.raises(NotAllowed):
        service.remove_account(office_store, leader.id)
    with pytest.raises(NotAllowed):
        service.reset_password(office_store, leader.id, NEW)


@pytest.mark.fault("F19")
def test_f19_a_deputy_gives_a_new_password(leader_store: Store) -> None:
    deputy = service.add_account(leader_store, "deputy", Role.LEADER, "one two three four").value
    service.reset_password(leader_store, deputy.id, NEW)
    leader_store.close()
    store = service.sign_in(leader_store.folder, "deputy", NEW)
    assert store.is_leader
    assert store.notices == ()
    store.close()


def test_a_draft_sealed_to_an_earlier_key_is_forgotten(leader_store: Store) -> None:
    deputy = service.add_account(leader_store, "deputy", Role.LEADER, "one two three four").value
    leader_store.close()
    before = service.sign_in(leader_store.folder, "deputy", "one two three four")
    before.drafts.put("incidents/1", {"text": "half"})
    before.close()
    leader = service.sign_in(leader_store.folder, LEADER_NAME, LEADER_PASSWORD)
    service.reset_password(leader, deputy.id, NEW)
    leader.close()
    after = service.sign_in(leader_store.folder, "deputy", NEW)
    assert after.drafts.get("incidents/1") is None
    assert after.drafts.places() == ()
    after.close()


@pytest.mark.fault("F22")
def test_f22_no_key_is_given_to_a_leader_whom_no_leader_made(data_folder: Path) -> None:
    with keyring.changing(data_folder) as ring:
        mine = ring.with_role(Role.OFFICE)[0]
        mine.role = Role.LEADER
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    with pytest.raises(Problem, match="outside the program"):
        service.reset_password(leader, mine.id, NEW)
    leader.close()
    assert Cabinet.LOCKED not in keyring.load(data_folder).accounts[0].cabinets


@pytest.fixture
def sheets(tmp_path: Path) -> tuple[Path, str, str]:
    """A school's folder with the codes of its two sheets."""
    folder = tmp_path / "own"
    folder.mkdir()
    new = service.first_office_account(folder, OFFICE_NAME, OFFICE_PASSWORD)
    locked = service.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()
    return folder, new.sheet.code, locked.code


@pytest.mark.fault("F19")
def test_f19_the_sheet_gives_a_leader_a_new_password_and_it_is_seen(
    sheets: tuple[Path, str, str],
) -> None:
    folder, _, code = sheets
    before = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    before.drafts.put("incidents/1", {"text": "half"})
    slip = before.seal_to_leaders(b"a concern")[before.account.id]
    before.close()
    store = service.recover(folder, code.lower(), LEADER_NAME, NEW)
    assert store.is_leader
    assert store.drafts.get("incidents/1") == {"text": "half"}
    assert store.open_sealed(slip) == b"a concern"
    assert "recovery sheet used" in _actions(store)
    store.close()
    again = service.sign_in(folder, LEADER_NAME, NEW)
    assert "recovery sheet" in again.notices[0]
    assert [use[1] for use in service.sheets(again)[1].used] == [LEADER_NAME]
    again.close()
    with pytest.raises(WrongPassword):
        service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)


@pytest.mark.fault("F19")
def test_f19_the_sheet_makes_a_new_account(sheets: tuple[Path, str, str]) -> None:
    folder, office_code, locked_code = sheets
    service.recover(folder, office_code, "new office", NEW).close()
    leader = service.recover(folder, locked_code, "new head", NEW)
    assert leader.is_leader
    assert not any("exchanged" in said for said in leader.notices)
    leader.close()
    service.sign_in(folder, "new head", NEW).close()


@pytest.mark.fault("F19")
def test_f19_a_sheet_opens_its_own_cabinet_only(sheets: tuple[Path, str, str]) -> None:
    folder, office_code, _ = sheets
    with pytest.raises(Problem, match="leader account"):
        service.recover(folder, office_code, LEADER_NAME, NEW)
    store = service.recover(folder, office_code, "new office", NEW)
    assert not store.is_leader
    store.close()


def test_a_new_sheet_makes_the_old_one_worthless(sheets: tuple[Path, str, str]) -> None:
    folder, _, old = sheets
    leader = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    new = service.new_sheet(leader, Cabinet.LOCKED).value
    assert new.number == 2
    leader.close()
    with pytest.raises(WrongSheet):
        service.recover(folder, old, LEADER_NAME, NEW)
    store = service.recover(folder, new.code, LEADER_NAME, NEW)
    assert store.account.id == leader.account.id
    store.close()


def test_a_sheet_of_before_that_is_written_into_the_keyring_again_is_a_strange_one(
    sheets: tuple[Path, str, str],
) -> None:
    folder = sheets[0]
    earlier = keyring.load(folder).sheet(Cabinet.OFFICE)
    assert earlier is not None
    store = service.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    service.new_sheet(store, Cabinet.OFFICE)
    ring = store.keyring()
    assert roster.strangers(store, ring) == ()
    ring.sheets = [one if one.cabinet is Cabinet.LOCKED else earlier for one in ring.sheets]
    assert roster.strangers(store, ring) == ("the office cabinet’s recovery sheet",)
    store.close()


def test_an_account_follows_a_new_sheet_at_its_next_sign_in(sheets: tuple[Path, str, str]) -> None:
    folder, _, _ = sheets
    leader = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    service.add_account(leader, "deputy", Role.LEADER, NEW)
    code = service.new_sheet(leader, Cabinet.LOCKED).value.code
    leader.close()
    deputy = service.sign_in(folder, "deputy", NEW)
    slip = deputy.seal_to_leaders(b"a concern")[deputy.account.id]
    deputy.close()
    store = service.recover(folder, code, "deputy", "another grey goose")
    assert store.open_sealed(slip) == b"a concern"
    store.close()


def test_a_concern_is_sealed_to_the_leaders_that_it_is_not_about(leader_store: Store) -> None:
    about = service.add_account(leader_store, "deputy", Role.LEADER, NEW).value
    sealed = leader_store.seal_to_leaders(b"about the deputy", leaving_out=[about.id])
    assert list(sealed) == [leader_store.account.id]
    leader_store.close()
    deputy = service.sign_in(leader_store.folder, "deputy", NEW)
    with pytest.raises(keys.WrongKey):
        deputy.open_sealed(sealed[leader_store.account.id])
    deputy.close()


def test_the_writer_waits_for_a_slip_sealed_to_an_earlier_key(
    leader_store: Store,
) -> None:
    from esafety_desktop.concerns import service as concern_service
    from esafety_desktop.concerns import slot_service

    deputy = service.add_account(leader_store, "deputy", Role.LEADER, "one two three four").value
    me = leader_store.account.id
    concern_service.report_concern(leader_store, "about the leader", about=[me])
    service.reset_password(leader_store, deputy.id, NEW)
    leader_store.close()
    store = service.sign_in(leader_store.folder, "deputy", NEW)
    assert concern_service.slips(store) == ()
    store.close()
    writer = service.sign_in(leader_store.folder, LEADER_NAME, LEADER_PASSWORD)
    (own,) = slot_service.own_concerns(writer)
    assert own.collected_at is None
    writer.close()


def test_a_swapped_public_key_is_noticed(data_folder: Path) -> None:
    with keyring.changing(data_folder) as ring:
        ring.with_role(Role.LEADER)[0].public = keys.new_pair().public
    office = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    with pytest.raises(SwappedKey):
        office.seal_to_leaders(b"a concern")
    office.close()
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert "was exchanged" in leader.notices[0]
    leader.close()


def test_nothing_is_sealed_to_a_swapped_sheet(data_folder: Path) -> None:
    mine = keys.new_pair()
    with keyring.changing(data_folder) as ring:
        sheet = ring.sheet(Cabinet.LOCKED)
        assert sheet
        sheet.public, sheet.number = mine.public, 2
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    with pytest.raises(SwappedKey):
        service.add_account(leader, "deputy", Role.LEADER, NEW)
    leader.close()
    for account in keyring.load(data_folder).accounts:
        with pytest.raises(keys.WrongKey):
            keys.unseal(mine.private, account.escrow)


@pytest.mark.fault("F11")
@pytest.mark.parametrize("cabinet", list(Cabinet))
@pytest.mark.parametrize("size", [None, 0])
def test_f11_a_missing_or_empty_cabinet_offers_restore(
    data_folder: Path, cabinet: Cabinet, size: int | None
) -> None:
    path = data_folder / cabinet.file_name
    path.unlink()
    if size == 0:
        path.touch()
    assert service.school_state(data_folder) is FolderState.BROKEN
    with pytest.raises(CabinetMissing) as caught:
        service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert caught.value.offers_restore
    assert "Restore a back-up" in caught.value.advice
    assert not path.exists() or path.stat().st_size == 0
    with pytest.raises(Problem, match="holds a school already"):
        service.first_office_account(data_folder, "new", NEW)


@pytest.mark.fault("F11")
def test_f11_a_missing_keyring_is_never_a_new_school(data_folder: Path) -> None:
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (data_folder / name).unlink(missing_ok=True)
    assert service.school_state(data_folder) is FolderState.BROKEN


def test_stopped_between_keyring_and_cabinet_the_school_is_there_at_the_next_start(
    data_folder: Path,
) -> None:
    (data_folder / "locked.db").rename(data_folder / "locked.db.new")
    assert service.school_state(data_folder) is FolderState.SCHOOL
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.fault("F12")
@pytest.mark.parametrize("where", ["keyring.save", "founding._place"])
def test_f12_stopped_while_the_locked_cabinet_is_made_nothing_is_taken_for_swapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    office = service.first_office_account(tmp_path, OFFICE_NAME, OFFICE_PASSWORD).store

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    module, name = where.split(".")
    with monkeypatch.context() as patch:
        patch.setattr({"keyring": keyring, "founding": founding}[module], name, stopped)
        with pytest.raises(KeyboardInterrupt):
            service.make_locked_cabinet(office, LEADER_NAME, LEADER_PASSWORD)
    assert service.school_state(tmp_path) is FolderState.SCHOOL
    if not service.has_locked_cabinet(tmp_path):
        service.make_locked_cabinet(office, LEADER_NAME, LEADER_PASSWORD)
    assert office.seal_to_leaders(b"a concern")
    office.close()
    leader = service.sign_in(tmp_path, LEADER_NAME, LEADER_PASSWORD)
    assert leader.notices == ()
    service.add_account(leader, "deputy", Role.LEADER, NEW)
    leader.close()


class Stop:
    """Ends the program at the moment at which the keyring is written, before or after it."""

    def __init__(self, *, after: bool) -> None:
        self.after = after
        self.save = keyring.save

    def __call__(self, folder: Path, ring: Keyring) -> None:
        if self.after:
            self.save(folder, ring)
        raise KeyboardInterrupt


@pytest.mark.fault("F12")
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("what", ["add", "reset", "recover", "sheet"])
def test_f12_stopped_while_a_leaders_key_changes_slips_can_be_written(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, what: str, *, after: bool
) -> None:
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    deputy = service.add_account(leader, "deputy", Role.LEADER, "one two three four").value
    sheet = service.new_sheet(leader, Cabinet.LOCKED).value

    def change() -> object:
        if what == "add":
            return service.add_account(leader, "third", Role.LEADER, NEW)
        if what == "reset":
            return service.reset_password(leader, deputy.id, NEW)
        if what == "sheet":
            return service.new_sheet(leader, Cabinet.LOCKED)
        return service.recover(data_folder, sheet.code, "deputy", NEW)

    with monkeypatch.context() as patch:
        patch.setattr(keyring, "save", Stop(after=after))
        with pytest.raises(KeyboardInterrupt):
            change()
    leader.close()
    office = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert deputy.id in office.seal_to_leaders(b"a concern")
    office.close()
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    assert not [said for said in store.notices if "exchanged" in said]
    there = {one.name for one in service.leaders(store)}
    assert ("third" in there) == (what == "add" and after)
    service.add_account(store, "fourth", Role.LEADER, NEW)
    assert store.seal_to_leaders(b"a concern")
    store.close()
    office = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    assert len(office.seal_to_leaders(b"a concern")) == len(there) + 1
    office.close()


@pytest.mark.parametrize(("field", "value"), [
    ("memory_kib", 0), ("memory_kib", 2**31), ("passes", 0), ("passes", 10**6), ("salt", b"x"),
])  # fmt: skip
def test_a_changed_cost_of_the_password_is_called_damage_not_tried(
    data_folder: Path, field: str, value: object
) -> None:
    with keyring.changing(data_folder) as ring:
        setattr(ring.accounts[0], field, value)
    with pytest.raises(KeyringFault, match="damaged"):
        service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.parametrize("cost", [keys.KdfCost(1024 * 1024, 3), keys.KdfCost(64 * 1024, 160)])
def test_no_cost_is_tried_that_this_program_never_chooses(cost: keys.KdfCost) -> None:
    assert not cost.bearable
    assert keys.FLOOR.bearable
    assert keys.calibrate(target_seconds=60.0).bearable


@pytest.mark.parametrize("what", ["add", "reset", "remove"])
def test_what_counts_already_is_not_told_as_a_failure(
    leader_store: Store, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk takes the keyring, and nothing after it."""
    other = service.add_account(leader_store, "Other", Role.OFFICE, "seven slow turtles").value
    whole = UnitOfWork.commit

    def fails(unit: UnitOfWork, action: str, *more: Any, **named: Any) -> None:
        if action in {"account made", "password given by a deputy", "account removed"}:
            raise NotSaved("The disk did not take it.")
        whole(unit, action, *more, **named)

    monkeypatch.setattr(UnitOfWork, "commit", fails)
    done: dict[str, Callable[[], Changed[Any]]] = {
        "add": lambda: service.add_account(leader_store, "New", Role.LEADER, "green kite pond"),
        "reset": lambda: service.reset_password(leader_store, other.id, "green kite pond"),
        "remove": lambda: service.remove_account(leader_store, other.id),
    }
    said = done[what]().said
    assert "did not take the entry in the record of changes" in said
    monkeypatch.undo()
    names = {one.name for one in service.accounts(leader_store.folder)}
    assert ("New" in names) == (what == "add")
    assert ("Other" in names) == (what != "remove")
    leader_store.close()
    again = service.sign_in(leader_store.folder, LEADER_NAME, LEADER_PASSWORD)
    assert not [one for one in again.notices if "exchanged" in one]
    again.close()
    for name in names & {"New", "Other"} if what != "remove" else ():
        password = "seven slow turtles" if (name, what) == ("Other", "add") else "green kite pond"
        service.sign_in(leader_store.folder, name, password).close()


def test_there_is_one_locked_cabinet(office_store: Store) -> None:
    with pytest.raises(Problem, match="there already"):
        service.make_locked_cabinet(office_store, "second", NEW)


def test_the_way_to_the_password_imports_no_database() -> None:
    code = (
        "import sys; import esafety_desktop.accounts.service, esafety_desktop.store.folder;"
        "sys.exit(any(m.startswith(('sqlalchemy', 'sqlcipher3', 'alembic')) for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
