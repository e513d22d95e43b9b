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
    words = [line.split() for line in text.split("\n")]
    low = max((measure(word) for line in words for word in line), default=0)
    high = max(measure(" ".join(line)) for line in words)
    allowed = max(lines, len(words))
    while low < high:
        middle = (low + high) // 2
        if sum(_lines(line, middle, measure) for line in words) <= allowed:
            high = middle
        else:
            low = middle + 1
    return high


def _lines(words: list[str], width: int, measure: Callable[[str], int]) -> int:
    """How many lines these words take at a width."""
    taken, line = 1, ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > width:
            taken, line = taken + 1, word
        else:
            line = longer
    return taken
