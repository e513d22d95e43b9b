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
from PySide6.QtNetwork import QLocalSocket

from esafety_desktop.shell.frame import Frame
from esafety_desktop.shell.instance_rules import may_run, server_name
from esafety_desktop.shell.single import FirstWindow, call_first

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECOND = textwrap.dedent("""
    import sys
    from PySide6.QtCore import QCoreApplication
    from esafety_desktop.shell.single import call_first
    app = QCoreApplication([])
    sys.exit(0 if call_first(sys.argv[1]) else 3)
""")


@pytest.mark.fault("F14")
def test_a_second_start_calls_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    frame.showMinimized()
    first = FirstWindow(server_name(tmp_path), frame)
    first.called.connect(frame.come_forward)
    assert first.listening
    assert may_run(server_name(tmp_path))
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, server_name(tmp_path)], env=environment
    )
    with qtbot.waitSignal(first.called, timeout=30_000):
        pass
    qtbot.waitUntil(lambda: not frame.isMinimized())
    assert not frame.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    first.close()


def test_where_temporary_files_lie_deep_the_first_is_found_all_the_same(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path of more than about a hundred letters is no place to be called at."""
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    name = server_name(tmp_path)
    first = FirstWindow(name)
    assert first.listening
    assert may_run(name)
    with qtbot.waitSignal(first.called):
        second = QLocalSocket()
        second.connectToServer(name)
    second.abort()
    first.close()
    assert not may_run(name)


def test_nobody_answers_where_no_program_runs(qtbot: QtBot, tmp_path: Path) -> None:
    assert not may_run(server_name(tmp_path))
    assert not call_first(server_name(tmp_path))


def test_another_folder_is_another_program(tmp_path: Path) -> None:
    assert server_name(tmp_path) != server_name(tmp_path / "other")
