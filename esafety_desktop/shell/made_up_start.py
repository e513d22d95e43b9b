"""Starts the program once more, over the made-up school, beside the school that is open."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from esafety_desktop.problem import Problem

_PACKAGE = __name__.partition(".")[0]


def command() -> tuple[str, list[str]]:
    """The program and its arguments; the bundled one is its own interpreter."""
    if getattr(sys, "frozen", False):
        return sys.executable, ["--demo"]
    return sys.executable, ["-m", _PACKAGE, "--demo"]


def start_made_up() -> int:
    """Open the made-up school in a window of its own; it comes to the front if it is open.

    Returns:
        The number of the process.

    Raises:
        Problem: Windows did not let it start.
    """
    program, arguments = command()
    place = Path(__file__).parents[2]  # where `-m` finds the package
    started, number = QProcess.startDetached(program, arguments, str(place))
    if not started:
        raise Problem(
            "The made-up school could not be opened: Windows did not start the program again.",
            "Your own school is as it was. Close some other windows and try again.",
        )
    return number
