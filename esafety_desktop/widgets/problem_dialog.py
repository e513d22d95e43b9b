"""A known error, in plain words: what happened, what is safe and what to do next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.typed import typed_in

if TYPE_CHECKING:
    from esafety_desktop.problem import Problem

STILL_HERE = "What you typed is still here."
UNCHANGED = "The school’s records are as they were."
_SAYS = re.compile(
    r"\bnothing\b|\bstill (here|there|open|stands?)\b|\bas (it|they) (was|were)\b|\bas before\b"
    r"|\bunchanged\b|\bkept\b|\bsafe\b|\bstays?\b|\blost\b",
    re.IGNORECASE,
)
"""Words by which a problem itself says what is safe."""


def show_problem(
    problem: Problem, parent: QWidget | None, *, unchanged: bool = False
) -> QMessageBox:
    """Show a known error over its window without blocking the program; gives the box back.

    Args:
        problem: What happened.
        parent: Over which window.
        unchanged: Whether it is certain that nothing was saved meanwhile.
    """
    box = MessageBox(parent)
    box.setObjectName("problem")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(problem.message)
    box.setInformativeText(
        f"{problem.advice} {_what_is_safe(problem, parent, unchanged=unchanged)}".strip()
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.open()
    return box


def _what_is_safe(problem: Problem, parent: QWidget | None, *, unchanged: bool) -> str:
    """That a window keeps its words, or that nothing was saved; unless the problem says it."""
    if _SAYS.search(f"{problem.message} {problem.advice}"):
        return ""
    window = parent.window() if parent is not None else None
    if isinstance(window, QDialog) and window.isVisible() and typed_in(window):
        return STILL_HERE
    return UNCHANGED if unchanged else ""
