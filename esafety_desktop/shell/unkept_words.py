"""Words that the disk did not take: said before somebody leaves, who would lose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.widgets import unkept_words
from esafety_desktop.widgets.leaving import Leaving

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox, QWidget

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
    return unkept_words.ask(window, _SAFE, _WITHOUT[why], leave)
