"""Asks before a file whether people's own numbers go along, and says which these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.contacts.private_rules import RULE, private
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from esafety_desktop.contacts.rows import SlotRow

_NAMED, _NAMED_LARGE, _LARGE = 8, 3, 22
"""So many are named at once; fewer where letters are higher than so many pixels."""


def ask_private(
    parent: QWidget,
    title: str,
    slots: Iterable[SlotRow],
    go: Callable[..., object],
    advice: str = "",
) -> None:
    """Ask, where anything is somebody's own; then go on.

    Args:
        parent: The window that asks.
        title: What is about to be done.
        slots: What would be in the file.
        go: Called with ``everything``: whether all goes along.
        advice: What else the person should know.
    """
    found = private(slots)
    if not found:
        go(everything=True)
        return
    box = MessageBox(parent)
    box.setObjectName("personalNumbers")
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Should people’s own numbers and e-mail addresses go into the file?")
    lines = [one.text for one in found]
    most = _NAMED if box.fontMetrics().height() <= _LARGE else _NAMED_LARGE
    more = [f"And {len(lines) - most} more, under details."] if len(lines) > most else []
    named = "\n".join([*lines[:most], *more])
    said = [f"Left out would be:\n{named}", f"The rule: {RULE}"]
    locks = "Nothing locks this file: whoever gets it can read it."
    box.setInformativeText("\n\n".join([*said, f"{locks} {advice}".strip()]))
    if more:
        box.setDetailedText("\n".join(lines))
    without = box.addButton("Leave them out", QMessageBox.ButtonRole.AcceptRole)
    along = box.addButton("Put them in", QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(without)
    without.clicked.connect(lambda: go(everything=False))
    along.clicked.connect(lambda: go(everything=True))
    box.finished.connect(box.deleteLater)
    box.open()
