"""Checklists in the search box, on Today, and in the made-up school."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from esafety_desktop.action_points.date_rows import Source
from esafety_desktop.action_points.due_service import dates
from esafety_desktop.action_points.rows import Stand
from esafety_desktop.checklists import service
from esafety_desktop.checklists.rows import State
from esafety_desktop.shell.beside_points import BesidePoints
from esafety_desktop.today import search_service
from esafety_desktop.today import service as today_service

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)


def test_the_search_box_finds_lists_and_items(office_store: Store) -> None:
    found = search_service.find(office_store, "traffic")
    assert found == ()
    (hit,) = search_service.find(office_store, "amber red")
    assert hit.kind == "Checklist"
    assert hit.place == "action_points/checklists/curriculum/learn-10"
    assert hit.detail == "What children know when they leave us · Not looked at"
    titles = search_service.find(office_store, "good practice")
    assert titles[0].place == "action_points/checklists/network"
    service.retire_list(office_store, "network", retired=True)
    assert "action_points/checklists/network" not in [
        one.place for one in search_service.find(office_store, "good practice")
    ]


def test_what_is_due_is_on_today_for_the_office_too(office_store: Store) -> None:
    office_store.clock = lambda: datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    service.tick(
        office_store, "network-2", State.PARTLY, who="Mr Hill", day=TODAY,
        due_on=TODAY - timedelta(days=2),
    )  # fmt: skip
    lines = [
        line
        for line in today_service.due_lines(office_store, TODAY)
        if line.place == "action_points/checklists/network/network-2"
    ]
    assert [(line.room, line.overdue) for line in lines] == [("Action points", True)]
    assert lines[0].what.startswith("Checklist “Good practice on the network”: Passwords are long")
    dated = BesidePoints(office_store).dated()
    assert [(one.what, one.on) for one in dated] == [(lines[0].what, TODAY - timedelta(days=2))]
    (row,) = [one for one in dates(office_store, more=dated) if one.source is Source.CHECKLIST]
    assert (row.stand, row.place) == (Stand.OVERDUE, lines[0].place)
    assert lines[0].what.endswith("differ from place to place …"), "a line of Today is short"
