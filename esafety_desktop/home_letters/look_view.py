"""What the windows of this room share: their look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from esafety_desktop.dates import to_london
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from esafety_desktop.widgets.desk import Desk


def dress(window: QWidget) -> None:
    """Give roles set in the Designer file their look."""
    for name, part in (("foot", 0), ("count", 1)):
        line = window.findChild(QHBoxLayout, name)
        if line is not None:
            line.setStretch(part, 1)
    for widget in window.findChildren(QWidget):
        if role := widget.property("role"):
            set_role(widget, str(role))


def kept_time(desk: Desk, place: str) -> str:
    """``22/11, 08:40``: when a draft was last kept; "earlier" where that isn't known."""
    at = desk.store.drafts.kept_at(place)
    return to_london(at).strftime("%d/%m, %H:%M") if at else "earlier"
