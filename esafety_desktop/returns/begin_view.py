"""What stands in the list of *Who hasn't* where nothing is out, and what is done first then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.widgets.empty_button import EmptyButton
from esafety_desktop.widgets.strips import Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView, QWidget

    from esafety_desktop.returns.rows import Whole
    from esafety_desktop.widgets.desk import Desk

_NO_CHILDREN = "No children are in the register yet. Import the pupils first."
_NOTHING_OUT = (
    "Nothing is out: what went home is back.\n\n"
    "Letters and slips are made on the Print tab; what is not back then stands here."
)
_NONE_FIT = "Nobody fits what is chosen above."
_BEGIN = (("Import pupils…", "menu/import_pupils", False), ("Letters and slips…", "letters", True))
"""A button, its place, and whether it is for a school with classes."""


def begin_with(table: QTableView, desk: Desk, whole: Callable[[], Whole]) -> None:
    """Put the buttons into the room of the list; each shows where it is the next thing to do."""

    def fits(*, with_classes: bool) -> bool:
        found = whole()
        return not found.families and bool(found.classes) == with_classes

    for words, place, with_classes in _BEGIN:
        there = partial(fits, with_classes=with_classes)
        EmptyButton(table, words, partial(desk.open_place, place), there)


class NotGivenOut(Strip):
    """Says how much is in no list because its slips never went home, and leads to the printing."""

    def __init__(self, desk: Desk, class_id: Callable[[], str], parent: QWidget) -> None:
        def go() -> None:
            desk.open_place(f"letters/{class_id()}" if class_id() else "letters")

        super().__init__("", "warn", ("Print and &give out…", go), parent)
        self.count(0)

    def count(self, number: int) -> None:
        """How many signatures of those that are chosen were not given out yet."""
        them = "1 signature is" if number == 1 else f"{number:,} signatures are"
        self.say(f"{them} missing from this list: not given out yet." if number else "")


def empty_words(whole: Whole) -> str:
    """What stands in the list where it shows nobody."""
    if whole.families:
        return _NONE_FIT
    return _NOTHING_OUT if whole.classes else _NO_CHILDREN
