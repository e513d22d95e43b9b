"""Back-ups through the real window: by hand, restore, drill, before closing (F8, F25)."""

from __future__ import annotations

import contextlib
import zipfile
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from esafety_desktop import furnishing
from esafety_desktop.accounts import service as accounts
from esafety_desktop.backups import book_service, drill_service, found_service
from esafety_desktop.backups import service as backups
from esafety_desktop.backups.after_service import Wanted
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.backups.closing_dialog import ClosingDialog
from esafety_desktop.backups.drill_dialog import DrillDialog
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.concerns.slip_drafts_service import SlipDrafts
from esafety_desktop.guide.guide_dialog import GuideDialog
from esafety_desktop.problem import Problem
from esafety_desktop.school import service as school
from esafety_desktop.school.rows import SchoolRow
from esafety_desktop.shell.putting_back_view import PuttingBackView
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store import backup, keyring_place
from esafety_desktop.store.faults import DiskFull, NotSaved
from esafety_desktop.store.restore import How
from esafety_desktop.store.unit import UnitOfWork
from esafety_desktop.widgets.draft_view import DraftKeeper
from tests.backups.kit import back_up as make_back_up
from tests.backups.kit import write
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, unnamed_controls
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from esafety_desktop.backups.rows import Place
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk
    from esafety_desktop.store.store import Store

D = TypeVar("D", bound=QDialog)


def shown(qtbot: QtBot, kind: type[D]) -> D:
    def find() -> list[D]:
        windows = QApplication.topLevelWidgets()
        return [one for one in windows if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(find()))
    return find()[0]


def ok(dialog: BackupDialog | RestoreDialog | DrillDialog) -> QPushButton:
    return dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)


def put_back(qtbot: QtBot, program: Program, dialog: RestoreDialog) -> str:
    """Restore what was looked into, by way of the question and the page at the end; its words."""
    assert not ok(dialog).hasFocus(), "Enter after Enter must not put anything back"
    ok(dialog).click()
    box = shown(qtbot, QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert dialog.isVisible(), "Enter answers no"
    ok(dialog).click()
    box = shown(qtbot, QMessageBox)
    next(one for one in box.buttons() if "Put it back" in one.text()).click()
    return finished(qtbot, program)


def finished(qtbot: QtBot, program: Program) -> str:
    """Wait for the page that says it is done, read it and go on."""
    is_there = lambda: isinstance(program.frame.page, PuttingBackView)  # noqa: E731 - once
    qtbot.waitUntil(is_there, timeout=20_000)  # what is here now is backed up first
    page = program.frame.page
    assert isinstance(page, PuttingBackView)
    assert program.working is None
    assert not program.frame.menuBar().isVisible()
    qtbot.waitUntil(page.ui.go_on.isVisible, timeout=20_000)
    assert unnamed_controls(page) == []
    said = page.ui.words.text()
    QTest.keyClick(page.ui.go_on, Qt.Key.Key_Return)
    return said


def back_up(qtbot: QtBot, working: WorkingDesk) -> BackupDialog:
    working.trigger("back_up")
    dialog = shown(qtbot, BackupDialog)
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.done.isVisible, timeout=20_000)
    return dialog


def test_a_back_up_is_made_looked_into_and_put_back_after_a_question(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    back_up(qtbot, working).close()
    assert working.status.backup.text().startswith("Backed up today")
    school.save_school(working.store, SchoolRow("After"))
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    assert unnamed_controls(dialog) == []
    ok(dialog).click()
    dialog.ui.account.setCurrentText(LEADER_NAME)
    assert not ok(dialog).isEnabled()
    dialog.ui.password.setText(LEADER_PASSWORD)
    ok(dialog).click()
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    facts = {row.what: (row.there, row.here) for row in dialog.facts.records.shown}
    assert facts["School"] == ("Before", "After")
    assert facts["Incidents"] == ("0", "0")
    assert dialog.ui.waits.text() == "Passwords stay as they are: everybody signs in as before."
    put_back(qtbot, program, dialog)
    assert isinstance(program.frame.page, SignInView)
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    assert school.school(working.store).name == "Before"


def test_what_was_here_before_a_restore_can_be_put_back(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    back_up(qtbot, working).close()
    school.save_school(working.store, SchoolRow("After"))
    for wanted, expected in (("Opens with", "Before"), ("Just before the restore", "After")):
        working.trigger("restore")
        dialog = shown(qtbot, RestoreDialog)
        qtbot.waitUntil(ok(dialog).isEnabled)
        rows = dialog.table.records.shown
        dialog.table.selectRow(
            next(at for at, row in enumerate(rows) if row.state.startswith(wanted))
        )
        ok(dialog).click()
        assert dialog.ui.account.currentText() == LEADER_NAME, "who is signed in"
        dialog.ui.password.setText(LEADER_PASSWORD)
        ok(dialog).click()
        qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)  # noqa: B023 - at once
        assert "What is here now is backed up first" in dialog.ui.aside.text()
        put_back(qtbot, program, dialog)
        working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
        assert school.school(working.store).name == expected
    for _another in range(4):
        school.save_school(working.store, SchoolRow(f"After {_another}"))
        back_up(qtbot, working).close()
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    kept = [row for row in dialog.table.records.shown if row.before is not None]
    assert len(kept) == 2, "neither goes with the rotation"


def test_a_torn_back_up_cannot_be_chosen_and_nothing_changes(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(qtbot, working).close()
    (found,) = found_service.found(working.store.folder, working.store.clock())
    content = found.path.read_bytes()
    found.path.write_bytes(content[: len(content) // 2])
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.table.records.rowCount() == 1)
    assert dialog.table.records.shown[0].state == "Cut off or damaged"
    assert not ok(dialog).isEnabled()
    dialog.choose_file(found.path)
    assert "isn't a whole back-up" in dialog.ui.message.text()
    dialog.close()
    assert working.store.is_open


def test_a_changed_byte_is_refused_before_anything_is_shown(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(qtbot, working).close()
    (found,) = found_service.found(working.store.folder, working.store.clock())
    content = bytearray(found.path.read_bytes())
    content[len(content) // 2] ^= 1
    found.path.write_bytes(content)
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    ok(dialog).click()
    dialog.ui.password.setText(LEADER_PASSWORD)
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert "isn't a whole back-up" in dialog.ui.message.text()
    assert dialog.ui.pages.currentWidget() is dialog.ui.open
    dialog.close()


def test_a_wrong_password_can_be_tried_again(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(qtbot, working).close()
    working.trigger("restore")
    dialog = shown(qtbot, RestoreDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    ok(dialog).click()
    dialog.ui.account.setCurrentText(LEADER_NAME)
    dialog.ui.password.setText("wrong")
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    dialog.ui.password.setText(LEADER_PASSWORD)
    ok(dialog).click()
    qtbot.waitUntil(lambda: dialog.ui.pages.currentWidget() is dialog.ui.seen, timeout=20_000)
    dialog.ui.back.click()
    assert dialog.ui.pages.currentWidget() is dialog.ui.open
    dialog.close()


def test_places_are_added_and_removed_in_the_list(
    qtbot: QtBot, program: Program, drives: Path, tmp_path: Path
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("back_up")
    dialog = shown(qtbot, BackupDialog)
    assert unnamed_controls(dialog) == []
    dialog.ui.add_drive.click()
    assert "No stick or other drive is plugged in" in dialog.ui.message.text()
    (drives / "KEY").mkdir()
    dialog.ui.add_drive.click()
    assert [row.away for row in dialog.table.records.shown] == [False, True]
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.done.isVisible, timeout=20_000)
    assert dialog.ui.done.text().count("backed up and read again") == 2
    dialog.table.selectRow(1)
    dialog.ui.remove.click()
    assert [row.away for row in dialog.table.records.shown] == [False]
    assert not dialog.ui.remove.isEnabled()
    dialog.add(tmp_path / "copies")
    assert "same disk as the school's files" in dialog.ui.message.text()
    assert dialog.ui.message.isVisible()
    model = dialog.table.model()
    assert model.index(1, 0).data() == f"Folder on this PC's disk: {tmp_path / 'copies'}"
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    guide = shown(qtbot, GuideDialog)
    assert guide.page.title == "Back-ups and the recovery sheet"
    guide.close()
    dialog.close()


def test_the_drill_is_one_button_and_recorded(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(qtbot, working).close()
    working.trigger("try_backup")
    dialog = shown(qtbot, DrillDialog)
    qtbot.waitUntil(ok(dialog).isEnabled)
    assert unnamed_controls(dialog) == []
    ok(dialog).click()
    qtbot.waitUntil(dialog.ui.done.isVisible, timeout=20_000)
    assert "what was opened in it is sound" in dialog.ui.done.text()
    assert "by leader: it was sound" in dialog.ui.last.text()
    (row,) = drill_service.drills(working.store)
    assert row.good
    dialog.close()


def test_a_drill_without_a_back_up_says_what_to_do(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("try_backup")
    dialog = shown(qtbot, DrillDialog)
    qtbot.waitUntil(dialog.ui.message.isVisible)
    assert "Make one first" in dialog.ui.message.text()
    assert not ok(dialog).isEnabled()
    dialog.close()


def test_closing_backs_up_once_and_not_when_nothing_changed(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    write(store)
    program.frame.close()
    assert store.is_open, "the keys are still there while the back-up is made"
    dialog = shown(qtbot, ClosingDialog)
    assert "This PC" in dialog.ui.words.text()
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    (found,) = found_service.found(store.folder, store.clock())
    assert found.good


def test_signing_out_backs_up_first(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    write(store)
    working.trigger("sign_out")
    dialog = shown(qtbot, ClosingDialog)
    assert dialog.ui.title.text() == "Backing up before signing out"
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    assert isinstance(program.frame.page, SignInView)
    assert program.frame.isVisible()
    (found,) = found_service.found(store.folder, store.clock())
    assert found.good


def test_what_cannot_be_looked_at_for_a_moment_is_backed_up(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    write(store)

    def held(_store: Store) -> tuple[Place, ...]:
        raise NotSaved("Another program is holding a file.", "Try again.")

    monkeypatch.setattr(backups, "wanting", held)
    program.frame.close()
    assert store.is_open
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    (found,) = found_service.found(store.folder, store.clock())
    assert found.good


def test_closing_without_changes_closes_at_once(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(qtbot, working).close()
    program.frame.close()
    assert not working.store.is_open


def test_signing_out_with_no_back_up_possible_says_so_in_its_own_words(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    ring = working.store.folder / keyring_place.FILE_NAME
    spare = ring.with_name(keyring_place.SPARE_NAME)
    kept = ring.read_bytes()
    for path in (ring, spare):
        path.unlink()
    working.trigger("sign_out")
    dialog = shown(qtbot, ClosingDialog)
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert dialog.ui.title.text() == "The back-up is not finished"
    assert not dialog.ui.words.isVisible()
    assert dialog.ui.leave.text() == "&Sign out"
    for path in (ring, spare):
        path.write_bytes(kept)
    dialog.ui.again.click()
    assert dialog.ui.title.text() == "Backing up before signing out"
    assert "you are signed out" in dialog.ui.words.text()
    qtbot.waitUntil(lambda: not working.store.is_open, timeout=20_000)


@pytest.mark.fault("F6", how="the disk is full once the back-up is made, when it is noted")
def test_a_back_up_that_can_not_be_noted_keeps_nobody_waiting(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit", full)
        working.trigger("sign_out")
        dialog = shown(qtbot, ClosingDialog)
        qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
        said = dialog.ui.message.text()
    assert "backed up and read again" in said
    assert "could not be written into the school’s records" in said
    assert "disk is full" in said
    dialog.ui.leave.click()
    assert not working.store.is_open


def test_no_restore_by_enter_where_nothing_was_backed_up(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    back_up(qtbot, working).close()
    (file,) = book_service.usual_folder(working.store.folder).iterdir()
    school.save_school(working.store, SchoolRow("After"))
    with monkeypatch.context() as patch:
        patch.setattr(backup, "write_all", _refused)
        program.ways_back.restore(Wanted(file, How(), "", "Done."))
        dialog = shown(qtbot, ClosingDialog)
        qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert "is in no back-up" in dialog.ui.message.text()
    assert "Today reminds" not in dialog.ui.message.text()
    assert dialog.focusWidget() is dialog.ui.stay
    assert dialog.ui.leave.text() == "&Restore without a back-up"
    QTest.keyClick(dialog.ui.stay, Qt.Key.Key_Return)
    assert program.working is working
    school.save_school(working.store, SchoolRow("Later"))
    program.ways_back.restore(Wanted(file, How(), "", "Done."))
    shown(qtbot, ClosingDialog)  # nothing is remembered of the time before
    finished(qtbot, program)
    held = book_service.book(program.doors.folder).held  # type: ignore[attr-defined]
    assert len(held) == 1


def test_a_cabinet_that_can_not_be_read_is_restored_all_the_same(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    school.save_school(working.store, SchoolRow("Before"))
    back_up(qtbot, working).close()
    (file,) = book_service.usual_folder(working.store.folder).iterdir()

    def damaged(_store: object) -> object:
        raise Problem("The office cabinet is damaged.", "Restore a back-up.")

    monkeypatch.setattr(backups, "wanting", damaged)
    program.ways_back.restore(Wanted(file, How(), "", "Done."))
    finished(qtbot, program)


def _refused(*_: object) -> object:
    raise NotSaved("The disk is full.", "Make room.")


def test_one_can_stay_or_close_without_a_back_up(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    (place,) = backups.places(working.store.folder, working.store.clock())
    place.path.write_bytes(b"a file where the folder should be")
    program.frame.close()
    dialog = shown(qtbot, ClosingDialog)
    qtbot.waitUntil(dialog.ui.message.isVisible, timeout=20_000)
    assert "nothing can be written to" in dialog.ui.message.text()
    assert unnamed_controls(dialog) == []
    dialog.ui.stay.click()
    assert working.store.is_open
    program.frame.close()
    again = shown(qtbot, ClosingDialog)
    again.ui.leave.click()
    assert not working.store.is_open


def test_the_lock_gives_a_back_up_before_closing_up(qtbot: QtBot, program: Program) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    write(working.store)
    program.frame.close()
    shown(qtbot, ClosingDialog)
    program.lock()
    assert not working.store.is_open
    assert program.frame.isVisible()
    qtbot.waitUntil(lambda: not program.jobs.busy)
    assert not (working.store.folder / "backing-up").exists()


def test_a_window_that_stays_open_backs_up_when_nobody_is_there(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(furnishing, "_AFTER_TODAY_MS", 0)
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store

    def made() -> bool:
        working.furniture.idle(3600.0, 3600.0)  # as the watch over keys and mouse tells it
        return working.status.backup.text().startswith("Backed up today")

    qtbot.waitUntil(made, timeout=20_000)
    assert len(found_service.found(store.folder, store.clock())) == 1
    assert working.watch.quiet_for < 60


class Typing(QDialog):
    """An open dialog with something unfinished in it."""

    def __init__(self, keeper: DraftKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.keep_draft = keeper.flush


def words_in(working: WorkingDesk, place: str) -> str:
    """What the newest back-up has of a draft, read with the keys of who typed it."""
    data = working.store.folder
    newest = next(one for one in found_service.found(data, working.store.clock()) if one.good)
    copy = data.parent / f"looked into {newest.path.name}"
    with zipfile.ZipFile(newest.path) as box:
        box.extractall(copy)
    with contextlib.closing(accounts.sign_in(copy, LEADER_NAME, LEADER_PASSWORD)) as store:
        kept = store.drafts.get(place)
        return str(kept["words"]) if kept else ""


def test_what_is_being_typed_is_in_the_back_up_made_at_closing(
    qtbot: QtBot, program: Program
) -> None:
    """Words that are in no record yet are in no trail: they want a back-up all the same."""
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    back_up(qtbot, working).close()
    typed = QLineEdit(working.frame)
    keeper = DraftKeeper(store, "school/test", lambda: {"words": typed.text()}, typed)
    typed.textEdited.connect(keeper.touch)
    dialog = Typing(keeper, working.frame)
    dialog.show()
    QTest.keyClicks(typed, "half a sentence")
    assert store.drafts.places() == ()
    program.frame.close()
    assert store.drafts.places() == ("school/test",), "it is sealed before the back-up"
    shown(qtbot, ClosingDialog)
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    assert words_in(working, "school/test") == "half a sentence"


def test_what_is_typed_while_the_closing_back_up_is_made_gets_another(
    qtbot: QtBot, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    store = working.store
    write(store)
    program.frame.close()
    store.drafts.put("school/test", {"words": "one thing more"})
    qtbot.waitUntil(lambda: not store.is_open, timeout=20_000)
    assert words_in(working, "school/test") == "one thing more"


def test_a_draft_sealed_afresh_with_the_same_words_wants_no_back_up(leader_store: Store) -> None:
    slips = SlipDrafts(leader_store)
    slips.put("slip", {"words": "a thought"})
    assert make_back_up(leader_store).made
    assert backups.wanting(leader_store) == ()
    slips.renew()
    assert backups.wanting(leader_store) == ()
    slips.put("slip", {"words": "another thought"})
    assert len(backups.wanting(leader_store)) == 1
