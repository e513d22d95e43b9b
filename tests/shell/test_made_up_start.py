"""The made-up school opens beside the real one, in a program of its own."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from esafety_desktop import bootstrap
from esafety_desktop.shell import application, made_up_start
from tests.conftest import LEADER_NAME, LEADER_PASSWORD
from tests.program_kit import signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is set by Linux's variables")
def test_it_starts_in_a_folder_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    place = application.data_folder(None, demo=True)
    assert tmp_path in place.parents
    before = set(place.glob("*")) if place.exists() else set()
    process = made_up_start.start_made_up()
    try:
        qtbot.waitUntil(lambda: place.exists() and set(place.glob("*")) != before, timeout=60_000)
    finally:
        os.kill(process, signal.SIGKILL)


def test_the_menu_offers_it_and_a_made_up_school_s_does_not(
    qtbot: QtBot, data_folder: Path
) -> None:
    for demo in (False, True):
        program = bootstrap.build(data_folder, demo=demo)
        qtbot.addWidget(program.frame)
        with qtbot.waitSignal(program.settled):
            program.start()
        desk = signed_in(qtbot, program, LEADER_NAME, LEADER_PASSWORD)
        assert ("made_up" in desk.actions) is not demo
        program.shut()
        program.frame.close()
