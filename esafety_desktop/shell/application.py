"""The Qt application itself, and the folder that it works in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from esafety_desktop.problem import Problem

NAME = "E-Safety Desktop"
_TYPED_TOGETHER_MS = 1_200
"""Letters with a shorter pause between them look for one entry in an open list: "5", then "b".

Qt's own 400 ms is less than it takes to find a key with one finger.
"""


def application(for_qt: Sequence[str] = ()) -> QApplication:
    """The Qt application with our look; the one that exists already, if there is one."""
    from esafety_desktop.shell import late_import, plain_import

    late_import.begin()
    from PySide6.QtWidgets import QApplication

    plain_import.begin()
    from esafety_desktop.shell import sweeping
    from esafety_desktop.shell.bugs import catch_bugs
    from esafety_desktop.shell.window_icon import window_icon
    from esafety_desktop.widgets import theme

    there = QApplication.instance()
    if isinstance(there, QApplication) and there.applicationName() == NAME:
        there.setKeyboardInputInterval(_TYPED_TOGETHER_MS)
        return there
    if isinstance(there, QApplication):
        app = there
        app.setStyle("Fusion")
    else:
        app = QApplication([sys.argv[0], *for_qt, *theme.FUSION])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setKeyboardInputInterval(_TYPED_TOGETHER_MS)
    app.setWindowIcon(window_icon())
    theme.apply(app)
    catch_bugs()
    sweeping.begin(app)
    return app


def data_folder(data: Path | None, *, demo: bool = False) -> Path:
    """Where the school lies.

    Raises:
        FolderRefused: on a share or in a synchronised folder.
    """
    from esafety_desktop.store import folder

    if demo and data is None:
        data = folder.user_folder() / "made-up school"
    return folder.choose(data).path


def say_and_go(problem: Problem) -> int:
    """Say why the program cannot start, then leave; gives the exit code."""
    from esafety_desktop.widgets.problem_dialog import show_problem

    show_problem(problem, None).exec()
    return 2
