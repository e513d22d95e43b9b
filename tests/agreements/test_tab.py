from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from esafety_desktop.agreements import service
from esafety_desktop.agreements.all_except_dialog import AllExceptDialog
from esafety_desktop.agreements.rows import How, SlotKey, Status
from esafety_desktop.agreements.tab import SignedFormsTab
from esafety_desktop.agreements.which_came_view import NAME as WHICH_CAME
from esafety_desktop.widgets.day_dialog import DayDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import Made, change_pupil, make_school, set_clock
from tests.agreements.test_register import change_wording
from tests.clicking import click_line, double_click_line
from tests.conftest import unnamed_controls

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.agreements.rows import CellRow
    from esafety_desktop.store.store import Store

KEY = Qt.Key


class Ways:
    def __init__(self) -> None:
        self.printed: list[tuple[str, str | None]] = []
        self.again: list[tuple[str, ...]] = []

    def print_reminders(self, class_id: str, agreement_id: str | None) -> None:
        self.printed.append((class_id, agreement_id))

    def print_again(self, class_id: str, pupil_id: str, agreement_ids: Collection[str]) -> None:
        self.again.append((class_id, pupil_id, *agreement_ids))


@pytest.fixture
def made(office_store: Store) -> Made:
    return make_school(office_store)


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store, made: Made) -> Iterator[SignedFormsTab]:
    jobs = Jobs()
    view = SignedFormsTab(Desk(office_store, jobs), Ways())
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    jobs.close()


def ks2_id(store: Store) -> str:
    return next(row.id for row in service.agreements(store) if row.key == "ks2")


def code_for(store: Store, pupil_id: str) -> str:
    return service.issue_slips(store, [ks2_id(store)], [pupil_id]).value[0].code


def cell(store: Store, pupil_id: str) -> CellRow:
    ks2 = ks2_id(store)
    row = next(row for row in service.class_grid(store).rows if row.pupil_id == pupil_id)
    return next(one for one in row.cells if one.agreement_id == ks2)


def shown_cell(tab: SignedFormsTab, pupil_id: str) -> str:
    model = tab.grid.grid
    column = model.column_of(ks2_id(tab.desk.store))
    return str(model.index(model.number_of(pupil_id), column).data())


def scan(tab: SignedFormsTab, code: str) -> None:
    QTest.keyClicks(tab.scan_line, code)
    QTest.keyClick(tab.scan_line, KEY.Key_Return)


def choose(tab: SignedFormsTab, *pupil_ids: str) -> None:
    model = tab.grid.grid
    column = model.column_of(ks2_id(tab.desk.store))
    tab.grid.clearSelection()
    tab.grid.choose_again([(model.number_of(pupil), column) for pupil in pupil_ids])
    tab.grid.setFocus()


def press(qtbot: QtBot, tab: SignedFormsTab, key: Qt.Key) -> None:
    with qtbot.waitSignal(tab.grid.wanted, timeout=2000):
        QTest.keyClick(tab.grid, key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def said(tab: SignedFormsTab) -> str:
    return tab.ui.answer.text()


@pytest.mark.covers("KN-REC-1")
def test_a_scan_marks_its_row_says_so_and_is_undone(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][2]
    tab.open_item(made.classes["5B"])
    every = [row.id for row in service.agreements(office_store)]
    service.issue_slips(office_store, every, made.pupils["5B"])
    code = code_for(office_store, child)
    tab.refresh()
    assert tab.ui.figure.text() == "0 of 8 returned"
    scan(tab, code)
    assert said(tab) == "✓ Returned: 5B, no. 3, Kid3 C. · Ctrl+Z undoes"
    assert shown_cell(tab, child) == "✓ Returned 20/11"
    assert tab.grid.currentIndex().row() == 2
    assert tab.ui.figure.text() == "1 of 8 returned"
    assert cell(office_store, child).how is How.SCANNED
    assert tab.scan_line.hasFocus()
    assert not tab.scan_line.text()
    tab.desk.undo()
    assert shown_cell(tab, child) == "○ Due · given out today"
    assert said(tab) == "Taken back: 5B, no. 3 returned."
    assert tab.ui.figure.text() == "0 of 8 returned"


def test_a_scan_of_another_class_brings_it_into_view(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][1]
    code = code_for(office_store, child)
    tab.open_item(made.classes["1A"])
    tab.ui.filter.setText("Ash")
    scan(tab, code)
    assert tab.choices.class_id == made.classes["5B"]
    assert shown_cell(tab, child) == "✓ Returned 20/11"


def test_a_wrong_code_in_the_filter_is_taken_as_in_the_line_for_scans(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    code = code_for(office_store, made.pupils["5B"][0])
    scan(tab, code)
    assert said(tab).startswith("✓")
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    tab.focus_filter()
    QTest.keyClicks(tab.ui.filter, f"{wrong[:4]}-{wrong[4:]}")
    QTest.keyClick(tab.ui.filter, Qt.Key.Key_Return)
    assert not tab.ui.filter.text()
    assert "One character is wrong" in said(tab)
    assert not tab.ui.pile.isHidden()
    assert tab.grid.grid.shown
    QTest.keyClicks(tab.ui.filter, "Ash")
    QTest.keyClick(tab.ui.filter, Qt.Key.Key_Return)
    assert tab.ui.filter.text() == "Ash"


def test_wrong_and_doubled_codes_are_said_in_words(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    code = code_for(office_store, child)
    scan(tab, code)
    scan(tab, code)
    assert said(tab).startswith("= Already returned, today 10:00 by office: 5B, no. 1")
    assert tab.ui.pile.isHidden()
    scan(tab, "7K4M")
    assert said(tab) == "! 7K4M: A slip code has 8 characters; this one has 4 characters."
    assert tab.scan_line.selectedText() == "7K4M"  # typing replaces it
    assert tab.ui.pile.isVisible()
    assert tab.ui.pile_title.text().startswith("1 slip could not be marked")
    tab.ui.try_again.click()
    assert tab.scan_line.text() == "7K4M"
    tab.ui.settle.click()
    assert tab.ui.pile.isHidden()
    tab.desk.undo()
    assert tab.ui.pile.isVisible()


def test_what_was_dealt_with_is_not_to_be_settled_any_more(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    scans = tab.scan_card.scans
    scan(tab, code_for(office_store, made.pupils["5B"][0]))
    scan(tab, "7K4M")
    scan(tab, "8K4M")
    assert scans.words == "3 scanned: 1 returned, 2 to settle"
    tab.pile.more.click()
    for dealt in (1, 2):
        tab.ui.settle.click()
        assert sum(one.settled for one in scans.all) == dealt
    shown = tab.scan_card.recent
    assert shown.ui.tally.text() == "3 scanned: 1 returned, 2 dealt with"
    said = [str(shown.table.records.index(row, 0).data()) for row in range(3)]
    assert said[0] == "· 8K4M: dealt with"
    assert not any("misread" in one for one in said)
    assert tab.scan_line.text() == ""
    tab.desk.undo()
    assert scans.words == "3 scanned: 1 returned, 1 to settle, 1 dealt with"


def test_the_pile_is_one_line_high_until_it_is_asked_for(tab: SignedFormsTab) -> None:
    scan(tab, "7K4M")
    assert not tab.pile.table.isVisible()
    assert tab.ui.settle.isVisible()
    assert "(7K4M)" in tab.ui.pile_title.text()
    scan(tab, "8K4M")
    assert not tab.ui.settle.isVisible()  # nobody could see which of them
    tab.pile.more.click()
    assert tab.pile.table.isVisible()
    assert tab.ui.settle.isVisible()
    tab.pile.more.click()
    assert not tab.pile.table.isVisible()
    tab.open_item("unmatched")
    assert tab.pile.table.isVisible()


def test_keys_mark_the_chosen_cells(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    one, two, three, four = made.pupils["5B"]
    for key, pupils, status in (
        (KEY.Key_R, (one, two), Status.RETURNED),
        (KEY.Key_D, (three,), Status.DECLINED),
        (KEY.Key_E, (four,), Status.EXEMPT),
        (KEY.Key_P, (three,), Status.PAPER),
        (KEY.Key_0, (one,), Status.DUE),
    ):
        choose(tab, *pupils)
        press(qtbot, tab, key)
        assert [cell(office_store, pupil).status for pupil in pupils] == [status] * len(pupils)
        assert tab.grid.hasFocus()
    assert shown_cell(tab, four) == "– Exempt"


def test_the_child_is_named_and_one_that_a_filter_hides_is_told(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    asked = [row.id for row in service.agreements(office_store)]
    service.issue_slips(office_store, asked, made.pupils["5B"])
    first = made.pupils["5B"][0]
    others = [SlotKey(first, one) for one in asked if one != ks2_id(office_store)]
    service.mark(office_store, others, Status.RETURNED)
    tab.refresh()
    tab.ui.only_outstanding.click()
    choose(tab, first)
    press(qtbot, tab, KEY.Key_R)
    who = "Returned: 5B, no. 1, Kid1 A. · Rules KS2"
    hidden = "no longer shown: only those outstanding are"
    assert said(tab) == f"{who} · {hidden} · Ctrl+Z undoes"
    assert tab.desk.undo_label == "5B, no. 1, Rules KS2 returned"
    assert first not in {row.pupil_id for row in tab.grid.grid.shown}
    tab.desk.undo()
    assert said(tab) == "Taken back: 5B, no. 1, Rules KS2 returned."


def test_the_running_list_tells_two_slips_of_one_child_apart(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    asked = [row.id for row in service.agreements(office_store)]
    slips = service.issue_slips(office_store, asked, made.pupils["5B"][:1]).value
    for slip in slips:
        scan(tab, slip.code)
    lines = [one.brief for one in tab.scan_card.scans.all]
    assert "✓ 5B, no. 1, Kid1 A. · Rules KS2" in lines
    assert len(set(lines)) == len(slips) > 1


def test_space_marks_and_unmarks(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    choose(tab, child)
    press(qtbot, tab, KEY.Key_Space)
    assert cell(office_store, child).status is Status.RETURNED
    press(qtbot, tab, KEY.Key_Space)
    assert cell(office_store, child).status is Status.DUE


def test_one_part_alone(qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store) -> None:
    child = made.pupils["5B"][0]
    choose(tab, child)
    press(qtbot, tab, KEY.Key_2)
    assert shown_cell(tab, child) == "◐ child's part due"
    press(qtbot, tab, KEY.Key_1)
    assert shown_cell(tab, child) == "✓ Returned 20/11"
    assert cell(office_store, child).status is Status.RETURNED


def test_chasing_by_key_menu_and_button(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    choose(tab, child)
    press(qtbot, tab, KEY.Key_C)
    assert shown_cell(tab, child) == "○ Due · 1st reminder"
    tab.ui.chased.click()
    telephone = next(entry for entry in tab.ui.more.menu().actions() if "telephone" in entry.text())
    telephone.trigger()
    assert [row.rung for row in service.chase_log(office_store, child)] == [1, 2, 3]
    assert "1 chased" in tab.ui.figure_more.text()


def test_a_letter_to_the_childs_family_from_the_menu(tab: SignedFormsTab, made: Made) -> None:
    child = made.pupils["5B"][0]
    tab.grid.show_cell(child, "")
    places: list[str] = []
    tab.desk.place_wanted.connect(places.append)
    letter = next(one for one in tab.ui.more.menu().actions() if one.text() == "Write a letter…")
    letter.trigger()
    assert places == [f"letters/home/pupil/{child}"]


def test_keys_without_a_cell_say_what_to_do(qtbot: QtBot, tab: SignedFormsTab) -> None:
    tab.grid.clearSelection()
    tab.ui.returned.click()
    assert said(tab) == "Choose a child's cell in the grid first."


def test_all_except_through_its_dialog(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    missing = made.pupils["5B"][1]
    assert tab.ui.why_not.isVisible()
    tab.open_item(made.classes["5B"])
    tab.ui.all_except.click()
    dialog = tab.findChild(AllExceptDialog)
    assert dialog is not None
    assert unnamed_controls(dialog) == []
    ok = dialog.ui.buttons.buttons()[0]
    assert dialog.ui.agreement.currentText() == "My online rules (Rules KS2)"
    QTest.keyClick(dialog.ui.children, KEY.Key_Down)
    QTest.keyClick(dialog.ui.children, KEY.Key_Space)
    assert dialog.except_ids == [missing]
    assert "Mark 3 returned" in {button.text() for button in dialog.ui.buttons.buttons()}
    assert ok.isEnabled()
    dialog.accept()
    statuses = [cell(office_store, child).status for child in made.pupils["5B"]]
    assert statuses == [Status.RETURNED, Status.DUE, Status.RETURNED, Status.RETURNED]
    assert said(tab) == "3 signatures returned · Ctrl+Z undoes"
    tab.desk.undo()
    assert cell(office_store, made.pupils["5B"][0]).status is Status.DUE


def test_a_click_on_the_name_ticks_the_child(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    grid = service.class_grid(office_store, made.classes["5B"])
    dialog = AllExceptDialog(grid, "5B", ks2_id(office_store), tab)
    dialog.open()
    name = next(row.name for row in grid.rows if row.pupil_id == made.pupils["5B"][1])
    click_line(dialog.ui.children, 1)
    assert dialog.except_ids == [made.pupils["5B"][1]]
    summary = dialog.ui.summary
    assert summary.text() == (
        f"3 will be marked returned today. 1 stays due: {name}. Ctrl+Z undoes."
    )
    double_click_line(dialog.ui.children, 2)  # as some people click on everything
    assert dialog.except_ids == made.pupils["5B"][1:3]
    assert f"2 stay due: {name}; " in summary.text()
    click_line(dialog.ui.children, 1)
    assert dialog.except_ids == [made.pupils["5B"][2]]
    click_line(dialog.ui.children, 1, at=12)  # the box itself
    assert dialog.except_ids == made.pupils["5B"][1:3]
    QTest.keyClick(dialog.ui.children, KEY.Key_Space)
    assert dialog.except_ids == [made.pupils["5B"][2]]
    dialog.reject()


def test_all_except_everyone_has_nothing_to_mark(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    grid = service.class_grid(office_store, made.classes["5B"])
    dialog = AllExceptDialog(grid, "5B", ks2_id(office_store))
    qtbot.addWidget(dialog)
    for child in made.pupils["5B"]:
        dialog.tick(child)
    assert "nothing to mark" in dialog.ui.summary.text()
    assert not any(
        button.isEnabled() for button in dialog.ui.buttons.buttons() if "Mark" in button.text()
    )


def test_only_those_outstanding_and_the_filter(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    tab.open_item(made.classes["5B"])
    tab.ui.filter.setText("birch")
    assert [row.name for row in tab.grid.grid.shown] == ["Birch, Kid2"]
    tab.ui.filter.setText("nobody")
    assert tab.grid.empty_text == "Nobody here fits the filter."
    tab.ui.filter.setText("bïrch")
    assert [row.name for row in tab.grid.grid.shown] == ["Birch, Kid2"]
    tab.ui.filter.clear()
    assert tab.ui.figure_more.text() == "8 not given out yet"
    tab.ui.only_outstanding.click()
    assert tab.grid.empty_text.startswith("Nothing was given out here yet.")
    tab.ui.only_outstanding.click()
    service.issue_slips(office_store, [ks2_id(office_store)], made.pupils["5B"])
    keys = [
        SlotKey(pupil, row.id)
        for pupil in made.pupils["5B"][:3]
        for row in service.agreements(office_store)
    ]
    service.mark(office_store, keys, Status.RETURNED)
    tab.refresh()
    tab.ui.only_outstanding.click()
    assert [row.name for row in tab.grid.grid.shown] == ["Dogwood, Kid4"]
    at = tab.ui.agreement.findData(ks2_id(office_store))
    tab.ui.agreement.setCurrentIndex(at)
    assert tab.ui.figure.text() == "3 of 4 returned"
    choose(tab, made.pupils["5B"][3])
    tab.ui.returned.click()
    assert tab.grid.empty_text == "Everything is in: nothing is outstanding here."
    assert not tab.ui.print_reminders.isEnabled()
    tab.open_item(made.classes["1A"])
    assert tab.ui.figure_more.text() == "nobody here is asked"
    assert tab.grid.empty_text == tab.ui.why_not.text() == "Nobody here is asked for this one."
    assert not tab.ui.print_reminders.isEnabled()


def test_slips_given_out_by_hand(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    tab.open_item(made.classes["5B"])
    choose(tab, child)
    press(qtbot, tab, KEY.Key_G)
    assert shown_cell(tab, child) == "○ Due · given out today"
    assert tab.ui.figure_more.text() == "1 outstanding · 7 not given out yet"
    tab.desk.undo()
    assert tab.ui.figure_more.text() == "8 not given out yet"


def too_early_box(tab: SignedFormsTab) -> QMessageBox:
    box = tab.window().findChild(QMessageBox, "too_early")
    assert box is not None
    return box


def test_reminders_follow_the_agreement_and_ask_before_the_letters_date(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    tab.open_item(made.classes["5B"])
    assert not tab.ui.print_reminders.isEnabled()
    assert "Nothing was given out" in tab.ui.why_not.text()
    images = next(row.id for row in service.agreements(office_store) if row.key == "images")
    service.issue_slips(office_store, [images], made.pupils["5B"][:3])
    tab.refresh()
    assert tab.ui.print_reminders.isEnabled()
    assert not tab.ui.why_not.isVisible()
    tab.ui.agreement.setCurrentIndex(tab.ui.agreement.findData(ks2_id(office_store)))
    assert not tab.ui.print_reminders.isEnabled()
    tab.ui.agreement.setCurrentIndex(tab.ui.agreement.findData(images))
    tab.print_()
    assert tab.ways.printed == []
    box = too_early_box(tab)
    assert box.text() == "The letter asks for it by 04/12/2026. Remind all the same?"
    box.buttons()[0].click()
    assert tab.ways.printed == [(made.classes["5B"], images)]
    assert tab.reminders.label.text().startswith("5B: 3 reminders ready to print.")
    assert tab.reminders.button is not None
    tab.reminders.button.click()
    chased = {row.agreement_id for row in service.outstanding(office_store) if row.rung}
    assert chased == {images}


def test_reminders_are_printed_logged_and_leave_children_out(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    ask, ring, *rest = made.pupils["5B"]
    tab.open_item(made.classes["5B"])
    tab.print_()
    assert tab.ways.printed == []  # nothing was sent home yet, so nothing can have been forgotten
    every = [row.id for row in service.agreements(office_store)]
    service.issue_slips(office_store, every, made.pupils["5B"])
    change_pupil(office_store, ask, ask_dsl_first=True)
    change_pupil(office_store, ring, telephone_only=True)
    set_clock(office_store, datetime(2026, 12, 7, 9, 0, tzinfo=UTC))
    tab.refresh()
    tab.print_()
    assert tab.ways.printed == [(made.classes["5B"], None)]
    words = tab.reminders.label.text()
    assert words.startswith("5B: 2 reminders ready to print.")
    assert "Ring, don't write: Birch, Kid2." in words
    assert "ask the safeguarding lead first: Ash, Kid1." in words
    assert tab.reminders.button is not None
    tab.reminders.button.click()
    assert not tab.reminders.isVisible()
    assert [len(service.chase_log(office_store, child)) for child in rest] == [2, 2]
    assert service.chase_log(office_store, ask) == ()


def test_joiners_appear_when_the_school_changes(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    from esafety_desktop.school.records import Pupil
    from esafety_desktop.store.changes import Area, Changed

    with office_store.write() as unit:
        unit.session.add(
            Pupil(surname="New", forename="Kid", class_id=made.classes["5B"], year_group="5")
        )
        unit.commit("test joiner")
    tab.desk.done(Changed(Area.SCHOOL, None), None)
    assert "New, Kid" in {row.name for row in tab.grid.grid.shown}


def test_places_and_names(tab: SignedFormsTab, made: Made) -> None:
    assert unnamed_controls(tab) == []
    tab.open_item(made.classes["1A"])
    assert {row.class_name for row in tab.grid.grid.shown} == {"1A"}
    tab.open_item("all")
    assert len(tab.grid.grid.shown) == 8
    child = made.pupils["5B"][3]
    tab.ui.filter.setText("Ash")
    tab.open_item(f"pupil/{child}")
    assert tab.grid.grid.shown[tab.grid.currentIndex().row()].pupil_id == child
    assert {key.pupil_id for key in tab.grid.chosen_keys()} == {child}
    tab.focus_filter()
    assert tab.ui.filter.hasFocus()
    tab.new()
    assert tab.scan_line.hasFocus()


def test_an_empty_school_says_what_to_do_first(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    view = SignedFormsTab(Desk(office_store, jobs))
    qtbot.addWidget(view)
    view.show()
    assert "Import the pupils first" in view.grid.empty_text
    assert view.ui.figure.text() == "0 of 0 returned"
    view.grid.grab()
    view.close()
    jobs.close()


def test_whole_rows_columns_and_stretches_are_marked_at_once(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    tab.open_item(made.classes["5B"])
    children = made.pupils["5B"]
    grid = tab.grid
    grid.setFocus()
    grid.show_cell(children[1], ks2_id(office_store))
    QTest.keyClick(grid, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert {key.pupil_id for key in grid.chosen_keys()} == {children[1]}
    assert len(grid.chosen_keys()) == 2
    service.give_out(office_store, grid.chosen_keys())
    tab.refresh()
    grid.show_cell(children[1], ks2_id(office_store))
    QTest.keyClick(grid, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, tab, KEY.Key_R)
    row = service.class_grid(office_store, made.classes["5B"]).rows[1]
    assert {one.status for one in row.cells if one.status} == {Status.RETURNED}
    grid.show_cell(children[0], ks2_id(office_store))
    QTest.keyClick(grid, KEY.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert [key.pupil_id for key in grid.chosen_keys()] == children
    grid.show_cell(children[0], ks2_id(office_store))
    for _ in range(2):
        QTest.keyClick(grid, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [key.pupil_id for key in grid.chosen_keys()] == children[:3]
    press(qtbot, tab, KEY.Key_E)
    assert [cell(office_store, one).status for one in children[:3]] == [Status.EXEMPT] * 3
    QTest.keyClick(grid, KEY.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert grid.currentIndex().row() == 3
    QTest.keyClick(grid, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert grid.currentIndex().row() == 0
    QTest.keyClicks(grid, "xyz")
    assert grid.currentIndex().row() == 0


def test_a_wrong_day_is_mended_by_key(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    choose(tab, child)
    press(qtbot, tab, KEY.Key_R)
    press(qtbot, tab, KEY.Key_W)
    dialog = tab.findChild(DayDialog)
    assert dialog is not None
    assert unnamed_controls(dialog) == []
    assert dialog.day == date(2026, 11, 20)
    for key in "13":
        QTest.keyClicks(dialog.ui.day, key)
    dialog.accept()
    assert shown_cell(tab, child) == "✓ Returned 13/11"
    assert said(tab) == ("Returned on 13/11/2026: 5B, no. 1, Kid1 A. · Rules KS2 · Ctrl+Z undoes")
    tab.desk.undo()
    assert shown_cell(tab, child) == "✓ Returned 20/11"


def test_all_except_asks_for_the_class_where_none_is_chosen(
    tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    tab.open_item("except")
    dialog = tab.findChild(AllExceptDialog)
    assert dialog is not None
    assert unnamed_controls(dialog) == []
    assert dialog.ui.school_class.hasFocus() or dialog.ui.school_class.isVisible()
    dialog.ui.school_class.setCurrentIndex(dialog.ui.school_class.findText("5B"))
    assert dialog.ui.heading.text() == "5B: all returned except…"
    dialog.tick(made.pupils["5B"][3])
    dialog.accept()
    statuses = [cell(office_store, child).status for child in made.pupils["5B"]]
    assert statuses == [*[Status.RETURNED] * 3, Status.DUE]
    tab.open_item(f"except/{made.classes['1A']}")
    assert tab.choices.class_id == made.classes["1A"]
    dialogs = [one for one in tab.findChildren(AllExceptDialog) if one.isVisible()]
    assert not dialogs[-1].ui.school_class.isVisible()
    dialogs[-1].reject()


def test_a_childs_letter_again_and_the_row_marks_what_is_due_only(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    images = next(row.id for row in service.agreements(office_store) if row.key == "images")
    service.mark(office_store, [SlotKey(child, images)], Status.DECLINED)
    tab.refresh()
    tab.open_item(f"pupil/{child}")
    press(qtbot, tab, KEY.Key_L)
    assert tab.ways.again == [(made.classes["5B"], child, ks2_id(office_store))]
    service.issue_slips(office_store, [ks2_id(office_store)], [child])
    tab.refresh()
    press(qtbot, tab, KEY.Key_R)
    row = next(row for row in service.class_grid(office_store).rows if row.pupil_id == child)
    statuses = {one.agreement_id: one.status for one in row.cells if one.status}
    assert statuses == {ks2_id(office_store): Status.RETURNED, images: Status.DECLINED}


def test_an_earlier_version_that_was_signed_shows_in_the_cell(
    tab: SignedFormsTab, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = made.pupils["5B"][:2]
    store, ks2 = tab.desk.store, ks2_id(tab.desk.store)
    service.mark(store, [SlotKey(before, ks2)], Status.RETURNED)
    tab.refresh()
    assert " · v" not in shown_cell(tab, before)
    change_wording(monkeypatch, "ks2")
    tab.refresh()
    service.mark(store, [SlotKey(after, ks2)], Status.RETURNED)
    tab.refresh()
    assert shown_cell(tab, before).endswith(" · v1")
    assert " · v" not in shown_cell(tab, after)
    model = tab.grid.grid
    index = model.index(model.number_of(before), model.column_of(ks2))
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Version 1 was signed, an earlier one." in spoken
    assert tab.sign_again.isVisible()
    assert "1 signed an earlier wording" in tab.sign_again.label.text()


def by_name(tab: SignedFormsTab, *pupil_ids: str) -> None:
    """Choose children by their names, as a click on them does."""
    model = tab.grid.grid
    tab.grid.clearSelection()
    tab.grid.choose_again([(model.number_of(one), model.column_of("")) for one in pupil_ids])
    tab.grid.setFocus()


def answers(store: Store, pupil_id: str) -> dict[str, Status]:
    row = next(row for row in service.class_grid(store).rows if row.pupil_id == pupil_id)
    return {one.agreement_id: one.status for one in row.cells if one.status}


def question(tab: SignedFormsTab) -> QMenu:
    menus = [one for one in tab.findChildren(QMenu, WHICH_CAME) if one.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_a_name_marks_only_what_was_given_out(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    child, other = made.pupils["5B"][:2]
    ks2 = ks2_id(office_store)
    service.issue_slips(office_store, [ks2], [child])
    tab.open_item(made.classes["5B"])
    by_name(tab, child)
    press(qtbot, tab, KEY.Key_R)
    found = answers(office_store, child)
    assert found.pop(ks2) is Status.RETURNED
    assert set(found.values()) == {Status.DUE}
    assert said(tab) == (
        "Returned: 5B, no. 1, Kid1 A. · Rules KS2 · not given out, so left: Images · Ctrl+Z undoes"
    )
    tab.desk.undo()
    every = [row.id for row in service.agreements(office_store)]
    service.issue_slips(office_store, every, [child])
    tab.refresh()
    by_name(tab, child, other)  # several at once: the one with nothing out is left
    press(qtbot, tab, KEY.Key_R)
    assert set(answers(office_store, child).values()) == {Status.RETURNED}
    assert set(answers(office_store, other).values()) == {Status.DUE}
    assert "2 signatures returned: 5B, no. 1, Kid1 A. · Rules KS2, Images" in said(tab)
    tab.desk.undo()
    assert set(answers(office_store, child).values()) == {Status.DUE}


def test_a_name_with_nothing_given_out_is_asked_about(
    qtbot: QtBot, tab: SignedFormsTab, made: Made, office_store: Store
) -> None:
    one, two = made.pupils["5B"][:2]
    ks2 = ks2_id(office_store)
    tab.open_item(made.classes["5B"])
    by_name(tab, one)
    press(qtbot, tab, KEY.Key_R)
    menu = question(tab)
    lines = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert lines == [
        "Nothing was given out to Ash, Kid1. What came back?",
        "&All of it: Rules KS2, Images",
        "&1  Rules KS2",
        "&2  Images",
    ]
    QTest.keyClick(menu, KEY.Key_Escape)
    assert set(answers(office_store, one).values()) == {Status.DUE}
    by_name(tab, one, two)
    press(qtbot, tab, KEY.Key_R)
    QTest.keyClick(question(tab), KEY.Key_1)
    assert [answers(office_store, child)[ks2] for child in (one, two)] == [Status.RETURNED] * 2
    assert list(answers(office_store, one).values()).count(Status.DUE) == 1
    tab.desk.undo()
    assert set(answers(office_store, two).values()) == {Status.DUE}
    by_name(tab, two)
    press(qtbot, tab, KEY.Key_D)
    assert question(tab).actions()[0].text().endswith("What do they decline?")
    QTest.keyClick(question(tab), KEY.Key_Return)
    assert set(answers(office_store, two).values()) == {Status.DECLINED}


def test_a_name_typed_where_the_codes_go_is_looked_for(qtbot: QtBot, tab: SignedFormsTab) -> None:
    """Found by a stranger: a surname became “BART0N: misread” on a list of slips to be settled."""
    tab.scan_line.setFocus()
    tab.scan_line.setText("birch")
    qtbot.keyClick(tab.scan_line, Qt.Key.Key_Return)
    assert tab.scan_line.text() == ""
    assert tab.ui.filter.text() == "birch"
    assert not tab.scan_card.scans.all
