"""The line for who did a step: names to choose from, and the last one one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class WhoLine(QLineEdit):
    """Names complete as they are typed; the Down key puts the proposed one into an empty line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""

    def offer(self, names: Sequence[str], last: str) -> None:
        """Give the names to choose from, and the one used last ("" for none): never filled in."""
        complete(self, names)
        self._last = last
        self.setPlaceholderText(f"↓ puts in: {last}" if last else "")
        self.setAccessibleDescription(f"Press Down to put in {last}" if last else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._last and not self.text():
            self.setText(self._last)
        else:
            super().keyPressEvent(event)


def complete(line: QLineEdit, names: Sequence[str]) -> None:
    """Offer names that hold what is typed, in capitals or not."""
    completer = QCompleter(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
