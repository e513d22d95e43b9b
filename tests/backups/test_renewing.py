"""F21: whoever left is taken out of the old back-ups; those who stay open them as before."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.accounts import relocking, service
from esafety_desktop.accounts.faults import WrongPassword
from esafety_desktop.backups import renewing_service
from esafety_desktop.backups.service import run, task
from esafety_desktop.store import backup, files, keyring, keyring_place, keyring_shape
from esafety_desktop.store.cabinet import Role
from esafety_desktop.store.manifest import keyring_in
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD, OFFICE_NAME, OFFICE_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

CLERK, PASSWORD = "clerk", "four blue gates"


def told(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def left(data_folder: Path) -> tuple[Path, Path]:
    """A school whose clerk left, with a back-up of before on this PC."""
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    clerk = service.add_account(store, CLERK, Role.OFFICE, PASSWORD).value
    run(task(store), told)
    wanted = relocking.plan(store, clerk.id)
    now = store.clock()
    store.close()
    relocking.change(data_folder, wanted)
    found = renewing_service.within_reach(data_folder, now)
    (path,) = found.old
    assert found.unread == ()
    return data_folder, path


@pytest.mark.fault("F21")
def test_f21_an_old_back_up_is_renewed_and_opens_for_those_who_stay_alone(
    left: tuple[Path, Path], tmp_path: Path
) -> None:
    data, path = left
    before = _members(path)
    assert renewing_service.renew(data, (path,), told) == ()
    after = _members(path)
    assert {name for name in before if before[name] != after[name]} == {
        "manifest.json",
        keyring_place.FILE_NAME,
    }
    pc = tmp_path / "new pc"
    pc.mkdir()
    restore(pc, path)
    with pytest.raises(WrongPassword):
        service.sign_in(pc, CLERK, PASSWORD)
    service.sign_in(pc, OFFICE_NAME, OFFICE_PASSWORD).close()
    store = service.sign_in(pc, LEADER_NAME, LEADER_PASSWORD)
    assert renewing_service.within_reach(data, store.clock()) == ((), ())
    store.close()


def test_an_away_copy_is_renewed_without_accounts(data_folder: Path, tmp_path: Path) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    path = tmp_path / "x.esafety-backup"
    backup.write_all(backup.plan(store), [backup.Target(path, away=True)])
    wanted = relocking.plan(store)
    store.close()
    relocking.change(data_folder, wanted)
    assert renewing_service.renew(data_folder, (path,), told) == ()
    ring = keyring_shape.decode(_members(path)[keyring_place.FILE_NAME])
    assert ring.accounts == []
    assert {one.public for one in ring.sheets} == {one.public for one in wanted.sheets}


def test_a_large_one_is_renewed_too(
    left: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, path = left
    store = service.sign_in(data, LEADER_NAME, LEADER_PASSWORD)
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)  # as if every box were a long one
    backup.write(backup.plan(store), path)
    wanted = relocking.plan(store)
    store.close()
    relocking.change(data, wanted)
    assert renewing_service.renew(data, (path,), told) == ()
    assert keyring_shape.decode(keyring_in(path)).epochs == keyring.load(data).epochs


def test_what_the_disk_does_not_take_stays_as_it_was(
    left: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, path = left
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(renewing_service, "sync_file", full)
    assert renewing_service.renew(data, (path,), told) == (path,)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.part"))
    assert files.sha256_of(path)


def _held(path: Path) -> None:
    """As while another program holds it: nobody can read it."""
    path.unlink()
    path.mkdir()


def _damaged(path: Path) -> None:
    """Its keyring lies in it as readable as before."""
    path.write_bytes(path.read_bytes()[:-200])


@pytest.mark.fault("F21")
@pytest.mark.parametrize("spoil", [_held, _damaged])
def test_f21_what_could_not_be_looked_into_is_never_said_to_have_todays_keys(
    qtbot: QtBot, left: tuple[Path, Path], program: Program, spoil: Callable[[Path], None]
) -> None:
    data, path = left
    spoil(path)
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    found = renewing_service.within_reach(data, working.store.clock())
    assert found == ((), (path,))
    working.trigger("renew_backups")

    def boxes() -> list[QMessageBox]:
        return [one for one in program.frame.findChildren(QMessageBox) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=30_000)
    assert "that could be looked into" in boxes()[0].text()
    assert str(path) in boxes()[0].informativeText()
    boxes()[0].reject()


def test_the_menu_line_says_what_it_found(
    qtbot: QtBot, left: tuple[Path, Path], program: Program
) -> None:
    working = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
    working.trigger("renew_backups")

    def boxes() -> list[QMessageBox]:
        return [one for one in program.frame.findChildren(QMessageBox) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=30_000)
    assert "1 of 1 old back-ups" in boxes()[0].text()
    boxes()[0].reject()


@pytest.mark.fault("F21")
def test_f21_what_a_restore_kept_is_renewed_too(data_folder: Path, tmp_path: Path) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    leaver = service.add_account(store, "leaver", Role.LEADER, "another long sentence").value
    file = tmp_path / "x.esafety-backup"
    backup.write(backup.plan(store), file)
    store.close()
    aside = restore(data_folder, file)
    service.sign_in(data_folder, OFFICE_NAME, OFFICE_PASSWORD).close()
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    wanted, now = relocking.plan(store, leaver.id), store.clock()
    store.close()
    relocking.change(data_folder, wanted)
    assert aside in renewing_service.within_reach(data_folder, now).old
    assert renewing_service.renew(data_folder, (aside,), told) == ()
    assert keyring.load(aside).by_id(leaver.id) is None
    assert renewing_service.within_reach(data_folder, now).old == ()
    with pytest.raises(WrongPassword):
        service.unlock(aside, "leaver", "another long sentence")
    again = service.sign_in(aside, LEADER_NAME, LEADER_PASSWORD)
    assert again.is_leader
    again.close()


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as box:
        return {name: box.read(name) for name in box.namelist()}
