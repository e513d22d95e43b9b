"""The Photographs page as it is worked: scan and press keys, lists, dialogs, drafts."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import select

from esafety_desktop.agreements import service as agreements
from esafety_desktop.agreements.rows import How as MarkedHow
from esafety_desktop.agreements.rows import SlotKey, Status
from esafety_desktop.agreements.scans_view import scans_of
from esafety_desktop.image_consent import service
from esafety_desktop.image_consent.all_yes_dialog import AllYesDialog
from esafety_desktop.image_consent.answers_dialog import AnswersDialog
from esafety_desktop.image_consent.day_view import put_day
from esafety_desktop.image_consent.pages import render_list
from esafety_desktop.image_consent.rows import Answer, Given, Heard
from esafety_desktop.image_consent.store_dialog import StoreDialog
from esafety_desktop.image_consent.tab import PhotographsTab
from esafety_desktop.image_consent.trip_dialog import TripDialog
from esafety_desktop.image_consent.withdraw_dialog import WithdrawDialog
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.school.records import Pupil
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.clicking import click_line, menu_by_key
from tests.conftest import unnamed_controls
from tests.image_consent.conftest import USES, cell_of, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.agreements.rows import CellRow
    from esafety_desktop.store.store import Store
    from tests.agreements.school_maker import Made

KEY = Qt.Key
YES, NO, NONE = Answer.YES, Answer.NO, Answer.NONE


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store, made: Made) -> Iterator[PhotographsTab]:
    jobs = Jobs()
    view = PhotographsTab(Desk(office_store, jobs))
    qtbot.addWidget(view)
    view.resize(1200, 720)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    jobs.close()


def dialog(tab: PhotographsTab, kind: type[QDialog]) -> QDialog:
    return next(one for one in tab.findChildren(kind) if one.isVisible())


def slip(store: Store, pupil_id: str) -> str:
    asked = service.asked(store).agreement_id
    return agreements.issue_slips(store, [asked], [pupil_id]).value[0].code


def press(qtbot: QtBot, tab: PhotographsTab, key: Qt.Key, *, row: bool = False) -> None:
    signal = tab.answers.grid.row_wanted if row else tab.answers.grid.wanted
    with qtbot.waitSignal(signal, timeout=2000):
        QTest.keyClick(tab.answers.grid, key)


def scan(tab: PhotographsTab, code: str) -> None:
    QTest.keyClicks(tab.answers.ui.scan_line, code)
    QTest.keyClick(tab.answers.ui.scan_line, KEY.Key_Return)


@pytest.mark.covers("KN-CONSENT-IMG")
def test_scan_and_one_key_is_yes_to_all(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    first, second = made.pupils["5B"][:2]
    codes = [slip(office_store, pupil) for pupil in (first, second)]
    scan(tab, codes[0])
    assert "Now Y or N" in tab.answers.ui.answer.text()
    press(qtbot, tab, KEY.Key_A, row=True)
    assert {cell.answer for cell in row_of(office_store, first).cells} == {YES}
    assert row_of(office_store, first).slip == "back 20/11/2026"
    assert QApplication.focusWidget() is tab.answers.ui.scan_line, "the next slip"
    scan(tab, codes[1])
    for key in (KEY.Key_Y, KEY.Key_Y, KEY.Key_N, KEY.Key_Y):
        press(qtbot, tab, key)
    assert [cell.answer for cell in row_of(office_store, second).cells] == [YES, YES, NO, YES]
    assert QApplication.focusWidget() is tab.answers.ui.scan_line
    assert tab.answers.ui.figure.text() == "2 of 8 answered"
    tab.desk.undo()
    assert row_of(office_store, second).cells[3].answer is NONE


def test_a_scan_read_anywhere_leads_to_its_answers(
    qtbot: QtBot, office_store: Store, made: Made
) -> None:
    jobs = Jobs()
    desk = Desk(office_store, jobs)
    scans = scans_of(desk)
    ways = SimpleNamespace(hear_scans=scans.scanned.connect)
    view = PhotographsTab(desk, ways)
    qtbot.addWidget(view)
    view.resize(1200, 720)
    view.show()
    qtbot.waitExposed(view)
    child = made.pupils["5B"][2]
    scans.take_typed(slip(office_store, child))
    row = view.answers.grid.current_child()
    assert row is not None
    assert row.pupil_id == child
    assert "Now Y or N" in view.answers.ui.answer.text()
    assert "type them on Photographs" not in view.answers.ui.answer.text()
    press(qtbot, view, KEY.Key_A, row=True)
    assert {c.answer for c in row_of(office_store, child).cells} == {YES}
    view.close()
    jobs.close()


def test_elsewhere_a_scan_asks_nothing_and_says_where_the_answers_go(
    made: Made, office_store: Store
) -> None:
    code = slip(office_store, made.pupils["5B"][0])
    said = agreements.mark_code(office_store, code).value.sentence
    assert "answers: type them on Photographs" in said


def test_a_slip_without_answers_says_so(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    ks2 = next(row.id for row in agreements.agreements(office_store) if row.key == "ks2")
    code = agreements.issue_slips(office_store, [ks2], [made.pupils["5B"][0]]).value[0].code
    scan(tab, code)
    assert "no answers about pictures" in tab.answers.ui.answer.text()
    scan(tab, "7K4M-2QXX")
    assert tab.answers.ui.scan_line.text() == "7K4M-2QXX", "it stays to be compared"


def test_keys_answer_cell_by_cell_and_go_on(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    first, second = made.pupils["1A"][:2]
    tab.open_item(f"pupil/{first}")
    for key in (KEY.Key_Y, KEY.Key_N, KEY.Key_Y, KEY.Key_Y, KEY.Key_N):
        press(qtbot, tab, key)
    assert [c.answer for c in row_of(office_store, first).cells] == [YES, NO, YES, YES]
    assert cell_of(office_store, second, "displays").answer is NO
    tab.open_item(f"pupil/{first}")
    press(qtbot, tab, KEY.Key_Delete)
    assert cell_of(office_store, first, "displays").answer is NONE
    tab.open_item(f"pupil/{first}")
    press(qtbot, tab, KEY.Key_X, row=True)
    assert {c.answer for c in row_of(office_store, first).cells} == {NO}


def test_answers_typed_by_hand_bring_the_slip_back(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    first, second = made.pupils["1A"][:2]
    for pupil in (first, second):
        slip(office_store, pupil)
    tab.open_item(f"pupil/{first}")
    for key in (KEY.Key_Y, KEY.Key_N):
        press(qtbot, tab, key)
    assert row_of(office_store, first).slip == "2 of 4 answered"
    for key in (KEY.Key_Y, KEY.Key_Y):
        press(qtbot, tab, key)
    assert row_of(office_store, first).slip == "back 20/11/2026"
    assert "1 slip counted as returned" in tab.answers.ui.answer.text()
    assert slot_of(office_store, first).how is MarkedHow.BY_HAND
    tab.desk.undo()
    assert row_of(office_store, first).slip == "3 of 4 answered"
    tab.desk.redo()
    assert row_of(office_store, first).slip == "back 20/11/2026"
    tab.answers.open_answers(second)
    asked = dialog(tab, AnswersDialog)
    assert isinstance(asked, AnswersDialog)
    assert asked.ui.slip_back.isChecked()
    asked.ui.how.setCurrentText("telephone")
    assert not asked.ui.slip_back.isChecked()
    for combo in asked._answers.values():
        combo.setCurrentIndex(combo.findData(NO))
    asked.accept()
    assert row_of(office_store, second).slip == "out", "the slip is still at home"


def test_one_key_too_many_overwrites_no_family(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    first, second, third = made.pupils["1A"][:3]
    service.enter(
        office_store,
        {second: [Given(use, NO) for use in USES]},
        Heard(date(2026, 9, 12)),
    )
    tab.refresh()
    tab.open_item(f"pupil/{first}")
    for key in (KEY.Key_Y,) * 4:
        press(qtbot, tab, key)
    row = tab.answers.grid.current_child()
    assert row is not None
    assert row.pupil_id == third, "the next child without an answer"
    tab.open_item(f"pupil/{second}")
    press(qtbot, tab, KEY.Key_Y)
    assert tab.answers.ui.answer.text() == (
        "Already no, from 12/09/2026. Press Enter to change it."
    )
    press(qtbot, tab, KEY.Key_N)
    here = tab.answers.grid
    assert here.currentIndex().column() == here.answers.use_columns.start, "nothing slips by one"
    assert tab.answers.ui.answer.text().startswith("Already no")
    press(qtbot, tab, KEY.Key_A, row=True)
    assert {c.answer for c in row_of(office_store, second).cells} == {NO}
    scan(tab, slip(office_store, second))
    press(qtbot, tab, KEY.Key_A, row=True)
    assert {c.answer for c in row_of(office_store, second).cells} == {YES}, "her slip is here"


def slot_of(store: Store, pupil_id: str) -> CellRow:
    grid = agreements.class_grid(store)
    at = [row.key for row in grid.agreements].index("images")
    return next(row for row in grid.rows if row.pupil_id == pupil_id).cells[at]


def test_a_declined_slip_stays_declined(made: Made, office_store: Store) -> None:
    first, second = made.pupils["5B"][:2]
    asked = service.asked(office_store).agreement_id
    agreements.mark(office_store, [SlotKey(first, asked)], Status.DECLINED)
    service.enter(
        office_store, {pupil: [Given(use, YES) for use in USES] for pupil in (first, second)}
    )
    assert slot_of(office_store, first).status is Status.DECLINED
    assert slot_of(office_store, second).status is Status.RETURNED


def test_everyone_in_a_class_except_two(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    box = tab.answers.ui.school_class
    assert not tab.answers.ui.all_except.isEnabled(), "a class is chosen first"
    box.setCurrentIndex(box.findData(made.classes["5B"]))
    tab.answers.ui.all_except.click()
    asked = dialog(tab, AllYesDialog)
    assert isinstance(asked, AllYesDialog)
    click_line(asked.ui.children, 0)
    assert asked.except_ids == [made.pupils["5B"][0]]
    view = asked.ui.children
    for number in (1, 0):
        place = view.visualRect(view.model().index(number, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.except_ids == [made.pupils["5B"][1]], "the name ticks as the box does"
    assert "Birch, Kid2" in asked.ui.summary.text()
    QTest.keyClick(view, KEY.Key_Space)
    asked.ticks.tick([made.pupils["5B"][1]], on=False)
    asked.accept()
    assert {c.answer for c in row_of(office_store, made.pupils["5B"][1]).cells} == {YES}
    assert {c.answer for c in row_of(office_store, made.pupils["5B"][0]).cells} == {NONE}


def test_limits_note_and_history_of_a_child(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    tab.open_item(f"pupil/{child}")
    QTest.keyClick(tab.answers.grid, KEY.Key_Return)
    asked = dialog(tab, AnswersDialog)
    assert isinstance(asked, AnswersDialog)
    assert not unnamed_controls(asked)
    combo, boxes = asked._answers["website"], asked._limits["website"]
    assert not boxes[0].isEnabled()
    combo.setCurrentIndex(combo.findData(YES))
    boxes[0].setChecked(True)
    asked.ui.note.setText("Rings back on Monday")
    asked.draft.touch()
    asked.keep_draft()
    asked.reject()
    tab.answers.open_answers(child)
    again = dialog(tab, AnswersDialog)
    assert isinstance(again, AnswersDialog)
    assert again.ui.note.text() == "Rings back on Monday", "the words survived"
    again.accept()
    cell = cell_of(office_store, child, "website")
    assert (cell.answer, cell.limits) == (YES, ("group",))
    assert row_of(office_store, child).note == "Rings back on Monday"
    assert cell_of(office_store, child, "press").answer is NONE, "what was not said stays unsaid"
    assert len(service.history(office_store, child)) == 2


def test_consent_is_taken_back_and_the_task_done(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    service.enter(office_store, {child: [Given(use, YES) for use in USES]})
    tab.refresh()
    tab.open_item(f"pupil/{child}")
    grid = tab.answers.grid
    columns = grid.answers.use_columns
    grid.choose(grid.currentIndex().row(), columns.start - 1)
    tab.answers.ui.withdrawn.click()
    whole = dialog(tab, WithdrawDialog)
    assert isinstance(whole, WithdrawDialog)
    assert all(box.isChecked() for box in whole.boxes.values()), "the child, not a cell"
    assert whole._ok.text() == "Take back: everything"
    whole.reject()
    grid.choose(grid.currentIndex().row(), columns.start + USES.index("website"))
    tab.answers.ui.withdrawn.click()
    asked = dialog(tab, WithdrawDialog)
    assert isinstance(asked, WithdrawDialog)
    assert not unnamed_controls(asked)
    assert [use for use, box in asked.boxes.items() if box.isChecked()] == ["website"]
    assert asked._ok.text() == "Take back: website"
    QTest.keyClicks(asked.ui.told_by, "Mrs Ash")
    asked.ui.taken_by.clear()
    asked._changed()
    assert asked.ui.wrong.text() == "Write who took this down."
    asked.ui.taken_by.setText("Mrs Khan")
    asked._changed()
    asked.accept()
    assert cell_of(office_store, child, "website").answer is Answer.WITHDRAWN
    assert tab.views.button(1).text() == "To take down (1)"
    task = service.tasks(office_store)[0]
    tab.open_item(f"tasks/{task.id}")
    assert "private window" in tab.tasks.ui.what.text()
    tab.tasks.ui.note.setText("Gone from the gallery")
    tab.tasks.ui.done.click()
    assert service.tasks(office_store) == ()
    assert tab.views.button(1).text() == "To take down"
    tab.tasks.ui.show_done.setChecked(True)
    assert tab.tasks.table.records.rowCount() == 1


@pytest.mark.covers("KN-REC-4", "KN-IMG-1", "KN-IMG-2", "KN-IMG-3", "KN-IMG-5", "KN-IMG-6")
def test_places_of_pictures(tab: PhotographsTab, office_store: Store) -> None:
    tab.open_item("stores")
    rules = tab.stores.ui.rules.text()
    for words in ("erase them", "child's name", "first name only", "groups", "equipment", "avatar"):
        assert words in rules
    tab.stores.ui.usual.click()
    assert tab.stores.table.records.rowCount() == 5
    assert not tab.stores.ui.usual.isVisible()
    tab.stores.ui.deleted.click()
    assert service.stores(office_store)[-1].deleted_on is not None
    tab.new()
    asked = dialog(tab, StoreDialog)
    assert isinstance(asked, StoreDialog)
    assert not unnamed_controls(asked)
    QTest.keyClicks(asked.ui.where, "The head's tablet")
    asked.ui.has_day.setChecked(False)
    asked.accept()
    tab.open_item(f"stores/{service.stores(office_store)[4].id}")
    assert tab.stores.table.records.rowCount() == 6
    tab.desk.undo()
    assert tab.stores.table.records.rowCount() == 5


def test_a_trip_is_made_of_classes_and_ticks(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    tab.open_item("trips")
    tab.new()
    asked = dialog(tab, TripDialog)
    assert isinstance(asked, TripDialog)
    assert not unnamed_controls(asked)
    QTest.keyClicks(asked.ui.title, "To the farm")
    box = asked.ui.school_class
    box.setCurrentIndex(box.findData(made.classes["5B"]))
    asked.ui.all_in.click()
    box.setCurrentIndex(box.findData(made.classes["1A"]))
    QTest.keyClick(asked.ui.children, KEY.Key_Space)
    assert asked.ui.summary.text().startswith("5 chosen: ")
    box.setCurrentIndex(0)
    asked.ui.filter.setFocus()
    QTest.keyClicks(asked.ui.filter, "1a cedar")
    assert asked.ticks.count == 6, "who is called that, and who is ticked"
    QTest.keyClick(asked.ui.filter, KEY.Key_Return)
    assert asked.isVisible()
    assert asked.ui.filter.text() == ""
    assert asked.ui.summary.text().startswith("6 chosen: ")
    asked.accept()
    (trip,) = service.trips(office_store)
    assert set(trip.pupil_ids) == {*made.pupils["5B"], *made.pupils["1A"][:3:2]}
    assert tab.trips.table.current_row() == trip
    tab.new()
    other = next(one for one in tab.findChildren(TripDialog) if one.isVisible())
    assert other is not asked
    other.ui.title.setText("Chess final")
    put_day(other.ui.on, date(2026, 9, 3))
    other.choose_all(on=True)
    other.accept()
    row = tab.trips.table.current_row()
    assert row is not None
    assert row.title == "Chess final", "the one that was kept is the one that is printed"


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_the_printed_list_tells_who_and_never_why(made: Made, office_store: Store) -> None:
    first, second, third, _ = made.pupils["5B"]
    service.enter(
        office_store,
        {
            first: [Given(use, YES) for use in USES],
            second: [*(Given(use, YES) for use in USES[:3]), Given("press", YES, ("group",))],
            third: [Given(use, YES) for use in USES],
        },
    )
    heard = Heard(office_store.today(), told_by="Mrs Cedar", taken_by="Mr Lee", note="divorce")
    service.withdraw(office_store, third, ["website"], heard)
    (page,) = pages_of(render_list(service.class_list(office_store, made.classes["5B"])))
    assert "Kid1" not in page
    for words in ("Kid2", "group only", "Kid3", "Kid4 *", "NO", "no answer counts as no"):
        assert words in page
    for secret in ("Cedar", "divorce", "withdrawn", "DSL", "court"):
        assert secret not in page
    whole = pages_of(render_list(service.class_list(office_store, first_name_only=False)))
    assert len(whole) == 2, "a class to a page"
    assert "Ash, Kid1" in " ".join(whole), "1A has one too, whose family has not answered"


def test_the_list_is_one_key_away(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    tab.print_()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=5000)
    preview = tab.findChildren(PreviewDialog)[0]
    assert preview.windowTitle().startswith("No-photograph list")
    preview.close()
    preview.setParent(None)
    preview.deleteLater()
    tab.open_item(f"list/{made.classes['5B']}")
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=5000)
    preview = tab.findChildren(PreviewDialog)[0]
    assert "5B" in preview.windowTitle()
    preview.close()


def test_every_control_has_a_name(tab: PhotographsTab) -> None:
    for number in range(4):
        tab.views.choose(number)
        assert not unnamed_controls(tab)


def test_an_empty_school_says_what_to_do_first(qtbot: QtBot, office_store: Store) -> None:
    jobs = Jobs()
    view = PhotographsTab(Desk(office_store, jobs))
    qtbot.addWidget(view)
    assert "Import the pupils first" in view.answers.grid.empty_text
    assert not view.answers.ui.print_list.isEnabled()
    jobs.close()


def test_a_mistake_is_struck_out_in_the_childs_history(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    service.enter(office_store, {child: [Given(use, YES) for use in USES]})
    call = Heard(office_store.today(), taken_by="Mrs Khan")
    service.withdraw(office_store, child, ["website"], call)
    tab.refresh()
    tab.answers.open_answers(child)
    asked = dialog(tab, AnswersDialog)
    assert isinstance(asked, AnswersDialog)
    asked.history.selectRow(0)
    asked.ui.strike_why.setText("It was the brother")
    asked.ui.strike.click()
    assert not asked.isVisible()
    assert cell_of(office_store, child, "website").answer is YES
    tab.answers.open_answers(child)
    again = dialog(tab, AnswersDialog)
    assert isinstance(again, AnswersDialog)
    words = again.history.model().index(0, 2).data()
    assert "Taken back" in words
    assert "struck out" in words
    assert "by office: It was the brother" in words
    again.reject()


def test_a_draft_from_before_a_withdrawal_brings_no_yes_back(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    service.enter(office_store, {child: [Given("press", YES)]})
    tab.refresh()
    tab.answers.open_answers(child)
    asked = dialog(tab, AnswersDialog)
    assert isinstance(asked, AnswersDialog)
    combo = asked._answers["website"]
    combo.setCurrentIndex(combo.findData(YES))
    asked.ui.note.setText("Rings back")
    asked.draft.touch()
    asked.reject()
    call = Heard(office_store.today(), taken_by="Mrs Khan")
    service.withdraw(office_store, child, ["website", "press"], call)
    tab.answers.open_answers(child)
    again = dialog(tab, AnswersDialog)
    assert isinstance(again, AnswersDialog)
    assert again._answers["website"].currentData() == Answer.WITHDRAWN
    assert again.ui.note.text() == "Rings back"
    again.reject()


def test_a_view_that_is_not_shown_makes_no_room_for_itself(
    qtbot: QtBot, tab: PhotographsTab
) -> None:
    tab.stores.ui.about.setFixedWidth(1900)
    tab.views.choose(2)
    qtbot.waitUntil(lambda: tab._stack.minimumSizeHint().width() > 1900)
    tab.views.choose(0)
    qtbot.waitUntil(lambda: tab._stack.minimumSizeHint().width() < 1900)


def test_the_menu_key_answers_for_the_chosen_cells(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    child = made.pupils["5B"][0]
    tab.answers.show_child(child)
    lines = menu_by_key(tab.answers.grid)
    assert list(lines) == [
        "Yes", "No", "No answer", "Yes to all", "No to all", "Consent taken back…",
        "Answers of this child…",
    ]  # fmt: skip
    lines["Yes to all"].trigger()
    assert {cell_of(office_store, child, use).answer for use in USES} == {YES}
    tab.answers.show_child(child)
    menu_by_key(tab.answers.grid)["Consent taken back…"].trigger()
    dialog(tab, WithdrawDialog).reject()
    menu_by_key(tab.answers.grid)["Answers of this child…"].trigger()
    dialog(tab, AnswersDialog).reject()


def test_the_menu_key_offers_the_buttons_of_places_and_trips(
    tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    tab.views.choose(2)
    assert menu_by_key(tab.stores.table) == {}
    tab.stores.ui.usual.click()
    lines = menu_by_key(tab.stores.table)
    assert list(lines) == ["Change…", "Pictures deleted", "Take out", "New place…"]
    before = len(tab.stores.table.records.shown)
    lines["Take out"].trigger()
    assert len(tab.stores.table.records.shown) == before - 1
    service.save_trip(office_store, "", "Museum", date(2026, 11, 29), made.pupils["5B"])
    tab.views.choose(3)
    menu_by_key(tab.trips.table)["Change…"].trigger()
    dialog(tab, TripDialog).reject()


def test_the_list_of_one_filtered_child_is_that_of_its_class(
    qtbot: QtBot, tab: PhotographsTab, made: Made, office_store: Store
) -> None:
    with office_store.write() as unit:
        child = unit.session.scalars(select(Pupil).where(Pupil.id == made.pupils["5B"][0])).one()
        child.surname = "Quill"
        unit.commit("test.name")
    tab.refresh()
    tab.answers.ui.filter.setText("Quill")
    tab.print_()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PreviewDialog)), timeout=5000)
    preview = tab.findChildren(PreviewDialog)[0]
    assert preview.windowTitle() == "No-photograph list: 5B"
    assert preview.document.pageCount() == 1
    preview.close()
