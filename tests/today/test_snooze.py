"""Putting a line off: who sees it, where it is kept, how long, and how it comes back."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QStyle, QStyleOptionFrame
from sqlalchemy import func, select

from esafety_desktop.accounts import service as accounts
from esafety_desktop.action_points import action_service
from esafety_desktop.concerns import service as concerns
from esafety_desktop.follow_ups import service as follow_ups
from esafety_desktop.follow_ups.rows import Draft
from esafety_desktop.follow_ups.task_rules import ACTION, WAITING
from esafety_desktop.incidents import envelope_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.problem import Problem
from esafety_desktop.store.audit import LockedAudit, OfficeAudit
from esafety_desktop.store.faults import DiskFull
from esafety_desktop.store.unit import UnitOfWork
from esafety_desktop.today import service
from esafety_desktop.today.records import LockedTodaySnooze, TodaySnooze
from esafety_desktop.today.rows import DueLine, Ready, ReadyLine, TodayRow
from esafety_desktop.today.snooze_dialog import SnoozeDialog
from esafety_desktop.today.snooze_rules import FAULT_DAYS, SAFEGUARDING_DAYS, latest, line_key
from esafety_desktop.today.snooze_service import snooze, snooze_all, wake
from esafety_desktop.today.snoozed_dialog import SnoozedDialog
from esafety_desktop.today.tab import TodayTab
from esafety_desktop.today.today_rules import empty_words
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.window_kit import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.today.due_table_view import DueTable
    from esafety_desktop.widgets.desk import Desk


def lines(store: Store) -> list[DueLine]:
    return [one for group in service.today(store).groups for one in group.lines]


def find(store: Store, words: str) -> DueLine:
    (found,) = (one for one in lines(store) if words in one.what)
    return found


def an_action(store: Store, what: str = "Ring the provider") -> DueLine:
    action_service.add_action(store, what, "Ann", store.today() + timedelta(days=2))
    return find(store, what)


def overdue_follow_up(store: Store, incident_id: str) -> None:
    wanted = Draft(WAITING, "an answer", "the police", due_on=store.today() - timedelta(days=2))
    follow_ups.add(store, incident_id, wanted)


def kept(store: Store, table: type[TodaySnooze | LockedTodaySnooze]) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_line_goes_and_comes_back_by_itself(leader_store: Store) -> None:
    line = an_action(leader_store)
    until = leader_store.today() + timedelta(days=4)
    snooze(leader_store, line, until, "They are on holiday.")
    row = service.today(leader_store)
    assert line not in lines(leader_store)
    assert [(one.line, one.until, one.reason) for one in row.snoozed] == [
        (line, until, "They are on holiday.")
    ]
    on_the_day = leader_store.clock() + timedelta(days=4)
    leader_store.clock = lambda: on_the_day
    assert line.what in [one.what for one in lines(leader_store)]
    assert not service.today(leader_store).snoozed


def test_undo_wakes_it_and_redo_puts_it_off_again(leader_store: Store) -> None:
    line = an_action(leader_store)
    done = snooze(leader_store, line, leader_store.today() + timedelta(days=4), "Later.")
    assert done.undo is not None
    undone = done.undo.run(leader_store)
    assert line in lines(leader_store)
    assert undone.undo is not None
    undone.undo.run(leader_store)
    assert line not in lines(leader_store)
    wake(leader_store, line)
    assert line in lines(leader_store)
    with pytest.raises(Problem, match="not put off"):
        wake(leader_store, line)


def test_a_number_that_changes_leaves_it_the_same_line() -> None:
    def of(what: str, place: str = "agreements/returns/due/5") -> str:
        return line_key(DueLine(what, None, overdue=False, place=place, room="Signed forms"))

    assert of("5B: remind 3 families") == of("5B: remind 4 families")
    assert of("x") != of("y")
    assert of("x") != of("x", "agreements/returns/due/6")


def test_it_lies_where_its_line_comes_from_and_is_in_that_trail(leader_store: Store) -> None:
    tomorrow = leader_store.today() + timedelta(days=1)
    snooze(leader_store, an_action(leader_store), tomorrow, "Later.")
    assert (kept(leader_store, TodaySnooze), kept(leader_store, LockedTodaySnooze)) == (1, 0)
    made = incidents.start_incident(leader_store, "x").value
    overdue_follow_up(leader_store, made)
    snooze(leader_store, find(leader_store, "an answer"), tomorrow, "They ring back.")
    assert (kept(leader_store, TodaySnooze), kept(leader_store, LockedTodaySnooze)) == (1, 1)
    for trail in (OfficeAudit, LockedAudit):
        with leader_store.read() as session:
            actions = session.scalars(select(trail.action)).all()
        assert actions.count("line put off") == 1


def test_a_line_of_an_envelope_stays_in_the_envelope(leader_store: Store) -> None:
    sealed = envelope_service.start_sealed(leader_store, (), "Sealed words").value
    home = home_of(leader_store, sealed)
    overdue_follow_up(home, sealed)
    line = find(leader_store, "an answer")
    snooze(leader_store, line, leader_store.today() + timedelta(days=1), "They ring back.")
    assert kept(leader_store, TodaySnooze) == kept(leader_store, LockedTodaySnooze) == 0
    assert kept(home, LockedTodaySnooze) == 1
    assert line not in lines(leader_store)
    wake(leader_store, line)
    assert line in lines(leader_store)


def test_nobody_else_misses_the_line(data_folder: Path) -> None:
    leader = accounts.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    line = an_action(leader)
    snooze(leader, line, leader.today() + timedelta(days=4), "Later.")
    leader.close()
    office = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    try:
        assert line.what in [one.what for one in lines(office)]
        assert not service.today(office).snoozed
    finally:
        office.close()


def _far(today: date, days: int) -> date:
    return today + timedelta(days=days)


def test_what_is_about_children_waits_for_days_only(leader_store: Store) -> None:
    made = incidents.start_incident(leader_store, "x").value
    overdue_follow_up(leader_store, made)
    line, today = find(leader_store, "an answer"), leader_store.today()
    assert latest(line, today) == _far(today, SAFEGUARDING_DAYS)
    with pytest.raises(Problem, match="about a child"):
        snooze(leader_store, line, _far(today, SAFEGUARDING_DAYS + 1), "Later.")
    fault = find(leader_store, "must-have contacts have no number")
    with pytest.raises(Problem, match="something is wrong"):
        snooze(leader_store, fault, _far(today, FAULT_DAYS + 1), "Later.")
    snooze(leader_store, fault, _far(today, FAULT_DAYS), "The council rings back.")
    with pytest.raises(Problem, match="lies ahead"):
        snooze(leader_store, line, today, "Later.")
    with pytest.raises(Problem, match="Write why"):
        snooze(leader_store, line, _far(today, 1), "  ")


def test_a_concern_can_not_wait(leader_store: Store) -> None:
    concerns.report_concern(leader_store, "Somebody is sad.")
    line = find(leader_store, "concern was reported")
    with pytest.raises(Problem, match="can't wait"):
        snooze(leader_store, line, _far(leader_store.today(), 1), "Later.")


def test_by_keyboard_from_the_line_to_the_list_and_back(desk: Desk, qtbot: QtBot) -> None:
    an_action(desk.store)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    button = tab.findChild(QPushButton, "put_off")
    assert isinstance(button, QPushButton)
    table = next(one for one in tab.tables if "This week" in one.accessibleName())
    table.setFocus()
    assert button.isEnabled()
    tab.put_off()
    dialog = tab.findChild(SnoozeDialog)
    assert isinstance(dialog, SnoozeDialog)
    assert unnamed_controls(dialog) == []
    assert "It is hidden from you alone." in dialog.ui.lead.text()
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.reason, "They are away.")
    dialog.ui.last.click()
    qtbot.keyClick(dialog.ui.reason, Qt.Key.Key_Return)
    assert not any("This week" in one.accessibleName() for one in tab.tables)
    tab.show_snoozed()
    (shown,) = (one for one in tab.findChildren(QPushButton, "snoozed") if one.isVisibleTo(tab))
    assert shown.text().replace("&", "") == "Show put off (1)…"
    asleep = tab.findChild(SnoozedDialog)
    assert isinstance(asleep, SnoozedDialog)
    assert unnamed_controls(asleep) == []
    assert [row.reason for row in asleep.table.records.shown] == ["They are away."]
    asleep.ui.wake.click()
    assert not asleep.table.records.shown
    asleep.ui.close.setFocus()
    qtbot.keyClick(asleep.ui.close, Qt.Key.Key_Return)
    assert asleep.result() == SnoozedDialog.DialogCode.Rejected
    assert not asleep.isVisible()
    desk.undo()
    assert service.today(desk.store).snoozed
    desk.redo()
    assert any("This week" in one.accessibleName() for one in tab.tables)


@pytest.mark.parametrize("times", [1, 2])
def test_the_day_is_seen_whole(
    desk: Desk, qtbot: QtBot, text_times: Callable[[int], None], times: int
) -> None:
    """At twice the size of text, too; the end of the line is not all that shows."""
    text_times(times)
    day = desk.store.today()
    line = DueLine("A review", day, overdue=False, place="action_points/x", room="Letters")
    dialog = SnoozeDialog(desk, [line])
    qtbot.addWidget(dialog)
    dialog.show()
    until = dialog.ui.until
    wide = until.fontMetrics().horizontalAdvance("30/09/2026 ")
    option = QStyleOptionFrame()
    until.initStyleOption(option)
    room = until.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, until)
    assert room.width() - 4 >= wide
    assert dialog.width() <= 1366
    dialog.reject()


def test_after_putting_off_its_neighbour_is_marked(desk: Desk, qtbot: QtBot) -> None:
    concerns.report_concern(desk.store, "Somebody is sad.")
    for number, what in enumerate(("One", "Two", "Three"), 1):
        day = desk.store.today() + timedelta(days=number)
        action_service.add_action(desk.store, what, "Ann", day)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    table = next(one for one in tab.tables if "This week" in one.accessibleName())
    table.setFocus()
    table.selectRow(1)
    tab.put_off()
    dialog = tab.findChild(SnoozeDialog)
    assert isinstance(dialog, SnoozeDialog)
    assert "Two" in dialog.lines[0].what
    dialog.ui.reason.setText("They are away.")
    with qtbot.waitActive(tab):
        dialog.accept()
    focused = tab.focusWidget()
    assert focused in tab.tables
    assert focused is tab.first_stop()
    (chosen,) = (line for one in tab.tables for line in one.selected_rows())
    assert "Three" in chosen.what


def test_only_one_line_is_marked(desk: Desk, qtbot: QtBot) -> None:
    an_action(desk.store)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    first, second = tab.tables[:2]
    first.setFocus()
    second.setFocus()
    assert not first.selectionModel().hasSelection()
    assert second.selectionModel().hasSelection()


def this_week(desk: Desk, qtbot: QtBot) -> tuple[TodayTab, DueTable]:
    for number, what in enumerate(("One", "Two", "Three"), 1):
        day = desk.store.today() + timedelta(days=number)
        action_service.add_action(desk.store, what, "Ann", day)
    tab = TodayTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    table = next(one for one in tab.tables if "This week" in one.accessibleName())
    table.setFocus()
    return tab, table


def mark(table: DueTable, *rows: int) -> None:
    table.selectRow(rows[0])
    how = QItemSelectionModel.SelectionFlag
    for row in rows[1:]:
        index = table.records.index(row, 0)
        table.selectionModel().select(index, how.Select | how.Rows)


def menu_lines(table: DueTable) -> dict[str, QAction]:
    every = table.row_menu().actions()
    return {one.text().partition("\t")[0]: one for one in every if not one.isSeparator()}


def test_several_lines_are_put_off_at_once_and_come_back_at_once(desk: Desk, qtbot: QtBot) -> None:
    tab, table = this_week(desk, qtbot)
    mark(table, 0, 2)
    menu = menu_lines(table)
    assert not menu["Open"].isEnabled()
    menu["Put off these 2…"].trigger()
    dialog = tab.findChild(SnoozeDialog)
    assert isinstance(dialog, SnoozeDialog)
    assert dialog.ui.what.text().startswith("2 lines:")
    assert len(dialog.lines) == 2
    dialog.ui.reason.setText("They are away.")
    dialog.accept()
    assert len(service.today(desk.store).snoozed) == 2
    shown = [line.what for one in tab.tables for line in one.records.shown]
    assert any("Two" in what for what in shown)
    assert not any("One" in what or "Three" in what for what in shown)
    desk.undo()
    assert service.today(desk.store).snoozed == ()
    desk.redo()
    assert len(service.today(desk.store).snoozed) == 2


def test_several_lines_are_copied_and_the_caret_alone_marks_one(desk: Desk, qtbot: QtBot) -> None:
    tab, table = this_week(desk, qtbot)
    mark(table, 0, 1)
    menu_lines(table)["Copy for a spreadsheet"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert "One" in copied
    assert "Two" in copied
    assert "Three" not in copied
    button = tab.findChild(QPushButton, "put_off")
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    table.selectRow(1)
    assert "Put off…" in menu_lines(table)
    assert len(table.selected_rows()) == 1


def test_with_one_that_cannot_wait_none_is_put_off(leader_store: Store) -> None:
    concerns.report_concern(leader_store, "Somebody is sad.")
    worry = find(leader_store, "concern was reported")
    overdue_follow_up(leader_store, incidents.start_incident(leader_store, "x").value)
    other = find(leader_store, "an answer")
    with pytest.raises(Problem, match="can't wait"):
        snooze_all(leader_store, [other, worry], _far(leader_store.today(), 1), "Later.")
    assert service.today(leader_store).snoozed == ()


def test_nothing_due_is_said_kindly_with_what_comes_next() -> None:
    following = DueLine("Review of filtering", date(2027, 1, 12), False, "x", "Action points")
    said = empty_words(TodayRow("Monday", (), Ready(), (), following=following))
    assert "Nothing is due. Well done" in said
    assert "Next: Review of filtering, 12/01/2027." in said
    assert "Next" not in empty_words(TodayRow("Monday", (), Ready(), ()))
    first = ReadyLine("Import the pupils", "", done=False, place="menu/import_pupils")
    assert empty_words(TodayRow("Monday", (), Ready((first,)), ())) == "Nothing is due yet."


REASON = "DCI Moss rings about Ben K. on Thursday"


def a_follow_up(store: Store, incident_id: str, what: str, days: int) -> None:
    wanted = Draft(WAITING, what, "the police", due_on=_far(store.today(), days))
    follow_ups.add(store, incident_id, wanted)


def reasons(store: Store, table: type[TodaySnooze | LockedTodaySnooze]) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(table.reason)))


def test_one_reason_is_never_kept_for_lines_of_different_cabinets(leader_store: Store) -> None:
    """The office would read what is about a child, a deputy what lies in an envelope."""
    store, until = leader_store, _far(leader_store.today(), 1)
    office = an_action(store)
    made = incidents.start_incident(store, "x").value
    overdue_follow_up(store, made)
    a_follow_up(store, made, "a second answer", -1)
    locked, second = find(store, "an answer"), find(store, "a second answer")
    sealed = envelope_service.start_sealed(store, (), "Sealed words").value
    a_follow_up(home_of(store, sealed), sealed, "a sealed answer", -1)
    inside = find(store, "a sealed answer")
    other = envelope_service.start_sealed(store, (), "Other words").value
    a_follow_up(home_of(store, other), other, "another sealed answer", -1)
    for mixed in ([office, locked], [locked, inside], [inside, office]):
        with pytest.raises(Problem, match="don't all come from the same cabinet"):
            snooze_all(store, mixed, until, REASON)
    assert not service.today(store).snoozed
    with pytest.raises(Problem, match="same cabinet"):
        snooze_all(store, [inside, find(store, "another sealed answer")], until, REASON)
    snooze_all(store, [locked, second], until, REASON)
    assert reasons(store, TodaySnooze) == []
    assert reasons(store, LockedTodaySnooze) == [REASON, REASON]
    assert all(not reasons(one, LockedTodaySnooze) for one in store.stores[1:])


def test_lines_of_different_cabinets_are_told_before_anything_is_typed(
    desk: Desk, qtbot: QtBot
) -> None:
    made = incidents.start_incident(desk.store, "x").value
    follow_ups.add(desk.store, made, Draft(ACTION, "Ring them", "Ann", _far(desk.store.today(), 3)))
    tab, table = this_week(desk, qtbot)
    mark(table, *range(len(table.records.shown)))
    assert {line.locked for line in table.selected_rows()} == {True, False}
    tab.put_off()
    assert tab.findChild(SnoozeDialog) is None
    box = shown(tab, QMessageBox)
    assert "don't all come from the same cabinet" in box.text()
    assert "what is about incidents by itself" in box.informativeText()
    box.close()


def test_every_line_that_is_put_off_is_named(desk: Desk, qtbot: QtBot) -> None:
    """Also where they are many: which ones go must not be hidden."""
    day = desk.store.today()
    many = [
        DueLine(f"A review of {number}", day, overdue=False, place=f"x/{number}", room="Letters")
        for number in range(100, 130)
    ]
    dialog = SnoozeDialog(desk, many)
    qtbot.addWidget(dialog)
    dialog.show()
    said = dialog.ui.what.text()
    assert said.startswith("30 lines:")
    assert all(line.what in said for line in many)
    assert dialog.height() <= 480
    assert unnamed_controls(dialog) == []
    bar = dialog.lines_area.verticalScrollBar()
    assert bar.maximum() > 0
    dialog.lines_area.setFocus()
    qtbot.keyClick(dialog.lines_area, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    dialog.reject()


def stop_at(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """The disk is full when something is saved for the n-th time."""
    real, times = UnitOfWork.commit, 0

    def commit(self: UnitOfWork, *args: Any, **named: Any) -> None:
        nonlocal times
        times += 1
        if times == number:
            raise DiskFull
        real(self, *args, **named)

    monkeypatch.setattr(UnitOfWork, "commit", commit)


@pytest.mark.fault("F3", how="the disk is full when several lines are put off, or woken")
@pytest.mark.parametrize("number", [1, 2])
def test_several_lines_are_put_off_and_woken_all_or_none(
    leader_store: Store, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    three = [an_action(leader_store, what) for what in ("One", "Two", "Three")]
    until = _far(leader_store.today(), 1)
    with monkeypatch.context() as patch:
        stop_at(patch, number)
        with contextlib.suppress(DiskFull):
            snooze_all(leader_store, three, until, "Later.")
        assert len(service.today(leader_store).snoozed) in {0, 3}
    done = snooze_all(leader_store, three, until, "Later.")
    assert done.undo is not None
    with monkeypatch.context() as patch:
        stop_at(patch, number)
        with contextlib.suppress(DiskFull):
            done.undo.run(leader_store)
        assert len(service.today(leader_store).snoozed) in {0, 3}


def test_what_is_sealed_away_meanwhile_still_comes_back(leader_store: Store) -> None:
    """Its reason lies where the line came from then."""
    store = leader_store
    made = incidents.start_incident(store, "x").value
    overdue_follow_up(store, made)
    done = snooze(store, find(store, "an answer"), _far(store.today(), 1), REASON)
    envelope_service.seal_away(store, made, ())
    assert done.undo is not None
    done.undo.run(store)
    assert not service.today(store).snoozed
    assert all(not reasons(one, LockedTodaySnooze) for one in store.stores)
