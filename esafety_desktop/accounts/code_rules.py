"""The groups of a recovery code, over plain values."""

from __future__ import annotations


def group_is_right(code: str, number: int, typed: str) -> bool:
    """Whether the group (counted from 1) was typed back as it stands on the sheet."""
    wanted = code.split("-")[number - 1]
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return plain.translate(str.maketrans("OIL", "011")) == wanted
