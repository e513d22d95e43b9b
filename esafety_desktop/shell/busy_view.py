"""The page that stands while something is done with the cabinets closed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from esafety_desktop.shell.ui_busy import Ui_Busy


class BusyView(QWidget):
    """What is going on, and how far it is."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Busy()
        self.ui.setupUi(self)
        self.setAccessibleName(title)
        self.ui.title.setText(title)
        self.ui.words.setText(words)
        self.ui.bar.setRange(0, 0)

    def tell(self, done: int, total: int) -> None:
        """Steps done, and steps in all."""
        self.ui.bar.setRange(0, total)
        self.ui.bar.setValue(done)
