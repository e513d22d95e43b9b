"""Shows a recovery sheet once; closes only when a group of its code was typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.accounts.code_view import show_code
from esafety_desktop.accounts.ui_sheet import Ui_Sheet
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
    from esafety_desktop.accounts.rows import RecoverySheet

_GROUP = 4


class SheetDialog(QDialog):
    """The code on the screen, the sheet in the preview."""

    def __init__(self, sheet: RecoverySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.ui = Ui_Sheet()
        self.ui.setupUi(self)
        groups = sheet.code.split("-")
        show_code(self.ui.code, sheet.code)
        self.ui.words.setText(
            f"Sheet no. {sheet.number} of the {sheet.cabinet.plain_name}. The code is shown once "
            "and kept nowhere; earlier sheets of this cabinet are worthless now. Print it. A PDF "
            "on this PC would lie beside what it opens, for anybody to find."
        )
        self.ui.group_label.setText(f"To be sure: type &group {_GROUP} of {len(groups)}")
        self.ui.group.textChanged.connect(self._gate)
        self.ui.print.clicked.connect(self._print)
        self.ui.buttons.accepted.connect(self.accept)
        self._gate()
        open_within(self, 520, 380)

    def reject(self) -> None:
        """Escape does not close it before the sheet is in somebody's hands."""
        if self._typed_back():
            super().reject()

    def _typed_back(self) -> bool:
        typed = "".join(letter for letter in self.ui.group.text().upper() if letter.isalnum())
        return typed == self.sheet.code.split("-")[_GROUP - 1]

    def _gate(self) -> None:
        right = self._typed_back()
        reason = f"Print the sheet or save it, then type its group {_GROUP}."
        self.ui.reason.setText("" if right else reason)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(right)

    def _print(self) -> None:
        from esafety_desktop.accounts.sheet_pages import render_sheet
        from esafety_desktop.printing.preview import PreviewDialog

        pdf = render_sheet(self.sheet, lambda _done, _total: None)
        PreviewDialog(pdf, "Recovery sheet", self, file_name=self.sheet.file_name).open()
