"""Has a recovery sheet printed; closes only when a group of its code was typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from esafety_desktop.accounts.sheet_check_view import SheetCheck
from esafety_desktop.accounts.ui_sheet import Ui_Sheet
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.problem_dialog import show_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import RecoverySheet

_GROUP = 4
_SETTLES = " It counts when a group of it was typed back and OK pressed; until then {} does."


class SheetDialog(QDialog):
    """The sheet in the preview; its code on the screen for those who copy it by hand.

    Args:
        sheet: What is printed.
        parent: The window.
        settle: Lets the sheet count, once it is in somebody's hands; until then one may cancel.
            None where it counts already.
    """

    def __init__(
        self,
        sheet: RecoverySheet,
        parent: QWidget | None = None,
        settle: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._settle = settle
        self.ui = Ui_Sheet()
        self.ui.setupUi(self)
        before = f"sheet no. {sheet.number - 1}" if sheet.number > 1 else ""
        counts = _SETTLES.format(before) if settle is not None and before else ""
        self.ui.words.setText(
            f"Sheet no. {sheet.number} of the {sheet.cabinet.plain_name}. The code is kept"
            f" nowhere.{counts} A PDF on this PC would lie beside what it opens, for anybody to"
            " find."
        )
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setVisible(settle is not None)
        self.check = SheetCheck(self)
        self.ui.check_host.addWidget(self.check)
        self.check.changed.connect(self._gate)
        self.check.paper_wanted.connect(self._print)
        self.check.ask_for(sheet, _GROUP)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()
        open_within(self, 520, 380)

    def accept(self) -> None:
        """Let the sheet count; where the disk says no, it can be tried again."""
        try:
            if self._settle is not None:
                self._settle()
        except Problem as problem:
            show_problem(problem, self)
            return
        super().accept()

    def reject(self) -> None:
        """A sheet that counts already is kept open until it is in somebody's hands."""
        if self._settle is not None or self.check.is_right:
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
