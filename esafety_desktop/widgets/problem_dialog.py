"""A known error, in plain words: what happened, what is safe and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.typed import typed_in

if TYPE_CHECKING:
    from esafety_desktop.problem import Problem

STILL_HERE = "What you typed is still here."


def show_problem(problem: Problem, parent: QWidget | None) -> QMessageBox:
    """Show a known error over its window without blocking the program; gives the box back."""
    box = MessageBox(parent)
    box.setObjectName("problem")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(problem.message)
    box.setInformativeText(f"{problem.advice} {_what_is_safe(problem, parent)}".strip())
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.open()
    return box


def _what_is_safe(problem: Problem, parent: QWidget | None) -> str:
    """That a window which stays open keeps its words, unless the problem says so itself."""
    window = parent.window() if parent is not None else None
    if not isinstance(window, QDialog) or not window.isVisible() or not typed_in(window):
        return ""
    return "" if " still " in f"{problem.message} {problem.advice}" else STILL_HERE
