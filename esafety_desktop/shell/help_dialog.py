"""The guide, page by page, and what the program says about itself."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.places import resource
from esafety_desktop.shell.about_rules import ABOUT
from esafety_desktop.shell.ui_help import Ui_Help
from esafety_desktop.widgets.screens import room_on_screen

#: Name of the file and title of each page, the first one shown where no other fits.
PAGES = (
    ("help", "The program on one page"),
    ("incident", "An incident, step by step"),
    ("parents-evening", "Parents' evening"),
    ("new-year", "A new school year"),
    ("september", "September, for leaders"),
    ("contact-map", "The contact map"),
    ("somebody-leaves", "Somebody leaves"),
    ("backups", "Back-ups and the recovery sheet"),
    ("new-pc", "The PC died"),
)
#: The page that belongs to a tab.
OF_TAB = {
    "incidents": "incident",
    "agreements": "parents-evening",
    "contacts": "contact-map",
    "letters": "parents-evening",
}


class HelpDialog(QDialog):
    """A text to read; F1.

    Args:
        parent: The window.
        page: The page that is shown first.
    """

    def __init__(self, parent: QWidget | None = None, page: str = "help") -> None:
        super().__init__(parent)
        self.ui = Ui_Help()
        self.ui.setupUi(self)
        self.ui.buttons.rejected.connect(self.reject)
        for name, title in PAGES:
            self.ui.page.addItem(title, name)
        self.ui.page.currentIndexChanged.connect(self._show)
        self.ui.page.setCurrentIndex(max(self.ui.page.findData(page), 0))
        self._show()
        letter = self.fontMetrics().averageCharWidth()
        room = room_on_screen(self)
        self.resize(
            min(letter * 90, room.width() * 9 // 10), min(letter * 80, room.height() * 9 // 10)
        )

    def _show(self) -> None:
        name = str(self.ui.page.currentData())
        self.ui.text.setMarkdown(resource("help", f"{name}.md").read_text(encoding="utf-8"))


def about(parent: QWidget | None = None) -> HelpDialog:
    """The same window with the words about the program."""
    dialog = HelpDialog(parent)
    dialog.setWindowTitle("About E-Safety Desktop")
    dialog.ui.title.setText("About E-Safety Desktop")
    dialog.ui.pageLabel.hide()
    dialog.ui.page.hide()
    dialog.ui.text.setPlainText(ABOUT)
    return dialog
