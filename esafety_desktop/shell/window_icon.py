"""The program's own icon, drawn by `packaging/icon.py`."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from esafety_desktop.places import resource

SIDES = (16, 24, 32, 48, 64, 256)
"""Pixels."""


def window_icon() -> QIcon:
    """The icon of every window; each size is read when the system first shows it."""
    made = QIcon()
    for side in SIDES:
        made.addFile(str(resource("icons", "app", f"{side}.png")), QSize(side, side))
    return made
