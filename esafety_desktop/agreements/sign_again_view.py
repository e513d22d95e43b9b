"""Agreements whose wording changed: whoever signed the old one is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.agreements import service
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.store.changes import Changed
    from esafety_desktop.widgets.desk import Desk


class SignAgainStrip(Strip):
    """Stays until they are asked; hidden while nobody has to sign again.

    Args:
        desk: The open school.
        done: Called with each change.
        parent: The tab.
    """

    def __init__(self, desk: Desk, done: Callable[[Changed[Any]], object], parent: QWidget) -> None:
        super().__init__("", "warn", ("Ask them again", self._ask), parent)
        self._desk = desk
        self._done = done
        self.say("")

    def refresh(self) -> None:
        """Read again who has to."""
        rows = service.must_sign_again(self._desk.store)
        self.say(" ".join(row.sentence for row in rows))

    def _ask(self) -> None:
        with self._desk.guard(self):
            for row in service.must_sign_again(self._desk.store):
                self._done(service.ask_again(self._desk.store, row.agreement.id))
