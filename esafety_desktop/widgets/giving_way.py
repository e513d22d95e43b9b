"""Controls that give way before they make their window wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy

from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QPushButton

_LETTERS = 12


def shorten(boxes: Iterable[QComboBox], share: float) -> bool:
    """Have choices that are too long for the screen cut short in their closed box.

    The list that hangs down is as wide as its words. Where the longest choice has its room,
    nothing is changed.

    Args:
        boxes: Filled lists of choices.
        share: The part of the screen's width that one may take.

    Returns:
        Whether one of them was too long.
    """
    too_long = False
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    for box in boxes:
        room = room_on_screen(box).width()
        if box.sizeHint().width() <= room * share:
            continue
        too_long = True
        box.setSizeAdjustPolicy(policy)
        box.setMinimumContentsLength(_LETTERS)
        size = box.sizePolicy()
        size.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        box.setSizePolicy(size)
        bar = box.view().verticalScrollBar().sizeHint().width()
        words = box.view().sizeHintForColumn(0) + 2 * bar
        box.view().setMinimumWidth(min(words, room - 2 * bar))
    return too_long


def break_words(button: QPushButton, share: float) -> None:
    """Have the words of a button stand in as many lines as it takes; its words don't change.

    Args:
        button: With its words; where they have their room in one line, nothing is changed.
        share: The part of the screen's width that it may take.
    """
    room = room_on_screen(button).width() * share
    around = button.sizeHint().width() - _wide(button, button.text())
    lines: list[str] = []
    for word in button.text().split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and around + _wide(button, longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > 1:
        button.setText("\n".join(lines))


def _wide(button: QPushButton, text: str) -> int:
    return button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, text).width()
