"""Filling in forms: tables from Excel, sorting, undo, keyboard, putting right, two windows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
)

from esafety_desktop.action_points import service
from esafety_desktop.action_points.compare_dialog import CompareDialog
from esafety_desktop.action_points.cycle_dialog import CycleDialog
from esafety_desktop.action_points.difference_rules import differences
from esafety_desktop.action_points.paste_rules import cells_of, without_heading
from esafety_desktop.action_points.review_dialog import ReviewDialog, draft_place
from esafety_desktop.action_points.review_service import record_review, set_next_review
from esafety_desktop.action_points.rows import ItemRow, ReviewRow
from esafety_desktop.action_points.tab import ActionPointsTab
from esafety_desktop.value import replace
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from esafety_desktop.widgets.table import RecordTable
from tests.conftest import unnamed_controls
from tests.window_kit import shown, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.action_points.items_view import ItemsView
    from esafety_desktop.store.store import Store

KEY, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 24)
POLICIES, FILTER = "BECTA09-AP-02", "TODAY-ADD-7"
EXCEL = (
    "Policy name\tPolicy owned by\tLast reviewed\tNext review date\tComments\r\n"
    'Behaviour\tHead\t03-Sep-25\t2026-12-01\t"two\nlines"\r\n'
    "Phones\tDSL\t45901\t31/02/2027\t\r\n"
)


@pytest.fixture
def tab(qtbot: QtBot, office_store: Store) -> Iterator[ActionPointsTab]:
    office_store.clock = lambda: datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    jobs = Jobs()
    with standing(qtbot, ActionPointsTab(Desk(office_store, jobs)), 1366, 700) as made:
        yield made
    jobs.close()


def begin(tab: ActionPointsTab, point: str) -> ReviewDialog:
    tab.open_item(point)
    tab.new()
    dialog = shown(tab, ReviewDialog)
    assert isinstance(dialog, ReviewDialog)
    return dialog


def table_of(dialog: ReviewDialog) -> ItemsView:
    assert dialog.items is not None
    return dialog.items


def column(view: ItemsView, number: int) -> list[str]:
    return [view.items.index(row, number).data() for row in range(view.items.rowCount())]


def ok_of(dialog: ReviewDialog) -> QPushButton:
    return dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_rows_are_pasted_from_excel_and_taken_back(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, POLICIES)
    view = table_of(dialog)
    view.setFocus()
    view.setCurrentIndex(view.items.index(0, 0))
    QGuiApplication.clipboard().setText(EXCEL)
    qtbot.keyClick(view, KEY.Key_V, CONTROL)
    assert column(view, 0) == ["Behaviour", "Phones"]
    assert column(view, 2) == ["03/09/2025", "01/09/2025"]
    assert column(view, 3) == ["01/12/2026", "31/02/2027"]
    assert column(view, 4) == ["two\nlines", ""]
    assert "“31/02/2027” is not a date" in dialog.ui.complaint.text()
    qtbot.keyClick(view, KEY.Key_Z, CONTROL)
    assert column(view, 0) == [""]
    qtbot.keyClick(view, KEY.Key_Y, CONTROL)
    assert column(view, 0) == ["Behaviour", "Phones"]
    dialog.reject()


def test_what_is_pasted_stays_within_the_form(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, "BECTA09-AP-07")
    view = table_of(dialog)
    view.setCurrentIndex(view.items.index(0, 1))
    QGuiApplication.clipboard().setText("\n".join(["yes\tShared drive"] * 40))
    qtbot.keyClick(view, KEY.Key_V, CONTROL)
    assert view.items.rowCount() == 6
    assert {item.location for item in view.items.items()} == {"Shared drive"}
    assert all(item.applies for item in view.items.items())
    dialog.reject()


def test_the_keyboard_alone_adds_moves_clears_and_removes(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    dialog = begin(tab, POLICIES)
    view = table_of(dialog)
    view.setFocus()
    view.items.set_items([ItemRow("Phones"), ItemRow("AI tools", owner="Head")])
    view.setCurrentIndex(view.items.index(0, 0))
    qtbot.keyClick(view, KEY.Key_Down, ALT)
    assert column(view, 0) == ["AI tools", "Phones"]
    assert view.currentIndex().row() == 1
    qtbot.keyClick(view, KEY.Key_Up, ALT)
    qtbot.keyClick(view, KEY.Key_Insert)
    assert column(view, 0) == ["Phones", "", "AI tools"]
    assert view.currentIndex().row() == 1
    qtbot.keyClick(view, KEY.Key_Delete, CONTROL)
    assert column(view, 0) == ["Phones", "AI tools"]
    view.setCurrentIndex(view.items.index(1, 1))
    qtbot.keyClick(view, KEY.Key_Delete)
    assert column(view, 1) == ["", ""]
    for _ in range(5):
        qtbot.keyClick(view, KEY.Key_Z, CONTROL)
    assert column(view, 0) == ["Phones", "AI tools"]
    assert column(view, 1) == ["", "Head"]
    view.clearSelection()
    view.setCurrentIndex(view.items.index(1, 0))
    qtbot.keyClick(view, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "AI tools"
    dialog.reject()


def test_a_table_is_sorted_by_its_headings_days_as_days(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, POLICIES)
    view = table_of(dialog)
    view.items.set_items(
        [
            ItemRow("b", next_due=date(2027, 2, 1)),
            ItemRow("a", next_due=date(2026, 12, 9)),
            ItemRow("c"),
        ]
    )
    view.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert column(view, 0) == ["c", "a", "b"]
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(view, 0) == ["a", "b", "c"]
    view.items.undo()
    view.items.undo()
    assert column(view, 0) == ["b", "a", "c"]
    dialog.reject()


def test_the_usual_policies_are_offered_once(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, POLICIES)
    part = dialog.parts[0]
    part.model.setData(part.model.index(0, 0), "behaviour policy")
    qtbot.mouseClick(part.ui.usual, _LEFT)
    names = column(part.view, 0)
    assert len(names) == 8
    assert sum(name.casefold() == "behaviour policy" for name in names) == 1
    qtbot.mouseClick(part.ui.usual, _LEFT)
    assert len(column(part.view, 0)) == 8
    tip = part.model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "vision" in tip
    dialog.reject()


def test_the_rhythm_of_a_row_proposes_its_date_and_the_form_s_own_date_wins(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    dialog = begin(tab, POLICIES)
    part = dialog.parts[0]
    model = part.model
    model.setData(model.index(0, 0), "Phones")
    model.setData(model.index(0, 2), "03/09/2026")
    assert model.index(0, 3).data() == "03/09/2027", "the rhythm of the point"
    part.view.setCurrentIndex(model.index(0, 0))
    qtbot.mouseClick(part.ui.rhythm, _LEFT)
    rhythm = shown(tab, CycleDialog)
    assert isinstance(rhythm, CycleDialog)
    assert unnamed_controls(rhythm) == []
    rhythm.ui.every.setCurrentIndex(4)
    rhythm.ui.month.setCurrentIndex(8)
    assert "due again by 30/09/2027" in rhythm.ui.example.text()
    rhythm.accept()
    model.setData(model.index(0, 3), "")
    model.setData(model.index(0, 2), "04/09/2026")
    assert model.index(0, 3).data() == "30/09/2027", "every September"
    model.setData(model.index(0, 3), "01/12/2026")
    model.setData(model.index(0, 2), "05/09/2026")
    assert model.index(0, 3).data() == "01/12/2026", "what somebody wrote stays"
    dialog.reject()


def test_another_day_moves_the_proposal_until_somebody_wrote_a_date(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    dialog = begin(tab, "BECTA09-AP-03")
    ui = dialog.ui
    ui.lastReviewed.clear()
    qtbot.keyClicks(ui.lastReviewed, "3/11/2026")
    ui.lastReviewed.editingFinished.emit()
    assert ui.nextDue.text() == "03/11/2027"
    ui.nextDue.setText("01/02/2027")
    ui.lastReviewed.setText("4/11/2026")
    ui.lastReviewed.editingFinished.emit()
    assert ui.nextDue.text() == "01/02/2027"
    dialog.reject()


@pytest.mark.covers("TODAY-ADD-7")
def test_the_filtering_review_is_filled_in_page_by_page(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, FILTER)
    pages = dialog.findChild(QTabWidget)
    assert isinstance(pages, QTabWidget)
    assert [pages.tabText(n) for n in range(pages.count())] == [
        "Who took part", "What was tested", "Blocked or unblocked", "Actions"
    ]  # fmt: skip
    people, tests, decisions, actions = (part.model for part in dialog.parts)
    assert people.rowCount() == 4
    assert tests.rowCount() == 7
    assert not dialog.ui.takeFigures.isVisible(), "the office has no figures"
    assert unnamed_controls(dialog) == []
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    qtbot.keyClicks(dialog.ui.comments, "All as it should be.")
    people.setData(people.index(1, 1), "Ms Vale")
    tick = Qt.ItemDataRole.CheckStateRole
    people.setData(people.index(1, 2), Qt.CheckState.Checked.value, tick)
    tests.setData(tests.index(0, 3), "Blocked")
    decisions.setData(decisions.index(0, 0), "videos.example")
    actions.setData(actions.index(0, 0), "Ask for a report")
    assert "who does it and by when" in dialog.ui.complaint.text()
    actions.setData(actions.index(0, 1), "Tom")
    actions.setData(actions.index(0, 2), "4/12")
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    latest = service.point(tab.desk.store, FILTER).latest
    assert latest is not None
    assert {item.table for item in latest.items} == {"people", "tests", "decisions", "actions"}
    assert [row.what for row in service.actions(tab.desk.store)] == ["Ask for a report"]
    assert [row.what for row in tab.action_list.table.records.shown] == ["Ask for a report"]


def typing_into_a_cell(tab: ActionPointsTab, qtbot: QtBot) -> tuple[ReviewDialog, QLineEdit]:
    """A form whose draft is kept already, and the editor of a cell with words in it."""
    dialog = begin(tab, "BECTA09-AP-02")
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    dialog.draft.keep()
    assert dialog.items is not None
    dialog.items.setFocus()
    cell = dialog.items.items.index(0, dialog.items.items.columnCount() - 1)
    dialog.items.setCurrentIndex(cell)
    dialog.items.edit(cell)
    editor = dialog.items.indexWidget(cell)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Governors agreed")
    return dialog, editor


@pytest.mark.parametrize("way", ["locked", "closed"])
def test_a_comment_half_typed_into_a_cell_comes_back(
    tab: ActionPointsTab, qtbot: QtBot, way: str
) -> None:
    dialog, _editor = typing_into_a_cell(tab, qtbot)
    if way == "locked":
        tab.keep_draft()
    dialog.reject()
    again = begin(tab, "BECTA09-AP-02")
    assert again.items is not None
    assert again.items.items.typed[0]["comments"] == "Governors agreed"
    again.reject()


def test_keeping_the_draft_meanwhile_leaves_the_caret_in_the_cell(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    dialog, editor = typing_into_a_cell(tab, qtbot)
    editor.setCursorPosition(3)
    dialog.draft.keep()
    assert (editor.text(), editor.cursorPosition()) == ("Governors agreed", 3)
    dialog.reject()


def test_figures_are_written_into_the_results(tab: ActionPointsTab, qtbot: QtBot) -> None:
    tab.open_item(FILTER)
    point = tab.point
    assert point is not None
    dialog = ReviewDialog(tab.desk, point, tab, figures=lambda: "Alerts read: 12×")
    dialog.open()
    dialog.ui.comments.setPlainText("All well.")
    qtbot.mouseClick(dialog.ui.takeFigures, _LEFT)
    assert dialog.ui.comments.toPlainText() == "All well.\nAlerts read: 12×"
    dialog.reject()


def test_a_review_is_put_right_from_the_history(tab: ActionPointsTab, qtbot: QtBot) -> None:
    form = ReviewRow("BECTA09-AP-05", actioned_by="Amina Reed", comments="frist look")
    service.record_review(tab.desk.store, form)
    tab.refresh()
    tab.open_item("BECTA09-AP-05")
    assert tab.panel.history is not None
    qtbot.mouseClick(tab.panel.history.correct, _LEFT)
    dialog = shown(tab, ReviewDialog)
    assert isinstance(dialog, ReviewDialog)
    assert dialog.ui.comments.toPlainText() == "frist look"
    assert "Write why it is put right" in dialog.ui.complaint.text()
    dialog.ui.comments.setPlainText("first look")
    qtbot.keyClicks(dialog.ui.reason, "mistyped")
    tab.keep_draft()
    dialog.reject()
    first = service.history(tab.desk.store, "BECTA09-AP-05")[0]
    tab.open_item(f"review-BECTA09-AP-05/{first.id}")
    again = shown(tab, ReviewDialog)
    assert isinstance(again, ReviewDialog)
    assert again.ui.reason.text() == "mistyped"
    qtbot.mouseClick(ok_of(again), _LEFT)
    right, wrong = service.history(tab.desk.store, "BECTA09-AP-05")
    assert (right.comments, wrong.comments, wrong.corrected) == ("first look", "frist look", True)
    assert tab.panel.history is not None
    (line, _wrong) = tab.panel.history.table.records.shown
    assert line.changed == "1 change · puts right"
    qtbot.mouseClick(tab.panel.history.compare, _LEFT)
    compare = shown(tab, CompareDialog)
    assert isinstance(compare, CompareDialog)
    assert [(one.before, one.after) for one in compare.found] == [("frist look", "first look")]
    assert unnamed_controls(compare) == []
    compare.reject()


@pytest.mark.fault("F18")
def test_f18_the_second_window_is_told_and_loses_nothing(
    tab: ActionPointsTab, qtbot: QtBot
) -> None:
    dialog = begin(tab, "BECTA09-AP-03")
    qtbot.keyClicks(dialog.ui.actionedBy, "Tom Okafor")
    other = ReviewRow("BECTA09-AP-03", actioned_by="Amina Reed", last_reviewed=TODAY)
    service.record_review(tab.desk.store, other)
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    assert dialog.isVisible()
    assert "Another review of this was recorded by office" in dialog.ui.meanwhile.text()
    qtbot.mouseClick(dialog.ui.lookAtOther, _LEFT)
    compare = shown(tab, CompareDialog)
    assert isinstance(compare, CompareDialog)
    assert compare.found[0].after == "Tom Okafor"
    compare.reject()
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    assert not dialog.isVisible()
    names = [row.actioned_by for row in service.history(tab.desk.store, "BECTA09-AP-03")]
    assert names == ["Tom Okafor", "Amina Reed"]


@pytest.mark.fault("B10")
@pytest.mark.parametrize(
    "text",
    ["31/02/2026", "x" * 10_000, "🙂", "שלום", "1/13/2026", "=1+1", "99999999999", "0", "-",
     "03/09/1016", "1/1/0999", "٣/٩/٢٠٢٦x"],
)  # fmt: skip
@pytest.mark.parametrize("field", ["doneOn", "lastReviewed", "nextDue", "reminder"])
def test_b10_no_date_field_takes_nonsense(tab: ActionPointsTab, field: str, text: str) -> None:
    point = {"doneOn": "BECTA09-AP-01", "reminder": "BECTA09-AP-01"}.get(field, "BECTA09-AP-03")
    dialog = begin(tab, point)
    dialog.ui.actionedBy.setText("Amina Reed")
    assert ok_of(dialog).isEnabled()
    getattr(dialog.ui, field).setText(text)
    assert not ok_of(dialog).isEnabled()
    assert dialog.ui.complaint.text()
    dialog.reject()


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "🙂 שלום مرحبا ễŷŁ", "<b>'; drop table x;--", "a\tb"]
)
def test_any_words_are_kept_as_they_were_typed(
    tab: ActionPointsTab, qtbot: QtBot, text: str
) -> None:
    dialog = begin(tab, POLICIES)
    dialog.ui.actionedBy.setText("Amina Reed")
    model = dialog.parts[0].model
    model.setData(model.index(0, 0), text)
    model.setData(model.index(0, 4), text)
    assert not dialog.ui.complaint.text()
    qtbot.mouseClick(ok_of(dialog), _LEFT)
    latest = service.point(tab.desk.store, POLICIES).latest
    assert latest is not None
    assert latest.items[0].name == text
    assert latest.items[0].comments == text


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", ()),
        ("  \n\t\n", ()),
        ("a\tb\r\nc", (("a", "b"), ("c",))),
        ('"a ""quoted"" one"\tb', (('a "quoted" one', "b"),)),
        ('an "open quote\tb\nnext', (('an "open quote', "b"), ("next",))),
        ("a\x00b", (("ab",),)),
        ("x" * 3_000_000, ()),
        ("\t".join("abcdefghij") * 1 + "\n" * 5, (tuple("abcdefghij"),)),
    ],
)
def test_what_the_clipboard_holds_is_read_as_cells(
    text: str, cells: tuple[tuple[str, ...], ...]
) -> None:
    assert cells_of(text) == cells


def test_headings_that_were_copied_too_are_left_out() -> None:
    rows = (("Policy name", "comments"), ("Phones", "x"))
    assert without_heading(rows, ("Policy name", "Comments")) == (("Phones", "x"),)
    assert without_heading(rows[1:], ("Policy name",)) == rows[1:]
    assert without_heading((), ("x",)) == ()


def test_a_draft_remembers_which_review_was_the_latest(tab: ActionPointsTab, qtbot: QtBot) -> None:
    dialog = begin(tab, "BECTA09-AP-05")
    qtbot.keyClicks(dialog.ui.actionedBy, "Amina Reed")
    tab.keep_draft()
    left = tab.desk.store.drafts.get(draft_place("BECTA09-AP-05"))
    assert left is not None
    dialog.reject()
    tab.desk.store.drafts.put(draft_place("BECTA09-AP-05"), left)
    other = ReviewRow("BECTA09-AP-05", actioned_by="Cara Wood", comments="mine")
    service.record_review(tab.desk.store, other)
    tab.refresh()
    again = begin(tab, "BECTA09-AP-05")
    assert again.ui.actionedBy.text() == "Amina Reed"
    qtbot.mouseClick(ok_of(again), _LEFT)
    assert again.isVisible()
    assert "Another review of this was recorded" in again.ui.meanwhile.text()
    again.reject()


def test_the_earliest_policy_counts_and_the_late_one_is_named(
    tab: ActionPointsTab, office_store: Store
) -> None:
    """What is said names the row that comes first; the history keeps what each form set."""
    rows = (
        ItemRow("Phones", last_reviewed=date(2026, 5, 6), next_due=date(2027, 5, 6)),
        ItemRow("Behaviour", next_due=date(2027, 9, 1)),
    )
    form = ReviewRow(POLICIES, actioned_by="Amina Reed", done_on=TODAY, items=rows)
    changed = record_review(office_store, form, remind_on=date(2027, 11, 22))
    assert changed.said.endswith("Next: 06/05/2027, the earliest; why stands on its page.")
    tab.refresh()
    tab.open_item(POLICIES)
    why = "due on 06/05/2027, not on 22/11/2027: the earliest counts, here “Phones”."
    said = [one.text() for one in tab.panel.findChildren(QLabel)]
    assert any(why in text for text in said), said
    before = next_dates(tab)
    assert before == ["06/05/2027"]
    right = replace(form, corrects=changed.value.id, reason="A slip.", items=rows[1:])
    record_review(office_store, right, remind_on=date(2027, 11, 22))
    tab.refresh()
    assert next_dates(tab) == ["01/09/2027", *before]
    shown = service.point(office_store, POLICIES)
    told = differences(shown, changed.value, shown.latest or changed.value)
    (line,) = [one for one in told if one.what == "Next review"]
    assert line.before == "06/05/2027, not on 22/11/2027: the earliest counts, here “Phones”"
    assert line.after == "01/09/2027, not on 22/11/2027: the earliest counts, here “Behaviour”"
    office_store.clock = lambda: datetime(2027, 9, 20, 9, tzinfo=UTC)
    tab.refresh()
    tab.open_item(POLICIES)
    shown_words = [one.text() for one in tab.panel.findChildren(QLabel)]
    assert any("Behaviour (since 01/09/2027)" in text for text in shown_words)


def next_dates(tab: ActionPointsTab) -> list[str]:
    table = tab.panel.findChild(RecordTable, "history")
    assert isinstance(table, RecordTable)
    column = [one.title for one in table.records.columns].index("Next due")
    count = table.records.rowCount()
    return [str(table.records.index(row, column).data()) for row in range(count)]


def test_a_new_rhythm_says_that_the_date_stays_and_offers_the_new_one(
    tab: ActionPointsTab, office_store: Store, qtbot: QtBot
) -> None:
    set_next_review(office_store, POLICIES, date(2026, 12, 2))
    tab.refresh()
    tab.open_item(POLICIES)
    button = tab.panel.findChild(QPushButton, "changeRhythm")
    assert isinstance(button, QPushButton)
    button.click()
    dialog = next(one for one in tab.window().findChildren(CycleDialog) if one.isVisible())
    dialog.ui.every.setCurrentIndex(4)
    assert dialog.ui.month.currentText() == "September"
    dialog.accept()
    (box,) = [one for one in tab.window().findChildren(QMessageBox) if one.isVisible()]
    assert "stays on 02/12/2026" in box.text()
    assert "Set it to 30/09/2027?" in box.text()
    yes = next(one for one in box.buttons() if "Set it" in one.text())
    yes.click()
    assert tab.point is not None
    assert tab.point.next_due == date(2027, 9, 30)
