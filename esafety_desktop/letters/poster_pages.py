"""Rules for the classroom wall, as large as the sheet allows."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.dates import british
from esafety_desktop.letters.easy_pages import easy_pieces
from esafety_desktop.letters.layout_pages import group_pieces
from esafety_desktop.letters.style_pages import Style
from esafety_desktop.printing import flow
from esafety_desktop.printing.sheet import (
    FOOT,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROOM,
    draw_foot,
    logo_image,
    new_canvas,
)
from esafety_desktop.printing.text import Line, Span, draw_line, fitted, set_lines, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.letters.post_rules import PosterSheet

_A3 = 2**0.5
_SIZES = [size / 2 for size in range(52, 15, -1)]
_SIDES = range(96, 31, -2)
_GAP = 18.0
_LOGO = 46.0
_INTRO = 13.0


def render_poster(sheet: PosterSheet, progress: Callable[[int, int], None] | None = None) -> bytes:
    """One sheet with the rules; words or pictures as large as it takes.

    Rules that don't fit on one sheet even in eight points go on to a second.

    Args:
        sheet: What is shown.
        progress: Told (pages done, pages in all); may raise ``Cancelled``.
    """
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, sheet.wording.title, sheet.school.name)
    scale = _A3 if sheet.large else 1.0
    top = PAGE_HEIGHT - MARGIN - _head_height(sheet)
    pages = _tiles(sheet, top - FOOT) if sheet.easy else _words(sheet, top - FOOT)
    for number, columns in enumerate(pages):
        if progress:
            progress(number, len(pages))
        canvas.setPageSize((PAGE_WIDTH * scale, PAGE_HEIGHT * scale))
        canvas.scale(scale, scale)
        _draw_head(canvas, sheet)
        for x, page in columns:
            for down, piece in page.pieces:
                piece.draw(canvas, x, top - down)
        note = f"{sheet.wording.title} · version {sheet.wording.version}"
        printed = f"printed {british(sheet.printed_on)} · page {number + 1} of {len(pages)}"
        draw_foot(canvas, note, printed)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


_Columns = list[tuple[float, flow.Page]]


def _words(sheet: PosterSheet, room: float) -> list[_Columns]:
    wording = sheet.wording
    pages: list[flow.Page] = []
    for size in _SIZES:
        style = Style(size, room=ROOM)
        pieces = group_pieces(wording.groups, size, style, 1.3)
        for paragraph in wording.paragraphs:
            pieces += flow.text_pieces([Span(paragraph)], size, ROOM, leading=1.3)
            pieces.append(flow.gap(size * 0.4))
        pages = flow.paginate(pieces, room)
        if len(pages) == 1:
            break
    return [[(MARGIN, page)] for page in pages]


def _tiles(sheet: PosterSheet, room: float) -> list[_Columns]:
    """Pictures in two columns, read down the first and then down the second."""
    wide = (ROOM - _GAP) / 2
    half = -(-len(sheet.easy) // 2)
    columns: list[list[flow.Page]] = []
    for side in _SIDES:
        style = Style(side * 0.24, 1.25, room=wide)
        columns = [
            flow.paginate(easy_pieces(lines, style, side=side, least=9), room)
            for lines in (sheet.easy[:half], sheet.easy[half:])
        ]
        if all(len(pages) == 1 for pages in columns):
            break
    lefts = (MARGIN, MARGIN + wide + _GAP)
    most = max(len(pages) for pages in columns)
    return [
        [(left, pages[at]) for left, pages in zip(lefts, columns, strict=True) if at < len(pages)]
        for at in range(most)
    ]


def _intro(sheet: PosterSheet) -> tuple[Line, ...]:
    return set_lines((Span(sheet.wording.intro),), _INTRO, ROOM) if sheet.wording.intro else ()


def _head_height(sheet: PosterSheet) -> float:
    lines, size = _title(sheet)
    return 84.0 + (len(lines) - 1) * size * 1.2 + len(_intro(sheet)) * _INTRO * 1.35


def _title(sheet: PosterSheet) -> tuple[tuple[Line, ...], float]:
    return wrapped(sheet.wording.title, 40, ROOM - 2 * _LOGO - 12, 18, bold=True)


def _draw_head(canvas: Canvas, sheet: PosterSheet) -> None:
    top = PAGE_HEIGHT - MARGIN
    room = ROOM
    image = logo_image(sheet.school.logo)
    if image is not None:
        wide, high = image.getSize()
        scale = min(_LOGO / high, 2 * _LOGO / wide)
        x = MARGIN + ROOM - wide * scale
        canvas.drawImage(image, x, top - high * scale, wide * scale, high * scale, mask="auto")
        room -= wide * scale + 12
    name, size = fitted(sheet.school.name, 12, room)
    draw_line(canvas, name, MARGIN, top - 12, size)
    titles, size = _title(sheet)
    y = top - 56
    for number, line in enumerate(titles):
        y -= size * 1.2 if number else 0
        draw_line(canvas, line, MARGIN, y, size)
    for number, line in enumerate(_intro(sheet)):
        draw_line(canvas, line, MARGIN, y - 24 - number * _INTRO * 1.35, _INTRO)
    canvas.setLineWidth(1.5)
    low = top - _head_height(sheet) + 12
    canvas.line(MARGIN, low, MARGIN + ROOM, low)
