"""Asks for a sign-in name, a password, or both: for a new account and for a new password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.accounts.password_rules import lacking
from esafety_desktop.accounts.ui_account_edit import Ui_AccountEdit
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.secret_lines import show_secrets

if TYPE_CHECKING:
    from collections.abc import Callable


class NewPasswordDialog(QDialog):
    """Gathers; ``act`` does, and a known error stays in the dialog so that it can be mended.

    Args:
        title: What is done.
        words: For whom, and what follows from it.
        act: Does it with what was typed; called once OK is pressed.
        name: The account's name when it is fixed; None asks for one.
        ask_old: Whether the present password is asked for.
        school: The school's name, of which a password must not be made.
        parent: The window.
    """

    def __init__(
        self,
        title: str,
        words: str,
        act: Callable[[NewPasswordDialog], object],
        *,
        name: str | None = None,
        ask_old: bool = False,
        school: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AccountEdit()
        self.ui.setupUi(self)
        self._act = act
        self._fixed = name
        self._ask_old = ask_old
        self._school = school
        self.setWindowTitle(title)
        self.ui.words.setText(words)
        self.ui.message.hide()
        self.ui.fields.setRowVisible(self.ui.name, name is None)
        self.ui.fields.setRowVisible(self.ui.old, ask_old)
        for edit in (self.ui.name, self.ui.old, self.ui.password, self.ui.again):
            edit.textChanged.connect(self._gate)
        self.ui.show_password.toggled.connect(self._show_passwords)
        self.ui.buttons.accepted.connect(self._do)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()
        open_within(self, 440, 0)

    @property
    def name(self) -> str:
        return self._fixed or self.ui.name.text()

    @property
    def old(self) -> str:
        return self.ui.old.text()

    @property
    def password(self) -> str:
        return self.ui.password.text()

    def why_not(self) -> str:
        """What is still missing before OK; "" for nothing."""
        if not self.name.strip():
            return "Type a sign-in name."
        if self._ask_old and not self.old:
            return "Type your password as it is now."
        return lacking(self.password, self.ui.again.text(), self.name, self._school)

    def _gate(self) -> None:
        reason = self.why_not()
        self.ui.reason.setText(reason)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _do(self) -> None:
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self._act(self)
        except Problem as problem:
            self.ui.message.setText(f"{problem.message} {problem.advice}".strip())
            self.ui.message.show()
            return
        finally:
            self.unsetCursor()
        self.accept()

    def _show_passwords(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.old, self.ui.password, self.ui.again, shown=shown)
