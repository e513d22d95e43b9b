"""F22: whoever may write to the data folder gets nothing by it, and it is noticed.

The one who attacks here has every file and may change each; with an office account they have the
office cabinet's key as well, and a program of their own.
"""

from __future__ import annotations

import hashlib
import uuid
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest

from esafety_desktop.accounts import door, founding, governor_service, making, relocking, service
from esafety_desktop.accounts.visiting import Visitor
from esafety_desktop.problem import Problem
from esafety_desktop.store import (
    away,
    backup,
    cipher,
    endorsing,
    envelopes,
    keyring,
    keyring_place,
    keyring_shape,
    keys,
    manifest,
    pins,
    restore,
    restore_note,
    slots,
)
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.faults import KeyringChanged, KeyringFault, SwappedKey
from esafety_desktop.store.keyring_shape import Account
from tests.accounts.test_relocking import (
    CLERK,
    DEPUTY,
    NEW,
    PASSWORDS,
    kept,
    school,
    sign_in,
)
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

__all__ = ["school"]

pytestmark = pytest.mark.fault("F22")
STRANGER = "K. Mohr"


def stranger(role: Role) -> tuple[Account, keys.KeyPair]:
    """An account as a text editor makes it, with a password that its maker knows."""
    pair = keys.new_pair()
    account = Account(
        id=str(uuid.uuid4()),
        name=STRANGER,
        role=role,
        salt=b"",
        memory_kib=0,
        passes=0,
        public=pair.public,
        private=b"",
        escrow=b"",
        escrow_sheet=0,
        cabinets=dict.fromkeys(Cabinet, b"x"),
        made_at=datetime.now(UTC),
    )
    making.password_lock(pair.private, NEW).put_on(account)
    return account, pair


def write_in(folder: Path, account: Account) -> None:
    with keyring.changing(folder) as ring:
        ring.accounts.append(account)


def id_of(store: Store, name: str) -> str:
    account = store.keyring().by_name(name)
    assert account is not None
    return account.id


def opens(folder: Path, cabinet: Cabinet, pair: keys.KeyPair, sealed: dict[Cabinet, bytes]) -> bool:
    try:
        key = keys.unseal(pair.private, sealed.get(cabinet, b""))
    except keys.WrongKey:
        return False
    return cipher.fits(Drawer(cabinet, folder / cabinet.file_name, key))


def test_a_cabinet_written_into_ones_own_account_brings_no_key(school: Path) -> None:
    with keyring.changing(school) as ring:
        clerk = ring.by_name(CLERK)
        assert clerk is not None
        clerk.cabinets[Cabinet.LOCKED] = b"x"
    store = sign_in(school, LEADER_NAME)
    wanted = relocking.plan(store, id_of(store, DEPUTY))
    store.close()
    relocking.change(school, wanted)
    after = keyring.load(school).by_name(CLERK)
    assert after is not None
    assert set(after.cabinets) == {Cabinet.OFFICE}
    who = service.unlock(school, CLERK, PASSWORDS[CLERK])
    assert set(who.cabinet_keys) == {Cabinet.OFFICE}


def test_a_key_beyond_the_role_is_not_opened(school: Path) -> None:
    """Even the right key, however it came there."""
    leader = service.unlock(school, LEADER_NAME, LEADER_PASSWORD)
    with keyring.changing(school) as ring:
        clerk = ring.by_name(CLERK)
        assert clerk is not None
        locked = leader.cabinet_keys[Cabinet.LOCKED]
        clerk.cabinets[Cabinet.LOCKED] = keys.seal(clerk.public, locked)
    store = sign_in(school, CLERK)
    assert not store.is_leader
    store.close()


@pytest.mark.parametrize("role", list(Role))
def test_an_account_that_was_only_written_into_the_file_is_told_and_given_nothing(
    school: Path, role: Role
) -> None:
    account, _pair = stranger(role)
    write_in(school, account)
    store = sign_in(school, LEADER_NAME)
    assert [STRANGER in one and "exchanged" in one for one in store.notices] == [True]
    with pytest.raises(SwappedKey, match=STRANGER):
        relocking.plan(store)
    with pytest.raises(SwappedKey, match=STRANGER):
        service.add_account(store, "new", Role.OFFICE, NEW)
    with pytest.raises(SwappedKey, match=STRANGER):
        service.new_sheet(store, Cabinet.OFFICE)
    with pytest.raises(Problem, match="outside the program"):
        service.reset_password(store, account.id, NEW)
    service.remove_account(store, account.id)
    service.add_account(store, "new", Role.OFFICE, NEW)
    store.close()
    store = sign_in(school, LEADER_NAME)
    assert store.notices == ()
    store.close()


@pytest.mark.parametrize("role", list(Role))
def test_between_the_printed_sheets_and_the_change_nobody_slips_in(
    school: Path, role: Role
) -> None:
    store = sign_in(school, LEADER_NAME)
    wanted = relocking.plan(store, id_of(store, DEPUTY))
    store.close()
    write_in(school, stranger(role)[0])
    before = keyring_shape.encode(keyring.load(school))
    with pytest.raises(Problem, match="were changed while"):
        relocking.change(school, wanted)
    assert keyring_shape.encode(keyring.load(school)) == before
    sign_in(school, DEPUTY).close()


@pytest.mark.parametrize("role", [Role.OFFICE, Role.LEADER])
def test_no_innocent_change_signs_for_a_stranger(school: Path, role: Role) -> None:
    store = sign_in(school, LEADER_NAME)
    account, _pair = stranger(role)
    write_in(school, account)
    with pytest.raises(SwappedKey, match=STRANGER):
        service.add_account(store, "new person", Role.OFFICE, NEW)
    store.close()
    (school / restore_note.UNSETTLED_NOTE).touch()
    store = sign_in(school, LEADER_NAME)
    assert any(STRANGER in one and "exchanged" in one for one in store.notices)
    with pytest.raises(SwappedKey, match=STRANGER):
        relocking.plan(store)
    if role is Role.LEADER:
        with pytest.raises(SwappedKey, match=STRANGER):
            store.seal_to_leaders(b"a concern")
    store.close()


def test_an_older_keyring_and_a_forged_note_of_a_restore_bring_nobody_back(school: Path) -> None:
    old = (school / keyring_place.FILE_NAME).read_bytes()
    store = sign_in(school, LEADER_NAME)
    service.remove_account(store, id_of(store, DEPUTY))
    store.close()
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (school / name).write_bytes(old)
    (school / restore_note.UNSETTLED_NOTE).touch()
    store = sign_in(school, LEADER_NAME)
    assert any(DEPUTY in one and "exchanged" in one for one in store.notices)
    with pytest.raises(SwappedKey, match=DEPUTY):
        store.seal_to_leaders(b"a concern")
    store.close()


def clerk_swaps_deputy(folder: Path) -> tuple[keys.KeyPair, str]:
    """What a clerk with a script can do: the office cabinet's word is theirs to change."""
    who = door.unlock(folder, CLERK, PASSWORDS[CLERK])
    pair = keys.new_pair()
    with keyring.changing(folder) as ring:
        deputy = ring.by_name(DEPUTY)
        assert deputy is not None
        deputy.public = pair.public
        endorsing.sign(ring, Cabinet.OFFICE, who.cabinet_keys[Cabinet.OFFICE])
    key = who.cabinet_keys[Cabinet.OFFICE]
    with cipher.opened(Drawer(Cabinet.OFFICE, folder / "office.db", key)) as connection:
        change = "UPDATE office_pin SET public = ? WHERE kind = 'account' AND ref = ?"
        connection.execute(change, (pair.public, deputy.id))
    return pair, deputy.id


def test_what_a_leader_seals_goes_by_the_locked_cabinets_word(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    assert store.notices == ()
    store.shelf()
    pair, deputy = clerk_swaps_deputy(school)
    with pytest.raises(SwappedKey, match=DEPUTY):
        store.seal_to_leaders(b"a concern")
    with pytest.raises(SwappedKey, match=DEPUTY):
        envelopes.new_envelope(store, [store.account.id, deputy])
    with pytest.raises(SwappedKey, match=DEPUTY):
        relocking.plan(store)
    assert not any(slots.try_boxes(one, pair.private) for one in slots.slots(school))
    store.close()


def test_an_envelope_too_goes_by_the_locked_cabinets_word(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    made = envelopes.new_envelope(store, [store.account.id])
    pair, deputy = clerk_swaps_deputy(school)
    with pytest.raises((SwappedKey, Problem)):
        envelopes.add_reader(made, deputy)
    assert not any(slots.try_boxes(one, pair.private) for one in slots.slots(school))
    store.close()


def exchange_locked_cabinet(folder: Path) -> bytes:
    """Put a locked cabinet whose key is known in place of the leader's; gives that key."""
    ring = keyring.load(folder)
    leader, sheet = ring.by_name(LEADER_NAME), ring.sheet(Cabinet.LOCKED)
    assert leader is not None
    assert sheet is not None
    mine = keys.new_key()
    drawer = Drawer(Cabinet.LOCKED, folder / "locked.db.new", mine)
    founding._make_file(drawer, leader, sheet, keys.new_pair()).replace(folder / "locked.db")
    for holder in (leader, sheet):
        holder.cabinets[Cabinet.LOCKED] = keys.seal(holder.public, mine)
    endorsing.save(folder, ring, {Cabinet.LOCKED: mine})
    return mine


def test_a_locked_cabinet_that_was_exchanged_is_refused_from_the_first_day_on(
    tmp_path: Path,
) -> None:
    new = service.first_office_account(tmp_path, OFFICE_NAME, OFFICE_PASSWORD)
    paper = service.make_locked_cabinet(new.store, LEADER_NAME, LEADER_PASSWORD)
    new.store.close()
    exchange_locked_cabinet(tmp_path)
    with pytest.raises(KeyringFault, match="locked cabinet was exchanged") as refused:
        service.sign_in(tmp_path, LEADER_NAME, LEADER_PASSWORD)
    assert refused.value.offers_restore
    with pytest.raises(KeyringFault, match="locked cabinet was exchanged"):
        service.recover(tmp_path, paper.code, LEADER_NAME, NEW)


def test_who_only_signs_in_after_two_changes_of_locks_keeps_the_cabinet(school: Path) -> None:
    for _ in range(2):
        store = sign_in(school, LEADER_NAME)
        wanted = relocking.plan(store)
        store.close()
        relocking.change(school, wanted)
    store = sign_in(school, DEPUTY)
    assert kept(store) == [{"before"}, {"before"}]
    assert store.notices == ()
    store.close()
    for paper in wanted.papers:
        name = CLERK if paper.cabinet is Cabinet.OFFICE else DEPUTY
        service.recover(school, paper.code, name, NEW).close()


def crafted(stick: Path, change: str) -> Account:
    """A stick that was in strange hands: an account sealed to the sheet, or laid beside it."""
    with zipfile.ZipFile(stick) as box:
        content = {name: box.read(name) for name in box.namelist()}
    ring = keyring_shape.decode(content["keyring.json"])
    sheet = ring.sheet(Cabinet.LOCKED)
    assert sheet is not None
    account, _pair = stranger(Role.LEADER)
    if change == "sealed":
        people = away._People([account], [], 1, b"")
        sheet.people = keys.seal(sheet.public, msgspec.json.encode(people))
    else:
        ring.accounts = [account]
    content["keyring.json"] = keyring_shape.encode(ring)
    told = msgspec.json.decode(content["manifest.json"], type=manifest.Manifest)
    new = content["keyring.json"]
    item = manifest.Item("keyring.json", len(new), hashlib.sha256(new).hexdigest(), raw=True)
    files = [item if one.name == item.name else one for one in told.files]
    content["manifest.json"] = msgspec.json.encode(msgspec.structs.replace(told, files=files))
    with zipfile.ZipFile(stick, "w", zipfile.ZIP_STORED) as box:
        for name in ("manifest.json", *(one.name for one in files)):
            box.writestr(name, content[name])
    manifest.seal(stick)
    return account


@pytest.mark.parametrize("change", ["sealed", "beside"])
def test_a_crafted_stick_brings_no_account_to_the_new_pc(
    school: Path, tmp_path: Path, change: str
) -> None:
    store = sign_in(school, LEADER_NAME)
    code = service.new_sheet(store, Cabinet.LOCKED).value.code
    stick = tmp_path / "b.esafety-backup"
    backup.write_all(backup.plan(store), (backup.Target(stick, away=True),))
    store.close()
    account = crafted(stick, change)
    new = tmp_path / "newpc"
    new.mkdir()
    restore.restore(new, stick)
    assert STRANGER not in (service.names_by_code(new, code) or ())
    store = service.recover(new, code, LEADER_NAME, NEW)
    assert kept(store) == [{"before"}, {"before"}]
    assert store.keyring().by_id(account.id) is None
    assert account.id not in store.seal_to_leaders(b"a concern")
    store.close()
    store = service.sign_in(new, LEADER_NAME, NEW)
    wanted = relocking.plan(store)
    store.close()
    relocking.change(new, wanted)
    assert keyring.load(new).by_id(account.id) is None


def test_a_governor_who_writes_meanwhile_undoes_no_change_of_locks(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sign_in(school, LEADER_NAME)
    service.add_account(store, "gov", Role.GOVERNOR, "governor words here")
    wanted = relocking.plan(store, id_of(store, DEPUTY))
    store.close()
    visitor = governor_service.come_in(school, "gov", "governor words here")
    cheap = making.password_cost()

    def meanwhile() -> keys.KdfCost:
        """Stands for the second in which Argon2id works."""
        monkeypatch.setattr(making, "password_cost", lambda: cheap)
        relocking.change(school, wanted)
        return cheap

    monkeypatch.setattr(making, "password_cost", meanwhile)
    assert isinstance(visitor, Visitor)
    visitor.change_password("governor words here", "another set of words")
    for name in (LEADER_NAME, OFFICE_NAME):
        sign_in(school, name).close()
    governor_service.come_in(school, "gov", "another set of words").close()
    office, locked = (paper.code for paper in wanted.papers)
    service.recover(school, office, CLERK, NEW).close()
    service.recover(school, locked, LEADER_NAME, NEW).close()


def test_a_wrong_password_typed_meanwhile_undoes_nothing(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sign_in(school, LEADER_NAME)
    wanted = relocking.plan(store, id_of(store, DEPUTY))
    store.close()
    derive = keys.derive

    def meanwhile(password: str, salt: bytes, cost: keys.KdfCost) -> bytes:
        monkeypatch.setattr(keys, "derive", derive)
        relocking.change(school, wanted)
        return derive(password, salt, cost)

    monkeypatch.setattr(keys, "derive", meanwhile)
    with pytest.raises(Problem):
        service.unlock(school, CLERK, "not the words")
    sign_in(school, LEADER_NAME).close()
    clerk = keyring.load(school).by_name(CLERK)
    assert clerk is not None
    assert len(clerk.wrong) == 1


def test_nobody_saves_over_a_keyring_that_they_have_not_read(school: Path) -> None:
    mine, theirs = keyring.load(school), keyring.load(school)
    theirs.accounts[0].name = "first"
    keyring.save(school, theirs)
    mine.accounts[0].name = "second"
    with pytest.raises(KeyringChanged):
        keyring.save(school, mine)
    assert keyring.load(school).accounts[0].name == "first"


def test_an_exchanged_escrow_is_no_way_in_and_no_bug(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    code = service.new_sheet(store, Cabinet.LOCKED).value.code
    store.close()
    pair = keys.new_pair()
    with keyring.changing(school) as ring:
        deputy, sheet = ring.by_name(DEPUTY), ring.sheet(Cabinet.LOCKED)
        assert deputy is not None
        assert sheet is not None
        deputy.public, deputy.escrow = pair.public, keys.seal(sheet.public, pair.private)
    store = service.recover(school, code, DEPUTY, NEW)
    deputy = store.keyring().by_name(DEPUTY)
    assert deputy is not None
    assert not opens(school, Cabinet.LOCKED, pair, deputy.cabinets)
    store.close()


def test_a_pin_of_the_locked_cabinet_counts_for_leaders(school: Path) -> None:
    store = sign_in(school, LEADER_NAME)
    with store.read() as session:
        known = pins.pinned(session, Cabinet.LOCKED, pins.ACCOUNT)
    assert {one.id for one in store.leaders()} == set(known)
    store.close()
