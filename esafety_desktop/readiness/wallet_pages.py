"""The first-five-minutes card for the wallet: eight on one A4 page, with lines to cut."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing.cutting import CARD_HIGH, CARD_WIDE, Cards
from esafety_desktop.printing.sheet import new_canvas
from esafety_desktop.printing.text import Span, draw_line, draw_text, fitted, one_line, set_lines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.readiness.card_rules import CardContact, CardSheet

ACROSS, DOWN = 2, 4
_PAD = 9.0
_LOOK_AT = (
    "Screen off or covered. Don’t look, copy or delete.",
    "A school computer stays as it is. A phone: don’t look inside.",
    "Listen. No blame, no promise to keep it secret.",
    "Tell the DSL at once, in person or by telephone.",
)
_SIZE = 8.0


def render_wallet(sheet: CardSheet, progress: Progress | None = None) -> bytes:
    """Eight cards as PDF; lines to write on where the school has entered nobody.

    Raises:
        Cancelled: the progress callable said so.
    """
    if progress:
        progress(0, 1)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "First five minutes, wallet cards", sheet.school)
    cards = Cards(ACROSS, DOWN)
    for corner in cards.corners():
        _card(canvas, sheet, *corner)
    cards.cuts(canvas)
    foot = f"{sheet.school} · {sheet.stamp} · printed {sheet.printed_on} · cut along the lines"
    line, size = fitted(foot, 8, ACROSS * CARD_WIDE)
    draw_line(canvas, line, cards.left, cards.low / 2, size)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def _card(canvas: Canvas, sheet: CardSheet, x: float, low: float) -> None:
    room = CARD_WIDE - 2 * _PAD
    y = low + CARD_HIGH - 24
    canvas.setFillGray(0)
    canvas.rect(x + 5, y - 3, CARD_WIDE - 10, 20, stroke=0, fill=1)
    canvas.setFillGray(1)
    line, size = fitted("Danger now? Ring 999", 14, room, bold=True)
    draw_line(canvas, line, x + _PAD, y + 2, size)
    canvas.setFillGray(0)
    y -= 4
    for rule in _LOOK_AT:
        for line in set_lines([Span(rule)], _SIZE, room):
            y -= _SIZE * 1.22
            draw_line(canvas, line, x + _PAD, y, _SIZE)
    y -= 5
    canvas.setLineWidth(0.8)
    canvas.line(x + _PAD, y, x + CARD_WIDE - _PAD, y)
    for contact in sheet.contacts:
        y -= 11.4
        _contact(canvas, contact, x + _PAD, y, room)
    y -= 11.4
    draw_text(canvas, x + _PAD, y, "Police, not urgent: 101", _SIZE, bold=True)


def _contact(canvas: Canvas, contact: CardContact, x: float, y: float, room: float) -> None:
    """Label, name and first number; a line to write on where there is none."""
    label, size = fitted(contact.label, _SIZE, room * 0.38, bold=True)
    draw_line(canvas, label, x, y, size)
    rest = room * 0.60
    said = "  ".join(part for part in (contact.name, *contact.numbers[:1]) if part)
    if contact.numbers:
        line, size = fitted(said, _SIZE, rest, least=4.5)
        draw_line(canvas, line, x + room - rest, y, size)
        return
    line, size = fitted(said, _SIZE, rest * 0.5, least=4.5)
    draw_line(canvas, line, x + room - rest, y, size)
    start = x + room - rest + (one_line(said, size).width + 4 if said else 0)
    canvas.setLineWidth(0.4)
    canvas.line(start, y - 1.5, x + room, y - 1.5)
