from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import service as action_points
from esafety_desktop.contacts import service as contacts
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.incidents import service as incidents
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.changes import Area
from esafety_desktop.today import search_service, service
from esafety_desktop.today.rows import DueLine, Found
from esafety_desktop.today.snooze_service import snooze
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.today.today_rules import best, group_of, grouped, matches, when_words
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

DAY = date(2026, 11, 20)


def line(days: int | None, *, fault: bool = False, what: str = "x") -> DueLine:
    on = None if days is None else DAY + timedelta(days=days)
    return DueLine(what, on, days is not None and days < 0, f"contacts/{what}", "Contacts", fault)


@pytest.mark.parametrize(
    ("days", "fault", "title", "words"),
    [
        (-30, False, "Overdue", "since 21/10/2026"), (-1, False, "Overdue", "since yesterday"),
        (0, False, "Today", "today"), (None, False, "Today", "now"),
        (None, True, "To be put right", "now"),
        (-9, True, "To be put right", "since 11/11/2026"), (1, False, "This week", "tomorrow"),
        (3, False, "This week", "Monday"), (7, False, "This week", "27/11/2026"),
        (8, False, "Soon", "28/11/2026"), (29, False, "", "19/12/2026"),
    ],
)  # fmt: skip
def test_a_line_stands_where_it_is_due(
    days: int | None,
    fault: bool,
    title: str,
    words: str,
) -> None:
    one = line(days, fault=fault)
    assert group_of(one, DAY) == title
    assert when_words(one, DAY) == words


def test_groups_come_soonest_first_and_none_is_empty() -> None:
    groups = grouped([line(9), line(-3, what="b"), line(-9, what="a"), line(40)], DAY)
    assert [(group.title, len(group.lines)) for group in groups] == [("Overdue", 2), ("Soon", 1)]
    assert groups[0].lines[0].what == "a"


def test_words_match_from_their_beginning() -> None:
    assert matches("am tho", "Amelia Thornton")
    assert matches("ornt", "Amelia Thornton")
    assert not matches("or", "Amelia Thornton")
    assert matches("", "anything")


def test_the_best_dozen_begins_with_the_words() -> None:
    found = [Found(f"Zoe {n}", "Pupil", "", "") for n in range(20)] + [
        Found("Ann", "Pupil", "", "")
    ]
    assert best(found, "an")[0].text == "Ann"
    assert len(best(found, "an")) == 12


def test_what_does_it_comes_before_the_page_that_tells_of_it() -> None:
    page = Found("Everything out", "Help", "a page of the guide", "guide/everything-out")
    command = Found("Take everything out…", "Command", "File", "menu/everything_out")
    assert best([page, command], "everything out") == (command, page)


def test_the_best_page_of_the_guide_has_a_place_however_much_is_found() -> None:
    commands = [Found(f"{n}A: print forms and slips", "Command", "", "") for n in range(20)]
    pages = [Found(f"Print{word}", "Help", "", "") for word in ("ing", "s of the desk")]
    found = best([*pages, *commands], "print")
    assert found[-1] == pages[0]
    assert [one.kind for one in found[:-1]] == ["Command"] * 12


def test_items_of_checklists_follow_whatever_has_a_name() -> None:
    item = Found("Quiet places are seen to", "Checklist", "", "action_points/item")
    child = Found("Zoë Quirke", "Pupil", "5B", "agreements/pupil/1")
    assert best([item, child], "qui") == (child, item)


def test_the_nag_goes_on_until_there_are_two_leaders(leader_store: Store) -> None:
    def faults() -> list[str]:
        found = service.due_lines(leader_store, leader_store.today())
        return [line.place for line in found if line.fault and "only one leader" in line.what]

    assert faults() == ["menu/accounts"]
    accounts.add_account(leader_store, "deputy", Role.LEADER, "five brown lanterns")
    assert not faults()


def test_the_office_hears_nothing_of_incidents(leader_store: Store, data_folder: object) -> None:
    incidents.start_incident(leader_store, "Amelia saw something")
    day = leader_store.today()
    assert any(one.room == "Incidents" for one in service.due_lines(leader_store, day))
    folder = leader_store.folder
    leader_store.close()
    from tests.conftest import OFFICE_NAME, OFFICE_PASSWORD

    office = accounts.sign_in(folder, OFFICE_NAME, OFFICE_PASSWORD)
    try:
        assert not any(one.room == "Incidents" for one in service.due_lines(office, day))
        assert not search_service.find(office, "26", incidents_too=True)
    finally:
        office.close()


def test_search_finds_contacts_and_action_points(leader_store: Store) -> None:
    slot = contacts.contact_map(leader_store, everything=True).slots[0]
    contacts.save_entry(leader_store, EntryRow(slot.id, person="Priya Nair"))
    found = search_service.find(leader_store, "priya")
    assert [one.place for one in found] == [f"contacts/{slot.id}"]
    assert any(one.kind == "Action point" for one in search_service.find(leader_store, "audit"))


def test_incidents_are_only_found_from_within_incidents(leader_store: Store) -> None:
    made = incidents.start_incident(leader_store, "x").value
    reference = next(row.reference for row in incidents.incidents(leader_store) if row.id == made)
    assert not any(one.kind == "Incident" for one in search_service.find(leader_store, reference))
    found = search_service.find(leader_store, reference, incidents_too=True)
    assert [one.place for one in found] == [f"incidents/{made}"]


@pytest.fixture
def desk(qtbot: QtBot, leader_store: Store) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(leader_store, jobs)
    jobs.close()


def test_enter_on_a_line_opens_its_place(qtbot: QtBot, desk: Desk) -> None:
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    table = next(one for one in tab.tables if "Now" in one.accessibleName())
    table.selectRow(0)
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert str(wanted.args[0]).startswith("contacts")


def test_today_follows_what_is_done_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    missing = next(
        one.place for one in service.due_lines(desk.store, desk.store.today()) if one.urgent
    )
    before = sum(len(table.records.shown) for table in tab.tables)
    entry = EntryRow(
        missing.removeprefix("contacts/"), person="Priya Nair", last_checked_on=desk.store.today(),
        email="p@example.org",
    )  # fmt: skip
    contacts.save_entry(desk.store, entry)
    desk.changed.emit(Area.CONTACTS, None)
    assert sum(len(table.records.shown) for table in tab.tables) <= before


def test_every_control_of_today_has_a_name(qtbot: QtBot, desk: Desk) -> None:
    from tests.conftest import unnamed_controls

    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    assert unnamed_controls(tab) == []


@pytest.mark.parametrize("times", [1, 2])
def test_the_tables_stand_in_one_line_and_nothing_scrolls_sideways(
    qtbot: QtBot, text_times: Callable[[int], None], desk: Desk, times: int
) -> None:
    for number, days in enumerate((0, 5, 20)):
        point = action_points.points(desk.store)[number].id
        action_points.set_next_review(desk.store, point, desk.store.today() + timedelta(days=days))
    text_times(times)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 600)
    tab.show()
    assert len(tab.tables) > 2
    for number in (1, 2):
        places = {table.columnViewportPosition(number) for table in tab.tables}
        assert len(places) == 1, number
    for table in tab.tables:
        assert not table.horizontalScrollBar().maximum()
        assert table.columnWidth(0) > table.fontMetrics().averageCharWidth() * 12
        for number in (1, 2):
            assert table.columnWidth(number) >= table.sizeHintForColumn(number)


def test_the_head_of_the_page_goes_on_below_where_text_is_large(
    qtbot: QtBot, text_times: Callable[[int], None], desk: Desk
) -> None:
    point = action_points.points(desk.store)[0].id
    action_points.set_next_review(desk.store, point, desk.store.today())
    (due,) = (
        one
        for group in service.today(desk.store).groups
        for one in group.lines
        if point in one.place
    )
    until = desk.store.today() + timedelta(days=3)
    snooze(desk.store, due, until, "They are away.")
    text_times(2)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1366, 600)
    tab.show()
    shown = tab.findChild(QPushButton, "snoozed")
    assert isinstance(shown, QPushButton)
    assert shown.visibleRegion().boundingRect() == shown.rect()
    assert not tab.findChild(QScrollArea).horizontalScrollBar().maximum()  # type: ignore[union-attr] # it has one


def test_within_a_day_children_come_before_paper() -> None:
    rooms = ("Action points", "Contacts", "Signed forms", "Incidents")
    lines = [DueLine("a", DAY, overdue=False, place=room, room=room) for room in rooms]
    wanted = ["Incidents", "Action points", "Contacts", "Signed forms"]
    assert [one.room for group in grouped(lines, DAY) for one in group.lines] == wanted


def test_today_says_how_a_line_is_opened(qtbot: QtBot, office_store: Store) -> None:
    with ThreadPoolExecutor(1) as executor:
        tab = TodayTab(Desk(office_store, Jobs(executor)))
        qtbot.addWidget(tab)
        assert tab.tables
        hint = tab.findChild(QLabel, "hint")
        assert hint is not None
        assert "Enter" in hint.text()
