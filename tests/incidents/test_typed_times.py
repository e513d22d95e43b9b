"""Days and times are typed as in England, and what can't be is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget

from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.dates import british_time
from esafety_desktop.incidents import service
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.moment_rules import moment_problem, parse_moment
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.rows import When
from esafety_desktop.problem import Problem
from esafety_desktop.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def started(leader_store: Store) -> str:
    leader_store.clock = lambda: NOW
    return service.start_incident(leader_store, "Threats in a chat.").value


@pytest.fixture
def facts(desk: Desk, started: str, qtbot: QtBot) -> Iterator[DetailsDialog]:
    dialog = DetailsDialog(desk, started, service.incident(desk.store, started).facts)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def type_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def at(facts: DetailsDialog, how: str = "exact") -> None:
    facts.ui.occurred.setCurrentIndex(facts.ui.occurred.findData(how))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20/11/2026 10:40", datetime(2026, 11, 20, 10, 40, tzinfo=UTC)),
        ("1/9/26", datetime(2026, 8, 31, 23, 0, tzinfo=UTC)),
        ("1/9/26 9.05", datetime(2026, 9, 1, 8, 5, tzinfo=UTC)),
        ("20/11 10:40", datetime(2026, 11, 20, 10, 40, tzinfo=UTC)),
        ("24/12 9.05", datetime(2025, 12, 24, 9, 5, tzinfo=UTC)),
        ("20 11 2026, 10:40", datetime(2026, 11, 20, 10, 40, tzinfo=UTC)),
        ("20 Nov 10:40", datetime(2026, 11, 20, 10, 40, tzinfo=UTC)),
        ("10:40", datetime(2026, 11, 24, 10, 40, tzinfo=UTC)),
        ("9am", datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
        ("11.15 a.m.", datetime(2026, 11, 24, 11, 15, tzinfo=UTC)),
        ("01:45", datetime(2026, 11, 24, 1, 45, tzinfo=UTC)),
        ("1:45", datetime(2026, 11, 24, 1, 45, tzinfo=UTC)),
        ("3.09", datetime(2026, 9, 2, 23, 0, tzinfo=UTC)),
    ],
)
def test_typed_as_in_england(typed: str, read: datetime) -> None:
    assert parse_moment(typed, NOW) == read
    assert moment_problem(typed, NOW) == ""


def test_a_time_alone_is_of_this_afternoon_once_that_has_been() -> None:
    evening = NOW.replace(hour=18)
    assert parse_moment("1:45", evening) == NOW.replace(hour=13, minute=45)
    assert parse_moment("1:45am", evening) == NOW.replace(hour=1, minute=45)
    assert parse_moment("2.15 pm", evening) == NOW.replace(hour=14, minute=15)


@pytest.mark.parametrize(
    "typed", ["11/20/2026 10:40", "20/11/2026 25:00", "sometime", "25:40", "13am"]
)
def test_what_cannot_be_read_is_said(typed: str) -> None:
    assert typed in moment_problem(typed, NOW)


def test_a_typed_day_and_time_are_kept(facts: DetailsDialog, desk: Desk, qtbot: QtBot) -> None:
    at(facts)
    type_over(qtbot, facts.ui.occurredFrom, "20/11/2026 10:40")
    type_over(qtbot, facts.ui.reported, "20/11/26 11.00")
    facts.ui.place.setFocus()
    assert facts.ui.reported.text() == "20/11/2026 11:00"
    facts.ui.ok.click()
    kept = service.incident(desk.store, facts.incident_id).facts
    assert kept.occurred == When("exact", datetime(2026, 11, 20, 10, 40, tzinfo=UTC))
    assert british_time(kept.reported_at) == "20/11/2026 11:00"


def test_nonsense_future_and_before_its_report_bar_ok(facts: DetailsDialog, qtbot: QtBot) -> None:
    at(facts)
    for typed, said in (
        ("20/13/2026 10:40", "is not a date and time"),
        ("25/11/2026 10:40", "lies ahead"),
        ("24/11/2026 12:01", "after it was reported"),
        ("20/11/1926 10:40", "before the year 2000"),
    ):
        type_over(qtbot, facts.ui.occurredFrom, typed)
        assert said in facts.ui.wrong.text()
        assert not facts.ui.ok.isEnabled()
    facts.ui.occurredFrom.clear()
    assert "put in the day and time" in facts.ui.wrong.text()
    type_over(qtbot, facts.ui.occurredFrom, "24/11/2026 09:00")
    assert facts.ui.ok.isEnabled()


def test_half_typed_times_come_back(facts: DetailsDialog, desk: Desk, qtbot: QtBot) -> None:
    at(facts)
    type_over(qtbot, facts.ui.occurredFrom, "20/11/2026 10")
    facts.keep_draft()
    before = service.incident(desk.store, facts.incident_id).facts
    again = DetailsDialog(desk, facts.incident_id, before)
    qtbot.addWidget(again)
    assert again.ui.occurredFrom.text() == "20/11/2026 10"


def test_the_calendar_opens_by_keyboard_and_keeps_the_time(
    facts: DetailsDialog, qtbot: QtBot
) -> None:
    at(facts)
    type_over(qtbot, facts.ui.occurredFrom, "20/11/2026 10:40")
    facts.activateWindow()
    (pick,) = facts.ui.occurredFrom.actions()
    assert pick.shortcut().toString() == "Alt+Down"
    pick.trigger()
    (calendar,) = facts.ui.occurredFrom.findChildren(QCalendarWidget)
    calendar.clicked.emit(calendar.selectedDate().addDays(-1))
    assert facts.ui.occurredFrom.text() == "19/11/2026 10:40"


def test_the_service_refuses_them_too(leader_store: Store, started: str) -> None:
    known = service.incident(leader_store, started).facts
    for when, said in (
        (NOW + timedelta(hours=1), "after it was reported"),
        (None, "missing"),
    ):
        with pytest.raises(Problem, match=said):
            service.save_facts(leader_store, started, replace(known, occurred=When("exact", when)))
    late = replace(known, reported_at=NOW + timedelta(days=1))
    with pytest.raises(Problem, match="lies ahead"):
        service.save_facts(leader_store, started, late)


def test_note_step_and_concern_take_typed_times(desk: Desk, started: str, qtbot: QtBot) -> None:
    note = NoteDialog(desk, started)
    qtbot.addWidget(note)
    note.ui.text.setPlainText("Rang the council.")
    type_over(qtbot, note.ui.when, "31/11/2026 9:00")
    assert not note.ui.ok.isEnabled()
    type_over(qtbot, note.ui.when, "23/11/2026 9:00")
    note.ui.ok.click()
    entry = service.incident(desk.store, started).entries[-1]
    assert entry.happened_at == datetime(2026, 11, 23, 9, tzinfo=UTC)

    concern = ConcernDialog(desk)
    qtbot.addWidget(concern)
    concern.show()
    concern.ui.aboutNo.setChecked(True)
    concern.ui.text.setPlainText("A stranger writes to her.")
    type_over(qtbot, concern.ui.toldAt, "soon")
    assert concern.ui.ok.isEnabled()
    concern.ui.told.setText("Mrs Okafor")
    assert not concern.ui.ok.isEnabled()
    concern.close()

    steps = ProcedureDialog(desk, started)
    qtbot.addWidget(steps)
    steps.show()
    form = steps.panel.form
    assert form is not None
    qtbot.keyClicks(form.when_edit, "24/12/2026 9:00", Qt.KeyboardModifier.NoModifier)
    assert not steps.ui.done.isEnabled()
    assert "lies ahead" in steps.ui.wrong.text()
    type_over(qtbot, form.when_edit, "24/11/2026 9:00")
    assert steps.ui.done.isEnabled()
    steps.ui.done.click()
    assert "24/11/2026 09:00" in service.incident(desk.store, started).entries[-1].when
    steps.close()
