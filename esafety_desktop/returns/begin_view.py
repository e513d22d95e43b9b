"""What stands in the list of *Who hasn't* where nothing is out, and what is done first then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from esafety_desktop.widgets.empty_button import EmptyButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView

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


def empty_words(whole: Whole) -> str:
    """What stands in the list where it shows nobody."""
    if whole.families:
        return _NONE_FIT
    return _NOTHING_OUT if whole.classes else _NO_CHILDREN
