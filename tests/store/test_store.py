from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import CabinetsClosed, NotAllowed
from esafety_desktop.store.pins import OfficePin
from esafety_desktop.store.verifying import verify_chain

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store


def _add(store: Store, ref: str, *, commit: bool = True) -> None:
    with store.write() as unit:
        unit.session.add(OfficePin(kind="test", ref=ref, public=b"x", at=unit.now))
        if commit:
            unit.commit("tested", ref, {"what": "a row"})


def _add_nothing(store: Store) -> None:
    with store.write() as unit:
        unit.session.add(OfficePin(kind="test", ref="failed", public=b"", at=unit.now))
        unit.session.flush()
        unit.session.add(OfficePin(kind="test"))
        unit.commit("tested")


def _refs(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(OfficePin.ref).where(OfficePin.kind == "test")))


def test_commit_keeps_and_leaving_without_takes_back(office_store: Store) -> None:
    _add(office_store, "kept")
    _add(office_store, "dropped", commit=False)
    with pytest.raises(IntegrityError):
        _add_nothing(office_store)
    assert _refs(office_store) == ["kept"]


def test_each_unit_writes_one_entry_that_follows(office_store: Store) -> None:
    with office_store.read() as session:
        before = session.scalar(select(func.count()).select_from(OfficeAudit)) or 0
    for ref in "abc":
        _add(office_store, ref)
    with office_store.read() as session:
        assert session.scalar(select(func.count()).select_from(OfficeAudit)) == before + 3
        assert verify_chain(session, Cabinet.OFFICE) == ()


def test_nested_units_raise(office_store: Store) -> None:
    with office_store.write(), pytest.raises(RuntimeError), office_store.write():
        pass
    with office_store.write(), pytest.raises(RuntimeError), office_store.read():
        pass
    with office_store.read(), pytest.raises(RuntimeError), office_store.write():
        pass
    _add(office_store, "after")
    assert _refs(office_store) == ["after"]


def test_a_unit_is_committed_once(office_store: Store) -> None:
    with office_store.write() as unit:
        unit.commit("tested")
        with pytest.raises(RuntimeError):
            unit.commit("tested")


def test_a_change_over_both_cabinets_is_one(leader_store: Store) -> None:
    with leader_store.write() as unit:
        unit.session.add(OfficePin(kind="test", ref="both", public=b"", at=unit.now))
        unit.commit("tested", cabinet=Cabinet.LOCKED)
    assert _refs(leader_store) == ["both"]
    with leader_store.read() as session:
        newest = session.scalar(select(LockedAudit.action).order_by(LockedAudit.seq.desc()))
        assert newest == "tested"


def test_the_pragmas_hold_for_both_files(leader_store: Store) -> None:
    with leader_store.read() as session:
        for schema in ("main", "office"):
            assert session.scalar(text(f"PRAGMA {schema}.synchronous")) == 3
            assert session.scalar(text(f"PRAGMA {schema}.journal_mode")) == "truncate"
            assert session.scalar(text(f"PRAGMA {schema}.secure_delete")) == 1
        for pragma, value in (("foreign_keys", 1), ("trusted_schema", 0), ("temp_store", 2)):
            assert session.scalar(text(f"PRAGMA {pragma}")) == value


def test_the_office_has_no_locked_trail(office_store: Store) -> None:
    with office_store.write() as unit, pytest.raises(NotAllowed):
        unit.commit("tested", cabinet=Cabinet.LOCKED)


def test_nothing_of_the_key_is_shown(leader_store: Store) -> None:
    assert leader_store._engine
    shown = repr(leader_store.drawers()) + repr(leader_store._engine.url)
    for drawer in leader_store.drawers():
        assert drawer.key.hex() not in shown
        assert repr(drawer.key) not in shown


def test_close_lets_go_and_opening_again_works(data_folder: object, office_store: Store) -> None:
    _add(office_store, "kept")
    office_store.close()
    office_store.close()
    assert not office_store.is_open


def test_a_closed_store_stays_closed_and_holds_no_key(leader_store: Store) -> None:
    held = [drawer.key for drawer in leader_store.drawers()]
    _refs(leader_store)
    leader_store.close()
    with pytest.raises(CabinetsClosed), leader_store.read():
        pass
    with pytest.raises(CabinetsClosed), leader_store.write():
        pass
    with pytest.raises(CabinetsClosed):
        leader_store.signer.sign("anything")
    gc.collect()
    drawers = (one for one in gc.get_objects() if isinstance(one, Drawer))
    left = [one for one in drawers if one.path.is_relative_to(leader_store.folder)]
    assert held
    assert left == []


def test_drafts_come_back_to_their_author_only(leader_store: Store) -> None:
    drafts = leader_store.drafts
    drafts.put("incidents/1", {"text": "half a sentence"})
    drafts.put("incidents/1", {"text": "half a sentence more"})
    drafts.put("concern", {"n": 1})
    assert drafts.get("incidents/1") == {"text": "half a sentence more"}
    assert drafts.places() == ("incidents/1", "concern")
    drafts.clear("concern")
    assert drafts.get("concern") is None
