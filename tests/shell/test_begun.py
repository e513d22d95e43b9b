"""What a stopped program had begun is finished under the lock of the folder, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from esafety_desktop.accounts import service
from esafety_desktop.setup import staging
from esafety_desktop.setup.assistant_view import AssistantView
from esafety_desktop.shell.lock_file import CabinetLock
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store import backup
from esafety_desktop.store.folder import STAGED_NAME, FolderState
from esafety_desktop.store.restore import restore
from tests.conftest import LEADER_NAME, LEADER_PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[object]:
    made: list[Program] = []

    def started(folder: Path) -> Program:
        bootstrap.application()
        program = bootstrap.build(folder)
        made.append(program)
        qtbot.addWidget(program.frame)
        with qtbot.waitSignal(program.settled):
            program.start()
        return program

    yield started
    for program in made:
        program.shut()
        program.frame.close()


def cut_short(folder: Path, tmp_path: Path) -> None:
    """A restore that was stopped after the step that decides."""
    store = service.sign_in(folder, LEADER_NAME, LEADER_PASSWORD)
    file = tmp_path / "b.esafety-backup"
    backup.write(backup.plan(store), file)
    store.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("esafety_desktop.store.restore._swap", _stop)
        with pytest.raises(KeyboardInterrupt):
            restore(folder, file)
    assert (folder / STAGED_NAME).exists()


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_second_log_in_leaves_a_set_up_alone(tmp_path: Path, start: object) -> None:
    lock = CabinetLock(tmp_path)
    lock.take()
    made = staging.begin(tmp_path)
    new = service.first_office_account(made, "office", "copper kettle drift")
    new.store.close()
    before = sorted(path.name for path in made.iterdir())
    program = start(tmp_path)  # type: ignore[operator] # the fixture's function
    assert isinstance(program.frame.page, SignInView)
    assert sorted(path.name for path in made.iterdir()) == before
    lock.release()


def test_a_set_up_that_was_stopped_is_swept_at_the_next_start(
    tmp_path: Path, start: object
) -> None:
    staging.begin(tmp_path)
    program = start(tmp_path)  # type: ignore[operator] # the fixture's function
    assert isinstance(program.frame.page, AssistantView)


def test_a_restore_under_way_elsewhere_is_left_alone_and_finished_at_sign_in(
    qtbot: QtBot, data_folder: Path, tmp_path: Path, start: object
) -> None:
    cut_short(data_folder, tmp_path)
    lock = CabinetLock(data_folder)
    lock.take()
    program = start(data_folder)  # type: ignore[operator] # the fixture's function
    assert (data_folder / STAGED_NAME).exists()
    lock.release()
    program.try_password(LEADER_NAME, LEADER_PASSWORD)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert not (data_folder / STAGED_NAME).exists()


def test_a_restore_that_was_stopped_is_finished_by_the_next_start(
    data_folder: Path, tmp_path: Path, start: object
) -> None:
    cut_short(data_folder, tmp_path)
    program = start(data_folder)  # type: ignore[operator] # the fixture's function
    assert isinstance(program.frame.page, SignInView)
    assert not (data_folder / STAGED_NAME).exists()
    assert not program.cabinet_lock.held
    assert list(data_folder.glob("before restore *"))


@pytest.mark.parametrize("name", ["{far}", "../elsewhere", "", "before restore 2026-01-01 120000"])
def test_a_note_in_the_folder_moves_the_school_nowhere(
    data_folder: Path, tmp_path: Path, name: str
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    staged = data_folder / STAGED_NAME
    staged.mkdir()
    (staged / "aside.txt").write_text(name.format(far=far))
    if name.startswith("before"):
        (data_folder / name).symlink_to(far)
    assert service.school_state(data_folder) is FolderState.SCHOOL
    assert list(far.iterdir()) == []
    assert not staged.exists()
