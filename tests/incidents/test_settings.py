"""What the school settles once: its child protection file, the duty to report, the comparison."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QLabel

from esafety_desktop.guidance_checks import service as guidance_checks
from esafety_desktop.incidents import (
    chronology_service,
    closing_service,
    procedure_service,
    service,
    settings_service,
)
from esafety_desktop.incidents.copy_dialog import CopyDialog
from esafety_desktop.incidents.copy_rules import COPY_WARNING, record_text
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.print_service import copy_snapshot, record_snapshot
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.settings_dialog import SettingsDialog
from esafety_desktop.incidents.settings_rules import (
    CHILD_FILES,
    ELSEWHERE,
    ProcedureSettings,
    file_id,
)
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.problem import Problem
from esafety_desktop.store import audit
from esafety_desktop.store.cabinet import Cabinet
from esafety_desktop.store.settings import put_setting
from esafety_desktop.widgets.strips import Strip
from tests.conftest import unnamed_controls
from tests.incident_kit import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)


@pytest.fixture
def at_risk(leader_store: Store) -> str:
    """An incident on the route for a child at risk, with the first steps of it done."""
    leader_store.clock = lambda: NOW
    made = service.start_incident(leader_store, "A stranger writes to her.").value
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("own-device",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=NOW)),
        ("TF-5", StepAnswer(choices=("TF-D",))),
    ):
        procedure_service.take_step(leader_store, made, step_id, answer)
    return made


@pytest.fixture
def tab(desk: Desk, ways: Ways, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def duty(store: Store, incident_id: str) -> str:
    box = procedure_service.view(store, incident_id).chart.box("TF-D9")
    assert box is not None
    return box.light


def wanted(store: Store, incident_id: str) -> list[str]:
    return [place for _, place in closing_service.closing(store, incident_id).missing]


def entries(store: Store) -> int:
    with store.read() as session:
        return audit.head(session, Cabinet.OFFICE).seq


@pytest.mark.covers("TFG-13", "TODAY-ADD-11", "TF-D9")
def test_the_duty_is_off_until_its_day_and_then_blocks_closing(
    leader_store: Store, at_risk: str
) -> None:
    assert duty(leader_store, at_risk) == "elsewhere"
    later = ProcedureSettings(duty_from=date(2026, 11, 24))
    settings_service.save_settings(leader_store, later)
    assert duty(leader_store, at_risk) == "elsewhere"
    assert "step/TF-D9" not in wanted(leader_store, at_risk)
    leader_store.clock = lambda: datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert duty(leader_store, at_risk) == "ahead"
    assert "step/TF-D9" in wanted(leader_store, at_risk)
    fresh = service.start_incident(leader_store, "Another.").value
    assert procedure_service.view(leader_store, fresh).here


@pytest.mark.covers("TFG-13")
def test_an_incident_closed_before_the_day_stays_as_it_was(
    leader_store: Store, at_risk: str
) -> None:
    with leader_store.write() as unit:
        record = chronology_service.record(unit.session, at_risk)
        record.status, record.closed_at = "closed", NOW
        unit.commit("test")
    settings_service.save_settings(leader_store, ProcedureSettings(duty_from=date(2026, 11, 24)))
    leader_store.clock = lambda: datetime(2027, 1, 8, 9, tzinfo=UTC)
    assert duty(leader_store, at_risk) == "elsewhere"


@pytest.mark.covers("TFG-13")
def test_only_leaders_change_it_and_it_is_audited_and_undone(
    leader_store: Store, desk: Desk
) -> None:
    before = entries(leader_store)
    first = ProcedureSettings("paper", "head's safe")
    settings_service.save_settings(leader_store, first)
    result = settings_service.save_settings(
        leader_store, ProcedureSettings("paper", "head's safe", date(2027, 4, 1))
    )
    assert "01/04/2027" in result.said
    assert entries(leader_store) == before + 2
    desk.done(result, None)
    desk.undo()
    assert settings_service.settings(leader_store) == first
    assert entries(leader_store) == before + 3
    desk.redo()
    assert settings_service.settings(leader_store).duty_from == date(2027, 4, 1)
    again = settings_service.settings(leader_store)
    assert not settings_service.save_settings(leader_store, again).value


@pytest.mark.covers("TFG-13")
def test_the_office_cannot_change_it(office_store: Store) -> None:
    with pytest.raises(Problem, match="Only a leader"):
        settings_service.save_settings(office_store, ProcedureSettings(duty_from=date(2027, 4, 1)))
    assert settings_service.settings(office_store).duty_from is None


@pytest.mark.covers("TFG-11", "TODAY-ADD-13")
def test_september_is_due_until_somebody_compared(leader_store: Store, at_risk: str) -> None:
    leader_store.clock = lambda: datetime(2027, 9, 6, 9, tzinfo=UTC)
    today = leader_store.today()
    rows = guidance_checks.due(leader_store, today)
    assert [(row.on, row.overdue) for row in rows] == [(date(2027, 9, 30), False)]
    shown = procedure_service.view(leader_store, at_risk)
    assert "written 21/11/2026, not checked here yet" in shown.stamp
    assert "1 September" in shown.reminder
    with pytest.raises(Problem, match="lies ahead"):
        settings_service.save_settings(leader_store, ProcedureSettings(checked_on=date(2027, 9, 7)))
    settings_service.save_settings(leader_store, ProcedureSettings(checked_on=today))
    assert not guidance_checks.due(leader_store, today)
    shown = procedure_service.view(leader_store, at_risk)
    assert shown.stamp.endswith("checked 06/09/2027")
    assert shown.reminder == ""


@pytest.mark.covers("TFG-11")
def test_the_date_of_the_guidance_stands_on_the_procedure(
    tab: IncidentsTab, leader_store: Store, at_risk: str
) -> None:
    leader_store.clock = lambda: datetime(2027, 9, 6, 9, tzinfo=UTC)
    dialog = ProcedureDialog(tab.desk, at_risk, tab)
    assert "New guidance usually starts on 1 September" in dialog.ui.stamp.text()
    assert "21/11/2026" in dialog.ui.stamp.toolTip()
    dialog.close()


@pytest.mark.covers("TFA-8")
def test_an_answer_is_understood_by_its_id_and_by_its_label() -> None:
    assert [file_id(one.id) for one in CHILD_FILES] == ["", "here", "elsewhere", "paper"]
    assert [file_id(one.label) for one in CHILD_FILES] == ["", "here", "elsewhere", "paper"]
    assert file_id("") == ""


@pytest.mark.covers("TFA-8")
def test_where_the_file_is_kept_stands_at_the_record_and_on_paper(
    leader_store: Store, at_risk: str
) -> None:
    with leader_store.write() as unit:
        put_setting(unit, settings_service.CHILD_FILE, ELSEWHERE)
        unit.commit("as the assistant does")
    kept = settings_service.settings(leader_store)
    assert kept.elsewhere
    settings_service.save_settings(leader_store, ProcedureSettings(kept.child_file, "CPOMS"))
    step = procedure_service.view(leader_store, at_risk).steps["TF-R"]
    assert "in CPOMS" in step.kept_words
    assert step.reference_label == "Reference in CPOMS"
    assert "reference" in step.offers
    pdf = render_record(record_snapshot(leader_store, at_risk))
    text = " ".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    assert "keeps its child protection file in CPOMS" in text


@pytest.mark.covers("TFA-8")
def test_nobody_has_said_and_the_step_asks(tab: IncidentsTab, at_risk: str) -> None:
    dialog = ProcedureDialog(tab.desk, at_risk, tab)
    dialog.show()
    dialog.show_step("TF-R")
    shown = " ".join(label.text() for label in dialog.panel.findChildren(QLabel))
    assert "Nobody has said yet" in shown
    dialog.panel.settings_wanted.emit()
    settle = opened(dialog, SettingsDialog)
    assert not settle.ui.childFileAt.isEnabled()
    settle.ui.childFile.setCurrentIndex(settle.ui.childFile.findData("paper"))
    settle.ui.childFileAt.setText("the head's safe")
    settle.ui.ok.click()
    assert dialog.panel.step is not None
    assert dialog.panel.step.id == "TF-R"
    assert "on paper (the head's safe)" in dialog.panel.step.kept_words
    dialog.close()


@pytest.mark.covers("TFA-8", "TFG-2")
def test_the_text_is_copied_out_with_a_warning_and_without_pictures(
    tab: IncidentsTab, leader_store: Store, at_risk: str
) -> None:
    note = chronology_service.add_note(leader_store, at_risk, "Rang the council.").value
    chronology_service.strike(leader_store, note, "It was the police.")
    text = record_text(copy_snapshot(leader_store, at_risk))
    assert "A stranger writes to her." in text
    assert "Rang the council." in text
    assert "[struck through by line" in text
    QApplication.clipboard().clear()
    dialog = CopyDialog(tab.desk, at_risk, tab)
    assert dialog.ui.warning.text() == COPY_WARNING
    assert QApplication.clipboard().text() == ""
    dialog.ui.copy.click()
    clipboard = QApplication.clipboard()
    assert "It was the police." in clipboard.text()
    assert not clipboard.mimeData().hasImage()
    assert dialog.ui.text.isReadOnly()
    clipboard.clear()
    dialog.close()


@pytest.mark.covers("TFG-1", "TFG-13")
def test_the_settings_screen(tab: IncidentsTab, leader_store: Store) -> None:
    tab.open_item("settings")
    dialog = opened(tab, SettingsDialog)
    strip = dialog.findChild(Strip, "emergency")
    assert strip is not None
    assert not unnamed_controls(dialog)
    assert not dialog.ui.dutyFrom.isEnabled()
    assert "Guidance: KCSIE 2026" in dialog.ui.stamp.text()
    dialog.ui.duty.setChecked(True)
    dialog.ui.dutyFrom.setDate(QDate(2027, 9, 1))
    dialog.ui.checked.setChecked(True)
    dialog.ui.checkedOn.setDate(QDate(2199, 1, 1))
    assert not dialog.ui.ok.isEnabled()
    assert "lies ahead" in dialog.ui.wrong.text()
    dialog.ui.checked.setChecked(False)
    dialog.ui.ok.click()
    assert settings_service.settings(leader_store).duty_from == date(2027, 9, 1)
    assert tab.desk.undo_label == "the settings of the procedures"


def test_what_is_typed_in_the_settings_survives_the_lock(tab: IncidentsTab) -> None:
    tab.settle()
    dialog = opened(tab, SettingsDialog)
    dialog.ui.childFile.setCurrentIndex(2)
    dialog.ui.childFileAt.setText("CPO")
    tab.keep_draft()
    again = SettingsDialog(tab.desk, tab)
    assert again.ui.childFileAt.text() == "CPO"
    assert again.wanted().child_file == "elsewhere"
    again.close()
    dialog.reject()
    assert tab.desk.store.drafts.places() == ()
