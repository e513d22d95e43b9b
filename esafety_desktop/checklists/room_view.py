"""A dialog whose words scroll where the screen is too small for them; its buttons always show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from esafety_desktop.widgets.screens import room_on_screen
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QScrollArea

_WIDEST, _TALLEST = 0.95, 0.9


def make_room(dialog: QDialog, area: QScrollArea, letters: int) -> None:
    """Open it as large as its words need, within the screen.

    Args:
        dialog: With what scrolls and its buttons below.
        area: What scrolls.
        letters: So many letters are to stand in a line.
    """
    for label in dialog.findChildren(QLabel):
        if role := label.property("role"):
            set_role(label, str(role))
    content = area.widget()
    inside = content.layout() if content is not None else None
    if inside is None:
        return
    screen = room_on_screen(dialog)
    letter = dialog.fontMetrics().averageCharWidth()
    width = min(letter * letters, round(screen.width() * _WIDEST))
    bar = area.verticalScrollBar().sizeHint().width()
    inside.activate()
    needed = inside.totalHeightForWidth(width - bar - 4 * letter)
    beside = dialog.sizeHint().height() - area.sizeHint().height()
    area.setMinimumWidth(min(inside.totalMinimumSize().width() + bar, width))
    dialog.resize(width, min(needed + beside + letter, round(screen.height() * _TALLEST)))
