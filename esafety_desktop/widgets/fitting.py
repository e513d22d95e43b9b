"""Dialogs with wrapped words get the height that the words need, however large the letters are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog, wide: int = 0) -> None:
    """Let a dialog grow until nothing in it is cut off; it never shrinks.

    Args:
        dialog: With its layout and its words.
        wide: The least width, in pixels.
    """
    layout = dialog.layout()
    if layout is None:
        return
    dialog.ensurePolished()
    layout.activate()
    width = max(dialog.width(), wide, layout.minimumSize().width())
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
    dialog.resize(width, max(dialog.height(), layout.minimumSize().height(), height))
