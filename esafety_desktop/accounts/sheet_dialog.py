"""Has a recovery sheet printed; closes only when a group of its code was typed back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QWidget

from esafety_desktop.accounts.sheet_check_view import SheetCheck
from esafety_desktop.accounts.ui_sheet import Ui_Sheet
from esafety_desktop.problem import Problem
from esafety_desktop.widgets.fitting import open_within
from esafety_desktop.widgets.message_box import MessageBox
from esafety_desktop.widgets.problem_dialog import show_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import RecoverySheet

_GROUP = 4
_SETTLES = " It counts when a group of it was typed back and OK pressed; until then no. {} does."


class Settling(NamedTuple):
    """What becomes of a sheet that doesn't count yet.

    Attributes:
        printed: Told that it is on paper now.
        settle: Lets it count.
        torn: Told that the paper was torn up.
    """

    printed: Callable[[], object]
    settle: Callable[[], object]
    torn: Callable[[], object]


class SheetDialog(QDialog):
    """The sheet in the preview; its code on the screen for those who copy it by hand.

    Args:
        sheet: What is printed.
        parent: The window.
        settling: What becomes of it; one may cancel. None where it counts already.
    """

    def __init__(
        self,
        sheet: RecoverySheet,
        parent: QWidget | None = None,
        settling: Settling | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._settling = settling
        self.ui = Ui_Sheet()
        self.ui.setupUi(self)
        counts = _SETTLES.format(sheet.before) if settling is not None and sheet.before else ""
        self.ui.words.setText(
            f"Sheet no. {sheet.number} of the {sheet.cabinet.plain_name}. The code is kept"
            f" nowhere.{counts} A PDF on this PC would lie beside what it opens, for anybody to"
            " find."
        )
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setVisible(settling is not None)
        self.check = SheetCheck(self)
        self.ui.check_host.addWidget(self.check)
        self.check.changed.connect(self._gate)
        self.check.paper_wanted.connect(self._print)
        self.check.taken.connect(self._note_printed)
        self.check.ask_for(sheet, _GROUP)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._gate()
        open_within(self, 520, 380)

    def accept(self) -> None:
        """Let the sheet count; where the disk says no, it can be tried again."""
        if self._settling is None or self._tell(self._settling.settle):
            super().accept()

    def reject(self) -> None:
        """A sheet that counts is kept open until it is in somebody's hands.

        One that doesn't, and lies on paper, would be taken for one that does.
        """
        if self._settling is None:
            if self.check.is_right:
                super().reject()
        elif self.check.is_taken:
            self._ask_to_stop(self._settling)
        else:
            super().reject()

    def _ask_to_stop(self, settling: Settling) -> None:
        number = self.sheet.number
        box = MessageBox(self)
        box.setObjectName("question")
        box.setWindowTitle("E-Safety Desktop")
        box.setText(f"Sheet no. {number} is on paper, and doesn’t count.")
        still = f"No. {self.sheet.before} counts still. " if self.sheet.before else ""
        box.setInformativeText(
            f"{still}Go back and type its group {_GROUP}, and it counts. Or tear no. {number} up:"
            " it opens nothing."
        )
        torn = box.addButton("It is &torn up", QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton("&Go back", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        torn.clicked.connect(lambda: self._stop(settling))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _stop(self, settling: Settling) -> None:
        if self._tell(settling.torn):
            super().reject()

    def _note_printed(self) -> None:
        if self._settling is not None:
            self._tell(self._settling.printed)

    def _tell(self, act: Callable[[], object]) -> bool:
        """Do it; False, and said, where it can't be done."""
        try:
            act()
        except Problem as problem:
            show_problem(problem, self)
            return False
        return True

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
