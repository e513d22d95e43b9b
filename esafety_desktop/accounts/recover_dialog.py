"""Getting back in with the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from esafety_desktop.accounts import service
from esafety_desktop.accounts.password_rules import lacking
from esafety_desktop.accounts.ui_recover import Ui_Recover
from esafety_desktop.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path


class RecoverDialog(QDialog):
    """Asks for the code and a new password.

    Signals:
        recovered: the open store.
    """

    recovered = Signal(object)

    def __init__(self, folder: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Recover()
        self.ui.setupUi(self)
        self._folder = folder
        self.ui.message.hide()
        self.ui.account.addItems([row.name for row in service.accounts(folder)])
        self.ui.account.setCurrentText(name)
        for edit in (self.ui.code, self.ui.password, self.ui.again):
            edit.textChanged.connect(self._gate)
        self.ui.show_password.toggled.connect(self._show_passwords)
        self.ui.buttons.accepted.connect(self._do)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()

    def why_not(self) -> str:
        """What is still missing before OK; "" for nothing."""
        if not self.ui.code.text().strip():
            return "Type the code of the recovery sheet."
        name = self.ui.account.currentText()
        return lacking(self.ui.password.text(), self.ui.again.text(), name)

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _do(self) -> None:
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            store = service.recover(
                self._folder,
                self.ui.code.text(),
                self.ui.account.currentText(),
                self.ui.password.text(),
            )
        except Problem as problem:
            self.ui.message.setText(f"{problem.message} {problem.advice}".strip())
            self.ui.message.show()
            return
        finally:
            self.unsetCursor()
        self.accept()
        self.recovered.emit(store)

    def _show_passwords(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.password.setEchoMode(mode)
        self.ui.again.setEchoMode(mode)
