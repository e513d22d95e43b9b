"""How a letter from an incident prints: letterhead, window, text as typed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.printing import flow
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    PAGE_HEIGHT,
    ROOM,
    Letterhead,
    draw_foot,
    draw_letterhead,
    new_canvas,
)
from esafety_desktop.printing.text import Span, draw_line, one_line
from esafety_desktop.printing.window import WINDOW_HEIGHT, WINDOW_TOP, draw_window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.incident_letters.rows import KeptLetter, LetterSheet

_SIZE = 12.0
_BELOW_WINDOW = 12.0


def render_letters(
    sheets: Sequence[LetterSheet], progress: Callable[[int, int], None] | None = None
) -> bytes:
    """Every letter, each beginning on a page of its own.

    Args:
        sheets: The letters.
        progress: Told (letters done, letters in all); may raise ``Cancelled``.
    """
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Letter", sheets[0].school if sheets else "")
    for number, sheet in enumerate(sheets):
        if progress:
            progress(number, len(sheets))
        _print(canvas, sheet)
    if not sheets:
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def render_kept(kept: KeptLetter) -> bytes:
    """One letter as it lies in the cabinet."""
    return render_letters([kept.sheet])


def _print(canvas: Canvas, sheet: LetterSheet) -> None:
    low = draw_letterhead(canvas, Letterhead(sheet.school, sheet.head_lines, sheet.logo))
    below_head = min(low - 14, WINDOW_TOP)
    pages = flow.paginate(
        _pieces(sheet),
        PAGE_HEIGHT - MARGIN - FOOT,
        below_head - FOOT - WINDOW_HEIGHT - _BELOW_WINDOW,
    )
    for number, page in enumerate(pages):
        top = PAGE_HEIGHT - MARGIN
        if number == 0:
            draw_window(canvas, sheet.envelope, below_head)
            date = one_line(british(sheet.printed_on), _SIZE)
            draw_line(canvas, date, MARGIN + ROOM - date.width, below_head - 11, _SIZE)
            top = below_head - WINDOW_HEIGHT - _BELOW_WINDOW
        for down, piece in page.pieces:
            piece.draw(canvas, MARGIN, top - down)
        draw_foot(canvas, f"{sheet.title} · {sheet.note}", f"page {number + 1} of {len(pages)}")
        canvas.showPage()


def _pieces(sheet: LetterSheet) -> list[flow.Piece]:
    pieces = _paragraph(f"Dear {sheet.greeting}")
    for paragraph in sheet.paragraphs:
        for line in paragraph.split("\n"):
            pieces += flow.text_pieces([Span(line)], _SIZE, ROOM)
        pieces.append(flow.gap(8))
    close = flow.text_pieces([Span(sheet.close)], _SIZE, ROOM, keep=True)
    room = flow.Piece(36, _nothing, keep=True)
    return [*pieces, *close, room, *flow.text_pieces([Span(sheet.signed)], _SIZE, ROOM)]


def _paragraph(text: str) -> list[flow.Piece]:
    return [*flow.text_pieces([Span(text)], _SIZE, ROOM), flow.gap(8)]


def _nothing(_canvas: Canvas, _x: float, _top: float) -> None:
    return
