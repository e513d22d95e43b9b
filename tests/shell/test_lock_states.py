"""What is on the screen, open or held after a lock or a sign-out, whatever goes wrong meanwhile."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from esafety_desktop.accounts import service as accounts
from esafety_desktop.accounts.recover_dialog import RecoverDialog
from esafety_desktop.backups.after_service import Wanted
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.home_letters.log_view import LogView
from esafety_desktop.printing.document import Document
from esafety_desktop.printing.preview import PreviewDialog
from esafety_desktop.problem import Problem
from esafety_desktop.shell.bug_dialog import BugDialog
from esafety_desktop.shell.bugs import catch_bugs
from esafety_desktop.shell.lock_file import LOCK_NAME, NOTE_NAME, CabinetLock
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.shell.watch import WindowsSession
from esafety_desktop.store.restore import How
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program


class Torn(QDialog):
    """Cannot keep what was typed."""

    def keep_draft(self) -> None:
        raise ValueError


def test_signing_out_leaves_the_page_whatever_goes_wrong(qtbot: QtBot, program: Program) -> None:
    store = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD).store
    Torn(program.frame).open()
    with pytest.raises(ValueError):  # noqa: PT011 - it has no words
        program.sign_out()
    assert not store.is_open
    assert not program.cabinet_lock.held
    assert isinstance(program.frame.page, SignInView)


def test_a_restore_that_fails_shows_the_sign_in(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_backup: Path, _how: How, _progress: object) -> object:
        raise OSError

    signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    monkeypatch.setattr(program.doors, "put_back", full)
    with qtbot.captureExceptions() as caught:
        program.ways_back.restore(Wanted(Path("b"), How(), "", ""))
        qtbot.waitUntil(lambda: program.working is None, timeout=20_000)  # it is backed up first
        qtbot.waitUntil(lambda: isinstance(program.frame.page, SignInView))
    assert [one[0] for one in caught] == [OSError]
    assert isinstance(program.frame.page, SignInView)
    assert not program.cabinet_lock.held


def test_a_desk_that_cannot_be_made_leaves_nothing_open(
    qtbot: QtBot, program: Program, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Problem("The tabs are gone.")

    monkeypatch.setattr(program.doors, "furnish", broken)
    store = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    program.cabinet_lock.take()
    with pytest.raises(Problem):
        program.open_school(store)
    assert not store.is_open
    assert not program.cabinet_lock.held
    assert isinstance(program.frame.page, SignInView)


def test_the_idle_lock_counts_even_if_today_cannot_be_read(
    qtbot: QtBot, program: Program, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from esafety_desktop.today import service

    def torn(_store: object, **_how: object) -> None:
        raise Problem("Today cannot be read.")

    monkeypatch.setattr(service, "today", torn)
    store = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    with pytest.raises(Problem):
        program.open_school(store)
    assert program.working is not None
    program.working.watch.rule = program.working.watch.rule.touch(-1e9)
    program.working.watch.tick()
    assert not store.is_open


def test_a_lock_closes_a_recovery_that_is_under_way(
    qtbot: QtBot, program: Program, data_folder: Path
) -> None:
    program.ways_back.recover(OFFICE_NAME)
    dialog = program.frame.findChild(RecoverDialog)
    assert dialog is not None
    store = accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    dialog._say_it_is_done(store)
    program.lock()
    assert not store.is_open
    assert not dialog.isVisible()
    assert not program.cabinet_lock.held
    assert program.working is None


def test_what_a_closing_dialog_opens_is_closed_too(qtbot: QtBot, program: Program) -> None:
    signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    first, second = QDialog(program.frame), QDialog(program.frame)
    first.finished.connect(lambda _result: second.open())
    first.open()
    program.lock()
    assert not any(
        one.isVisible() for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)
    )


def test_f1_opens_the_guide_over_the_preview(qtbot: QtBot, program: Program) -> None:
    signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    paper = Document("Labels", "for the office", "Seabrook Primary School")
    paper.text("Label")
    preview = PreviewDialog(paper.render(), "Labels", program.frame)
    preview.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is preview.windowHandle())
    QTest.keyClick(preview, Qt.Key.Key_F1)
    (guide,) = preview.findChildren(GuideDialog)
    assert guide.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is guide.windowHandle())
    QTest.keyClick(guide, Qt.Key.Key_F1)
    assert not guide.findChildren(GuideDialog)
    guide.close()
    preview.close()


def test_nothing_is_found_in_front_of_the_curtain(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    search = working.view.search
    search.setText("concern")
    working.curtain.draw()
    search.search()  # its timer
    assert not search.list.isVisible()


def test_the_password_may_be_typed_at_once_behind_the_curtain(
    qtbot: QtBot, program: Program
) -> None:
    """Found by a stranger: no line was there, and the first space pressed a button."""
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    working.curtain.draw()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is program.frame.page)
    for letter in "a red boat":
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, letter)
    view = program.frame.page
    assert isinstance(view, SignInView)
    assert view.ui.password.text() == "a red boat"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_open_the_curtain_without_a_pin(
    qtbot: QtBot, program: Program, key: Qt.Key
) -> None:
    signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD).curtain.draw()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is program.frame.page)
    curtain = program.frame.page
    assert curtain is not None
    QTest.keyClick(curtain, key)
    assert isinstance(program.frame.page, SignInView)
    assert program.frame.page.ui.password.text() == ""


def test_a_note_that_cannot_be_written_or_removed_hinders_nobody(tmp_path: Path) -> None:
    (tmp_path / NOTE_NAME).mkdir()
    lock = CabinetLock(tmp_path)
    lock.take()
    assert lock.held
    lock.release()
    assert not lock.held


@pytest.mark.fault("F24")
def test_a_fault_in_a_slot_leaves_no_trace_with_its_values(program: Program) -> None:
    fault = ValueError("a name")
    sys.last_value = fault  # Python itself does that before it asks anybody
    catch_bugs()
    sys.excepthook(ValueError, fault, None)
    assert not hasattr(sys, "last_value")
    for box in QApplication.topLevelWidgets():
        if isinstance(box, BugDialog):
            box.reject()


def test_a_back_up_that_is_left_is_cancelled(
    qtbot: QtBot, program: Program, data_folder: Path
) -> None:
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    target = data_folder.parent / f"{data_folder.name} back-ups"
    working.trigger("back_up")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, BackupDialog))
    dialog.back_up()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    qtbot.waitUntil(lambda: not working.jobs.busy)  # and no fault in a dialog that is gone
    assert not target.exists() or list(target.iterdir()) == []
    assert working.status.backup.text() == "No back-up yet"


def test_a_lock_that_could_not_seal_the_words_says_so(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD).store

    def full() -> None:
        raise Problem("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store, "write", full)
        with pytest.raises(Problem):
            store.drafts.put("contacts/C", {"text": "x"})
    program.lock()
    page = program.frame.page
    assert isinstance(page, SignInView)
    assert "are lost" in page.ui.message.text()
    assert "comes back" not in page.ui.intro.text()


@pytest.mark.fault("F29", how="a lock lets go of every file before it returns")
@pytest.mark.parametrize("how", ["lock", "idle", "windows"])
def test_f29_after_a_lock_no_file_is_held_and_another_log_in_may_work(
    qtbot: QtBot, program: Program, data_folder: Path, how: str
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    held = {Path(one.path).name for one in psutil.Process().open_files()}
    assert {"office.db", "locked.db"} <= held
    if how == "lock":
        program.lock()
    elif how == "idle":
        working.watch.rule = working.watch.rule.touch(-1e9)
        working.watch.tick()
    else:
        WindowsSession(program.lock)._leave()
    inside = [one.path for one in psutil.Process().open_files() if str(data_folder) in one.path]
    assert inside == []
    assert not (data_folder / LOCK_NAME).exists()
    other = CabinetLock(data_folder)
    other.take()
    accounts.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD).close()
    other.release()


def test_a_password_that_was_not_tried_does_not_stay_on_the_screen(
    qtbot: QtBot, program: Program, data_folder: Path
) -> None:
    """Somebody else has the school open, or seems to: whoever comes by next reads nothing."""
    (data_folder / LOCK_NAME).write_text("4711\npython\nOFFICE-OLD\nabc\nboot\n")
    page = program.frame.page
    assert isinstance(page, SignInView)
    page.ui.password.setText(OFFICE_PASSWORD)
    program.try_password(OFFICE_NAME, OFFICE_PASSWORD)
    qtbot.waitUntil(page.ui.message.isVisible)
    assert page.ui.password.text() == ""
    for box in program.frame.findChildren(QDialog):
        box.reject()


def test_what_was_typed_to_be_found_is_looked_for_no_more(qtbot: QtBot, program: Program) -> None:
    """The list waits until the typing rests; by then the cabinets may be closed."""
    working = signed_in(qtbot, program, OFFICE_NAME, OFFICE_PASSWORD)
    working.view.open_place("letters/home/log")
    page = program.frame.findChild(LogView)
    assert page is not None
    page.filter.setText("workshop")
    store = working.store
    program.lock()
    assert not store.is_open
    end = time.monotonic() + 0.4
    while time.monotonic() < end:  # as a loop within another one: what is closed is not yet gone
        QApplication.processEvents()  # a fault in a slot fails the test
    assert isinstance(program.frame.page, SignInView)
