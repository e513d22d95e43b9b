"""Has a screen reader say what only the eye would notice, without moving the keyboard there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SETTLED_MS = 700
_SAID = "saidAloud"


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Say it.

    Args:
        widget: Where it stands.
        words: What is read out.
        urgent: Whether it cuts off what is being read; else it waits for its turn.
    """
    widget.setProperty(_SAID, words)
    event = QAccessibleAnnouncementEvent(widget, words)
    polite = QAccessible.AnnouncementPoliteness
    event.setPoliteness(polite.Assertive if urgent else polite.Polite)
    QAccessible.updateAccessibility(event)


def said_aloud(widget: QWidget) -> str:
    """What was announced of this widget last; "" for nothing."""
    return str(widget.property(_SAID) or "")


class Settling(QObject):
    """Says a sentence once it has stood for a moment, so that it isn't said at every key.

    Args:
        widget: Where the sentence stands; it is said of a widget that is seen.
        said: What stands there already and needs not be said.
    """

    def __init__(self, widget: QWidget, said: str = "") -> None:
        super().__init__(widget)
        self._widget = widget
        self._said = self._words = said
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self.settle)

    def say(self, words: str) -> None:
        """Say this if nothing else comes; the same words are said once."""
        if words != self._words:
            self._words = words
            self._timer.start()

    def forget(self) -> None:
        """Let go of what waits; whatever comes next is said, even if it was said before."""
        self._timer.stop()
        self._said = self._words = ""

    def settle(self) -> None:
        """Say now what waits."""
        self._timer.stop()
        if self._words != self._said:
            self._said = self._words
            if self._words and self._widget.isVisible():
                announce(self._widget, self._words)
