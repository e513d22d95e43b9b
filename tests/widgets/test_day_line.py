"""A day without its year, typed into the real dialogs: it stands there in full once it is left."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from esafety_desktop.action_points import service as points
from esafety_desktop.action_points.items_model_view import ItemsModel
from esafety_desktop.action_points.review_dialog import ReviewDialog
from esafety_desktop.aup_editor import service as editor
from esafety_desktop.aup_editor.adopt_dialog import AdoptDialog
from esafety_desktop.contacts.contact_dialog import ContactDialog
from esafety_desktop.contacts.map_service import contact_map
from esafety_desktop.contacts.rows import EntryRow
from esafety_desktop.log_reviews.diary_dialog import DiaryDialog
from esafety_desktop.pupil_files.joiners_dialog import JoinersDialog
from esafety_desktop.returns.report_dialog import ReportDialog
from esafety_desktop.returns.talk_dialog import TalkDialog
from esafety_desktop.school.details_dialog import DetailsDialog
from esafety_desktop.school.pupil_dialog import PupilDialog
from esafety_desktop.staff_forms.adult_dialog import AdultDialog
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.agreements.school_maker import make_school

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

TODAY = date(2027, 1, 11)


@pytest.fixture
def desk(leader_store: Store) -> Iterator[Desk]:
    make_school(leader_store)
    leader_store.clock = lambda: datetime(2027, 1, 11, 10, 0, tzinfo=UTC)
    jobs = Jobs()
    yield Desk(leader_store, jobs)
    jobs.close()


def _contact(desk: Desk, window: QWidget) -> QDialog:
    slot = contact_map(desk.store).slots[0]
    return ContactDialog(slot, EntryRow(slot.id), TODAY, "Reed", window)


def _review(desk: Desk, window: QWidget) -> QDialog:
    return ReviewDialog(desk, points.points(desk.store)[0], window)


def _adopt(desk: Desk, window: QWidget) -> QDialog:
    return AdoptDialog(desk, editor.draft(desk.store, "ks2").wording, None, window)


DIALOGS: dict[str, Callable[[Desk, QWidget], QDialog]] = {
    "adult": lambda desk, window: AdultDialog(desk, "", window),
    "adopt": _adopt,
    "contact": _contact,
    "details": DetailsDialog,
    "diary": DiaryDialog,
    "joiners": JoinersDialog,
    "pupil": lambda desk, window: PupilDialog(desk, None, window),
    "report": ReportDialog,
    "review": _review,
    "talk": lambda desk, window: TalkDialog(desk, [], window),
}


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        (("adult", "joined"), "7/1", "07/01/2027"),
        (("adult", "left"), "19/12", "19/12/2026"),
        (("adopt", "review"), "24/11", "24/11/2027"),
        (("adopt", "review"), "1/2", "01/02/2027"),
        (("contact", "checkedOn"), "24/11", "24/11/2026"),
        (("contact", "checkedOn"), "24/11/25", "24/11/2025"),
        (("details", "first1"), "3/9", "03/09/2026"),
        (("details", "last6"), "21.7", "21/07/2027"),
        (("diary", "day"), "24/11", "24/11/2026"),
        (("diary", "readOn"), "11/1", "11/01/2027"),
        (("diary", "first"), "12/1", "12/01/2026"),
        (("joiners", "askedOn"), "24/11", "24/11/2026"),
        (("pupil", "joined"), "7/1", "07/01/2027"),
        (("pupil", "left"), "26/3", "26/03/2027"),
        (("pupil", "left"), "19 Dec 2026", "19/12/2026"),
        (("pupil", "born"), "24/11", "24/11"),
        (("report", "on"), "24/11", "24/11/2026"),
        (("review", "doneOn"), "24/11", "24/11/2026"),
        (("review", "nextDue"), "24/11", "24/11/2027"),
        (("talk", "wait_until"), "24/1", "24/01/2027"),
        (("talk", "wait_until"), "5/1", "05/01/2028"),
        (("talk", "wait_until"), "31/2", "31/2"),
    ],
)
def test_a_day_stands_there_in_full_once_its_line_is_left(
    qtbot: QtBot, desk: Desk, field: tuple[str, str], typed: str, shown: str
) -> None:
    dialog, line = field
    window = QWidget()
    qtbot.addWidget(window)
    made = DIALOGS[dialog](desk, window)
    edit = made.findChild(QLineEdit, line)
    assert edit is not None
    edit.setText("")
    QTest.keyClicks(edit, typed)
    assert edit.text() == typed
    edit.editingFinished.emit()
    assert edit.text() == shown


def test_a_cell_of_a_form_shows_its_day_in_full(desk: Desk) -> None:
    point = next(one for one in points.points(desk.store) if one.table)
    assert point.table is not None
    model = ItemsModel(point.table, TODAY)
    model.set_items(point.latest.items if point.latest else ())
    if not model.rowCount():
        model.add_row()
    found = 0
    for number in range(model.columnCount()):
        column = model.column_at(number)
        if column is None or column.kind != "date":
            continue
        found += 1
        index = model.index(0, number)
        model.setData(index, "24/11")
        due = column.id == "next_due"
        assert model.data(index) == ("24/11/2027" if due else "24/11/2026")
        model.setData(index, "soon")
        assert model.data(index) == "soon"
    assert found
