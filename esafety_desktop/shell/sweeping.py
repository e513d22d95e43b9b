"""Python's sweep for rings of objects, on the GUI thread alone.

By itself Python sweeps on whatever thread asks for memory next. A closed window is such a ring, and
a window that the worker thread takes apart while Qt still sends it something ends the program.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

EVERY_MS = 500
_NAME = "sweeps"


class Sweeper(QObject):
    """Sweeps when as much has gathered as Python would sweep for.

    Args:
        parent: The application; with it the sweeping by itself comes back.
    """

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        gc.disable()
        parent.aboutToQuit.connect(gc.enable)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> None:
    """Sweep the oldest generation whose time has come."""
    counts = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
    for generation in (2, 1, 0):
        count, most = counts[generation]
        if count > most:
            gc.collect(generation)
            return


def leave_out() -> None:
    """Leave what there is now out of every sweep to come: modules and tables stay to the end.

    A ring among it would stay, too, so it is swept once more first. A window that is closed later
    goes all the same: Qt lets go of it, and only its shell in Python is kept.
    """
    gc.collect()
    gc.freeze()


def begin(app: QCoreApplication) -> None:
    """Sweep on this thread from now on; once is enough."""
    if not app.property(_NAME):  # looking through its children would make their kinds ready
        app.setProperty(_NAME, True)
        Sweeper(app)
