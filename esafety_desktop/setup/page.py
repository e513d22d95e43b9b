"""One page of the first start: asks one thing and says what is still missing."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page.

    Attributes:
        heading: The question that it asks.

    Signals:
        changed: something was typed or chosen.
    """

    heading: ClassVar[str] = ""
    changed = Signal()

    def why_not(self) -> str:
        """What is still missing before one may go on; "" for nothing."""
        return ""

    def enter(self) -> None:
        """The page is being shown."""
