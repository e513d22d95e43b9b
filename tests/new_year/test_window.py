from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from esafety_desktop.new_year import service
from esafety_desktop.new_year.choice_rules import LEAVES_WORDS, WAITS_WORDS
from esafety_desktop.new_year.leavers_dialog import LeaversDialog
from esafety_desktop.new_year.new_year_dialog import NewYearDialog
from esafety_desktop.new_year.pages import render_register
from esafety_desktop.school import service as school
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import set_clock
from tests.conftest import unnamed_controls
from tests.new_year.year_maker import AUGUST, a_school, move, state
from tests.printing.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from tests.agreements.school_maker import Made


@pytest.fixture
def made(office_store: Store) -> Made:
    return a_school(office_store)


@pytest.fixture
def desk(office_store: Store, made: Made) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(office_store, jobs)
    jobs.close()


def opened(qtbot: QtBot, desk: Desk) -> NewYearDialog:
    dialog = NewYearDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose_line(dialog: NewYearDialog, name: str) -> None:
    line = next(line for line in dialog.plan.lines if line.class_name == name)
    dialog.choosing.lines.select_key(line.id)


def type_into(dialog: NewYearDialog, box: str, text: str) -> None:
    edit = getattr(dialog.ui, box).lineEdit()
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.editingFinished.emit()


def test_two_presses_move_the_whole_school_and_one_undo_brings_it_back(
    qtbot: QtBot, desk: Desk
) -> None:
    before = state(desk.store)
    dialog = opened(qtbot, desk)
    assert dialog.ui.heading.text() == "New academic year 2027-28"
    dialog.ui.next.click()
    assert state(desk.store) == before
    assert dialog.ui.next.text() == "&Move 12 children"
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [row.name for row in school.classes(desk.store)] == ["1A", "2A", "6B"]
    desk.undo()
    assert state(desk.store) == before


def test_a_class_is_renamed_and_a_child_stays_down(qtbot: QtBot, desk: Desk, made: Made) -> None:
    dialog = opened(qtbot, desk)
    choose_line(dialog, "1A")
    type_into(dialog, "lineTo", "Oaks")
    choose_line(dialog, "RA")
    dialog.choosing.children_.select_key(made.pupils["RA"][1])
    type_into(dialog, "childTo", "RA")
    dialog.ui.again.click()
    dialog.ui.next.click()
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    pupils = {row.id: row for row in school.pupils(desk.store)}
    down = pupils[made.pupils["RA"][1]]
    assert (down.class_name, down.year_group) == ("RA", "R")
    assert pupils[made.pupils["1A"][0]].class_name == "Oaks"


def test_classes_may_wait_and_the_rest_is_there_again(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    for name in ("RA", "5B"):
        choose_line(dialog, name)
        type_into(dialog, "lineTo", WAITS_WORDS)
    dialog.ui.next.click()
    assert dialog.ui.next.text() == "&Move 6 children"
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    again = opened(qtbot, desk)
    assert [line.class_name for line in again.plan.lines] == ["RA", "5B"]
    assert again.ui.takeBack.isVisible()


def test_back_changes_nothing_and_what_was_chosen_survives(qtbot: QtBot, desk: Desk) -> None:
    before = state(desk.store)
    dialog = opened(qtbot, desk)
    choose_line(dialog, "5B")
    type_into(dialog, "lineTo", "6 Kestrel")
    dialog.ui.next.click()
    dialog.ui.back.click()
    dialog.keep_draft()
    dialog.reject()
    again = opened(qtbot, desk)
    assert "is back" in again.ui.lead.text()
    words = [one.to.class_name for one in again.choosing.lines.records.shown]
    assert "6 Kestrel" in words
    assert state(desk.store) == before


def test_enter_after_a_class_name_stays_on_the_page(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    choose_line(dialog, "5B")
    QTest.keyClick(dialog.choosing.lines, Qt.Key.Key_Return)
    edit = dialog.ui.lineTo.lineEdit()
    assert edit is not None
    assert dialog.ui.lineTo.hasFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "6 Kestrel")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.ui.pages.currentIndex() == 0
    assert dialog.choosing.lines.hasFocus()
    row = dialog.choosing.lines.current_row()
    assert row is not None
    assert (row.line.class_name, row.to.class_name) == ("5B", "6 Kestrel")


def test_nobody_to_move_is_said(qtbot: QtBot, desk: Desk) -> None:
    move(desk.store)
    dialog = opened(qtbot, desk)
    assert "already" in dialog.ui.lead.text()
    assert not dialog.ui.next.isVisible()
    dialog.ui.takeBack.click()
    assert [row.name for row in school.classes(desk.store)] == ["RA", "1A", "5B", "6B"]
    assert dialog.ui.next.isVisible()


def test_in_november_it_looks_ahead_keeps_what_is_chosen_and_moves_nobody(
    qtbot: QtBot, desk: Desk
) -> None:
    set_clock(desk.store, datetime(2026, 11, 20, 10, tzinfo=UTC))
    before = state(desk.store)
    dialog = opened(qtbot, desk)
    assert dialog.ahead.isVisible()
    assert "from 01/06/2027 on" in dialog.ahead.label.text()
    choose_line(dialog, "5B")
    type_into(dialog, "lineTo", "6 Kestrel")
    QTest.mouseClick(dialog.ui.next, Qt.MouseButton.LeftButton)
    said = " ".join(label.text() for label in dialog.ui.lookRoom.findChildren(QLabel))
    assert "5B → 6 Kestrel: 3 children" in said
    assert dialog.ahead.isVisible()
    assert dialog.ui.next.text() == "&Move 12 children"
    assert not dialog.ui.next.isEnabled()
    assert dialog.ui.back.hasFocus()
    dialog.accept()
    assert state(desk.store) == before
    dialog.ui.back.click()
    assert dialog.ui.next.isEnabled()
    dialog.keep_draft()
    dialog.reject()
    set_clock(desk.store, AUGUST)
    again = opened(qtbot, desk)
    assert not again.ahead.isVisible()
    again.ui.next.click()
    again.ui.next.click()
    qtbot.waitUntil(lambda: not again.isVisible())
    assert "6 Kestrel" in [row.name for row in school.classes(desk.store)]


def test_the_oldest_can_be_told_otherwise(qtbot: QtBot, desk: Desk, made: Made) -> None:
    dialog = opened(qtbot, desk)
    choose_line(dialog, "6B")
    assert dialog.ui.lineTo.currentText() == LEAVES_WORDS
    type_into(dialog, "lineTo", "7A")
    dialog.ui.next.click()
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    pupils = {row.id: row for row in school.pupils(desk.store)}
    assert pupils[made.pupils["6B"][0]].year_group == "7"


def test_missing_term_dates_are_asked_for(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert "2027-28 are not known" in dialog.terms.label.text()
    wanted: list[str] = []
    desk.place_wanted.connect(wanted.append)
    assert dialog.terms.button is not None
    QTest.mouseClick(dialog.terms.button, Qt.MouseButton.LeftButton)
    assert wanted == ["menu/school_details"]


def test_every_control_has_a_name(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert not unnamed_controls(dialog)
    dialog.ui.next.click()
    assert not unnamed_controls(dialog)


def test_leavers_are_found_and_lead_to_their_details(qtbot: QtBot, desk: Desk, made: Made) -> None:
    move(desk.store)
    dialog = LeaversDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not unnamed_controls(dialog)
    QTest.keyClicks(dialog.ui.filter, "birch")
    shown = dialog.table.records.shown
    assert [row.name for row in shown] == ["Birch, Kid2"]
    assert dialog.ui.history.text() == "Classes: 2026-27: 6B"
    wanted: list[str] = []
    desk.place_wanted.connect(wanted.append)
    dialog.ui.open.click()
    assert wanted == [f"pupil/{made.pupils['6B'][1]}"]


def test_the_old_register_prints_class_by_class(desk: Desk, made: Made) -> None:
    move(desk.store)
    sheet = service.register_sheet(desk.store, 2026)
    texts = read(render_register(sheet))
    assert len(texts) == 4
    assert "6B" in texts[3]
    assert "2026-27" in texts[3]
    assert all(name in texts[3] for name in ("Ash", "Birch", "Cedar"))
