"""What a slip at the foot of a page is made of: the line to cut along and lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import PAGE_WIDTH
from esafety_desktop.printing.text import draw_line, draw_text, one_line

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

CUT_HERE = "cut here and send this part back to school"
_SIZE = 12.0


def draw_cut_line(canvas: Canvas, y: float) -> None:
    """The dashed line from edge to edge at height ``y``, with what to do about it."""
    words = one_line(CUT_HERE, _SIZE)
    middle = PAGE_WIDTH / 2
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.line(0, y, middle - words.width / 2 - 6, y)
    canvas.line(middle + words.width / 2 + 6, y, PAGE_WIDTH, y)
    canvas.setDash()
    draw_line(canvas, words, middle - words.width / 2, y - 4, _SIZE)


def draw_writing_line(
    canvas: Canvas, label: str, ends: tuple[float, float], y: float, size: float
) -> None:
    """A label with a line after it, from the left to the right end; ``y`` is its base line."""
    left, right = ends
    wide = draw_text(canvas, left, y, label, size)
    canvas.setLineWidth(0.6)
    canvas.line(left + wide + 5, y - 2, right, y - 2)
