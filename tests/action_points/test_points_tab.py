"""The action points tab through its real widgets on a real store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from esafety_desktop.action_points import service
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.action_points.tab import ActionPointsTab
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.table import RecordTable
from tests.conftest import unnamed_controls
from tests.where_kit import asked
from tests.window_kit import shown, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

_LEFT = Qt.MouseButton.LeftButton
_FORMS = {
    1: {"actionedBy", "doneOn", "reminder"},
    2: {"actionedBy", "doneOn", "items", "addRow", "usual", "removeRow", "rhythm", "reminder"},
    3: {"actionedBy", "lastReviewed", "comments", "nextDue"},
    4: {"actionedBy", "items", "rhythm", "reminder"},
    5: {"actionedBy", "lastReviewed", "comments", "nextDue"},
    6: {"actionedBy", "lastReviewed", "comments", "nextDue"},
    7: {"actionedBy", "lastReviewed", "items", "reminder"},
    8: {"actionedBy", "doneOn", "reminder"},
}


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store) -> Iterator[ActionPointsTab]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with (
        ThreadPoolExecutor(1) as executor,
        standing(qtbot, ActionPointsTab(Desk(office_store, Jobs(executor)))) as made,
    ):
        yield made


def begin(tab: ActionPointsTab, number: int) -> ReviewDialog:
    tab.open_item(f"BECTA09-AP-0{number}")
    tab.new()
    return shown(tab, ReviewDialog)


def press(tab: ActionPointsTab, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.panel.findChild(QPushButton, name), _LEFT)


def ok_of(dialog: ReviewDialog) -> QPushButton:
    return dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)


def value(tab: ActionPointsTab, field: str) -> str:
    label = tab.panel.findChild(QLabel, f"value_{field}")
    assert label is not None
    return label.text()


def test_all_eight_are_listed_with_their_state_in_words(tab: ActionPointsTab) -> None:
    numbers = [point.number for point in tab.table.records.shown]
    assert numbers == [1, 2, 3, 0, 4, 5, 6, 7, 8]
    assert tab.ui.count.text() == "9 not reviewed yet"
    assert unnamed_controls(tab) == []


@pytest.mark.parametrize("number", _FORMS)
def test_the_dialog_has_exactly_the_form_s_fields(tab: ActionPointsTab, number: int) -> None:
    dialog = begin(tab, number)
    names = set().union(*_FORMS.values())
    shown = {
        name
        for name in names
        for widget in dialog.findChildren(_any_widget(), name)
        if widget.isVisible()
    }
    assert shown == _FORMS[number]
    assert unnamed_controls(dialog) == []
    dialog.reject()


def _any_widget() -> type[QWidget]:
    from PySide6.QtWidgets import QWidget

    return QWidget


def test_a_review_is_recorded_and_seen(tab: ActionPointsTab, qtbot: QtBot) -> None:
    tab.open_item("BECTA09-AP-03")
    press(tab, "recordReview", qtbot)
    dialog = shown(tab, ReviewDialog)
    assert not ok_of(dialog).isEnabled()
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    qtbot.keyClicks(dialog.ui.comments, "Filter test passed.")
    assert dialog.ui.nextDue.text() == "24/11/2027"
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    latest = service.point(tab.desk.store, "BECTA09-AP-03").latest
    assert latest
    assert (latest.actioned_by, latest.comments) == ("Amina Reed", "Filter test passed.")
    assert value(tab, "comments") == "Filter test passed."
    assert tab.point
    assert tab.point.state == "Next review 24/11/2027"


def test_enter_on_the_list_records_too(tab: ActionPointsTab, qtbot: QtBot) -> None:
    tab.open_item("BECTA09-AP-01")
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    dialog = shown(tab, ReviewDialog)
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    qtbot.keyClick(dialog.ui.actionedBy, Qt.Key.Key_Return)
    assert service.point(tab.desk.store, "BECTA09-AP-01").next_due == date(2027, 11, 24)


def test_policies_are_typed_into_the_table(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, 2)
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    items = dialog.items
    assert items is not None
    model = items.items
    items.setCurrentIndex(model.index(0, 0))
    qtbot.keyClicks(dialog.items, "A")
    editor = items.findChild(QLineEdit)
    qtbot.keyClicks(editor, "nti-bullying")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not items.findChildren(QLineEdit))
    model.setData(model.index(0, 3), "31/02/2027")
    assert "“31/02/2027” is not a date" in dialog.ui.complaint.text()
    model.setData(model.index(0, 3), "1/12/2026")
    qtbot.mouseClick(dialog.parts[0].ui.addRow, _LEFT)
    assert model.rowCount() == 2
    qtbot.keyClick(items.findChild(QLineEdit), Qt.Key.Key_Escape)
    model.setData(model.index(1, 1), "Head")
    assert "Give each policy a name" in dialog.ui.complaint.text()
    items.setCurrentIndex(model.index(1, 1))
    qtbot.mouseClick(dialog.parts[0].ui.removeRow, _LEFT)
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    latest = service.point(tab.desk.store, "BECTA09-AP-02").latest
    assert latest
    assert latest.items == (ItemRow("Anti-bullying", next_due=date(2026, 12, 1)),)


def test_the_next_review_of_policies_begins_with_the_last_list(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    items = (ItemRow("Phones", owner="Head"), ItemRow("AI tools", owner="Computing lead"))
    service.record_review(
        tab.desk.store, ReviewRow("BECTA09-AP-02", actioned_by="Amina Reed", items=items)
    )
    tab.refresh()
    dialog = begin(tab, 2)
    assert dialog.review.items == items
    dialog.reject()


def test_bodies_are_ticked(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, 7)
    qtbot.keyClicks(dialog.ui.actionedBy, "Office")
    assert dialog.items
    model = dialog.items.items
    assert model.data(model.index(2, 0)) == "Safeguarding children partnership"
    check = Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(2, 1), Qt.CheckState.Checked.value, check)
    model.setData(model.index(2, 2), "partnership.example/aup")
    assert not model.setData(model.index(2, 0), "other")
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    latest = service.point(tab.desk.store, "BECTA09-AP-07").latest
    assert latest
    assert latest.items[2] == ItemRow("LSCB", location="partnership.example/aup", applies=True)
    assert len(latest.items) == 6


def test_every_review_stays_in_sight_and_can_be_opened(tab: ActionPointsTab, qtbot: QtBot) -> None:
    for comments in ("first look", "second look"):
        review = ReviewRow("BECTA09-AP-05", actioned_by="Amina Reed", comments=comments)
        service.record_review(tab.desk.store, review)
    tab.refresh()
    tab.open_item("BECTA09-AP-05")
    table = tab.panel.findChild(RecordTable, "history")
    assert table is not None
    shown = [line.review.comments for line in table.records.shown]
    assert shown == ["second look", "first look"]
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert value(tab, "comments") == "first look"
    press(tab, "latest", qtbot)
    assert value(tab, "comments") == "second look"


def test_recording_is_undone_from_the_desk(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, 3)
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    assert tab.desk.undo_label
    tab.desk.undo()
    assert service.history(tab.desk.store, "BECTA09-AP-03") == ()
    assert value(tab, "actioned_by") == "—"


def test_the_next_date_is_changed_by_hand(tab: ActionPointsTab, qtbot: QtBot) -> None:
    tab.open_item("BECTA09-AP-06")
    press(tab, "changeDate", qtbot)
    (box,) = tab.findChildren(QInputDialog)
    box.setTextValue("1/12/2026")
    box.accept()
    assert tab.point
    assert tab.point.state == "Due on 01/12/2026"
    assert "1 due within four weeks" in tab.ui.count.text()


def test_a_date_that_is_none_is_named(tab: ActionPointsTab, qtbot: QtBot) -> None:
    tab.open_item("BECTA09-AP-06")
    press(tab, "changeDate", qtbot)
    (box,) = tab.findChildren(QInputDialog)
    box.setTextValue("next term")
    box.accept()
    (problem,) = tab.findChildren(QMessageBox)
    assert "“next term” is not a date" in problem.text()
    problem.accept()


def test_overdue_is_said_in_words(tab: ActionPointsTab) -> None:
    service.set_next_review(tab.desk.store, "BECTA09-AP-04", date(2026, 11, 30))
    tab.desk.store.clock = lambda: datetime(2026, 12, 1, 9, tzinfo=UTC)
    tab.refresh()
    assert "1 overdue" in tab.ui.count.text()
    states = [point.state for point in tab.table.records.shown]
    assert "Overdue since 30/11/2026" in states


def test_the_contact_map_is_a_click_away(tab: ActionPointsTab, qtbot: QtBot) -> None:
    places: list[str] = []
    tab.desk.place_wanted.connect(places.append)
    tab.open_item("BECTA09-AP-08")
    press(tab, "openPlace", qtbot)
    assert places == ["contacts"]


@pytest.mark.parametrize("number", [2, 3])
def test_what_is_being_typed_comes_back_after_the_lock(
    tab: ActionPointsTab, qtbot: QtBot, number: int
) -> None:
    dialog = begin(tab, number)
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    if dialog.items:
        dialog.items.items.setData(dialog.items.items.index(0, 0), "Phones")
        dialog.items.items.setData(dialog.items.items.index(0, 3), "01/12/2026")
    before = dialog.review
    tab.keep_draft()
    dialog.reject()
    tab.open_item(f"review-BECTA09-AP-0{number}")
    again = shown(tab, ReviewDialog)
    assert again.review == before
    again.reject()


def test_a_half_typed_table_comes_back_as_it_was_typed(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, 2)
    assert dialog.items
    model = dialog.items.items
    model.setData(model.index(0, 1), "Head")
    model.setData(model.index(0, 2), "24/")
    model.add_row()
    model.setData(model.index(1, 1), "DSL")
    dialog.items.setCurrentIndex(model.index(1, 0))
    qtbot.keyClicks(dialog.items, "P")
    qtbot.keyClicks(dialog.items.findChild(QLineEdit), "hones")
    tab.keep_draft()
    dialog.reject()
    again = begin(tab, 2)
    assert again.items
    model = again.items.items
    typed = [[model.data(model.index(row, column)) for column in range(3)] for row in range(2)]
    assert typed == [["", "Head", "24/"], ["Phones", "DSL", ""]]
    again.reject()


def test_two_policies_of_one_name_both_come_to_the_next_review(tab: ActionPointsTab) -> None:
    items = (ItemRow("Phones", owner="Head"), ItemRow("Phones", owner="Computing lead"))
    service.record_review(
        tab.desk.store, ReviewRow("BECTA09-AP-02", actioned_by="Amina Reed", items=items)
    )
    tab.refresh()
    dialog = begin(tab, 2)
    assert dialog.review.items == items
    dialog.reject()


def test_tab_leads_through_the_table_and_out_of_it(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, 2)
    assert dialog.items
    dialog.items.setFocus()
    dialog.items.setCurrentIndex(dialog.items.items.index(0, 3))
    qtbot.keyClick(dialog.items, Qt.Key.Key_Tab)
    assert dialog.items.currentIndex().column() == 4
    qtbot.keyClick(dialog.items, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.parts[0].ui.addRow
    qtbot.keyClick(dialog.parts[0].ui.addRow, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is dialog.items
    dialog.items.setCurrentIndex(dialog.items.items.index(0, 0))
    qtbot.keyClick(dialog.items, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() not in {dialog.items, dialog.parts[0].ui.addRow}
    dialog.reject()


def test_every_review_says_when_the_next_one_is_due(
    tab: ActionPointsTab, office_store: Store
) -> None:
    audit = ReviewRow("BECTA09-AP-01", actioned_by="Amina Reed", done_on=date(2026, 11, 24))
    service.record_review(office_store, audit, remind_on=date(2027, 11, 24))
    service.record_review(office_store, audit, remind_on=date(2027, 12, 1))
    service.set_next_review(office_store, "BECTA09-AP-01", date(2027, 12, 8))
    tab.refresh()
    table = tab.panel.findChild(RecordTable, "history")
    assert isinstance(table, RecordTable)
    column = [one.title for one in table.records.columns].index("Next due")
    shown = [table.records.index(row, column).data() for row in range(2)]
    assert shown == ["08/12/2027", "24/11/2027"]


def test_the_names_of_the_points_have_room(tab: ActionPointsTab) -> None:
    shown = tab.table.columnWidth(1)
    first = tab.table.fontMetrics().horizontalAdvance("Audit of where we stand")
    assert shown > first


def test_where_a_point_comes_from_is_seen_in_the_panel_and_in_the_review(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    for number in range(1, 9):
        tab.open_item(f"BECTA09-AP-0{number}")
        assert "BECTA09" in asked(tab, qtbot)
    dialog = begin(tab, 3)
    assert "BECTA09" in asked(dialog, qtbot)
    dialog.reject()
