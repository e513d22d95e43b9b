"""What the program says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from esafety_desktop.shell.about_rules import ABOUT
from esafety_desktop.shell.ui_about import Ui_About

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AboutDialog(QDialog):
    """Version, what was tried where, and how far its guidance is to be trusted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_About()
        self.ui.setupUi(self)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.text.setPlainText(ABOUT)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 70, self.fontMetrics().height() * 22)
