from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from esafety_desktop.store.audit import OfficeAudit, digest_of, head
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TAMPERINGS = {
    "text changed": "UPDATE office_audit SET action = 'x' WHERE seq = 3",
    "subject changed": "UPDATE office_audit SET subject = 'x' WHERE seq = 3",
    "author changed": "UPDATE office_audit SET account_id = 'x' WHERE seq = 3",
    "time changed": "UPDATE office_audit SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 3",
    "detail changed": "UPDATE office_audit SET digest = previous WHERE seq = 3",
    "taken out": "DELETE FROM office_audit WHERE seq = 3",
    "swapped": "UPDATE office_audit SET seq = 7 - seq WHERE seq IN (3, 4)",
    "hash made anew": "UPDATE office_audit SET hash = digest WHERE seq = 3",
}


@pytest.fixture
def trail(office_store: Store) -> Store:
    for number in range(6):
        with office_store.write() as unit:
            unit.commit("tested", str(number), {"n": number})
    return office_store


@pytest.mark.fault("F23")
@pytest.mark.parametrize("kind", TAMPERINGS)
def test_f23_an_edited_trail_is_noticed(trail: Store, kind: str) -> None:
    with trail.write() as unit:
        if kind == "swapped":
            unit.session.execute(text("UPDATE office_audit SET seq = -seq WHERE seq IN (3, 4)"))
            unit.session.execute(text("UPDATE office_audit SET seq = 7 + seq WHERE seq < 0"))
        else:
            unit.session.execute(text(TAMPERINGS[kind]))
        unit.commit_unaudited()
    with trail.read() as session:
        assert verify_chain(session, Cabinet.OFFICE)


@pytest.mark.fault("F23")
def test_f23_a_cut_tail_is_noticed_with_the_anchor(trail: Store) -> None:
    with trail.read() as session:
        anchor = head(session, Cabinet.OFFICE)
        assert verify_chain(session, Cabinet.OFFICE, anchor) == ()
    with trail.write() as unit:
        unit.session.query(OfficeAudit).filter_by(seq=anchor.seq).delete()
        unit.commit_unaudited()
    with trail.read() as session:
        assert verify_chain(session, Cabinet.OFFICE) == ()
        faults = verify_chain(session, Cabinet.OFFICE, anchor)
    assert [fault.seq for fault in faults] == [anchor.seq]


def test_a_later_entry_does_not_disturb_the_anchor(trail: Store) -> None:
    with trail.read() as session:
        anchor = head(session, Cabinet.OFFICE)
    with trail.write() as unit:
        unit.commit("tested")
    with trail.read() as session:
        assert verify_chain(session, Cabinet.OFFICE, anchor) == ()


def test_the_digest_does_not_depend_on_the_order_of_the_detail() -> None:
    assert digest_of({"a": 1, "b": "é"}) == digest_of({"b": "é", "a": 1})
    assert digest_of({"a": 1}) != digest_of({"a": 2})
    assert digest_of(None) == digest_of({})
