"""The first-five-minutes card: one A4 page in large type, for black and white printers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.printing import flow
from esafety_desktop.printing.sheet import MM, PAGE_HEIGHT, PAGE_WIDTH, draw_foot, new_canvas
from esafety_desktop.printing.text import Align, Span, draw_line, draw_text, one_line, set_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.printing.document import Progress
    from esafety_desktop.readiness.card_rules import CardContact, CardSheet, DeviceRule

_Point = tuple[float, float]

LEAST, MOST = 11.0, 16.0
"""Between which sizes the rules are set, in points: the largest that fits one page."""

_SIDE = 13 * MM
_WIDE = PAGE_WIDTH - 2 * _SIDE
_TOP = PAGE_HEIGHT - 12 * MM
_LOW = 19 * MM
_LEADING = 1.28
_GAP = 0.32
_BANNER = 74.0
_PAD = 7.0
_A3 = 2**0.5
_STAR = "* Ask your local safeguarding partners before you hang this up."
_ALWAYS = "Your school's child protection policy and your local procedures come first."


def render_card(
    sheet: CardSheet, progress: Progress | None = None, *, poster: bool = False
) -> bytes:
    """The card as PDF, on A4 or, as a poster, on A3.

    Raises:
        Cancelled: the progress callable said so.
    """
    if progress:
        progress(0, 1)
    size = MOST
    while size > LEAST and _height(sheet, size) > _TOP - _LOW:
        size -= 0.25
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "First five minutes", sheet.school)
    if poster:
        canvas.setPageSize((PAGE_WIDTH * _A3, PAGE_HEIGHT * _A3))
        canvas.scale(_A3, _A3)
    y = _banner(canvas, sheet)
    y = _rules(canvas, sheet.rules[: sheet.before], y, size, first=1)
    y = _devices(canvas, sheet.devices, y, size, number=sheet.before + 1)
    y = _rules(canvas, sheet.rules[sheet.before :], y, size, first=sheet.before + 2)
    _contacts(canvas, sheet.contacts, y, size)
    left = f"{sheet.school} · First five minutes · {sheet.stamp} · printed {sheet.printed_on}"
    draw_foot(canvas, left, "page 1 of 1")
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def _banner(canvas: Canvas, sheet: CardSheet) -> float:
    """White on black: the one line that must be read from across a room."""
    low = _TOP - _BANNER
    canvas.setFillGray(0)
    canvas.rect(_SIDE, low, _WIDE, _BANNER, stroke=0, fill=1)
    canvas.setFillGray(1)
    lead, _, rest = sheet.danger.partition(". ")
    _fitted(canvas, lead, (_SIDE + 12, low + 32), 34, _WIDE - 24, bold=True)
    _fitted(canvas, rest, (_SIDE + 12, low + 11), 16, _WIDE - 24)
    canvas.setFillGray(0)
    _fitted(canvas, _ALWAYS, (_SIDE, low - 15), 11, _WIDE)
    return low - 24


def _rules(canvas: Canvas, rules: Sequence[str], y: float, size: float, first: int) -> float:
    for number, rule in enumerate(rules, first):
        for piece in _rule(rule, number, size):
            piece.draw(canvas, _SIDE, y)
            y -= piece.height
        y -= size * _GAP
    return y


def _rule(rule: str, number: int, size: float) -> list[flow.Piece]:
    spans = [Span(rule)]
    return flow.item_pieces(
        spans, size, _WIDE, mark=f"{number}", indent=size * 1.9, leading=_LEADING
    )


def _devices(
    canvas: Canvas, rules: Sequence[DeviceRule], y: float, size: float, number: int
) -> float:
    """Both device rules, each in a frame of its own, so that nobody follows the wrong one."""
    lead = "Look at the device, then follow one of these, never both:"
    (piece, *_) = flow.item_pieces(
        [Span(lead, bold=True)], size, _WIDE, mark=f"{number}", indent=size * 1.9, leading=_LEADING
    )
    piece.draw(canvas, _SIDE, y)
    y -= piece.height + 3
    room = (_WIDE - 10) / 2
    high = _frames_height(rules, size)
    for place, rule in enumerate(rules):
        x = _SIDE + place * (room + 10)
        canvas.setLineWidth(2.2)
        canvas.setDash(*((6, 3) if place else ()))
        canvas.rect(x, y - high, room, high)
        canvas.setDash()
        down = y - _PAD
        for inner in _frame(rule, size, room):
            inner.draw(canvas, x + _PAD, down)
            down -= inner.height
    return y - high - size * (_GAP + 0.2)


def _frame(rule: DeviceRule, size: float, room: float) -> list[flow.Piece]:
    inner = room - 2 * _PAD
    return [
        *flow.text_pieces([Span(rule.devices, bold=True)], size * 0.9, inner, leading=_LEADING),
        flow.gap(2),
        *flow.text_pieces([Span(rule.rule)], size, inner, leading=_LEADING),
    ]


def _frames_height(rules: Sequence[DeviceRule], size: float) -> float:
    room = (_WIDE - 10) / 2
    heights = [sum(piece.height for piece in _frame(rule, size, room)) for rule in rules]
    return max(heights, default=0.0) + 2 * _PAD


def _contacts(canvas: Canvas, contacts: Sequence[CardContact], y: float, size: float) -> None:
    """Names and numbers; a line to write on where the school has entered none."""
    widths = (_WIDE * 0.31, _WIDE * 0.29, _WIDE * 0.40)
    row = size * 2.0
    canvas.setLineWidth(1.4)
    canvas.line(_SIDE, y, _SIDE + _WIDE, y)
    canvas.setLineWidth(0.6)
    for contact in contacts:
        base = y - row * 0.66
        x = _SIDE
        cells = (contact.label, contact.name, "\n".join(contact.numbers))
        for place, (cell, wide) in enumerate(zip(cells, widths, strict=True)):
            if cell:
                _cell(canvas, cell, (x, base), size, wide - 8, bold=place != 1)
            else:
                canvas.line(x, base - 3, x + wide - 12, base - 3)
            x += wide
        y -= row
        canvas.setLineWidth(0.3)
        canvas.line(_SIDE, y, _SIDE + _WIDE, y)
        canvas.setLineWidth(0.6)
    draw_text(canvas, _SIDE, y - row * 0.66, "Police, not urgent: 101", size, bold=True)
    star = one_line(_STAR, 10)
    draw_line(canvas, star, _SIDE, y - row * 0.66, 10, room=_WIDE, align=Align.RIGHT)


def _height(sheet: CardSheet, size: float) -> float:
    """How tall the card is with its rules at a size, in points."""
    rules = sum(
        sum(piece.height for piece in _rule(rule, 10, size)) + size * _GAP for rule in sheet.rules
    )
    frames = size * _LEADING + 3 + _frames_height(sheet.devices, size) + size * (_GAP + 0.2)
    return _BANNER + 24 + rules + frames + size * 2.0 * (len(sheet.contacts) + 1)


def _fitted(
    canvas: Canvas, text: str, at: _Point, size: float, room: float, *, bold: bool = False
) -> None:
    """One line, made smaller until it fits."""
    while size > 8 and one_line(text, size, bold=bold).width > room:
        size -= 0.5
    draw_text(canvas, *at, text, size, bold=bold)


def _cell(canvas: Canvas, text: str, at: _Point, size: float, room: float, *, bold: bool) -> None:
    """One line; two smaller ones where that is not enough."""
    x, y = at
    points = size
    while points > size * 0.7 and len(set_lines([Span(text, bold)], points, room)) > 1:
        points -= 0.5
    lines = set_lines([Span(text, bold)], points, room)
    if len(lines) == 1:
        draw_line(canvas, lines[0], x, y, points)
        return
    points = min(points, size * 0.78)
    while points > 7 and len(lines := set_lines([Span(text, bold)], points, room)) > 2:
        points -= 0.5
    for number, line in enumerate(lines[:2]):
        draw_line(canvas, line, x, y + size * 0.45 - number * points * 1.2, points)
