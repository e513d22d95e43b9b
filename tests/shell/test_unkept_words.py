"""F3, F5: words that the disk does not take are said before they are lost, and tried once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.incidents import service
from esafety_desktop.incidents.note_dialog import NoteDialog
from esafety_desktop.incidents.procedure_dialog import ProcedureDialog
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store.faults import DiskFull
from esafety_desktop.store.unit import UnitOfWork
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in
from tests.window_kit import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

WORDS = "Half a sentence about"


def full(_unit: UnitOfWork) -> None:
    raise DiskFull


def typing(qtbot: QtBot, program: Program) -> NoteDialog:
    """A leader with a note half typed."""
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    made = service.start_incident(working.store, "Something on a screen").value
    note = NoteDialog(working.desk, made, program.frame)
    note.open()
    note.ui.text.setPlainText(WORDS)
    return note


def kept(qtbot: QtBot, program: Program, place: str) -> object:
    """What stands there at the next sign-in."""
    found = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD).store.drafts.get(place)
    return found["text"] if found else None


def button(box: QMessageBox, words: str) -> None:
    next(one for one in box.buttons() if words in one.text()).click()


@pytest.mark.fault("F3", how="the disk is full when somebody signs out with words half typed")
def test_who_signs_out_is_asked_before_words_are_lost(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = typing(qtbot, program)
    working = program.working
    assert working is not None
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        working.trigger("sign_out")
        box = shown(program.frame, QMessageBox)
        assert "did not take the words" in box.text()
        button(box, "Go back")
        assert program.working is working
        assert note.ui.text.toPlainText() == WORDS
        working.trigger("sign_out")
        button(shown(program.frame, QMessageBox), "Sign out without them")
        qtbot.waitUntil(lambda: program.working is None, timeout=30_000)
    page = program.frame.page
    assert isinstance(page, SignInView)
    assert "they are lost" in page.ui.message.text()
    assert kept(qtbot, program, note.draft.place) is None


def test_words_that_were_not_taken_once_are_kept_when_there_is_room_again(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = typing(qtbot, program)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        note.draft.keep()
    program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    assert not page.ui.message.isVisibleTo(page)
    assert kept(qtbot, program, note.draft.place) == WORDS


@pytest.mark.fault("F3", how="the disk is full when the screen is locked with words half typed")
def test_a_lock_says_what_the_disk_did_not_take(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(qtbot, program)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    assert "they are lost" in page.ui.message.text()


@pytest.mark.fault("F3", how="the disk is full when a window with words half typed is closed")
@pytest.mark.parametrize("way", ["escape", "cancel", "cross"])
def test_who_closes_a_window_is_asked_before_its_words_are_lost(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    note = typing(qtbot, program)
    working = program.working
    assert working is not None

    def leave() -> None:
        if way == "escape":
            qtbot.keyClick(note, Qt.Key.Key_Escape)
        elif way == "cancel":
            note.ui.cancel.click()
        else:
            note.close()

    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        leave()
        box = shown(note, QMessageBox)
        assert "did not take the words" in box.text()
        assert "If you close the window now, they are lost." in box.informativeText()
        button(box, "Go back")
        assert note.isVisible()
        assert note.ui.text.toPlainText() == WORDS
        leave()
        button(shown(note, QMessageBox), "Close without them")
        qtbot.waitUntil(lambda: not note.isVisible())
        assert not working.store.drafts.unkept
    program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    assert not page.ui.message.isVisibleTo(page)  # they were let go of: no word of them here
    assert kept(qtbot, program, note.draft.place) is None


def test_a_window_closes_without_a_question_when_there_is_room_again(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = typing(qtbot, program)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        note.reject()
        button(shown(note, QMessageBox), "Go back")
    note.reject()
    assert not note.isVisible()
    assert program.working is not None
    assert program.working.store.drafts.get(note.draft.place) is not None


@pytest.mark.fault("F3", how="the disk is full when the procedure is left with words half typed")
def test_the_procedure_does_not_close_over_words_that_were_not_taken(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    made = service.start_incident(working.store, "").value
    dialog = ProcedureDialog(working.desk, made, program.frame)
    dialog.open()
    dialog.ui.whatHappened.setPlainText(WORDS)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit_unaudited", full)
        dialog.reject()
        button(shown(dialog, QMessageBox), "Go back")
        assert dialog.isVisible()
        assert dialog.ui.whatHappened.toPlainText() == WORDS
    dialog.reject()
    assert not dialog.isVisible()
    assert working.store.drafts.get(dialog.first.place) is not None
