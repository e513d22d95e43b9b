"""Labels and envelopes on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT, new_canvas
from esafety_desktop.printing.text import draw_line, fitted, unprintable
from esafety_desktop.printing.window import draw_address, fitting_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.guidance.label_sheets import LabelSheet
    from esafety_desktop.letters.post_rules import EnvelopeSize, Piece, PostRun

    Progress = Callable[[int, int], None]

_PAD = 3 * MM
_SIZE = 12.0
_SMALL = 6.5
_SENDER = 8.0


def render_labels(
    run: PostRun, sheet: LabelSheet, first: int = 1, progress: Progress | None = None
) -> bytes:
    """Sheets of labels.

    Args:
        run: What stands on them.
        sheet: Their make.
        first: The first label that is still on the sheet, from 1, along the rows.
        progress: Told (labels done, labels in all); may raise ``Cancelled``.
    """
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, run.title, run.school.name)
    place = min(max(first, 1), sheet.count) - 1
    for number, piece in enumerate(run.pieces):
        if progress:
            progress(number, len(run.pieces))
        if place == sheet.count:
            canvas.showPage()
            place = 0
        left, top = sheet.place(place)
        corner = (left * MM, PAGE_HEIGHT - top * MM)
        _label(canvas, piece, corner, (sheet.width * MM, sheet.height * MM))
        place += 1
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _label(
    canvas: Canvas, piece: Piece, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    left, top = corner
    wide, high = size[0] - 2 * _PAD, size[1] - 2 * _PAD
    if piece.small:
        line, small = fitted(piece.small, _SMALL, wide)
        draw_line(canvas, line, left + _PAD, top - size[1] + _PAD, small)
        high -= _SMALL + 3
    lines, letters = fitting_lines(piece.lines, wide, high, _SIZE)
    used = len(lines) * letters * 1.2
    draw_address(canvas, lines, letters, left + _PAD, top - _PAD - max(high - used, 0) / 2)


def render_envelopes(run: PostRun, size: EnvelopeSize, progress: Progress | None = None) -> bytes:
    """Envelopes, one a page: the school small at the top, the address right of the middle.

    Args:
        run: To whom.
        size: Of the envelope.
        progress: Told (envelopes done, envelopes in all); may raise ``Cancelled``.
    """
    wide, high = (side * MM for side in size.size)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, run.title, run.school.name)
    for number, piece in enumerate(run.pieces):
        if progress:
            progress(number, len(run.pieces))
        canvas.setPageSize((wide, high))
        sender = ", ".join((run.school.name, *run.school.lines[:1]))
        line, letters = fitted(f"From: {sender}", _SENDER, wide - 20 * MM)
        draw_line(canvas, line, 10 * MM, high - 12 * MM, letters)
        left = wide * 0.42
        lines, letters = fitting_lines(piece.lines, wide - left - 12 * MM, high * 0.45, 14.0)
        draw_address(canvas, lines, letters, left, high * 0.58)
        inside, small = fitted(piece.small, _SMALL, wide - 20 * MM)
        draw_line(canvas, inside, 10 * MM, 8 * MM, small)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def unprintable_lines(run: PostRun) -> tuple[str, ...]:
    """Names and addresses with letters that no face has (fault B16)."""
    texts = (text for piece in run.pieces for text in (*piece.lines, piece.small))
    return tuple(dict.fromkeys(text for text in texts if unprintable(text)))
