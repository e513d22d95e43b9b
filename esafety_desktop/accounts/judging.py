"""Judging a new password where it is set, with all that it must not be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from esafety_desktop.accounts import making

if TYPE_CHECKING:
    from esafety_desktop.store.store import Store

_NAME = text("SELECT name FROM school ORDER BY seq LIMIT 1")


def school_of(store: Store) -> str:
    """The school's name as the office cabinet has it; "" where none was typed yet."""
    with store.read() as session:
        return str(session.scalar(_NAME) or "")


def must_be_strong(store: Store, password: str, name: str) -> None:
    """Refuse a weak password, or one that is made of the account's or the school's name.

    Dialogs show the same sentence while it is typed (`password_rules.lacking`).

    Raises:
        Problem: with the reason.
    """
    making.must_be_strong(password, name, school_of(store))
