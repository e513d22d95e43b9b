"""Faults, what others have to do, whose line it is, and what comes after the four weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import action_service
from esafety_desktop.concerns import service as concerns
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.task_rules import ACTION, WAITING
from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.incidents import envelope_service, people_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.rows import Facts, PersonRow
from esafety_desktop.today import service
from esafety_desktop.today.due_table_view import BETWEEN, DueTable, line_up
from esafety_desktop.today.rows import DueLine, Group
from esafety_desktop.today.snooze_rules import latest
from esafety_desktop.today.today_rules import (
    FAULTS,
    INCIDENTS,
    after_that,
    group_of,
    grouped,
    is_for,
    stays_at,
)
from esafety_desktop.today.today_rules import WAITING as FOR_OTHERS
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import TodayRow

DAY = date(2026, 11, 20)


def line(days: int | None, **named: object) -> DueLine:
    on = None if days is None else DAY + timedelta(days=days)
    late = days is not None and days < 0
    return DueLine("x", on, late, "contacts/x", "Contacts", **named)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "named", "group"),
    [
        (5, {"waits": True}, FOR_OTHERS), (60, {"waits": True}, FOR_OTHERS),
        (None, {"waits": True}, FOR_OTHERS), (-1, {"waits": True}, "Overdue"),
        (-40, {"fault": True}, FAULTS), (None, {"fault": True, "urgent": True}, "Overdue"),
         (0, {"who": "Ann"}, "Today"), (40, {}, ""),
    ],
)  # fmt: skip
def test_who_has_the_ball_and_what_is_wrong(
    days: int | None, named: dict[str, object], group: str
) -> None:
    assert group_of(line(days, **named), DAY) == group


def test_what_comes_next_is_the_first_that_is_too_far_off() -> None:
    assert after_that([line(3), line(50), line(40), line(99, waits=True)], DAY) == line(40)
    assert after_that([line(3)], DAY) is None


@pytest.mark.parametrize(
    ("who", "mine"), [("", True), ("Ann Lee", True), ("ann", True), ("Ben", False)]
)
def test_a_line_is_mine_or_nobodys_or_somebody_elses(who: str, mine: bool) -> None:
    assert is_for(line(1, who=who), "Ann Lee") is mine


def group(row: TodayRow, title: str) -> tuple[str, ...]:
    return tuple(one.what for found in row.groups if found.title == title for one in found.lines)


def test_faults_of_the_house_stand_among_the_faults(leader_store: Store) -> None:
    said = " ".join(group(service.today(leader_store), FAULTS))
    for words in ("no back-up yet", "only one leader"):
        assert words in said


def of_room(room: str, what: str, days: int | None, place: str, **named: bool) -> DueLine:
    on = None if days is None else DAY + timedelta(days=days)
    return DueLine(what, on, days is not None and days <= 0, place, room, **named)  # type: ignore[arg-type]


def test_within_a_group_children_come_first_and_paper_last_whatever_the_day() -> None:
    first = [
        of_room("Incidents", "A concern was reported", 0, "incidents/slips"),
        of_room("Incidents", "Waiting for the police", -9, "incidents/x/follow-ups"),
    ]
    wanted = [
        of_room(
            "Contacts",
            "Contact missing: emergency team",
            None,
            "contacts/x",
            fault=True,
            urgent=True,
        ),
        of_room("Action points", "Review due", -20, "action_points/x"),
        of_room("Incidents", "Read the alerts", -2, "incidents/checks"),
        of_room("Signed forms", "3A: remind 8 families", -46, "agreements/returns/due/x"),
    ]
    children, found = grouped(reversed([*first, *wanted]), DAY)
    assert (children.title, list(children.lines)) == (INCIDENTS, first)
    assert (found.title, list(found.lines)) == ("Now and overdue", wanted)
    (only,) = grouped(wanted[:1], DAY)
    assert only.title == "Now", "in a new school nothing is late yet"


def test_what_was_marked_stays_so_or_its_neighbour_is() -> None:
    first, second, third = (of_room("Incidents", one, -1, one) for one in "abc")
    before = (first, second, third)
    assert stays_at(before, second, before) == second
    assert stays_at(before, second, (first, third)) == third
    assert stays_at(before, third, (first, second)) == second
    assert stays_at(before, third, ()) is None


def test_a_number_that_an_emergency_needs_is_late_already(leader_store: Store) -> None:
    found = service.today(leader_store).groups
    late = [one for group in found if group.title == "Now" for one in group.lines]
    wanted = "Contact missing: Local authority designated officer (LADO)"
    assert any(wanted in one.what for fold in late for one in fold.inside)


@pytest.mark.parametrize("day", [datetime(2027, 9, 2, 8, tzinfo=UTC), None])
def test_september_is_a_fault_until_the_walk_is_finished(
    leader_store: Store, day: datetime | None
) -> None:
    """On any day, also while the program's own content is of this school year."""
    if day is not None:
        leader_store.clock = lambda: day
    steps = guidance_checks.walk(leader_store).items
    (line,) = _september(leader_store)
    assert line.what == f"September: {len(steps)} of {len(steps)} still to walk through"
    assert line.place == "incidents/september"
    assert latest(line, leader_store.today()) == leader_store.today() + timedelta(days=7)
    guidance_checks.put_check(leader_store, steps[0])
    (line,) = _september(leader_store)
    assert line.what.startswith(f"September: {len(steps) - 1} of {len(steps)} ")
    for one in steps:
        guidance_checks.put_check(leader_store, one)
    guidance_checks.finish(leader_store)
    assert not _september(leader_store)


def test_september_is_nothing_for_the_office(office_store: Store) -> None:
    assert not _september(office_store)


def _september(store: Store) -> list[DueLine]:
    return [one for one in _lines(service.today(store)) if "September" in one.what]


def test_what_is_waited_for_turns_overdue_on_its_day(leader_store: Store) -> None:
    made = incidents.start_incident(leader_store, "x").value
    by = leader_store.today() + timedelta(days=5)
    follow_ups.add(leader_store, made, Draft(WAITING, "an answer", "the provider", due_on=by))
    assert any("an answer" in one for one in group(service.today(leader_store), FOR_OTHERS))
    later = leader_store.clock() + timedelta(days=6)
    leader_store.clock = lambda: later
    row = service.today(leader_store)
    assert any("an answer" in one for one in group(row, INCIDENTS))
    assert not group(row, FOR_OTHERS)


def test_mine_leaves_out_what_others_do_and_keeps_what_is_nobodys(leader_store: Store) -> None:
    soon = leader_store.today() + timedelta(days=2)
    action_service.add_action(leader_store, "Change the filter", "Ben Ash", soon)
    action_service.add_action(leader_store, "Talk to the class", LEADER_NAME.title(), soon)
    everybody, mine = service.today(leader_store), service.today(leader_store, mine=True)
    assert everybody.named
    theirs = {one.what for one in _lines(everybody)} - {one.what for one in _lines(mine)}
    assert theirs == {"Action: Change the filter (Ben Ash)"}
    made = incidents.start_incident(leader_store, "x").value
    follow_ups.add(leader_store, made, Draft(ACTION, "Ring home", "Ben Ash", due_on=soon))
    assert not any(
        "Ring home" in one.what for one in _lines(service.today(leader_store, mine=True))
    )


def test_the_writer_of_a_concern_waits_for_a_reply(data_folder: Path) -> None:
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    concerns.report_concern(office, "Somebody is sad.")
    assert any("no leader has collected it" in one.what for one in _lines(service.today(office)))
    office.close()
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    (slip,) = concerns.slips(leader)
    concerns.settle_slip(leader, slip.id, "Talked to the child.", "")
    leader.close()
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    try:
        assert any("no reply yet" in one for one in group(service.today(office), FOR_OTHERS))
        later = office.clock() + timedelta(days=15)
        office.clock = lambda: later
        assert not group(service.today(office), FOR_OTHERS)
    finally:
        office.close()


def test_the_office_sees_the_same_whatever_lies_in_the_locked_cabinet(data_folder: Path) -> None:
    """No name, no count, no hint: Today of the office is the same to the letter."""

    def of_office() -> TodayRow:
        office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
        try:
            return service.today(office)
        finally:
            office.close()

    before = of_office()
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    day = leader.today()
    for number in range(12):
        made = incidents.start_incident(leader, f"Zoë Ashdown {number}").value
        incidents.save_facts(leader, made, Facts(what_happened="seen", kind="bullying"))
        person = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B")
        people_service.add_person(leader, made, person)
        due = day + timedelta(days=number - 6)
        follow_ups.add(leader, made, Draft(WAITING, "an answer", "the police", due_on=due))
    envelope_service.start_sealed(leader, (), "Sealed words")
    assert sum(one.room == "Incidents" for one in _lines(service.today(leader))) > 20
    leader.close()
    assert of_office() == before
    assert not any(one.room == "Incidents" or one.locked for one in _lines(before))


def _lines(row: TodayRow) -> list[DueLine]:
    return [one for found in row.groups for one in found.lines]


def test_no_width_is_taken_for_drawn_while_a_button_is_down(qtbot: QtBot) -> None:
    """What *I have seen it* makes new gets its widths amid a click: it scrolled sideways."""
    line = DueLine("Something", None, False, "contacts", "Contacts")
    table = DueTable(Group("Now", (line,)), date(2026, 11, 23))
    qtbot.addWidget(table)
    table.resize(400, 60)
    table.show()
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton)
    table.put_beside(57, 115)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton)
    assert table.room.drawn == {}
    table.put_beside(90, 130)
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_the_day_of_a_line_has_the_room_that_it_needs(qtbot: QtBot) -> None:
    """Measured before it is shown, when the style sheet's air is not known to a list yet."""
    bootstrap.application()
    lines = tuple(
        DueLine("Something", date(2026, 12, day), False, "contacts", "Contacts") for day in (3, 21)
    )
    table = DueTable(Group("Soon", lines), date(2026, 11, 23))
    qtbot.addWidget(table)
    line_up([table])
    before = table.columnWidth(1)
    table.resize(600, 100)
    table.show()
    assert before >= table.sizeHintForColumn(1) + BETWEEN
