"""What stands in the window while a back-up is put in place: nothing of the school."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from esafety_desktop.shell.ui_putting_back import Ui_PuttingBack


class PuttingBackView(QWidget):
    """A sentence and how far it is; when it is done, what to do now.

    Signals:
        go_on: that was read.
    """

    go_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PuttingBack()
        self.ui.setupUi(self)
        self.setAccessibleName("Putting a back-up in place")
        lines = self.layout()
        assert isinstance(lines, QVBoxLayout)  # noqa: S101 - the form says so
        lines.setContentsMargins(48, 48, 48, 48)
        self.ui.go_on.hide()
        self.ui.go_on.clicked.connect(self.go_on)

    def advance(self, done: int, total: int) -> None:
        """So much of it is done."""
        self.ui.busy.setMaximum(total)
        self.ui.busy.setValue(done)

    def say_done(self, words: str, *, new_password: bool) -> None:
        """It is in place."""
        self.ui.busy.hide()
        self.ui.title.setText("Done: the back-up is in place")
        self.ui.words.setText(words)
        self.ui.go_on.setText("&Choose a new password" if new_password else "&Sign in")
        self.ui.go_on.show()
        self.ui.go_on.setFocus()
