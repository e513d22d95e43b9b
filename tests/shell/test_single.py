"""F14: a second start brings the first window to the front in less than a second."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import textwrap
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from esafety_desktop.shell.frame import Frame
from esafety_desktop.shell.instance_rules import may_run, meeting_place
from esafety_desktop.shell.single import FirstWindow, call_first

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECOND = textwrap.dedent("""
    import pathlib, sys
    from PySide6.QtCore import QCoreApplication
    from esafety_desktop.shell.single import call_first
    app = QCoreApplication([])
    sys.exit(0 if call_first(pathlib.Path(sys.argv[1])) else 3)
""")
KILLED = textwrap.dedent("""
    import os, pathlib, sys
    from PySide6.QtCore import QCoreApplication
    from esafety_desktop.shell.single import FirstWindow
    app = QCoreApplication([])
    first = FirstWindow(pathlib.Path(sys.argv[1]))
    (pathlib.Path(sys.argv[1]) / "ring-1").touch()
    os._exit(0 if first.listening else 3)
""")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a program of this test is called."""
    return tmp_path / "meeting"


def started(script: str, place: Path) -> subprocess.Popen[bytes]:
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
    return subprocess.Popen([sys.executable, "-c", script, str(place)], env=environment)


@pytest.mark.fault("F14")
def test_a_second_start_calls_the_first(qtbot: QtBot, place: Path) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    frame.showMinimized()
    first = FirstWindow(place, frame)
    first.called.connect(frame.come_forward)
    assert first.listening
    assert may_run(place)
    second = started(SECOND, place)
    with qtbot.waitSignal(first.called, timeout=30_000):
        pass
    qtbot.waitUntil(lambda: not frame.isMinimized())
    assert not frame.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    first.close()
    assert not may_run(place)
    assert not place.exists()


def test_each_later_start_is_heard(qtbot: QtBot, place: Path) -> None:
    first = FirstWindow(place)
    heard: list[int] = []
    first.called.connect(lambda: heard.append(1))
    for times in (1, 2, 3):
        second = started(SECOND, place)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)  # noqa: B023 - waited for here
        assert second.returncode == 0
        qtbot.waitUntil(lambda: len(heard) == times)  # noqa: B023 - likewise
    first.close()


def test_a_torn_first_does_not_swallow_a_start(place: Path) -> None:
    """It holds its lock, and no loop of its own runs that could answer."""
    first = FirstWindow(place)
    assert may_run(place)
    second = started(SECOND, place)
    assert second.wait(30) == 3
    assert [one.name for one in place.iterdir()] == ["first.lock"]
    first.close()


def test_what_a_killed_program_left_calls_nobody(qtbot: QtBot, place: Path) -> None:
    assert started(KILLED, place).wait(30) == 0
    assert may_run(place)
    assert not call_first(place)
    assert started(KILLED, place).wait(30) == 0

    first = FirstWindow(place)
    assert first.listening
    assert [one.name for one in place.iterdir()] == ["first.lock"]
    with qtbot.waitSignal(first.called, timeout=30_000):
        second = started(SECOND, place)
    assert second.wait(30) == 0
    first.close()


def test_nobody_answers_where_no_program_runs(place: Path) -> None:
    assert not may_run(place)
    assert not call_first(place)
    place.mkdir()
    assert not call_first(place)
    assert list(place.iterdir()) == []


def test_where_nothing_can_be_put_each_start_has_its_own_window(tmp_path: Path) -> None:
    place = tmp_path / "a file"
    place.touch()
    first = FirstWindow(place)
    assert not first.listening
    assert not call_first(place)
    first.close()
    assert place.exists()


def test_another_folder_is_another_program(tmp_path: Path) -> None:
    assert meeting_place(tmp_path) != meeting_place(tmp_path / "other")


def test_where_no_temporary_file_may_be_written_they_meet_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(tmp_path / "locked")])
    assert meeting_place(tmp_path).parent == tmp_path
