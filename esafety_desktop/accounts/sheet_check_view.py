"""Sees to it that a recovery sheet is on paper: one group of its code is typed back from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from esafety_desktop.accounts.code_rules import group_is_right
from esafety_desktop.accounts.code_view import show_code
from esafety_desktop.accounts.ui_sheet_check import Ui_SheetCheck

if TYPE_CHECKING:
    from esafety_desktop.accounts.rows import RecoverySheet
    from esafety_desktop.printing.preview import PreviewDialog

_ANY, _DOT = re.compile(r"\w"), "\N{BULLET}"
_SHOW = "Copy it by &hand…"
_HIDE = "&Hide the code again"


class SheetCheck(QWidget):
    """Prints or saves the sheet, or shows the code to be copied; then asks for one group of it.

    The code isn't on the screen while the group is asked for: whoever could read it off there
    would go on without a sheet, and the only way back in would be gone.

    Signals:
        changed: something was typed, printed, saved or copied.
        taken: the sheet is on paper now, or in a file, or was copied.
        paper_wanted: the sheet is to be shown in the preview; whoever shows it calls `watch`.
    """

    changed = Signal()
    taken = Signal()
    paper_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: RecoverySheet | None = None
        self.group = 0
        self._in_hand = False
        self._taken: set[str] = set()  # codes: who goes back a step need not print again
        self._copying = False
        self.ui = Ui_SheetCheck()
        self.ui.setupUi(self)
        self.ui.group.textChanged.connect(self.changed)
        self.ui.print.clicked.connect(self._print)
        self.ui.by_hand.clicked.connect(self._turn_code)
        self._look()

    def ask_for(self, sheet: RecoverySheet, group: int) -> None:
        """A sheet that nobody has on paper yet.

        Args:
            sheet: With its code.
            group: Which group is asked for, counted from 1.
        """
        self.sheet, self.group = sheet, group
        self._in_hand, self._copying = sheet.code in self._taken, False
        groups = len(sheet.code.split("-"))
        self.ui.group_label.setText(
            f"To be sure that the sheet is in your hands: type &group {group} of {groups}"
        )
        self.ui.group.clear()
        self._look()

    def watch(self, preview: PreviewDialog) -> None:
        """Hear of a preview of the sheet whether it was printed or saved."""
        preview.taken.connect(self._take)
        preview.finished.connect(self.ask_back)

    def ask_back(self) -> None:
        """The preview is closed: the group is wanted now, if the sheet is on paper."""
        (self.ui.group if self.ui.group.isEnabled() else self.ui.print).setFocus()

    @property
    def is_taken(self) -> bool:
        """Whether the sheet is on paper, or in a file, or was copied."""
        return self._in_hand

    @property
    def is_right(self) -> bool:
        """Whether somebody has shown that the sheet is in hand."""
        if self.sheet is None or not self._in_hand or self._copying:
            return False
        return group_is_right(self.sheet.code, self.group, self.ui.group.text())

    def why_not(self) -> str:
        """What is to be done next, in a sentence; "" for nothing."""
        if self.is_right:
            return ""
        if self.sheet is None:
            return "The sheet is not ready yet."
        if self._copying:
            return "Copy the whole code, then press “Hide the code again”."
        if not self._in_hand:
            return (
                "Print the sheet or save it, or copy its code by hand; "
                f"then type its group {self.group}."
            )
        if len(self.ui.group.text().strip()) >= len(self.sheet.code.split("-")[0]):
            return f"That is not group {self.group} of this sheet. Look at it once more."
        return f"Type group {self.group} of the sheet."

    def _print(self) -> None:
        if self.sheet is not None:
            self.paper_wanted.emit(self.sheet)

    def _take(self) -> None:
        if self.sheet is not None and not self._in_hand:
            self._taken.add(self.sheet.code)
            self._in_hand = True
            self.taken.emit()
        self._look()

    def _turn_code(self) -> None:
        self._copying = not self._copying
        if self._copying:
            self._look()
        else:
            self._take()
            self.ui.group.setFocus()

    def _look(self) -> None:
        if self.sheet is not None:
            code = self.sheet.code
            show_code(self.ui.code, code if self._copying else _ANY.sub(_DOT, code))
        self.ui.code.setAccessibleName("Recovery code" if self._copying else "Hidden recovery code")
        self.ui.by_hand.setText(_HIDE if self._copying else _SHOW)
        for widget in (self.ui.group, self.ui.group_label):
            widget.setEnabled(self._in_hand and not self._copying)
        self.changed.emit()
