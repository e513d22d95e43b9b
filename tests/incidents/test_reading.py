"""Who read a record is in the audit trail: once for an opening, in the record's own cabinet."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from esafety_desktop.incidents import envelope_service, print_service, service
from esafety_desktop.incidents.reading_service import ACTION, note_read
from esafety_desktop.problem import Problem
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.verifying import verify_chain
from tests.incident_kit import tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def _given(moment: datetime) -> datetime:
    return moment


def entries(store: Store, action: str = ACTION) -> list[str]:
    """The incidents of these entries, oldest first."""
    with store.read() as session:
        found = session.scalars(
            select(LockedAudit.subject)
            .where(LockedAudit.action == action)
            .order_by(LockedAudit.seq)
        )
        return list(found)


def test_an_opening_is_written_once_in_a_minute(leader_store: Store) -> None:
    made = service.start_incident(leader_store, "Threats in a chat.").value
    other = service.start_incident(leader_store, "A picture.").value
    for minutes, incident_id, written in (
        (0, made, True),
        (0.5, made, False),
        (0.5, other, True),
        (1.1, made, True),
        (1.2, made, False),
    ):
        now = NOW + timedelta(minutes=minutes)
        leader_store.clock = partial(_given, now)
        assert note_read(leader_store, incident_id) is written
    assert [name[-3:] for name in entries(leader_store)] == ["001", "002", "001"]
    with leader_store.read() as session:
        assert verify_chain(session, Cabinet.LOCKED) == ()


def test_what_is_not_there_cannot_be_read(leader_store: Store) -> None:
    with pytest.raises(Problem, match="not in the cabinet"):
        note_read(leader_store, "none")
    assert entries(leader_store) == []


def test_an_envelope_keeps_its_own_readings(leader_store: Store) -> None:
    made = envelope_service.start_sealed(leader_store, (), "Sealed words").value
    sealed = leader_store.stores[1]
    assert note_read(sealed, made)
    assert len(entries(sealed)) == 1
    assert entries(leader_store) == []
    assert not note_read(leader_store, made)  # the same envelope, from the ordinary store


def test_the_window_writes_after_it_has_shown_the_record(desk: Desk, qtbot: QtBot) -> None:
    store = desk.store
    service.start_incident(store, "The first.")
    second = service.start_incident(store, "The second.").value
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    assert entries(store) == []
    qtbot.waitUntil(lambda: bool(entries(store)))
    assert [name[-3:] for name in entries(store)] == ["002"]
    tab.refresh()
    tab.list.table.selectRow(1)
    tab.keep_draft()  # a lock comes before the rest is over
    assert [name[-3:] for name in entries(store)] == ["002", "001"]
    print_service.record_snapshot(store, second)
    assert len(entries(store, "incident.print")) == 1
    tab.close()


def test_who_has_looked_is_told_to_leaders(desk: Desk, qtbot: QtBot) -> None:
    from esafety_desktop.incidents.looked_dialog import show_looks
    from esafety_desktop.incidents.reading_service import who_looked
    from tests.conftest import unnamed_controls

    store = desk.store
    made = service.start_incident(store, "Threats in a chat.").value
    other = service.start_incident(store, "A picture.").value
    assert who_looked(store, made) == ()
    note_read(store, made)
    note_read(store, other)
    print_service.record_snapshot(store, made)
    print_service.copy_snapshot(store, made)
    rows = who_looked(store, made)
    assert [row.done for row in rows] == ["Copied its text", "Printed it", "Opened it"]
    assert {row.name for row in rows} == {store.account.name}
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    dialog = show_looks(tab, desk, made)
    assert dialog.ui.counted.text() == "3 times, by 1 person."
    assert unnamed_controls(dialog) == []
    dialog.close()


def test_the_looks_are_found_by_their_index(leader_store: Store) -> None:
    from sqlalchemy import text

    from esafety_desktop.store.audit import LOOKED

    query = f"EXPLAIN QUERY PLAN SELECT seq FROM locked_audit WHERE {LOOKED} AND subject = '26-001'"  # noqa: S608 - fixed words
    with leader_store.read() as session:
        plan = " ".join(row[-1] for row in session.execute(text(query)))
    assert "ix_locked_audit_looked" in plan


def test_an_envelope_tells_its_readers_who_looked(leader_store: Store) -> None:
    from esafety_desktop.incidents.reading_service import who_looked

    made = envelope_service.start_sealed(leader_store, (), "Sealed words").value
    note_read(leader_store, made)
    assert [row.done for row in who_looked(leader_store, made)] == ["Opened it"]
