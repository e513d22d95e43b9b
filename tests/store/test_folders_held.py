"""F28: what is being restored or removed is held for a moment; a governor writes meanwhile."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from esafety_desktop.accounts import service
from esafety_desktop.store import backup, files, keyring, keyring_place, restore, retiring
from esafety_desktop.store.cabinet import Role
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _held_twice(do: Callable[..., object], what: str) -> Callable[..., object]:
    """Windows' answer while a scanner has a file open in a folder, or the file itself."""
    left = [2]

    def tried(path: Path, *others: Path) -> object:
        if what in path.name and left[0]:
            left[0] -= 1
            raise PermissionError(13, "held", str(path))
        return do(path, *others)

    return tried


@pytest.fixture
def backed_up(data_folder: Path, tmp_path: Path) -> Path:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    service.add_account(store, "Mrs Okafor", Role.GOVERNOR, "walnut harbour tin")
    made = tmp_path / f"copy{backup.SUFFIX}"
    backup.write(backup.plan(store), made)
    store.close()
    return made


@pytest.mark.fault("F28")
@pytest.mark.parametrize("at", ["_rename", "_remove_folder"])
def test_f28_a_folder_that_is_held_for_a_moment_is_waited_for(
    data_folder: Path, backed_up: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    monkeypatch.setattr(files, at, _held_twice(getattr(files, at), "restoring"))
    restore.restore(data_folder, backed_up)
    assert not list(data_folder.glob("restoring*"))
    service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD).close()


@pytest.mark.fault("F28")
def test_f28_a_retirement_waits_for_what_is_held(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = service.sign_in(data_folder, LEADER_NAME, LEADER_PASSWORD)
    mark = retiring.mark(store.keyring().school, store.clock(), store.cabinet_keys)
    store.close()
    monkeypatch.setattr(files, "_rename", _held_twice(files._rename, keyring_place.FILE_NAME))
    retiring.destroy(data_folder, mark)
    assert not list(data_folder.iterdir())


def test_what_a_governor_writes_during_a_restore_is_not_lost(
    data_folder: Path, backed_up: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A governor's program holds no lock of the folder: it waits, then writes into the new one."""
    begun: list[threading.Thread] = []
    put = files.put_in_place

    def write() -> None:
        with keyring.changing(data_folder) as ring:
            ring.with_role(Role.GOVERNOR)[0].wrong_since = 7

    def meanwhile(source: Path, target: Path) -> None:
        if not begun:
            begun.append(threading.Thread(target=write))
            begun[0].start()
            begun[0].join(0.5)
        put(source, target)

    monkeypatch.setattr(restore, "put_in_place", meanwhile)
    restore.restore(data_folder, backed_up)
    begun[0].join()
    (governor,) = keyring.load(data_folder).with_role(Role.GOVERNOR)
    assert governor.wrong_since == 7
