"""The menu line that makes the search of the incidents anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from esafety_desktop.incidents.search_service import index_again

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk


def make_anew(parent: QWidget, desk: Desk, _incident_id: str) -> None:
    """Read every text into the index again; a few seconds for a large school."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        with desk.guard(parent):
            desk.done(index_again(desk.store), None)
    finally:
        QGuiApplication.restoreOverrideCursor()
