"""The whole program over a fresh school, as `bootstrap` makes it, and the way past its sign-in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk


@pytest.fixture
def program(qtbot: QtBot, data_folder: Path) -> Iterator[Program]:
    """The started program at its sign-in page."""
    from esafety_desktop import bootstrap

    before = sys.excepthook
    bootstrap.application()
    made = bootstrap.build(data_folder)
    qtbot.addWidget(made.frame)
    with qtbot.waitSignal(made.settled):
        made.start()
    made.frame.activateWindow()
    qtbot.waitUntil(made.frame.isActiveWindow)
    yield made
    made.shut()  # else a back-up would come first
    made.frame.close()
    sys.excepthook = before


def signed_in(qtbot: QtBot, program: Program, name: str, password: str) -> WorkingDesk:
    """The desk of an account, once its cabinets are open."""
    program.try_password(name, password)
    qtbot.waitUntil(lambda: program.working is not None, timeout=30_000)
    assert program.working is not None
    return program.working
