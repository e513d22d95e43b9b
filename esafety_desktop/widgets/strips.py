"""Strips of words that must not be missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

OWN_CODE = "takes codes of its own"
"""The property of a field for codes that are no slips', such as a recovery sheet's."""

EMERGENCY = "emergency"
"""The object name of the line about 999."""


class Strip(QFrame):
    """One sentence over a screen, with at most one thing to press.

    Args:
        text: The sentence.
        kind: "danger", "warn" or "ok".
        button: What to press, with what it does.
        parent: The screen.
    """

    def __init__(
        self,
        text: str,
        kind: str = "warn",
        button: tuple[str, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, f"{kind}-strip")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        self.label = QLabel(text, self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.label, kind)
        line.addWidget(self.label, 1)
        self.button: QPushButton | None = None
        if button:
            self.button = QPushButton(button[0], self)
            self.button.clicked.connect(lambda: button[1]())
            line.addWidget(self.button)

    def say(self, text: str) -> None:
        """Another sentence; "" hides the strip."""
        self.label.setText(text)
        self.setVisible(bool(text))


def emergency_strip(parent: QWidget | None = None) -> Strip:
    """The line that stands on every incident screen (TFG-1)."""
    strip = Strip("If a child or anyone is in danger now: ring 999.", "danger", parent=parent)
    strip.setObjectName(EMERGENCY)
    strip.setAccessibleName("If a child or anyone is in danger now, ring 999")
    return strip
