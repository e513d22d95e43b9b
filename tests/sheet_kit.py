"""A recovery sheet in the hands of a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esafety_desktop.accounts.sheet_check_view import SheetCheck


def take_in_hand(check: SheetCheck) -> None:
    """Copy the code by hand, as somebody without a printer does."""
    check.ui.by_hand.click()
    assert check.sheet is not None
    assert check.ui.code.text().split() == check.sheet.code.split("-")
    check.ui.by_hand.click()
