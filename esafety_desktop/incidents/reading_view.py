"""Puts each opening of a record into the audit trail once it stands on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from esafety_desktop.incidents.reading_service import note_read
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

REST_MS = 400
"""How long nothing else is opened before the entries are written: walking a list stays quick."""


class ReadingKeeper(QObject):
    """Remembers what was opened and writes it down while nobody waits.

    A full disk keeps nobody from reading: what it did not take is tried again at the next opening.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._opened: dict[str, Store] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.flush)

    def opened(self, store: Store, incident_id: str) -> None:
        """A record that this store reaches stands on the screen now."""
        self._opened[incident_id] = store
        self._rest.start()

    def flush(self) -> None:
        """Write down what was opened; before a lock too."""
        self._rest.stop()
        waiting, self._opened = self._opened, {}
        for incident_id, store in waiting.items():
            if not store.is_open:
                continue
            try:
                note_read(store, incident_id)
            except Problem as problem:
                if problem.passing:
                    self._opened[incident_id] = store
