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


def group_is_right(code: str, number: int, typed: str) -> bool:
    """Whether the group (counted from 1) was typed back as it stands on the sheet."""
    wanted = code.split("-")[number - 1]
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return plain.translate(str.maketrans("OIL", "011")) == wanted
