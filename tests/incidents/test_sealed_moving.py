"""An incident moves into an envelope: all of it, nothing else, nothing twice, nothing lost."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Boolean, Date, Integer, LargeBinary, Table, select

from esafety_desktop import bootstrap
from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.concerns import service as concerns
from esafety_desktop.concerns.records import ConcernDecision
from esafety_desktop.incidents import (
    chronology_service,
    envelope_service,
    half_moved_service,
    search_service,
    service,
)
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.problem import Problem
from esafety_desktop.retention import review_service
from esafety_desktop.retention.records import RetentionReview
from esafety_desktop.store.base import LockedBase, UtcTime, new_id
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.envelopes import readers_of
from esafety_desktop.wiring import DISPOSERS
from tests.retention.maker import at, closed, dumped, raw_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.store.store import Store, UnitOfWork

MARKER = "Zqxjkwv"
pytestmark = pytest.mark.covers("TFG-7")


@pytest.fixture
def leaders(leader_store: Store) -> dict[str, str]:
    """Two more leaders: name → account id."""
    words = {"head": "velvet otter canal", "deputy": "orchard plume seven"}
    return {
        name: add_account(leader_store, name, Role.LEADER, password).value.id
        for name, password in words.items()
    }


def _disposers() -> tuple[Any, ...]:
    return tuple(partial(bootstrap._call, room, name) for room, name in DISPOSERS)


def _stop(_unit: UnitOfWork, _incident_id: str) -> None:
    raise Problem("The disk is full.", "")


def _stopped(store: Store, incident_id: str, readers: tuple[str, ...]) -> None:
    """The envelope has it, and then the program is stopped."""
    with pytest.raises(Problem, match="full"):
        envelope_service.seal_away(store, incident_id, readers, (_stop,))


def test_only_what_hangs_on_it_goes_along(leader_store: Store, leaders: dict[str, str]) -> None:
    concerns.report_concern(leader_store, "Something else that was settled.")
    (slip,) = concerns.slips(leader_store)
    concerns.settle_slip(leader_store, slip.id, "Talked about.")
    made = service.start_incident(leader_store, MARKER).value
    envelope_service.seal_away(leader_store, made, (leaders["deputy"],), _disposers())
    with home_of(leader_store, made).read() as session:
        assert session.scalars(select(ConcernDecision.text)).all() == []
    with leader_store.read() as session:
        assert len(session.scalars(select(ConcernDecision.text)).all()) == 1


def test_what_was_written_after_it_was_stopped_half_way_is_not_lost(
    leader_store: Store, leaders: dict[str, str]
) -> None:
    made = service.start_incident(leader_store, MARKER).value
    chronology_service.add_note(leader_store, made, "Before.")
    _stopped(leader_store, made, (leaders["deputy"],))
    assert home_of(leader_store, made) is leader_store
    (row,) = service.incidents(leader_store)
    assert not row.sealed
    assert search_service.total(leader_store) == 1
    (line,) = half_moved_service.due(leader_store, leader_store.today())
    assert line.place == f"incidents/{made}"
    assert "26-001 was being sealed away" in line.what
    assert len(search_service.everything(leader_store, Filters(words=MARKER))) == 1
    chronology_service.add_note(leader_store, made, "After it was stopped.")
    envelope_service.seal_away(leader_store, made, (leaders["deputy"],), _disposers())
    home = home_of(leader_store, made)
    assert home.is_envelope
    assert len(leader_store.stores) == 2
    assert half_moved_service.due(leader_store, leader_store.today()) == ()
    texts = [entry.text for entry in service.incident(home, made).entries]
    assert texts[1:3] == ["Before.", "After it was stopped."]
    assert chronology_service.verify(home, made) is None


def test_stopped_half_way_and_then_sealed_to_fewer_nothing_stays_with_the_others(
    leader_store: Store, leaders: dict[str, str]
) -> None:
    made = service.start_incident(leader_store, MARKER).value
    _stopped(leader_store, made, (leaders["deputy"], leaders["head"]))
    before = {path.name for path in leader_store.folder.rglob("*")}
    envelope_service.seal_away(leader_store, made, (leaders["deputy"],), _disposers())
    home = home_of(leader_store, made)
    assert {one.name for one in readers_of(home)} == {"leader", "deputy"}
    assert MARKER in dumped(home)
    assert len(leader_store.stores) == 2
    rows = service.incidents(leader_store)
    assert [row.id for row in rows] == [made]
    assert rows[0].status == "open"
    assert before >= {path.name for path in leader_store.folder.rglob("*.db")}
    leader_store.close()
    head = sign_in(leader_store.folder, "head", "velvet otter canal")
    assert len(head.stores) == 1
    head.close()


def test_what_was_being_typed_and_what_was_decided_go_along(
    leader_store: Store, leaders: dict[str, str]
) -> None:
    at(leader_store, 2000)
    made = closed(leader_store, born=date(1983, 5, 3), word=MARKER)
    at(leader_store, 2026)
    review_service.keep_on(leader_store, made, date(2030, 1, 1), f"{MARKER} again")
    leader_store.drafts.put(f"incidents/{made}/note", {"text": f"{MARKER} half-typed"})
    envelope_service.seal_away(leader_store, made, (), _disposers())
    home = home_of(leader_store, made)
    assert home.drafts.get(f"incidents/{made}/note") == {"text": f"{MARKER} half-typed"}
    assert leader_store.drafts.places() == ()
    with home.read() as session:
        assert session.scalars(select(RetentionReview.reason)).all() == [f"{MARKER} again"]
    assert leaders


#: What stays behind or has its own way: read with the reasons.
_NOT_MOVED = {
    "locked_disclosure_passage": "it is gathered anew from where the incident lives",
    "locked_disclosure_mark": "as its passage",
    "locked_transfer": "as what was passed on",
    "locked_transfer_incident": "the chronology tells what was passed on",
}


#: Columns in which no person's words stand: who wrote it, ids, what sort of line it is.
_NO_WORDS = {"author", "digest", "kind", "lifted_by", "set_by", "slip_id", "strikes", "written_by"}
#: Rows without words: what was disposed of isn't moved, the number of a sheet stays on the shelf.
_WORDLESS = ("locked_disposal", "incident_paper_sheet")


def test_every_table_that_hangs_on_an_incident_goes_along_and_no_word_stays(
    leader_store: Store, leaders: dict[str, str]
) -> None:
    """Whatever table a room adds: a row in it with a word that must go."""
    made = service.start_incident(leader_store, f"{MARKER} happened").value
    chronology_service.add_note(leader_store, made, f"{MARKER} noted")
    filled = _fill_all(leader_store, made)
    assert len(filled) > 12
    leader_store.drafts.put("incidents/other", {"text": MARKER})
    envelope_service.seal_away(leader_store, made, (leaders["deputy"],), _disposers())
    home = home_of(leader_store, made)
    with home.read() as session:
        there = {name for name in filled if session.execute(_table(name).select()).first()}
    assert filled - there == filled & _NOT_MOVED.keys()
    assert MARKER in dumped(home)
    for what in (dumped(leader_store), raw_pages(leader_store).decode("latin-1")):
        left = re.findall(rf"(?i){MARKER[1:]} ?([a-z_]*)", what)
        assert set(left) <= _NO_WORDS


def _table(name: str) -> Table:
    return LockedBase.metadata.tables[name]


def _fill_all(store: Store, incident_id: str) -> set[str]:
    """A row with the word in every table that hangs on an incident; gives their names."""
    ids = {"incident": incident_id}
    with store.write() as unit:
        for table in LockedBase.metadata.sorted_tables:
            targets = {key.column.table.name for key in table.foreign_keys}
            if not targets & ids.keys() or table.name in _WORDLESS:
                continue
            for other in targets - ids.keys():
                ids[other] = _put(unit, _table(other), ids)
            found = unit.session.execute(table.select()).mappings().first()
            ids[table.name] = found["id"] if found else _put(unit, table, ids)
        unit.commit("tested")
    return set(ids)


def _put(unit: UnitOfWork, table: Table, ids: dict[str, str]) -> str:
    values = dict(_values(table, ids))
    unit.session.execute(table.insert(), values)
    made: str = values["id"]
    return made


def _values(table: Table, ids: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        if column.name == "seq":
            continue
        if column.name == "id":
            yield "id", new_id()
        elif column.foreign_keys:
            (key,) = column.foreign_keys
            yield column.name, ids[key.column.table.name]
        elif isinstance(column.type, Date):
            yield column.name, date(2026, 11, 20)
        elif isinstance(column.type, UtcTime):
            yield column.name, datetime(2026, 11, 20, tzinfo=UTC)
        elif isinstance(column.type, LargeBinary):
            yield column.name, MARKER.encode()
        elif isinstance(column.type, Boolean | Integer):
            yield column.name, 1
        else:
            yield column.name, f"{MARKER} {column.name};"
