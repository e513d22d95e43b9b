"""The pages that make an account and its recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from esafety_desktop.accounts.code_view import show_code
from esafety_desktop.setup.page import Page
from esafety_desktop.setup.setup_rules import (
    GROUPS,
    group_is_right,
    strength_words,
)
from esafety_desktop.setup.ui_account import Ui_Account
from esafety_desktop.setup.ui_sheet import Ui_SheetPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import RecoverySheet


class AccountPage(Page):
    """A sign-in name and a password twice.

    Args:
        heading: The question.
        words: For whom, and what the account opens.
        name: What is suggested as its name.
    """

    def __init__(
        self, heading: str, words: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.heading = heading  # type: ignore[misc] # one class serves two accounts
        self.ui = Ui_Account()
        self.ui.setupUi(self)
        self.ui.words.setText(words)
        self.ui.name.setText(name)
        self.made = False
        self.school = ""
        self.taken: tuple[str, ...] = ()
        for edit in (self.ui.name, self.ui.password, self.ui.again):
            edit.textChanged.connect(self._look)
        self.ui.show_password.toggled.connect(self._show_passwords)

    @property
    def name(self) -> str:
        return " ".join(self.ui.name.text().split())

    @property
    def password(self) -> str:
        return self.ui.password.text()

    def why_not(self) -> str:
        if self.made:
            return ""
        if not self.name:
            return "Type a sign-in name."
        if self.name.casefold() in self.taken:
            return "That sign-in name is taken: the office has it."
        from esafety_desktop.accounts.password_rules import lacking

        return lacking(self.password, self.ui.again.text(), self.name, self.school)

    def freeze(self) -> None:
        """The account has been made; what was typed can't be changed on this page any more."""
        self.made = True
        for widget in (self.ui.name, self.ui.password, self.ui.again, self.ui.show_password):
            widget.setEnabled(False)
        self.ui.again.clear()
        self.ui.password.clear()
        self.ui.strength.setText(
            "This account has been made. Its password can be changed later under File."
        )

    def _weakness(self) -> str:
        from esafety_desktop.accounts.password_rules import weakness

        return weakness(self.password, self.name, self.school) if self.password else ""

    def _look(self) -> None:
        good = self.password and not self._weakness()
        self.ui.strength.setText(strength_words(self.password) if good else "")
        self.changed.emit()

    def _show_passwords(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.password.setEchoMode(mode)
        self.ui.again.setEchoMode(mode)


class SheetPage(Page):
    """Shows a recovery sheet once and asks for one group of its code back.

    Args:
        heading: The title.
        words: Why the sheet matters.
        keep: Where it is to be kept.
        group: Which group is asked for, counted from 1.
        show_paper: Shows the sheet in the preview.
    """

    def __init__(
        self,
        heading: str,
        words: str,
        keep: str,
        *,
        group: int,
        show_paper: Callable[[RecoverySheet], object],
    ) -> None:
        super().__init__()
        self.heading = heading  # type: ignore[misc] # one class serves two sheets
        self.sheet: RecoverySheet | None = None
        self.group = group
        self._show_paper = show_paper
        self.ui = Ui_SheetPage()
        self.ui.setupUi(self)
        self.ui.words.setText(words)
        self.ui.keep.setText(keep)
        self.ui.group_label.setText(
            f"To be sure that the sheet is in your hands: type &group {group} of {GROUPS}"
        )
        self.ui.group.textChanged.connect(self.changed)
        self.ui.print.clicked.connect(self._print)

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """Put the code on the screen."""
        self.sheet = sheet
        show_code(self.ui.code, sheet.code)

    def _print(self) -> None:
        if self.sheet is not None:
            self._show_paper(self.sheet)

    def why_not(self) -> str:
        if self.sheet is None:
            return "The sheet is not ready yet."
        if group_is_right(self.sheet.code, self.group, self.ui.group.text()):
            return ""
        return f"Print the sheet or save it, then type its group {self.group}."
