"""Sealed envelopes in the incident log (F30): begun there, moved there, no trace for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from esafety_desktop.accounts.service import add_account, sign_in
from esafety_desktop.incidents import (
    chronology_service,
    envelope_service,
    people_service,
    procedure_service,
    service,
)
from esafety_desktop.incidents.home_service import home_of
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.incidents.procedure_rules import StepAnswer
from esafety_desktop.incidents.rows import PersonRow
from esafety_desktop.incidents.sealed_dialog import SealedDialog
from esafety_desktop.problem import Problem
from esafety_desktop.store.cabinet import Role
from esafety_desktop.widgets.desk import Desk
from esafety_desktop.widgets.jobs import Jobs
from tests.incident_kit import opened, tab_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.store.store import Store

MARKER = "Xylophone conversation"


@pytest.fixture
def head(leader_store: Store) -> str:
    """A second leader, the head; gives the account's id."""
    return add_account(leader_store, "Ada Head", Role.LEADER, "velvet otter canal").value.id


@pytest.mark.covers("TFG-7", "TFA-9")
def test_the_heads_own_case_is_hidden_from_the_head(leader_store: Store, head: str) -> None:
    """Through the service: lists, counts, due lines, numbers and words."""
    first = service.start_incident(leader_store, "An ordinary one.").value
    made = envelope_service.start_sealed(leader_store, (), MARKER).value
    second = service.start_incident(leader_store, "The next ordinary one.").value
    envelope = home_of(leader_store, made)
    assert envelope_service.readers(envelope) == ("leader",)
    assert {row.id for row in service.incidents(leader_store)} == {first, made, second}
    folder = leader_store.folder
    leader_store.close()
    hers = sign_in(folder, "Ada Head", "velvet otter canal")
    rows = service.incidents(hers)
    assert {row.id for row in rows} == {first, second}
    assert sorted(row.reference[-3:] for row in rows) == ["001", "002"]
    assert all(MARKER not in line.what for line in service.due(hers, hers.today()))
    with pytest.raises(Problem):
        home_of(hers, made)
    hers.close()
    assert head
    for path in folder.rglob("*"):
        if path.is_file():
            assert MARKER.encode() not in path.read_bytes()


def test_who_could_read_it_is_not_named_as_the_one_it_is_about(
    leader_store: Store, head: str
) -> None:
    made = envelope_service.start_sealed(leader_store, (), MARKER).value
    home = home_of(leader_store, made)
    person = PersonRow("", "staff", "staff_subject", "Mrs Ada Head")
    people_service.add_person(home, made, person)
    with pytest.raises(Problem, match="could read it"):
        people_service.add_person(home, made, PersonRow("", "staff", "staff_subject", "leader"))
    ordinary = service.start_incident(leader_store, "x").value
    with pytest.raises(Problem, match="could read it"):
        people_service.add_person(leader_store, ordinary, person, leader_account=False)
    assert head


def test_an_incident_moves_into_an_envelope_with_all_that_hangs_on_it(
    leader_store: Store, head: str
) -> None:
    made = service.start_incident(leader_store, MARKER).value
    chronology_service.add_note(leader_store, made, f"{MARKER} again")
    people_service.add_person(leader_store, made, PersonRow("", "other", "witness", "Ann Bee"))
    before = service.incident(leader_store, made)
    envelope_service.seal_away(leader_store, made, ())
    home = home_of(leader_store, made)
    assert home.is_envelope
    after = service.incident(home, made)
    assert after.entries == before.entries
    assert after.people == before.people
    assert after.row.reference == before.row.reference
    assert chronology_service.verify(home, made) is None
    left = service.incident(leader_store, made)
    assert left.row.status == "withdrawn"
    assert MARKER not in str(left)
    assert chronology_service.verify(leader_store, made) is None
    assert [row.id for row in service.incidents(leader_store)].count(made) == 1
    assert head


def test_begun_through_the_window(desk: Desk, leader_store: Store, head: str, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.new_sealed()
    dialog = opened(tab, SealedDialog)
    assert not dialog.ui.ok.isEnabled()
    dialog.about[head].setChecked(True)
    assert not dialog.readers[head].isEnabled()
    assert "Nobody besides you" in dialog.ui.said.text()
    dialog.ui.ok.click()
    procedure = opened(tab, ProcedureDialog)
    procedure.ui.whatHappened.setPlainText(MARKER)
    procedure.keep_draft()
    procedure.ui.firstDone.click()
    procedure.close()
    QApplication.processEvents()
    (row,) = service.incidents(leader_store)
    assert "-S" in row.reference
    home = home_of(leader_store, row.id)
    assert home.is_envelope
    assert service.incident(home, row.id).facts.what_happened == MARKER
    assert "Sealed: only leader can open it" in tab.ui.standing.text()
    tab.ui.addNote.click()
    note = opened(tab, NoteDialog)
    note.ui.text.setPlainText("The LADO was rung.")
    note.ui.ok.click()
    assert service.incident(home, row.id).entries[-1].text == "The LADO was rung."
    desk.undo()
    assert service.incident(home, row.id).entries[-1].kind == "correction"
    assert procedure_service.view(home, row.id).reference == row.reference
    assert leader_store.drafts.places() == ()


def test_moved_through_the_window(desk: Desk, leader_store: Store, head: str, qtbot: QtBot) -> None:
    made = service.start_incident(leader_store, MARKER).value
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.list.bring(made)
    tab.ui.toPaper.click()
    dialog = opened(tab, SealedDialog)
    dialog.about[head].setChecked(True)
    dialog.ui.ok.click()
    assert home_of(leader_store, made).is_envelope
    tab.list.bring(made)
    assert "Sealed: only leader" in tab.ui.standing.text()
    assert MARKER in tab.ui.factsText.text()


def test_alone_it_can_still_be_sealed(desk: Desk, qtbot: QtBot) -> None:
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.new_sealed()
    dialog = opened(tab, SealedDialog)
    assert "chair of governors" in dialog.ui.said.text()
    assert not dialog.ui.ok.isEnabled()
    dialog.reject()


def test_what_was_typed_in_an_envelope_comes_back_after_a_lock(
    leader_store: Store, head: str, qtbot: QtBot
) -> None:
    """Sealed in the envelope, never in the cabinet that others open."""
    made = envelope_service.start_sealed(leader_store, (), "x").value
    desk = Desk(leader_store, Jobs())
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.list.bring(made)
    tab.ui.addNote.click()
    opened(tab, NoteDialog).ui.text.setPlainText(MARKER)
    tab.keep_draft()
    opened(tab, NoteDialog).close()
    folder = leader_store.folder
    assert leader_store.drafts.places() == ()
    desk.jobs.close()
    leader_store.close()
    again = sign_in(folder, "leader", "lantern under moss")
    places = [place for one in again.stores for place in one.drafts.places()]
    assert places == [f"incidents/{made}/note"]
    second = Desk(again, Jobs())
    tab = tab_over(second)
    qtbot.addWidget(tab)
    tab.show()
    tab.open_item(f"{made}/note")
    note = opened(tab, NoteDialog)
    assert note.ui.text.toPlainText() == MARKER
    note.close()
    second.jobs.close()
    again.close()
    assert head


@pytest.mark.covers("TFA-9")
def test_an_allegation_about_an_adult_is_offered_an_envelope(
    desk: Desk, leader_store: Store, head: str, qtbot: QtBot
) -> None:
    made = service.start_incident(leader_store, "x").value
    tab = tab_over(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.list.bring(made)
    assert not tab.ui.sealNow.isVisible()
    now = leader_store.clock()
    for step_id, answer in (
        ("TF-0", StepAnswer("done", when=now, note="Seen.")),
        ("TF-1", StepAnswer("done", choices=("none",))),
        ("TF-2", StepAnswer("done", choices=("no",))),
        ("TF-4", StepAnswer("done", who="Mrs Head", when=now)),
        ("TF-5", StepAnswer("done", choices=("TF-G",))),
    ):
        procedure_service.take_step(leader_store, made, step_id, answer)
    tab.refresh()
    assert tab.ui.sealNow.isVisible()
    tab.ui.sealNow.click()
    dialog = opened(tab, SealedDialog)
    dialog.about[head].setChecked(True)
    dialog.ui.ok.click()
    tab.list.bring(made)
    assert home_of(leader_store, made).is_envelope
    assert not tab.ui.sealNow.isVisible()
