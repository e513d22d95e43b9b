"""Checks the open cabinets in idle moments, once Today has been painted (faults.md F7, F23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from esafety_desktop.store.changes import Area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esafety_desktop.widgets.desk import Desk

BEGIN_MS = 3_000
"""How long the first page is left alone."""
REST_MS = 40
"""Between two steps, which take a few milliseconds each."""


class HealthWatch(QObject):
    """Takes one step after the other; what is found stands on Today from then on."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps: Iterator[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there is something left to check."""
        return self._timer.isActive()

    def start(self, after: int = BEGIN_MS) -> None:
        """Begin after so many milliseconds."""
        self._timer.start(after)

    def stop(self) -> None:
        """The cabinets are about to be closed."""
        self._timer.stop()
        self._steps = None

    def _step(self) -> None:
        if self._steps is None:
            from esafety_desktop.accounts.service import health_steps

            self._steps = health_steps(self._desk.store)
        said = next(self._steps, None)
        if said is None:
            return
        if said:
            self._desk.changed.emit(Area.ACCOUNTS, self)
        self._timer.start(REST_MS)
