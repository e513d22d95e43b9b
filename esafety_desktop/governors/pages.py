"""The governors' page on one side of A4: head, figures, the leader's words, the rule."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal

from esafety_desktop.governors.picture_rules import Words, picture, why_hidden
from esafety_desktop.printing.fonts import BOLD, REGULAR, face
from esafety_desktop.printing.sheet import (
    MARGIN,
    PAGE_HEIGHT,
    ROOM,
    draw_foot,
    foot_line,
    new_canvas,
)
from esafety_desktop.printing.text import Line, Span, draw_line, fitted, set_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.graphics.shapes import Drawing, Rect, String
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.governors.picture_rules import Picture, Shape
    from esafety_desktop.governors.rows import Edition

_GREYS = {"bar": 0.3, "pale": 0.88, "before": 0.6, "ink": 0.0, "muted": 0.25, "frame": 0.6}
_ANCHORS: dict[str, Literal["start", "middle", "end"]] = {
    "left": "start",
    "centre": "middle",
    "right": "end",
}
_TITLE = "Online safety: page for the governors"
_RULE_SIZE, _COMMENT_SIZE = 7.5, 9.5


def render_page(edition: Edition, progress: Callable[[int, int], None] | None = None) -> bytes:
    """The page as PDF."""
    if progress:
        progress(0, 1)
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, _TITLE, edition.school)
    top = _head(canvas, edition)
    shown = picture(edition)
    low = _foot(canvas, edition)
    comment = _lines(edition.comment, _COMMENT_SIZE)
    room = top - low - len(comment) * _COMMENT_SIZE * 1.35 - (18 if comment else 0)
    scale = min(ROOM / shown.width, room / shown.height)
    _draw(canvas, shown, MARGIN, top - shown.height * scale, scale)
    y = top - shown.height * scale - 14
    for line in comment:
        y -= _COMMENT_SIZE * 1.35
        draw_line(canvas, line, MARGIN, y, _COMMENT_SIZE)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def drawing(shown: Picture) -> Drawing:
    """The picture as ReportLab draws it."""
    from reportlab.graphics.shapes import Drawing as Sheet

    for name in (REGULAR, BOLD):
        face(name)
    sheet = Sheet(shown.width, shown.height)
    for shape in shown.shapes:
        sheet.add(_shape(shape, shown.height))
    return sheet


def _shape(shape: Shape, height: float) -> Rect | String:
    from reportlab.graphics.shapes import Rect, String
    from reportlab.lib.colors import Color
    from reportlab.pdfbase.pdfmetrics import stringWidth

    level = _GREYS[shape.tone]
    grey = Color(level, level, level)
    if isinstance(shape, Words):
        line = String(shape.x, height - shape.y, shape.text, textAnchor=_ANCHORS[shape.align])
        name = BOLD if shape.bold else REGULAR
        wide = stringWidth(shape.text, name, shape.size)
        fits = min(1.0, shape.room / wide) if shape.room and wide else 1.0
        line.fontName, line.fontSize = name, shape.size * fits
        line.fillColor = grey
        return line
    box = Rect(shape.x, height - shape.y - shape.height, shape.width, shape.height)
    framed = shape.tone == "frame"
    box.fillColor, box.strokeColor = (None, grey) if framed else (grey, None)
    box.strokeWidth = 0.5
    return box


def _draw(canvas: Canvas, shown: Picture, x: float, y: float, scale: float) -> None:
    from reportlab.graphics import renderPDF

    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(scale, scale)
    renderPDF.draw(drawing(shown), canvas, 0, 0)
    canvas.restoreState()


def _head(canvas: Canvas, edition: Edition) -> float:
    """School, title, period; gives where the figures begin."""
    y = PAGE_HEIGHT - MARGIN
    for text, full, bold in (
        (edition.school, 10.0, False),
        (_TITLE, 18.0, True),
        (f"{edition.title}, as of {edition.made_on}", 11.0, False),
    ):
        line, size = fitted(text, full, ROOM, bold=bold)
        y -= full * 1.3
        draw_line(canvas, line, MARGIN, y + full * 0.3, size)
    return y - 14


def _foot(canvas: Canvas, edition: Edition) -> float:
    """The rule and the foot; gives the height above them."""
    draw_foot(canvas, f"{_TITLE} · {edition.title} · made {edition.made_on} by {edition.made_by}",
              "page 1 of 1")  # fmt: skip
    lines = _lines(why_hidden(edition), _RULE_SIZE)
    y = foot_line() + 20 + len(lines) * _RULE_SIZE * 1.3
    low = y
    for line in lines:
        y -= _RULE_SIZE * 1.3
        draw_line(canvas, line, MARGIN, y, _RULE_SIZE)
    return low + 8


def _lines(text: str, size: float) -> list[Line]:
    return [line for part in text.splitlines() for line in set_lines([Span(part)], size, ROOM)]
