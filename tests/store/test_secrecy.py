"""F22 and F24: what an office account can get at, and what is left lying about in plain text."""

from __future__ import annotations

import itertools
import tempfile
from typing import TYPE_CHECKING

import msgspec
import pytest
from sqlalchemy import select

from esafety_desktop.accounts import service
from esafety_desktop.store import backup, cipher, keyring, keyring_place, keys
from esafety_desktop.store.cabinet import Cabinet, Drawer, Role
from esafety_desktop.store.faults import CabinetDamaged, KeyringFault, NotAllowed
from esafety_desktop.store.pins import LockedPin, OfficePin
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from esafety_desktop.store.keyring_shape import Keyring
    from esafety_desktop.store.store import Store

SECRET = "Quokka-Xylophone-Pupil"
DRAFT = "Marzipan-Obelisk-Draft"
SLIP = "Tamarind-Zeppelin-Slip"
WORDS = [
    form for word in (SECRET, DRAFT, SLIP) for form in (word.encode(), word.encode("utf-16-le"))
]


def _write_secrets(store: Store) -> bytes:
    """Leave distinctive text everywhere that a leader can; gives a slip sealed to the leaders."""
    with store.write() as unit:
        for number in range(60):
            for kept in (LockedPin, OfficePin):
                text = SECRET.encode() * 50
                unit.session.add(kept(kind="test", ref=str(number), public=text, at=unit.now))
        unit.commit(SECRET, SECRET, {SECRET: SECRET}, Cabinet.LOCKED)
    store.drafts.put(f"incidents/{DRAFT}", {"text": DRAFT * 20})
    with store.write() as unit:
        for pin in unit.session.scalars(select(LockedPin).where(LockedPin.kind == "test")):
            unit.session.delete(pin)
        unit.session.flush()
    return store.seal_to_leaders(SLIP.encode())[store.account.id]


def _work_as_a_leader(store: Store) -> None:
    """The same words through the rooms that keep them."""
    from esafety_desktop.concerns import service as concern_service
    from esafety_desktop.incidents import chronology_service
    from esafety_desktop.incidents import service as incidents

    made = incidents.start_incident(store, SECRET).value
    note = chronology_service.add_note(store, made, SECRET * 40).value
    chronology_service.strike(store, note, SECRET)
    concern_service.report_concern(store, SLIP, told=SLIP)
    concern_service.slip_to_incident(store, concern_service.slips(store)[0].id)
    incidents.incident(store, made)


def _every_file(*folders: Path) -> Iterator[tuple[Path, bytes]]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                yield path, path.read_bytes()


def _hits(*folders: Path) -> list[Path]:
    return [
        path for path, content in _every_file(*folders) if any(word in content for word in WORDS)
    ]


@pytest.mark.fault("F24")
def test_f24_no_plain_text_is_left_anywhere(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_tmp = tmp_path / "tmp"
    own_tmp.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(own_tmp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    _write_secrets(store)
    _work_as_a_leader(store)
    with store.write() as unit:
        unit.session.add(OfficePin(kind="t", ref="open", public=SECRET.encode(), at=unit.now))
        unit.session.flush()
        assert _hits(tmp_path) == []
    target = tmp_path / "x.esafety-backup"
    manifest = backup.write(backup.plan(store), target)
    backup.record(store, manifest)
    store.close()
    restore(data_folder, target)
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()
    assert _hits(tmp_path) == []
    assert len(list(_every_file(tmp_path))) > 5


@pytest.mark.fault("F24")
def test_f24_the_keyring_holds_sign_in_names_only(data_folder: Path) -> None:
    content = (data_folder / keyring_place.FILE_NAME).read_bytes()
    for secret in (OFFICE_PASSWORD, LEADER_PASSWORD):
        assert secret.encode() not in content
    texts = {one["name"] for one in msgspec.json.decode(content)["accounts"]}
    assert texts == {OFFICE_NAME, LEADER_NAME}


@pytest.fixture
def attacked(data_folder: Path, tmp_path: Path) -> Path:
    """A folder with secrets in the locked cabinet, a back-up beside it, everything closed."""
    leader = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    slip = _write_secrets(leader)
    _work_as_a_leader(leader)
    backup.write(backup.plan(leader), data_folder / "x.esafety-backup")
    leader.close()
    (data_folder / "slip").write_bytes(slip)
    return data_folder


@pytest.mark.fault("F22")
def test_f22_an_office_account_with_every_file_reads_nothing(attacked: Path) -> None:
    office = service.sign_in(attacked, OFFICE_NAME, OFFICE_PASSWORD)
    assert _hits(attacked) == []
    assert not office.is_leader
    with pytest.raises(NotAllowed):
        office.cabinet_key(Cabinet.LOCKED)
    with office.write() as unit, pytest.raises(NotAllowed):
        unit.commit("x", cabinet=Cabinet.LOCKED)
    ring = keyring.load(attacked)
    held = _all_that_opens(office, ring)
    assert len(held) >= 2
    for key in held:
        with pytest.raises(CabinetDamaged):
            cipher.connect(Drawer(Cabinet.LOCKED, attacked / "locked.db", key))
        for sealed in _sealed_for_leaders(ring, attacked):
            with pytest.raises(keys.WrongKey):
                keys.unseal(key, sealed)
    assert office.drafts.places() == ()
    assert _words_in_the_office(office) == []
    office.close()


def _words_in_the_office(office: Store) -> list[str]:
    """Tables of the office cabinet in which a leader's words can be read."""
    with cipher.opened(office.drawers()[0]) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}  # noqa: S608 - a table's own name
    rows["office_pin"] = []  # the one table into which this test writes the word as an office user
    return [
        name for name, found in rows.items() if any(word in repr(found).encode() for word in WORDS)
    ]


def _all_that_opens(office: Store, ring: Keyring) -> set[bytes]:
    """Every key in the hands of the office: its own, its cabinet's, and all that these open."""
    held = {office.private_key(), office.cabinet_key(Cabinet.OFFICE)}
    boxes = [
        box for one in ring.accounts for box in (one.private, one.escrow, *one.cabinets.values())
    ]
    boxes += [box for sheet in ring.sheets for box in sheet.cabinets.values()]
    for key, box in itertools.product(tuple(held), boxes):
        for opener in (keys.unseal, keys.unlock):
            try:
                held.add(opener(key, box))
            except keys.WrongKey:
                continue
    return held


def _sealed_for_leaders(ring: Keyring, folder: Path) -> list[bytes]:
    leaders = ring.with_role(Role.LEADER)
    sealed = [box for one in leaders for box in (one.escrow, *one.cabinets.values())]
    sheet = ring.sheet(Cabinet.LOCKED)
    assert sheet
    return [*sealed, *sheet.cabinets.values(), (folder / "slip").read_bytes()]


@pytest.mark.fault("F22")
def test_f22_a_leader_account_forged_in_the_keyring_opens_nothing(attacked: Path) -> None:
    with keyring.changing(attacked) as ring:
        mine = ring.with_role(Role.OFFICE)[0]
        theirs = ring.with_role(Role.LEADER)[0]
        mine.role = Role.LEADER
        mine.cabinets = {**theirs.cabinets, **mine.cabinets}
    with pytest.raises(KeyringFault):
        service.sign_in(attacked, OFFICE_NAME, OFFICE_PASSWORD)


@pytest.mark.fault("F22")
def test_f22_swapped_files_open_nothing(attacked: Path) -> None:
    (attacked / "office.db").write_bytes((attacked / "locked.db").read_bytes())
    with pytest.raises(CabinetDamaged):
        service.sign_in(attacked, OFFICE_NAME, OFFICE_PASSWORD)


@pytest.mark.fault("F22")
def test_a_cabinet_of_the_other_kind_is_refused_even_with_its_key(attacked: Path) -> None:
    leader = service.sign_in(attacked, LEADER_NAME, LEADER_PASSWORD)
    key = leader.cabinet_key(Cabinet.LOCKED)
    leader.close()
    assert cipher.fits(Drawer(Cabinet.LOCKED, attacked / "locked.db", key))
    assert not cipher.fits(Drawer(Cabinet.OFFICE, attacked / "locked.db", key))
    assert not cipher.fits(Drawer(Cabinet.LOCKED, attacked / "slip", key))
