"""What the windows of this room share: their look and their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from esafety_desktop.dates import to_london
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk

_LINE_AT_10_PT = 16


def dress(window: QWidget) -> None:
    """Give roles set in the Designer file their look."""
    for name, part in (("foot", 0), ("count", 1)):
        line = window.findChild(QHBoxLayout, name)
        if line is not None:
            line.setStretch(part, 1)
    for widget in window.findChildren(QWidget):
        if role := widget.property("role"):
            set_role(widget, str(role))


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its size: larger where the text is, within the screen (pixels at 10 pt)."""
    scale = max(1.0, window.fontMetrics().height() / _LINE_AT_10_PT)
    room = window.screen().availableGeometry()
    window.resize(
        max(width, min(round(width * scale), room.width() * 19 // 20)),
        max(height, min(round(height * scale), room.height() * 9 // 10)),
    )


def kept_time(desk: Desk, place: str) -> str:
    """``22/11, 08:40``: when a draft was last kept; "earlier" where that isn't known."""
    at = desk.store.drafts.kept_at(place)
    return to_london(at).strftime("%d/%m, %H:%M") if at else "earlier"
