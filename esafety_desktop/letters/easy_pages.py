"""Easy read: one picture and a few words a line, a line of its own for each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esafety_desktop.printing import flow
from esafety_desktop.printing.pictures import draw_picture, picture
from esafety_desktop.printing.text import Span
from esafety_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.rows import EasyLine
    from esafety_desktop.letters.style_pages import Style
    from esafety_desktop.printing.pictures import Picture

_SIDE = 60.0
_GAP = 16.0
_SIZE = 16.0
_ROW_GAP = 8.0


class _EasyRow(Value):
    lines: tuple[flow.Piece, ...]
    drawn: Picture
    side: float
    height: float

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        middle = top - self.height / 2
        draw_picture(canvas, self.drawn, x, middle - self.side / 2, self.side)
        tall = sum(line.height for line in self.lines)
        y = top - (self.height - tall) / 2
        for line in self.lines:
            line.draw(canvas, x + self.side + _GAP, y)
            y -= line.height


def easy_pieces(
    lines: Sequence[EasyLine], style: Style, *, side: float = _SIDE, least: float = _SIZE
) -> list[flow.Piece]:
    """Rows of a picture and its words, each with room around it.

    Words without a picture begin where the others do; being a school's own they may be long, so
    they are no row and run on over the page.

    Args:
        lines: What is said.
        style: Of the page.
        side: Of a picture in points.
        least: The smallest words, in points; those of the style where they are larger.
    """
    size = max(style.size, least)
    pieces: list[flow.Piece] = []
    for line in lines:
        if not line.picture:
            pieces += flow.text_pieces(
                [Span(line.text)], size, style.room, indent=side + _GAP, leading=style.leading
            )
            pieces.append(flow.gap(_ROW_GAP))
            continue
        text = flow.text_pieces(
            [Span(line.text)], size, style.room - side - _GAP, leading=style.leading
        )
        height = max(side, sum(piece.height for piece in text)) + _ROW_GAP
        row = _EasyRow(tuple(text), picture(line.picture), side, height)
        pieces.append(flow.Piece(height, row))
    return pieces
