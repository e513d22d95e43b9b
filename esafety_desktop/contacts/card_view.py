"""Pieces of the panel beside a map: a card, its lines of words, its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable


def card_frame(name: str) -> tuple[QFrame, QVBoxLayout]:
    """An empty card, and the column in which its lines stand."""
    card = QFrame()
    card.setObjectName(name)
    set_role(card, "card")
    line = QVBoxLayout(card)
    line.setContentsMargins(12, 8, 12, 8)
    line.setSpacing(3)
    return card, line


def add_words(line: QVBoxLayout, text: str, role: str) -> None:
    """A line of words that can be copied; none for ""."""
    if not text:
        return
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    line.addWidget(label)


def press_button(text: str, name: str, press: Callable[[], object], spoken: str) -> QPushButton:
    """A button; ``spoken`` is what a screen reader calls it."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(spoken)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: press())
    return button


def clear(line: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := line.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
