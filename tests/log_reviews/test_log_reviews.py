"""The checks diary, who read the log, and the report without names (I16)."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy.exc
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget
from sqlalchemy import delete, update

from esafety_desktop.dates import academic_year
from esafety_desktop.incidents import envelope_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.reason_dialog import ReasonDialog
from esafety_desktop.log_reviews import check_rules as rules
from esafety_desktop.log_reviews import service
from esafety_desktop.log_reviews.diary_dialog import DiaryDialog
from esafety_desktop.log_reviews.pages import render_report
from esafety_desktop.log_reviews.records import CheckEntry
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Term
from tests.incident_kit import opened, tab_over
from tests.incidents.test_step_screens import twice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.mark.covers("KN-MON-2", "BECTA09-CYCLE-3", "KN-CYCLE-5", "KN-CYCLE-7")
def test_a_weekly_check_is_due_and_put_down(leader_store: Store) -> None:
    today = leader_store.today()
    (line,) = service.due(leader_store, today)
    assert "Read the alerts" in line.what
    made = service.put_check(leader_store, rules.ALERTS, today)
    (row,) = service.checks(leader_store)
    assert (row.text, row.who) == ("Nothing that needs action.", "leader")
    assert service.due(leader_store, today + timedelta(days=6)) == ()
    assert service.due(leader_store, today + timedelta(days=8))[0].overdue
    assert made.undo is not None
    made.undo.run(leader_store)
    struck = service.checks(leader_store)
    assert [one.state for one in struck] == ["correction", "struck through"]
    assert service.due(leader_store, today)


def test_unblocking_needs_its_reason_and_site(leader_store: Store) -> None:
    today = leader_store.today()
    with pytest.raises(Problem, match="site or app"):
        service.put_check(leader_store, "unblock", today)
    with pytest.raises(Problem, match="why"):
        service.put_check(leader_store, "unblock", today, subject="a game site")
    with pytest.raises(Problem, match="lies ahead"):
        service.put_check(leader_store, rules.ALERTS, today + timedelta(days=1))
    service.put_check(leader_store, "unblock", today, subject="a game site", text="For 5B maths.")
    assert service.checks(leader_store)[0].text == "For 5B maths."


def test_the_file_refuses_to_change_the_diary(leader_store: Store) -> None:
    service.put_check(leader_store, rules.ALERTS, leader_store.today())
    for change in (update(CheckEntry).values(who="somebody"), delete(CheckEntry)):
        with pytest.raises(sqlalchemy.exc.IntegrityError), leader_store.write() as unit:
            unit.session.execute(change)


@pytest.mark.covers("BECTA09-LOG-1", "BECTA09-CYCLE-4", "KN-CYCLE-6", "BECTA09-INC-ATTR-2")
def test_the_head_reads_the_log(leader_store: Store) -> None:
    today = leader_store.today()
    incidents.start_incident(leader_store, "x")
    service.put_check(leader_store, rules.ALERTS, today)
    assert service.due(leader_store, today) == ()
    later = today + timedelta(days=90)
    service.put_check(leader_store, rules.ALERTS, today)
    assert any("head reads" in line.what for line in service.due(leader_store, later))
    with pytest.raises(Problem, match="who read it"):
        service.put_reading(leader_store, "head", today, " ", first=today, last=today)
    with pytest.raises(Problem, match="after the last"):
        service.put_reading(
            leader_store, "head", today, "Mrs Head", first=today, last=today - timedelta(days=1)
        )
    service.put_reading(
        leader_store, "head", today, "Mrs Head", first=today, last=today, text="Teach 5B again."
    )
    (row,) = service.readings(leader_store)
    assert (row.who, row.incidents, row.text) == ("Mrs Head", 1, "Teach 5B again.")


def test_how_often_is_the_schools_choice(leader_store: Store) -> None:
    today = leader_store.today()
    service.put_check(leader_store, rules.ALERTS, today)
    changed = service.save_rhythm(leader_store, rules.Rhythm(alerts_weeks=2, partners_months=1))
    assert service.due(leader_store, today + timedelta(days=8)) == ()
    incidents.start_incident(leader_store, "x")
    soon = today + timedelta(days=31)
    assert any("partners" in line.what for line in service.due(leader_store, soon))
    assert changed.undo is not None
    changed.undo.run(leader_store)
    assert service.rhythm(leader_store) == rules.Rhythm()


@pytest.mark.covers("KN-REC-3", "BECTA09-LOG-1")
def test_the_report_names_nobody_and_hides_small_counts(leader_store: Store) -> None:
    from pypdf import PdfReader

    for _ in range(4):
        incidents.start_incident(leader_store, "Zoë Ashdown was hurt.")
    envelope_service.start_sealed(leader_store, (), "Sealed words")
    today = leader_store.today()
    service.put_check(leader_store, "block", today, subject="a site", text="Unsuitable.")
    report = service.report(leader_store, today, today)
    assert report.incidents == "4"
    pdf = PdfReader(io.BytesIO(render_report(report)))
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "Zoë" not in text
    assert "Sealed words" not in text
    assert "Not decided yet" in text
    assert "A site or app was blocked" in text
    assert "Unsuitable." not in text, "what was written there may name a child"
    assert rules.shown(2) == "fewer than 3"
    assert service.report(leader_store, date(2020, 1, 1), date(2020, 2, 1)).incidents == "0"


@pytest.mark.parametrize(
    ("counts", "lines"),
    [
        ({"a": 5, "b": 1}, (("All others together", 6),)),
        ({"a": 9, "b": 4, "c": 1}, (("a", 9), ("All others together", 5))),
        ({"a": 9, "b": 2, "c": 1}, (("a", 9), ("All others together", 3))),
        ({"a": 3, "b": 3}, (("a", 3), ("b", 3))),
        ({"a": 1, "b": 1}, ()),
        ({}, ()),
    ],
)
def test_no_small_count_can_be_worked_out_from_the_total(
    counts: dict[str, int], lines: tuple[tuple[str, int], ...]
) -> None:
    assert rules.gathered(counts) == lines


def test_the_next_reading_leaves_no_day_out(leader_store: Store) -> None:
    today = leader_store.today()
    assert service.next_first(leader_store) == academic_year(today).first_day
    last = today - timedelta(days=5)
    with pytest.raises(Problem, match="before the last"):
        service.put_reading(
            leader_store, "head", last - timedelta(days=1), "Mrs Head", first=last, last=last
        )
    service.put_reading(leader_store, "head", today, "Mrs Head", first=last, last=last)
    assert service.next_first(leader_store) == last + timedelta(days=1)


def test_alerts_are_due_when_only_old_terms_are_known(leader_store: Store) -> None:
    with leader_store.write() as unit:
        unit.session.add(Term(name="Autumn", first=date(2020, 9, 1), last=date(2020, 12, 18)))
        unit.commit("an old term")
    assert service.due(leader_store, leader_store.today())


def test_a_check_takes_an_enter_in_the_window(
    desk: Desk, leader_store: Store, qtbot: QtBot
) -> None:
    """Today's line opens the diary; whoever looked says with one press what was found."""
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item("checks")
    dialog = opened(tab, DiaryDialog)
    assert dialog.ui.put.isDefault()
    assert dialog.ui.text.text() == ""
    assert not dialog.ui.put.isEnabled(), "nobody is said to have read what nobody has read"
    qtbot.keyClick(dialog.ui.text, Qt.Key.Key_Return)
    assert service.checks(leader_store) == ()
    day = dialog.ui.day.text()
    dialog.ui.day.setText("31/02")
    dialog.ui.usual.click()
    assert dialog.ui.text.text() == "Nothing that needs action."
    assert service.checks(leader_store) == (), "not on a day that isn't one"
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("test"))
    assert dialog.ui.text.text() == ""
    dialog.ui.kind.setCurrentIndex(0)
    dialog.ui.day.setText(day)
    dialog.ui.usual.click()
    assert dialog.ui.text.text() == ""
    assert [row.text for row in service.checks(leader_store)] == ["Nothing that needs action."]
    assert len(dialog.checks.records.shown) == 1
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("unblock"))
    assert not dialog.ui.put.isEnabled()
    qtbot.keyClicks(dialog.ui.subject, "a game site")
    dialog.keep_draft()
    dialog.reject()
    tab.open_item("checks")
    again = opened(tab, DiaryDialog)
    assert again.ui.subject.text() == "a game site"
    again.ui.text.setText("For maths")
    again.ui.put.click()
    again.checks.selectRow(0)
    again.ui.strike.click()
    why = opened(again, ReasonDialog)
    why.ui.reason.setPlainText("The wrong site.")
    why.ui.ok.click()
    assert [row.state for row in service.checks(leader_store)] == [
        "correction",
        "struck through",
        "",
    ]
    again.ui.reader.setText("Mrs Head")
    again.ui.putReading.click()
    assert len(again.readings.records.shown) == 1
    again.ui.weeks.setValue(3)
    again.ui.keepRhythm.click()
    assert service.rhythm(leader_store).alerts_weeks == 3
    again.close()


def test_no_letter_stands_for_two_controls(desk: Desk, qtbot: QtBot) -> None:
    dialog = DiaryDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    for number in range(dialog.ui.kind.count()):
        dialog.ui.kind.setCurrentIndex(number)
        assert not twice(dialog), dialog.ui.kind.currentText()
    pages = dialog.findChild(QTabWidget)
    assert pages is not None
    for page in range(pages.count()):
        pages.setCurrentIndex(page)
        assert not twice(dialog), page
    dialog.reject()
