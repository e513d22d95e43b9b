"""Words that the disk did not take: said before the window closes in which they still stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from esafety_desktop.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from esafety_desktop.widgets.draft_view import DraftKeeper

_SAID = "The disk did not take the words that you are typing."
_SAFE = (
    "They still stand in this window, and what you saved before is safe. Go back and make room on"
    " the disk, or copy these words into another program or onto paper. If you close the window"
    " now, they are lost."
)


def ask(window: QWidget, safe: str, without: str, leave: Callable[[], object]) -> QMessageBox:
    """Ask whether to go on without them; Enter and Escape go back.

    Args:
        window: Over which it stands.
        safe: Where the words are, and what to do.
        without: What the button says that goes on without them.
        leave: Called where somebody does.
    """
    box = MessageBox(window)
    box.setObjectName("unkept_words")
    box.setWindowTitle("E-Safety Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(_SAID)
    box.setInformativeText(safe)
    go = box.addButton(without, QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton("&Go back", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    go.clicked.connect(lambda: QTimer.singleShot(0, window, leave))  # once this box is gone
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def close_with_words(dialog: QDialog, close: Callable[[], object], *keepers: DraftKeeper) -> bool:
    """Seal what is being typed and close; where that fails, ask before the words are lost.

    Args:
        dialog: In which they stand.
        close: Closes it.
        keepers: Of what is typed there.

    Returns:
        Whether all is kept, and it closed.
    """
    for keeper in keepers:
        keeper.flush()
    lost = [keeper for keeper in keepers if keeper.unkept]
    if not lost:
        close()
        return True

    def without() -> None:
        for keeper in lost:
            keeper.give_up()
        close()

    ask(dialog, _SAFE, "&Close without them", without)
    return False
