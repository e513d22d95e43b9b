"""F30: an incident about a leader, with that leader's account and every file in hand."""

from __future__ import annotations

import contextlib
import itertools
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from esafety_desktop.accounts import service
from esafety_desktop.dates import utc_now
from esafety_desktop.incidents import chronology_service, search_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.pupil_files import history_service
from esafety_desktop.retention import keep_service
from esafety_desktop.store import (
    audit,
    backup,
    cipher,
    keyring,
    keyring_place,
    keys,
    opening,
    slots,
)
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.engine import make_engine
from esafety_desktop.store.faults import CabinetDamaged
from esafety_desktop.store.labels import LABEL, text_of
from esafety_desktop.store.pins import LockedPin
from esafety_desktop.store.settings import LockedSetting
from esafety_desktop.store.signing import Signer
from esafety_desktop.store.slots import Label, Slot
from esafety_desktop.today import search_service as today_search
from esafety_desktop.today import service as today
from tests.store.leaders import (
    DEPUTY,
    HEAD,
    PASSWORDS,
    about_the_head,
    files,
    id_of,
    pin,
    rows,
    sign_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store

SECRET = "Quokka-Xylophone-Head"
PAGE = 4096


def _write(envelope: Store) -> str:
    made = incidents.start_incident(envelope, f"{SECRET} was seen").value
    chronology_service.add_note(envelope, made, SECRET * 40)
    envelope.drafts.put(f"incidents/{made}/note", {"text": SECRET})
    incidents.incident(envelope, made)
    return made


@pytest.fixture
def sealed(three_leaders: Path) -> tuple[Path, str]:
    """A school with an envelope about its head, everything closed; the incident's id."""
    store = sign_in(three_leaders)
    made = _write(about_the_head(store))
    backup.write(backup.plan(store), three_leaders / "x.esafety-backup")
    store.close()
    return three_leaders, made


def _held_by(store: Store) -> set[bytes]:
    """Every key in the hands of a leader, and all that these open."""
    held = {store.private_key(), *(one.key for one in store.drawers())}
    ring = store.keyring()
    boxes = [
        box for one in ring.accounts for box in (one.private, one.escrow, *one.cabinets.values())
    ]
    boxes += [box for sheet in ring.sheets for box in sheet.cabinets.values()]
    boxes += [box for slot in slots.slots(store.folder) for box in _boxes(slot)]
    for key, box in itertools.product(tuple(held), boxes):
        for opener in (keys.unseal, keys.unlock):
            try:
                held.add(opener(key, box))
            except keys.WrongKey:
                continue
    return held


def _boxes(slot: Slot) -> list[bytes]:
    content = slot.boxes.read_bytes()
    size = len(content) // slots.BOXES
    return [content[start : start + size] for start in range(0, len(content), size)]


def _used(folder: Path) -> Slot:
    store = sign_in(folder)
    path = store.stores[1].drawers()[-1].path
    store.close()
    return Slot(path.parent, path.stem)


@pytest.mark.fault("F30")
def test_f30_the_head_with_every_file_reads_nothing(sealed: tuple[Path, str]) -> None:
    folder, incident_id = sealed
    used = _used(folder)
    head = sign_in(folder, HEAD)
    assert head.stores == (head,)
    assert head.shelf().faults == []
    assert incidents.incidents(head) == ()
    held = _held_by(head)
    assert len(held) > 6
    for key in held:
        with pytest.raises(CabinetDamaged):
            cipher.connect(Drawer(Cabinet.LOCKED, used.db, key))
        assert slots.read_blank(used, key) is None
    for drawer in head.drawers():
        assert SECRET not in repr(rows(drawer))
        assert incident_id not in repr(rows(drawer))
        assert used.name not in repr(rows(drawer))
    head.close()


@pytest.mark.fault("F30")
def test_f30_no_file_holds_a_word_of_it(sealed: tuple[Path, str]) -> None:
    folder, incident_id = sealed
    store = sign_in(folder)
    with store.stores[1].write() as unit:
        unit.session.add(LockedPin(kind="t", ref="x", public=SECRET.encode() * 90, at=unit.now))
        unit.session.flush()
        words = [
            word.encode(coding)
            for word in (SECRET, incident_id, *(id_of(store, name) for name in PASSWORDS))
            for coding in ("utf-8", "utf-16-le")
        ]
        for path in folder.rglob("*"):
            if path.is_file() and "keyring" not in path.name and path.suffix != ".esafety-backup":
                assert not [word for word in words if word in path.read_bytes()], path
    store.close()


@pytest.mark.fault("F30")
def test_f30_making_one_changes_no_other_cabinet_and_no_keyring(three_leaders: Path) -> None:
    store = sign_in(three_leaders)
    before = [rows(drawer) for drawer in store.drawers()]
    ring = (three_leaders / keyring_place.FILE_NAME).read_bytes()
    _write(about_the_head(store))
    assert [rows(drawer) for drawer in store.drawers()] == before
    assert (three_leaders / keyring_place.FILE_NAME).read_bytes() == ring
    store.close()


def _all_lists(store: Store) -> dict[str, str]:
    """What every list, count, search and reminder says."""
    return {
        "list": repr(search_service.everything(store)),
        "search": repr(today_search.find(store, "Quokka", incidents_too=True)),
        "count": repr((search_service.total(store), keep_service.count_due(store))),
        "years": repr((search_service.years(store), search_service.periods(store))),
        "children": repr(history_service.children(store)),
        "kept": repr(keep_service.keep_list(store)),
        "today": repr(today.today(store)),
    }


@pytest.mark.fault("F30")
def test_f30_no_list_count_search_or_reminder_changes_for_the_head(three_leaders: Path) -> None:
    head = sign_in(three_leaders, HEAD)
    before = _all_lists(head)
    head.close()
    store = sign_in(three_leaders)
    readers_before = _all_lists(store)
    _write(about_the_head(store))
    readers_after = _all_lists(store)
    assert all(readers_after[name] != readers_before[name] for name in ("list", "search", "count"))
    store.close()
    head = sign_in(three_leaders, HEAD)
    assert _all_lists(head) == before
    head.close()


def _look(folder: Path) -> set[tuple[str, int]]:
    paths = (folder / slots.FOLDER).iterdir()
    return {(path.name, path.stat().st_size) for path in paths}


@pytest.mark.fault("F30")
def test_f30_names_sizes_times_and_number_of_the_files_tell_nothing(three_leaders: Path) -> None:
    before = _look(three_leaders)
    assert len(before) == 2 * 12
    assert {size for _, size in before} == {slots.STEP, slots.BOXES * 80}
    store = sign_in(three_leaders)
    made = about_the_head(store)
    assert {one for one in _look(three_leaders) if "journal" not in one[0]} == before
    _write(made)
    store.close()
    assert _look(three_leaders) == before
    times = {path.stat().st_mtime_ns for path in (three_leaders / slots.FOLDER).iterdir()}
    assert len(times) == 1
    for name in PASSWORDS:
        again = sign_in(three_leaders, name)
        assert again.stores
        again.close()
    assert _look(three_leaders) == before


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that changed; each must have changed all over, except its first bytes."""
    assert set(before) == set(after)
    changed = {name for name in before if before[name] != after[name]}
    for name in changed:
        old, new = before[name], after[name]
        assert old[: slots.SALT_BYTES] == new[: slots.SALT_BYTES]
        pages = range(0, len(old), PAGE)
        assert all(old[at : at + PAGE] != new[at : at + PAGE] for at in pages)
    return changed


@pytest.mark.fault("F30")
def test_f30_two_copies_of_the_folder_dont_show_what_was_written(three_leaders: Path) -> None:
    start = files(three_leaders)
    sign_in_and_look(three_leaders)
    nothing_done = files(three_leaders)
    store = sign_in(three_leaders)
    _write(about_the_head(store))
    store.close()
    written = files(three_leaders)
    first, second = _changed(start, nothing_done), _changed(nothing_done, written)
    assert first == second
    assert len(first) == 8
    sign_in_and_look(three_leaders)
    assert _changed(written, files(three_leaders)) == first


def sign_in_and_look(folder: Path) -> None:
    store = sign_in(folder)
    assert store.stores
    store.close()


@pytest.mark.fault("F30")
def test_f30_files_look_like_chance(sealed: tuple[Path, str]) -> None:
    for content in files(sealed[0]).values():
        for at in range(0, len(content), PAGE):
            page = content[at : at + PAGE]
            assert len(set(page)) > min(len(page) // 4, 200)


@pytest.mark.fault("F30")
def test_f30_a_blank_that_somebody_planted_is_not_used(three_leaders: Path) -> None:
    store = sign_in(three_leaders)
    readers = store.shelf()._readers([one for one in store.leaders() if one.name != HEAD])
    store.close()
    head = sign_in(three_leaders, HEAD)
    planted, known = slots.new_slot(three_leaders), keys.new_key()
    proof = slots.proof_of(head.private_key(), known)
    group = slots.group_of(readers)
    label = Label(readers=readers, left_out=(), group=group, proof=proof)
    slots.write_blank(planted, known, label)
    slots.write_boxes(planted, known, readers)
    head.close()
    store = sign_in(three_leaders)
    assert planted.db in store.shelf().drawers()
    for number in range(3):
        made = about_the_head(store)
        pin(made, str(number))
        assert made.drawers()[-1].path != planted.db
    assert len(store.stores) == 4
    assert slots.read_blank(planted, known)
    store.close()


@pytest.mark.fault("F30")
def test_f30_an_envelope_that_nobody_here_made_is_told(three_leaders: Path) -> None:
    """Sealed by a stranger to the public key in the keyring file, with an entry of theirs."""
    store = sign_in(three_leaders)
    pin(about_the_head(store), "ours")
    me = store.account
    store.close()
    deputy = sign_in(three_leaders, DEPUTY)
    assert not [said for said in service.health_steps(deputy) if said], "ours is nobody else's"
    deputy.close()
    account = keyring.load(three_leaders).by_id(me.id)
    assert account is not None
    slot, key = slots.new_slot(three_leaders), keys.new_key()
    drawer = Drawer(Cabinet.LOCKED, slot.db, key)
    opening.create_cabinet(drawer)
    reader = slots.Reader(me.id, me.name, account.public)
    label = Label(readers=(reader,), left_out=(), group=("x",), proof=b"")
    with contextlib.closing(make_engine(drawer).connect()) as connection:
        kept = {"name": LABEL, "value": text_of(label)}
        connection.execute(insert(LockedSetting).values(kept))
        audit.append(
            connection,
            Cabinet.LOCKED,
            at=utc_now(),
            signer=Signer(me.id, b"7" * 32),
            action="sealed envelope made",
        )
        connection.commit()
    slots.write_boxes(slot, key, [reader])
    store = sign_in(three_leaders)
    assert len(store.stores) == 3
    told = [said for said in service.health_steps(store) if "not made by anybody" in said]
    assert len(told) == 1
    store.close()


@pytest.mark.fault("F30")
def test_f30_a_third_one_about_the_same_leader_brings_one_more_file(three_leaders: Path) -> None:
    count = len(slots.slots(three_leaders))
    store = sign_in(three_leaders)
    for expected in (0, 0, 1):
        pin(about_the_head(store), "used")
        assert len(slots.slots(three_leaders)) == count + expected
    store.close()


def test_a_key_swapped_by_a_colleague_with_both_cabinets_is_told(three_leaders: Path) -> None:
    from esafety_desktop.store import pins

    head = sign_in(three_leaders, HEAD)
    deputy = id_of(head, DEPUTY)
    own = keys.new_pair().public
    with head.write() as unit:
        for cabinet in Cabinet:
            pins.pin(unit, cabinet, pins.ACCOUNT, deputy, own)
        unit.commit("quietly")
    with keyring.changing(three_leaders) as ring:
        account = ring.by_id(deputy)
        assert account
        account.public = own
    head.close()
    store = sign_in(three_leaders, DEPUTY)
    assert any(f"The key of {DEPUTY} was exchanged" in one for one in store.notices)
    store.close()


@pytest.mark.fault("F30")
def test_the_office_sees_them_no_more_than_the_head(sealed: tuple[Path, str]) -> None:
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    office = service.sign_in(sealed[0], OFFICE_NAME, OFFICE_PASSWORD)
    assert office.stores == (office,)
    plan = backup.plan(office)
    assert len(plan.envelopes) == 2 * 12
    assert {drawer for _, drawer in plan.envelopes} == {None}
    office.close()
