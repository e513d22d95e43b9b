"""Lines into which a password, a PIN or the code of a recovery sheet is typed.

A form gives such a line the property `SECRET`: while a password is shown, its line looks like any
other one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SECRET = "secret"  # noqa: S105 - the name of a property


def is_secret(field: QWidget) -> bool:
    """Whether what stands there must never be shown or printed elsewhere."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal
    return hidden or bool(field.property(SECRET))


def show_secrets(*lines: QLineEdit, shown: bool) -> None:
    """Show what was typed into them, or dots; shown or not, they stay secret."""
    mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
    for line in lines:
        line.setProperty(SECRET, True)
        line.setEchoMode(mode)
