"""A recovery code on the screen: two rows or four, its groups in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from esafety_desktop.widgets.screens import room_on_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


def show_code(label: QLabel, code: str) -> None:
    """Write it so that whoever copies it by hand doesn't lose the place."""
    groups = code.split("-")
    font = label.font()
    font.setFamily(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    label.setFont(font)
    label.ensurePolished()  # its size comes from the style sheet
    metrics = label.fontMetrics()
    one = metrics.horizontalAdvance(f"{groups[0]}  ")
    room = room_on_screen(label).width() * 2 // 3
    in_a_row = len(groups) // 2 if one * len(groups) // 2 <= room else len(groups) // 4
    starts = range(0, len(groups), in_a_row)
    rows = ["  ".join(groups[start : start + in_a_row]) for start in starts]
    label.setText("\n".join(rows))
    # A row breaks unless it has a little more than its letters.
    label.setMinimumWidth(max(metrics.horizontalAdvance(row) for row in rows) + metrics.maxWidth())
