"""A question before something that can't be called back, and a file that somebody chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QMessageBox

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_first(
    parent: QWidget, title: str, words: str, yes: str, go_on: Callable[[], object]
) -> QMessageBox:
    """Ask whether to go on; Enter and Escape mean no.

    Args:
        parent: The window.
        title: Of which page this is about.
        words: The question.
        yes: What the button says that goes on.
        go_on: Called when it is pressed.
    """
    box = MessageBox(QMessageBox.Icon.Question, title, words, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    button.clicked.connect(go_on)
    box.open()
    return box


def choose_file(parent: QWidget, title: str, kinds: str, chosen: Callable[[str], object]) -> None:
    """Let somebody choose one file that is there."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def pasted_path(text: str) -> Path | None:
    """Where a file is, as pasted: with quotation marks or as a file:// address too."""
    bare = text.strip().strip('"').strip()
    if bare.startswith("file:"):
        bare = QUrl(bare).toLocalFile()
    return Path(bare) if bare else None
