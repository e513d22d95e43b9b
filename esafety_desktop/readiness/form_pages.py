"""Ruled boxes, lines to write on and boxes to tick: what a form for a pen is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import MM, PAGE_WIDTH
from esafety_desktop.printing.text import Span, draw_line, draw_text, fitted, set_lines, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

SIDE = 12 * MM
WIDE = PAGE_WIDTH - 2 * SIDE
LABEL, TICK = 8.5, 9.0
RULE = 21.0
"""Between two lines to write on, in points: 7.4 mm."""


@dataclass(slots=True)
class Pen:
    """Where on the page the next block comes.

    Attributes:
        y: Its upper edge, in points above the foot of the page.
    """

    canvas: Canvas
    y: float

    def heading(self, text: str, hint: str = "") -> None:
        """A title over a block, with what to mind in it."""
        self.y -= 15
        wide = draw_text(self.canvas, SIDE, self.y + 2, text, 11, bold=True)
        if hint:
            line, size = fitted(hint, LABEL + 0.5, WIDE - wide - 10)
            draw_line(self.canvas, line, SIDE + wide + 8, self.y + 2, size)
        self.y -= 3

    def text(self, text: str, size: float = LABEL) -> None:
        """A paragraph."""
        for line in set_lines([Span(text)], size, WIDE):
            self.y -= size * 1.3
            draw_line(self.canvas, line, SIDE, self.y + size * 0.25, size)

    def boxes(self, labels: Sequence[tuple[str, float]], high: float = 30.0) -> None:
        """A row of boxes to write in, each with its name and its share of the width."""
        x, whole = SIDE, sum(share for _, share in labels)
        self.canvas.setLineWidth(0.7)
        for label, share in labels:
            wide = WIDE * share / whole
            self.canvas.rect(x, self.y - high, wide, high)
            line, size = fitted(label, LABEL, wide - 8)
            draw_line(self.canvas, line, x + 4, self.y - 10, size)
            x += wide
        self.y -= high

    def lines(self, count: int) -> None:
        """A frame with lines to write on."""
        high = count * RULE
        self.canvas.setLineWidth(0.7)
        self.canvas.rect(SIDE, self.y - high, WIDE, high)
        self.canvas.setLineWidth(0.3)
        for number in range(1, count):
            down = self.y - number * RULE
            self.canvas.line(SIDE, down, SIDE + WIDE, down)
        self.y -= high

    def ticks(self, label: str, choices: Sequence[str], columns: int = 0) -> None:
        """Boxes to tick after a label: one behind the other, or in columns."""
        start = 0.0
        if label:
            start = width_of(label, LABEL, bold=True) + 10
            draw_text(self.canvas, SIDE, self.y - 11, label, LABEL, bold=True)
        x = SIDE + start
        step = (WIDE - start) / columns if columns else 0.0
        for number, choice in enumerate(choices):
            wide = step or width_of(choice, TICK) + 26
            full = number % columns == 0 if columns else x + wide > SIDE + WIDE + 12
            if number and full:
                x, self.y = SIDE + start, self.y - 14
            self._tick(choice, x, wide)
            x += wide
        self.y -= 17

    def _tick(self, choice: str, x: float, wide: float) -> None:
        self.canvas.setLineWidth(0.9)
        self.canvas.rect(x, self.y - 12, 9, 9)
        line, size = fitted(choice, TICK, wide - 16)
        draw_line(self.canvas, line, x + 13, self.y - 11, size)

    def table(
        self,
        heads: Sequence[tuple[str, float]],
        rows: Sequence[str] | int,
        high: float = RULE,
    ) -> None:
        """A table to fill in; ``rows`` are what stands in the first column, or how many."""
        whole = sum(share for _, share in heads)
        widths = [WIDE * share / whole for _, share in heads]
        first = [""] * rows if isinstance(rows, int) else list(rows)
        top, low = self.y, self.y - 14 - high * len(first)
        self.canvas.setFillGray(0.9)
        self.canvas.rect(SIDE, top - 14, WIDE, 14, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        self.canvas.setLineWidth(0.7)
        self.canvas.rect(SIDE, low, WIDE, top - low)
        x = SIDE
        for (head, _), wide in zip(heads, widths, strict=True):
            line, size = fitted(head, LABEL, wide - 6, bold=True)
            draw_line(self.canvas, line, x + 3, top - 11, size)
            self.canvas.setLineWidth(0.4)
            self.canvas.line(x, low, x, top)
            x += wide
        for number, word in enumerate(first):
            down = top - 14 - number * high
            self.canvas.line(SIDE, down, SIDE + WIDE, down)
            line, size = fitted(word, TICK, widths[0] - 6)
            draw_line(self.canvas, line, SIDE + 3, down - high * 0.62, size)
        self.y = low
