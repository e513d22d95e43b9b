"""Reminder letters of what is listed: asked before time, printed, then logged as sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMessageBox

from esafety_desktop.returns import service
from esafety_desktop.returns.family_rules import (
    early_until,
    in_numbers,
    only_due,
    to_write,
    too_early,
)
from esafety_desktop.widgets.asking import ask_first
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.letters.rows import ClassPack
    from esafety_desktop.returns.rows import Family
    from esafety_desktop.widgets.desk import Desk


class LetterWays(Protocol):
    """What the letters' room does for this page, wired by bootstrap."""

    def show_letters(
        self, parent: QWidget, pack: ClassPack, shown: Callable[[], object] | None = None
    ) -> object:
        """Preview the letters of a pack."""


class SentStrip(Strip):
    """Stays after a print until the letters are logged as sent, or others are printed."""

    def __init__(self, desk: Desk, ways: LetterWays | None, parent: QWidget) -> None:
        super().__init__("", "ok", ("Log as &sent", self.log), parent)
        self._desk, self._ways, self._page = desk, ways, parent
        self._pack: ClassPack | None = None
        self.say("")

    def start(self, families: Sequence[Family]) -> None:
        """Print the reminders of these; ask before, while families still have time."""
        today = self._desk.store.today()
        until = early_until(families, today)
        if until is not None and to_write(families):
            box = _ask(self.window(), too_early(until), lambda: self._print(families))
            if due := only_due(families, today):
                self._offer_due(box, due)
        else:
            self._print(families)

    def _offer_due(self, box: QMessageBox, due: Sequence[Family]) -> None:
        """Where some are due, these alone are what Enter prints."""
        words = f"Only what is &due: {in_numbers(due)}"
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(lambda: self._print(due))
        box.setDefaultButton(button)

    def log(self) -> None:
        """They went home: write them into the chase log."""
        pack, self._pack = self._pack, None
        self.say("")
        if pack is not None:
            with self._desk.guard(self._page):
                self._desk.done(service.mark_sent(self._desk.store, pack), None)

    def _print(self, families: Sequence[Family]) -> None:
        if self._ways is None:
            return
        with self._desk.guard(self._page):
            pack = self._desk.done(service.reminders(self._desk.store, families), self._page)
            self._ways.show_letters(self._page, pack, lambda: self._shown(pack))

    def _shown(self, pack: ClassPack) -> None:
        self._pack = pack
        number = len({child.pupil_id for child in pack.children})
        families = "1 family" if number == 1 else f"{number} families"
        words = [f"Reminders for {families} were made. Log them once they go home."]
        words += _named("Ring, don't write: ", pack.to_ring)
        words += _named("Left out, ask the DSL first: ", pack.left_out)
        self.say(" ".join(words))


def _named(words: str, names: Sequence[str]) -> list[str]:
    return [f"{words}{'; '.join(names)}."] if names else []


def _ask(parent: QWidget, words: str, go_on: Callable[[], object]) -> QMessageBox:
    box = ask_first(parent, "Who hasn't", words, "Remind now", go_on)
    box.setObjectName("too_early")
    return box
