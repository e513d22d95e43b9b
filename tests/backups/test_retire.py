"""Retire this PC: nothing goes before a back-up elsewhere was opened; then nothing is left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts import founding, service
from esafety_desktop.backups import (
    book_service,
    disk_service,
    found_service,
    left_service,
    retire_service,
)
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.backups.retire_dialog import RetireDialog
from esafety_desktop.backups.service import run, task
from esafety_desktop.problem import Problem
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.store import backup, cipher, keyring_place, pins
from esafety_desktop.store.cabinet import Cabinet, Drawer
from esafety_desktop.store.faults import DiskFault, NotAllowed
from esafety_desktop.store.folder import FolderState
from esafety_desktop.store.manifest import BackupRefused
from esafety_desktop.store.restore import restore
from tests.backups.kit import back_up, called, stick
from tests.conftest import (
    LEADER_NAME,
    LEADER_PASSWORD,
    OFFICE_NAME,
    OFFICE_PASSWORD,
    unnamed_controls,
)
from tests.program_kit import signed_in
from tests.store import leaders
from tests.window_kit import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.store.store import Store

BOTH = tuple(Cabinet)


def told(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def code(data_folder: Path) -> str:
    """The code of the locked cabinet's sheet."""
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    made = service.new_sheet(store, Cabinet.LOCKED).value.code
    store.close()
    return made


def away(store: Store, target: Path) -> Path:
    made = backup.write_all(backup.plan(store), [backup.Target(target, away=True)])
    assert made[0].manifest
    backup.record(store, made[0].manifest)
    return target


def test_a_back_up_is_proved_with_the_sheet_and_holds_everything(
    code: str, data_folder: Path, tmp_path: Path
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = away(store, tmp_path / "x.esafety-backup")
    proved = retire_service.prove(data_folder, file, code, BOTH, told)
    retire_service.must_hold_everything(store, proved)
    with store.write() as unit:
        pins.pin(unit, Cabinet.OFFICE, "test", "x", b"x")
        unit.commit("tested")
    with pytest.raises(Problem, match="changed after"):
        retire_service.must_hold_everything(store, proved)
    office = service.new_sheet(store, Cabinet.OFFICE).value.code
    newer = away(store, tmp_path / "y.esafety-backup")
    with pytest.raises(Problem, match="locked cabinet"):
        retire_service.prove(data_folder, newer, office, BOTH, told)
    newer.write_bytes(newer.read_bytes()[:-9])
    with pytest.raises(BackupRefused):
        retire_service.prove(data_folder, newer, code, BOTH, told)
    store.close()


def test_words_that_were_typed_since_are_not_given_up(
    code: str, data_folder: Path, tmp_path: Path
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = away(store, tmp_path / "x.esafety-backup")
    proved = retire_service.prove(data_folder, file, code, BOTH, told)
    store.drafts.put("incidents/new", {"words": "half a sentence"})
    with pytest.raises(Problem, match="typed after"):
        retire_service.must_hold_everything(store, proved)
    store.close()


def test_a_fault_of_the_disk_is_not_called_a_wrong_sheet(
    code: str, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = away(store, tmp_path / "x.esafety-backup")
    store.close()

    def fails(_drawer: Drawer) -> None:
        raise DiskFault

    monkeypatch.setattr(cipher, "connect", fails)
    with pytest.raises(DiskFault):
        retire_service.prove(data_folder, file, code, BOTH, told)


def proof(store: Store, file: Path, code: str) -> retire_service.Proved:
    own = retire_service.own_envelopes(store)
    return retire_service.prove(store.folder, file, code, BOTH, told, envelopes=own)


def test_words_in_an_envelope_are_not_given_up(three_leaders: Path, tmp_path: Path) -> None:
    deputy = leaders.sign_in(three_leaders, leaders.DEPUTY)
    code = service.new_sheet(deputy, Cabinet.LOCKED).value.code
    envelope = leaders.about_the_head(deputy)
    leaders.pin(envelope, "first words")
    file = away(deputy, tmp_path / "x.esafety-backup")
    proved = proof(deputy, file, code)
    retire_service.must_hold_everything(deputy, proved)
    leaders.pin(envelope, "what the child said today")
    with pytest.raises(Problem, match="written in after"):
        retire_service.must_hold_everything(deputy, proved)
    file = away(deputy, tmp_path / "y.esafety-backup")
    retire_service.must_hold_everything(deputy, proof(deputy, file, code))
    deputy.close()


def test_an_envelope_that_nobody_here_can_open_counts_byte_by_byte(
    three_leaders: Path, tmp_path: Path
) -> None:
    deputy = leaders.sign_in(three_leaders, leaders.DEPUTY)
    code = service.new_sheet(deputy, Cabinet.LOCKED).value.code
    leaders.pin(leaders.about_the_head(deputy), "first words")
    deputy.close()
    head = leaders.sign_in(three_leaders, leaders.HEAD)
    file = away(head, tmp_path / "x.esafety-backup")
    proved = proof(head, file, code)
    retire_service.must_hold_everything(head, proved)
    head.close()
    deputy = leaders.sign_in(three_leaders, leaders.DEPUTY)
    leaders.pin(deputy.stores[1], "what the child said today")
    deputy.close()
    head = leaders.sign_in(three_leaders, leaders.HEAD)
    with pytest.raises(Problem, match="can’t open may be newer"):
        retire_service.must_hold_everything(head, proved)
    fresh = proof(head, away(head, tmp_path / "y.esafety-backup"), code)
    asked = retire_service.ready(head, fresh)
    head.close()
    retire_service.retire(asked, told)
    assert list(three_leaders.iterdir()) == []


def test_a_back_up_on_this_disk_does_not_count(data_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="would go with it"):
        retire_service.must_lie_elsewhere(data_folder, tmp_path / "x.esafety-backup")
    retire_service.must_lie_elsewhere(data_folder, tmp_path / "OneDrive" / "x.esafety-backup")


def test_the_office_cannot_destroy_the_locked_cabinet(office_store: Store) -> None:
    with pytest.raises(NotAllowed):
        retire_service.must_be_allowed(office_store)


def test_nothing_of_the_school_is_left_and_other_files_stay(
    code: str, data_folder: Path, tmp_path: Path
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    run(task(store), told)
    file = away(store, tmp_path / "x.esafety-backup")
    asked = retire_service.ready(store, proof(store, file, code))
    assert asked.others
    store.close()
    aside = data_folder / "before restore 2026-01-01 120000"
    aside.mkdir()
    (aside / keyring_place.FILE_NAME).write_bytes(
        (data_folder / keyring_place.FILE_NAME).read_bytes()
    )
    (data_folder / "holiday.jpg").write_bytes(b"theirs")
    retire_service.retire(asked, told)
    assert [path.name for path in data_folder.iterdir()] == ["holiday.jpg"]
    assert not any(path.exists() for path in asked.others)
    assert service.school_state(data_folder) is FolderState.EMPTY


def test_what_changed_between_the_asking_and_the_end_stops_it(
    code: str, data_folder: Path, tmp_path: Path
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    file = away(store, tmp_path / "x.esafety-backup")
    asked = retire_service.ready(store, proof(store, file, code))
    store.drafts.put("incidents/new", {"words": "sealed away when the window closed"})
    store.close()
    with pytest.raises(Problem, match="typed after"):
        retire_service.retire(asked, told)
    file.unlink()
    with pytest.raises(BackupRefused):
        retire_service.retire(asked, told)
    service.open_store(asked.data, asked.who, asked.clock).close()


def test_the_office_alone_asks_in_vain(code: str, data_folder: Path, tmp_path: Path) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    proved = proof(store, away(store, tmp_path / "x.esafety-backup"), code)
    store.close()
    office = service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD)
    with pytest.raises(NotAllowed):
        retire_service.ready(office, proved)
    office.close()


def test_the_whole_way_and_back_again_on_a_new_pc(
    qtbot: QtBot, code: str, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    file = away(working.store, tmp_path / "x.esafety-backup")
    working.trigger("retire")
    dialog = shown(program.frame, RetireDialog)
    assert unnamed_controls(dialog) == []
    dialog.ui.file.setText(str(file))
    dialog.ui.code.setText(code)
    dialog.ui.prove.click()
    refusal = shown(dialog, QMessageBox)
    assert "would go with it" in refusal.text()
    refusal.reject()
    monkeypatch.setattr(retire_service, "must_lie_elsewhere", lambda *_: None)
    dialog.ui.prove.click()
    qtbot.waitUntil(dialog.ui.word.isEnabled, timeout=30_000)
    assert not dialog.ui.retire.isEnabled()
    assert dialog.focusWidget() is dialog.ui.word
    dialog.ui.word.setText("RETIRE")
    dialog.ui.retire.click()
    qtbot.waitUntil(lambda: isinstance(program.frame.page, AssistantView), timeout=30_000)
    (box,) = [one for one in program.frame.findChildren(QMessageBox) if one.isVisible()]
    assert "gone from this PC. Not everything" in box.text(), "it lies on the same disk here"
    assert str(file.parent) in box.informativeText()
    box.reject()
    assert not list(tmp_path.glob("school/*.db"))
    pc = tmp_path / "new pc"
    pc.mkdir()
    restore(pc, file)
    again = service.recover(pc, code, LEADER_NAME, "seventeen grey geese")
    assert again.is_leader
    again.close()


def test_what_stays_behind_is_listed_before_and_afterwards(
    code: str, data_folder: Path, tmp_path: Path, drives: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / "Documents").mkdir(parents=True)
    monkeypatch.setattr("pathlib.Path.home", lambda: home)
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    sheet = service.new_sheet(store, Cabinet.OFFICE).value
    saved = home / "Documents" / f"{sheet.file_name}.pdf"
    saved.write_bytes(b"a sheet")
    stick(store, drives)
    stick(store, drives, "AWAY")
    run(task(store), told)
    (drives / "AWAY").rename(tmp_path / "in a pocket")
    going = retire_service.of_this_pc(store)
    assert len(going) == 1
    left = left_service.left(data_folder, store.clock(), going, tmp_path / "x")
    store.close()
    assert left.copies == {tmp_path: 1, drives / "KEY" / "E-Safety back-ups": 1}
    assert left.sheets == (saved,)
    assert left.here
    assert f"1 back-up in {drives / 'KEY' / 'E-Safety back-ups'}" in left.words
    away = called(drives, "AWAY")
    assert f"the stick or drive {away}, which isn't there now" in left.words
    assert str(saved) in left.words


def test_a_bad_back_up_of_this_pc_goes_too(code: str, data_folder: Path, tmp_path: Path) -> None:
    """It holds the keys like a sound one."""
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    (made,) = run(task(store), told).places
    assert made.path is not None
    found_service.note_tried(data_folder, made.path, good=False)
    assert retire_service.of_this_pc(store) == (made.path,)
    store.close()


def test_ctrl_b_backs_up_from_there_and_cancel_keeps_what_was_typed(
    qtbot: QtBot, code: str, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("retire")
    dialog = shown(program.frame, RetireDialog)
    QTest.keyClicks(dialog.ui.file, '"E:\\x.esafety-backup"')
    dialog.ui.code.setText(code)
    assert dialog.why_not() == "Press “Try the back-up”."
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    shown(dialog, BackupDialog).reject()
    dialog.ui.cancel.click()
    working.trigger("retire")
    again = shown(program.frame, RetireDialog)
    assert again is not dialog
    assert again.ui.code.text() == code
    assert again.ui.file.text() == '"E:\\x.esafety-backup"'
    assert again.ui.prove.isEnabled()
    again.reject()


def test_what_was_just_backed_up_elsewhere_stands_in_the_line(
    qtbot: QtBot, code: str, program: Program, drives: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert code
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    back_up(working.store, stick(working.store, drives))
    pc = book_service.usual_folder(working.store.folder)
    monkeypatch.setattr(disk_service, "goes_along", lambda folder, _data: folder == pc)
    working.trigger("retire")
    dialog = shown(program.frame, RetireDialog)
    dialog.ui.back_up.click()
    shown(dialog, BackupDialog).reject()
    assert Path(dialog.ui.file.text()).is_relative_to(drives)
    dialog.reject()


def test_an_office_without_leaders_may_retire(tmp_path: Path) -> None:
    new = founding.first_office_account(tmp_path, OFFICE_NAME, OFFICE_PASSWORD)
    retire_service.must_be_allowed(new.store)
    new.store.close()
