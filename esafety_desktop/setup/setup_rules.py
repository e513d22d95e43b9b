"""Decisions of the first start, over plain values."""

from __future__ import annotations


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
