"""Saves pages of the locked cabinet as a file that opens only with a password, shown once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile, QStandardPaths, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from esafety_desktop.printing.protected import new_password, protect
from esafety_desktop.printing.safe_names import safe_file_name
from esafety_desktop.printing.ui_protected_save import Ui_ProtectedSave
from esafety_desktop.store.folder_rules import synchronised
from esafety_desktop.widgets.theme import set_role

_FIRST = "Write the password down first."


class ProtectedSaveDialog(QDialog):
    """Shows the password, then asks for the place; a folder that is copied elsewhere is refused.

    Signals:
        saved: The file is there; its whole path.
    """

    saved = Signal(str)

    def __init__(self, pdf: bytes, file_name: str, parent: QWidget | None = None) -> None:
        """Make a password.

        Args:
            pdf: The pages.
            file_name: What the file is called at first; a name that says nothing of a child.
            parent: The window that asks.
        """
        super().__init__(parent)
        self._pdf = pdf
        self._file_name = safe_file_name(file_name.removesuffix(".pdf") + ".pdf")
        self.password = new_password()
        self.ui = Ui_ProtectedSave()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show_password()
        for widget, role in ((self.ui.ok, "primary"), (self.ui.wrong, "hint")):
            set_role(widget, role)
        self.ui.written.toggled.connect(self._changed)
        self.ui.ok.clicked.connect(self.ask_where)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.written.setFocus()
        self._changed()

    def ask_where(self) -> None:
        """Ask for a place and save the file there."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = Path(QStandardPaths.writableLocation(documents))
        dialog = QFileDialog(self, "Save with a password", str(start), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> bool:
        """Write the protected file, whole or not at all; says why when it is not."""
        target = Path(path).expanduser().absolute()
        service = synchronised(target.parent) or synchronised(target.parent.resolve())
        if service:
            self._say(
                f"That folder lies in {service}, which copies every file to other places. "
                "Choose a folder of this PC's own disk, or an encrypted stick."
            )
            return False
        file = QSaveFile(str(target))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            file.write(QByteArray(protect(self._pdf, self.password)))
            if file.commit():
                self.saved.emit(str(target))
                self.accept()
                return True
        self._say(
            "The file could not be saved; nothing was written. Close it if it is open elsewhere, "
            f"or choose another folder. ({file.errorString()})"
        )
        return False

    def _show_password(self) -> None:
        line = self.ui.password
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.6)
        line.setFont(font)
        line.setText(self.password)
        wide = line.fontMetrics().horizontalAdvance(self.password + "wwww")
        line.setMinimumWidth(wide)

    def _changed(self) -> None:
        ready = self.ui.written.isChecked()
        self.ui.ok.setEnabled(ready)
        self._say("" if ready else _FIRST)

    def _say(self, words: str) -> None:
        self.ui.wrong.setText(words)
