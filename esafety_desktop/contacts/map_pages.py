"""The contact map on paper: A3 across, as it lies on the screen, good in black and white."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esafety_desktop.contacts.map_drawing_rules import drawing_of
from esafety_desktop.contacts.map_shape_rules import HEIGHT, WIDTH, Disc, Rect, Rule, Words
from esafety_desktop.printing.sheet import new_canvas
from esafety_desktop.printing.text import Align, draw_line, one_line, unprintable, width_of

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from esafety_desktop.contacts.rows import Sheet
    from esafety_desktop.printing.document import Progress

_ALIGN = {"start": Align.START, "centre": Align.CENTRE, "right": Align.RIGHT}


def render_map(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The map as one A3 page."""
    buffer = io.BytesIO()
    canvas = new_canvas(buffer, "Contact map", sheet.school)
    canvas.setPageSize((WIDTH, HEIGHT))
    if progress:
        progress(0, 1)
    for part in drawing_of(sheet, width_of).parts:
        for shape in part.shapes:
            _draw(canvas, shape)
    canvas.showPage()
    canvas.save()
    if progress:
        progress(1, 1)
    return buffer.getvalue()


def unprintable_words(sheet: Sheet) -> tuple[str, ...]:
    """What stands on the map in letters that no face has (fault B16)."""
    shapes = (shape for part in drawing_of(sheet, width_of).parts for shape in part.shapes)
    texts = (shape.text for shape in shapes if isinstance(shape, Words))
    return tuple(dict.fromkeys(text for text in texts if unprintable(text)))


def _draw(canvas: Canvas, shape: Words | Rect | Disc | Rule) -> None:
    if isinstance(shape, Words):
        _write(canvas, shape)
    elif isinstance(shape, Rect):
        _look(canvas, shape.fill, shape.edge, shape.line, shape.dash)
        canvas.roundRect(
            shape.x,
            HEIGHT - shape.y - shape.height,
            shape.width,
            shape.height,
            shape.corner,
            stroke=int(bool(shape.edge)),
            fill=int(bool(shape.fill)),
        )
    elif isinstance(shape, Disc):
        _look(canvas, shape.fill, shape.edge, shape.line)
        filled, edged = int(bool(shape.fill)), int(bool(shape.edge))
        canvas.circle(shape.x, HEIGHT - shape.y, shape.radius, stroke=edged, fill=filled)
    else:
        _look(canvas, "", shape.colour, shape.line, shape.dash)
        canvas.line(shape.x1, HEIGHT - shape.y1, shape.x2, HEIGHT - shape.y2)


def _write(canvas: Canvas, words: Words) -> None:
    canvas.setFillColor(_colour(words.colour))
    draw_line(
        canvas,
        one_line(words.text, words.size, bold=words.bold),
        words.x,
        HEIGHT - words.y,
        words.size,
        room=words.room,
        align=_ALIGN[words.align],
    )


def _look(canvas: Canvas, fill: str, edge: str, line: float, dash: tuple[float, ...] = ()) -> None:
    if fill:
        canvas.setFillColor(_colour(fill))
    if edge:
        canvas.setStrokeColor(_colour(edge))
        canvas.setLineWidth(line)
        canvas.setDash(list(dash))


def _colour(text: str) -> tuple[float, float, float]:
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
