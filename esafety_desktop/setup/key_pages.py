"""The pages that make an account and its recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.accounts.sheet_check_view import SheetCheck
from esafety_desktop.setup.page import Page
from esafety_desktop.setup.setup_rules import strength_words
from esafety_desktop.setup.ui_account import Ui_Account
from esafety_desktop.setup.ui_sheet import Ui_SheetPage
from esafety_desktop.widgets.secret_lines import show_secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from esafety_desktop.accounts.rows import RecoverySheet
_KNOWN = (
    "This account was made before the program was closed. Type its password to go on. If nobody "
    "knows it any more, choose Begin again: nothing depends on the account yet."
)
_NEW_SHEET = " The account needs a new recovery sheet, for the first one was not checked."
_INSTEAD = "This sheet takes the place of the one that was shown before: tear that one up. "
_CHECKED = "The sheet was printed and checked before the program was closed."


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
        self.known = False
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
        if self.made or (self.known and self.password):
            return ""
        if self.known:
            return f"Type the password of “{self.name}”."
        if not self.name:
            return "Type a sign-in name."
        if self.name.casefold() in self.taken:
            return "That sign-in name is taken: the office has it."
        from esafety_desktop.accounts.password_rules import lacking

        return lacking(self.password, self.ui.again.text(), self.name, self.school)

    def expect(self, name: str, *, sheet_too: bool) -> None:
        """An earlier start made the account: its password is asked for, once.

        Args:
            name: Its sign-in name.
            sheet_too: Whether a new recovery sheet will be made.
        """
        self.known = True
        self.ui.words.setText(_KNOWN + (_NEW_SHEET if sheet_too else ""))
        self.ui.name.setText(name)
        self.ui.name.setEnabled(False)
        for widget in (self.ui.again, self.ui.again_label):
            widget.hide()
        self.ui.show_password.setText("Sho&w the password")

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

    def enter(self) -> None:
        if not self.made:
            self.ui.strength.setText(self._strength())

    def _look(self) -> None:
        self.ui.strength.setText(self._strength())
        self.changed.emit()

    def _strength(self) -> str:
        """How good the password is; what is asked of one until it is good enough."""
        if self.known:
            return ""
        from esafety_desktop.accounts.password_rules import RULE

        good = self.password and not self._weakness()
        return strength_words(self.password) if good else RULE

    def _show_passwords(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        show_secrets(self.ui.password, self.ui.again, shown=shown)


class SheetPage(Page):
    """Has a recovery sheet printed, and one group of its code typed back from the paper.

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
        self._was_checked = False
        self.group = group
        self.ui = Ui_SheetPage()
        self.ui.setupUi(self)
        self.check = SheetCheck(self)
        self.ui.check_host.addWidget(self.check)
        self.ui.words.setText(words)
        self.ui.keep.setText(keep)
        self.check.changed.connect(self.changed)
        self.check.paper_wanted.connect(show_paper)

    @property
    def sheet(self) -> RecoverySheet | None:
        return self.check.sheet

    @property
    def checked(self) -> bool:
        """Whether somebody has shown that the sheet is in hand."""
        return self._was_checked if self.sheet is None else self.check.is_right

    def is_done(self) -> None:
        """An earlier start had the sheet printed, and somebody had it in hand."""
        self._was_checked = True
        self.check.hide()
        self.ui.keep.setText(f"{_CHECKED} {self.ui.keep.text()}")

    def show_sheet(self, sheet: RecoverySheet, *, instead: bool = False) -> None:
        """Ask for a sheet.

        Args:
            sheet: With its code.
            instead: Whether an earlier one was shown, which is worthless now.
        """
        if instead:
            self.ui.keep.setText(_INSTEAD + self.ui.keep.text())
        self.check.ask_for(sheet, self.group)

    def why_not(self) -> str:
        return "" if self.checked else self.check.why_not()
