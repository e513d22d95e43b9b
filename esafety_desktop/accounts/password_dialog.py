"""Change one's own password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts import service
from esafety_desktop.accounts.new_password_dialog import NewPasswordDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from esafety_desktop.widgets.desk import Desk

_WORDS = "For your own account. Everything that it opens stays as it is."


class PasswordDialog(NewPasswordDialog):
    """Asks for the present password and a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, school: str = "") -> None:
        super().__init__(
            "Change my password",
            _WORDS,
            lambda dialog: desk.done(
                service.change_password(desk.store, dialog.old, dialog.password), self
            ),
            name=desk.store.account.name,
            ask_old=True,
            school=school,
            parent=parent,
        )
