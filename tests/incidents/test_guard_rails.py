"""Guard rails and amendments that stand on the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from esafety_desktop.concerns import service as concern_service
from esafety_desktop.concerns.concern_dialog import ConcernDialog
from esafety_desktop.concerns.slips_dialog import SlipsDialog
from esafety_desktop.incidents import procedure_service, service
from esafety_desktop.incidents.answer_view import NOTE_HINT
from esafety_desktop.incidents.details_dialog import DetailsDialog
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.person_dialog import PersonDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.tab import IncidentsTab
from esafety_desktop.places import resource
from tests.incident_kit import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.ways import Ways
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def tab(desk: Desk, ways: Ways, qtbot: QtBot) -> Iterator[IncidentsTab]:
    made = IncidentsTab(desk, ways)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def started(leader_store: Store) -> str:
    return service.start_incident(leader_store, "Threats in a chat.").value


def said(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel)).replace("\n", " ")


@pytest.mark.covers("TFG-4", "TFA-3")
def test_every_free_text_says_how_to_write(
    tab: IncidentsTab, desk: Desk, leader_store: Store, started: str
) -> None:
    facts = service.incident(leader_store, started).facts
    dialogs = (
        NoteDialog(desk, started, tab),
        DetailsDialog(desk, started, facts, tab),
        ConcernDialog(desk, tab),
    )
    for dialog in dialogs:
        assert "an image in a word or two" in said(dialog), dialog
        dialog.close()
    for dialog in dialogs[1:]:
        assert "own words exactly" in said(dialog), dialog
    procedure = ProcedureDialog(desk, started, tab)
    assert "own words exactly" in said(procedure)
    assert procedure.panel.form is not None
    note = procedure.panel.form.note
    assert isinstance(note, QPlainTextEdit)
    assert note.placeholderText() == NOTE_HINT
    assert "no graphic description" in NOTE_HINT
    procedure.close()


@pytest.mark.covers("TFG-4", "TFA-3")
def test_lists_abbreviate_and_records_do_not(leader_store: Store, started: str) -> None:
    from esafety_desktop.incidents.people_service import add_person
    from esafety_desktop.incidents.rows import PersonRow

    add_person(leader_store, started, PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B"))
    assert service.incidents(leader_store)[0].people == "ZA, 5B"
    (named,) = service.incident(leader_store, started).people
    assert (named.name, named.class_name) == ("Zoë Ashdown", "5B")


@pytest.mark.covers("TFG-5", "SAM-LA-3")
def test_a_missing_number_shows_the_council_finder_and_101_and_no_guess(
    tab: IncidentsTab, leader_store: Store, started: str
) -> None:
    for step_id, answer in (
        ("TF-0", StepAnswer()),
        ("TF-1", StepAnswer(choices=("none",))),
        ("TF-2", StepAnswer(choices=("no",))),
        ("TF-4", StepAnswer(who="Mrs Okafor", when=leader_store.clock())),
        ("TF-5", StepAnswer(choices=("TF-D", "TF-G"))),
        ("TF-D1", StepAnswer(choices=("no",))),
        ("TF-G1", StepAnswer(who="Mr Reed", when=leader_store.clock())),
    ):
        procedure_service.take_step(leader_store, started, step_id, answer)
    steps = procedure_service.view(leader_store, started).steps
    for step_id, slot in (("TF-D2", "SAM-LA-3"), ("TF-G1", "SAM-LA-20"), ("TF-4", "SAM-SCHOOL-5")):
        call = next(call for call in steps[step_id].calls if call.slot_id == slot)
        assert call.missing, slot
        assert any("report-child-abuse-to-local-council" in line for line in call.lines)
        assert any(line.startswith("101") for line in call.lines)
    dialog = ProcedureDialog(tab.desk, started, tab, "TF-D2")
    text = said(dialog.panel)
    assert "no number" in text
    assert "While a number is missing" in text
    assert text.count("gov.uk/report-child-abuse-to-local-council") == 1  # each number once
    dialog.close()


@pytest.mark.covers("TFG-10")
def test_the_help_warns_of_photographs_of_the_screen() -> None:
    text = resource("help", "help.md").read_text(encoding="utf-8")
    assert "Never a picture of the screen" in text
    assert "photograph or print the screen as evidence. Don't." in text
    assert "takes no pictures" in text


@pytest.mark.covers("TFG-9")
def test_a_step_that_was_done_is_never_called_a_report(leader_store: Store, started: str) -> None:
    result = procedure_service.take_step(leader_store, started, "TF-0", StepAnswer())
    assert "The program sends nothing" in result.said


def test_the_words_above_a_step_are_not_doubled(tab: IncidentsTab, started: str) -> None:
    dialog = ProcedureDialog(tab.desk, started, tab)
    dialog.ui.done.click()
    found = [label.text() for label in dialog.panel.findChildren(QLabel) if "▣" in label.text()]
    assert found[-1] == "how soon: now · ▣ to do now"
    dialog.close()


def test_the_reason_for_a_slip_comes_back_for_that_slip_only(
    tab: IncidentsTab, leader_store: Store
) -> None:
    for words in ("She cried.", "He would not say."):
        concern_service.report_concern(leader_store, words)
    tab.read_slips()
    inbox = opened(tab, SlipsDialog)
    inbox.ui.reason.setPlainText("Talked to her mot")
    tab.keep_draft()
    first = inbox.table.current_row()
    inbox.table.selectRow(1)
    assert inbox.ui.reason.toPlainText() == ""
    inbox.reject()
    tab.read_slips()
    inbox = opened(tab, SlipsDialog)
    assert inbox.table.current_row() == first
    assert inbox.ui.reason.toPlainText() == "Talked to her mot"
    inbox.ui.settle.click()
    assert leader_store.drafts.places() == ()
    inbox.reject()


def test_a_person_half_typed_comes_back(
    tab: IncidentsTab, leader_store: Store, started: str
) -> None:
    person = PersonDialog(tab.desk, started, tab)
    person.show()
    person.ui.kind.setCurrentIndex(person.ui.kind.findData("parent"))
    person.ui.name.setText("Mrs Ashd")
    tab.keep_draft()
    person.close()
    again = PersonDialog(tab.desk, started, tab)
    assert again.ui.name.text() == "Mrs Ashd"
    assert again.ui.pages.currentIndex() == 1
    again.accept()
    assert leader_store.drafts.places() == ()
    again.close()
