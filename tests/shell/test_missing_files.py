"""F11 at the window: what is missing is told, a back-up is offered, no new school is begun."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from esafety_desktop.backups.restore_dialog import RestoreDialog
from esafety_desktop.problem import Problem
from esafety_desktop.setup import service
from esafety_desktop.shell.sign_in_view import SignInView
from esafety_desktop.store import keyring_place
from esafety_desktop.store.cabinet import Cabinet
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in
from tests.window_kit import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program

LOST = [(one.file_name,) for one in Cabinet] + [(keyring_place.FILE_NAME, keyring_place.SPARE_NAME)]
NEW = "seventeen grey geese"


@pytest.fixture(params=LOST, ids=lambda names: names[0])
def lost(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The names of the files that are not there."""
    names: tuple[str, ...] = request.param
    return names


@pytest.fixture(params=[None, 0], ids=["missing", "empty"])
def started(
    qtbot: QtBot, data_folder: Path, lost: tuple[str, ...], request: pytest.FixtureRequest
) -> Iterator[Program]:
    """The program, started over what is left."""
    for name in lost:
        (data_folder / name).unlink(missing_ok=True)
        if request.param == 0:
            (data_folder / name).touch()
    before = sys.excepthook
    bootstrap.application()
    made = bootstrap.build(data_folder)
    qtbot.addWidget(made.frame)
    with qtbot.waitSignal(made.settled):
        made.start()
    yield made
    made.shut()
    made.frame.close()
    sys.excepthook = before


@pytest.mark.fault("F11", how="a cabinet or the keyring is missing or 0 bytes when it is started")
def test_f11_the_window_offers_a_restore_and_sets_no_school_up(
    qtbot: QtBot, started: Program, data_folder: Path, lost: tuple[str, ...]
) -> None:
    there = {path.name: path.stat().st_size for path in data_folder.iterdir() if path.is_file()}
    page = started.frame.page
    assert isinstance(page, SignInView), "a first set-up would begin a new school"
    if page.ui.restore.isHidden():
        started.try_password(LEADER_NAME, LEADER_PASSWORD)
        qtbot.waitUntil(lambda: not page.ui.restore.isHidden(), timeout=30_000)
    assert started.working is None
    assert page.ui.message.text()
    page.ui.restore.click()
    shown(started.frame, RestoreDialog).reject()
    for name in lost:
        assert not there.get(name)
        path = data_folder / name
        assert not path.exists() or not path.stat().st_size, "an empty one was made"


@pytest.mark.fault("F11", how="the keyring is missing and its spare is there")
def test_f11_with_the_spare_alone_the_school_opens(qtbot: QtBot, data_folder: Path) -> None:
    (data_folder / keyring_place.FILE_NAME).unlink()
    made = bootstrap.build(data_folder)
    qtbot.addWidget(made.frame)
    with qtbot.waitSignal(made.settled):
        made.start()
    assert isinstance(made.frame.page, SignInView)
    signed_in(qtbot, made, LEADER_NAME, LEADER_PASSWORD)
    made.shut()
    made.frame.close()


@pytest.mark.fault("F11", how="a first set-up over what is left of a school")
def test_f11_no_school_is_made_over_another(data_folder: Path) -> None:
    for name in (keyring_place.FILE_NAME, keyring_place.SPARE_NAME):
        (data_folder / name).unlink()
    with pytest.raises(Problem, match="holds a school already"):
        service.make_office(data_folder, "office", NEW, "Ashdown")
    assert (data_folder / "office.db").stat().st_size
