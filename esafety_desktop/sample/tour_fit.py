"""What the tour holds against every window: no larger than the screen, nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

TITLE_BAR = 30
"""How high the bar over a dialog is, in pixels."""
TASK_BAR = 48
"""How much of the screen the system keeps for itself below the main window."""
_SLACK = 2


def faults(window: QWidget, screen: QSize) -> list[str]:
    """What of a window is larger than the screen, or can only be reached by scrolling sideways.

    Tables may be wider than their room: they have a bar of their own.
    """
    wide, high = window.width(), window.height()
    if isinstance(window, QDialog):
        high += TITLE_BAR
    else:
        high = max(high, window.minimumSizeHint().height() + TASK_BAR)
    found = [_beside(area) for area in window.findChildren(QScrollArea)]
    if wide > screen.width() or high > screen.height():
        found.append(f"{window.windowTitle()} is {wide} x {high}: larger than the screen")
    return [fault for fault in found if fault]


def _beside(area: QScrollArea) -> str:
    inside = area.widget()
    if inside is None or not area.isVisible():
        return ""
    over = inside.width() - area.viewport().width()
    return f"{inside.objectName()} is {over} pixels wider than its room" if over > _SLACK else ""
