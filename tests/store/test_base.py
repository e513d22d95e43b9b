from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from esafety_desktop.store.base import LockedBase, OfficeBase, UtcTime, utc_text
from esafety_desktop.store.metadata import load_records
from esafety_desktop.store.pins import OfficePin

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

MOMENTS = st.datetimes(
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-9))]),
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis wants it naive
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - hypothesis wants it naive
)


@given(MOMENTS, MOMENTS)
def test_times_sort_as_text(one: datetime, other: datetime) -> None:
    assert (utc_text(one) < utc_text(other)) == (one < other)
    back = UtcTime().process_result_value(utc_text(one), None)  # type: ignore[arg-type] # unused
    assert back == one


def test_a_time_without_its_zone_is_refused(office_store: Store) -> None:
    naive = datetime(2026, 11, 24, 9, 5)  # noqa: DTZ001 - the point of the test
    with pytest.raises(StatementError), office_store.write() as unit:
        unit.session.execute(insert(OfficePin).values(kind="test", ref="a", public=b"", at=naive))


def test_times_come_back_aware_in_utc(office_store: Store) -> None:
    at = datetime(2026, 7, 1, 9, 5, tzinfo=timezone(timedelta(hours=1)))
    with office_store.write() as unit:
        unit.session.add(OfficePin(kind="test", ref="a", public=b"", at=at))
        unit.commit("tested")
    with office_store.read() as session:
        kept = session.scalar(select(OfficePin.at).where(OfficePin.kind == "test"))
        raw = session.scalar(text("SELECT at FROM office_pin WHERE kind = 'test'"))
    assert kept == at
    assert kept is not None
    assert kept.tzinfo is UTC
    assert raw == "2026-07-01T08:05:00.000000+00:00"


def test_an_id_is_known_before_saving_and_given_to_bulk_rows_too(office_store: Store) -> None:
    record = OfficePin(kind="test", ref="a", public=b"", at=office_store.clock())
    assert uuid.UUID(record.id).version == 4
    rows = [
        {"kind": "bulk", "ref": str(n), "public": b"", "at": office_store.clock()} for n in (1, 2)
    ]
    with office_store.write() as unit:
        unit.session.execute(insert(OfficePin), rows)
        unit.commit("tested")
    with office_store.read() as session:
        ids = session.scalars(select(OfficePin.id).where(OfficePin.kind == "bulk")).all()
    assert len({uuid.UUID(one) for one in ids}) == 2


def test_table_names_are_unique_over_both_cabinets() -> None:
    load_records()
    office, locked = set(OfficeBase.metadata.tables), set(LockedBase.metadata.tables)
    assert not office & locked
    assert all(name.startswith(("incident", "locked_")) for name in locked)
    assert not any(name.startswith(("incident", "locked_")) for name in office)
