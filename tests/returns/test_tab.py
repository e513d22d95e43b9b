"""The page Who hasn't: choices, keys, dialogs, printing and undo, on a real store."""

from __future__ import annotations

import itertools
import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox
from sqlalchemy import select, update

from esafety_desktop.agreements import service as register
from esafety_desktop.agreements.records import RegisterSlot
from esafety_desktop.returns import service
from esafety_desktop.returns.ladder_dialog import LadderDialog
from esafety_desktop.returns.log_dialog import LogDialog
from esafety_desktop.returns.more_time_dialog import MoreTimeDialog
from esafety_desktop.returns.report_dialog import ReportDialog
from esafety_desktop.returns.rows import Show
from esafety_desktop.returns.tab import WhoHasntTab
from esafety_desktop.returns.talk_dialog import TalkDialog
from esafety_desktop.returns.which_dialog import WhichDialog
from esafety_desktop.school.records import Pupil
from esafety_desktop.widgets import kept_looks
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.kept_looks import FILE_NAME
from esafety_desktop.widgets.view_memory import ViewMemory
from tests.clicking import menu_by_key
from tests.conftest import unnamed_controls
from tests.returns.who_kit import Ways, apart, given_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any, TypeVar

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from tests.agreements.school_maker import Made

    T = TypeVar("T", bound=QDialog)

KEY = Qt.Key
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def made(office_store: Store) -> Made:
    return given_out(office_store)


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store, made: Made) -> Iterator[WhoHasntTab]:
    jobs = Jobs()
    view = WhoHasntTab(Desk(office_store, jobs), Ways())
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    jobs.close()


def shown(tab: WhoHasntTab) -> list[str]:
    return [row.pupil_id for row in tab.table.records.shown]


def dialog(tab: WhoHasntTab, kind: type[T]) -> T:
    children: list[Any] = tab.findChildren(QDialog)
    (found,) = [one for one in children if isinstance(one, kind) and one.isVisible()]
    return found


def test_every_control_has_a_name_and_tab_goes_through(tab: WhoHasntTab) -> None:
    assert unnamed_controls(tab) == []
    assert tab.table.records.rowCount() == 8
    assert tab.ui.figure.text() == "0 % returned"
    assert tab.ui.print_reminders.text() == "&Print reminders: 8 families · 16 signatures"
    assert "due for a reminder now: 8 families · 16 signatures" in tab.ui.summary.text()


def test_a_place_opens_the_list_narrowed(tab: WhoHasntTab, made: Made) -> None:
    tab.open_item(f"due/{made.classes['5B']}")
    assert shown(tab) == made.pupils["5B"]
    assert tab.choices.class_name == "5B"
    tab.open_item("due/all")
    assert len(shown(tab)) == 8
    tab.open_item(f"child/{made.pupils['1A'][2]}")
    row = tab.table.current_row()
    assert row is not None
    assert row.pupil_id == made.pupils["1A"][2]


def test_the_reminders_of_a_class_are_printed_and_logged(tab: WhoHasntTab, made: Made) -> None:
    apart(tab.desk.store, made)
    tab.open_item(f"due/{made.classes['5B']}")
    tab.refresh()
    tab.print_()
    (pack,) = tab.ways.packs
    assert {child.pupil_id for child in pack.children} == set(made.pupils["5B"][2:])
    assert tab.sent.isVisible()
    assert tab.sent.label.text().startswith("Reminders for 2 families were made.")
    assert tab.sent.button is not None
    tab.sent.button.click()
    assert not tab.sent.isVisible()
    assert shown(tab) == [made.pupils["5B"][1]]  # whom to ring is still due
    tab.desk.undo()
    assert set(shown(tab)) == set(made.pupils["5B"][1:])


def test_only_those_chosen_are_printed(tab: WhoHasntTab, made: Made) -> None:
    tab.table.choose_keys(set(made.pupils["1A"][:2]))
    assert tab.ui.print_reminders.text() == "&Print reminders: 2 families · 4 signatures"
    tab.ui.print_reminders.click()
    (pack,) = tab.ways.packs
    assert {child.pupil_id for child in pack.children} == set(made.pupils["1A"][:2])
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_Escape)
    assert tab.ui.print_reminders.text() == "&Print reminders: 8 families · 16 signatures"


def test_families_with_time_left_are_asked_about_first(tab: WhoHasntTab, made: Made) -> None:
    register.record_chase(tab.desk.store, made.pupils["5B"])
    tab.refresh()
    tab.print_()
    assert tab.ways.packs == []
    (box,) = tab.window().findChildren(QMessageBox)
    assert "have until 01/12/2026" in box.text()
    box.buttons()[0].click()
    assert len(tab.ways.packs) == 1


def test_only_those_due_are_offered_first(tab: WhoHasntTab, made: Made) -> None:
    register.record_chase(tab.desk.store, made.pupils["5B"])
    tab.refresh()
    tab.print_()
    (box,) = tab.window().findChildren(QMessageBox)
    default = box.defaultButton()
    assert default is not None
    assert default.text() == "Only what is &due: 4 families · 8 signatures"
    default.click()
    (pack,) = tab.ways.packs
    assert {child.pupil_id for child in pack.children} == set(made.pupils["1A"])


def test_button_line_and_question_count_the_same_and_follow_the_log(
    tab: WhoHasntTab, made: Made
) -> None:
    """One number with one meaning: families and signatures that are due for a letter."""
    numbers = "4 families · 8 signatures"
    register.record_chase(tab.desk.store, made.pupils["5B"])
    tab.refresh()
    assert tab.ui.print_reminders.text() == f"&Print reminders: {numbers}"
    assert f"due for a reminder now: {numbers}" in tab.ui.summary.text()
    tab.print_()
    (box,) = tab.window().findChildren(QMessageBox)
    default = box.defaultButton()
    assert default is not None
    assert numbers in default.text()
    default.click()
    assert tab.sent.button is not None
    tab.sent.button.click()
    assert tab.ui.print_reminders.text() == "&Print reminders: none due"
    assert "due for a reminder" not in tab.ui.summary.text()


def test_the_figure_is_about_the_class_chosen(tab: WhoHasntTab, made: Made) -> None:
    tab.table.choose_keys(set(made.pupils["5B"]))
    tab.ui.returned.click()
    dialog(tab, WhichDialog).ok.click()
    assert tab.ui.figure.text() == "50 % returned"
    tab.ui.class_box.setCurrentText("5B")
    assert tab.ui.figure.text() == "5B: 100 % returned"
    tab.ui.class_box.setCurrentText("1A")
    assert tab.ui.figure.text() == "1A: 0 % returned"


def test_the_figure_and_the_list_count_the_same_and_say_what(
    tab: WhoHasntTab, made: Made, qtbot: QtBot
) -> None:
    tab.table.choose_keys({made.pupils["5B"][0]})
    tab.ui.returned.click()
    dialog(tab, WhichDialog).ok.click()
    tab.ui.year_box.setCurrentText("Year 5")
    assert tab.ui.figure.text() == "Year 5: 25 % returned"
    assert tab.ui.figure_more.text() == "2 of 8 signatures · 6 out"
    assert tab.ui.summary.text().startswith("3 children of 7 · 6 signatures out")
    tab.ui.year_box.setCurrentText("Year 1")
    assert tab.ui.figure.text() == "Year 1: 0 % returned"
    assert "4 children of 7 · 8 signatures out" in tab.ui.summary.text()
    tab.ui.out_box.setCurrentIndex(3)
    assert tab.ui.figure.text() == "Year 1: 0 % returned"
    assert "0 children of 7 · 0 of 8 signatures out" in tab.ui.summary.text()


def test_who_waits_until_a_day_agreed_is_counted_and_said(tab: WhoHasntTab, made: Made) -> None:
    tab.table.select_key(made.pupils["5B"][0])
    tab.log_talk()
    talk = dialog(tab, TalkDialog)
    talk.ui.said.setText("will bring it")
    talk.ui.wait_until.setText("4/12")
    talk.ok.click()
    assert "16 signatures out · 1 waiting until a day agreed with them" in tab.ui.summary.text()
    assert "due for a reminder now: 7 families · 14 signatures" in tab.ui.summary.text()
    assert "16 out" in tab.ui.figure_more.text()


def test_a_family_is_given_time_without_a_call(tab: WhoHasntTab, made: Made) -> None:
    child = made.pupils["5B"][0]
    tab.table.select_key(child)
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_T)
    asked = dialog(tab, MoreTimeDialog)
    assert unnamed_controls(asked) == []
    assert not asked.ok.isEnabled()
    QTest.keyClicks(asked.ui.until, "friday")  # it is Tuesday 24 November
    assert asked.ui.reason.text() == "Nothing is chased before Friday 27/11/2026."
    asked.ui.why.setText("Mother is in hospital")
    asked.ok.click()
    assert "1 waiting until a day agreed with them" in tab.ui.summary.text()
    assert tab.ui.print_reminders.text() == "&Print reminders: none due"
    (line, *_) = service.log(tab.desk.store, child)
    assert (line.what, line.how, line.said) == (
        "given more time",
        "more time",
        "Mother is in hospital",
    )
    assert line.wait_until == date(2026, 11, 27)
    row = tab.table.current_row()
    assert row is not None
    assert row.rung == 0
    tab.desk.undo()
    assert "waiting" not in tab.ui.summary.text()


def test_one_key_marks_what_is_chosen(tab: WhoHasntTab, made: Made) -> None:
    images = tab.ui.agreement_box.findText("Images")
    tab.ui.agreement_box.setCurrentIndex(images)
    tab.table.choose_keys(set(made.pupils["5B"][:2]))
    QTest.keyClick(tab.table, KEY.Key_R)
    assert set(shown(tab)) == {*made.pupils["5B"][2:], *made.pupils["1A"]}
    tab.desk.undo()
    assert len(shown(tab)) == 8


def test_what_came_back_is_asked_where_more_is_out(tab: WhoHasntTab, made: Made) -> None:
    child = made.pupils["5B"][0]
    tab.table.select_key(child)
    QTest.keyClick(tab.table, KEY.Key_R)
    which = dialog(tab, WhichDialog)
    assert unnamed_controls(which) == []
    assert which.ui.heading.text() == "Ash, Kid1: What came back?"
    rules, images = which.boxes.values()
    images.setChecked(False)
    rules.setChecked(False)
    assert not which.ok.isEnabled()
    rules.setChecked(True)
    which.ok.click()
    (left,) = [row for row in tab.table.records.shown if row.pupil_id == child]
    assert [one.short for one in left.owed] == ["Images"]


def test_a_call_is_logged_with_what_was_said(tab: WhoHasntTab, made: Made) -> None:
    tab.table.select_key(made.pupils["5B"][0])
    QTest.keyClick(tab.table, KEY.Key_L)
    talk = dialog(tab, TalkDialog)
    assert unnamed_controls(talk) == []
    QTest.keyClicks(talk.ui.said, "Left it at Gran's")
    talk.ui.next_step.setCurrentText("They bring it back")
    QTest.keyClicks(talk.ui.wait_until, "20/11/2026")
    assert talk.ui.reason.text() == "Wait until: this day has passed."
    assert not talk.ok.isEnabled()
    talk.ui.wait_until.clear()
    QTest.keyClicks(talk.ui.wait_until, "27/11")
    talk.ok.click()
    line = service.log(tab.desk.store, made.pupils["5B"][0])[0]
    assert (line.said, line.next_step) == ("Left it at Gran's", "They bring it back")
    assert line.what == "1st reminder"
    tab.table.select_key(made.pupils["5B"][0])
    QTest.keyClick(tab.table, KEY.Key_Return)
    log = dialog(tab, LogDialog)
    assert unnamed_controls(log) == []
    assert log.table.records.rowCount() == 2
    tab.desk.undo()
    assert "taken back 24/11/2026" in str(log.table.records.index(0, 4).data())
    assert "\u0336" in str(log.table.records.index(0, 1).data())
    log.reject()


def test_what_was_typed_survives_a_lock(tab: WhoHasntTab, made: Made) -> None:
    tab.table.select_key(made.pupils["5B"][0])
    tab.new()
    talk = dialog(tab, TalkDialog)
    QTest.keyClicks(talk.ui.said, "Half a sent")
    tab.keep_draft()
    talk.reject()
    tab.new()
    assert dialog(tab, TalkDialog).ui.said.text() == "Half a sent"
    dialog(tab, TalkDialog).reject()


def test_a_family_to_ask_about_is_not_rung(tab: WhoHasntTab, made: Made) -> None:
    ask, _ring = apart(tab.desk.store, made)
    tab.refresh()
    tab.table.select_key(ask)
    assert not tab.ui.print_reminders.isEnabled()
    tab.new()
    talk = dialog(tab, TalkDialog)
    assert not talk.ui.numbers.isVisible()
    talk.ok.click()
    (box,) = talk.findChildren(QMessageBox)
    assert "without asking" in box.text()
    box.close()
    talk.reject()
    assert register.chase_log(tab.desk.store, ask) == ()


def test_the_days_of_the_ladder_are_the_schools(tab: WhoHasntTab) -> None:
    tab.settle_ladder()
    ladder = dialog(tab, LadderDialog)
    assert unnamed_controls(ladder) == []
    ladder.ui.first.setValue(30)
    ladder.ui.buttons.button(OK).click()
    assert "due for a reminder now" not in tab.ui.summary.text()
    tab.desk.undo()
    assert "due for a reminder now: 8 families · 16 signatures" in tab.ui.summary.text()


def test_the_report_opens_from_its_place(tab: WhoHasntTab) -> None:
    tab.open_item("report")
    report = dialog(tab, ReportDialog)
    assert unnamed_controls(report) == []
    assert report.ui.figure.text() == "0 % returned"
    report.ui.on.setText("01/01/2030")
    report.refresh()
    assert report.ui.reason.text() == "This day is still to come."
    assert not report.ui.governors.isEnabled()
    report.reject()


def test_nobody_left_says_so(tab: WhoHasntTab, made: Made) -> None:
    tab.ui.filter.setText("nobody at all")
    assert tab.table.records.rowCount() == 0
    assert not tab.ui.print_reminders.isEnabled()
    tab.ui.filter.clear()
    tab.table.choose_keys({one for many in made.pupils.values() for one in many})
    tab.ui.returned.click()
    dialog(tab, WhichDialog).ok.click()
    assert tab.table.records.rowCount() == 0
    assert tab.table.empty_text.startswith("Nothing is out")
    assert tab.ui.figure.text() == "100 % returned"


@pytest.mark.parametrize("times", [1, 2])
def test_everything_is_within_reach_in_large_text(
    qtbot: QtBot,
    office_store: Store,
    made: Made,
    text_times: Callable[[int], None],
    times: int,
) -> None:
    text_times(times)
    jobs = Jobs()
    try:
        tab = WhoHasntTab(Desk(office_store, jobs), Ways())
        qtbot.addWidget(tab)
        assert tab.minimumSizeHint().width() <= 1366
        tab.resize(1366, 700)
        tab.show()
        qtbot.waitExposed(tab)
        ui = tab.ui
        controls: list[QWidget] = [
            ui.show_box, ui.class_box, ui.year_box, ui.agreement_box, ui.out_box, ui.talked,
            ui.print_reminders, ui.returned, ui.declined, ui.exempt, ui.log, ui.lists, ui.report,
            ui.more, ui.filter,
        ]  # fmt: skip
        places = [QRect(one.mapTo(tab, QPoint()), one.size()) for one in controls]
        assert all(tab.rect().contains(place) for place in places)
        assert not any(a.intersects(b) for a, b in itertools.combinations(places, 2))
        assert all(one.width() >= one.minimumSizeHint().width() for one in controls)
    finally:
        jobs.close()


def test_the_menu_key_offers_what_the_buttons_do(tab: WhoHasntTab, made: Made) -> None:
    assert menu_by_key(tab.table) == {}  # nobody is chosen yet
    child = made.pupils["5B"][0]
    tab.table.select_key(child)
    lines = menu_by_key(tab.table)
    assert list(lines) == [
        "Returned", "Declined", "Exempt", "Log a call…", "Give more time…", "Chase log…",
        "Print reminders: 1 family · 2 signatures",
    ]  # fmt: skip
    assert lines["Returned"].text() == "Returned\tR"
    lines["Log a call…"].trigger()
    dialog(tab, TalkDialog).reject()
    menu_by_key(tab.table)["Declined"].trigger()
    dialog(tab, WhichDialog).accept()
    assert child not in shown(tab)


def test_what_narrows_the_list_is_kept_with_its_widths_and_said_over_it(
    tab: WhoHasntTab, made: Made, tmp_path: Path
) -> None:
    kept_looks.begin(tmp_path)
    memory = ViewMemory(kept_looks.looks_of(tmp_path), "Who hasn't", tab)
    tab.choices.choose(Show.DUE, made.classes["5B"])
    tab.ui.agreement_box.setCurrentIndex(1)
    tab.table.room.drawn[0] = 222
    memory.keep()
    tab.hide()
    told = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert {"drawn": {"0": 222}} in told.values()
    assert told["Who hasn't"]["box class_box"] == made.classes["5B"]
    assert tab.choices.narrowed.to.startswith("Due for a reminder now · 5B · ")


def test_what_was_not_given_out_is_said_in_plain_sight_and_leads_to_the_printing(
    tab: WhoHasntTab, made: Made, office_store: Store
) -> None:
    assert not tab.not_out.isVisible()
    change_slots(office_store, made.pupils["1A"])
    tab.refresh()
    assert tab.not_out.isVisible()
    assert tab.not_out.label.text() == "8 signatures are missing from this list: not given out yet."
    places: list[str] = []
    tab.desk.place_wanted.connect(places.append)
    assert tab.not_out.button is not None
    tab.not_out.button.click()
    tab.ui.class_box.setCurrentText("1A")
    tab.not_out.button.click()
    assert places == ["letters", f"letters/{made.classes['1A']}"]
    tab.ui.class_box.setCurrentText("5B")
    assert not tab.not_out.isVisible()


def change_slots(store: Store, pupil_ids: list[str]) -> None:
    """As if these had never been given out."""
    with store.write() as unit:
        seqs = unit.session.scalars(select(Pupil.seq).where(Pupil.id.in_(pupil_ids))).all()
        unit.session.execute(
            update(RegisterSlot).where(RegisterSlot.pupil_seq.in_(seqs)).values(issued_on=None)
        )
        unit.commit("test slots")
