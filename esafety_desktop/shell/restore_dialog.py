"""Putting a back-up in place of what is here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from esafety_desktop.dates import british_time
from esafety_desktop.problem import Problem
from esafety_desktop.shell.ui_restore import Ui_Restore
from esafety_desktop.store import manifest

_FILTER = "Back-ups (*.esafety-backup)"


class RestoreDialog(QDialog):
    """Checks the file before anything changes; changes nothing itself.

    Signals:
        wanted: the path of a whole back-up that is to be put in place.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Restore()
        self.ui.setupUi(self)
        self._good = False
        self._button = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._button.setText("&Restore")
        self.ui.message.hide()
        self.ui.file.editingFinished.connect(self.look)
        self.ui.file.textChanged.connect(self._forget)
        self.ui.sure.toggled.connect(self._gate)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.buttons.accepted.connect(self._do)
        self.ui.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self._gate()

    def look(self) -> None:
        """Check the file that is named; a fault is shown."""
        text = self.ui.file.text().strip()
        if not text or self._good:
            return
        try:
            found = manifest.inspect(Path(text))
        except (Problem, OSError) as error:
            words = str(error) if isinstance(error, Problem) else "There is no such file."
            self._say(words)
            return
        self._good = True
        self.ui.message.hide()
        self.ui.about.setText(f"A whole back-up, made on {british_time(found.made_at)}.")
        self._gate()

    def _forget(self) -> None:
        self._good = False
        self.ui.about.clear()
        self._gate()

    def _gate(self) -> None:
        self._button.setEnabled(self._good and self.ui.sure.isChecked())

    def _do(self) -> None:
        self.accept()
        self.wanted.emit(Path(self.ui.file.text().strip()))

    def _say(self, words: str) -> None:
        self.ui.message.setText(words)
        self.ui.message.show()
        self.adjustSize()

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Choose a back-up", "", _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, name: str) -> None:
        self.ui.file.setText(name)
        self.look()
