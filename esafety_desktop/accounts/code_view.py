"""A recovery code on the screen: two rows, its groups in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


def show_code(label: QLabel, code: str) -> None:
    """Write it so that whoever copies it by hand doesn't lose the place."""
    groups = code.split("-")
    half = len(groups) // 2
    rows = ("  ".join(groups[:half]), "  ".join(groups[half:]))
    font = label.font()
    font.setFamily(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    label.setFont(font)
    label.setText("\n".join(rows))
    label.ensurePolished()  # its size comes from the style sheet
    metrics = label.fontMetrics()  # a row breaks unless it has a little more than its letters
    label.setMinimumWidth(max(metrics.horizontalAdvance(row) for row in rows) + metrics.maxWidth())
