"""The outline of a PDF: its headings, by which a reader leaps through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from esafety_desktop.value import Value, replace

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.printing.flow import Draw, Piece


class _OutlinedDraw(Value):
    draw: Draw
    text: str
    level: int

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        sheet: Any = canvas  # ReportLab's stubs leave these calls untyped
        key = f"heading-{canvas.getPageNumber()}-{top:.1f}"
        sheet.bookmarkPage(key, fit="XYZ", left=0, top=top)
        above = sheet._doc.outline.currentlevel  # noqa: SLF001 - a level too deep is refused, and nothing else tells it
        sheet.addOutlineEntry(self.text, key, level=min(self.level - 1, above + 1), closed=False)
        self.draw(canvas, x, top)


def outlined(piece: Piece, text: str, level: int) -> Piece:
    """A heading's first line that stands in the outline too.

    Args:
        piece: The line.
        text: The whole heading.
        level: 1 to 3.
    """
    return replace(piece, draw=_OutlinedDraw(piece.draw, text, level))
