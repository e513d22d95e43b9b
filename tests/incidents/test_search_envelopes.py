"""Incidents in sealed envelopes stand in their readers' list and search, and in nobody else's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service as accounts
from esafety_desktop.incidents import envelope_service, service
from esafety_desktop.incidents.filter_rules import Filters
from esafety_desktop.incidents.search_service import everything, page, total
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.today.search_service import find
from tests.conftest import LEADER_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store

DEPUTY, PASSWORD = "deputy", "willow over stones"
SECRET = "Xylophone"


@pytest.fixture
def clock() -> list[datetime]:
    return [datetime(2026, 11, 20, 9, 0, tzinfo=UTC)]


@pytest.fixture
def leader(leader_store: Store, clock: list[datetime]) -> Store:
    """Another leader may sign in; each incident is entered an hour after the one before."""
    from esafety_desktop.store.cabinet import Role

    accounts.add_account(leader_store, DEPUTY, Role.LEADER, PASSWORD)

    def now() -> datetime:
        clock[0] += timedelta(minutes=1)
        return clock[0]

    leader_store.clock = now
    return leader_store


def three(leader: Store) -> list[str]:
    first = service.start_incident(leader, "First common").value
    sealed = envelope_service.start_sealed(leader, (), f"{SECRET} common").value
    last = service.start_incident(leader, "Last common").value
    return [last, sealed, first]


@pytest.mark.covers("TFG-7")
def test_they_stand_between_the_others_by_time_and_are_marked(leader: Store) -> None:
    wanted = three(leader)
    rows = everything(leader)
    assert [row.id for row in rows] == wanted
    assert [row.sealed for row in rows] == [False, True, False]
    assert total(leader) == 3
    assert [row.id for row in everything(leader, Filters(words="common"))] == wanted
    assert [row.id for row in everything(leader, Filters(words=SECRET))] == wanted[1:2]
    found = find(leader, SECRET, incidents_too=True)
    assert [one.place for one in found] == [f"incidents/{wanted[1]}"]
    for words in ("", "common"):
        parts: list[str] = []
        after: tuple[int, ...] | None = None
        for _ in wanted:
            part = page(leader, Filters(words=words), after, most=1)
            parts += [row.id for row in part.rows]
            after = part.after
        assert parts == wanted
        assert after is None


def test_nobody_else_finds_or_counts_them(leader: Store, data_folder: Path) -> None:
    last, _, first = three(leader)
    leader.close()
    deputy = accounts.sign_in(data_folder, DEPUTY, PASSWORD)
    try:
        assert [row.id for row in everything(deputy)] == [last, first]
        assert total(deputy) == 2
        assert everything(deputy, Filters(words=SECRET)) == ()
        assert find(deputy, SECRET, incidents_too=True) == ()
    finally:
        deputy.close()


def test_one_that_was_moved_is_listed_once_for_its_readers(
    leader: Store, data_folder: Path
) -> None:
    first = service.start_incident(leader, f"{SECRET} here").value
    service.start_incident(leader, "Another")
    envelope_service.seal_away(leader, first, ())
    rows = everything(leader)
    assert [row.sealed for row in rows if row.id == first] == [True]
    assert (len(rows), total(leader)) == (2, 2)
    assert [row.id for row in everything(leader, Filters(words=SECRET))] == [first]
    with leader.read() as session:
        from esafety_desktop.store.text_search import Term, newest

        assert list(newest(session, [Term(SECRET)])) == []
    leader.close()
    deputy = accounts.sign_in(data_folder, DEPUTY, PASSWORD)
    assert everything(deputy, Filters(words=SECRET)) == ()
    assert len(everything(deputy)) == 2
    deputy.close()
    again = accounts.sign_in(data_folder, LEADER_NAME, "lantern under moss")
    assert [row.id for row in everything(again, Filters(words=SECRET))] == [first]
    again.close()


def test_the_list_says_sealed_with_a_word_and_a_picture(
    leader: Store, ways: Ways, qtbot: QtBot
) -> None:
    from PySide6.QtCore import Qt

    from esafety_desktop.widgets.desk import Desk
    from esafety_desktop.widgets.jobs import Jobs

    three(leader)
    desk = Desk(leader, Jobs())
    tab = IncidentsTab(desk, ways)
    qtbot.addWidget(tab)
    model = tab.list.table.records
    pictures = [model.index(n, 0).data(Qt.ItemDataRole.DecorationRole) for n in range(3)]
    assert [picture is not None for picture in pictures] == [False, True, False]
    assert [model.index(n, 1).data() for n in range(3)] == ["Open", "Open, sealed", "Open"]
    desk.jobs.close()
