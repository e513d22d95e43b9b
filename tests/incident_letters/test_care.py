"""A letter reaches nobody whom it should not: who is told, who is named, what has gone out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from esafety_desktop.incident_letters import addressee_service as whom
from esafety_desktop.incident_letters import service as letters
from esafety_desktop.incident_letters.letter_dialog import LetterDialog
from esafety_desktop.incident_letters.letter_rules import named_in, others_in
from esafety_desktop.incidents import parents_service, people_service
from esafety_desktop.incidents import service as incidents
from esafety_desktop.incidents.agency_rules import ParentRow
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.problem import Problem
from esafety_desktop.school.records import Parent, Pupil
from esafety_desktop.value import replace
from tests.incident_kit import opened, tab_over
from tests.incident_letters.made import child_with_parents
from tests.incident_letters.test_letters import case, decide, take
from tests.incidents.test_step_screens import twice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.incident_letters.rows import Addressee
    from esafety_desktop.store.store import Store
    from esafety_desktop.widgets.desk import Desk

__all__ = ["case"]


def ruth(store: Store, incident_id: str) -> Addressee:
    return next(a for a in whom.addressees(store, incident_id) if a.name == "Ruth Ashdown")


def told(store: Store, incident_id: str, decision: str, parent: str = "") -> None:
    row = ParentRow(decision, "Zoë Ashdown", parent, store.clock(), "DSL", reason="Police advice.")
    parents_service.save_parents(store, incident_id, row)


def test_a_parent_who_is_not_told_gets_no_letter(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    before = ruth(leader_store, case)
    told(leader_store, case, "not", "Ruth Ashdown")
    now = ruth(leader_store, case)
    assert now.barred
    assert not now.first
    for to in (before, now):
        with pytest.raises(Problem, match="may not go to Ruth Ashdown"):
            letters.keep_letters(leader_store, case, "tell", [to], "Text")
    others = [a for a in whom.addressees(leader_store, case) if a.name != "Ruth Ashdown"]
    assert not any(one.barred for one in others)
    told(leader_store, case, "told", "Ruth Ashdown")
    assert not ruth(leader_store, case).barred


def test_a_letter_does_not_go_out_after_the_decision_changed(
    leader_store: Store, case: str
) -> None:
    decide(leader_store, case, "told")
    to = [ruth(leader_store, case)]
    first = letters.keep_letters(leader_store, case, "tell", to, "One").value
    second = letters.keep_letters(leader_store, case, "tell", to, "Two").value
    letters.mark_sent(leader_store, first, "Given to her.")
    take(leader_store, case, "TF-PAR", StepAnswer("done", choices=("not",), note="Police."))
    assert letters.sheets(leader_store, first), "what has gone may be read and copied"
    with pytest.raises(Problem, match="may not go out"):
        letters.sheets(leader_store, second)
    take(
        leader_store,
        case,
        "TF-PAR",
        StepAnswer("done", choices=("told",), who="DSL", when=leader_store.clock()),
    )
    told(leader_store, case, "wait")
    with pytest.raises(Problem, match="may not go out"):
        letters.sheets(leader_store, second)


def test_a_printed_letter_has_not_gone_yet(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    made = letters.keep_letters(
        leader_store, case, "tell", [ruth(leader_store, case)], "Text"
    ).value
    letters.note_handled(leader_store, made, "1 page printed on HP; all of them in hand.")
    assert letters.letters(leader_store, case)[0].state == "not sent yet"
    assert "printed on HP" in incidents.incident(leader_store, case).entries[-1].text
    letters.mark_sent(leader_store, made, "Given to her.")
    (sent,) = letters.letters(leader_store, case)
    letters.note_handled(leader_store, made, "1 page printed on HP; all of them in hand.")
    assert letters.letters(leader_store, case) == (sent,)


def test_what_needs_thought_is_never_ticked_by_itself(leader_store: Store, case: str) -> None:
    person = PersonRow("", "parent", "initiator", "Mrs Ashdown")
    people_service.add_person(leader_store, case, person)
    found = ruth(leader_store, case)
    assert "named in this incident" in found.caution
    assert not found.first
    with leader_store.write() as unit:
        omar = unit.session.query(Pupil).filter_by(forename="Omar").one()
        omar.ask_dsl_first, omar.telephone_only = True, True
        unit.commit("marked for a test")
    (other,) = [a for a in whom.addressees(leader_store, case) if a.child == "Omar Khan"]
    assert "ask the DSL first" in other.caution
    assert "rung" in other.caution
    assert not other.first
    assert other.role == "Affected"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was O’Brien.", "Sean O'Brien"),
        ("Zoe's phone", "Zoë Ashdown"),
        ("he wrote ‘Omar’", "Omar Khan"),
        ("James' tablet", "James Hill"),
        ("with Mae", "Ava-Mae Hill"),
        ("Ava-Mae", "Ava Hill"),
        ("مع عمر", "عمر خان"),
        ("李小明说", "李小明"),
        ("लिखा प्रिया ने", "प्रिया शर्मा"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, name: str) -> None:
    assert named_in(text, [name]) == (name,)


def test_titles_and_a_shared_surname_are_no_names(leader_store: Store, case: str) -> None:
    assert named_in("Please ring Mrs Head.", ["Mrs Khan"]) == ()
    people = (("a", "Ava Hill", False), ("b", "Ben Hill", False), ("c", "Zed Holt", True))
    assert others_in("Ava Hill did well.", people, "a") == ()
    assert others_in("Ben was there.", people, "a") == ("Ben Hill",)
    assert others_in("Zed was there.", people, "a") == ()
    assert others_in("Zed Holt was there.", people, "a") == ("Zed Holt",)
    assert leader_store.is_leader
    assert case


def test_a_text_about_one_child_is_not_kept_for_another(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    decide(leader_store, case, "told")
    dialog = LetterDialog(desk, case)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.child.currentText() == "Zoë Ashdown, said to have done it"
    dialog.ui.text.setPlainText("Zoë was unkind today.")
    assert dialog.ui.ok.isEnabled()
    assert not dialog.ui.looked.isVisible()
    dialog.ui.child.setCurrentIndex(1)
    assert "Zoë Ashdown" in dialog.ui.wrong.text()
    assert not dialog.ui.ok.isEnabled()
    assert dialog.ui.looked.isVisible()
    dialog.ui.looked.setChecked(True)
    assert dialog.ui.ok.isEnabled()
    dialog.ui.text.setPlainText("Zoë was unkind, and so was Zoë.")
    assert not dialog.ui.looked.isChecked(), "another text is looked at again"
    dialog.reject()


def test_a_joint_envelope_is_parted_when_one_of_them_is_not_told(
    leader_store: Store, case: str
) -> None:
    with leader_store.write() as unit:
        unit.session.query(Parent).filter_by(name="Paul Ashdown").one().court_order = False
        mother = unit.session.query(Parent).filter_by(name="Ruth Ashdown").one()
        mother.addressee, mother.salutation = "Mr P and Mrs R Ashdown", "Mr and Mrs Ashdown"
        unit.commit("one household for a test")
    assert ruth(leader_store, case).envelope[0] == "Mr P and Mrs R Ashdown"
    decide(leader_store, case, "told")
    told(leader_store, case, "not", "Paul Ashdown")
    assert ruth(leader_store, case).envelope[0] == "Ruth Ashdown"
    assert ruth(leader_store, case).greeting == "Ruth Ashdown"


def test_a_draft_leads_back_to_the_letter(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    decide(leader_store, case, "told")
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(f"{case}/letter/new")
    dialog = opened(tab, LetterDialog)
    dialog.ui.reason.setPlainText("Half a sentence")
    tab.keep_draft()
    dialog.reject()
    tab.open_item(f"{case}/letter/new")
    again = opened(tab, LetterDialog)
    assert again.ui.reason.toPlainText() == "Half a sentence"
    again.reject()


def test_a_barred_parent_cannot_be_ticked(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    decide(leader_store, case, "told")
    told(leader_store, case, "not", "Ruth Ashdown")
    dialog = LetterDialog(desk, case)
    qtbot.addWidget(dialog)
    item = dialog.ui.to.item(0)
    assert "not told" in item.text()
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert item.checkState() is Qt.CheckState.Unchecked
    assert dialog.ui.wrong.text() == "Tick to whom it goes."
    dialog.reject()


def test_a_mark_made_meanwhile_is_noticed(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    to = ruth(leader_store, case)
    with pytest.raises(Problem, match="changed meanwhile"):
        letters.keep_letters(leader_store, case, "tell", [replace(to, caution="old")], "Text")


def test_a_closed_incident_says_so_before_anybody_writes(leader_store: Store, case: str) -> None:
    decide(leader_store, case, "told")
    with leader_store.write() as unit:
        from esafety_desktop.incidents.records import Incident

        unit.session.query(Incident).filter_by(id=case).one().status = "closed"
        unit.commit("closed for a test")
    assert "closed" in letters.shut(leader_store, case)


def test_no_letter_stands_for_two_controls(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    decide(leader_store, case, "told")
    dialog = LetterDialog(desk, case)
    qtbot.addWidget(dialog)
    dialog.show()
    for number in range(dialog.ui.letter.count()):
        dialog.ui.letter.setCurrentIndex(number)
        dialog.ui.text.setPlainText("Omar")
        assert dialog.ui.looked.isVisible()
        assert not twice(dialog), dialog.ui.letter.currentText()
    dialog.reject()


def test_a_gap_is_not_overlooked_in_a_text_changed_by_hand(
    desk: Desk, leader_store: Store, case: str, qtbot: QtBot
) -> None:
    decide(leader_store, case, "told")
    dialog = LetterDialog(desk, case)
    qtbot.addWidget(dialog)
    assert "…" in dialog.ui.text.toPlainText()
    dialog.ui.text.setPlainText(f"{dialog.ui.text.toPlainText()} Thank you.")
    assert dialog.ui.wrong.text().startswith("Still missing: what happened")
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.text.setPlainText("All of it in other words.")
    assert dialog.ui.ok.isEnabled()
    dialog.reject()


def test_the_letter_follows_what_the_child_is_in_the_incident(
    desk: Desk, leader_store: Store, qtbot: QtBot
) -> None:
    """The harmed child's parents are never accused by a default."""
    zoe, omar = child_with_parents(leader_store)
    made = incidents.start_incident(leader_store, "x").value
    for pupil_id, name, role in (
        (zoe, "Zoë Ashdown", "affected"),
        (omar, "Omar Khan", "initiator"),
    ):
        person = PersonRow("", "pupil", role, name, "5B", None, pupil_id)
        people_service.add_person(leader_store, made, person)
    dialog = LetterDialog(desk, made)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.letter.currentData() == "accident"
    dialog.ui.child.setCurrentIndex(dialog.ui.child.findData(omar))
    assert dialog.ui.letter.currentData() == "rules-1"
    dialog.ui.letter.setCurrentIndex(dialog.ui.letter.findData("tell"))
    dialog.ui.reason.setPlainText("Words in a chat.")
    assert "Said to have done it" in dialog.ui.wrong.text()
    assert not dialog.ui.ok.isEnabled()
    dialog.ui.looked.setChecked(True)
    assert dialog.ui.ok.isEnabled()
    dialog.reject()


def test_one_household_gets_one_letter(leader_store: Store) -> None:
    zoe, _ = child_with_parents(leader_store)
    with leader_store.write() as unit:
        for adult in unit.session.scalars(select(Parent).where(Parent.pupil_id == zoe)):
            adult.court_order = False
            adult.addressee, adult.salutation = "Mr P and Mrs R Ashdown", "Mr and Mrs Ashdown"
            adult.address = "1 Mill Lane\nAnytown\nAB1 2CD"
        unit.commit("made for a test")
    made = incidents.start_incident(leader_store, "x").value
    person = PersonRow("", "pupil", "affected", "Zoë Ashdown", "5B", None, zoe)
    people_service.add_person(leader_store, made, person)
    found = whom.addressees(leader_store, made)
    assert [one.envelope[0] for one in found] == ["Mr P and Mrs R Ashdown"]
    assert found[0].first
