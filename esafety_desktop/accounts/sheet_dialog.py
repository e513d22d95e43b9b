"""Has a recovery sheet printed; closes only when a group of its code was typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.accounts.sheet_check_view import SheetCheck
from esafety_desktop.accounts.ui_sheet import Ui_Sheet
from esafety_desktop.widgets.fitting import open_within

if TYPE_CHECKING:
    from esafety_desktop.accounts.rows import RecoverySheet

_GROUP = 4


class SheetDialog(QDialog):
    """The sheet in the preview; its code on the screen for those who copy it by hand."""

    def __init__(self, sheet: RecoverySheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.ui = Ui_Sheet()
        self.ui.setupUi(self)
        self.ui.words.setText(
            f"Sheet no. {sheet.number} of the {sheet.cabinet.plain_name}. The code is shown once "
            "and kept nowhere; earlier sheets of this cabinet are worthless now. Print it. A PDF "
            "on this PC would lie beside what it opens, for anybody to find."
        )
        self.check = SheetCheck(self)
        self.ui.check_host.addWidget(self.check)
        self.check.changed.connect(self._gate)
        self.check.paper_wanted.connect(self._print)
        self.check.ask_for(sheet, _GROUP)
        self.ui.buttons.accepted.connect(self.accept)
        self._gate()
        open_within(self, 520, 380)

    def reject(self) -> None:
        """Escape does not close it before the sheet is in somebody's hands."""
        if self.check.is_right:
            super().reject()

    def _gate(self) -> None:
        reason = self.check.why_not()
        self.ui.reason.setText(reason)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)

    def _print(self) -> None:
        from esafety_desktop.accounts.sheet_pages import render_sheet
        from esafety_desktop.printing.preview import PreviewDialog

        pdf = render_sheet(self.sheet, lambda _done, _total: None)
        preview = PreviewDialog(pdf, "Recovery sheet", self, file_name=self.sheet.file_name)
        self.check.watch(preview)
        preview.open()
