"""Rows of a table as pieces of a page: never cut but between their lines, the head repeated."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from esafety_desktop.printing.flow import LEADING, Piece, text_pieces
from esafety_desktop.printing.text import Align, Span
from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

_RULE = 0.5
_PAD = 4.0
_SHORT = 60


class _RowDraw(Value):
    cells: tuple[tuple[Piece, ...], ...]
    widths: tuple[float, ...]
    height: float
    rules: tuple[bool, bool]
    shaded: bool
    pad: float = _PAD

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        wide = sum(self.widths)
        if self.shaded:
            canvas.setFillGray(0.9)
            canvas.rect(x, top - self.height, wide, self.height, stroke=0, fill=1)
            canvas.setFillGray(0)
        canvas.setLineWidth(_RULE)
        if self.rules[0]:
            canvas.line(x, top, x + wide, top)
        if self.rules[1]:
            canvas.line(x, top - self.height, x + wide, top - self.height)
        left = x
        for cell, width in zip(self.cells, self.widths, strict=True):
            y = top - (self.pad if self.rules[0] else 0)
            for piece in cell:
                piece.draw(canvas, left + self.pad, y)
                y -= piece.height
            left += width


def _cell_align(cell: str) -> Align:
    """Names and words begin at the left of their column; only long text follows its own way."""
    return Align.LEFT if len(cell) < _SHORT else Align.START


def row_pieces(
    cells: Sequence[str],
    widths: Sequence[float],
    size: float,
    tallest: float,
    *,
    bold: Sequence[bool] = (),
    shaded: bool = False,
    again: Piece | None = None,
    own_way: bool = False,
    least: float = 0.0,
) -> list[Piece]:
    """A row of a table; one that is taller than ``tallest`` points is cut between its lines.

    Args:
        cells: The text of each cell.
        widths: The width of each column in points.
        size: Of the letters.
        tallest: The room on an empty page below a repeated head.
        bold: Which cells are bold.
        shaded: Grey behind the row (the head).
        again: The head that is repeated on a new page.
        own_way: Whether short words too stand on the side from which their script runs.
        least: The height of a row in points that is left for a hand to write in.
    """
    weights = bold or [False] * len(cells)
    columns = [
        text_pieces(
            [Span(cell, weight)],
            size,
            width - 2 * _PAD,
            align=Align.START if own_way else _cell_align(cell),
        )
        for cell, weight, width in zip(cells, weights, widths, strict=True)
    ]
    row = _RowDraw(tuple(map(tuple, columns)), tuple(widths), 0.0, (True, True), shaded)
    return _cut_row(row, size * LEADING, tallest, again, least)


def _cut_row(
    row: _RowDraw, line: float, tallest: float, again: Piece | None, least: float
) -> list[Piece]:
    """A row as one piece, or as several with so many lines of that height as a page takes."""
    most = max(len(column) for column in row.cells)
    per_part = max(1, int((tallest - 2 * _PAD) // line))
    starts = [*range(0, most, per_part), most]
    pieces: list[Piece] = []
    for start, end in pairwise(starts):
        height = (end - start) * line + (_PAD if start == 0 else 0) + (_PAD if end == most else 0)
        height = max(height, least)
        drawn = replace(
            row,
            cells=tuple(cell[start:end] for cell in row.cells),
            height=height,
            rules=(start == 0, end == most),
        )
        pieces.append(Piece(height, drawn, keep=row.shaded, again=again))
    return pieces
