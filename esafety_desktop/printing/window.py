"""The address where the window of an envelope shows it; the same for every letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT
from esafety_desktop.printing.text import Line, Span, draw_line, set_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

_SIZE = 12.0
_LEADING = 1.2
_SMALLEST = 5.0
_LINES = 6
#: The window of a DL or C5 envelope shows 20 to 110 mm from the left and 46 to 81 mm from the top
#: of a letter folded in three; the sheet may slip by a millimetre inside.
WINDOW_TOP = PAGE_HEIGHT - 47 * MM
WINDOW_LEFT = 21 * MM
WINDOW_HEIGHT = _LINES * _SIZE * _LEADING
WINDOW_WIDTH = 87 * MM


def fitting_lines(
    texts: Sequence[str],
    wide: float = WINDOW_WIDTH,
    high: float = WINDOW_HEIGHT,
    size: float = _SIZE,
    least: float = _SMALLEST,
) -> tuple[tuple[Line, ...], float]:
    """All of an address within its room, and the size of its letters: nothing is left off it.

    Args:
        texts: Addressee first; a line that is too wide is broken.
        wide: The room in points.
        high: The same.
        size: The largest letters.
        least: The smallest, even where that is too large.
    """
    while True:
        lines = tuple(line for text in texts for line in set_lines((Span(text),), size, wide))
        if len(lines) * size * _LEADING <= high or size <= least:
            return lines, size
        size = max(size - 0.5, least)


def draw_address(
    canvas: Canvas, lines: Sequence[Line], size: float, left: float, top: float
) -> None:
    """Lines of an address one under the other, all from the left, from ``top`` downwards."""
    y = top
    for line in lines:
        y -= size * _LEADING
        draw_line(canvas, line, left, y + size * 0.25, size)


def draw_window(canvas: Canvas, texts: Sequence[str], top: float = WINDOW_TOP) -> None:
    """An address where the window shows it; ``top`` in points above the foot of the page."""
    lines, size = fitting_lines(texts)
    draw_address(canvas, lines, size, WINDOW_LEFT, top)
