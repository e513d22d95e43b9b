"""The page of what is due: filters, tasks put down as done, rhythms, the calendar file saved."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox

from esafety_desktop.action_points import duty_service, service
from esafety_desktop.action_points.calendar_dialog import CalendarDialog
from esafety_desktop.action_points.cycle_dialog import CycleDialog
from esafety_desktop.action_points.date_rows import Source
from esafety_desktop.action_points.dates_view import DatesPage
from esafety_desktop.action_points.done_dialog import DoneDialog
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.checklists import service as checklists
from esafety_desktop.checklists.rows import State
from esafety_desktop.shell.beside_points import BesidePoints
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.conftest import unnamed_controls
from tests.window_kit import shown, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, office_store: Store) -> Iterator[DatesPage]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    form = ReviewRow(
        "BECTA09-AP-02",
        actioned_by="Amina Reed",
        done_on=TODAY,
        items=(ItemRow("Behaviour", next_due=date(2026, 11, 9)),),
    )
    service.record_review(office_store, form)
    service.add_action(office_store, "Ring the provider", "Tom", date(2026, 11, 30))
    jobs = Jobs()
    with standing(qtbot, DatesPage(Desk(office_store, jobs)), 1200, 640) as made:
        yield made
    jobs.close()


def test_an_overdue_item_of_a_checklist_is_counted_too(page: DatesPage) -> None:
    store = page.desk.store
    checklists.tick(store, "network-2", State.NO, who="Mr Hill", day=TODAY, due_on=YESTERDAY)
    page.ways = SimpleNamespace(beside_points=BesidePoints(store))
    page.refresh()
    assert page.ui.count.text() == "2 overdue · 1 within four weeks"
    page.ui.kind.setCurrentText("Checklists")
    assert page.ui.count.text() == "1 overdue"
    assert page.row is not None
    with_place: list[str] = []
    page.desk.place_wanted.connect(with_place.append)
    page.ui.open.click()
    assert with_place == ["action_points/checklists/network/network-2"]


def test_what_is_overdue_stands_first_and_every_control_has_a_name(page: DatesPage) -> None:
    assert page.table.records.shown[0].what == "Behaviour"
    assert page.ui.count.text() == "1 overdue · 1 within four weeks"
    assert unnamed_controls(page) == []
    assert page.offers("focus_filter")


def test_kinds_and_words_are_filtered(page: DatesPage, qtbot: QtBot) -> None:
    page.ui.kind.setCurrentIndex(4)
    assert [row.what for row in page.table.records.shown] == ["Ring the provider"]
    page.ui.kind.setCurrentIndex(0)
    page.focus_filter()
    qtbot.keyClicks(page.ui.filter, "behav")
    assert [row.what for row in page.table.records.shown] == ["Behaviour"]


def test_enter_opens_where_the_work_is(page: DatesPage, qtbot: QtBot) -> None:
    places: list[str] = []
    page.desk.place_wanted.connect(places.append)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert places == ["action_points/BECTA09-AP-02"]


@pytest.mark.covers("KN-CYCLE-7")
def test_a_task_is_put_down_with_enter_and_undone(page: DatesPage, qtbot: QtBot) -> None:
    page.open_item("duty-updates")
    assert "Anti-virus" in page.ui.detail.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = shown(page, DoneDialog)
    assert isinstance(dialog, DoneDialog)
    assert unnamed_controls(dialog) == []
    for wrong in ("31/02", "next week", "", "25/11/2026", "x" * 10_000):
        dialog.ui.on.setText(wrong)
        assert not dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        assert dialog.ui.wrong.text()
    dialog.ui.on.setText("23/11")
    dialog.ui.by.setText("Keith")
    dialog.accept()
    row = page.row
    assert row is not None
    assert (row.id, row.last) == ("duty-updates", date(2026, 11, 23))
    assert "Done on 23/11/2026 by Keith" in page.ui.detail.text()
    page.desk.undo()
    assert {one.id: one for one in duty_service.duties(page.desk.store)}["updates"].last is None


def test_a_task_is_switched_off_and_found_again(page: DatesPage, qtbot: QtBot) -> None:
    page.open_item("duty-updates")
    qtbot.mouseClick(page.ui.off, _LEFT)
    assert page.table.records.number_of("duty-updates") < 0
    page.open_item("duty-updates")
    assert page.ui.everything.isChecked()
    assert page.row is not None
    assert page.row.state == "Switched off"
    assert page.ui.off.text() == "&Switch on"
    qtbot.mouseClick(page.ui.off, _LEFT)
    assert page.row.id == "duty-updates"


def test_what_leaders_keep_is_said_to_be_elsewhere(page: DatesPage) -> None:
    page.open_item("duty-alerts")
    assert page.row is not None
    assert page.row.state == "Kept elsewhere"
    assert "locked cabinet" in page.ui.detail.text()
    assert not page.ui.done.isEnabled()


def test_how_often_is_chosen_in_words(page: DatesPage, qtbot: QtBot) -> None:
    page.open_item("duty-updates")
    qtbot.mouseClick(page.ui.rhythm, _LEFT)
    dialog = shown(page, CycleDialog)
    assert isinstance(dialog, CycleDialog)
    dialog.ui.every.setCurrentIndex(5)
    dialog.ui.day.setValue(31)
    dialog.ui.month.setCurrentIndex(1)
    assert "February has no such day" in dialog.ui.example.text()
    dialog.ui.day.setValue(28)
    dialog.accept()
    assert page.row is not None
    assert page.row.rhythm == "each school year by 28 February"


def test_the_calendar_file_is_saved_and_read_back(
    page: DatesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.ui.calendar, _LEFT)
    dialog = shown(page, CalendarDialog)
    assert isinstance(dialog, CalendarDialog)
    assert unnamed_controls(dialog) == []
    assert dialog.choice.sources == (Source.REVIEW, Source.ROW, Source.DUTY)
    assert dialog.ui.count.text() == "1 date"
    dialog.ui.actions.click()
    assert dialog.ui.count.text() == "2 dates"
    path = tmp_path / "dates.ics"
    dialog.save(str(path))
    assert not dialog.isVisible()
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert len(events) == 2
    assert b"Tom" not in path.read_bytes()


def test_a_file_that_cannot_be_written_is_said(
    page: DatesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.ui.calendar, _LEFT)
    dialog = shown(page, CalendarDialog)
    assert isinstance(dialog, CalendarDialog)
    dialog.save(str(tmp_path / "nowhere" / "dates.ics"))
    (box,) = dialog.findChildren(QMessageBox)
    assert "could not be saved" in box.text()
    box.accept()
    assert dialog.isVisible()
    dialog.reject()
