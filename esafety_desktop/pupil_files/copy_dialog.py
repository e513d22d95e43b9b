"""A transfer pack as text, for a new school or a file that takes text only (TFA-8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from esafety_desktop.incidents.copy_rules import COPY_WARNING
from esafety_desktop.incidents.moment_view import dress, open_at
from esafety_desktop.pupil_files.ui_copy_dialog import Ui_CopyDialog
from esafety_desktop.widgets.copied import copy_locked
from esafety_desktop.widgets.strips import emergency_strip

if TYPE_CHECKING:
    from collections.abc import Callable


class CopyDialog(QDialog):
    """Shows the text and where it must not go; only Copy puts it into the clipboard.

    Args:
        text: The text.
        copied: Called when it was copied, to be put down.
        parent: The window.
    """

    def __init__(
        self, text: str, copied: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._copied = copied
        self.ui = Ui_CopyDialog()
        self.ui.setupUi(self)
        self.ui.whole.insertWidget(0, emergency_strip(self))
        dress(self)
        self.ui.warning.setText(COPY_WARNING)
        self.ui.text.setPlainText(text)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close.clicked.connect(self.reject)
        self.ui.copy.setFocus()
        open_at(self, 720, 560)

    def _copy(self) -> None:
        copy_locked(self.ui.text.toPlainText())
        self.ui.wrong.setText("Copied. Paste it where it belongs now.")
        self._copied()
