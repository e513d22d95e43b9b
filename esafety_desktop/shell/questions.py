"""A question with one way to go on and one way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable


def ask(
    parent: QWidget, message: str, advice: str, yes: str, then: Callable[[], object]
) -> QMessageBox:
    """Ask over a window without blocking the program; ``then`` runs when the answer is yes."""
    box = MessageBox(parent)
    box.setObjectName("question")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    box.setInformativeText(advice)
    go_on = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    go_on.clicked.connect(then)
    box.open()
    return box
