"""Where scans go: to the open register, or nowhere while the cabinets are closed or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from esafety_desktop.agreements.scan_rules import (
    HIDDEN,
    IF_MEANT,
    LOCKED,
    Scan,
    left_words,
    together,
    worst,
)
from esafety_desktop.shell import settings
from esafety_desktop.shell.scan_note import ScanNote
from esafety_desktop.shell.scanner_watch import ScannerWatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.agreements.burst_rules import Reading
    from esafety_desktop.shell.doors import Scans
    from esafety_desktop.shell.program import Program
    from esafety_desktop.shell.working_desk import WorkingDesk

SHOWS_SCANS = "shows_scans"
"""The property of a page or window that says itself what became of a scan."""


class ScanDoor(QObject):
    """Takes scans for whoever is signed in, and says what became of them.

    Args:
        program: The running program.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.note = ScanNote(self, self._may_ring)
        self.watch = ScannerWatch(self, self)
        program.opened.connect(self._open)
        program.closed.connect(self.note.hide)
        if program.working is not None:
            self._open(program.working)

    @property
    def scans(self) -> Scans | None:
        """The pile of the open desk; None while it is locked, or hidden by a curtain or a stage."""
        working = self._program.working
        if working is None or self._program.frame.page is not working.view:
            return None
        return working.furniture.scans

    @property
    def open(self) -> bool:
        return self.scans is not None

    def known(self, codes: Iterable[str]) -> set[str]:
        scans = self.scans
        return scans.known(codes) if scans is not None else set()

    def take(self, found: Reading) -> None:
        scans = self.scans
        if scans is not None:
            scans.take(found)
            return
        self.note.say(self._front(), f"! {self._why_not}", "warn")

    def leave(self, found: Reading) -> None:
        piece = not found.codes
        words = left_words(piece=piece) if self.open else f"{self._why_not} {IF_MEANT}"
        self.note.say(self._front(), f"! {words}", "warn")

    @property
    def _why_not(self) -> str:
        return LOCKED if self._program.working is None else HIDDEN

    def _open(self, working: WorkingDesk) -> None:
        scans = working.furniture.scans
        if scans is not None:
            scans.scanned.connect(self._say)
            working.view.search.code_typed.connect(scans.take_typed)
            scans.bring_back()

    def _say(self, made: Sequence[Scan]) -> None:
        if self._program.working is None:
            return
        front = self._front()
        self.note.say(front, together(made), worst(made), shown=not self._says_itself(front))

    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self._program.frame

    def _says_itself(self, front: QWidget) -> bool:
        working = self._program.working
        tab = working.view.current if working is not None else None
        place = tab if front is self._program.frame else front
        return place is not None and bool(place.property(SHOWS_SCANS))

    def _may_ring(self) -> bool:
        working = self._program.working
        return working is None or settings.read(working.store.folder).scan_sound


def listen(program: Program) -> None:
    """Begin to hear the scanner; once is enough."""
    if program.findChild(ScanDoor) is None:
        ScanDoor(program)
