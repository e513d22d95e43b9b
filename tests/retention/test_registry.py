"""Every table with words is either emptied by a disposal or stays for a written reason."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
    select,
)

from esafety_desktop.disclosure.records import DisclosureRequest
from esafety_desktop.incidents import service
from esafety_desktop.retention import disposal_service, review_service
from esafety_desktop.store.base import LockedBase, UtcTime, new_id
from esafety_desktop.store.metadata import load_records
from tests.retention.maker import SECRET, at, closed, dumped

if TYPE_CHECKING:
    from sqlalchemy import Column

    from esafety_desktop.store.store import Store

load_records()

STAYS = {
    "locked_audit": "the audit trail: actions, numbers and digests, no words of an incident",
    "locked_pin": "public keys of accounts",
    "locked_disposal": "the record of the disposal itself; a leader wrote its reason for keeping",
    "incident_paper_sheet": "blank sheets by number, and what became of each sheet",
    "locked_check": "the checks diary: filter and monitoring alerts, no incident",
    "locked_log_reading": "who read the log and when; it names no incident",
    "locked_setting": "choices of the leaders, no words of an incident",
    "locked_joiner_file": "asking an old school for a child's file: no incident of this school",
    "locked_transfer": "the receipt of what another school got: to whom, when; no words",
    "locked_disclosure_request": "a request is a record of its own, with its own period",
    "locked_governors_edition": "counts, and what a leader wrote for governors to read",
    "locked_inspection_count": "which incidents an inspection pack counted together, by id",
    "locked_disclosure_sent": "what went out, when and to whom: kept with its request",
}
"""Tables with words that a disposal leaves, and why."""


_BOOKKEEPING = re.compile(
    r"author|kind|strikes|digest|(slip|request|letter|period)_id|\w+_by|title"
)
"""Columns that may stay: who did it, ids, digests, what kind of line or letter it was."""

WRITTEN = ("incident", "incident_entry", "incident_event", "locked_retention_choice")
"""Tables that the incident fills itself; what stays of a line is what its digest covers."""


def tables_with_words() -> list[Table]:
    """The locked cabinet's tables that have a column for text or bytes beside ids and digests."""
    return [table for table in LockedBase.metadata.sorted_tables if _words(table)]


def _words(table: Table) -> list[Column[Any]]:
    return [
        column
        for column in table.columns
        if isinstance(column.type, String | LargeBinary)
        and not isinstance(column.type, UtcTime)
        and column.name != "id"
        and not column.foreign_keys
    ]


def _filled(table: Table, made: dict[str, str], incident: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for number, column in enumerate(table.columns):
        if column.name == "seq":
            continue
        values[column.name] = _value(column, made, incident, f"{SECRET} {table.name} {number}")
    return values


def _value(column: Column[Any], made: dict[str, str], incident: str, word: str) -> Any:
    if _BOOKKEEPING.fullmatch(column.name) and not column.foreign_keys:
        word = "kept" if column.name != "digest" else new_id()
    if column.name == "incident_id":
        return incident
    for key in column.foreign_keys:
        return made.get(key.column.table.name)
    if column.name == "id":
        return new_id()
    if column.name == "place" and column.table.name == "locked_draft":
        return f"incidents/{incident}/{new_id()}"
    kinds: tuple[tuple[type, Any], ...] = (
        (UtcTime, datetime(2026, 11, 20, tzinfo=UTC)),
        (LargeBinary, word.encode()),
        (Date, date(2026, 11, 20)),
        (DateTime, datetime(2026, 11, 20, tzinfo=UTC)),
        (Boolean, False),
        (Integer, 9000),
        (String, word),
    )
    return next(value for kind, value in kinds if isinstance(column.type, kind))


@pytest.mark.covers("TF-RET")
def test_a_disposal_empties_every_table_that_does_not_stay_for_a_reason(
    leader_store: Store,
) -> None:
    at(leader_store, 2026)
    incident = closed(leader_store)
    entry = service.incident(leader_store, incident).entries[0].id
    made = {"incident": incident, "incident_entry": entry}
    with leader_store.write() as unit:
        answered = DisclosureRequest(
            id="kept",
            kind="access",
            asker_kind="child",
            asker_name="Zoë",
            received_on=date(2026, 11, 2),
            opened_at=unit.now,
            closed_at=unit.now,
            author="leader",
        )
        unit.session.add(answered)
        unit.session.flush()
        for table in tables_with_words():
            if table.name in {*WRITTEN, *STAYS}:
                continue
            values = _filled(table, made, incident)
            if table.name == "locked_legal_hold":
                values["lifted_at"] = values["set_at"]
            unit.session.execute(insert(table).values(**values))
            made[table.name] = values.get("id", "")
        unit.commit_unaudited()
    at(leader_store, 2106)
    with leader_store.write() as unit:
        for name in ("locked_retention_choice", "locked_retention_review"):
            table = LockedBase.metadata.tables[name]
            unit.session.execute(table.delete())
        unit.commit_unaudited()
    review_service.choose_period(leader_store, incident, "child-protection")
    review_service.decide_disposal(leader_store, incident, "Its time is over.")
    disposal_service.dispose_of(leader_store, incident)
    left = _left(leader_store)
    assert not left, (
        f"{left}: these tables still hold words of an incident that was disposed of. Give the room "
        "a function dispose(unit, incident_id) and name it in wiring.DISPOSERS, or write into "
        "STAYS above why the words stay."
    )
    assert SECRET not in dumped(leader_store)


def _left(store: Store) -> list[str]:
    found = []
    with store.read() as session:
        for table in tables_with_words():
            if table.name in STAYS:
                continue
            for row in session.execute(select(*_words(table))).mappings():
                found += [f"{table.name}.{name}" for name, v in row.items() if SECRET in str(v)]
    return sorted(set(found))


def test_a_reason_stands_for_a_table_that_is_there() -> None:
    names = {table.name for table in tables_with_words()}
    assert set(STAYS) <= names
