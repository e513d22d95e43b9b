"""A known error, in plain words: what happened and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from esafety_desktop.problem import Problem


def show_problem(problem: Problem, parent: QWidget | None) -> QMessageBox:
    """Show a known error over its window without blocking the program; gives the box back."""
    box = QMessageBox(parent)
    box.setObjectName("problem")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(problem.message)
    box.setInformativeText(problem.advice)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.open()
    return box
