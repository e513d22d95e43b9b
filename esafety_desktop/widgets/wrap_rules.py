"""How wide words must have it to fit into so many lines; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def width_for(text: str, lines: int, measure: Callable[[str], int]) -> int:
    """The least width at which words that are broken between them fit into so many lines.

    Args:
        text: The words; a line break in them stays one.
        lines: How many lines they may take; a text of more lines of its own takes those.
        measure: How wide a piece of text is.
    """
    if lines <= 1 or " " not in text:
        return max((measure(line) for line in text.split("\n")), default=0)
    blank = measure(" ")
    paragraphs = [[measure(word) for word in line.split()] for line in text.split("\n")]
    low = max((width for words in paragraphs for width in words), default=0)
    high = max(sum(words) + blank * max(len(words) - 1, 0) for words in paragraphs)
    allowed = max(lines, len(paragraphs))
    while low < high:
        middle = (low + high) // 2
        if sum(_lines(words, middle, blank) for words in paragraphs) <= allowed:
            high = middle
        else:
            low = middle + 1
    return high


def _lines(words: list[int], width: int, blank: int) -> int:
    """How many lines words of these widths take at a width: each is measured only once."""
    taken, line = 1, 0
    for word in words:
        longer = line + blank + word if line else word
        if line and longer > width:
            taken, line = taken + 1, word
        else:
            line = longer
    return taken
