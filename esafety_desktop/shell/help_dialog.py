"""Help on one page, and what the program says about itself."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.places import resource
from esafety_desktop.shell.about_rules import ABOUT
from esafety_desktop.shell.ui_help import Ui_Help


class HelpDialog(QDialog):
    """A text to read; F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Help()
        self.ui.setupUi(self)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.text.setMarkdown(resource("help", "help.md").read_text(encoding="utf-8"))
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 90, letter * 80)


def about(parent: QWidget | None = None) -> HelpDialog:
    """The same window with the words about the program."""
    dialog = HelpDialog(parent)
    dialog.setWindowTitle("About E-Safety Desktop")
    dialog.ui.title.setText("About E-Safety Desktop")
    dialog.ui.text.setPlainText(ABOUT)
    return dialog
