"""What the tour holds against every window: within the screen, nothing beside it or squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

TITLE_BAR = 30
"""How high the bar over a dialog is, in pixels."""
TASK_BAR = 48
"""How much of the screen the system keeps for itself below the main window."""
_SLACK = 2
_WRITTEN = (QLabel, QLineEdit, QComboBox, QPushButton, QCheckBox, QRadioButton)


def faults(window: QWidget, screen: QSize) -> list[str]:
    """What is larger than the screen, reached only by scrolling sideways, or lower than its words.

    Tables may be wider than their room: they have a bar of their own.
    """
    wide, high = window.width(), window.height()
    if isinstance(window, QDialog):
        high += TITLE_BAR
    else:
        high = max(high, window.minimumSizeHint().height() + TASK_BAR)
    found = [_beside(area) for area in window.findChildren(QScrollArea)]
    found += [_squeezed(one, window) for kind in _WRITTEN for one in window.findChildren(kind)]
    if wide > screen.width() or high > screen.height():
        found.append(f"{window.windowTitle()} is {wide} x {high}: larger than the screen")
    return [fault for fault in found if fault]


def _beside(area: QScrollArea) -> str:
    inside = area.widget()
    if inside is None or not area.isVisible():
        return ""
    over = inside.width() - area.viewport().width()
    return f"{inside.objectName()} is {over} pixels wider than its room" if over > _SLACK else ""


def _squeezed(one: QWidget, window: QWidget) -> str:
    """Whether its words are cut off above or below."""
    if not one.isVisible() or one.window() is not window:
        return ""
    needed = one.fontMetrics().height()
    if isinstance(one, QLabel) and not one.text():
        return ""
    if isinstance(one, QLabel):
        needed = one.heightForWidth(one.width()) if one.wordWrap() else needed
    lacking = needed - one.height()
    name = one.objectName() or type(one).__name__
    return f"{name} is {lacking} pixels too low for its words" if lacking > _SLACK else ""
