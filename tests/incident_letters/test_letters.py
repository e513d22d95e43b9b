"""Letters home from an incident: shut until decided, kept with their text, printed as typed."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.guidance.content_file import ContentError
from esafety_desktop.guidance.incident_letters import incident_letters, load_incident_letters
from esafety_desktop.incident_letters import kept_service
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incident_letters.addressee_service import addressees
from esafety_desktop.incident_letters.letter_dialog import LetterDialog
from esafety_desktop.incident_letters.letter_rules import named_in, paragraphs_of
from esafety_desktop.incident_letters.letters_view import LettersPart
from esafety_desktop.incident_letters.pages import render_letters
from esafety_desktop.incidents import (
    chronology_service,
    people_service,
    print_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.pages import render_record
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.printing.locked_view import LockedPreview
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from tests.bad_inputs.test_long_texts import LONG, must_hold_it
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk


@pytest.fixture
def case(leader_store: Store) -> str:
    """An incident about a child with two parents who live apart, and another child in it."""
    from tests.incident_letters.made import child_with_parents

    zoe, other = child_with_parents(leader_store)
    made = service.start_incident(leader_store, "Two children wrote unkind things.").value
    for pupil_id, name, role in (
        (zoe, "Zoë Ashdown", "initiator"),
        (other, "Omar Khan", "affected"),
    ):
        person = PersonRow("", "pupil", role, name, "5B", None, pupil_id)
        people_service.add_person(leader_store, made, person)
    return made


def decide(store: Store, incident_id: str, choice: str) -> None:
    """Walk to the parents' step and answer it."""
    take(store, incident_id, "TF-0", StepAnswer("done", when=store.clock(), note="Seen."))
    take(store, incident_id, "TF-1", StepAnswer("done", choices=("none",)))
    take(store, incident_id, "TF-2", StepAnswer("done", choices=("no",)))
    take(store, incident_id, "TF-4", StepAnswer("done", who="Mrs Head", when=store.clock()))
    take(store, incident_id, "TF-5", StepAnswer("done", choices=("TF-I",)))
    take(
        store,
        incident_id,
        "TF-PAR",
        StepAnswer("done", choices=(choice,), who="DSL", when=store.clock(), note="Decided."),
    )


def take(store: Store, incident_id: str, step_id: str, answer: StepAnswer) -> None:
    procedure_service.take_step(store, incident_id, step_id, answer)


@pytest.mark.covers("KN-SANCT-0", "KN-SANCT-1", "KN-SANCT-2", "KN-SANCT-3", "KN-SANCT-4")
def test_the_library_has_a_letter_for_each_rung() -> None:
    rungs = {letter.rung: letter for letter in incident_letters() if letter.rung}
    assert sorted(rungs) == [1, 2, 3]
    carried = {source for letter in incident_letters() for source in letter.sources}
    assert {"KN-SANCT-1", "KN-SANCT-2", "KN-SANCT-3", "KN-SANCT-4"} <= carried
    accident = next(letter for letter in incident_letters() if letter.id == "accident")
    assert accident.rung == 0
    assert "measure" not in accident.asks


@pytest.mark.fault("B13")
@pytest.mark.parametrize("trick", ["{{password}}", "{reason}", "{{reason.__init__}}", "{% for %}"])
def test_a_trick_in_a_template_is_named(tmp_path: Path, trick: str) -> None:  # B13
    source = tmp_path / "library.toml"
    source.write_text(
        '[[letters]]\nid = "a"\ntitle = "A"\nwhen = "A"\nasks = []\n'
        f"paragraphs = ['Dear {trick}']\nsources = [\"TF-PAR\"]\n",
        "utf-8",
    )
    with pytest.raises(ContentError, match="a:"):
        load_incident_letters(source)


@pytest.mark.covers("TF-PAR", "TFA-2", "KN-LETTER-NOTIFY")
def test_no_letter_before_the_parents_were_decided(leader_store: Store, case: str) -> None:
    to = addressees(leader_store, case)[:1]
    assert letters.shut(leader_store, case) == letters.SHUT
    with pytest.raises(Problem, match="yet"):
        letters.keep_letters(leader_store, case, "tell", to, "Text")
    decide(leader_store, case, "not")
    assert letters.shut(leader_store, case) == letters.NOT_TOLD
    take(leader_store, case, "TF-PAR", StepAnswer("done", choices=("wait",), who="S", note="x"))
    assert letters.shut(leader_store, case) == letters.SHUT
    take(
        leader_store,
        case,
        "TF-PAR",
        StepAnswer("done", choices=("told",), who="DSL", when=leader_store.clock()),
    )
    assert letters.shut(leader_store, case) == ""
    letters.keep_letters(leader_store, case, "tell", to, "Something happened online.")
    (row,) = letters.letters(leader_store, case)
    assert row.text == "Something happened online."


def test_a_letter_that_was_never_sent_bears_the_day_on_which_it_was_written(
    leader_store: Store, case: str
) -> None:
    """What is taken out later is as it was kept; what is printed to go bears the day of today."""
    decide(leader_store, case, "told")
    to = addressees(leader_store, case)[:1]
    (letter_id,) = letters.keep_letters(leader_store, case, "tell", to, "Words.").value
    written, later = leader_store.today(), leader_store.clock() + timedelta(days=9)
    leader_store.clock = lambda: later
    kept = kept_service.one_letter(leader_store, letter_id).sheet
    assert kept.printed_on == written
    assert kept.note.endswith("not sent")
    (printed,) = letters.sheets(leader_store, [letter_id])
    assert printed.printed_on == leader_store.today() != written


def test_one_envelope_for_each_addressee(leader_store: Store, case: str) -> None:  # S4
    found = addressees(leader_store, case)
    zoe = [one for one in found if one.child == "Zoë Ashdown"]
    assert [one.name for one in zoe] == ["Ruth Ashdown", "Paul Ashdown"]
    assert [one.first for one in zoe] == [True, False]
    assert "court order" in zoe[1].caution
    assert zoe[0].envelope[0] == "Mrs R Ashdown"
    (omar,) = [one for one in found if one.child == "Omar Khan"]
    assert omar.envelope == ("The parent or carer of Omar Khan",)


def test_a_letter_is_logged_with_its_exact_text(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    to = addressees(leader_store, case)[0]
    letter = letters.library(leader_store)[0]
    text = letters.compose(leader_store, letter, to, {"reason": "<b>A</b> & {{child}}"})
    assert "Zoë did not keep" in text
    assert "<b>A</b> & {{child}}" in text  # what was put in is never read again (B13, B14)
    made = letters.keep_letters(leader_store, case, letter.id, [to], text).value
    (row,) = letters.letters(leader_store, case)
    assert row.text == text
    assert row.state == "not sent yet"
    entry = service.incident(leader_store, case).entries[-1]
    assert entry.kind == "letter"
    assert text in entry.text
    letters.mark_sent(leader_store, made, "Given to the child in an envelope.")
    assert letters.letters(leader_store, case)[0].state.startswith("Given to the child")
    assert chronology_service.verify(leader_store, case) is None


@pytest.mark.fault("B14")
def test_the_letter_prints_as_typed(leader_store: Store, case: str) -> None:
    from pypdf import PdfReader

    decide(leader_store, case, "told")
    to = addressees(leader_store, case)
    text = "First <i>line</i>.\n\n" + "A long paragraph. " * 400
    made = letters.keep_letters(leader_store, case, "tell", to[:2], text).value
    pdf = PdfReader(io.BytesIO(render_letters(letters.sheets(leader_store, made))))
    pages = [page.extract_text() for page in pdf.pages]
    assert "Dear Mrs Ashdown" in pages[0]
    assert "Mrs R Ashdown" in pages[0]
    assert "First <i>line</i>." in pages[0]
    assert "page 1 of" in pages[0]
    whole = "\n".join(pages)
    assert whole.count("Yours sincerely") == 2
    assert "Mr P Ashdown" in whole


def test_other_names_in_the_text_are_pointed_out(leader_store: Store, case: str) -> None:
    zoe = addressees(leader_store, case)[0]
    said = letters.others_named(leader_store, case, "Omar's phone, and Zoë.", zoe.pupil_id)
    assert said == ("Omar Khan",)
    assert named_in("the khanate", ["Omar Khan"]) == ()
    assert paragraphs_of("a\nb\n\n \nc") == ("a\nb", "c")


def test_disposal_leaves_number_and_times(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    to = addressees(leader_store, case)[:1]
    letters.keep_letters(leader_store, case, "tell", to, "Marker words")
    with leader_store.write() as unit:
        letters.dispose(unit, case)
        unit.commit_unaudited()
    (row,) = letters.letters(leader_store, case)
    assert (row.number, row.text, row.child, row.addressee) == (1, "", "", ())


def test_a_letter_through_the_window(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.list.bring(case)
    tab.open_item(f"{case}/letter")
    part = tab.findChild(LettersPart)
    assert part is not None
    assert not part.ui.write.isEnabled()
    assert "Decide first" in part.ui.said.text()
    decide(leader_store, case, "told")
    tab.refresh()
    assert part.ui.write.isEnabled()
    part.ui.write.click()
    dialog = opened(part, LetterDialog)
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.letter.setCurrentIndex(dialog.ui.letter.findData("rules-2"))
    qtbot.keyClicks(dialog.ui.reason, "Unkind words in a chat.")
    assert "Unkind words in a chat." in dialog.ui.text.toPlainText()
    assert dialog.ui.wrong.text() == "Still missing: day, time and place."
    dialog.ui.reason.setPlainText("Unkind words to Omar.")
    qtbot.keyClicks(dialog.ui.meeting, "Please come on Friday at 15:30.")
    assert not dialog.ui.ok.isEnabled()
    assert "Omar Khan" in dialog.ui.wrong.text()
    dialog.ui.looked.setChecked(True)
    assert dialog.ui.ok.isEnabled()
    dialog.keep_draft()
    dialog.reject()
    part.ui.write.click()
    again = opened(part, LetterDialog)
    assert again.ui.meeting.text() == "Please come on Friday at 15:30."
    assert "Unkind words to Omar." in again.ui.text.toPlainText()
    again.ui.reason.setPlainText("Unkind words.")
    assert again.ui.to.item(0).checkState() is Qt.CheckState.Checked
    again.ui.ok.click()
    qtbot.waitUntil(lambda: bool(_previews(part)), timeout=10_000)
    _previews(part)[0].close()
    assert part.table.records.shown[0].title.startswith("Letter 2")
    assert not tab.findChildren(QMessageBox)


def _previews(part: LettersPart) -> list[LockedPreview]:
    return [one for one in part.findChildren(LockedPreview) if one.isVisible()]


def test_a_child_outside_the_school_list_gets_no_letter(
    desk: Desk, leader_store: Store, qtbot: QtBot
) -> None:
    made = service.start_incident(leader_store, "x").value
    dialog = LetterDialog(desk, made)
    qtbot.addWidget(dialog)
    assert "school's list" in dialog.ui.wrong.text()
    assert not dialog.ui.ok.isEnabled()
    assert school.pupils(leader_store) == ()
    dialog.reject()


@pytest.mark.fault("B15", how="a letter home from an incident, printed and in the record")
def test_b15_a_long_letter_stands_whole_on_paper_and_in_the_record(
    leader_store: Store, case: str
) -> None:
    decide(leader_store, case, "told")
    (to, *_others) = addressees(leader_store, case)
    ids = letters.keep_letters(leader_store, case, "tell", [to], LONG).value
    must_hold_it(render_letters(letters.sheets(leader_store, ids)))
    must_hold_it(render_record(print_service.record_snapshot(leader_store, case)))


@pytest.mark.fault("B15", how="a letter home from an incident, pasted into its dialog")
def test_b15_a_long_letter_goes_through_the_window_uncut(
    desk: Desk, case: str, qtbot: QtBot
) -> None:
    decide(desk.store, case, "told")
    dialog = LetterDialog(desk, case)
    qtbot.addWidget(dialog)
    dialog.ui.text.setPlainText(LONG)
    dialog.draft.keep()
    again = LetterDialog(desk, case)
    qtbot.addWidget(again)
    assert again.ui.text.toPlainText() == LONG
    again.accept()
    assert letters.letters(desk.store, case)[0].text == LONG
