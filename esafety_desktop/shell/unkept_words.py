"""Words that the disk did not take: said before somebody leaves, who would lose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.widgets.leaving import Leaving
from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_SAID = "The disk did not take the words that you are typing."
_SAFE = (
    "They still stand in their window, and what you saved before is safe. Go back and make room on"
    " the disk, or copy these words into another program or onto paper. If you leave now, they are"
    " lost."
)


_WITHOUT = {
    Leaving.CLOSE: "&Close without them",
    Leaving.SIGN_OUT: "&Sign out without them",
    Leaving.RESTORE: "&Restore without them",
}


def ask(window: QWidget, leave: Callable[[], object], why: Leaving) -> QMessageBox:
    """Ask whether to leave without them; Enter and Escape go back.

    Args:
        window: Over which it stands.
        leave: Called where somebody leaves all the same.
        why: What comes then.
    """
    box = MessageBox(window)
    box.setObjectName("unkept_words")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(_SAID)
    box.setInformativeText(_SAFE)
    go = box.addButton(_WITHOUT[why], QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton("&Go back", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    go.clicked.connect(lambda: QTimer.singleShot(0, window, leave))  # once this box is gone
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
