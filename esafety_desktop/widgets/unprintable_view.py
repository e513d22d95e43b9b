"""Before a preview: names and words that hold letters which no face has are told (fault B16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_NAMES = 12


def when_printable(
    parent: QWidget, title: str, missing: tuple[str, ...], go_on: Callable[[], object]
) -> None:
    """Go on at once, or ask first where letters of these texts can't be printed.

    Args:
        parent: The window that asks.
        title: Of the question.
        missing: The texts (``printing.text.unprintable``).
        go_on: Called unless the person thinks better of it.
    """
    if not missing:
        go_on()
        return
    box = MessageBox(
        QMessageBox.Icon.Warning,
        title,
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
