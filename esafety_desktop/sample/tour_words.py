"""What is written on the buttons, tabs and heads of lists of a picture.

The guide's pictures are held against it: a picture with a button that the program no longer has
is out of date (``tests/guide``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTabBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def read(windows: Iterable[QWidget]) -> tuple[str, ...]:
    """The words in the order of the alphabet, each once."""
    found = {text for window in windows for text in _of(window)}
    return tuple(sorted(text for text in found if text))


def _of(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            yield button.text()
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            yield from (bar.tabText(place) for place in range(bar.count()))
    for head in window.findChildren(QHeaderView):
        if head.isVisible() and head.orientation() is Qt.Orientation.Horizontal:
            count, model = head.count(), head.model()
            for place in range(count):
                told = model.headerData(place, Qt.Orientation.Horizontal)
                yield told if isinstance(told, str) else ""
