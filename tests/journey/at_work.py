"""The real program over a data folder, and somebody signed in at it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.journey.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from esafety_desktop.shell.program import Program


@dataclass
class Journey:
    """What the steps hand on to one another.

    Attributes:
        folder: The data folder; empty at first.
        shelf: Where files lie that are not the program's: the export, saved papers, back-ups.
        program: The real one; a new one after each start.
        notes: What a person would have on paper: codes of slips, names.
        broken: The first step that failed.
    """

    folder: Path
    shelf: Path
    program: Program
    notes: dict[str, list[str]] = field(default_factory=dict)
    broken: str = ""

    def start(self) -> None:
        """Start the program, as from its icon."""
        from esafety_desktop import bootstrap

        self.program = bootstrap.build(self.folder)
        self.program.start()
        self.program.frame.activateWindow()

    def leave(self) -> None:
        """Close its window, without the back-up that comes first when a person closes it."""
        self.program.shut()
        self.program.frame.close()
        self.program.frame.deleteLater()


@contextmanager
def over(folder: Path, shelf: Path) -> Iterator[Journey]:
    """The program over a data folder, not started yet; closed afterwards."""
    from esafety_desktop import bootstrap
    from esafety_desktop.shell.application import application

    before = sys.excepthook
    application()
    made = Journey(folder, shelf, bootstrap.build(folder))
    try:
        yield made
    finally:
        made.leave()
        sys.excepthook = before


@contextmanager
def at_work(qtbot: QtBot, folder: Path, shelf: Path, name: str, password: str) -> Iterator[Hands]:
    """Hands over the real window, just signed in."""
    with over(folder, shelf) as journey:
        journey.start()
        hands = Hands(qtbot, journey)
        hands.sign_in(name, password)
        yield hands
