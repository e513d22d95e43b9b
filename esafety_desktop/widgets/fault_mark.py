"""A field in which something is wrong: told by its frame, a sign in it, and to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from esafety_desktop.widgets.icons import icon
from esafety_desktop.widgets.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

ROLE = "fault"
_SIGN = "faultSign"


def mark_fault(edit: QLineEdit, why: str) -> None:
    """Mark a line, or take its mark away.

    Args:
        edit: The line.
        why: What is wrong with it, said by a screen reader with its name; "" for nothing.
    """
    if edit.accessibleDescription() == why and (edit.property("role") == ROLE) == bool(why):
        return
    edit.setAccessibleDescription(why)
    edit.setToolTip(why)
    set_role(edit, ROLE if why else "")
    sign = edit.findChild(QAction, _SIGN)
    if isinstance(sign, QAction):
        edit.removeAction(sign)
        sign.deleteLater()
    if why:
        made = QAction(icon("warning", "danger"), "", edit)
        made.setObjectName(_SIGN)
        edit.addAction(made, edit.ActionPosition.TrailingPosition)


def has_fault(edit: QLineEdit) -> bool:
    """Whether a line is marked."""
    return bool(edit.property("role") == ROLE)
