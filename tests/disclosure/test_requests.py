"""Requests and complaints: days, checks, putting off; in the services and in the window."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from esafety_desktop.disclosure import (
    check_service,
    due_rules,
    forgetting_service,
    reading_service,
    request_service,
)
from esafety_desktop.disclosure.check_dialog import CheckDialog
from esafety_desktop.disclosure.requests_dialog import RequestsDialog
from esafety_desktop.disclosure.rows import ACCESS, COMPLAINT
from esafety_desktop.disclosure.service import due
from esafety_desktop.problem import Problem
from tests.conftest import unnamed_controls
from tests.disclosure.maker import READY, mark_order
from tests.retention.maker import dumped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk
    from tests.disclosure.maker import Story

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.covers("S29")
@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 11, 2), date(2026, 12, 2)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_a_month_is_counted_on_the_calendar(received: date, last: date) -> None:
    assert due_rules.answer_by(ACCESS, received, None) == last
    assert due_rules.acknowledge_by(ACCESS, received) is None


@pytest.mark.covers("TODAY-ADD-14", "S29")
def test_a_complaint_is_acknowledged_within_thirty_days(story: Story) -> None:
    form = story.form(kind=COMPLAINT, pupil_id="", asked_for="A list lay in the corridor.")
    made = request_service.open_request(story.store, form).value
    row = reading_service.request(story.store, made)
    assert row.acknowledge_by == date(2026, 12, 2)
    assert row.countdown == "12 days left"
    (line,) = due(story.store, story.store.today())
    assert "say that it has come" in line.what
    assert line.on == date(2026, 12, 2)
    with pytest.raises(Problem, match="has come"):
        request_service.close_request(story.store, made, "Put right.")
    request_service.acknowledge(story.store, made, date(2026, 11, 20))
    (line,) = due(story.store, story.store.today())
    assert "give the answer" in line.what
    request_service.close_request(story.store, made, "The list is locked away now.")
    assert due(story.store, story.store.today()) == ()


def test_the_answer_is_put_off_only_in_time_and_with_a_reason(story: Story) -> None:
    made = request_service.open_request(story.store, story.form(**READY)).value
    for until, reason in (
        (date(2027, 1, 4), " "),
        (date(2026, 12, 1), "Much paper."),
        (date(2027, 2, 3), "Much paper."),
    ):
        with pytest.raises(Problem):
            request_service.put_off(story.store, made, until, reason)
    request_service.put_off(story.store, made, date(2027, 2, 2), "Much paper.")
    row = reading_service.request(story.store, made)
    assert (row.due_on, row.extension_reason) == (date(2027, 2, 2), "Much paper.")
    story.store.clock = lambda: datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
    late = request_service.open_request(story.store, story.form(**READY)).value
    with pytest.raises(Problem, match="put off"):
        request_service.put_off(story.store, late, date(2027, 1, 4), "Much paper.")


def test_who_asks_is_checked_against_the_schools_data(story: Story) -> None:
    check = reading_service.parent_check
    assert check(story.store, story.form()).warnings == ()
    (warning,) = check(story.store, story.form(asker_name="Paul Other")).warnings
    assert "Nobody of this name" in warning
    for name in ("R Ashdown", "mrs ruth ashdown"):
        assert check(story.store, story.form(asker_name=name)).warnings == ()
    mark_order(story.store, story.zoe.id)
    assert any("court order" in one for one in check(story.store, story.form()).warnings)
    made = request_service.open_request(story.store, story.form()).value
    row = reading_service.request(story.store, made)
    assert "how you checked" in reading_service.not_ready(row)
    request_service.save_request(story.store, made, story.form(identity="Passport."))
    row = reading_service.request(story.store, made)
    assert "parental responsibility" in reading_service.not_ready(row)
    request_service.save_request(
        story.store, made, story.form(identity="Passport.", responsibility="no")
    )
    row = reading_service.request(story.store, made)
    assert "letter of authority" in reading_service.not_ready(row)
    request_service.save_request(story.store, made, story.form(**READY))
    assert reading_service.not_ready(reading_service.request(story.store, made)) == ""


def test_the_office_sees_no_requests(story: Story) -> None:
    request_service.open_request(story.store, story.form(**READY))
    story.store._keys.pop(next(one for one in story.store._keys if one.value == "locked"))
    assert reading_service.requests(story.store) == ()
    assert due(story.store, story.store.today()) == ()


@pytest.fixture
def dialog(story: Story, desk: Desk, qtbot: QtBot) -> Iterator[RequestsDialog]:
    host = QWidget()
    qtbot.addWidget(host)
    made = RequestsDialog(desk, host)
    made.show()
    yield made
    made.close()


def test_a_request_is_written_down_and_gathered(
    dialog: RequestsDialog, story: Story, leader_store: Store, qtbot: QtBot
) -> None:
    ui = dialog.ui
    qtbot.mouseClick(ui.newRequest, LEFT)
    assert not ui.formOk.isEnabled()
    qtbot.keyClicks(ui.asker, "Ruth Ashdown")
    assert "Choose the child" in ui.formWrong.text()
    ui.child.setCurrentIndex(ui.child.findData(story.zoe.id))
    ui.child.setEditText("Ashd")
    assert "Choose the child" in ui.formWrong.text()
    ui.child.setCurrentIndex(ui.child.findData(story.ben.id))
    ui.child.setCurrentIndex(ui.child.findData(story.zoe.id))
    ui.identity.setText("Passport seen")
    ui.responsibility.setCurrentIndex(ui.responsibility.findData("yes"))
    assert unnamed_controls(dialog) == []
    qtbot.mouseClick(ui.formOk, LEFT)
    assert ui.pages.currentWidget() is ui.listPage
    (row,) = reading_service.requests(leader_store)
    assert row.child_name == "Zoë Ashdown"
    assert "answer by 20/12/2026" in ui.countdown.text()
    qtbot.mouseClick(ui.gather, LEFT)
    host = dialog.parentWidget()
    assert host is not None
    (check,) = host.findChildren(CheckDialog)
    assert check.passages.records.shown
    check.close()


def test_a_childs_name_is_typed_straight_into_the_field(
    dialog: RequestsDialog, story: Story, qtbot: QtBot
) -> None:
    ui = dialog.ui
    qtbot.mouseClick(ui.newRequest, LEFT)
    line = ui.child.lineEdit()
    assert line is not None
    assert line.text() == ""
    assert "Choose the child" in line.placeholderText()
    qtbot.mouseClick(line, LEFT)
    qtbot.keyClicks(line, "Ashd")
    assert line.text() == "Ashd"
    ui.child.setCurrentIndex(ui.child.findData(story.zoe.id))
    assert story.zoe.surname in line.text()


def test_an_answer_is_put_off_in_the_window(
    dialog: RequestsDialog, story: Story, qtbot: QtBot
) -> None:
    request_service.open_request(story.store, story.form(**READY))
    dialog.refresh()
    ui = dialog.ui
    qtbot.mouseClick(ui.putOff, LEFT)
    assert not ui.reasonOk.isEnabled()
    ui.reason.setPlainText("Much paper to look through.")
    qtbot.mouseClick(ui.reasonOk, LEFT)
    assert "Put off until 02/01/2027: Much paper" in ui.facts.text()
    qtbot.mouseClick(ui.answered, LEFT)
    ui.reason.setPlainText("Handed over.")
    qtbot.mouseClick(ui.reasonOk, LEFT)
    assert "Answered: Handed over." in ui.facts.text()
    assert not ui.gather.isEnabled()


def test_what_was_typed_comes_back(story: Story, desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        dialog = RequestsDialog(desk)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.ui.newRequest.click()
        if not dialog.ui.asker.text():
            dialog.ui.asker.setText("Half a na")
            dialog.keep_draft()
        dialog.close()
    assert dialog.ui.asker.text() == "Half a na"


def test_an_answered_request_goes_when_its_time_is_over(story: Story) -> None:
    asked = story.asked(asked_for="Everything since Year 2.")
    with pytest.raises(Problem, match="waits"):
        forgetting_service.forget(story.store, asked)
    request_service.close_request(story.store, asked, "Handed over.")
    with pytest.raises(Problem, match="too early"):
        forgetting_service.forget(story.store, asked)
    story.store.clock = lambda: datetime(2032, 11, 20, 9, 0, tzinfo=UTC)
    forgetting_service.forget(story.store, asked)
    row = reading_service.request(story.store, asked)
    assert row.forgotten
    assert row.form.received_on == date(2026, 11, 2)
    assert check_service.bundle(story.store, asked).passages == ()
    text = dumped(story.store)
    assert "Everything since Year 2." not in text
    assert "Passport seen at the office." not in text


def test_taking_out_asks_first(dialog: RequestsDialog, story: Story, qtbot: QtBot) -> None:
    asked = story.asked()
    request_service.close_request(story.store, asked, "Handed over.")
    story.store.clock = lambda: datetime(2032, 11, 21, 9, 0, tzinfo=UTC)
    dialog.refresh()
    qtbot.mouseClick(dialog.ui.takeOut, LEFT)
    (box,) = dialog.findChildren(QMessageBox)
    (go,) = [one for one in box.buttons() if "Take it out" in one.text()]
    qtbot.mouseClick(go, LEFT)
    assert reading_service.request(story.store, asked).forgotten
    assert not dialog.ui.takeOut.isVisible()


@pytest.mark.parametrize(
    ("place", "kind"), [("requests", "RequestsDialog"), ("keep", "KeepDialog")]
)
def test_today_and_the_menu_lead_there(
    place: str, kind: str, story: Story, desk: Desk, qtbot: QtBot
) -> None:
    from importlib import import_module

    from esafety_desktop import wiring_menus

    (plan,) = [one for one in wiring_menus.ACTIONS if one.place == place]
    host = QWidget()
    qtbot.addWidget(host)
    getattr(import_module(f"esafety_desktop.{plan.module}"), plan.function)(
        host, desk, story.incident
    )
    (opened,) = [one for one in host.findChildren(QDialog) if type(one).__name__ == kind]
    assert opened.isVisible()
    opened.close()
