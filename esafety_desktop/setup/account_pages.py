"""The two accounts that the first start makes, and their recovery sheets: what each page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.setup.key_pages import AccountPage, SheetPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from esafety_desktop.accounts.rows import RecoverySheet

_OFFICE_WORDS = (
    "This account is for the school office. It opens the office cabinet: pupils, signed forms, "
    "contacts, action points, letters. It never opens the incidents. More accounts can be added "
    "later."
)
_LEADER_WORDS = (
    "For the leader, alone at the screen. This account opens both cabinets, the incidents "
    "included. Nobody else is to know the password, the office neither."
)
_SHEET_WORDS = (
    "If every password is forgotten, only this code opens the office cabinet again. It is shown "
    "once and kept nowhere. If you save it as a PDF on this PC, move that to a stick for the "
    "envelope and delete it here."
)
_LOCKED_SHEET_WORDS = (
    "If the leaders' passwords are forgotten, only this code opens the locked cabinet again. It "
    "is shown once and kept nowhere. A PDF of it belongs on a stick in the envelope: if you "
    "save it on this PC, move it there and delete it here."
)


def office() -> AccountPage:
    """The page that makes the office's account."""
    return AccountPage("The office's account", _OFFICE_WORDS, "office")


def office_sheet(show_paper: Callable[[RecoverySheet], object]) -> SheetPage:
    """The page of the office cabinet's sheet.

    Args:
        show_paper: Shows the sheet in the preview.
    """
    return SheetPage(
        "The office's recovery sheet", _SHEET_WORDS,
        "Put it into a closed envelope, in the school's safe or with the head.",
        group=3, show_paper=show_paper,
    )  # fmt: skip


def leader() -> AccountPage:
    """The page that makes the first leader's account."""
    return AccountPage("The leader's account", _LEADER_WORDS)


def leader_sheet(show_paper: Callable[[RecoverySheet], object]) -> SheetPage:
    """The page of the locked cabinet's sheet.

    Args:
        show_paper: Shows the sheet in the preview.
    """
    return SheetPage(
        "The locked cabinet's recovery sheet", _LOCKED_SHEET_WORDS,
        "Put it into a closed, signed envelope outside the office: with the head or the chair "
        "of governors. The office must not have it.",
        group=6, show_paper=show_paper,
    )  # fmt: skip
