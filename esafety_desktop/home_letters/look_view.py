"""What the windows of this room share: their look and size, and the question about odd letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_NAMES = 12
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


def when_printable(parent: QWidget, missing: tuple[str, ...], go_on: Callable[[], object]) -> None:
    """Go on at once, or after a question where some letters can't be printed (B16)."""
    if not missing:
        go_on()
        return
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Letters home",
        "Some letters here can't be printed and come out as a mark.",
        parent=parent,
    )
    box.setObjectName("unprintable")
    box.setTextFormat(Qt.TextFormat.PlainText)
    more = len(missing) - _MOST_NAMES
    named = [*missing[:_MOST_NAMES], *([f"and {more} more"] if more > 0 else [])]
    box.setInformativeText("\n".join(named))
    anyway = box.addButton("Preview anyway", QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    anyway.clicked.connect(go_on)
    box.open()
