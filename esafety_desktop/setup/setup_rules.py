"""Decisions of the first start, over plain values."""

from __future__ import annotations

GROUPS = 8


def strength_words(password: str) -> str:
    """How good a password that may be used is, in words."""
    kinds = sum((
        any(letter.islower() for letter in password),
        any(letter.isupper() for letter in password),
        any(letter.isdigit() for letter in password),
        any(not letter.isalnum() for letter in password),
    ))  # fmt: skip
    worth = len(password) + 2 * kinds
    if worth >= 24:
        return "A strong password."
    return "A good password." if worth >= 17 else "Good enough; a longer one is better."


def password_reason(weakness: str, password: str, again: str) -> str:
    """Why a pair of passwords cannot be taken yet, or nothing."""
    if not password:
        return "Type a password."
    if weakness:
        return weakness
    if not again:
        return "Type the password a second time."
    return "" if password == again else "The two passwords are not the same yet."


def group_is_right(code: str, number: int, typed: str) -> bool:
    """Whether the group (counted from 1) was typed back as it stands on the sheet."""
    wanted = code.split("-")[number - 1]
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return plain.translate(str.maketrans("OIL", "011")) == wanted
