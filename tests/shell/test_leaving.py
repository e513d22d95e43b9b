"""Somebody leaves: the whole way through the window, from the File menu to the new keys (F21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts import service
from esafety_desktop.accounts.accounts_dialog import AccountsDialog
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.accounts.leaving_dialog import LeavingDialog
from esafety_desktop.backups.backup_dialog import BackupDialog
from esafety_desktop.shell.busy_view import BusyView
from esafety_desktop.store import epochs, keyring, keyring_place, relock
from esafety_desktop.store.cabinet import Cabinet, Role
from esafety_desktop.store.faults import DiskFull
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, unnamed_controls
from tests.program_kit import signed_in
from tests.sheet_kit import take_in_hand
from tests.window_kit import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

DEPUTY, PASSWORD = "deputy", "orchard plume seven"


@pytest.fixture
def with_deputy(data_folder: Path) -> Path:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    service.add_account(store, DEPUTY, Role.LEADER, PASSWORD)
    store.close()
    return data_folder


def walk(dialog: LeavingDialog) -> None:
    """Through the steps, with both sheets typed back."""
    dialog.ui.next.click()
    assert dialog.plan is not None
    for paper in dialog.plan.papers:
        assert not dialog.ui.next.isEnabled()
        take_in_hand(dialog.check)
        dialog.check.ui.group.setText(paper.code.split("-")[3].lower())
        assert dialog.ui.next.isEnabled()
        dialog.ui.next.click()


def done_box(qtbot: QtBot, program: Program) -> QMessageBox:
    found: list[QMessageBox] = []

    def there() -> bool:
        found[:] = [one for one in program.frame.findChildren(QMessageBox) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there, timeout=30_000)
    return found[0]


@pytest.mark.fault("F21")
def test_f21_a_leader_leaves_from_the_menu_to_the_new_keys(
    qtbot: QtBot, with_deputy: Path, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.desk.store.drafts.put("incidents/x", {"text": "half"})
    working.trigger("leaving")
    dialog = shown(program.frame, LeavingDialog)
    assert unnamed_controls(dialog) == []
    at = next(n for n in range(dialog.ui.who.count()) if DEPUTY in dialog.ui.who.itemText(n))
    dialog.ui.who.setCurrentIndex(at)
    assert "A key to the locked cabinet keep: leader." in dialog.ui.keeps.text()
    walk(dialog)
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: isinstance(program.frame.page, BusyView))
    assert getattr(program, "working") is None  # noqa: B009 - mypy believes it still stands
    assert program.cabinet_lock.held
    box = done_box(qtbot, program)
    assert "deputy can’t sign in any more" in box.text()
    assert program.working is not None
    assert program.working.store.drafts.get("incidents/x") == {"text": "half"}
    steps = box.informativeText()
    assert steps.index("Back up now") < steps.index("Renew") < steps.index("destroy the old")
    next(one for one in box.buttons() if "Back up now" in one.text()).click()
    shown(program.frame, BackupDialog).reject()
    assert box.isVisible(), "the next step still stands there"
    box.reject()
    program.sign_out()
    ring = keyring.load(with_deputy)
    assert [epochs.number_of(ring, one) for one in Cabinet] == [2, 2]
    with pytest.raises(WrongPassword):
        service.sign_in(with_deputy, DEPUTY, PASSWORD)


def test_a_full_disk_is_said_and_the_school_stands_open_as_before(
    qtbot: QtBot, with_deputy: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("leaving")
    dialog = shown(program.frame, LeavingDialog)
    walk(dialog)

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(relock, "prepare", full)
    dialog.ui.next.click()
    box = done_box(qtbot, program)
    assert "disk is full" in box.text()
    assert program.working is not None
    box.reject()
    assert keyring.load(with_deputy).epochs == []


def test_a_lock_of_windows_meanwhile_counts_afterwards(
    qtbot: QtBot, with_deputy: Path, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("leaving")
    dialog = shown(program.frame, LeavingDialog)
    walk(dialog)
    dialog.ui.next.click()
    qtbot.waitUntil(lambda: isinstance(program.frame.page, BusyView))
    program.lock()
    box = done_box(qtbot, program)
    assert program.working is None
    assert not program.cabinet_lock.held
    box.reject()


def test_back_and_cancel_change_nothing(qtbot: QtBot, with_deputy: Path, program: Program) -> None:
    before = (with_deputy / keyring_place.FILE_NAME).read_bytes()
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("leaving")
    dialog = shown(program.frame, LeavingDialog)
    walk(dialog)
    for _ in range(3):
        dialog.ui.back.click()
    assert dialog.plan is None
    dialog.ui.cancel.click()
    assert (with_deputy / keyring_place.FILE_NAME).read_bytes() == before


def test_removing_an_account_asks_whether_the_person_leaves(
    qtbot: QtBot, with_deputy: Path, program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("accounts")
    accounts = shown(program.frame, AccountsDialog)
    row = next(one for one in service.accounts(with_deputy) if one.name == DEPUTY)
    accounts.table.select_key(row.id)
    accounts.ui.remove.click()
    box = shown(accounts, QMessageBox)
    assert box.text() == "Does deputy leave the school?"
    locks = next(one for one in box.buttons() if "locks" in one.text())
    locks.click()
    dialog = shown(accounts, LeavingDialog)
    assert dialog.leaver is not None
    assert dialog.leaver.name == DEPUTY
    dialog.reject()
    accounts.reject()
