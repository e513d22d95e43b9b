"""How the columns of a table share its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

#: How many letters wide a column stays that takes the room that is left.
LEAST_LETTERS = 14


def share_room(table: QTableView, stretched: Sequence[int], resized: int = -1) -> None:
    """The stretched columns share what is left; where that is too little, the table scrolls.

    Args:
        table: Whose columns.
        stretched: Their numbers.
        resized: The column that got another width, if one did.
    """
    if not stretched or resized in stretched:
        return
    header = table.horizontalHeader()
    others = sum(header.sectionSize(n) for n in range(header.count()) if n not in stretched)
    least = table.fontMetrics().averageCharWidth() * LEAST_LETTERS
    tight = table.viewport().width() - others < least * len(stretched)
    mode = QHeaderView.ResizeMode.Interactive if tight else QHeaderView.ResizeMode.Stretch
    for number in stretched:
        if header.sectionResizeMode(number) != mode:
            header.setSectionResizeMode(number, mode)
        if tight:
            header.resizeSection(number, least)
