"""Two wordings side by side in one text: what was taken out, what was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout

from esafety_desktop.aup_editor.difference_rules import (
    as_html,
    changed_words,
    condensed,
    difference,
    in_words,
)
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEGEND = "Taken out: struck through. Added: bold and underlined."
_WIDE, _HIGH = 760, 560


def show_difference(parent: QWidget, title: str, before: str, after: str) -> QDialog:
    """Open a window over another one with the difference of two texts."""
    pieces = difference(before, after)
    dialog = QDialog(parent)
    dialog.setObjectName("difference")
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    number = changed_words(pieces)
    said = QLabel(f"{number} words differ. {LEGEND}" if number else "They are the same.")
    said.setWordWrap(True)
    set_role(said, "hint")
    text = QTextBrowser()
    text.setAccessibleName("The difference")
    text.setHtml(as_html(condensed(pieces)))
    text.setAccessibleDescription(in_words(pieces))
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.rejected.connect(dialog.accept)
    for widget in (said, text, close):
        box.addWidget(widget)
    open_within(dialog, _WIDE, _HIGH)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
