"""The first days of a new school: what has to be done for a child isn't lost among housekeeping."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.task_rules import ACTION, WAITING
from esafety_desktop.incidents import service as incidents
from esafety_desktop.store.audit import LockedAudit
from esafety_desktop.today import service
from esafety_desktop.today.fold_rules import FEWEST, folded
from esafety_desktop.today.rows import DueLine
from esafety_desktop.today.snooze_service import snooze, wake
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.today.today_rules import FAULTS, INCIDENTS, when_words
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.words import escaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.today.rows import TodayRow

DAY = date(2026, 11, 20)


@pytest.fixture
def leader_desk(leader_store: Store) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(leader_store, jobs)
    jobs.close()


def some(count: int, alike: str = "never_reviewed", **named: object) -> list[DueLine]:
    return [
        DueLine(f"Point {n}", None, False, f"p/{n}", "Action points", alike=alike, **named)  # type: ignore[arg-type]
        for n in range(count)
    ]


def lines(row: TodayRow) -> list[DueLine]:
    return [one for group in row.groups for one in group.lines]


def missing(store: Store) -> DueLine:
    (found,) = (one for one in lines(service.today(store)) if one.alike == "missing")
    return found


def test_four_of_a_kind_are_one_line_that_counts_for_all() -> None:
    few = some(FEWEST - 1)
    assert list(folded(few, DAY)) == few
    (one,) = folded(some(9), DAY)
    assert (one.what, one.place) == ("9 action points were never reviewed", "action_points")
    assert one.many == 9
    assert [inside.what for inside in one.inside] == [f"Point {n}" for n in range(9)]


@pytest.mark.parametrize(
    "kept",
    [
        some(6, alike=""),
        some(6, who="Ann"),
        some(6, locked=True),
    ],
)
def test_what_is_about_a_child_or_somebodys_own_stays_by_itself(kept: list[DueLine]) -> None:
    assert list(folded(kept, DAY)) == kept


def test_lines_of_two_groups_are_two_lines() -> None:
    due = [
        DueLine(f"r{n}", DAY + timedelta(days=n), False, f"p/{n}", "Action points", alike="review")
        for n in (2, 3, 4, 5, 12, 13, 14, 15, 60, 61, 62, 63)
    ]
    said = [(one.what, one.on) for one in folded(due, DAY) if one.inside]
    assert said == [
        ("4 reviews of action points are due this week", DAY + timedelta(days=2)),
        ("4 reviews of action points are due soon", DAY + timedelta(days=12)),
    ]
    assert [one for one in folded(due, DAY) if not one.inside] == due[8:]


def test_what_is_to_be_done_for_a_child_by_tomorrow_stands_first(leader_store: Store) -> None:
    made = incidents.start_incident(leader_store, "x").value
    tomorrow = leader_store.today() + timedelta(days=1)
    for draft in (
        Draft(ACTION, "Ring both sets of parents", "Ann", due_on=tomorrow),
        Draft(WAITING, "an answer", "the police", due_on=tomorrow),
    ):
        follow_ups.add(leader_store, made, draft)
    first, *others = service.today(leader_store).groups
    assert first.title == INCIDENTS
    said = " ".join(one.what for one in first.lines)
    assert "Ring both sets of parents" in said
    assert len(first.lines) == 2, "the follow-up, and the incident's own next step"
    assert "the police" not in said, "the others have the ball"
    assert not any(made in one.place for group in others[:-1] for one in group.lines)


def test_a_new_school_has_few_lines_and_true_counts(leader_store: Store) -> None:
    every = list(service.due_lines(leader_store, leader_store.today()))
    row = service.today(leader_store)
    assert row.count == len(every) > 15
    assert len(lines(row)) <= 8
    together = [one for one in lines(row) if one.inside]
    assert sum(one.many for one in together) > 10
    assert not any(one.room == "Incidents" for one in together)


def test_a_fold_is_put_off_as_one_and_comes_back_as_one(leader_store: Store) -> None:
    fold = missing(leader_store)
    held = service.today(leader_store).count
    until = leader_store.today() + timedelta(days=3)
    done = snooze(leader_store, fold, until, "We ring round on Thursday.")
    row = service.today(leader_store)
    assert row.count == held - fold.many
    assert [one.line for one in row.snoozed] == [fold]
    assert done.undo is not None
    done.undo.run(leader_store)
    assert missing(leader_store) == fold
    snooze(leader_store, fold.inside[0], until, "She is away.")
    fewer = missing(leader_store)
    assert fewer.inside == fold.inside[1:]
    snooze(leader_store, fewer, until, "We ring round on Thursday.")
    assert {one.line for one in service.today(leader_store).snoozed} == {fold.inside[0], fewer}
    wake(leader_store, fewer)
    assert missing(leader_store) == fewer


def test_september_of_a_school_that_began_later_is_due_four_weeks_on(leader_store: Store) -> None:
    begun = datetime(2026, 11, 22, 9, tzinfo=UTC)
    with leader_store.write() as unit:
        unit.session.query(LockedAudit).update({"at": begun})
        unit.commit("tested")

    def september(day: datetime) -> tuple[date | None, bool, str]:
        leader_store.clock = lambda: day
        row = service.today(leader_store)
        (found,) = (one for one in lines(row) if "September" in one.what)
        assert found in next(one for one in row.groups if one.title == FAULTS).lines
        return found.on, found.overdue, when_words(found, leader_store.today())

    last = date(2026, 12, 20)
    assert september(begun) == (last, False, "20/12/2026")
    assert september(begun + timedelta(days=30)) == (last, True, "since 20/12/2026")
    next_year = datetime(2027, 10, 2, 9, tzinfo=UTC)
    assert september(next_year)[:2] == (date(2027, 9, 30), True)


@pytest.mark.parametrize(("times", "wide"), [(1, 1100), (2, 760)])
def test_a_line_wraps_before_it_is_cut(
    qtbot: QtBot, text_times: Callable[[int], None], leader_desk: Desk, times: int, wide: int
) -> None:
    made = incidents.start_incident(leader_desk.store, "x").value
    what = "Ring both sets of parents, and say what the school has done so far " * 2
    due = leader_desk.store.today()
    follow_ups.add(leader_desk.store, made, Draft(ACTION, what, "Ann", due_on=due))
    text_times(times)
    tab = TodayTab(leader_desk)
    qtbot.addWidget(tab)
    tab.resize(wide, 700)
    tab.show()
    first = tab.tables[0]
    assert first.accessibleName() == f"{INCIDENTS}: what is due"
    assert first.rowHeight(0) > first.fontMetrics().lineSpacing() * 2
    assert first.verticalHeader().length() + 2 * first.frameWidth() == first.height()
    letter = first.fontMetrics().averageCharWidth()
    for table in tab.tables:
        assert table.columnWidth(0) > letter * 25
        assert table.isColumnHidden(2) is (times == 2), "what repeats gives way"
    assert (
        first.visibleRegion().boundingRect().contains(first.visualRect(first.model().index(0, 0)))
    )


def test_the_arrow_keys_go_through_all_groups(qtbot: QtBot, leader_desk: Desk) -> None:
    tab = TodayTab(leader_desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.tables[0].setFocus()
    every = [line.what for table in tab.tables for line in table.records.shown]

    def marked() -> str:
        (table,) = (one for one in tab.tables if one.selectionModel().hasSelection())
        assert tab.window().focusWidget() is table
        row = table.current_row()
        assert row is not None
        return row.what

    for key, wanted in ((Qt.Key.Key_Down, every), (Qt.Key.Key_Up, list(reversed(every)))):
        found = [marked()]
        for _ in wanted[1:]:
            qtbot.keyClick(tab.window().focusWidget(), key)
            found.append(marked())
        assert found == wanted
        qtbot.keyClick(tab.window().focusWidget(), key)
        assert marked() == wanted[-1]


def test_a_line_that_stands_for_several_opens_where_all_are(
    qtbot: QtBot, leader_desk: Desk
) -> None:
    tab = TodayTab(leader_desk)
    qtbot.addWidget(tab)
    tab.show()
    (table,) = (one for one in tab.tables if one.accessibleName().startswith("Now"))
    row = table.records.shown[0]
    assert row.what == f"{row.many} must-have contacts have no number"
    tip = table.records.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert all(escaped(one.what) in tip for one in row.inside)
    hint = tab.findChild(QLabel, "hint")
    assert isinstance(hint, QLabel)
    assert f"{row.many} now" in hint.text()
    table.selectRow(0)
    with qtbot.waitSignal(leader_desk.place_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args[0] == "contacts"
