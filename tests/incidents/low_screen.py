"""Opens the Incidents tab on the screen that the environment gives, and says what is pushed aside.

Run as a program of its own by ``test_low_screen.py``: a process has one screen.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

_MOST_SECONDS = 60


def sideways(folder: Path) -> list[str]:
    """The places around the incident that is shown that can be pushed sideways."""
    from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

    from esafety_desktop import bootstrap
    from esafety_desktop.incidents.tab import IncidentsTab
    from tests.conftest import LEADER_NAME, LEADER_PASSWORD

    bootstrap.application()
    program = bootstrap.build(folder)
    program.frame.showMaximized()
    program.start()
    program.try_password(LEADER_NAME, LEADER_PASSWORD)
    end = time.monotonic() + _MOST_SECONDS
    while program.working is None and time.monotonic() < end:
        QApplication.processEvents()
    desk = program.working
    if desk is None:
        return ["nobody was signed in"]
    desk.desk.open_place("incidents")
    QApplication.processEvents()
    tab = desk.view.current
    if not isinstance(tab, IncidentsTab):
        return ["it is another tab"]
    tab.list.table.selectRow(0)
    for _turn in range(5):
        QApplication.processEvents()
    found = [f"{tab.ui.split.width()} of {program.frame.width()}"] if not tab.isVisible() else []
    around: QWidget | None = tab
    while around is not None:
        if isinstance(around, QScrollArea) and around.horizontalScrollBar().maximum():
            found.append(f"{around.objectName()} by {around.horizontalScrollBar().maximum()}")
        around = around.parentWidget()
    sizes = tab.ui.split.sizes()
    if min(sizes) < program.frame.width() // 3:
        found.append(f"list and incident have {sizes}")
    program.shut()
    program.frame.close()
    return found


if __name__ == "__main__":
    sys.stdout.write("\n".join(sideways(Path(sys.argv[1]))))
