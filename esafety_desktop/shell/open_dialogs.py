"""The dialogs that stand open over the window, whichever room they belong to."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog

_LONGEST_CHAIN = 5
"""Closing a dialog may open a question, and closing that another one."""


def open_dialogs() -> list[QDialog]:
    """Every dialog there is, hidden ones too."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]


def close_dialogs() -> None:
    """Close every dialog, and what closing one has opened."""
    left = open_dialogs()
    for _ in range(_LONGEST_CHAIN):
        for window in left:
            window.done(0)
            window.deleteLater()
        left = [one for one in open_dialogs() if one.isVisible()]
