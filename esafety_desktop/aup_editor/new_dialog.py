"""An agreement of the school's own: its title and for whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from esafety_desktop.aup_editor import service
from esafety_desktop.aup_editor.rows import AUDIENCES
from esafety_desktop.aup_editor.ui_new_dialog import Ui_NewDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk

_LETTERS = 44


class NewDialog(QDialog):
    """Begins a draft.

    Signals:
        begun: its key.
    """

    begun = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_NewDialog()
        self.ui.setupUi(self)
        for key, words in AUDIENCES.items():
            self.ui.audience.addItem(words, key)
        self.ui.title.textChanged.connect(lambda text: self.ui.ok.setEnabled(bool(text.strip())))
        self.ui.title.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.ui.ok.setEnabled(False)
        self.ui.ok.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.title.setFocus()

    def accept(self) -> None:
        with self.desk.guard(self):
            audience = self.ui.audience.currentData()
            made = service.new_agreement(self.desk.store, self.ui.title.text(), audience)
            key = self.desk.done(made, self)
            super().accept()
            self.begun.emit(key)
