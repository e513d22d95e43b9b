"""F3, F5: words that the disk does not take are said before they are lost, and tried once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.incidents import service
from esafety_desktop.incidents.note_dialog import NoteDialog
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
