"""Back-ups by themselves in idle moments; what the office left closed is checked."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from esafety_desktop.backups import book_service, found_service, proof_service, service
from esafety_desktop.backups.making_view import Making
from esafety_desktop.problem import Problem
from esafety_desktop.store.changes import Area, Changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.backups.rows import Proof
    from esafety_desktop.widgets.desk import Desk

BEGIN_MS = 8_000
"""How long the first page is left alone."""
IDLE_SECONDS = 60.0
"""How long nobody has touched anything before a back-up begins by itself."""
EVERY_SECONDS = 1800.0
"""How often an idle program looks whether one is wanted."""
BEFORE_LOCK_SECONDS = 120.0
"""How long before the idle lock, which takes the keys, it looks once more, whenever it did last."""
_BREATH_SECONDS = 30.0


class BackupWatch(QObject):
    """Looks round once after signing in, then now and then while nobody is at work."""

    def __init__(
        self, desk: Desk, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._next = 0.0
        self._last_look_taken = False
        self.making = Making(desk, self, again=False)
        self.making.gave_way.connect(self._soon)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_round)
        self._timer.start(BEGIN_MS)

    def look_round(self) -> None:
        """See which places are there, then check what an office-only day left closed."""
        if not self._desk.store.is_open:
            return
        folder, now = self._desk.store.folder, self._desk.store.clock()
        self._desk.jobs.run(
            lambda _progress: found_service.survey(folder, now), self._looked, _let_it_be
        )

    def idle(self, seconds: float, locks_in: float = math.inf) -> None:
        """Called every few seconds with how long nobody has touched anything.

        Args:
            seconds: That.
            locks_in: Seconds until the screen locks by itself: what isn't backed up by then stays
                so until somebody signs in again.
        """
        last = locks_in <= BEFORE_LOCK_SECONDS and seconds >= _BREATH_SECONDS
        self._last_look_taken &= last
        early = seconds < IDLE_SECONDS or self._clock() < self._next
        if (early and (not last or self._last_look_taken)) or not self._may_begin():
            return
        self._last_look_taken = last
        self._next = self._clock() + EVERY_SECONDS
        wanted = service.wanting(self._desk.store)
        if wanted:
            self.making.begin(wanted)

    def _may_begin(self) -> bool:
        return self._desk.store.is_open and not self._desk.jobs.busy and not self.making.busy

    def _soon(self) -> None:
        """A save came first: again once nobody has touched anything for a while."""
        self._next, self._last_look_taken = 0.0, False

    def _looked(self, seen: tuple[book_service.Seen, ...]) -> None:
        store = self._desk.store
        if not store.is_open:
            return
        if book_service.note_seen(store.folder, seen, store.clock()):
            self._desk.done(Changed(Area.SETTINGS, None), self)
        found = proof_service.unchecked(store)
        if found is not None:
            trial = proof_service.trial(store, found)
            self._desk.jobs.run(
                lambda progress: proof_service.prove(trial, progress), self._checked, _let_it_be
            )

    def _checked(self, proof: Proof) -> None:
        if isValid(self) and self._desk.store.is_open:
            with self._desk.guard(None):
                self._desk.done(proof_service.record_check(self._desk.store, proof), self)


def _let_it_be(error: BaseException) -> None:
    """Nobody asked for it: a known fault is met again, and said, when a back-up is made."""
    from esafety_desktop.problem import Cancelled

    if not isinstance(error, Problem | Cancelled | OSError):
        raise error
