"""What may stand in a letter from an incident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROOM = re.compile(r"\n\s*\n")
SHORTEST = 2


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line parts them, single line ends are kept."""
    return tuple(part.strip() for part in _ROOM.split(text) if part.strip())


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names of which any part stands in a text as a word, whatever its capitals."""
    words = set(re.findall(r"[\w'’-]+", text.casefold()))
    bare = words | {word.removesuffix("'s").removesuffix("’s") for word in words}
    return tuple(
        name
        for name in dict.fromkeys(names)
        if any(len(part) >= SHORTEST and part.casefold() in bare for part in name.split())
    )


def letter_problem(text: str, asked: Iterable[tuple[str, str]]) -> str:
    """What is missing before a letter can be kept; "" when nothing is.

    Args:
        text: The letter's own text.
        asked: Label and value of each field that it asks for.
    """
    for label, value in asked:
        if not value.strip():
            return f"Still missing: {label.casefold()}."
    return "" if text.strip() else "The letter is empty."
