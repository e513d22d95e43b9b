"""F21: a leader who could open a sealed envelope leaves; its other readers shut that leader out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.accounts import relocking
from esafety_desktop.store import (
    cipher,
    envelope_locks,
    envelopes,
    keyring_place,
    keyring_shape,
    slots,
    verifying,
)
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer
from tests.conftest import LEADER_NAME
from tests.store.leaders import DEPUTY, HEAD, about_the_head, files, id_of, pin, pins_in, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from esafety_desktop.store.store import Store


def _leaves(folder: Path, who: str, leaver: str) -> None:
    store = sign_in(folder, who)
    wanted = relocking.plan(store, id_of(store, leaver))
    store.close()
    relocking.change(folder, wanted)


def _keys_of(store: Store) -> dict[str, bytes]:
    """Every slot that an account can open, with its key."""
    found = {
        slot.name: slots.try_boxes(slot, store.private_key()) for slot in slots.slots(store.folder)
    }
    return {name: held[0] for name, held in found.items() if held}


def _opens(folder: Path, name: str, key: bytes) -> bool:
    slot = slots.Slot(folder / slots.FOLDER, name)
    fits = cipher.fits(Drawer(Cabinet.LOCKED, slot.db, key))
    return fits or slots.read_blank(slot, key) is not None


@pytest.fixture
def shared(three_leaders: Path) -> Path:
    """An envelope about the head, which leader and deputy have written in."""
    store = sign_in(three_leaders)
    pin(about_the_head(store), "kept")
    store.close()
    return three_leaders


@pytest.mark.fault("F21")
def test_f21_who_left_opens_no_envelope_used_or_blank(shared: Path) -> None:
    deputy = sign_in(shared, DEPUTY)
    assert pins_in(deputy.stores[1]) == ["kept"]
    old, private = _keys_of(deputy), deputy.private_key()
    deputy.close()
    sizes = {name: len(content) for name, content in files(shared).items()}
    _leaves(shared, LEADER_NAME, DEPUTY)
    for name in (HEAD, LEADER_NAME):
        sign_in(shared, name).close()
        store = sign_in(shared, name)
        assert [pins_in(one) for one in store.stores[1:]] == ([["kept"]] * (name == LEADER_NAME))
        store.close()
    assert len(old) >= 2
    for name, key in old.items():
        assert not _opens(shared, name, key)
        assert slots.try_boxes(slots.Slot(shared / slots.FOLDER, name), private) == ()
    after = {name: len(content) for name, content in files(shared).items()}
    assert {name: size for name, size in after.items() if name in sizes} == sizes


@pytest.mark.fault("F21")
def test_f21_an_envelope_that_the_leader_cannot_open_waits_for_its_reader(shared: Path) -> None:
    deputy = sign_in(shared, DEPUTY)
    old = _keys_of(deputy)
    deputy.close()
    used = next(iter({one.envelope_id for one in _stores(shared)} - {""}))
    _leaves(shared, HEAD, DEPUTY)
    assert _opens(shared, used, old[used])
    leader = sign_in(shared)
    assert pins_in(leader.stores[1]) == ["kept"]
    assert [one.name for one in envelopes.readers_of(leader.stores[1])] == [LEADER_NAME]
    pin(leader.stores[1], "later")
    leader.close()
    assert not _opens(shared, used, old[used])


def _stores(folder: Path) -> list[Store]:
    store = sign_in(folder)
    found = list(store.stores)
    store.close()
    return found


@pytest.mark.parametrize("at", ["write_both", "_give", "write_boxes", "even_times"])
@pytest.mark.fault("F12")
def test_f12_stopped_while_an_envelope_gets_its_key_nothing_is_lost(
    shared: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    _leaves(shared, HEAD, DEPUTY)

    class Stopped(BaseException):
        pass

    def stop(*_: object) -> None:
        raise Stopped

    place = envelope_locks if at == "_give" else slots
    monkeypatch.setattr(place, at, stop)
    store = sign_in(shared)
    with pytest.raises(Stopped):
        store.shelf()
    store.close()
    monkeypatch.undo()
    for _ in range(2):
        again = sign_in(shared)
        assert [pins_in(one) for one in again.stores[1:]] == [["kept"]]
        assert again.shelf().faults == []
        again.close()
    sizes = {path.stat().st_size for path in (shared / slots.FOLDER).glob("*.keys")}
    assert len(sizes) == 1


@pytest.mark.fault("F22")
def test_f22_whoever_can_write_to_the_folder_shuts_no_reader_out(shared: Path) -> None:
    _locks_change(shared)
    for name in (LEADER_NAME, DEPUTY):
        sign_in(shared, name).close()
    whole = (shared / keyring_place.FILE_NAME).read_bytes()
    ring = keyring_shape.decode(whole)
    ring.accounts = [one for one in ring.accounts if one.name != DEPUTY]
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (shared / name).write_bytes(keyring_shape.encode(ring))
    store = sign_in(shared)
    assert [pins_in(one) for one in store.stores[1:]] == [["kept"]]
    store.close()
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (shared / name).write_bytes(whole)
    deputy = sign_in(shared, DEPUTY)
    assert [pins_in(one) for one in deputy.stores[1:]] == [["kept"]]
    deputy.close()


def _locks_change(folder: Path) -> None:
    """All locks are changed, and nobody leaves."""
    store = sign_in(folder)
    wanted = relocking.plan(store)
    store.close()
    relocking.change(folder, wanted)


@pytest.mark.fault("F21")
def test_f21_the_envelope_itself_tells_who_was_shut_out(shared: Path) -> None:
    store = sign_in(shared)
    deputy = id_of(store, DEPUTY)
    store.close()
    _leaves(shared, LEADER_NAME, DEPUTY)
    store = sign_in(shared)
    (envelope,) = store.stores[1:]
    with envelope.read() as session:
        told = session.execute(
            select(LockedAudit.account_id, LockedAudit.subject).where(
                LockedAudit.action == "reader shut out"
            )
        ).all()
    assert [tuple(one) for one in told] == [(store.account.id, deputy)]
    with envelope.read() as session:
        assert verifying.verify_chain(session, Cabinet.LOCKED) == ()
    store.close()
